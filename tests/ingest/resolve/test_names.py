"""Normal forms of names: scripts, legal forms, initials, numbers and the endings of words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helixatlas.ingest.resolve.align import align
from helixatlas.ingest.resolve.names import name_form
from helixatlas.ingest.resolve.words import is_generic, is_unit, is_university, same_stem


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Modri dim d. o. o. za savjetovanje", ("modri", "dim")),
        ("MODRI DIM društvo s ograničenom odgovornošću za usluge", ("modri", "dim")),
        ("Officine Sociali S.r.l.", ("officine", "sociali")),
        ("Πανεπιστήμιο Πατρών", ("panepistimio", "patron")),
        ("Еко Дом ЕООД", ("eko", "dom")),
        ("Universität Graz", ("universitat", "graz")),
        ("M.U.O.S.I.D.", ("muosid",)),
        ("GmbH", ("gmbh",)),
        ("  ", ()),
    ],
)
def test_a_name_is_reduced_to_its_core_words(text: str, tokens: tuple[str, ...]) -> None:
    assert name_form(text).tokens == tokens


def test_the_words_after_a_legal_form_are_kept_as_purpose() -> None:
    form = name_form("Modri dim d.o.o. za savjetovanje")
    assert form.purpose == ("savjetovanje",)
    assert form.legal == {"doo"}


def test_a_short_legal_form_counts_only_at_the_end() -> None:
    assert name_form("Art et Culture").tokens == ("art", "culture")
    assert name_form("Ad Hoc Studio").tokens == ("ad", "hoc", "studio")


def test_a_roman_numeral_before_a_school_is_its_number() -> None:
    assert name_form("II. gimnazija Split").tokens[0] == "2"
    assert name_form("V. gimnazija").tokens != name_form("I. gimnazija").tokens


def test_capitals_are_acronyms_only_where_not_everything_is_in_capitals() -> None:
    assert name_form("Roditelji u akciji RODA").capitals == {"roda"}
    assert name_form("RODITELJI U AKCIJI RODA").capitals == frozenset()


def test_hyphens_and_spaces_do_not_matter_for_the_compact_form() -> None:
    assert name_form("TV-BL").compact == name_form("TVBL").compact == "tvbl"


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [("sveuciliste", "sveucilista", True), ("zagreb", "zagrebu", True), ("zagreb", "zagrebacka", False),
     ("grad", "gradiska", False), ("tim", "tima", False), ("medicinski", "mediteranski", False)],
)  # fmt: skip
def test_words_with_other_endings_share_a_stem(left: str, right: str, expected: bool) -> None:
    assert same_stem(left, right) is same_stem(right, left) is expected


def test_kinds_of_body_are_known_in_any_ending() -> None:
    assert is_generic("udruge")
    assert is_university("sveucilista")
    assert is_unit("fakulteta")
    assert not is_unit("sveucilista")
    assert not is_generic("cenzura")


def test_an_acronym_is_aligned_with_the_words_it_stands_for() -> None:
    found = align(name_form("Put u život - PUŽ"), name_form("Put u život"))
    assert found.acronyms == ("puz",)
    assert not found.left
    assert not found.right


@given(st.text(max_size=60))
def test_any_text_has_a_normal_form_that_is_stable(text: str) -> None:
    form = name_form(text)
    assert name_form(" ".join(form.tokens).upper()).compact in {form.compact, name_form(" ".join(form.tokens)).compact}
    assert all(token.isascii() and token == token.lower() for token in form.tokens)


WORDS = st.lists(st.sampled_from(["udruga", "zeleni", "val", "modri", "dim", "centar", "grad", "osijek"]), max_size=6)


@given(WORDS, WORDS)
def test_alignment_does_not_depend_on_the_side(left: list[str], right: list[str]) -> None:
    one, other = name_form(" ".join(left)), name_form(" ".join(right))
    there, back = align(one, other), align(other, one)
    assert sorted(set(there.left)) == sorted(set(back.right))
    assert sorted(set(there.right)) == sorted(set(back.left))
