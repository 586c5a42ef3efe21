"""Answers of queries as bytes: the SPARQL 1.1 result formats and the RDF formats of the engine.

Bindings are written here and not by the engine, because rows have to be counted while they are written.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from pyoxigraph import BlankNode, Literal, NamedNode, QueryBoolean, QuerySolutions, QueryTriples, RdfFormat, serialize

__all__ = ["BINDINGS", "GRAPHS", "Form", "Rendered", "TooManyRowsError", "media_type_for", "render"]

BINDINGS = {
    "json": "application/sparql-results+json",
    "xml": "application/sparql-results+xml",
    "csv": "text/csv; charset=utf-8",
    "tsv": "text/tab-separated-values; charset=utf-8",
}
GRAPHS = {
    "ttl": "text/turtle",
    "nt": "application/n-triples",
    "jsonld": "application/ld+json",
    "rdf": "application/rdf+xml",
    "trig": "application/trig",
    "nq": "application/n-quads",
}
_RDF = {
    "ttl": RdfFormat.TURTLE,
    "nt": RdfFormat.N_TRIPLES,
    "jsonld": RdfFormat.JSON_LD,
    "rdf": RdfFormat.RDF_XML,
    "trig": RdfFormat.TRIG,
    "nq": RdfFormat.N_QUADS,
}
_BINDING_NAMES = {"application/json": "json", "application/xml": "xml", "text/xml": "xml"}
_GRAPH_NAMES = {
    "application/json": "jsonld",
    "application/x-turtle": "ttl",
    "application/xml": "rdf",
    "text/plain": "nt",
    "json": "jsonld",
    "json-ld": "jsonld",
    "turtle": "ttl",
    "xml": "rdf",
    "ntriples": "nt",
    "n-triples": "nt",
    "nquads": "nq",
    "n-quads": "nq",
}
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_PARTS = ("subject", "predicate", "object")
_STRING = "http://www.w3.org/2001/XMLSchema#string"
Row = Sequence[Any]
Rendered = tuple[str, bytes, int, bool]


@dataclass(frozen=True)
class Form:
    """How an answer is wanted: a format (key, media type or Accept header), the most rows, whether more are cut.

    ``order`` gives the order of the columns; columns it does not name come last.
    """

    wanted: str
    limit: int
    truncate: bool = False
    order: tuple[str, ...] = ()


class TooManyRowsError(Exception):
    """The answer has more rows than allowed."""


def media_type_for(wanted: str, *, graph: bool) -> str:
    """Return the format key for a wish: a key, a media type, an Accept header; the default where none fits."""
    known = GRAPHS if graph else BINDINGS
    names = {full.partition(";")[0]: key for key, full in known.items()}
    names |= _GRAPH_NAMES if graph else _BINDING_NAMES
    for item in _by_quality(wanted):
        key = item if item in known else names.get(item)
        if key:
            return key
    return next(iter(known))


def render(result: object, form: Form, prefixes: dict[str, str]) -> Rendered:
    """Return media type, body, number of rows (or triples) and whether rows were left out.

    Raises TooManyRowsError where there are more than the limit and nothing may be left out.
    """
    if isinstance(result, QueryBoolean):
        key = media_type_for(form.wanted, graph=False)
        return BINDINGS[key], _boolean(bool(result), key), 1, False
    if isinstance(result, QueryTriples):
        key = media_type_for(form.wanted, graph=True)
        triples, cut = _limited(iter(result), form)
        body = serialize(triples, format=_RDF[key], prefixes=prefixes if key == "ttl" else None) or b""
        return GRAPHS[key], body, len(triples), cut
    if not isinstance(result, QuerySolutions):
        raise TypeError(type(result).__name__)
    key = media_type_for(form.wanted, graph=False)
    names = [variable.value for variable in result.variables]
    rows, cut = _limited(iter(result), form)
    if form.order:
        place = {name: number for number, name in enumerate(form.order)}
        names = sorted(names, key=lambda name: place.get(name, len(place)))
        rows = [[row[name] for name in names] for row in rows]
    return BINDINGS[key], _WRITERS[key](names, rows).encode(), len(rows), cut


def _limited(found: Iterator[Any], form: Form) -> tuple[list[Any], bool]:
    rows = list(islice(found, form.limit))
    more = next(found, None) is not None
    if more and not form.truncate:
        raise TooManyRowsError
    return rows, more


def _by_quality(wanted: str) -> list[str]:
    ranked = []
    for place, part in enumerate(wanted.split(",")):
        name, _, parameters = part.partition(";")
        quality = next((p.split("=")[1] for p in parameters.replace(" ", "").split(";") if p.startswith("q=")), "1")
        try:
            ranked.append((-float(quality), place, name.strip().lower()))
        except ValueError:
            continue
    return [name for quality, _, name in sorted(ranked) if quality < 0]


def _boolean(value: bool, key: str) -> bytes:
    text = "true" if value else "false"
    if key == "json":
        return json.dumps({"head": {}, "boolean": value}).encode()
    if key == "xml":
        return f"{_XML_HEAD}<head/><boolean>{text}</boolean></sparql>".encode()
    return f"{text}\r\n".encode() if key == "csv" else f"{text}\n".encode()


def _json(names: list[str], rows: Sequence[Row]) -> str:
    bindings = [
        {name: _json_term(term) for name, term in zip(names, row, strict=True) if term is not None} for row in rows
    ]
    body = {"head": {"vars": names}, "results": {"bindings": bindings}}
    return json.dumps(body, ensure_ascii=False, separators=(",", ":"))


def _json_term(term: object) -> dict[str, Any]:
    if isinstance(term, NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, BlankNode):
        return {"type": "bnode", "value": term.value}
    if isinstance(term, Literal):
        body = {"type": "literal", "value": term.value}
        if term.language:
            return {**body, "xml:lang": term.language}
        return body if term.datatype.value == _STRING else {**body, "datatype": term.datatype.value}
    return {"type": "triple", "value": {key: _json_term(getattr(term, key)) for key in _PARTS}}


def _xml(names: list[str], rows: Sequence[Row]) -> str:
    head = "".join(f"<variable name={quoteattr(name)}/>" for name in names)
    results = []
    for row in rows:
        cells = zip(names, row, strict=True)
        bound = (
            f"<binding name={quoteattr(name)}>{_xml_term(term)}</binding>" for name, term in cells if term is not None
        )
        results.append(f"<result>{''.join(bound)}</result>")
    return f"{_XML_HEAD}<head>{head}</head><results>{''.join(results)}</results></sparql>"


def _xml_term(term: object) -> str:
    if isinstance(term, NamedNode):
        return f"<uri>{escape(term.value)}</uri>"
    if isinstance(term, BlankNode):
        return f"<bnode>{escape(term.value)}</bnode>"
    if isinstance(term, Literal):
        kind = f" xml:lang={quoteattr(term.language)}" if term.language else ""
        if not kind and term.datatype.value != _STRING:
            kind = f" datatype={quoteattr(term.datatype.value)}"
        return f"<literal{kind}>{_xml_text(term.value)}</literal>"
    parts = (f"<{key}>{_xml_term(getattr(term, key))}</{key}>" for key in _PARTS)
    return f"<triple>{''.join(parts)}</triple>"


def _xml_text(text: str) -> str:
    """Return a text as XML 1.0 can hold it: line ends kept, characters it forbids replaced by U+FFFD."""
    return escape(_FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text), {"\r": "&#13;"})


def _csv(names: list[str], rows: Sequence[Row]) -> str:
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(names)
    writer.writerows([_csv_term(term) for term in row] for row in rows)
    return stream.getvalue()


def _csv_term(term: object) -> str:
    if term is None:
        return ""
    return term.value if isinstance(term, NamedNode | Literal) else str(term)


def _tsv(names: list[str], rows: Sequence[Row]) -> str:
    lines = ["\t".join(f"?{name}" for name in names)]
    lines += ["\t".join("" if term is None else str(term).replace("\t", "\\t") for term in row) for row in rows]
    return "\n".join(lines) + "\n"


_XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?><sparql xmlns="http://www.w3.org/2005/sparql-results#">'
_WRITERS = {"json": _json, "xml": _xml, "csv": _csv, "tsv": _tsv}
