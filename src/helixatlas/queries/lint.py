"""Check a catalogue query before it is shipped: form, parameters, and what makes it slow everywhere.

A negated pattern of two triples or more (``FILTER NOT EXISTS``) is quadratic on Oxigraph and slow elsewhere;
the same question with MINUS takes milliseconds, so the lint refuses it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rdflib.paths import InvPath, MulPath, NegatedPath, Path, SequencePath
from rdflib.plugins.sparql import prepareQuery
from rdflib.plugins.sparql.parserutils import CompValue

from helixatlas.ontology.namespaces import PREFIXES
from helixatlas.queries.catalogue import CatalogueQuery
from helixatlas.queries.tokens import replace_tokens, token_names

__all__ = ["lint_query"]

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_EXAMPLES = {"string": '"x"', "integer": "1", "date": f'"2024-01-01"^^<{PREFIXES["xsd"]}date>'}


def lint_query(query: CatalogueQuery) -> list[str]:
    """Return what is wrong with a query, one sentence each; an empty list when it may be shipped."""
    faults = [*_head_faults(query), *_parameter_faults(query)]
    kinds = {name: one.type for name, one in query.parameters.items()}
    text = replace_tokens(query.text, lambda name: _EXAMPLES.get(kinds.get(name, ""), "<urn:example:x>"))
    try:
        parsed = prepareQuery(text, initNs=PREFIXES)
    except Exception as error:  # noqa: BLE001  the parser raises many kinds; each means the text is not SPARQL 1.1
        return [*faults, f"{query.name}: not valid SPARQL: {str(error).splitlines()[0]}"]
    return [*faults, *_query_faults(query, parsed.algebra)]


def _head_faults(query: CatalogueQuery) -> Iterator[str]:
    if not _NAME.fullmatch(query.name):
        yield f"{query.name}: the file name is not lower-case words joined by hyphens."
    if not query.summary.endswith("?"):
        yield f"{query.name}: the summary is not a question."
    if not query.description:
        yield f"{query.name}: no description."
    if not query.tags:
        yield f"{query.name}: no tags."


def _parameter_faults(query: CatalogueQuery) -> Iterator[str]:
    used = set(token_names(query.text))
    declared = set(query.parameters)
    for name in sorted(used - declared):
        yield f"{query.name}: ${name} is used but not declared."
    for name in sorted(declared - used):
        yield f"{query.name}: the parameter {name} is declared but not used."
    for one in query.parameters.values():
        if not one.description:
            yield f"{query.name}: the parameter {one.name} has no description."
        optional = one.default is None and not one.required
        if optional and not re.search(rf"VALUES\s+\?\w+\s*\{{\s*\${one.name}\s*\}}", query.text):
            yield f"{query.name}: {one.name} may be left out, so it must stand in VALUES ?x {{ ${one.name} }}."


def _query_faults(query: CatalogueQuery, algebra: CompValue) -> Iterator[str]:
    if algebra.name != "SelectQuery":
        yield f"{query.name}: a catalogue query is a SELECT."
        return
    columns = tuple(str(variable) for variable in algebra.PV)
    if columns != query.shape:
        yield f"{query.name}: the shape says {', '.join(query.shape)}, the query gives {', '.join(columns)}."
    names = {part.name for part in _parts(algebra)}
    if "OrderBy" not in names:
        yield f"{query.name}: no ORDER BY, so the answer has no fixed order."
    if "ServiceGraphPattern" in names:
        yield f"{query.name}: asks a remote service."
    for part in _negated(algebra):
        if _triples(part) > 1:
            yield f"{query.name}: NOT EXISTS over {_triples(part)} triples is quadratic; write MINUS or counts."


def _negated(algebra: CompValue) -> Iterator[CompValue]:
    for part in _parts(algebra):
        if part.name == "Builtin_NOTEXISTS":
            yield part
        elif part.name == "UnaryNot":
            yield from (inner for inner in _parts(part) if inner.name == "Builtin_EXISTS")


def _parts(node: object) -> Iterator[CompValue]:
    if isinstance(node, CompValue):
        yield node
        for value in node.values():
            yield from _parts(value)
    elif isinstance(node, (list, tuple, set)):
        for value in node:
            yield from _parts(value)


def _triples(node: CompValue) -> int:
    return sum(_steps(triple[1]) for part in _parts(node) for triple in dict.get(part, "triples") or ())


def _steps(predicate: object) -> int:
    if isinstance(predicate, SequencePath):
        return sum(_steps(step) for step in predicate.args)
    if isinstance(predicate, (InvPath, NegatedPath)):
        return 1
    if isinstance(predicate, MulPath):
        return 2
    return 1 if not isinstance(predicate, Path) else 2
