"""Write a proposed mapping as YAML a person can read, correct and keep."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from helixatlas.ingest.propose.proposal import ColumnProposal, MappingProposal, SheetProposal

__all__ = ["proposal_text", "proposal_yaml"]

# What no column says is never taken in as if the source said it.
_INFERRED = ", evidence: inferred-context"
_ACTIVITIES = frozenset({"project", "pilot", "innovation", "event"})


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
    if not any(one.field for one in sheet.columns):
        yield f"  # not read: sheet {sheet.sheet}, of which no column is known"
        return
    yield f"  - file: {_quoted(sheet.file)}"
    if sheet.sheet:
        yield f"    sheet: {_quoted(sheet.sheet)}"
    yield f"    header: {sheet.header}"
    if sheet.stacked > 1:
        yield f"    stacked: {sheet.stacked}"
    yield f"    lang: {sheet.lang}"
    if sheet.sums:
        place = (
            f"column: {_quoted(sheet.sums[0].header)}" if sheet.sums[0].header else f"letter: {sheet.sums[0].column}"
        )
        yield f"    skip: {{{place}, is: [{', '.join(_quoted(one.text) for one in sheet.sums)}]}}"
    yield "    records:"
    yield from _records(sheet)
    for one in sheet.columns:
        if not one.field:
            yield f"    # not read: {one.column} {' '.join(one.header.split())} ({one.reason})"


def _records(sheet: SheetProposal) -> Iterator[str]:
    if sheet.record == "membership":
        yield from _members(sheet)
    yield f"      - type: {sheet.record}"
    if sheet.repeats:
        yield "        repeats: true"
    yield from (f"        id: {_column(one)}" for one in sheet.columns if one.field == "@id")
    yield "        fields:"
    yield from _fields([one for one in sheet.columns if one.field and not one.field.startswith("@")])
    for key, value in sheet.defaults:
        told = "as the column of the budget is called" if key == "currency" else "assumed; no column says it"
        how = "" if key == "currency" else _INFERRED
        yield f"          {key}: {{value: {value}{how}}}  # {told}"
    others = {"@organisation": _organisation, "@group": _membership, "@roster.size": _roster}
    for one in sheet.columns:
        if one.field in others:
            yield from others[one.field](one, sheet)


def _members(sheet: SheetProposal) -> Iterator[str]:
    """Yield the organisation that is the member, where the sheet tells more of it than its name."""
    for one in sheet.columns:
        if one.field == "member":
            yield from _named(replace(one, field="@organisation.name", create=""), sheet, "organisation")


def _organisation(one: ColumnProposal, sheet: SheetProposal) -> Iterator[str]:
    """Yield an organisation that a row names, and the tie between the two."""
    name = f"organisation-{one.column.lower()}"
    yield from _named(one, sheet, name)
    if not one.level and sheet.record not in _ACTIVITIES:
        return
    yield f"      - type: {'membership' if one.level else 'involvement'}"
    yield "        optional: true"
    yield "        repeats: true"
    if one.split:
        yield f"        each: {_column(one)}"
    yield "        fields:"
    if one.level:
        yield f"          group: {{record: {sheet.record}}}"
        yield f"          member: {{record: {name}}}"
        yield f"          level: {{value: {one.level}{_INFERRED}}}  # assumed; no column says it"
        return
    yield f"          agent: {{record: {name}}}"
    yield f"          activity: {{record: {sheet.record}}}"
    roles = list(_of(one, sheet, frozenset({"role"})))
    yield from roles or [
        f"          role_text: {{value: {_quoted(' '.join(one.header.split()))}}}  # as the column is called"
    ]


def _named(one: ColumnProposal, sheet: SheetProposal, name: str) -> Iterator[str]:
    yield "      - type: organisation"
    yield f"        name: {name}"
    yield "        optional: true"
    yield "        repeats: true"
    if one.split:
        yield f"        each: {_column(one)}"
    yield "        fields:"
    yield f"          name: {'{item: true}' if one.split else _column(one)}  # {one.confidence:.2f}"
    yield from _of(one, sheet, frozenset(), frozenset({"role"}))


def _membership(one: ColumnProposal, sheet: SheetProposal) -> Iterator[str]:
    """Yield the membership of the organisation of a row in the network that a column names."""
    yield "      - type: membership"
    yield "        optional: true"
    if one.split:
        yield f"        each: {_column(one)}"
    yield "        fields:"
    group = "item: true" if one.split else _column(one)[1:-1]
    yield f"          group: {{{group}, create: cluster}}  # {one.confidence:.2f}"
    yield f"          member: {{record: {sheet.record}}}"
    yield from _of(one, sheet, frozenset())
    if not any(two.field == "@group.level" for two in sheet.columns):
        yield f"          level: {{value: MEM{_INFERRED}}}  # assumed; no column says it"


def _roster(one: ColumnProposal, sheet: SheetProposal) -> Iterator[str]:
    """Yield what the sheet says of how many members a network has; nobody said that a list of them is complete."""
    yield "      - type: roster"
    yield "        optional: true"
    yield "        fields:"
    yield f"          group: {{record: {sheet.record}}}"
    yield f"          level: {{value: MEM{_INFERRED}}}  # assumed; no column says it"
    yield f"          size: {_column(one)}  # {one.confidence:.2f}"
    yield "          completeness: {value: unknown}  # assumed; no column says it"


def _of(
    one: ColumnProposal, sheet: SheetProposal, only: frozenset[str], without: frozenset[str] = frozenset()
) -> Iterator[str]:
    """Yield the fields of the record that a column names, taken from other columns."""
    facts = [replace(two, field=two.field.partition(".")[2]) for two in sheet.columns if two.of == one.column]
    kept = [two for two in facts if two.field not in without and (not only or two.field in only)]
    yield from _fields(kept)


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


def _column(one: ColumnProposal) -> str:
    place = f"column: {_quoted(one.header)}" if one.header else f"letter: {one.column}"
    parts = ", ".join(_quoted(part) for part in (one.split, one.also_split) if part)
    split = f", split: [{parts}]" if one.also_split else f", split: {parts}" if parts else ""
    extract = f", extract: {_quoted(one.extract)}" if one.extract else ""
    create = f", create: {one.create}" if one.create else ""
    codes = f", codes: {one.codes}" if one.codes else ""
    return f"{{{place}{split}{extract}{create}{codes}}}"


def _others(one: ColumnProposal) -> str:
    return ", or " + ", ".join(f"{name} {rated:.2f}" for name, rated in one.alternatives) if one.alternatives else ""


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
