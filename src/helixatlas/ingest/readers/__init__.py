"""Read any file a partner may send as tables of cells with their real row and column numbers."""

from helixatlas.ingest.readers.files import read_tables
from helixatlas.ingest.readers.table import Cell, CellError, Table

__all__ = ["Cell", "CellError", "Table", "read_tables"]
