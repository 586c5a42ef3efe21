"""The query catalogue: one question per file, run alike by command line, HTTP and notebook."""

from helixatlas.queries.catalogue import CatalogueQuery, load_catalogue
from helixatlas.queries.parameters import Parameter
from helixatlas.queries.result import Result

__all__ = ["CatalogueQuery", "Parameter", "Result", "load_catalogue"]
