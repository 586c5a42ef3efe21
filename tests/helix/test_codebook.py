"""The codebook's contract on small rule files written here, and the shipped rules on names in many languages."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helixatlas.content import content_folder
from helixatlas.errors import InputError
from helixatlas.helix.codebook import HELICES, Actor, Codebook, load_codebook
from helixatlas.helix.name_patterns import words

SHIPPED = sorted(content_folder("graph", "codebooks").glob("*.yaml"))
DEFAULT = load_codebook(content_folder("graph", "codebooks", "default.yaml"))

SMALL = """
id: small
title: "Small"
rules:
  - {id: college, priority: 80, name: ["college*", "*schule"], assign: [{helix: academia}]}
  - {id: firm, priority: 60, name: ["ltd", "sa$"], assign: [{helix: business}]}
  - {id: firm-again, priority: 60, name: ["limited"], assign: [{helix: business, belonging: 0.7}]}
  - {id: club, priority: 60, name: ["club", "red cross"], unless: ["golf"], assign: [{helix: civil-society}]}
  - {id: italian, priority: 90, countries: [it], name: ["aps"], assign: [{helix: civil-society}]}
  - {id: place, priority: 60, name: ["^grad"], assign: [{helix: government}]}
  - {id: vehicle, priority: 40, name: ["trust"], assign: [], note: "says nothing"}
  - {id: written, priority: 80, name: [], form: ["public body"], assign: [{helix: government}]}
  - id: both
    priority: 95
    name: ["works council"]
    hybrid: true
    assign: [{helix: business, belonging: 1, weight: 0.6}, {helix: civil-society, belonging: 0.5, weight: 0.4}]
countries: {it: [ITA, Italy]}
"""


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Codebook:
    """Return the rules above as a codebook."""
    path = tmp_path_factory.mktemp("codebook") / "small.yaml"
    path.write_text(SMALL, encoding="utf-8")
    return load_codebook(path)


def helices(book: Codebook, *names: str, form: str | None = None, country: str | None = None) -> list[str]:
    """Return the helices in which the named organisation counts as present."""
    return [one.helix for one in book.assign(names, form, [], country) if one.belonging >= 0.5]


def test_words_drop_case_diacritics_and_the_dots_of_abbreviations() -> None:
    assert words("Società X – S.p.A., Zürich e.V.") == ("societa", "x", "spa", "zurich", "ev")


def test_words_read_greek_and_cyrillic_as_latin() -> None:
    assert words("Δήμος") == ("dimos",)
    assert words("община")[0].isascii()


@given(st.text(max_size=60))
def test_words_are_always_plain_lower_case(text: str) -> None:
    assert all(word.isascii() and word.isalnum() and word == word.lower() for word in words(text))


def test_a_stated_helix_decides_alone_and_several_share_the_weight(small: Codebook) -> None:
    found = small.assign(["Some Ltd"], None, ["government", "https://w3id.org/helixatlas/voc/helix/academia"], None)
    assert [(one.helix, one.weight, one.basis) for one in found] == [
        ("academia", 0.5, "stated"),
        ("government", 0.5, "stated"),
    ]


def test_the_rule_of_the_highest_priority_decides(small: Codebook) -> None:
    assert helices(small, "Dance College Ltd") == ["academia"]


def test_rules_of_equal_priority_that_disagree_leave_it_to_a_person(small: Codebook) -> None:
    verdict = small.verdict(["Chess Club Ltd"], None, [], None)
    assert verdict.assignments == ()
    assert verdict.rules == ("firm", "club")
    assert "club says civil-society" in verdict.reason
    assert "firm says business" in verdict.reason


def test_rules_of_equal_priority_that_agree_give_the_higher_belonging(small: Codebook) -> None:
    assert small.assign(["Limited Ltd"], None, [], None)[0].belonging == 1


def test_a_declared_hybrid_gets_all_its_helices_with_their_weights(small: Codebook) -> None:
    found = small.assign(["Works council"], None, [], None)
    assert [(one.helix, one.belonging, one.weight) for one in found] == [
        ("business", 1, 0.6),
        ("civil-society", 0.5, 0.4),
    ]


def test_a_rule_that_assigns_nothing_gives_its_note_as_the_reason(small: Codebook) -> None:
    verdict = small.verdict(["Old Trust"], None, [], None)
    assert verdict.assignments == ()
    assert "says nothing" in verdict.reason


def test_a_name_no_rule_fits_stays_unclassified(small: Codebook) -> None:
    assert small.assign(["Zeta"], None, [], None) == []


def test_patterns_are_whole_words_unless_starred(small: Codebook) -> None:
    assert helices(small, "Clubhouse") == []
    assert helices(small, "Tanzschule") == ["academia"]


def test_a_pattern_with_a_dollar_fits_the_last_word_only(small: Codebook) -> None:
    assert helices(small, "Acme S.A.") == ["business"]
    assert helices(small, "SA Acme") == []


def test_a_pattern_with_a_caret_fits_the_first_word_only(small: Codebook) -> None:
    assert helices(small, "Grad Primjer") == ["government"]
    assert helices(small, "Novi Grad") == []


def test_words_in_a_row_must_follow_each_other(small: Codebook) -> None:
    assert helices(small, "Red Cross of X") == ["civil-society"]
    assert helices(small, "Red and Cross") == []


def test_an_unless_pattern_silences_its_rule(small: Codebook) -> None:
    assert helices(small, "Golf club") == []


@pytest.mark.parametrize(
    "country", ["it", "ITA", "Italy", "http://publications.europa.eu/resource/authority/country/ITA"]
)
def test_a_rule_of_a_country_fits_there_however_the_country_is_written(small: Codebook, country: str) -> None:
    assert helices(small, "Alfa APS", country=country) == ["civil-society"]


@pytest.mark.parametrize("country", [None, "DNK"])
def test_a_rule_of_a_country_is_silent_elsewhere(small: Codebook, country: str | None) -> None:
    assert helices(small, "Alfa APS", country=country) == []


def test_the_legal_form_is_read_as_well_and_named_as_basis(small: Codebook) -> None:
    found = small.assign(["Zeta"], "Public body", [], None)
    assert [(one.helix, one.basis, one.rule) for one in found] == [("government", "legal-form", "written")]
    assert helices(small, "Public body") == []


def test_any_of_several_names_is_enough(small: Codebook) -> None:
    assert helices(small, "Zeta", "Zeta College") == ["academia"]


def test_the_undecided_are_listed_with_the_reason(small: Codebook) -> None:
    actors = [Actor("b", ["Zeta"]), Actor("a", ["Chess Club Ltd"]), Actor("c", ["Acme Ltd"])]
    listed = small.unclassified(actors)
    assert [one.actor.id for one in listed] == ["a", "b"]
    assert listed[0].rules == ("firm", "club")
    assert listed[1].rules == ()


def test_an_alternative_changes_only_the_rules_it_names(tmp_path: Path, small: Codebook) -> None:
    (tmp_path / "small.yaml").write_text(SMALL, encoding="utf-8")
    other = tmp_path / "other.yaml"
    other.write_text("id: o\ntitle: O\nextends: small.yaml\noverride: {club: {assign: [{helix: business}]}}\n", "utf-8")
    book = load_codebook(other)
    assert book.id == "o"
    assert helices(book, "Chess club") == ["business"]
    assert helices(book, "X College") == ["academia"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("rules: []", "needs an id"),
        ("{id: x, title: X, rules: [{id: r, name: [a]}]}", "a priority"),
        ("{id: x, title: X, rules: [{id: r, priority: 1, name: [a], assign: [{helix: public}]}]}", "a helix must be"),
        (
            "{id: x, title: X, rules: [{id: r, priority: 1, name: [a], assign: [{helix: business, weight: 0.4}]}]}",
            "sum",
        ),
        (
            "{id: x, title: X, rules: [{id: r, priority: 1, name: [a], assign: [{helix: business, belonging: 2}]}]}",
            "0 and 1",
        ),
        ("{id: x, title: X, rules: [{id: r, priority: 1, name: [a]}, {id: r, priority: 1, name: [b]}]}", "two rules"),
        ("id: [", "cannot be read"),
    ],
)
def test_a_faulty_codebook_is_refused_with_file_and_cause(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "bad.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=said) as caught:
        load_codebook(path)
    assert "bad.yaml" in str(caught.value)


def test_an_alternative_that_overrides_an_unknown_rule_is_refused(tmp_path: Path) -> None:
    (tmp_path / "small.yaml").write_text(SMALL, encoding="utf-8")
    path = tmp_path / "other.yaml"
    path.write_text("id: o\ntitle: O\nextends: small.yaml\noverride: {clubs: {assign: []}}\n", encoding="utf-8")
    with pytest.raises(InputError, match="clubs"):
        load_codebook(path)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_every_shipped_codebook_loads_under_its_own_id(path: Path) -> None:
    assert load_codebook(path).id == path.stem


def test_every_default_rule_says_why_in_a_note() -> None:
    assert all(len(rule.note) > 20 for rule in DEFAULT.rules)


def test_a_default_hybrid_counts_as_present_in_one_helix_only() -> None:
    shared = {"municipal-enterprise"}  # owned by an authority and run as a firm: the one kind that counts in both
    assert {rule.id for rule in DEFAULT.rules if rule.hybrid and len(rule.helices) > 1} == shared


def test_there_are_alternatives_to_the_default_codebook() -> None:
    assert len(SHIPPED) >= 3


@given(st.text(max_size=60), st.one_of(st.none(), st.text(max_size=20)))
def test_weights_of_any_verdict_sum_to_one(name: str, form: str | None) -> None:
    found = DEFAULT.assign([name], form, [], None)
    assert not found or (
        abs(sum(one.weight for one in found) - 1) < 1e-9 and {one.helix for one in found} <= set(HELICES)
    )


# Invented names: the kinds of bodies of the partner countries, in their languages.
NAMES = [
    ("Università degli Studi di Esempio", "it", "academia"),
    ("Sveučilište u Primjeru", "hr", "academia"),
    ("Univerza v Zgledu", "si", "academia"),
    ("Πανεπιστήμιο Παραδείγματος", "el", "academia"),
    ("Universidade do Exemplo", "pt", "academia"),
    ("Fachhochschule Musterstadt", "de", "academia"),
    ("Hogeschool Voorbeeld", "nl", "academia"),
    ("Uniwersytet Przykładowy", "pl", "academia"),
    ("Fundación Instituto de Investigación Ejemplo", "es", "academia"),
    ("CNRS", "fr", "academia"),
    ("Comune di Esempio", "it", "government"),
    ("Ajuntament d'Exemple", "es", "government"),
    ("Ayuntamiento de Ejemplo", "es", "government"),
    ("Câmara Municipal de Exemplo", "pt", "government"),
    ("Ville de Exemple", "fr", "government"),
    ("Δήμος Παραδείγματος", "el", "government"),
    ("Περιφέρεια Παραδείγματος", "el", "government"),
    ("Mestna občina Zgled", "si", "government"),
    ("Općina Primjer", "hr", "government"),
    ("Istarska županija", "hr", "government"),
    ("Associazione Amici dell'Università di Esempio", "it", "civil-society"),
    ("Grad Primjer", "hr", "government"),
    ("PRIMJER društvo s ograničenom odgovornošću za trgovinu", "hr", "business"),
    ("Župa sv. Primjera", "hr", "civil-society"),
    ("Srpska crkvena općina Primjer", "hr", "civil-society"),
    ("A.S.D. Pallavolo Esempio", "it", "civil-society"),
    ("Bashkia Shembull", "al", "government"),
    ("Община Пример", "bg", "government"),
    ("Gemeinde Musterdorf", "de", "government"),
    ("Ministry of Examples", "ie", "government"),
    ("Regional Development Agency Example Ltd", "si", "government"),
    ("Unione dei Comuni dell'Esempio", "it", "government"),
    ("Esempio S.r.l.", "it", "business"),
    ("Ejemplo Servicios, S.L.", "es", "business"),
    ("Exemplo Lda.", "pt", "business"),
    ("Exemple SARL", "fr", "business"),
    ("Muster GmbH & Co. KG", "de", "business"),
    ("Zgled d.o.o.", "si", "business"),
    ("Primjer j.d.o.o.", "hr", "business"),
    ("Shembulli sh.p.k.", "al", "business"),
    ("Παράδειγμα Α.Ε.", "el", "business"),
    ("Przykład Sp. z o.o.", "pl", "business"),
    ("Exempel AB", "se", "business"),
    ("Camera di Commercio di Esempio", "it", "business"),
    ("Chambre de commerce et d'industrie Exemple", "fr", "business"),
    ("Gospodarska zbornica Zgled", "si", "business"),
    ("Associazione Esempio ONLUS", "it", "civil-society"),
    ("Esempio APS", "it", "civil-society"),
    ("Asociación de Vecinos Ejemplo", "es", "civil-society"),
    ("Associació Exemple", "es", "civil-society"),
    ("Udruga Primjer", "hr", "civil-society"),
    ("Društvo Zgled", "si", "civil-society"),
    ("Shoqata Shembull", "al", "civil-society"),
    ("Σύλλογος Παράδειγμα", "el", "civil-society"),
    ("Musterverein e.V.", "de", "civil-society"),
    ("Voorbeeld VZW", "be", "civil-society"),
    ("Croix Rouge Exemple", "fr", "civil-society"),
    ("Cooperativa Sociale Esempio", "it", "civil-society"),
    ("Socijalna zadruga Primjer", "hr", "civil-society"),
    ("Example Students Union of the University", "uk", "civil-society"),
]


@pytest.mark.parametrize(("name", "country", "helix"), NAMES, ids=[name for name, _, _ in NAMES])
def test_the_default_rules_know_the_kinds_of_bodies_of_many_languages(name: str, country: str, helix: str) -> None:
    assert helices(DEFAULT, name, country=country) == [helix]


@pytest.mark.parametrize(
    "name",
    ["Mirovni inštitut Primer", "Fundación Ejemplo", "Museo di Esempio", "Ospedale di Esempio", "Rete Esempio",
     "Example Research GmbH", "Consorzio Esempio", "Srednja škola Primjer", "Example Research Association",
     "Gruppo di Azione Locale Esempio"],
)  # fmt: skip
def test_names_that_do_not_tell_are_left_to_a_person(name: str) -> None:
    assert helices(DEFAULT, name, country="it") == []


@pytest.mark.parametrize(
    ("book", "name", "helix"),
    [
        ("social-economy-as-business", "Cooperativa sociale Esempio", "business"),
        ("public-bodies-as-government", "Università di Esempio", "government"),
        ("foundations-as-civil-society", "Fundación Ejemplo", "civil-society"),
        ("institutes-as-academia", "Institut Exemple", "academia"),
        ("hybrids-in-both", "Chamber of Commerce of Example", "government"),
    ],
)
def test_an_alternative_codebook_flips_its_hybrids(book: str, name: str, helix: str) -> None:
    other = load_codebook(content_folder("graph", "codebooks", f"{book}.yaml"))
    assert helix in helices(other, name)
    assert helix not in helices(DEFAULT, name)
