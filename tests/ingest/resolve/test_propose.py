"""Proposed pairs: the spellings that really occur are found, look-alikes are no more than a question."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helixatlas.ingest.resolve.blocking import BLOCK, candidate_pairs
from helixatlas.ingest.resolve.judgements import Judgement, Judgements
from helixatlas.ingest.resolve.organisations import Organisation, Pool
from helixatlas.ingest.resolve.propose import Proposal, propose

OTHERS = ("Something else entirely", "Grad Zadar", "Sveučilište u Splitu", "Sveučilište u Rijeci", "Udruga Ruža")


def bands(*names: str, **facts: object) -> dict[tuple[str, str], str]:
    """Return the band of every proposed pair among names, beside some unrelated ones."""
    some = [Organisation(f"o{i}", (name,), **facts) for i, name in enumerate((*names, *OTHERS))]  # type: ignore[arg-type]
    return {(one.left, one.right): one.band for one in propose(some)}


def first(left: Organisation, right: Organisation) -> Proposal | None:
    """Return the proposal of two records, or None."""
    return next(iter(propose([left, right])), None)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("TV-BL", "TVBL"),
        ("HŽ Infrastruktura d.o.o.", "HŽ INFRASTRUKTURA d. o. o. za upravljanje"),
        ("Medicinski fakultet Sveučilišta u Rijeci", "Sveučilište u Rijeci, Medicinski fakultet"),
        ("Асоциация Нова Зора", "Asotsiatsiya Nova Zora"),
        ("Πανεπιστήμιο Πατρών", "PANEPISTIMIO PATRON"),
        ("Udruga „Put u život“ - PUŽ", "Udruga Put u život"),
        ("Zavod za zapošljavanje, Područni ured Gospić", "Zavod za zapošljavanje"),
        ('Udruga "ZvoniMir"', "ZvoniMir"),
        ("Modri dim d.o.o.", "Modri dim"),
    ],
)
def test_spellings_of_one_name_are_likely_the_same(left: str, right: str) -> None:
    assert bands(left, right)[("o0", "o1")] == "likely"


@pytest.mark.parametrize(("left", "right"), [("RDCI", "RCDI"), ("ITANNOVA", "ITAINNOVA"), ("RDCI", "RCDI – Rede Nova")])
def test_a_short_name_with_swapped_or_missing_letters_is_a_question(left: str, right: str) -> None:
    assert bands(left, right)[("o0", "o1")] == "ask"


def test_the_acronym_of_a_long_name_is_a_question() -> None:
    assert bands("CNR", "Consiglio Nazionale delle Ricerche")[("o0", "o1")] == "ask"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Općina Lovas", "Grad Lovas"),
        ("Osnovna škola Bjelovar", "Osnovna škola Zadar"),
        ("Medicinski fakultet Sveučilišta u Rijeci", "Medicinski fakultet Sveučilišta u Splitu"),
        ("I. gimnazija, Zadar", "V. gimnazija, Zadar"),
        ("Region 1", "Region 2"),
        ("Sveučilište u Rijeci", "Sveučilište u Rijeci, Medicinski fakultet"),
        ("Alfa Servizi S.r.l.", "Alfa Sistemi S.r.l."),
        ("Općina Kraljevec", "Općina Kraljevica"),
    ],
)
def test_different_bodies_are_never_likely_the_same(left: str, right: str) -> None:
    assert bands(left, right).get(("o0", "o1")) in {None, "ask"}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Istituto Lindoro Modella Santerno Varesi 3", "Istituto Lindoro Modella Santerno Varesi 5"),
        ("Istituto Lindoro Modella", "Istituto Lindoro Modella II"),
    ],
)
def test_names_with_other_numbers_are_not_even_a_question(left: str, right: str) -> None:
    assert bands(left, right) == {}


def test_short_names_one_letter_apart_are_found_among_thousands() -> None:
    draw = random.Random(7)
    noise = {"".join(draw.choices("ABCDEFGHIJKLMNOPRSTUVZ", k=draw.randint(6, 9))) for _ in range(3000)}
    names = ["RDCI", "RCDI", "ITANNOVA", "ITAINNOVA", "XAGORA", "AGORA", *sorted(noise)]
    pairs = candidate_pairs(Pool([Organisation(f"o{i:05d}", (name,)) for i, name in enumerate(names)]))
    assert {(0, 1), (2, 3), (4, 5)} <= set(pairs)


def test_a_name_that_fits_two_towns_is_a_question_for_both() -> None:
    found = bands("Škola za primijenjenu umjetnost Dizajn", "Škola za primijenjenu umjetnost Dizajn Zadar",
                  "Škola za primijenjenu umjetnost Dizajn Rijeka", "Grad Rijeka")  # fmt: skip
    assert found[("o0", "o1")] == found[("o0", "o2")] == "ask"
    assert ("o1", "o2") not in found


def test_branch_offices_are_paired_with_their_body_and_with_each_other_only_without_it() -> None:
    body, offices = "Zavod za vode", ("Zavod za vode, Područni ured Gospić", "Zavod za vode, Područni ured Rijeka")
    assert bands(*offices) == {("o0", "o1"): "likely"}
    assert bands(*offices, body) == {("o0", "o2"): "likely", ("o1", "o2"): "likely"}


def test_the_place_of_the_record_tells_which_town_is_meant() -> None:
    name = "Tehnička škola"
    some = [
        Organisation("a", (name,), places=frozenset({"Z"})),
        Organisation("b", (f"{name} Zadar",), places=frozenset({"Z"})),
        Organisation("c", (f"{name} Rijeka",), places=frozenset({"R"})),
        *(Organisation(f"g{town}", (f"Grad {town}",)) for town in ("Zadar", "Rijeka")),
    ]
    found = {(one.left, one.right): one.band for one in propose(some)}
    assert found == {("a", "b"): "likely"}


def test_a_school_with_and_without_a_town_needs_its_place() -> None:
    left, right = ("Škola Ruđera Lindora",), ("Škola Ruđera Lindora Zadar", "Grad Zadar")
    assert bands(*left, *right)[("o0", "o1")] == "ask"
    assert bands(*left, *right, places=frozenset({"Z"}))[("o0", "o1")] == "likely"


def test_the_same_register_number_under_names_that_fit_is_certain() -> None:
    found = first(
        Organisation("a", ("Centar Zvono",), identifiers=frozenset({"12345678903"})),
        Organisation("b", ("Zvono Centar d.o.o.",), identifiers=frozenset({"12345678903"})),
    )
    assert found is not None
    assert found.band == "certain"
    assert "the same register number 12345678903" in found.reasons


def test_the_same_register_number_under_unlike_names_is_a_question() -> None:
    found = first(
        Organisation("a", ("Centar Zvono",), identifiers=frozenset({"12345678903"})),
        Organisation("b", ("British Council",), identifiers=frozenset({"12345678903"})),
    )
    assert found is not None
    assert found.band == "ask"


def test_a_number_shared_by_unrelated_names_is_taken_for_a_placeholder() -> None:
    names = ("British Council", "Asociación Llere", "Fundacija Prizma", "British Council d.o.o.")
    number = frozenset({"48151623420"})
    found = propose([Organisation(f"o{i}", (name,), identifiers=number) for i, name in enumerate(names)])
    assert [(one.left, one.right, one.band) for one in found] == [("o0", "o3", "likely")]


@pytest.mark.parametrize("number", ["00000000001", "99999999999", "00000000000"])
def test_a_number_of_one_digit_is_a_placeholder(number: str) -> None:
    found = first(
        Organisation("a", ("Centar Zvono",), identifiers=frozenset({number})),
        Organisation("b", ("Udruga Val",), identifiers=frozenset({number})),
    )
    assert found is None


def test_different_register_numbers_speak_against_the_same_name() -> None:
    found = first(
        Organisation("a", ("Centar Zvono",), country="HRV", identifiers=frozenset({"12345678903"})),
        Organisation("b", ("Centar Zvono",), country="HRV", identifiers=frozenset({"22345678901"})),
    )
    assert found is None


def test_the_same_name_in_two_countries_is_a_question() -> None:
    found = first(
        Organisation("a", ("Terra Nova Labs",), country="ITA"), Organisation("b", ("Terra Nova Labs",), country="ESP")
    )
    assert found is not None
    assert found.band == "ask"


def test_a_web_domain_of_their_own_brings_two_names_to_a_question() -> None:
    host = frozenset({"terranova.example"})
    found = first(
        Organisation("a", ("Terra Nova Labs",), domains=host), Organisation("b", ("Laboratorio TN",), domains=host)
    )
    assert found is not None
    assert found.band == "ask"
    assert found.reasons[-1] == "the same web domain terranova.example"


def test_any_of_several_names_may_agree() -> None:
    found = first(Organisation("a", ("Veneto Region", "Regione del Veneto")), Organisation("b", ("Regione Veneto",)))
    assert found is not None
    assert found.band == "likely"


def test_records_of_other_types_are_not_compared() -> None:
    assert first(Organisation("a", ("Terra Nova",)), Organisation("b", ("Terra Nova",), type="cluster")) is None


def test_a_judged_pair_is_not_proposed_again() -> None:
    some = [Organisation(iri, ("Terra Nova Labs",)) for iri in "abc"]
    judged = Judgements().judge("a", "b", Judgement.SAME).judge("b", "c", Judgement.DIFFERENT)
    assert propose(some, judged) == []
    assert [(one.left, one.right) for one in propose(some, judged.undo("b", "c"))] == [("a", "c"), ("b", "c")]


def test_the_limit_keeps_the_surest() -> None:
    names = ("Terra Nova Labs", "TERRA NOVA LABS", "RDCI", "RCDI")
    found = propose([Organisation(f"o{i}", (name,)) for i, name in enumerate(names)], limit=1)
    assert [(one.left, one.right) for one in found] == [("o0", "o1")]


@settings(max_examples=40, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_the_records_does_not_matter(draw: random.Random) -> None:
    names = ["RDCI", "RCDI", "TV-BL", "TVBL", "Udruga Val", "Val", "Grad Zadar", "Udruga Val Zadar", "Udruga Val Sisak"]
    some = [Organisation(f"o{i}", (name,)) for i, name in enumerate(names)]
    mixed = list(some)
    draw.shuffle(mixed)
    assert propose(mixed) == propose(some)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=25), min_size=2, max_size=8))
def test_any_names_can_be_compared(names: list[str]) -> None:
    some = [Organisation(f"o{i}", (name,)) for i, name in enumerate(names)]
    for one in propose(some):
        assert one.left < one.right
        assert 0 <= one.score <= 1
        assert one.reasons


def test_candidate_pairs_grow_with_the_records_not_with_their_square() -> None:
    some = [Organisation(f"o{i}", (f"Udruga mladih Zadar {i % 7}",)) for i in range(1000)]
    pairs = candidate_pairs(Pool(some))
    assert 0 < len(pairs) < 1000 * BLOCK
