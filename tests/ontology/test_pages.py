"""The documentation pages are made from the checkout and parsed as HTML."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

import pytest

from helixatlas.ontology.namespaces import HA
from helixatlas.ontology.pages import ontology_page, scheme_page, vocabularies_page
from helixatlas.ontology.pages.model import Model, read_model
from helixatlas.ontology.vocabularies import load_schemes


class Reader(HTMLParser):
    """Collects anchors and links, and minds that every element is closed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        self.ids += [value for value in [named.get("id")] if value]
        self.links += [value for value in [named.get("href"), named.get("src")] if value]
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.fixture(scope="module")
def model(root: Path) -> Model:
    return read_model(root / "ontology")


@pytest.fixture(scope="module")
def html(root: Path) -> str:
    example = ("https://w3id.org/helixatlas/id/cluster/sociolab", "Sociolab")
    return ontology_page(root, examples={HA + "Cluster": example})


def test_every_term_has_one_anchor_and_no_local_link_is_broken(html: str, model: Model) -> None:
    page = Reader(html)
    assert {iri.removeprefix(HA) for iri in model.terms} <= set(page.ids)
    assert len(page.ids) == len(set(page.ids))
    assert {link[1:] for link in page.links if link.startswith("#")} <= set(page.ids)
    assert page.open == []


def test_a_page_asks_nothing_of_other_servers(html: str) -> None:
    assert "<script" not in html
    assert "<link" not in html
    assert "@import" not in html


@pytest.mark.parametrize(
    "words",
    [
        "Regional group of bodies that has members from academia, business, government and civil society.",
        "org:hasMember some ha:CivilSocietyActor",
        '<a href="#hasFormality">has formality</a>',
        '<dt>shapes</dt><dd><a href="#record-cluster">Cluster</a>',
        "up to 300 characters",
        "of the form ^[A-Z]{3}$",
        '<a href="https://w3id.org/helixatlas/voc/formality">formality</a>',
        '<a href="https://w3id.org/helixatlas/id/cluster/sociolab">Sociolab</a>',
        "<dt>shapes</dt><dd>none: not sent in as a record of its own</dd>",
        "<dt>properties</dt><dd>only those of the fields of its shapes</dd>",
        "<dt>creator</dt>",
    ],
)
def test_a_class_tells_definition_axioms_properties_shapes_and_an_example(html: str, words: str) -> None:
    assert words in html


def test_every_class_has_definition_and_parent(model: Model) -> None:
    for term in model.of_kind("class"):
        assert term.definition, term.iri
        assert term.parents, term.iri


def test_a_class_no_source_has_an_instance_of_shows_an_invented_one_marked_as_such(html: str) -> None:
    section = html.split('<h3 id="Indicator">')[1].split("</section>")[0]
    assert "(invented: no source of this atlas has one)" in section
    assert "indicator-type:result" in section


def test_every_scheme_has_a_page_with_every_concept(root: Path) -> None:
    for scheme in load_schemes(root / "ontology" / "vocabularies").values():
        page = Reader(scheme_page(scheme))
        assert {concept.iri.rsplit("/", 1)[1] for concept in scheme.concepts} <= set(page.ids)
        assert {link[1:] for link in page.links if link.startswith("#")} <= set(page.ids)
        assert page.open == []


def test_unreviewed_translations_are_told(root: Path) -> None:
    scheme = load_schemes(root / "ontology" / "vocabularies")["helix"]
    assert "not been reviewed" in scheme_page(scheme)


def test_the_list_of_vocabularies_names_all(root: Path) -> None:
    schemes = load_schemes(root / "ontology" / "vocabularies")
    html = vocabularies_page(schemes)
    assert all(f'href="{scheme.iri}"' in html for scheme in schemes.values())


def test_a_concept_says_from_which_document_and_place_it_comes(root: Path) -> None:
    scheme = load_schemes(root / "ontology" / "vocabularies")["swot-quadrant"]
    page = scheme_page(scheme)
    assert '<dt>source</dt><dd><a href="https://w3id.org/helixatlas/id/doc/s0">id:doc/s0</a>' in page
    assert all(one.sources for one in scheme.concepts)


def test_only_what_has_a_page_is_linked(root: Path) -> None:
    graph, rule = "https://w3id.org/helixatlas/graph/meta", "https://w3id.org/helixatlas/shapes#rule"
    shown = ontology_page(
        root, examples={HA + "EditionGraph": (graph, "A graph"), HA + "RuleProfile": (rule, "A rule")}
    )
    links = set(Reader(shown).links)
    assert not links & {graph, rule, "https://w3id.org/helixatlas/ns/0.1.0"}
    assert "A graph" in shown
    assert "A rule" in shown
