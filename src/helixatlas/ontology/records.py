"""Record types: what an officer can write about one kind of thing, declared once as a SHACL node shape.

Each file of ``ontology/records/`` holds one node shape. The template workbook, the checks, the JSON
Schema and the documentation are made from what :func:`load_record_types` returns; SHACL engines read the
same file. What SHACL has no word for is said with four annotations: ``ha:recordKey`` / ``ha:fieldKey``
(the names used in mappings), ``ha:iriType`` and ``ha:identity`` (how the IRI is made), ``ha:identifying``
(part of the identity), ``ha:conceptScheme`` and ``ha:refersTo`` (where values come from).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from rdflib import RDFS, Graph, Literal, URIRef
from rdflib.collection import Collection
from rdflib.namespace import SH
from rdflib.term import Node

from helixatlas.errors import InputError
from helixatlas.ontology.namespaces import HA, VOC

__all__ = ["Field", "RecordType", "load_record_types"]

_KINDS = {
    "http://www.w3.org/2001/XMLSchema#string": "text",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString": "langtext",
    "http://www.w3.org/2001/XMLSchema#integer": "integer",
    "http://www.w3.org/2001/XMLSchema#nonNegativeInteger": "integer",
    "http://www.w3.org/2001/XMLSchema#decimal": "decimal",
    "http://www.w3.org/2001/XMLSchema#date": "date",
    "http://www.w3.org/2001/XMLSchema#gYearMonth": "month",
    "http://www.w3.org/2001/XMLSchema#boolean": "boolean",
    "http://www.w3.org/2001/XMLSchema#anyURI": "url",
}


@dataclass(frozen=True)
class Field:
    """One thing that can be written about a record.

    ``kind`` is text, langtext, integer, decimal, date, month, boolean, url, concept, reference or
    territory. ``path`` holds one property IRI, or two where the value hangs on an intermediate node of
    class ``via_class``. ``bound`` is "start" or "end" for dates that close an interval, so that a year
    or a month means its first or last day.
    """

    key: str
    path: tuple[str, ...]
    kind: str
    order: int = 0
    labels: dict[str, str] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    examples: tuple[str, ...] = ()
    datatype: str = ""
    scheme: str = ""
    refers_to: tuple[str, ...] = ()
    via_class: str = ""
    bound: str = ""
    required: bool = False
    multiple: bool = True
    identifying: bool = False
    max_length: int | None = None
    minimum: float | None = None
    maximum: float | None = None
    pattern: str = ""

    def label(self, lang: str = "en") -> str:
        """Return the name of the field in a language, or in English where it has none."""
        return self.labels.get(lang) or self.labels.get("en", self.key)


@dataclass(frozen=True)
class RecordType:
    """One kind of record: its class, how its IRI is made and its fields in order.

    ``identity`` is "slug" (a column or the name gives the local name) or "hash" (of the identifying
    fields, for memberships, statements and other records nobody names).
    """

    key: str
    target_class: str
    iri_type: str
    identity: str
    fields: tuple[Field, ...]
    labels: dict[str, str] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    extra_types: tuple[str, ...] = ()

    def field(self, key: str) -> Field:
        """Return the field of that key. Raises InputError naming the fields there are."""
        for one in self.fields:
            if one.key == key:
                return one
        known = ", ".join(one.key for one in self.fields)
        raise InputError(f"The record type {self.key} has no field {key!r}.", hint=f"Its fields are: {known}.")


@lru_cache(maxsize=8)
def load_record_types(folder: Path) -> dict[str, RecordType]:
    """Return every record type declared in a folder of SHACL node shapes, by record key, sorted.

    Raises InputError when a shape lacks a key, a path or a class.
    """
    graph = Graph()
    for path in sorted(folder.glob("*.ttl")):
        graph.parse(path, format="turtle")
    found = [_record_type(graph, shape) for shape in graph.subjects(URIRef(HA + "recordKey"), None)]
    return {one.key: one for one in sorted(found, key=lambda record: record.key)}


def _record_type(graph: Graph, shape: Node) -> RecordType:
    target = graph.value(shape, SH.targetClass)
    if target is None:
        raise InputError(f"The record shape {shape} names no sh:targetClass.")
    fields = sorted((_field(graph, prop) for prop in graph.objects(shape, SH.property)), key=lambda one: one.order)
    return RecordType(
        key=_text(graph, shape, HA + "recordKey"),
        target_class=str(target),
        iri_type=_text(graph, shape, HA + "iriType"),
        identity=_text(graph, shape, HA + "identity") or "slug",
        fields=tuple(fields),
        labels=_by_language(graph, shape, RDFS.label),
        descriptions=_by_language(graph, shape, RDFS.comment),
        extra_types=tuple(sorted(str(o) for o in graph.objects(shape, URIRef(HA + "alsoType")))),
    )


def _field(graph: Graph, prop: Node) -> Field:
    key = _text(graph, prop, HA + "fieldKey")
    path = graph.value(prop, SH.path)
    if not key or path is None:
        raise InputError(f"The property shape {prop} lacks ha:fieldKey or sh:path.")
    steps = (path,) if isinstance(path, URIRef) else tuple(Collection(graph, path))
    scheme = _text(graph, prop, HA + "conceptScheme").removeprefix(VOC)
    refers = tuple(sorted(str(o) for o in graph.objects(prop, URIRef(HA + "refersTo"))))
    datatype = _text(graph, prop, SH.datatype)
    # A date with a bound but several datatypes (sh:or) is written as precisely as the source has it.
    partial = not datatype and graph.value(prop, URIRef(HA + "dateBound")) is not None
    return Field(
        key=key,
        path=tuple(str(step) for step in steps),
        kind="date" if partial else _kind(key, scheme, refers, datatype),
        order=int(_number(graph, prop, SH.order) or 0),
        labels=_by_language(graph, prop, SH.name),
        descriptions=_by_language(graph, prop, SH.description),
        examples=tuple(sorted(str(o) for o in graph.objects(prop, URIRef(HA + "example")))),
        datatype=datatype,
        scheme=scheme,
        refers_to=refers,
        via_class=_text(graph, prop, HA + "viaClass"),
        bound=_text(graph, prop, HA + "dateBound"),
        required=(_number(graph, prop, SH.minCount) or 0) >= 1,
        multiple=_number(graph, prop, SH.maxCount) != 1,
        identifying=_text(graph, prop, HA + "identifying") == "true",
        max_length=_whole(_number(graph, prop, SH.maxLength)),
        minimum=_number(graph, prop, SH.minInclusive),
        maximum=_number(graph, prop, SH.maxInclusive),
        pattern=_text(graph, prop, SH.pattern),
    )


def _kind(key: str, scheme: str, refers: tuple[str, ...], datatype: str) -> str:
    if scheme:
        return "concept"
    if refers == ("territory",):
        return "territory"
    if refers:
        return "reference"
    if datatype in _KINDS:
        return _KINDS[datatype]
    raise InputError(f"The field {key} has neither a known datatype, a concept scheme nor a record type.")


def _text(graph: Graph, subject: Node, predicate: str) -> str:
    value = graph.value(subject, URIRef(predicate))
    return "" if value is None else str(value)


def _number(graph: Graph, subject: Node, predicate: str) -> float | None:
    value = graph.value(subject, URIRef(predicate))
    return float(value.toPython()) if isinstance(value, Literal) else None


def _whole(value: float | None) -> int | None:
    return None if value is None else int(value)


def _by_language(graph: Graph, subject: Node, predicate: URIRef) -> dict[str, str]:
    values = [o for o in graph.objects(subject, predicate) if isinstance(o, Literal)]
    return {value.language or "en": str(value) for value in sorted(values, key=lambda v: v.language or "en")}
