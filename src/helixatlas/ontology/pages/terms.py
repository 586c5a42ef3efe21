"""The page of the ontology: every class and property with its anchor."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape
from pathlib import Path

from helixatlas.ontology.namespaces import BASE, HA, SHAPES, VOC, shorten
from helixatlas.ontology.pages.frame import anchor, link, page
from helixatlas.ontology.pages.invented import Invented, read_invented
from helixatlas.ontology.pages.model import Model, Term, read_model
from helixatlas.ontology.pages.records import record_anchor, records_part
from helixatlas.ontology.records import load_record_types

__all__ = ["ontology_page"]

_SECTIONS = {"class": "Classes", "relation": "Relations", "attribute": "Attributes", "annotation": "Annotations"}


def ontology_page(root: Path, *, examples: Mapping[str, tuple[str, str]] | None = None) -> str:
    """Return the documentation of the ontology of an atlas folder.

    ``examples`` gives for a class IRI one thing of the atlas: its IRI and its name. A class without one shows the
    invented example of ``ontology/examples``, marked as such.
    """
    model, invented = read_model(root / "ontology"), read_invented(root / "ontology")
    body = [_head(model), _contents(model)]
    for kind, title in _SECTIONS.items():
        body.append(f'<h2 id="{kind}">{title}</h2>')
        body += [_term(model, term, _example(term, examples or {}, invented)) for term in model.of_kind(kind)]
    body.append(records_part(load_record_types(root / "ontology" / "records").values()))
    return page(model.header["title"] or "Ontology", "".join(body))


def _head(model: Model) -> str:
    facts = {name: value for name, value in model.header.items() if name not in ("title", "description") and value}
    facts = {"namespace": HA, "prefix": "ha", **facts}
    note = (
        "<p>Labels in languages other than English have not been reviewed by a native speaker. "
        "Relations and attributes listed under a class are those foreseen for it; what a record may hold is said by "
        "its shape.</p>"
    )
    return f"<p>{escape(model.header['description'])}</p>{_pairs((k, _value(v)) for k, v in facts.items())}{note}"


def _contents(model: Model) -> str:
    parts = ['<nav aria-label="Terms">']
    for kind, title in _SECTIONS.items():
        links = "".join(f"<li>{link('#' + anchor(term.iri), term.label)}</li>" for term in model.of_kind(kind))
        parts.append(f'<h2>{title}</h2><ul class="toc">{links}</ul>')
    return "".join([*parts, '<h2><a href="#records">Record types</a></h2></nav>'])


def _term(model: Model, term: Term, example: str) -> str:
    rows = [
        ("names", escape("; ".join(f"{text} ({lang})" for lang, text in term.labels.items() if lang != "en"))),
        ("defined as", escape("; ".join(term.equivalent))),
        ("kind of" if term.kind == "class" else "narrower than", _links(model, term.parents)),
        ("subclasses" if term.kind == "class" else "wider than", _links(model, term.children)),
        ("used on", _links(model, term.domains) if term.kind != "class" else ""),
        ("values", _links(model, term.ranges)),
        ("properties", _properties(model, term)),
        ("values of", _links(model, _valued(model, term)) if term.kind == "class" else ""),
        ("shapes", _shapes(model, term)),
        ("example", example),
        ("mappings", "; ".join(f"{escape(how)} {link(iri, iri)}" for how, iri in term.mappings)),
    ]
    name = f'<h3 id="{escape(anchor(term.iri))}">{escape(term.label)}</h3><p class="iri">{escape(term.iri)}</p>'
    return f"<section>{name}<p>{escape(term.definition)}</p>{_pairs(row for row in rows if row[1])}</section>"


def _properties(model: Model, term: Term) -> str:
    if term.kind != "class":
        return ""
    own = _links(model, model.properties_of(term.iri))
    return own or ("only those of the fields of its shapes" if _inherited(model, term.iri) else "none foreseen")


def _valued(model: Model, term: Term) -> list[str]:
    return sorted(other.iri for other in model.terms.values() if term.iri in other.ranges)


def _shapes(model: Model, term: Term) -> str:
    shapes = _inherited(model, term.iri)
    if not shapes and term.kind == "class":
        return "none: not sent in as a record of its own"
    return "; ".join(_shape(iri, label) for iri, label in shapes)


def _shape(iri: str, label: str) -> str:
    if iri.startswith(SHAPES) and not iri.endswith(("#concept", "#scheme")):
        return link("#" + record_anchor(anchor(iri)), label)
    return f"{escape(label)} <code>{escape(shorten(iri))}</code>"


def _inherited(model: Model, iri: str) -> list[tuple[str, str]]:
    found = list(model.shapes.get(iri, ()))
    for parent in model.terms[iri].parents if iri in model.terms and model.terms[iri].kind == "class" else ():
        found += [shape for shape in _inherited(model, parent) if shape not in found]
    return found


def _example(term: Term, examples: Mapping[str, tuple[str, str]], invented: Mapping[str, Invented]) -> str:
    if term.kind != "class":
        return ""
    if term.iri in examples:
        iri, name = examples[term.iri]
        return link(iri, name) if _has_page(iri) else f"{escape(name)} <code>{escape(shorten(iri))}</code>"
    if term.iri not in invented:
        return "none in this atlas"
    name, turtle = invented[term.iri]
    told = f'{escape(name)} <span class="soft">(invented: no source of this atlas has one)</span>'
    return f"<details><summary>{told}</summary><pre>{escape(turtle)}</pre></details>"


def _has_page(iri: str) -> bool:
    return iri.startswith(f"{BASE}id/") or not iri.startswith(BASE)


def _links(model: Model, iris: Iterable[str]) -> str:
    return ", ".join(_one(model, iri) for iri in iris)


def _one(model: Model, iri: str) -> str:
    if iri in model.terms:
        return link("#" + anchor(iri), model.terms[iri].label)
    return link(iri, shorten(iri)) if not iri.startswith(VOC) else link(iri, anchor(iri))


def _value(text: str) -> str:
    # what stands below the ontology, such as the IRI of a version, has no page of its own
    return link(text, text) if text.startswith("http") and not text.startswith(f"{BASE}ns/") else escape(text)


def _pairs(rows: Iterable[tuple[str, str]]) -> str:
    items = "".join(f"<dt>{escape(name)}</dt><dd>{value}</dd>" for name, value in rows)
    return f"<dl>{items}</dl>" if items else ""
