"""A proposed mapping, to be read by a person before it is used."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field

__all__ = ["FAR", "GROUPS", "LIKELY", "SURE", "ColumnProposal", "MappingProposal", "SheetProposal", "Sum"]

SURE, LIKELY, FAR = 0.75, 0.45, 0.2
"""From where a proposal needs no question, below which a column is left out, and what is far less sure."""

GROUPS = frozenset({"cluster", "partnership"})
"""Record types that bodies belong to."""


@dataclass(frozen=True)
class ColumnProposal:
    """What a column seems to be. ``field`` is empty where it is not to be read; ``@`` fields are of another record.

    ``split`` parts several values in a cell, and ``also_split`` where separators are mixed.
    ``of`` is the letter of the column that names that other record. ``create`` says which records may come into being
    by the names in the column, ``codes`` of which country its codes of regions are, ``level`` at which level bodies
    named in it are taken to belong to the group of the row.
    """

    column: str
    header: str
    field: str
    confidence: float
    alternatives: tuple[tuple[str, float], ...] = ()
    reason: str = ""
    split: str = ""
    also_split: str = ""
    extract: str = ""
    of: str = ""
    create: str = ""
    level: str = ""
    codes: str = ""


@dataclass(frozen=True)
class Sum:
    """A row that sums up a table: the column that says so, its header, what it says, and the row from 1."""

    column: str
    header: str
    text: str
    row: int


@dataclass(frozen=True)
class SheetProposal:
    """The proposal for one sheet. ``repeats`` says that several rows speak of one record; ``sums`` are no records."""

    file: str
    sheet: str
    header: int
    stacked: int
    record: str
    lang: str
    columns: tuple[ColumnProposal, ...]
    questions: tuple[str, ...] = ()
    header_confidence: float = 1.0
    defaults: tuple[tuple[str, str], ...] = ()
    repeats: bool = False
    sums: tuple[Sum, ...] = ()


@dataclass(frozen=True)
class MappingProposal:
    """Proposals for the sheets of a file, to be read by a person before they are used."""

    sheets: tuple[SheetProposal, ...] = field(default=())

    @property
    def questions(self) -> tuple[str, ...]:
        """Return what only a person can answer."""
        return tuple(question for sheet in self.sheets for question in sheet.questions)

    def to_yaml(self) -> str:
        """Return the mapping as text, each line with its confidence as a remark; open questions stand on top."""
        from helixatlas.ingest.propose.text import proposal_yaml

        return proposal_yaml(self)

    def to_text(self) -> str:
        """Return the proposal for a person: each column with its field and confidence, then the questions."""
        from helixatlas.ingest.propose.text import proposal_text

        return proposal_text(self)

    def to_dict(self) -> dict[str, object]:
        """Return the proposal as plain JSON (schema ``helixatlas-proposal/1``)."""
        sheets = [{**asdict(one), "columns": [asdict(column) for column in one.columns]} for one in self.sheets]
        return {"schema": "helixatlas-proposal/1", "sheets": sheets, "questions": list(self.questions)}
