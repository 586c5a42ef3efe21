"""A person answers about the columns a mapping is not sure of."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from helixatlas.cli.mapping_questions import answer_columns
from helixatlas.ingest.propose import ColumnProposal, MappingProposal, SheetProposal

UNSURE = ColumnProposal("B", "Ort", "territory", 0.6, (("country", 0.5), ("name", 0.4)))
UNREAD = ColumnProposal("C", "Web", "", 0.5, (("website", 0.4),), "no field fits")
SURE = ColumnProposal("A", "Name", "name", 0.9)
ABOUT_B = "Is column B (Ort) the territory of the organisation, or country or name?"
ABOUT_C = "Shall column C (Web) be read? It may be website."
ABOUT_VALUE = "What does 'x' in column B (Ort) mean in the list country?"


def proposal() -> MappingProposal:
    columns = (SURE, UNSURE, UNREAD)
    return MappingProposal(
        (SheetProposal("f.csv", "", 1, 1, "organisation", "de", columns, (ABOUT_B, ABOUT_C, ABOUT_VALUE)),)
    )


def fields(words: list[str]) -> tuple[list[str], tuple[str, ...], list[str]]:
    """Return the fields after answering with some words, the questions left, and what was said."""
    answers: Iterator[str] = iter(words)
    said: list[str] = []

    def ask(_: str) -> str:
        try:
            return next(answers)
        except StopIteration:
            raise EOFError from None

    found = answer_columns(proposal(), ask, said.append)
    return [one.field for one in found.sheets[0].columns], found.questions, said


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        (["", ""], ["name", "territory", ""]),
        (["2", "1"], ["name", "country", "website"]),
        (["-", "-"], ["name", "", ""]),
        (["9", "x", "3", "1"], ["name", "name", "website"]),
    ],
)
def test_an_answer_takes_the_proposal_another_field_or_none(words: list[str], wanted: list[str]) -> None:
    found, left, _ = fields(words)
    assert found == wanted
    assert left == (ABOUT_VALUE,)


def test_what_is_not_answered_stays_a_question() -> None:
    found, left, _ = fields(["2"])
    assert found == ["name", "territory", ""]
    assert left == (ABOUT_B, ABOUT_C, ABOUT_VALUE)


def test_each_choice_is_shown_with_its_number() -> None:
    said = fields(["", ""])[2]
    assert "  1  territory   (proposed)" in said
    assert "  3  name" in said


def test_facts_of_a_body_that_a_person_leaves_out_are_left_out_with_a_reason() -> None:
    body = ColumnProposal("B", "Träger", "@organisation", 0.6, (("topic", 0.5),), create="organisation")
    number = ColumnProposal("C", "USt-ID", "@organisation.identifier", 0.9, of="B")
    asked = "Is column B (Träger) the name of an organisation, or topic?"
    sheet = SheetProposal("f.csv", "", 1, 1, "project", "de", (SURE, body, number), (asked,))
    found = answer_columns(MappingProposal((sheet,)), lambda _: "-", lambda _: None).sheets[0].columns
    assert [(one.field, one.reason) for one in found[1:]] == [
        ("", "not wanted"),
        ("", "tells of a body that no column names"),
    ]
