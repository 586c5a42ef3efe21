"""Compare two editions of a source, record by record."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from helixatlas.graph.editions import Edition
from helixatlas.ingest.terms import unquote
from helixatlas.ontology.namespaces import ID, PREFIXES, shorten

__all__ = ["Change", "Diff", "diff_editions"]

_START = f"<{ID}"
_ROW = f"> <{PREFIXES['prov']}wasDerivedFrom> <"
_LABEL = f"<{PREFIXES['skos']}prefLabel>"


@dataclass(frozen=True)
class Change:
    """One record that is new, gone or different. Facts are (property, value, cell)."""

    iri: str
    label: str
    added: tuple[tuple[str, str, str], ...] = ()
    removed: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True)
class Diff:
    """The records added, changed and removed between two editions, sorted by IRI."""

    added: tuple[Change, ...] = field(default=())
    changed: tuple[Change, ...] = field(default=())
    removed: tuple[Change, ...] = field(default=())

    def __str__(self) -> str:
        return f"{len(self.added)} added, {len(self.changed)} changed, {len(self.removed)} removed"

    def to_text(self) -> str:
        """Return the comparison for a person: the counts, then each record with its facts and their cells."""
        lines = [str(self)]
        for sign, changes in (("+", self.added), ("~", self.changed), ("-", self.removed)):
            for one in changes:
                lines.append(f"{sign} {shorten(one.iri)} {one.label}".rstrip())
                facts = [("+", fact) for fact in one.added] + [("-", fact) for fact in one.removed]
                lines += [f"    {mark} {name} {value} ({cell})" for mark, (name, value, cell) in facts if sign == "~"]
        return "\n".join(lines) + "\n"

    def to_dict(self) -> dict[str, object]:
        """Return the comparison as plain JSON."""
        return {name: [vars(one) for one in getattr(self, name)] for name in ("added", "changed", "removed")}


def diff_editions(before: Edition | None, after: Edition) -> Diff:
    """Return what an edition adds, changes and removes; moved rows and renamed columns are no change.

    Of a first edition only IRIs and labels are told: everything in it is new.
    """
    if before is None:
        return Diff(added=tuple(Change(iri, label) for iri, label in _first(after).items()))
    new = _statements(after)
    old = _statements(before)
    gone, come = old.keys() - new.keys(), new.keys() - old.keys()
    touched = {_record(key) for key in (*gone, *come)}
    was, now = _by_record(old, touched), _by_record(new, touched)
    return Diff(
        added=tuple(
            Change(iri, _label(now[iri]), added=_shown(new, now[iri])) for iri in sorted(now.keys() - was.keys())
        ),
        changed=tuple(
            Change(iri, _label(now[iri]), _shown(new, set(now[iri]) & come), _shown(old, set(was[iri]) & gone))
            for iri in sorted(was.keys() & now.keys())
        ),
        removed=tuple(
            Change(iri, _label(was[iri]), removed=_shown(old, was[iri])) for iri in sorted(was.keys() - now.keys())
        ),
    )


def _first(edition: Edition) -> dict[str, str]:
    """Return record → label of an edition with nothing before it; its quads are sorted by subject."""
    found: dict[str, str] = {}
    mark = f"> {_LABEL} "
    with edition.quads.open(encoding="utf-8") as quads:
        for quad in quads:
            if not quad.startswith(_START):
                continue
            iri, end = _record(quad), quad.index(">")
            if not found.get(iri):
                # Looked for right after the subject: a claim about a name has the same property as its object.
                named = quad.startswith(mark, end)
                found[iri] = unquote(quad[end + len(mark) : quad.rindex(" <")]) if named else ""
    return found


def _statements(edition: Edition) -> dict[str, str]:
    """Return statement (without its graph) → cell, for statements about records; where a record stood is left out."""
    found: dict[str, str] = {}
    with edition.quads.open(encoding="utf-8") as quads, edition.origins.open(encoding="utf-8") as origins:
        for quad, origin in zip(quads, origins, strict=True):
            if quad.startswith(_START) and _ROW not in quad:
                found.setdefault(quad[: quad.rindex(" <")], origin)
    return found


def _record(key: str) -> str:
    return key[1 : key.index(">")].partition("#")[0]


def _by_record(statements: dict[str, str], wanted: set[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for key in statements:
        if (iri := _record(key)) in wanted:
            found[iri].append(key)
    return found


def _label(keys: list[str]) -> str:
    return min((unquote(key.split(" ", 2)[2]) for key in keys if key.split(" ", 2)[1] == _LABEL), default="")


def _shown(statements: dict[str, str], keys: Iterable[str]) -> tuple[tuple[str, str, str], ...]:
    found = []
    for key in sorted(keys):
        _, predicate, term = key.split(" ", 2)
        cell = " › ".join(filter(None, statements[key].rstrip("\n").split("\t")))
        found.append((shorten(predicate[1:-1]), unquote(term), cell))
    return tuple(found)
