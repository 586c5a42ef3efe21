"""Where things are: country as a two-letter code of the Union (EL for Greece), territory as an IRI."""

from __future__ import annotations

from helixatlas.graph.evidence import Evidence, EvidenceBook, best_status
from helixatlas.graph.selects import Selects
from helixatlas.ontology.namespaces import PREFIXES

__all__ = ["Places"]


class Places:
    """Countries and territories as stated and how that is known, else the country of a stated territory."""

    def __init__(self, selects: Selects, book: EvidenceBook) -> None:
        self._codes = {str(iri): str(code) for iri, code in selects.rows("country-codes")}
        self._stated: dict[tuple[str, str], list[str]] = {}
        self._evidence: dict[tuple[str, str], list[Evidence]] = {}
        for row in selects.rows("places"):
            thing, kind, place, prop, graph = map(str, row)
            self._stated.setdefault((kind, thing), []).append(place)
            self._evidence.setdefault((kind, thing), []).append(book.of_statement(thing, prop, place, graph))

    def territory(self, thing: str) -> str | None:
        """Return the territory a thing lies in; of several the one with the longest code."""
        stated = self._stated.get(("territory", thing), ())
        return min(stated, key=lambda iri: (-len(iri) if _is_nuts(iri) else 0, iri), default=None)

    def countries(self, thing: str) -> list[str]:
        """Return the country codes stated for a thing, else those of the territories it lies in or is, sorted."""
        stated = self._stated.get(("country", thing))
        if stated:
            return sorted({self._code(iri) for iri in stated})
        if _is_nuts(thing):
            return [thing.removeprefix(PREFIXES["nuts"])[:2]]
        territories = self._stated.get(("territory", thing), ())
        return sorted({code for one in territories if one != thing and (code := self._of_territory(one))})

    def known(self, thing: str) -> dict[str, str]:
        """Return how ``country`` and ``territory`` are known: ``derived`` for the country of a stated territory."""
        found = {kind: best_status(self._evidence.get((kind, thing), ())) for kind in ("country", "territory")}
        if not found["country"] and self.countries(thing):
            found["country"] = "asserted" if _is_nuts(thing) else "derived"
        return found

    def _of_territory(self, territory: str) -> str | None:
        if _is_nuts(territory):
            return territory.removeprefix(PREFIXES["nuts"])[:2]
        stated = self._stated.get(("country", territory))
        return min(self._code(iri) for iri in stated) if stated else None

    def _code(self, country: str) -> str:
        return self._codes.get(country, country.rsplit("/", 1)[-1])


def _is_nuts(iri: str) -> bool:
    return iri.startswith(PREFIXES["nuts"])
