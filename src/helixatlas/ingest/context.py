"""What the checks know besides the sheet: record types, concept schemes, NUTS, and the names in the atlas."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from helixatlas.ontology.records import RecordType, load_record_types
from helixatlas.ontology.vocabularies import Scheme, load_schemes

__all__ = ["Context", "Region", "Regions", "load_context"]


class Region(Protocol):
    """A territorial unit of some vintage of NUTS."""

    @property
    def iri(self) -> str:
        """Return its IRI."""

    @property
    def code(self) -> str:
        """Return the code it was found under."""

    @property
    def current(self) -> str:
        """Return the newest code of the same territory."""

    @property
    def superseded_by(self) -> tuple[str, ...]:
        """Return the codes that came after it, none for a unit in force."""

    @property
    def note(self) -> str:
        """Return what became of it in words."""


class Regions(Protocol):
    """What the checks ask of the list of NUTS."""

    def lookup(self, text: str) -> Region | None:
        """Return the unit of a code or label in any vintage, or None."""

    @property
    def national(self) -> Mapping[str, Mapping[str, str]]:
        """Return country → code its administrations use → code of NUTS."""

    def national_code(self, text: str, country: str) -> Region | None:
        """Return the unit of a code that administrations of a country use, or None."""

    def suggest(self, text: str, n: int = 3) -> Sequence[Region]:
        """Return the nearest units, best first."""


@dataclass(frozen=True)
class Context:
    """Everything a check needs. ``known`` maps record type → name or local name → IRIs in the present atlas."""

    record_types: Mapping[str, RecordType]
    schemes: Mapping[str, Scheme] = field(default_factory=dict)
    regions: Regions | None = None
    known: Mapping[str, Mapping[str, frozenset[str]]] = field(default_factory=dict)


def load_context(root: Path, known: Mapping[str, Mapping[str, frozenset[str]]] | None = None) -> Context:
    """Return the context of an atlas folder: its ontology/ content and the names given."""
    from helixatlas.ontology.nuts import load_nuts

    ontology = root / "ontology"
    return Context(
        record_types=load_record_types(ontology / "records"),
        schemes=load_schemes(ontology / "vocabularies"),
        regions=load_nuts(ontology / "reference"),
        known=known or {},
    )
