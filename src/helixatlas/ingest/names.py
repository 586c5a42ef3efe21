"""The names by which records can be referred to: of this source, and of the atlas as it stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

from rapidfuzz import fuzz, process

from helixatlas.ingest.terms import unquote
from helixatlas.ontology.namespaces import HA, ID, PREFIXES, slugify

__all__ = ["LABELS", "Names", "known_names"]

_SKOS, _DCT, _FOAF = PREFIXES["skos"], PREFIXES["dct"], PREFIXES["foaf"]
LABELS = frozenset(
    {
        f"{_SKOS}prefLabel", f"{_SKOS}altLabel", f"{_SKOS}hiddenLabel", f"{_SKOS}notation",
        f"{_DCT}title", f"{_DCT}alternative", f"{_DCT}identifier", f"{_FOAF}name",
        f"{HA}acronym", "http://www.w3.org/2000/01/rdf-schema#label", "http://www.w3.org/ns/legal#legalIdentifier",
    }
)  # fmt: skip


class Names:
    """Names → IRIs, by type of IRI (``org``, ``cluster`` …). A name of the source wins over one of the atlas."""

    def __init__(self, known: Mapping[str, Mapping[str, frozenset[str]]], wanted: frozenset[str] | None = None) -> None:
        """Hold the names of an atlas; of the source only types in ``wanted`` are remembered, all where it is None."""
        self._known = known
        self._wanted = wanted
        self._ids: dict[str, dict[str, str]] = defaultdict(dict)
        self._labels: dict[str, dict[str, str | tuple[str, ...]]] = defaultdict(dict)

    def wants(self, iri_type: str) -> bool:
        """Return whether anything may refer to records of a type."""
        return self._wanted is None or iri_type in self._wanted

    def add_id(self, iri_type: str, local: str, iri: str) -> None:
        """Remember a record of this source under its local name."""
        self._ids[iri_type][local] = iri

    def add_label(self, iri_type: str, label: str, iri: str) -> None:
        """Remember one of the names of a record of this source."""
        key = slugify(label)
        if not key:
            return
        labels = self._labels[iri_type]
        former = labels.setdefault(key, iri)
        if former != iri and iri not in former:
            # Nearly every name means one record; a set for each would cost more than the names themselves.
            labels[key] = (*([former] if isinstance(former, str) else former), iri)

    def find(self, iri_types: Iterable[str], text: str) -> list[str]:
        """Return the IRIs a text may mean, one if it is clear, several if it is not, sorted."""
        key = slugify(text)
        types = list(iri_types)
        for level in (self._by_id, self._by_label, self._by_known):
            found = {iri for one in types for iri in level(one, text, key)}
            if found:
                return sorted(found)
        return []

    def suggest(self, iri_types: Iterable[str], text: str, n: int = 3) -> list[str]:
        """Return up to n known names that are nearest to a text."""
        keys = {
            key for one in iri_types for level in (self._ids, self._labels, self._known) for key in level.get(one, ())
        }
        if len(keys) > 50_000:
            head = slugify(text)[:2]
            keys = {key for key in keys if key.startswith(head)}
        hits = process.extract(slugify(text), sorted(keys), scorer=fuzz.WRatio, limit=n, score_cutoff=75)
        return [key for key, _, _ in hits]

    def _by_id(self, iri_type: str, text: str, key: str) -> Iterable[str]:
        found = self._ids.get(iri_type, {}).get(text) or self._ids.get(iri_type, {}).get(key)
        return [found] if found else []

    def _by_label(self, iri_type: str, _: str, key: str) -> Iterable[str]:
        labels = self._labels.get(iri_type)
        found = labels.get(key, ()) if labels else ()
        return (found,) if isinstance(found, str) else found

    def _by_known(self, iri_type: str, _: str, key: str) -> Iterable[str]:
        names = self._known.get(iri_type, {})
        iri = f"{ID}{iri_type}/{key}"
        found = names.get(key, frozenset())
        return [iri] if iri in found else found


def known_names(files: Iterable[Path]) -> dict[str, dict[str, frozenset[str]]]:
    """Return type of IRI → name → IRIs from the quads of editions: every label, and every local name."""
    names: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    marks = tuple(f"> <{label}> " for label in sorted(LABELS))
    for file in files:
        with file.open(encoding="utf-8") as lines:
            for line in lines:
                if line.startswith(f"<{ID}"):
                    _remember(names, line, marks)
    return {kind: {key: frozenset(iris) for key, iris in found.items()} for kind, found in names.items()}


def _remember(names: dict[str, dict[str, set[str]]], line: str, marks: tuple[str, ...]) -> None:
    for mark in marks:
        subject, found, rest = line.partition(mark)
        if found and " " not in subject:
            iri = subject[1:]
            iri_type, _, local = iri[len(ID) :].partition("/")
            names[iri_type][local].add(iri)
            if key := slugify(unquote(rest[: rest.rindex(" <")])):
                names[iri_type][key].add(iri)
            return
