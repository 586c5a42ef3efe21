"""Suggest a helix for organisations of which the sheet says none, with the rule that fired.

A suggestion is read by a person and changes nothing: what nobody decides stays unclassified. The rules are those of a
codebook, handed in as its ``verdict`` function, since a codebook is not known here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Protocol

from helixatlas.ingest.checked import Checked, CheckedRecords
from helixatlas.ingest.terms import unquote

__all__ = ["HelixHint", "Judge", "helix_hints", "hints_text"]


class _Assignment(Protocol):
    @property
    def helix(self) -> str: ...

    @property
    def basis(self) -> str: ...


class _Verdict(Protocol):
    @property
    def assignments(self) -> Sequence[_Assignment]: ...

    @property
    def reason(self) -> str: ...

    @property
    def rules(self) -> Sequence[str]: ...


# names, legal form, stated helices, country → what the codebook says
Judge = Callable[[Sequence[str], str | None, Sequence[str], str | None], _Verdict]


@dataclass(frozen=True)
class HelixHint:
    """What a codebook would say of one organisation: its helices and the rules that fired, or why it says nothing."""

    file: str
    sheet: str
    row: int
    name: str
    legal_form: str
    helices: tuple[str, ...]
    rules: tuple[str, ...]
    basis: str = ""
    reason: str = ""

    def to_dict(self) -> dict[str, object]:
        """Return the hint as plain JSON."""
        return asdict(self)


def helix_hints(checked: Checked, judge: Judge) -> list[HelixHint]:
    """Return a hint for each organisation row whose helix is empty, in the order of the rows."""
    found = [hint for records in checked.records if records.type.key == "organisation" for hint in _of(records, judge)]
    return sorted(found, key=lambda one: (one.file, one.sheet, one.row, one.name))


def _of(records: CheckedRecords, judge: Judge) -> Iterable[HelixHint]:
    seen: set[str] = set()
    for index, subject in enumerate(records.subjects):
        if not subject or subject in seen or _texts(records, "helix", index):
            continue
        seen.add(subject)
        names = [*_texts(records, "name", index), *_texts(records, "other_name", index)]
        forms = _texts(records, "legal_form", index)
        countries = _texts(records, "country", index)
        verdict = judge(names, forms[0] if forms else None, (), countries[0] if countries else None)
        yield HelixHint(
            file=records.rows.file,
            sheet=records.rows.sheet,
            row=records.rows.numbers[records.entries[index]],
            name=names[0] if names else "",
            legal_form=forms[0] if forms else "",
            helices=tuple(one.helix for one in verdict.assignments),
            rules=tuple(verdict.rules),
            basis=", ".join(sorted({one.basis for one in verdict.assignments})),
            reason=verdict.reason,
        )


def _texts(records: CheckedRecords, key: str, index: int) -> list[str]:
    columns = [column for column in records.columns if column.field.key == key]
    return [unquote(term).rpartition("/")[2] if term.startswith("<") else unquote(term)
            for column in columns for term in column.terms[index]]  # fmt: skip


def hints_text(hints: Sequence[HelixHint]) -> str:
    """Return the hints for a person: what is suggested and by which rule, then what is left to a person."""
    said = [one for one in hints if one.helices]
    lines = [f"Helix: {len(said)} of {len(hints)} organisations without one can be suggested; nothing is decided."]
    for one in said:
        rules = ", ".join(one.rules)
        lines.append(f"  row {one.row}: {one.name}: {', '.join(one.helices)} (by {one.basis}, rule {rules})")
    lines += [f"  row {one.row}: {one.name}: a person must decide ({one.reason})" for one in hints if not one.helices]
    return "\n".join(lines) + "\n"
