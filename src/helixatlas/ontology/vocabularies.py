"""The concept schemes: what a cell of a sheet may say, in every language it may be said in.

One SKOS file a scheme in ``ontology/vocabularies/``. A value is found by notation, slug, preferred,
alternative or hidden label, after case, accents, punctuation and spaces are taken away.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

import pyoxigraph as ox
from rapidfuzz import fuzz

from helixatlas.errors import InputError
from helixatlas.ontology.namespaces import HA, PREFIXES, VOC

__all__ = ["Concept", "Scheme", "load_schemes", "normalise"]

_SKOS = PREFIXES["skos"]
_TYPE = PREFIXES["rdf"] + "type"
_SUGGESTION_FLOOR = 80  # below this similarity (0..100) a proposal is noise rather than help
_TELLING = 5  # letters; that a shorter word is among those of a cell tells nothing

_Values = dict[str, list[ox.Literal | ox.NamedNode]]


@lru_cache(maxsize=200_000)
def normalise(text: str) -> str:
    """Return a text for comparing: no case, accents or punctuation, one space between words.

    >>> normalise("  Pubblica   Amministrazione (P.A.) ")
    'pubblica amministrazione p a'
    """
    plain = "".join(ch for ch in unicodedata.normalize("NFKD", text) if not unicodedata.combining(ch))
    return " ".join(re.sub(r"[\W_]+", " ", plain.casefold()).split())


@dataclass(frozen=True)
class Concept:
    """One value of a scheme. ``labels`` maps language to preferred label; ``broader`` is an IRI or empty.

    ``sources`` are the IRIs it comes from, ``locator`` the place in them.
    """

    iri: str
    slug: str
    notation: str
    labels: dict[str, str] = field(default_factory=dict)
    alt: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    broader: str = ""
    definition: str = ""
    status: str = "source"
    sources: tuple[str, ...] = ()
    locator: str = ""

    def label(self, lang: str = "en") -> str:
        """Return the preferred label in a language, or in English, or the notation."""
        return self.labels.get(lang) or self.labels.get("en") or self.notation

    def words(self) -> Iterator[str]:
        """Yield everything the concept may be called, the most binding first."""
        yield from (self.notation, self.slug)
        yield from (self.labels[lang] for lang in sorted(self.labels))
        yield from self.alt
        yield from self.hidden


@dataclass(frozen=True)
class Scheme:
    """One list of values. ``concepts`` stands in the order of notations."""

    key: str
    iri: str
    title: str
    concepts: tuple[Concept, ...]
    definition: str = ""
    translations_reviewed: bool = False
    _by_word: dict[str, Concept] = field(init=False, repr=False, compare=False, default_factory=dict)
    _by_iri: dict[str, Concept] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        for concept in self.concepts:
            self._by_iri[concept.iri] = concept
        for position in ("notation", "slug"):
            for concept in self.concepts:
                self._by_word.setdefault(normalise(getattr(concept, position)), concept)
        for concept in self.concepts:
            for word in concept.words():
                self._by_word.setdefault(normalise(word), concept)
        self._by_word.pop("", None)

    def find(self, text: str) -> Concept | None:
        """Return the concept a text names, by notation, slug, label in any language, alias or IRI, else None."""
        return self._by_word.get(normalise(text)) or self._by_iri.get(text.strip())

    def by_iri(self, iri: str) -> Concept | None:
        """Return the concept of that IRI, else None."""
        return self._by_iri.get(iri)

    def suggest(self, text: str, n: int = 3) -> list[Concept]:
        """Return up to n concepts whose names are nearest to a text that find() does not know, best first."""
        wanted = normalise(text)
        scored = ((_likeness(wanted, word), word) for word in self._by_word)
        ranked = sorted((-score, word) for score, word in scored if score >= _SUGGESTION_FLOOR)
        found = dict.fromkeys(self._by_word[word].iri for _, word in ranked)
        return [self._by_iri[iri] for iri in found][:n]

    def match(self, text: str) -> tuple[Concept | None, list[Concept]]:
        """Return what a cell means and, where it means nothing, the nearest concepts to propose."""
        exact = self.find(text)
        return (exact, []) if exact else (None, self.suggest(text))


def _likeness(wanted: str, word: str) -> float:
    parts = 0.9 * fuzz.token_set_ratio(wanted, word) if min(len(wanted), len(word)) >= _TELLING else 0.0
    return max(fuzz.ratio(wanted, word), parts)


@lru_cache(maxsize=8)
def load_schemes(folder: Path) -> dict[str, Scheme]:
    """Return every scheme of a folder of SKOS files by key, sorted. A folder is read once a process.

    Raises InputError when a file holds no concept scheme or does not parse.
    """
    return {path.stem: _read_scheme(path) for path in sorted(folder.glob("*.ttl"))}


def _read_scheme(path: Path) -> Scheme:
    facts: dict[str, _Values] = defaultdict(lambda: defaultdict(list))
    try:
        for quad in ox.parse(path=str(path), format=ox.RdfFormat.TURTLE):
            facts[quad.subject.value][quad.predicate.value].append(quad.object)
    except SyntaxError as error:
        raise InputError(f"{path.name} is not Turtle: {error}", file=path.name) from error
    iri = VOC + path.stem
    if not _is_a(facts[iri], "ConceptScheme"):
        raise InputError(f"{path.name} holds no concept scheme {iri}.", file=path.name)
    concepts = [_concept(one, values) for one, values in facts.items() if _is_a(values, "Concept")]
    return Scheme(
        key=path.stem,
        iri=iri,
        title=_english(facts[iri], PREFIXES["dct"] + "title"),
        concepts=tuple(sorted(concepts, key=lambda one: (_natural(one.notation), one.iri))),
        definition=_english(facts[iri], _SKOS + "definition"),
        translations_reviewed=_text(facts[iri], HA + "translationReviewed") == "true",
    )


def _concept(iri: str, values: _Values) -> Concept:
    return Concept(
        iri=iri,
        slug=iri.rsplit("/", 1)[1].lower(),
        notation=_text(values, _SKOS + "notation"),
        labels={v.language or "en": v.value for v in _literals(values, "prefLabel")},
        alt=tuple(sorted({v.value for v in _literals(values, "altLabel")})),
        hidden=tuple(sorted({v.value for v in _literals(values, "hiddenLabel")})),
        broader=_text(values, _SKOS + "broader"),
        definition=_english(values, _SKOS + "definition"),
        status=_text(values, HA + "conceptStatus") or "source",
        sources=tuple(sorted({v.value for v in values.get(PREFIXES["dct"] + "source", [])})),
        locator=_text(values, HA + "sourceLocator"),
    )


def _literals(values: _Values, local: str) -> list[ox.Literal]:
    found = [v for v in values.get(_SKOS + local, []) if isinstance(v, ox.Literal)]
    return sorted(found, key=lambda v: (v.language or "", v.value))


def _text(values: _Values, predicate: str) -> str:
    return min((v.value for v in values.get(predicate, [])), default="")


def _english(values: _Values, predicate: str) -> str:
    literals = [v for v in values.get(predicate, []) if isinstance(v, ox.Literal)]
    return min((v.value for v in literals if v.language in ("en", None)), default="")


def _is_a(values: _Values, local: str) -> bool:
    return any(v.value == _SKOS + local for v in values.get(_TYPE, []))


def _natural(notation: str) -> tuple[tuple[int, int, str], ...]:
    parts = re.findall(r"\d+|\D+", notation)
    return tuple((0, int(part), "") if part.isdigit() else (1, 0, part) for part in parts)
