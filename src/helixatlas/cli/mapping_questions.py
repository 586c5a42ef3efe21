"""Ask a person about the columns a proposed mapping is not sure of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from helixatlas.ingest.propose import ColumnProposal, MappingProposal, SheetProposal

__all__ = ["answer_columns"]

Ask = Callable[[str], str]
Say = Callable[[str], None]


def answer_columns(proposal: MappingProposal, ask: Ask, say: Say) -> MappingProposal:
    """Return the proposal with the columns as the person wants them; what was not asked stays a question.

    An empty answer keeps the proposal, a number takes that field, ``-`` leaves the column unread; the end of the
    input stops asking.
    """
    try:
        return replace(proposal, sheets=tuple(_sheet(one, ask, say) for one in proposal.sheets))
    except EOFError:
        return proposal


def _sheet(sheet: SheetProposal, ask: Ask, say: Say) -> SheetProposal:
    from helixatlas.ingest.propose import tied

    columns, questions = [], sheet.questions
    for one in sheet.columns:
        mine = [
            text for text in questions if text.startswith((f"Is column {one.column} (", f"Shall column {one.column} ("))
        ]
        if not mine:
            columns.append(one)
            continue
        columns.append(_column(one, mine[0], ask, say))
        questions = tuple(text for text in questions if text not in mine)
    return replace(sheet, columns=tied(columns), questions=questions)


def _column(one: ColumnProposal, question: str, ask: Ask, say: Say) -> ColumnProposal:
    fields = [name for name in dict.fromkeys((one.field, *(name for name, _ in one.alternatives))) if name]
    say(f"\n{question}")
    for number, name in enumerate(fields, 1):
        say(f"  {number}  {name}" + ("   (proposed)" if name == one.field else ""))
    while True:
        word = ask(f"  [Enter] {one.field or 'not read'}   1-{len(fields)}   - not read > ").strip()
        if not word:
            return replace(one, confidence=1.0, alternatives=())
        if word == "-":
            return _as(one, "", "not wanted")
        if word.isdecimal() and 1 <= int(word) <= len(fields):
            return _as(one, fields[int(word) - 1], "said by a person")
        say(f"Please answer with a number up to {len(fields)}, with - or with Enter.")


def _as(one: ColumnProposal, field: str, reason: str) -> ColumnProposal:
    """Return a column as another field; what was proposed for the first one goes with it."""
    from helixatlas.ingest.propose import ColumnProposal

    if field and field == one.field:
        return replace(one, confidence=1.0, alternatives=())
    return ColumnProposal(one.column, one.header, field, 1.0, reason=reason, split=one.split if field else "")
