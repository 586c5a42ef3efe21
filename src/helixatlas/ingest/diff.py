"""Compare two editions of a source, record by record."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from helixatlas.graph.editions import Edition
from helixatlas.ingest.terms import unquote
from helixatlas.ontology.namespaces import ID, PREFIXES, shorten

__all__ = ["Change", "Diff", "diff_editions"]

_ROW = "wasDerivedFrom>"
_LABEL = f"<{PREFIXES['skos']}prefLabel>"
Facts = dict[str, dict[tuple[str, str], str]]


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
    """Return what an edition adds, changes and removes; moved rows and renamed columns are no change."""
    old, new = (_facts(before) if before else {}), _facts(after)
    changed = []
    for iri in sorted(old.keys() & new.keys()):
        gone, come = old[iri].keys() - new[iri].keys(), new[iri].keys() - old[iri].keys()
        if gone or come:
            changed.append(Change(iri, _label(new[iri]), _shown(new[iri], come), _shown(old[iri], gone)))
    return Diff(
        added=tuple(
            Change(iri, _label(new[iri]), added=_shown(new[iri], new[iri].keys()))
            for iri in sorted(new.keys() - old.keys())
        ),
        changed=tuple(changed),
        removed=tuple(
            Change(iri, _label(old[iri]), removed=_shown(old[iri], old[iri].keys()))
            for iri in sorted(old.keys() - new.keys())
        ),
    )


def _facts(edition: Edition) -> Facts:
    facts: Facts = defaultdict(dict)
    for quad, origin in _lines(edition):
        if not quad.startswith(f"<{ID}"):
            continue
        subject, predicate, rest = quad.split(" ", 2)
        if not predicate.endswith(_ROW):
            facts[subject[1:-1].partition("#")[0]][predicate, rest[: rest.rindex(" <")]] = origin
    return facts


def _lines(edition: Edition) -> Iterator[tuple[str, str]]:
    with edition.quads.open(encoding="utf-8") as quads, edition.origins.open(encoding="utf-8") as origins:
        for quad, origin in zip(quads, origins, strict=True):
            yield quad.rstrip("\n"), origin.rstrip("\n")


def _label(facts: dict[tuple[str, str], str]) -> str:
    return min((unquote(term) for predicate, term in facts if predicate == _LABEL), default="")


def _shown(facts: dict[tuple[str, str], str], keys: object) -> tuple[tuple[str, str, str], ...]:
    chosen = sorted(key for key in facts if key in keys)  # type: ignore[operator]  # a view of keys
    return tuple((shorten(p[1:-1]), unquote(t), " › ".join(filter(None, facts[p, t].split("\t")))) for p, t in chosen)
