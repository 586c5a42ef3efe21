"""Read the catalogue: ``.rq`` files with a ``#+`` head in YAML, one question each.

    #+ summary: Which clusters are recorded per country?
    #+ description: Counts every group of type cluster by its country.
    #+ tags: [cluster, country]
    #+ parameters:
    #+   country: {type: country, description: Only this country}
    #+ shape: [country, clusters]

The rest of the file is SPARQL 1.1. ``$country`` stands for the serialised value of a parameter.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import yaml

from helixatlas.errors import InputError, NotFoundError, UsageError
from helixatlas.queries.parameters import Parameter, Resolver, read_parameter
from helixatlas.queries.tokens import replace_tokens

__all__ = ["CatalogueQuery", "find_query", "load_catalogue", "read_query"]


@dataclass(frozen=True)
class CatalogueQuery:
    """One question of the catalogue with its SPARQL text and the columns of its answer."""

    name: str
    summary: str
    description: str
    tags: tuple[str, ...]
    parameters: dict[str, Parameter]
    shape: tuple[str, ...]
    text: str

    def sparql(self, values: Mapping[str, str] | None = None, resolve: Resolver | None = None) -> str:
        """Return the query text with every parameter put in as a term. Raises UsageError for wrong values."""
        given = dict(values or {})
        strange = sorted(set(given) - set(self.parameters))
        if strange:
            takes = ", ".join(self.parameters) or "no parameters"
            raise UsageError(f"The query {self.name} has no parameter {strange[0]!r}.", hint=f"It takes: {takes}.")
        terms = {name: one.term(given.get(name), resolve) for name, one in self.parameters.items()}
        return replace_tokens(self.text, terms.get)

    def describe(self) -> dict[str, Any]:
        """Return the query as plain JSON: name, summary, description, tags, parameters, shape and text."""
        body = asdict(self)
        return {**body, "parameters": list(body["parameters"].values())}


def load_catalogue(folders: Iterable[Path]) -> dict[str, CatalogueQuery]:
    """Return the queries of the folders by name, sorted; a later folder replaces a query of the same name."""
    found: dict[str, CatalogueQuery] = {}
    for folder in folders:
        for path in sorted(folder.glob("*.rq")):
            found[path.stem] = read_query(path)
    return dict(sorted(found.items()))


def find_query(catalogue: Mapping[str, CatalogueQuery], name: str) -> CatalogueQuery:
    """Return the query of that name. Raises NotFoundError naming those that exist."""
    if name not in catalogue:
        raise NotFoundError(f"The catalogue has no query {name!r}.", hint=f"It has: {', '.join(catalogue) or 'none'}.")
    return catalogue[name]


def read_query(path: Path) -> CatalogueQuery:
    """Return the query of one file. Raises InputError when its head is missing or is not YAML."""
    lines = path.read_text(encoding="utf-8").splitlines()
    head = "\n".join(line[2:].removeprefix(" ") for line in lines if line.startswith("#+"))
    body = "\n".join(line for line in lines if not line.startswith("#+")).strip() + "\n"
    try:
        meta = yaml.safe_load(head) or {}
    except yaml.YAMLError as error:
        raise InputError(f"{path.name}: the head is not YAML.", hint="Each head line starts with '#+ '.") from error
    if not isinstance(meta, dict) or not meta.get("summary"):
        raise InputError(f"{path.name}: the head has no summary.", hint="Start the file with: #+ summary: Which …?")
    where = path.name
    parameters = {str(name): read_parameter(str(name), value, where) for name, value in _items(meta, "parameters")}
    return CatalogueQuery(
        name=path.stem,
        summary=str(meta["summary"]),
        description=str(meta.get("description", "")),
        tags=tuple(str(tag) for tag in meta.get("tags") or ()),
        parameters=parameters,
        shape=tuple(str(column) for column in meta.get("shape") or ()),
        text=body,
    )


def _items(meta: Mapping[str, Any], key: str) -> list[tuple[str, object]]:
    return sorted((meta.get(key) or {}).items())
