"""The part of the ontology's page on record types: what an officer can write about each, and within which limits."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from helixatlas.ontology.namespaces import HA, VOC, shorten
from helixatlas.ontology.pages.frame import anchor, link
from helixatlas.ontology.records import Field, RecordType

__all__ = ["record_anchor", "records_part"]

_KINDS = {
    "text": "text", "langtext": "text in a language", "integer": "whole number", "decimal": "number", "date": "date",
    "month": "month", "boolean": "yes or no", "url": "web address", "territory": "NUTS code or place",
}  # fmt: skip
_ANY = {"thing": "anything", "concept": "a value of any list"}


def record_anchor(key: str) -> str:
    """Return the fragment under which a record type stands."""
    return f"record-{key}"


def records_part(records: Iterable[RecordType]) -> str:
    """Return contents and one section per record type, as HTML."""
    known = sorted(records, key=lambda one: one.labels.get("en", one.key).casefold())
    links = "".join(f"<li>{link('#' + record_anchor(one.key), one.labels.get('en', one.key))}</li>" for one in known)
    head = (
        '<h2 id="records">Record types</h2><p>What can be written about each kind of thing, in a template or in a '
        "sheet of one's own. Each record type is one SHACL shape; checks and templates are made from it.</p>"
        f'<nav aria-label="Record types"><ul class="toc">{links}</ul></nav>'
    )
    return head + "".join(_section(one) for one in known)


def _section(record: RecordType) -> str:
    cls = record.target_class
    about = f"kind of thing: {link('#' + anchor(cls) if cls.startswith(HA) else cls, shorten(cls))}"
    head = "".join(f'<th scope="col">{word}</th>' for word in ("Field", "Value", "Rule", "Help"))
    rows = "".join(_row(one) for one in record.fields)
    return (
        f'<section id="{escape(record_anchor(record.key))}"><h3>{escape(record.labels.get("en", record.key))}</h3>'
        f'<p class="iri"><code>{escape(record.key)}</code>, {about}</p>'
        f"<p>{escape(record.descriptions.get('en', ''))}</p>"
        f'<div class="wide" tabindex="0" role="region" aria-label="Fields of {escape(record.key)}"><table>'
        f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div></section>"
    )


def _row(one: Field) -> str:
    name = f"{escape(one.label())} <code>{escape(one.key)}</code>"
    help_ = escape(one.descriptions.get("en", ""))
    return f"<tr><td>{name}</td><td>{_value(one)}</td><td>{escape(_rules(one))}</td><td>{help_}</td></tr>"


def _value(one: Field) -> str:
    if one.scheme:
        return f"one of {link(VOC + one.scheme, one.scheme)}"
    if one.kind == "reference":
        named = [_ANY.get(key) or link("#" + record_anchor(key), key) for key in one.refers_to]
        return "id or name of: " + ", ".join(named)
    return _KINDS[one.kind]


def _rules(one: Field) -> str:
    rules = [
        "required" if one.required else "",
        "one" if not one.multiple else "",
        f"up to {one.max_length} characters" if one.max_length else "",
        f"from {one.minimum:g}" if one.minimum is not None else "",
        f"to {one.maximum:g}" if one.maximum is not None else "",
        f"of the form {one.pattern}" if one.pattern else "",
        "part of the identity" if one.identifying else "",
    ]
    return ", ".join(rule for rule in rules if rule)
