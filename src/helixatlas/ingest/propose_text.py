"""Write a proposed mapping as YAML a person can read, correct and keep."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from helixatlas.ingest.propose import ColumnProposal, MappingProposal, SheetProposal

__all__ = ["proposal_text", "proposal_yaml"]


def proposal_text(proposal: MappingProposal) -> str:
    """Return a proposal for a person: each column with what it seems to be, then what only a person can answer."""
    lines: list[str] = []
    for sheet in proposal.sheets:
        lines.append(
            f"{' › '.join(filter(None, (sheet.file, sheet.sheet)))}: {sheet.record}, header in row {sheet.header}"
        )
        for one in sheet.columns:
            what = one.field or f"not read ({one.reason})"
            lines.append(f"  {one.column:>3} {' '.join(one.header.split())[:40]:<40} {what} {one.confidence:.2f}")
    lines += ["", "Questions:", *(f"  {question}" for question in proposal.questions)] if proposal.questions else []
    return "\n".join(lines) + "\n"


def proposal_yaml(proposal: MappingProposal) -> str:
    """Return the mapping file of a proposal; confidences and open questions are remarks."""
    lines = ["# Proposed mapping. Read it, answer the questions, change what is wrong, then keep the file."]
    lines += [f"# ? {question}" for question in proposal.questions]
    lines.append("sheets:")
    for sheet in proposal.sheets:
        lines += _sheet(sheet)
    return "\n".join(lines) + "\n"


def _sheet(sheet: SheetProposal) -> Iterator[str]:
    yield f"  - file: {_quoted(sheet.file)}"
    if sheet.sheet:
        yield f"    sheet: {_quoted(sheet.sheet)}"
    yield f"    header: {sheet.header}"
    if sheet.stacked > 1:
        yield f"    stacked: {sheet.stacked}"
    yield f"    lang: {sheet.lang}"
    yield "    records:"
    yield f"      - type: {sheet.record}"
    identity = [one for one in sheet.columns if one.field == "@id"]
    if identity:
        yield f"        id: {_column(identity[0])}"
    yield "        fields:"
    yield from _fields([one for one in sheet.columns if one.field and not one.field.startswith("@")])
    for key, value in sheet.defaults:
        yield f"          {key}: {{value: {value}}}  # assumed; no column says it"
    for one in sheet.columns:
        if one.field == "@organisation" and sheet.record != "organisation":
            number = [
                two for two in sheet.columns if two.field == "@organisation.identifier" and two.column == one.column
            ]
            yield from _organisation([one, *number])
    unread = [one for one in sheet.columns if not one.field]
    for one in unread:
        yield f"    # not read: {one.column} {' '.join(one.header.split())} ({one.reason})"


def _fields(columns: list[ColumnProposal]) -> Iterator[str]:
    keys = [one.field.partition("@")[0] for one in columns]
    for key in dict.fromkeys(keys):
        group = [one for one, own in zip(columns, keys, strict=True) if own == key]
        if len(group) == 1 and "@" not in group[0].field:
            yield f"          {key}: {_column(group[0])}  # {group[0].confidence:.2f}{_others(group[0])}"
            continue
        yield f"          {key}:"
        for one in group:
            lang = one.field.partition("@")[2]
            text = _column(one)[:-1] + (f", lang: {lang}}}" if lang else "}")
            yield f"            - {text}  # {one.confidence:.2f}{_others(one)}"


def _organisation(columns: list[ColumnProposal]) -> Iterator[str]:
    yield "      - type: organisation"
    yield "        optional: true"
    yield "        repeats: true"
    yield "        fields:"
    for one in columns:
        key = one.field.rpartition(".")[2] if "." in one.field else "name"
        yield f"          {key}: {_column(one)}  # {one.confidence:.2f}"


def _column(one: ColumnProposal) -> str:
    place = f"column: {_quoted(one.header)}" if one.header else f"letter: {one.column}"
    split = f", split: {_quoted(one.split)}" if one.split else ""
    extract = f", extract: {_quoted(one.extract)}" if one.extract else ""
    return f"{{{place}{split}{extract}}}"


def _others(one: ColumnProposal) -> str:
    return ", or " + ", ".join(f"{name} {rated:.2f}" for name, rated in one.alternatives) if one.alternatives else ""


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
