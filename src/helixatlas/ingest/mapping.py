"""A mapping: which column of which sheet is which field of which record, as written in mapping.yaml."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from helixatlas.ingest.yaml_lines import Block, load_yaml

__all__ = [
    "Each",
    "FieldMapping",
    "Mapping",
    "RecordMapping",
    "SheetMapping",
    "ValueOf",
    "load_mapping",
    "read_mapping",
]

_SHEET_KEYS = {
    "file", "sheet", "header", "stacked", "document", "records", "first", "last", "ignore", "note", "lang", "optional",
    "locator",
    "skip",
}  # fmt: skip
_RECORD_KEYS = {"type", "id", "fields", "each", "when", "optional", "repeats", "evidence", "locator", "name", "note"}
_VALUE_KEYS = {"column", "join", "value", "letter", "item", "record"}
_FIELD_KEYS = _VALUE_KEYS | {
    "lang", "evidence", "locator", "split", "create", "values", "extract", "blank", "note", "again", "differs",
    "prefix", "questions", "only", "codes",
}  # fmt: skip


@dataclass(frozen=True)
class ValueOf:
    """Where a value comes from: a column (any of several names, or a letter), a constant, the item, another record.

    ``join`` names columns whose texts together are the value, for identities that one column does not tell.
    """

    columns: tuple[str, ...] = ()
    letter: str = ""
    value: str | None = None
    item: bool = False
    record: str = ""
    join: tuple[str, ...] = ()

    @property
    def is_constant(self) -> bool:
        """Return whether the value is the same in every row."""
        return self.value is not None


@dataclass(frozen=True)
class FieldMapping:
    """How one field is filled. ``values`` rewrites what a cell says; ``extract`` is a pattern with one group.

    ``again`` names the field that takes a further, different value for the same record: of several spellings
    of a name the first one met is the name, the others become other names. ``differs`` is how grave it is
    that rows of one record disagree; below an error the first value stays. ``prefix`` stands before an id.
    ``questions`` holds, for values that ``values`` rewrites on a judgement, what a person should confirm: each
    such cell is a warning. With ``only`` a cell that ``values`` does not name is as good as empty. ``codes`` is the
    country whose own codes of provinces or departments stand in a column of territories.
    """

    key: str
    source: ValueOf
    lang: ValueOf | None = None
    evidence: ValueOf | None = None
    locator: ValueOf | None = None
    split: tuple[str, ...] = ()
    create: str = ""
    values: dict[str, str] = field(default_factory=dict)
    extract: str = ""
    blank: tuple[str, ...] = ()
    again: str = ""
    differs: str = "error"
    prefix: str = ""
    questions: dict[str, str] = field(default_factory=dict)
    only: bool = False
    codes: str = ""
    line: int = 0


@dataclass(frozen=True)
class Each:
    """One record for each item of a cell, or for each of several columns."""

    columns: tuple[str, ...]
    split: tuple[str, ...] = ()


@dataclass(frozen=True)
class RecordMapping:
    """How one kind of record is made from a row."""

    type: str
    fields: tuple[FieldMapping, ...]
    id: FieldMapping | None = None
    name: str = ""
    each: Each | None = None
    when: FieldMapping | None = None
    when_values: tuple[str, ...] = ()
    optional: bool = False
    repeats: bool = False
    line: int = 0


@dataclass(frozen=True)
class SheetMapping:
    """Which sheets are meant, where their header row is (from 1; 0 means none) and what each row holds."""

    file: str
    sheet: str
    header: int
    stacked: int
    records: tuple[RecordMapping, ...]
    document: ValueOf | None = None
    locator: ValueOf | None = None
    first: int = 0
    last: int = 0
    ignore: tuple[str, ...] = ()
    lang: str = ""
    optional: bool = False
    skip: ValueOf | None = None
    skip_values: tuple[str, ...] = ()
    line: int = 0


@dataclass(frozen=True)
class Mapping:
    """The sheets of a mapping file, in order.

    ``recognised`` says that nobody wrote it: it was made from the headers, so what it leaves out is a warning.
    ``own_pages`` are sheets of a template that hold no records.
    """

    name: str
    sheets: tuple[SheetMapping, ...]
    recognised: bool = False
    own_pages: frozenset[str] = frozenset()


def load_mapping(path: Path) -> Mapping:
    """Return the mapping of a file. Raises InputError with the line."""
    return read_mapping(load_yaml(path))


def read_mapping(body: Block) -> Mapping:
    """Return a mapping from its YAML block. Raises InputError with the line."""
    body.only({"sheets", "note", "version"}, "A mapping")
    sheets = tuple(_sheet(one) for one in body.blocks("sheets"))
    if not sheets:
        raise body.fault("The mapping names no sheets.", hint="Write sheets: with at least one file.")
    return Mapping(body.file, sheets)


def _sheet(body: Block) -> SheetMapping:
    body.only(_SHEET_KEYS, "A sheet")
    records = tuple(_record(one) for one in body.blocks("records"))
    return SheetMapping(
        file=body.text("file", "*"),
        sheet=body.text("sheet", ""),
        header=_whole(body, "header", 1),
        stacked=_whole(body, "stacked", 1),
        records=records,
        document=_value(body, "document"),
        locator=_value(body, "locator", constant=True),
        first=_whole(body, "first", 0),
        last=_whole(body, "last", 0),
        ignore=tuple(body.texts("ignore")),
        lang=body.text("lang"),
        optional=bool(body.get("optional", False)),
        skip=_value(body, "skip"),
        skip_values=tuple(one.casefold() for one in body.block("skip").texts("is")) if "skip" in body else (),
        line=body.line,
    )


def _record(body: Block) -> RecordMapping:
    body.only(_RECORD_KEYS, "A record")
    if not body.text("type"):
        raise body.fault("A record needs a type.", hint="For example: type: organisation")
    shared = {key: _value(body, key) for key in ("evidence", "locator")}
    fields = body.block("fields")
    when = body.block("when") if "when" in body else None
    return RecordMapping(
        type=body.text("type"),
        fields=tuple(one for key in fields for one in _field_list(fields, key, shared)),
        id=_field(body, "id", {}) if "id" in body else None,
        name=body.text("name"),
        each=_each(body),
        when=_field(body, "when", {}) if when else None,
        when_values=tuple(when.texts("is")) if when else (),
        optional=bool(body.get("optional", False)),
        repeats=bool(body.get("repeats", False)),
        line=body.line,
    )


def _each(body: Block) -> Each | None:
    if "each" not in body:
        return None
    each = body.block("each")
    each.only({"column", "columns", "split"}, "each")
    columns = tuple(each.texts("columns") or each.texts("column"))
    if not columns:
        raise each.fault("each needs a column or columns.")
    return Each(columns, tuple(each.texts("split")))


def _field_list(parent: Block, key: str, shared: dict[str, ValueOf | None]) -> list[FieldMapping]:
    """Return the mappings of a field: one, or one for each block of a list (a column for each language)."""
    given = parent[key]
    if not isinstance(given, list) or not all(isinstance(one, Block) for one in given):
        return [_field(parent, key, shared)]
    found = []
    for one in given:
        single = Block({key: one})
        single.file, single.line, single.lines = parent.file, one.line, {key: one.line}
        found.append(_field(single, key, shared))
    return found


def _field(parent: Block, key: str, shared: dict[str, ValueOf | None]) -> FieldMapping:
    line = parent.lines.get(key, parent.line)
    if not isinstance(parent[key], Block):
        return FieldMapping(key, ValueOf(columns=tuple(parent.texts(key))), **_given(shared), line=line)
    body = parent.block(key)
    body.only(_FIELD_KEYS | ({"is"} if key == "when" else set()), f"The field {key}")
    source = _value(parent, key)
    if source is None:
        raise body.fault(f"{key} needs a column, a value or a record.")
    create = body.get("create", False)
    return FieldMapping(
        key=key,
        source=source,
        lang=_value(body, "lang", constant=True),
        evidence=_value(body, "evidence", constant=True) or shared.get("evidence"),
        locator=_value(body, "locator", constant=True) or shared.get("locator"),
        split=tuple(body.texts("split")),
        create="*" if create is True else str(create or ""),
        values={str(k).strip().casefold(): str(v) for k, v in body.block("values").items()},
        extract=body.text("extract"),
        again=body.text("again"),
        differs=_differs(body),
        prefix=body.text("prefix"),
        questions={str(k).strip().casefold(): str(v) for k, v in body.block("questions").items()},
        only=bool(body.get("only", False)),
        codes=body.text("codes").upper(),
        blank=tuple(one.casefold() for one in body.texts("blank")),
        line=line,
    )


def _differs(body: Block) -> str:
    given = body.text("differs", "error")
    if given not in {"error", "warning", "information"}:
        raise body.fault(f"differs must be error, warning or information, not {given!r}.", "differs")
    return given


def _given(shared: dict[str, ValueOf | None]) -> dict[str, Any]:
    return {key: value for key, value in shared.items() if value is not None}


def _value(parent: Block, key: str, constant: bool = False) -> ValueOf | None:
    given = parent.get(key)
    if given is None:
        return None
    if not isinstance(given, Block):
        return ValueOf(value=str(given)) if constant else ValueOf(columns=tuple(parent.texts(key)))
    if not _VALUE_KEYS & set(given):
        raise given.fault(f"{key} needs one of: {', '.join(sorted(_VALUE_KEYS))}.")
    constant_value = given.text("value") if "value" in given else None
    return ValueOf(
        columns=tuple(given.texts("column")),
        letter=given.text("letter").upper(),
        value=constant_value,
        item=bool(given.get("item", False)),
        record=given.text("record"),
        join=tuple(given.texts("join")),
    )


def _whole(body: Block, key: str, default: int) -> int:
    value = body.get(key, default)
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise body.fault(f"{key} must be a whole number.", key)
    return value
