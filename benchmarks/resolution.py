"""Measure entity resolution: against a hidden tax number, on held-out pairs, and its growth with the number of records.

    python benchmarks/resolution.py [--data FOLDER] [--sizes 10000,100000] [--mistakes]

The Croatian projects name beneficiaries as "Name (tax number)". One record is one spelling with the counties of its
projects; the number is hidden and only used to count. Truth: two spellings share a number. The number 00000000001 is
a placeholder of foreign bodies and left out. *Pairs* are those proposed as likely; *groups* are what follows when all
of them are accepted; the second line leaves out the one body with 18 spellings, which makes half of all true pairs.
"""

from __future__ import annotations

import argparse
import csv
import math
import random
import re
import resource
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path

from helixatlas.ingest.readers import read_tables
from helixatlas.ingest.resolve.judgements import ordered
from helixatlas.ingest.resolve.organisations import Organisation
from helixatlas.ingest.resolve.propose import Proposal, propose

ROOT = Path(__file__).parents[1]
CROATIA = Path("croatia-open-data") / "KartaProjekataZaWeb_6-8-2015.xls"
CORDIS = Path("cordis-citizen-science") / "cordis_projects_and_participants.csv"
BOARDS = Path("croatia-open-data") / "Popis turistickih zajednica.xlsx"
BOARD_OF = {
    "TZŽ": "županije", "TZG": "grada", "TZO": "općine", "TZP": "područja", "TZM": "mjesta", "TZ OTOKA": "otoka",
}  # fmt: skip
HELD_OUT = ROOT / "tests" / "ingest" / "resolve" / "held_out.csv"
PLACEHOLDER = "00000000001"
LARGE = 10
Pair = tuple[str, str]


@dataclass(frozen=True)
class Figures:
    """Precision and recall of a set of pairs, how many there are, and the mistakes."""

    precision: float
    recall: float
    count: int
    wrong: tuple[Pair, ...]
    missed: tuple[Pair, ...]

    def __str__(self) -> str:
        return f"precision {self.precision:.3f}, recall {self.recall:.3f} ({self.count} pairs)"


@dataclass(frozen=True)
class Croatia:
    """The spellings as records, the true pairs, and the bodies with very many spellings."""

    organisations: list[Organisation]
    truth: frozenset[Pair]
    large: frozenset[str]
    counties: list[str]

    def names(self) -> dict[str, str]:
        return {one.iri: one.names[0] for one in self.organisations}


def croatia(data: Path, *, places: bool = True) -> Croatia:
    """Return the beneficiaries of the Croatian projects with the tax number hidden."""
    numbers, counties = _spellings(data / CROATIA)
    names = sorted(numbers)
    iris = {name: f"b{index:04d}" for index, name in enumerate(names)}
    held: dict[str, list[str]] = defaultdict(list)
    for name in names:
        for number in numbers[name]:
            held[number].append(iris[name])
    truth = frozenset(pair for some in held.values() for pair in combinations(sorted(some), 2))
    large = frozenset(iri for some in held.values() if len(some) > LARGE for iri in some)
    none: frozenset[str] = frozenset()
    organisations = [
        Organisation(iris[name], (name,), country="HRV", places=frozenset(counties[name]) if places else none)
        for name in names
    ]
    return Croatia(organisations, truth, large, sorted({one for some in counties.values() for one in some}))


def _spellings(path: Path) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    numbers: dict[str, set[str]] = defaultdict(set)
    counties: dict[str, set[str]] = defaultdict(set)
    for row in next(iter(read_tables(path))).rows[1:]:
        found = re.fullmatch(r"\s*(.*?)\s*\((\d{11})\)\s*", str(row[5]), re.DOTALL)
        if found and found[2] != PLACEHOLDER:
            name = " ".join(found[1].split())
            numbers[name].add(found[2])
            counties[name].add(str(row[4]))
    return numbers, counties


def likely(proposals: Iterable[Proposal]) -> set[Pair]:
    """Return the pairs that are proposed as likely the same."""
    return {(one.left, one.right) for one in proposals if one.band != "ask"}


def closed(pairs: Iterable[Pair]) -> set[Pair]:
    """Return all pairs of the groups that pairs make."""
    group: dict[str, set[str]] = {}
    for left, right in pairs:
        both = group.get(left, {left}) | group.get(right, {right})
        group.update(dict.fromkeys(both, both))
    return {ordered(a, b) for some in group.values() for a, b in combinations(sorted(some), 2)}


def figures(found: set[Pair], truth: Iterable[Pair], without: Iterable[str] = ()) -> Figures:
    """Return how well pairs agree with the truth, pairs of the records ``without`` left out."""
    out = set(without)
    kept = {pair for pair in found if not out & set(pair)}
    true = {pair for pair in truth if not out & set(pair)}
    right = kept & true
    return Figures(
        len(right) / max(1, len(kept)), len(right) / max(1, len(true)), len(kept),
        tuple(sorted(kept - true)), tuple(sorted(true - kept)),
    )  # fmt: skip


def held_out() -> tuple[Counter[tuple[str, str]], list[str]]:
    """Return (expected, band or none) → count for pairs made up beforehand, and the ones that came out otherwise."""
    rows = list(csv.DictReader(HELD_OUT.read_text(encoding="utf-8").splitlines()))
    organisations = [
        Organisation(f"{index:03d}{side}", (row[side],), country=row["country"])
        for index, row in enumerate(rows)
        for side in ("left", "right")
    ]
    bands = {(one.left, one.right): one.band for one in propose(organisations)}
    counts: Counter[tuple[str, str]] = Counter()
    odd = []
    for index, row in enumerate(rows):
        band = bands.get((f"{index:03d}left", f"{index:03d}right"), "none")
        counts[(row["expected"], band)] += 1
        if (row["expected"] == "same") != (band == "likely") and not (
            row["expected"] == "different" and band == "none"
        ):
            odd.append(f"{row['expected']}, {band}: {row['left']} | {row['right']}")
    return counts, odd


def cordis(data: Path) -> tuple[int, int, int]:
    """Return the repeated participants, how many of their pairs are proposed as likely, and other likely pairs.

    Each participation is a record of its own; repeated are those with the same name and country.
    """
    organisations, keys = [], {}
    with (data / CORDIS).open(encoding="utf-8", newline="") as stream:
        for index, row in enumerate(csv.DictReader(stream)):
            name, _, country = (row["participant_name"] or "").strip().partition("   ")
            if name:
                iri = f"p{index:03d}"
                organisations.append(Organisation(iri, (name.strip(),), country=country.strip() or None))
                keys[iri] = (name.strip(), country.strip())
    truth = {(a, b) for a, b in combinations(sorted(keys), 2) if keys[a] == keys[b]}
    found = likely(propose(organisations))
    return (
        sum(count > 1 for count in Counter(keys.values()).values()),
        len(found & truth) * 100 // len(truth),
        len(found - truth),
    )


def tourist_boards(data: Path) -> tuple[int, list[Proposal]]:
    """Return how many Croatian tourist boards there are, and the proposals among them: all are different bodies.

    No rule was made with this file in view. It holds a board of the town and one of the island of the same name,
    and many places that differ by a letter or a word.
    """
    organisations = []
    for table in read_tables(data / BOARDS):
        kind = BOARD_OF.get(str(table.sheet), "")
        for index, row in enumerate(table.rows):
            cells = [" ".join(str(cell or "").split()) for cell in row[:2]]
            if kind and len(cells) > 1 and all(cells) and not cells[1].startswith(("TZ ", "Ulica")):
                name = f"Turistička zajednica {kind} {cells[1]}"
                organisations.append(Organisation(f"{table.sheet}{index:03d}", (name,)))
    return len(organisations), propose(organisations)


def invented(count: int, seed: int = 1) -> list[Organisation]:
    """Return records with made-up names of which about a tenth are variants of others."""
    draw = random.Random(seed)
    syllables = [first + second for first in "bdgkmrst" for second in "aeio"]
    kinds = ["Associazione", "Osnovna škola", "Grad", "Comune di", "Universidad de", "Fundación", "Udruga", "Verein"]
    words = ["".join(draw.choices(syllables, k=draw.randint(2, 4))).capitalize() for _ in range(max(2000, count // 4))]
    towns, forms = words[:400], ["", "", "", "d.o.o.", "S.r.l.", "GmbH", "S.L."]
    found: list[Organisation] = []
    while len(found) < count:
        some = draw.choices(words, k=draw.randint(1, 3)) + (draw.choices(towns) if draw.random() < 0.4 else [])
        name = " ".join([draw.choice(kinds), *some, draw.choice(forms)]).strip()
        one = Organisation(f"i{len(found):06d}", (name,), country=draw.choice(["ITA", "HRV", "ESP", "PRT", "SVN"]))
        found.append(one)
        if draw.random() < 0.1:
            found.append(replace(one, iri=f"i{len(found):06d}", names=(name.upper(),)))
    return found[:count]


def growth(sizes: Sequence[int]) -> None:
    """Print seconds and peak memory for each size, and the exponent of growth between sizes."""
    before: tuple[int, float] | None = None
    for size in sizes:
        organisations = invented(size)
        start = time.process_time()
        found = propose(organisations)
        seconds = time.process_time() - start
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        exponent = f", exponent {math.log(seconds / before[1]) / math.log(size / before[0]):.2f}" if before else ""
        print(f"{size:>8} records: {seconds:.1f} s CPU, {len(found)} proposals, peak {peak} MB{exponent}")
        before = (size, seconds)


def _quality(data: Path, *, mistakes: bool) -> None:
    for places, label in ((True, "with the counties"), (False, "by name alone")):
        case = croatia(data, places=places)
        proposals = propose(case.organisations, places=case.counties)
        pairs = likely(proposals)
        print(f"Croatian projects, {label}: {len(proposals)} proposals, {len(case.truth)} true pairs")
        for text, found in (("pairs ", pairs), ("groups", closed(pairs))):
            print(f"  {text}: {figures(found, case.truth)}; without the largest body: "
                  f"{figures(found, case.truth, case.large)}")  # fmt: skip
        asked = {(one.left, one.right) for one in proposals} - pairs
        print(f"  questions: {len(asked)}, of which right {len(asked & case.truth)}")
        if mistakes:
            names, result = case.names(), figures(closed(pairs), case.truth)
            for word, some in (("wrong", result.wrong), ("missed", result.missed)):
                for left, right in some:
                    print(f"    {word}: {names[left]} | {names[right]}")


def main() -> int:
    """Print all figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--sizes", default="1000,10000", help="numbers of records for the growth; empty for none")
    parser.add_argument("--mistakes", action="store_true")
    given = parser.parse_args()
    if given.data.is_dir():
        _quality(given.data, mistakes=given.mistakes)
        repeated, share, others = cordis(given.data)
        print(f"CORDIS: {repeated} repeated participants, {share} % of their pairs likely, {others} other likely pairs")
        count, found = tourist_boards(given.data)
        print(f"Tourist boards: {count} different bodies, {len(likely(found))} pairs likely, {len(found)} proposed")
    else:
        print("The partner files do not stand beside the checkout: no figures on them.")
    counts, odd = held_out()
    print("Held-out pairs:", ", ".join(f"{a} → {b}: {n}" for (a, b), n in sorted(counts.items())))
    if given.mistakes:
        print("\n".join(f"    {line}" for line in odd))
    growth([int(size) for size in given.sizes.split(",") if size])
    return 0


if __name__ == "__main__":
    sys.exit(main())
