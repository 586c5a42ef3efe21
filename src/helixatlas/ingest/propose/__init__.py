"""Propose a mapping for a file nobody has mapped: where the header is, which column is which field."""

from helixatlas.ingest.propose.proposal import ColumnProposal, MappingProposal, SheetProposal
from helixatlas.ingest.propose.sheet import propose_mapping
from helixatlas.ingest.propose.ties import tied

__all__ = ["ColumnProposal", "MappingProposal", "SheetProposal", "propose_mapping", "tied"]
