"""The ontology and the vocabularies as self-contained pages."""

from helixatlas.ontology.pages.concepts import scheme_page, vocabularies_page
from helixatlas.ontology.pages.terms import ontology_page

__all__ = ["ontology_page", "scheme_page", "vocabularies_page"]
