"""NUTS 2013 to 2024 and the statistical regions beside it: what a code of any year means today.

The codes, names, years and changes stand in ``ontology/reference/nuts.csv`` (sources and method in the README
there). A code whose region lives on, whole or nearly so, under another code names the same territory: both have
the IRI of the newest code, and the change is told in a note.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from rapidfuzz import fuzz
from rapidfuzz.distance import JaroWinkler

from helixatlas.errors import InputError
from helixatlas.ontology.namespaces import PREFIXES
from helixatlas.ontology.nuts_changes import change_note, lives_on, status_note
from helixatlas.ontology.nuts_graph import region_lines
from helixatlas.ontology.vocabularies import normalise

__all__ = ["Nuts", "Region", "load_nuts"]

_SUGGESTION_FLOOR = 80
_SHORT, _BEGINS = 5, 90  # letters of a shortened name, and how sure a name is that begins with them
_WORDS = 4  # words a cell with a national code has at most
_CODE = re.compile(r"[A-Z]{2}[0-9A-Z]{0,3}")
# Words for kinds of regions, without accents, and what joins them to the name: "Provincia de Huelva", "Skåne län".
_KINDS = frozenset(
    {
        "autonoma", "autonomia", "autonomo", "bezirk", "bundesland", "comunidad", "comunita", "comunitat",
        "departamento", "departement", "dept", "distrito", "grad", "judet", "judetul", "kanton", "kohezijska",
        "kohezijski", "kraj", "kreis", "kreisfreie", "lan", "landkreis", "lanet", "maakunta", "megye", "nomos",
        "nomou", "oblast", "pokrajina", "prefektura", "periphereiake", "perifereia", "prov", "province",
        "provincia", "provinz", "provins", "qark", "qarku", "region", "regiao", "regija", "regio", "regione",
        "regionen", "stadt", "stadtkreis", "statisticka", "statisticna", "statistical", "varmegye", "wojewodztwo",
        "z", "zupanija", "zupanije", "περιφερεια", "περιφερειακη", "ενοτητα", "νομος", "νομου", "област", "регион",
        "окръг",
    }
)  # fmt: skip
_JOINERS = frozenset(
    {
        "d", "da", "de", "degli", "dei", "del", "della", "der", "des", "di", "do", "du", "el", "i", "la", "le", "les",
        "of", "tis", "tou", "της", "του", "των",
    }
)  # fmt: skip
_OTHER_COUNTRY_CODES = {"GR": "EL", "GB": "UK"}


@dataclass(frozen=True)
class Region:
    """One territorial unit under one code.

    ``iri`` names the territory: for a code whose region lives on under another code, the IRI of that one.
    ``versions`` are the years of the classification in which the code is valid, ``superseded_by`` the codes that
    came after it, the largest part first, ``shares`` their parts of its population, ``note`` the change in words.
    """

    code: str
    label: str
    level: int
    kind: str
    versions: tuple[int, ...]
    latin: str = ""
    english: str = ""
    superseded_since: int | None = None
    change: str = ""
    superseded_by: tuple[str, ...] = ()
    shares: tuple[float, ...] = ()
    iri: str = ""
    note: str = ""

    @property
    def parent(self) -> str:
        """Return the code of the enclosing unit, or nothing for a country."""
        return self.code[:-1] if self.level > 1 else self.code[:2] if self.level == 1 else ""

    @property
    def current(self) -> str:
        """Return the newest code of the same territory."""
        return self.iri.removeprefix(PREFIXES["nuts"])


@dataclass(frozen=True)
class Nuts:
    """The regions by code, with look-up by code or name and the reference graph.

    ``national`` holds for a country the codes that its administrations use, and the regions they mean.
    """

    regions: dict[str, Region]
    _by_name: dict[str, list[Region]] = field(init=False, repr=False, compare=False, default_factory=dict)
    national: dict[str, dict[str, str]] = field(default_factory=dict)
    _by_bare: dict[str, list[Region]] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        for region in sorted(self.regions.values(), key=_best_first):
            for name in {normalise(word) for word in _names(region)} - {""}:
                self._by_name.setdefault(name, []).append(region)
            for name in {_bare(word) for word in _names(region)} - {""}:
                self._by_bare.setdefault(name, []).append(region)

    def lookup(self, text: str) -> Region | None:
        """Return the region of a code of any year, or of a name that means one territory, else None.

        Of units that share a name (a region of one province), the widest is meant. Words for the kind of region may be
        there or not, unless the name itself tells a region.
        """
        code = self._code(text)
        if code in self.regions:
            return self.regions[code]
        if not text.isascii() and (own := self.national.get("HR", {}).get(text.strip().upper())):
            return self.regions[own]  # with a Ž in it a short form is no other code
        found = self._by_name.get(normalise(text)) or self._by_bare.get(_bare(text), [])
        one_country = len({region.code[:2] for region in found}) == 1
        same_place = all(region.current.startswith(found[0].current) for region in found)
        return found[0] if found and one_country and same_place else None

    def national_code(self, text: str, country: str) -> Region | None:
        """Return the region of a code in use in a country ("FI", "Prov. FI", "34 - Hérault"), or None.

        Only asked where somebody said that the codes are of that country: FI is also a country itself.
        """
        codes = self.national.get(country, {})
        words = [word for word in re.findall(r"[^\W_]+", text.upper()) if normalise(word) not in _KINDS]
        found = {codes[word.zfill(2)] for word in words[:_WORDS] if word.zfill(2) in codes}
        return self.regions[found.pop()] if len(found) == 1 and len(words) <= _WORDS else None

    def suggest(self, text: str, n: int = 3) -> list[Region]:
        """Return up to n regions whose name or code is nearest to a text, best first."""
        wanted, code = normalise(text), self._code(text)
        scored = [(fuzz.ratio(wanted, name), regions[0]) for name, regions in self._by_name.items()]
        if text.rstrip().endswith(".") and len(wanted) >= _SHORT:
            scored += [(_BEGINS, regions[0]) for name, regions in self._by_name.items() if name.startswith(wanted)]
        # A name is no code: "Viseu" is not like IS.
        if _CODE.fullmatch(code) and text == text.upper():
            scored += [(100 * JaroWinkler.similarity(code, other), region) for other, region in self.regions.items()]
        near = sorted((-score, _best_first(region), region) for score, region in scored if score >= _SUGGESTION_FLOOR)
        return list(dict.fromkeys(region for _, _, region in near))[:n]

    def graph_lines(self) -> Iterator[str]:
        """Yield the reference graph as N-Triples lines, sorted by code."""
        for code in sorted(self.regions):
            yield from region_lines(self.regions[code])

    def _code(self, text: str) -> str:
        code = re.sub(r"[\s.\-]|^NUTS\s*[0-3]?\s*:", "", text.strip().upper())
        return _OTHER_COUNTRY_CODES.get(code[:2], code[:2]) + code[2:]


@lru_cache(maxsize=4)
def load_nuts(folder: Path) -> Nuts:
    """Return the regions of ``nuts.csv`` in a reference folder. Raises InputError when the file is not there."""
    path = folder / "nuts.csv"
    if not path.is_file():
        raise InputError(f"The list of regions {path.name} is not there.", hint="Restore ontology/reference/nuts.csv.")
    with path.open(encoding="utf-8", newline="") as file:
        rows = {row["code"]: row for row in csv.DictReader(file)}
    return Nuts({code: _region(row, rows) for code, row in rows.items()}, _national(folder / "national_codes.csv"))


def _national(path: Path) -> dict[str, dict[str, str]]:
    """Return country → code in use there → NUTS; nothing where the list is not there."""
    found: dict[str, dict[str, str]] = {}
    if path.is_file():
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                found.setdefault(row["country"], {})[row["code"]] = row["nuts"]
    return found


def _region(row: dict[str, str], rows: dict[str, dict[str, str]]) -> Region:
    parts = [part.split(":") for part in row["successors"].split()]
    return Region(
        code=row["code"],
        label=row["label"] or row["code"],
        level=int(row["level"]),
        kind=row["kind"],
        versions=tuple(int(year) for year in row["versions"].split()),
        latin=row["latin"],
        english=row["english"],
        superseded_since=int(row["since"]) if row["since"] else None,
        change=row["change"],
        superseded_by=tuple(code for code, _ in parts),
        shares=tuple(float(share) for _, share in parts),
        iri=PREFIXES["nuts"] + lives_on(row["code"], rows),
        note=change_note(row, rows) or status_note(row),
    )


def _names(region: Region) -> list[str]:
    halves = region.label.split("/") if "/" in region.label else []
    return [region.label, region.latin, region.english, *halves, re.sub(r"\s*\([A-Z]{2}\)$", "", region.label)]


def _bare(text: str) -> str:
    """Return a name for comparing, without words for the kind of region and the Swedish genitive before them."""
    words = normalise(text).split()
    kinds = [word for word in words if word in _KINDS]
    kept = [word for word in words if word not in _KINDS]
    if kinds:
        while len(kept) > 1 and kept[0] in _JOINERS:
            kept.pop(0)
    # Greek regions stand in the genitive behind their kind, and in the nominative in the list.
    kept = [word[:-1] if word.endswith(("ασ", "ησ")) else word for word in kept]
    if "lan" in kinds and kept and kept[-1].endswith("s"):
        kept[-1] = kept[-1][:-1]
    return " ".join(kept)


def _best_first(region: Region) -> tuple[bool, int, str]:
    return (bool(region.change), region.level, region.code)
