"""Read a DCAT catalogue (RDF/XML, Turtle, N-Triples, JSON-LD) as tables of datasets, distributions and services.

Columns are prefixed property names; texts in a language have it after an @ (``dct:title@it``). What hangs
on a node that is no row of its own is named by its path (``dct:publisher > foaf:name``). Rows are in the
order of their IRIs, so that the same catalogue gives the same table whatever the order of its triples.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox

from helixatlas.errors import InputError
from helixatlas.ingest.readers.geojson import SEPARATOR
from helixatlas.ingest.readers.limits import check_xml_entities
from helixatlas.ingest.readers.table import Cell, Table
from helixatlas.ontology.namespaces import PREFIXES, shorten

__all__ = ["read_dcat"]

_TYPE = f"{PREFIXES['rdf']}type"
_DCAT = PREFIXES["dcat"]
_SHEETS = {
    f"{_DCAT}Catalog": "catalogues",
    f"{_DCAT}Dataset": "datasets",
    f"{_DCAT}Distribution": "distributions",
    f"{_DCAT}DataService": "services",
}
_FORMATS = {
    ".rdf": ox.RdfFormat.RDF_XML,
    ".xml": ox.RdfFormat.RDF_XML,
    ".ttl": ox.RdfFormat.TURTLE,
    ".n3": ox.RdfFormat.TURTLE,
    ".nt": ox.RdfFormat.N_TRIPLES,
    ".jsonld": ox.RdfFormat.JSON_LD,
}
_Facts = dict[str, list[tuple[str, ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple]]]


def read_dcat(path: Path) -> Iterator[Table]:
    """Yield one table for each kind of thing in the catalogue. Raises InputError."""
    if _FORMATS[path.suffix.lower()] is ox.RdfFormat.RDF_XML:
        check_xml_entities(path)
    facts, kinds = _parse(path)
    if not kinds:
        raise InputError(
            f"{path.name} holds no DCAT catalogue, dataset or distribution.", hint="Is it another kind of RDF?"
        )
    for kind, sheet in _SHEETS.items():
        subjects = sorted(subject for subject, found in kinds.items() if found == kind)
        if subjects:
            yield _table(path, sheet, _in_order([_record(facts, kinds, subject) for subject in subjects]))


def _parse(path: Path) -> tuple[_Facts, dict[str, str]]:
    facts: _Facts = defaultdict(list)
    kinds: dict[str, str] = {}
    try:
        for quad in ox.parse(path=str(path), format=_FORMATS[path.suffix.lower()], base_iri="http://example.invalid/"):
            subject = str(quad.subject)
            facts[subject].append((quad.predicate.value, quad.object))
            if quad.predicate.value == _TYPE and isinstance(quad.object, ox.NamedNode) and quad.object.value in _SHEETS:
                kinds.setdefault(subject, quad.object.value)
    except (SyntaxError, ValueError, OSError) as error:
        where = f" (line {error.lineno})" if isinstance(error, SyntaxError) and error.lineno else ""
        raise InputError(f"{path.name} is not valid RDF{where}.", hint="Export it again.", file=path.name) from error
    return facts, kinds


def _in_order(records: list[dict[str, list[str]]]) -> list[dict[str, list[str]]]:
    """Return records by IRI, those without one by what they say, since a parser numbers blank nodes at will."""
    return sorted(records, key=lambda one: (one["iri"], sorted((name, sorted(texts)) for name, texts in one.items())))


def _record(facts: _Facts, kinds: dict[str, str], subject: str) -> dict[str, list[str]]:
    record: dict[str, list[str]] = defaultdict(list)
    record["iri"] = [subject[1:-1] if subject.startswith("<") else ""]
    _gather(facts, kinds, subject, "", record, {subject})
    return record


def _gather(
    facts: _Facts, kinds: dict[str, str], subject: str, prefix: str, record: dict[str, list[str]], seen: set[str]
) -> None:
    for predicate, value in facts.get(subject, ()):
        if predicate == _TYPE:
            continue
        name = f"{prefix}{shorten(predicate)}"
        if isinstance(value, ox.Literal):
            record[f"{name}@{value.language}" if value.language else name].append(" ".join(value.value.split(" ")))
            continue
        key = str(value)
        if isinstance(value, ox.NamedNode):
            record[name].append(value.value)
        if isinstance(value, ox.BlankNode) and key in kinds:
            _addresses(facts, key, name, record)
        if key not in seen and key not in kinds and len(seen) < 4:
            _gather(facts, kinds, key, f"{name} > ", record, {*seen, key})


def _addresses(facts: _Facts, subject: str, name: str, record: dict[str, list[str]]) -> None:
    """Keep the addresses of a distribution without an IRI: they are what tells two datasets apart on re-import."""
    for predicate, value in facts.get(subject, ()):
        if predicate in (f"{_DCAT}accessURL", f"{_DCAT}downloadURL") and isinstance(value, (ox.NamedNode, ox.Literal)):
            record[f"{name} > {shorten(predicate)}"].append(value.value)


def _table(path: Path, sheet: str, records: list[dict[str, list[str]]]) -> Table:
    names = sorted({name for record in records for name in record}, key=lambda name: (name != "iri", name))
    header: list[Cell] = [*names]
    rows: list[list[Cell]] = [
        [SEPARATOR.join(sorted(set(record.get(name, [])))) for name in names] for record in records
    ]
    return Table(path.name, sheet, False, [header, *rows])
