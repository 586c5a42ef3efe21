"""What a header means: whole words, words bent or shortened, questions, facts of a body, groups above columns."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helixatlas.ingest.headers import Header
from helixatlas.ingest.propose.meaning import NOTHING, meanings
from helixatlas.ingest.propose.words import header_words

PARTNERS = ("de", "el", "en", "es", "fr", "hr", "it", "pt", "sl", "sq", "sv")
# What a header of the same sheet says in plain words, so that its language is known.
COMPANY = {
    "de": "Rechtsform", "el": "Νομική μορφή", "en": "Legal form", "es": "Forma jurídica", "fr": "Forme juridique",
    "hr": "Pravni oblik", "it": "Forma giuridica", "pt": "Forma jurídica", "sl": "Pravna oblika", "sv": "Juridisk form",
    "sq": "Forma juridike",
}  # fmt: skip


def _meaning(lang: str, header: str, group: str = "") -> str:
    columns = [[header, f"{group} > {header}" if group else header], [COMPANY[lang], COMPANY[lang]]]
    found = meanings(Header(1, [header, COMPANY[lang]], columns))[0]
    return max(found, key=lambda one: found[one]) if found else ""


@pytest.mark.parametrize(
    ("lang", "header", "meaning"),
    [
        ("it", "Comune sede leg.", "municipality"), ("it", "Prov.", "region"), ("it", "Data costituz.", "founded"),
        ("el", "Ημ/νία εγγραφής", "registered"),
        ("es", "Razón social", "entity"), ("fr", "Montant subv. (€)", "amount"), ("fr", "Effectif salarié", "staff"),
        ("el", "Ημ/νία έναρξης", "start"), ("el", "Πηγή χρημ/σης", "programme"), ("hr", "Br. zaposl.", "staff"),
        ("sl", "Vir financ.", "programme"), ("sv", "Org.form", "legal_form"), ("sq", "Viti i themelimit", "founded"),
        ("pt", "N.º pess. abrangidas", "size"), ("de", "Bemerkungen", "remark"), ("en", "Contact person", "person"),
    ],
)  # fmt: skip
def test_a_header_is_understood(lang: str, header: str, meaning: str) -> None:
    assert _meaning(lang, header) == meaning


@pytest.mark.parametrize(
    ("lang", "header", "meaning"),
    [
        ("it", "Per chi lo fate?", "target_group"), ("hr", "Za koga je namijenjeno", "target_group"),
        ("sv", "Vad erbjuder ni?", "description"), ("fr", "Où se réunit-on ?", "municipality"),
        ("en", "Who runs the place", "lead"), ("de", "Seit wann gibt es das?", "founded"),
        ("el", "Με ποιους συνεργάζεστε;", "partners"), ("sl", "Koliko ljudi ste dosegli", "size"),
    ],
)  # fmt: skip
def test_a_header_may_be_a_question(lang: str, header: str, meaning: str) -> None:
    assert _meaning(lang, header) == meaning


@pytest.mark.parametrize(
    ("lang", "header", "meaning"),
    [
        ("it", "P.IVA beneficiario", "identifier"), ("de", "Rechtsform des Trägers", "legal_form"),
        ("hr", "Sjedište korisnika", "municipality"),
    ],
)  # fmt: skip
def test_a_fact_of_a_body_is_the_fact_and_not_the_body(lang: str, header: str, meaning: str) -> None:
    assert _meaning(lang, header) == meaning


@pytest.mark.parametrize(
    ("lang", "group", "header", "meaning"),
    [
        ("it", "Contatti", "Nome", "person"), ("it", "Contatti", "Sito web", "website"),
        ("hr", "Korisnik", "Naziv", "lead"), ("hr", "Korisnik", "OIB", "identifier"),
    ],
)  # fmt: skip
def test_the_group_above_says_whose_name_it_is(lang: str, group: str, header: str, meaning: str) -> None:
    assert _meaning(lang, header, group) == meaning


def test_a_known_word_counts_more_than_a_likeness() -> None:
    # "Prov." begins many words, and is the usual short form of one.
    columns = [["Prov."] * 2, ["Forma giuridica"] * 2]
    (found, _) = meanings(Header(1, ["Prov.", "Forma giuridica"], columns))
    assert found["region"] == 1.0
    assert all(score < 0.8 for meaning, score in found.items() if meaning != "region")


@pytest.mark.parametrize("lang", PARTNERS)
def test_a_language_of_partners_has_words_for_every_meaning(lang: str) -> None:
    wanted = {meaning for by_meaning in header_words().values() for meaning in by_meaning} - {"page", "level"}
    assert wanted <= set(header_words()[lang]), wanted - set(header_words()[lang])


@pytest.mark.parametrize("lang", sorted(header_words()))
def test_a_word_has_one_meaning_in_a_language(lang: str) -> None:
    words = [word for words in header_words()[lang].values() for word in words]
    assert len(words) == len(set(words)), sorted({word for word in words if words.count(word) > 1})


@given(st.lists(st.text(max_size=60), min_size=1, max_size=6))
def test_any_header_has_meanings_between_none_and_sure(names: list[str]) -> None:
    found = meanings(Header(1, names, [[name, name] for name in names]))
    assert len(found) == len(names)
    assert all(0 <= score <= 1 for one in found for score in one.values())


def test_every_meaning_without_a_field_says_what_it_is() -> None:
    known = {meaning for by_meaning in header_words().values() for meaning in by_meaning}
    assert set(NOTHING) <= known
    assert all(NOTHING.values())
