"""An atlas behind an address: the same calls as an atlas in a folder."""

from __future__ import annotations

import ast
import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Unpack
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlencode
from urllib.request import Request, urlopen

from helixatlas.atlas.filters import GAP_COLUMNS, Chosen, texts
from helixatlas.atlas.remote_weighing import RemoteWeighing, table_of
from helixatlas.errors import (
    HelixAtlasError,
    NotFoundError,
    QueryRefusedError,
    QueryTimeoutError,
    ServiceError,
    UsageError,
)
from helixatlas.queries.catalogue import CatalogueQuery
from helixatlas.queries.parameters import Parameter
from helixatlas.queries.reading import result_of
from helixatlas.queries.result import Result

if TYPE_CHECKING:
    import networkx as nx

    from helixatlas.atlas.picture import Picture

__all__ = ["RemoteAtlas"]

_KINDS: dict[int, type[HelixAtlasError]] = {404: NotFoundError, 403: QueryRefusedError, 504: QueryTimeoutError}
_SECONDS = 60.0
_PARAMETER = ("name", "type", "description", "default", "scheme", "required")


class RemoteAtlas(RemoteWeighing):
    """What can be read of a served atlas. Raises the same errors as an atlas on this machine."""

    def __init__(self, address: str) -> None:
        self.address = address.rstrip("/")

    def __repr__(self) -> str:
        return f"RemoteAtlas({self.address!r})"

    @property
    def hash(self) -> str:
        """Return the hash of the graph that answers now."""
        return str(self.summary()["hash"])

    @property
    def catalogue(self) -> dict[str, CatalogueQuery]:
        """Return the questions of the served atlas by name."""
        return {one["name"]: _described(one) for one in self._get("/api/queries")}

    def summary(self) -> dict[str, Any]:
        """Return title, hash, sources, counts by type and gap rows by presence."""
        return dict(self._get("/api/summary"))

    def status(self) -> dict[str, Any]:
        """Return address, hash, counts and sources."""
        body = self.summary()
        return {"data": self.address, **{key: body[key] for key in ("hash", "counts", "sources")}}

    def facets(self) -> dict[str, Any]:
        """Return the values of each filter with label and count."""
        return dict(self._get("/api/facets"))

    def search(self, q: str, *, limit: int = 20, types: str | tuple[str, ...] = ()) -> dict[str, Any]:
        """Return what is called so."""
        return dict(self._get("/api/search", q=q, limit=limit, type=texts(types)))

    def entity(self, iri: str) -> dict[str, Any]:
        """Return one thing with statements, neighbours and gaps."""
        return dict(self._get("/api/entity", iri=iri))

    def explain(self, iri: str) -> dict[str, Any]:
        """Return why something is in the graph."""
        return dict(self._get("/api/explain", iri=iri))

    def network_columns(self, **selection: Unpack[Chosen]) -> dict[str, Any]:
        """Return the selected network in columns."""
        names = {"types": "type", "countries": "country", "helices": "helix", "levels": "level"}
        return dict(self._get("/api/network", **{names.get(key, key): value for key, value in selection.items()}))

    def network(self, **selection: Unpack[Chosen]) -> nx.MultiDiGraph:
        """Return the selected network as a networkx graph."""
        from helixatlas.export.graph_files import as_multigraph

        return as_multigraph(self.network_columns(**selection))

    def show(self, **selection: Unpack[Chosen]) -> Picture:
        """Return the selected network as a picture that a notebook shows inline."""
        from helixatlas.atlas.picture import Picture
        from helixatlas.export import network_bytes

        page = network_bytes(self.network_columns(**selection), "net.html", sources=self.summary()["sources"])
        return Picture(page.decode())

    def gaps(self, **wanted: str | None) -> Result:
        """Return gaps by level, helix, presence, group, country, region, as_of and codebook."""
        return table_of(self._get("/api/gaps", **wanted), "gaps", GAP_COLUMNS)

    def candidate_answer(self, cluster: str, helix: str, **options: Any) -> dict[str, Any]:  # noqa: ANN401  as there
        """Return candidates with ranks, paths and brokers; options: level, limit, country, region."""
        return dict(self._get("/api/candidates", group=cluster, helix=helix, **options))

    def candidates(
        self, cluster: str, helix: str, *, level: str = "membership", limit: int = 10, country: str | None = None,
        region: str | None = None,
    ) -> Result:  # fmt: skip
        """Return who could fill a gap."""
        found = self.candidate_answer(cluster, helix, level=level, limit=limit, country=country, region=region)
        rows = [{key: value for key, value in row.items() if key not in {"ranks", "paths"}} for row in found["rows"]]
        return table_of({**found, "rows": rows}, "candidates")

    def query(self, name: str, **parameters: str) -> Result:
        """Return the answer to a question of the catalogue."""
        body = self._get(f"/api/queries/{quote(name, safe='')}", **parameters)
        rows = tuple(tuple(row[column] for column in body["columns"]) for row in body["rows"])
        return Result(tuple(body["columns"]), rows, body["query"], body["hash"], body["synthetic"])

    def sparql(self, text: str) -> Result:
        """Return the answer to a query, asked through SPARQLWrapper."""
        from SPARQLWrapper import JSON, N3, POST, SPARQLWrapper  # costs rdflib, which only this call needs

        client = SPARQLWrapper(f"{self.address}/sparql")
        client.setQuery(text)
        client.setMethod(POST)
        client.setTimeout(int(_SECONDS))
        client.setReturnFormat(JSON if client.queryType in {"SELECT", "ASK"} else N3)
        if client.queryType not in {"SELECT", "ASK"}:
            client.addCustomHttpHeader("Accept", "application/n-triples")
        try:
            answer = client.query()
        except HTTPError as error:
            raise _fault(error.code, error.read()) from error
        except Exception as error:
            raise _wrapped(error) from error
        body = answer.response.read()
        kind = str(answer.response.headers.get("content-type", ""))
        summary = self.summary()
        return result_of(kind, body, query=text, hash=summary["hash"], synthetic=summary["synthetic"])

    def _get(self, path: str, **parameters: object) -> Any:  # noqa: ANN401  JSON of any shape
        given = {key: value for key, value in parameters.items() if value not in (None, (), [])}
        query = f"?{urlencode(given, doseq=True)}" if given else ""
        request = Request(f"{self.address}{path}{query}", headers={"Accept": "application/json"})  # noqa: S310
        try:
            with urlopen(request, timeout=_SECONDS) as answer:  # noqa: S310  the address is the user's own choice
                return json.loads(answer.read())
        except HTTPError as error:
            raise _fault(error.code, error.read()) from error
        except (URLError, TimeoutError, ValueError) as error:
            raise ServiceError(f"{self.address} does not answer: {error}", hint="Is the atlas served there?") from error


def _fault(status: int, body: bytes) -> HelixAtlasError:
    try:
        said = json.loads(body)
    except ValueError:
        said = {}
    kind = _KINDS.get(status, UsageError if status < 500 else ServiceError)
    message = str(said.get("message") or f"The served atlas answered with status {status}.")
    return kind(message, hint=str(said.get("hint") or ""))


def _wrapped(error: Exception) -> HelixAtlasError:
    """Return the service's own words, which SPARQLWrapper hangs behind its own as the text of bytes."""
    cause = error.__context__
    _, found, body = str(error).partition("Response:\n")
    if isinstance(cause, HTTPError) and found:
        return _fault(cause.code, ast.literal_eval(body.strip()))
    return ServiceError(f"The query was not answered: {error}", hint="Is the atlas served there?")


def _described(body: Mapping[str, Any]) -> CatalogueQuery:
    parameters = {one["name"]: Parameter(**{key: one[key] for key in _PARAMETER}) for one in body["parameters"]}
    return CatalogueQuery(
        body["name"], body["summary"], body["description"], tuple(body["tags"]), parameters,
        tuple(body["shape"]), body["text"],
    )  # fmt: skip
