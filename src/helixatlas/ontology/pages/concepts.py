"""The page of a concept scheme, and the list of all schemes."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from helixatlas.ontology.namespaces import shorten
from helixatlas.ontology.pages.frame import anchor, link, page
from helixatlas.ontology.vocabularies import Concept, Scheme

__all__ = ["scheme_page", "vocabularies_page"]


def scheme_page(scheme: Scheme) -> str:
    """Return the documentation of one scheme: every concept with its words in every language."""
    unsure = (
        ""
        if scheme.translations_reviewed
        else (
            "<p><strong>Labels and aliases in languages other than English have not been reviewed by a native "
            "speaker.</strong></p>"
        )
    )
    head = f'<p>{escape(scheme.definition)}</p><p class="iri">{escape(scheme.iri)}</p>{unsure}'
    links = "".join(f"<li>{link('#' + anchor(one.iri), one.label())}</li>" for one in scheme.concepts)
    nav = f'<nav aria-label="Concepts"><ul class="toc">{links}</ul></nav>'
    return page(scheme.title, head + nav + "".join(_concept(scheme, one) for one in scheme.concepts))


def vocabularies_page(schemes: Mapping[str, Scheme]) -> str:
    """Return the list of all schemes with the number of their concepts."""
    rows = "".join(
        f"<tr><td>{link(one.iri, one.title)}</td><td>{len(one.concepts)}</td><td>{escape(one.definition)}</td></tr>"
        for one in schemes.values()
    )
    head = '<tr><th scope="col">List</th><th scope="col">Values</th><th scope="col">What it holds</th></tr>'
    return page("Vocabularies", f"<table><thead>{head}</thead><tbody>{rows}</tbody></table>")


def _concept(scheme: Scheme, concept: Concept) -> str:
    broader = scheme.by_iri(concept.broader)
    narrower = [one for one in scheme.concepts if one.broader == concept.iri]
    rows = [
        ("notation", escape(concept.notation)),
        ("under", link("#" + anchor(broader.iri), broader.label()) if broader else ""),
        ("above", ", ".join(link("#" + anchor(one.iri), one.label()) for one in narrower)),
        ("names", "; ".join(_word(text, lang) for lang, text in sorted(concept.labels.items()) if lang != "en")),
        ("also written", escape("; ".join((*concept.alt, *concept.hidden)))),
        ("status", "proposed by the project" if concept.status == "proposed" else "stands in a source"),
        ("source", _source(concept)),
    ]
    facts = "".join(f"<dt>{name}</dt><dd>{value}</dd>" for name, value in rows if value)
    return (
        f'<section id="{escape(anchor(concept.iri))}"><h3>{escape(concept.label())}</h3>'
        f'<p class="iri">{escape(concept.iri)}</p><p>{escape(concept.definition)}</p><dl>{facts}</dl></section>'
    )


def _source(concept: Concept) -> str:
    where = [escape(concept.locator)] if concept.locator else []
    return "; ".join([", ".join(link(iri, shorten(iri)) for iri in concept.sources), *where])


def _word(text: str, lang: str) -> str:
    return f'<span lang="{escape(lang)}">{escape(text)}</span> ({escape(lang)})'
