"""What resolution knows of one organisation, and the pool of all of them with the weights of their words."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from helixatlas.ingest.resolve.names import NameForm, name_form, raw_tokens
from helixatlas.ingest.resolve.words import (
    FUNCTION_WORDS,
    LOCATIVES,
    MUNICIPAL,
    is_generic,
    same_stem,
)

__all__ = ["Organisation", "Pool"]

_STEM = 6
_COMMON = 0.004
_GENERIC_WEIGHT = 0.5
_MUNICIPALITY = 4


@dataclass(frozen=True)
class Organisation:
    """One record: its IRI, every name it goes by, and what else tells it from others.

    ``places`` are names or IRIs of where it sits or works, ``domains`` hosts of its web pages, ``identifiers``
    numbers in registers, ``source`` says where it comes from (document, register, curated …).
    """

    iri: str
    names: tuple[str, ...]
    acronyms: tuple[str, ...] = ()
    country: str | None = None
    places: frozenset[str] = frozenset()
    domains: frozenset[str] = frozenset()
    identifiers: frozenset[str] = frozenset()
    type: str = "organisation"
    source: str = ""


@dataclass
class Pool:
    """All organisations that are compared, the normal forms of their names, and how much each word tells."""

    organisations: Sequence[Organisation]
    known_places: Iterable[str] = ()
    forms: list[tuple[NameForm, ...]] = field(init=False)

    def __post_init__(self) -> None:
        self.forms = [tuple(dict.fromkeys(map(name_form, one.names))) for one in self.organisations]
        self._counts: Counter[str] = Counter()
        for forms in self.forms:
            self._counts.update({token[:_STEM] for form in forms for token in form.tokens})
        self._places = _place_words(self.organisations, self.known_places)
        self._weights: dict[str, float] = {}
        self._placed: dict[str, bool] = {}

    def count(self, token: str) -> int:
        """Return how many organisations have a word with this stem."""
        return self._counts[token[:_STEM]]

    def weight(self, token: str) -> float:
        """Return how much a word tells: the logarithm of its rarity, halved for words of a kind of body."""
        found = self._weights.get(token)
        if found is None:
            rarity = math.log1p((len(self.organisations) + 50) / (self.count(token) + 1))
            found = self._weights[token] = rarity * (_GENERIC_WEIGHT if is_generic(token) else 1.0)
        return found

    def is_place(self, token: str) -> bool:
        """Say whether a word is, in some case or form, the name of a place."""
        found = self._placed.get(token)
        if found is None:
            found = self._placed[token] = any(same_stem(token, place) for place in self._places.get(token[:4], ()))
        return found

    def is_distinctive(self, token: str) -> bool:
        """Say whether a word can tell a body from others of its kind: rare, no place, no kind of body."""
        rare = self.count(token) <= max(4, _COMMON * len(self.organisations))
        return rare and not is_generic(token) and not self.is_place(token)


def _place_words(organisations: Iterable[Organisation], known: Iterable[str]) -> dict[str, set[str]]:
    """Return the words of places, by their first 4 letters: given ones, municipalities', and ends like "in Graz"."""
    found: set[str] = set()
    for name in known:
        found.update(raw_tokens(name))
    for one in organisations:
        for name in one.names:
            tokens = raw_tokens(name)
            if tokens and tokens[0] in MUNICIPAL and len(tokens) <= _MUNICIPALITY:
                found.update(tokens[1:])
            found.update(raw_tokens(_after_locative(name)))
    places: dict[str, set[str]] = defaultdict(set)
    for token in found - FUNCTION_WORDS:
        if len(token) > 2 and not token.isdigit() and not is_generic(token):
            places[token[:4]].add(token)
    return places


def _after_locative(name: str) -> str:
    """Return the last word or two, where they are capitalised and follow a word for "in"."""
    words = name.split()
    if name == name.upper():
        return ""
    for count in (1, 2):
        end = words[-count:]
        if len(words) > count + 1 and words[-count - 1] in LOCATIVES and all(word[0].isupper() for word in end):
            return " ".join(end)
    return ""
