"""What an officer reads in a comment is in the language of the workbook."""

from __future__ import annotations

import pytest
import yaml

from helixatlas.content import content_folder
from helixatlas.ingest.messages import LANGUAGES, message_in, page_words
from helixatlas.ingest.problems import Problem

FILE = content_folder("ontology").parent / "src" / "helixatlas" / "ingest" / "messages.yaml"


def problem(code: str, message: str) -> Problem:
    return Problem("error", code, "a.xlsx", "Cluster", 5, "F", "NUTS", "XX", message, "a code", "ITH3")


def test_every_message_has_every_language() -> None:
    body = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    lacking = {code: set(LANGUAGES[1:]) - set(said) for code, said in body["messages"].items()}
    assert not any(lacking.values()), lacking
    assert all(set(said) == set(LANGUAGES) for said in body["page"].values())
    assert all(set(said) == set(LANGUAGES[1:]) for said in body["expected"].values())
    assert all(key.count("{}") >= text.count("{}") for key, said in body["expected"].items() for text in said.values())


@pytest.mark.parametrize(("lang", "words"), [("pt", "Este código NUTS não existe."), ("sv", "NUTS-koden finns inte.")])
def test_a_comment_is_in_the_language_of_the_workbook(lang: str, words: str) -> None:
    assert message_in(problem("nuts-code-unknown", "There is no such NUTS code."), lang).startswith(words)


def test_a_message_that_names_a_place_keeps_it() -> None:
    said = message_in(problem("duplicate-key", "The same cluster has another name in row 7."), "el")
    assert said.startswith("Η εγγραφή υπάρχει ήδη αλλού. [")
    assert "row 7" in said


def test_a_message_nobody_has_translated_is_given_in_english() -> None:
    assert message_in(problem("not-a-code", "Something else."), "it", short=True) == "Something else."


def test_the_page_that_sums_up_is_in_english_for_an_unknown_language() -> None:
    assert page_words("xx") == page_words("en")


def test_an_expectation_keeps_its_numbers() -> None:
    told = Problem("error", "too-long", "a.xlsx", "Pilot", 5, "H", "Aim", "x", "Too long.", "at most 300 characters")
    assert message_in(told, "sv").endswith("Väntat: högst 300 tecken")
