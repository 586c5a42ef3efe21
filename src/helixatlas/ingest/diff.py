"""Compare two editions of a source, record by record."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from helixatlas.graph.editions import Edition
from helixatlas.ingest.terms import unquote
from helixatlas.ontology.namespaces import ID, PREFIXES, shorten

__all__ = ["Change", "Diff", "diff_editions"]

_START = f"<{ID}"
_ROW = f"> <{PREFIXES['prov']}wasDerivedFrom> <"
_NONE = ("\U0010ffff", "")  # behind every statement
_CLAIM = f"<{ID}claim/"
_OWN_CLAIM = re.compile(re.escape(_CLAIM) + "[0-9a-f]{16}> ")
_SUBJECT = f"<{PREFIXES['rdf']}subject>"
_KNOWN = frozenset(f"<{PREFIXES['ha']}{one}>" for one in ("evidenceStatus", "sourceLocator", "claimedText"))
_PLAIN = frozenset({"rdf:type", "prov:wasDerivedFrom"})
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
                lines.append(f"{sign} {shorten(one.iri)} {one.label or _told(one)}".rstrip())
                facts = [("+", fact) for fact in one.added] + [("-", fact) for fact in one.removed]
                lines += [f"    {mark} {name} {value} ({cell})" for mark, (name, value, cell) in facts if sign == "~"]
        return "\n".join(lines) + "\n"

    def to_dict(self) -> dict[str, object]:
        """Return the comparison as plain JSON."""
        return {name: [vars(one) for one in getattr(self, name)] for name in ("added", "changed", "removed")}


def _told(change: Change) -> str:
    """Return what a record without a name says, and the cell it stands or stood in."""
    facts = [fact for fact in change.removed or change.added if fact[0] not in _PLAIN]
    cell = next((cell for _, _, cell in facts if cell), "")
    said = ", ".join(f"{name.partition(':')[2]} {_short(value)}" for name, value, _ in facts)
    return f"{said} ({cell})" if cell else said


def _short(value: str) -> str:
    return shorten(value) if "://" in value else value


def diff_editions(before: Edition | None, after: Edition) -> Diff:
    """Return what an edition adds, changes and removes; moved rows and renamed columns are no change.

    Of a first edition only IRIs and labels are told: everything in it is new.
    """
    if before is None:
        return Diff(added=tuple(Change(iri, label) for iri, label in _first(after).items()))
    come, gone = _differences(before, after)
    claims = {_record(key) for key in (*gone, *come) if _is_own_claim(key)}
    owners = {**_owners(before, claims), **_owners(after, claims)}
    touched = {owners.get(one, one) for one in (_record(key) for key in (*gone, *come))}
    was, now = _facts_of(before, touched, owners), _facts_of(after, touched, owners)
    return Diff(
        added=tuple(Change(iri, _label(now[iri]), added=_shown(now[iri])) for iri in sorted(now.keys() - was.keys())),
        changed=tuple(
            Change(iri, _label(now[iri]), _shown(_only(now[iri], come)), _shown(_only(was[iri], gone)))
            for iri in sorted(was.keys() & now.keys())
        ),
        removed=tuple(
            Change(iri, _label(was[iri]), removed=_shown(was[iri])) for iri in sorted(was.keys() - now.keys())
        ),
    )


def _first(edition: Edition) -> dict[str, str]:
    """Return record → label of an edition with nothing before it; its quads are sorted by subject."""
    found: dict[str, str] = {}
    mark = f"> {_LABEL} "
    with edition.quads.open(encoding="utf-8") as quads:
        for quad in quads:
            if not quad.startswith(_START) or _is_own_claim(quad):
                continue
            iri, end = _record(quad), quad.index(">")
            if not found.get(iri):
                # Looked for right after the subject: a claim about a name has the same property as its object.
                named = quad.startswith(mark, end)
                found[iri] = unquote(quad[end + len(mark) : quad.rindex(" <")]) if named else ""
    return found


def _statements(edition: Edition) -> Iterator[tuple[str, str]]:
    """Yield statement (without its graph) and cell, for statements about records; where a record stood is left out.

    The order is that of the file, which stays one of the statements: a blank, which sorts first, ends each of them.
    """
    last = ""
    with edition.quads.open(encoding="utf-8") as quads, edition.origins.open(encoding="utf-8") as origins:
        for quad, origin in zip(quads, origins, strict=True):
            if quad.startswith(_START) and _ROW not in quad:
                key = quad[: quad.rindex(" <") + 1]
                if key != last:
                    yield key, origin
                last = key


def _differences(before: Edition, after: Edition) -> tuple[set[str], set[str]]:
    """Return the statements that came and those that went, by walking through both sorted files at once."""
    come: set[str] = set()
    gone: set[str] = set()
    olds, news = _statements(before), _statements(after)
    old, new = next(olds, _NONE), next(news, _NONE)
    while old is not _NONE or new is not _NONE:
        if old[0] == new[0]:
            old, new = next(olds, _NONE), next(news, _NONE)
        elif old[0] < new[0]:
            gone.add(old[0])
            old = next(olds, _NONE)
        else:
            come.add(new[0])
            new = next(news, _NONE)
    return come, gone


def _is_own_claim(line: str) -> bool:
    """Return whether a line is about a claim that says how a statement is known, and not about a curator's record."""
    return line.startswith(_CLAIM) and _OWN_CLAIM.match(line) is not None


def _owners(edition: Edition, claims: set[str]) -> dict[str, str]:
    """Return claim → the record whose statement it is about: what a claim says belongs to that record."""
    found: dict[str, str] = {}
    if claims:
        for key, _ in _statements(edition):
            claim, predicate, term = key.split(" ", 2)
            if predicate == _SUBJECT and claim[1:-1] in claims:
                found[claim[1:-1]] = _record(term)
    return found


def _facts_of(edition: Edition, wanted: set[str], owners: dict[str, str]) -> dict[str, dict[str, str]]:
    """Return record → statement → cell of the records wanted, with what their claims say."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    if wanted:
        for key, origin in _statements(edition):
            iri = _record(key)
            if (iri := owners.get(iri, iri)) in wanted:
                found[iri][key] = origin
    return found


def _only(facts: dict[str, str], keys: set[str]) -> dict[str, str]:
    return {key: origin for key, origin in facts.items() if key in keys}


def _record(key: str) -> str:
    return key[1 : key.index(">")].partition("#")[0]


def _label(keys: Iterable[str]) -> str:
    return min((unquote(key.split(" ", 2)[2].rstrip()) for key in keys if key.split(" ", 2)[1] == _LABEL), default="")


def _shown(facts: dict[str, str]) -> tuple[tuple[str, str, str], ...]:
    found = []
    for key in sorted(facts):
        _, predicate, term = key.split(" ", 2)
        if _is_own_claim(key) and predicate not in _KNOWN:
            continue
        cell = " › ".join(filter(None, facts[key].rstrip("\n").split("\t")))
        found.append((shorten(predicate[1:-1]), unquote(term.rstrip()), cell))
    return tuple(found)
