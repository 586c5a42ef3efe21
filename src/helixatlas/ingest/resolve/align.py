"""Align the words of two names: the same, in another case or gender, misspelt, glued, or as an acronym."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from helixatlas.ingest.resolve.names import NameForm, initials, raw_tokens
from helixatlas.ingest.resolve.words import same_stem

__all__ = ["Alignment", "align"]

Words = tuple[str, ...]
_TYPO_FROM = 5
_TWO_TYPOS_FROM = 10
_LONGEST_ACRONYM = 9


@dataclass(frozen=True, slots=True)
class Alignment:
    """Which words of two names agree, and what is left of each side in its order.

    ``inflected`` and ``misspelt`` are pairs of words; ``acronyms`` the words that stand for others of the name.
    """

    same: Words
    inflected: tuple[tuple[str, str], ...]
    misspelt: tuple[tuple[str, str], ...]
    glued: Words
    acronyms: Words
    left: Words
    right: Words


def align(left: NameForm, right: NameForm) -> Alignment:
    """Return the alignment of the core words of two names."""
    same, a, b = _same(left.tokens, right.tokens)
    glued, a, b = _glued(a, b)
    inflected, a, b = _pairs(a, b, same_stem)
    misspelt, a, b = _pairs(a, b, _misspelt)
    first, a, b = _acronyms(a, b, left, right)
    second, b, a = _acronyms(b, a, right, left)
    return Alignment(tuple(same), inflected, misspelt, glued, (*first, *second), tuple(a), tuple(b))


def _same(left: Words, right: Words) -> tuple[list[str], list[str], list[str]]:
    rest = list(right)
    same, only = [], []
    for word in left:
        if word in rest:
            rest.remove(word)
            same.append(word)
        else:
            only.append(word)
    twice = set(same)
    return same, [word for word in only if word not in twice], [word for word in rest if word not in twice]


def _glued(a: list[str], b: list[str]) -> tuple[Words, list[str], list[str]]:
    """Match a word with two or three neighbours of the other side written together: ``tvbl`` and ``tv bl``."""
    for one, many, swapped in ((a, b, False), (b, a, True)):
        for size in (2, 3) if one else ():
            for start in range(len(many) - size + 1):
                word = "".join(many[start : start + size])
                if word in one:
                    kept = [other for other in one if other != word]
                    rest = [*many[:start], *many[start + size :]]
                    return (word,), *((rest, kept) if swapped else (kept, rest))
    return (), a, b


def _pairs(
    a: list[str], b: list[str], agree: Callable[[str, str], bool]
) -> tuple[tuple[tuple[str, str], ...], list[str], list[str]]:
    found, rest, only = [], list(b), []
    for word in a:
        partner = next((other for other in rest if agree(word, other)), None)
        if partner is None:
            only.append(word)
        else:
            rest.remove(partner)
            found.append((word, partner))
    return tuple(found), only, rest


def _misspelt(left: str, right: str) -> bool:
    """Say whether one letter (two in long words) was added, lost, changed or swapped with its neighbour."""
    short = min(len(left), len(right))
    if short < _TYPO_FROM or left.isdigit() or right.isdigit():
        return False
    limit = 2 if short >= _TWO_TYPOS_FROM else 1
    return bool(OSA.distance(left, right, score_cutoff=limit) <= limit)


def _acronyms(a: list[str], b: list[str], own: NameForm, other: NameForm) -> tuple[Words, list[str], list[str]]:
    """Take the words of ``a`` that are initials of neighbouring words, of the other name or of their own."""
    found: list[str] = []
    rest = list(b)
    letters = (*_letters(own), *_letters(other)) if a else ()
    for word in a:
        if not 2 <= len(word) <= _LONGEST_ACRONYM:
            continue
        start = initials(tuple(rest)).find(word) if len(rest) >= len(word) else -1
        if start >= 0:
            rest = [*rest[:start], *rest[start + len(word) :]]
        elif len(word) == 2 or not any(word in one for one in letters):
            continue
        found.append(word)
    return tuple(found), [word for word in a if word not in found], rest


@lru_cache(maxsize=200_000)
def _letters(form: NameForm) -> tuple[str, str]:
    """Return the initials of a name without and with its function words: ``PUŽ`` is "Put u život"."""
    return initials(form.tokens), initials(raw_tokens(form.text))
