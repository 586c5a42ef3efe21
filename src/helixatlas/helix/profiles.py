"""Rule profiles: does a group keep a rule? Pass, fail, or cannot tell, each with the gaps it rests on.

A profile is a SHACL shape over the gaps of a group (graph/profiles/*.ttl). A result of severity sh:Violation
means that the rule is known to be broken, sh:Warning that nothing shows it is met; no result means it is met.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pyshacl import validate
from rdflib import RDF, RDFS, SH, Graph, Literal, Namespace, URIRef
from rdflib.term import Node

from helixatlas.errors import InputError
from helixatlas.helix.counts import Counts
from helixatlas.helix.derive import GapRow
from helixatlas.helix.gapgraph import gap_iri
from helixatlas.ontology.namespaces import HA, concept

__all__ = ["Profile", "Verdict", "check_profile", "load_profile", "member_counts", "profiled_graph"]

_HA = Namespace(HA)


@dataclass(frozen=True)
class Profile:
    """A rule: its slug, title, explanation, the levels it looks at, and its shape."""

    name: str
    label: str
    comment: str
    levels: tuple[str, ...]
    shapes: Graph


@dataclass(frozen=True)
class Verdict:
    """What a profile says about a group: ``pass``, ``fail`` or ``cannot tell``, why, and the gaps looked at."""

    group: str
    profile: str
    verdict: str
    broken: tuple[str, ...]
    open: tuple[str, ...]
    evidence: tuple[GapRow, ...]


def load_profile(path: Path) -> Profile:
    """Return the profile of a Turtle file. Raises InputError for a file without exactly one profile."""
    graph = Graph()
    try:
        graph.parse(path, format="turtle")
    except (OSError, SyntaxError, ValueError) as error:
        raise InputError(f"The profile {path.name} cannot be read.", hint=str(error), file=path.name) from error
    found = list(graph.subjects(RDF.type, _HA.RuleProfile))
    if len(found) != 1:
        raise InputError(f"The profile {path.name} holds {len(found)} rules.", hint="One a file.", file=path.name)
    levels = sorted(str(one).rsplit("/", 1)[-1] for one in graph.objects(found[0], _HA.atLevel))
    label = graph.value(found[0], RDFS.label) or path.stem
    return Profile(path.stem, str(label), str(graph.value(found[0], RDFS.comment) or ""), tuple(levels), graph)


def member_counts(counts: Counts) -> dict[str, tuple[int, int | None]]:
    """Return group -> (members known for certain, most members it can have or None where no list is closed).

    The upper bound needs a stated or counted roster trusted as far as an absence.
    """
    found: dict[str, tuple[int, int | None]] = {}
    for cell in counts.cells:
        if cell.level == "membership":
            roster = cell.roster
            stated = roster.kind in {"declared", "counted"} and not math.isnan(roster.size)
            closed = stated and roster.trust >= counts.method.absent
            found[cell.group] = (len(cell.trusted), int(roster.size) if closed else None)
    return found


def profiled_graph(rows: Iterable[GapRow], members: Mapping[str, tuple[int, int | None]]) -> Graph:
    """Return the gaps as the statements a profile reads, with ``ha:knownMembers`` and ``ha:mostMembers`` of groups."""
    graph = Graph()
    for row in rows:
        group, gap = URIRef(row.grp), URIRef(gap_iri(row))
        graph.add((group, RDF.type, _HA.ProfiledGroup))
        graph.add((gap, _HA.ofGroup, group))
        graph.add((gap, _HA.ofHelix, URIRef(concept("helix", row.helix))))
        graph.add((gap, _HA.atLevel, URIRef(concept("level", row.level))))
        graph.add((gap, _HA.presence, URIRef(concept("presence", row.presence))))
    for name, (known, most) in members.items():
        graph.add((URIRef(name), _HA.knownMembers, Literal(known)))
        if most is not None:
            graph.add((URIRef(name), _HA.mostMembers, Literal(most)))
    return graph


def check_profile(
    profile: Profile, rows: Sequence[GapRow], members: Mapping[str, tuple[int, int | None]]
) -> list[Verdict]:
    """Return one verdict per group, sorted by group; ``members`` from ``member_counts``."""
    data = profiled_graph(rows, members)
    _, report, _ = validate(data, shacl_graph=profile.shapes, advanced=False, inference="none")
    said: dict[tuple[str, Node | None], list[str]] = defaultdict(list)
    for result in report.subjects(RDF.type, SH.ValidationResult):
        focus, severity = str(report.value(result, SH.focusNode)), report.value(result, SH.resultSeverity)
        said[focus, severity].extend(str(message) for message in report.objects(result, SH.resultMessage))
    by_group: dict[str, list[GapRow]] = defaultdict(list)
    for row in rows:
        if row.level in profile.levels:
            by_group[row.grp].append(row)
    return [_verdict(profile, group, said, by_group[group]) for group in sorted(by_group)]


def _verdict(
    profile: Profile, group: str, said: dict[tuple[str, Node | None], list[str]], rows: Sequence[GapRow]
) -> Verdict:
    broken = tuple(sorted(set(said.get((group, SH.Violation), []))))
    missing = tuple(sorted(set(said.get((group, SH.Warning), []))))
    word = "fail" if broken else "cannot tell" if missing else "pass"
    return Verdict(group, profile.name, word, broken, missing, tuple(rows))
