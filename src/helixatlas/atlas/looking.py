"""What screens show: summary, network, search, entities, explanations, gaps and candidates."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Unpack

from helixatlas.atlas.facets import facets_of
from helixatlas.atlas.filters import GAP_COLUMNS, Chosen, GapFilter, Words, check_chosen, texts
from helixatlas.atlas.gaps import gap_rows
from helixatlas.atlas.naming import country_code, nearest, standing_iri
from helixatlas.atlas.state import State
from helixatlas.errors import NotFoundError
from helixatlas.graph.network import Selection
from helixatlas.queries.result import Result

if TYPE_CHECKING:
    import networkx as nx

    from helixatlas.atlas.picture import Picture
    from helixatlas.queries.cells import Cell

__all__ = ["Looking"]


class Looking(State):
    """Reads of the projection and of the helix statistics made from it."""

    def summary(self) -> dict[str, Any]:
        """Return title, hash, sources, counts by type and gap rows by presence."""
        return self.projection.summary()

    def facets(self) -> dict[str, Any]:
        """Return the values of each filter with label and count."""
        body = {"hash": self.hash, "synthetic": self.synthetic}
        return {**body, "facets": facets_of(self.projection, self.schemes)}

    def search(self, q: str, *, limit: int = 20, types: Words = ()) -> dict[str, Any]:
        """Return what is called so: every word, accents ignored, the last one as a beginning."""
        found = self.projection.search(q, limit, texts(types))
        return {"hash": self.hash, "synthetic": self.synthetic, **found}

    def entity(self, iri: str) -> dict[str, Any]:
        """Return one thing with statements, their origin, its neighbours and gaps. Raises NotFoundError."""
        from helixatlas.graph.entity import entity_body

        with self._helped(iri) as found:
            return {"hash": self.hash, **entity_body(self.explainer, found)}

    def explain(self, iri: str) -> dict[str, Any]:
        """Return why a node, an edge or a gap is in the graph. Raises NotFoundError."""
        from helixatlas.atlas.citing import method_of

        with self._helped(iri) as wanted:
            found = self.explainer.explain(wanted)
        found["method"] = method_of(self, found) if found["kind"] == "gap" else None
        invented = any(row["origin"]["kind"] == "synthetic" for row in found["statements"])
        return {"hash": self.hash, "synthetic": invented, **found}

    @contextmanager
    def _helped(self, iri: str) -> Iterator[str]:
        """Give the IRI meant; an error about an unknown one names the nearest."""
        try:
            yield standing_iri(self, iri)
        except NotFoundError as error:
            raise NotFoundError(str(error), hint=nearest(self, iri) or error.hint, iri=iri) from error

    def page(self, name: str) -> str:
        """Return the documentation page of ``ns``, ``voc`` or ``voc/{scheme}``. Raises NotFoundError."""
        from helixatlas.atlas.pages import documentation_page

        return documentation_page(self, name)

    def network_columns(
        self,
        *,
        types: Words = (),
        countries: Words = (),
        helices: Words = (),
        levels: Words = (),
        around: str | None = None,
        radius: int = 1,
    ) -> dict[str, Any]:
        """Return the selected network in columns, with positions.

        Raises UsageError for what no node or edge can be, NotFoundError for an unknown centre.
        """
        check_chosen(self.projection, texts(types), texts(helices), texts(levels), radius)
        centre = standing_iri(self, around) if around else None
        if centre:
            self.projection.node(centre)
        places = tuple(country_code(self.schemes, word) for word in texts(countries))
        return self.projection.network(
            Selection(texts(types), places, (), texts(levels), texts(helices), centre, radius)
        )

    def network(self, **selection: Unpack[Chosen]) -> nx.MultiDiGraph:
        """Return the selected network as a networkx graph, IRIs as nodes and edge keys."""
        from helixatlas.export.graph_files import as_multigraph

        return as_multigraph(self.network_columns(**selection))

    def network_file(self, name: str, **selection: Unpack[Chosen]) -> bytes:
        """Return the selected network as a file; the ending of the name says the format."""
        from helixatlas.export import network_bytes

        sources = self.summary()["sources"]
        return network_bytes(self.network_columns(**selection), name, sources=sources)

    def write_network(self, path: Path, **selection: Unpack[Chosen]) -> dict[str, int]:
        """Write the selected network into a file and return how many nodes and edges it holds."""
        from helixatlas.export import write_network

        return write_network(self.network_columns(**selection), path, sources=self.summary()["sources"])

    def show(self, **selection: Unpack[Chosen]) -> Picture:
        """Return the selected network as a picture that a notebook shows inline."""
        from helixatlas.atlas.picture import Picture

        return Picture(self.network_file("network.html", **selection).decode())

    def gap_rows(self, wanted: GapFilter) -> dict[str, Any]:
        """Return hash, synthetic flag and the wanted gap rows."""
        rows = gap_rows(self, wanted)
        invented = any(row["synthetic"] for row in rows)
        return {"hash": self.hash, "synthetic": invented, "about": dict(self._about(wanted)), "rows": rows}

    def _about(self, wanted: GapFilter) -> Mapping[str, Cell]:
        from helixatlas.atlas.basis import about

        return about(self, as_of=wanted.as_of, codebook=wanted.codebook)

    def gap_table(self, wanted: GapFilter) -> Result:
        """Return the wanted gaps as a table."""
        found = gap_rows(self, wanted)
        rows = tuple(tuple(row.get(name) for name in GAP_COLUMNS) for row in found)
        invented = any(row["synthetic"] for row in found)
        return Result(GAP_COLUMNS, rows, "gaps", self.hash, invented, about=self._about(wanted))

    def gaps(self, **wanted: str | None) -> Result:
        """Return gaps by level, helix, presence, group, country, region, as_of and codebook (see GapFilter)."""
        return self.gap_table(GapFilter(**wanted))
