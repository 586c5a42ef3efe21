"""Word patterns on names: how a name becomes words, and which patterns occur in them.

Patterns are words after :func:`words`: ``universit*`` a beginning, ``*hochschule`` an end, ``red cross`` words
in a row, ``sa$`` only as the last word, ``^grad`` only as the first.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache

from anyascii import anyascii

__all__ = ["PatternIndex", "words"]

_ABBREVIATION = re.compile(r"\b(?:[a-z][./] ?)+[a-z]\b[./]?|\b[a-z]/[a-z]\b")
_WORD = re.compile(r"[a-z0-9]+")
_Pattern = tuple[str, ...]


@lru_cache(maxsize=200_000)
def words(text: str) -> tuple[str, ...]:
    """Return the words of a name: lower-case ASCII without diacritics, abbreviations without their dots.

    >>> words("Città di Gorizia – S.p.A.")
    ('citta', 'di', 'gorizia', 'spa')
    """
    plain = unicodedata.normalize("NFKD", text)
    plain = "".join(ch for ch in plain if not unicodedata.combining(ch))
    plain = anyascii(plain).lower()
    return tuple(_WORD.findall(_ABBREVIATION.sub(lambda m: re.sub(r"[./ ]", "", m[0]) + " ", plain)))


@dataclass
class PatternIndex:
    """Patterns found by their first word; ``look`` gives the keys of all that occur in a row of words."""

    exact: dict[str, list[tuple[_Pattern, int]]] = field(default_factory=dict)
    wild: list[tuple[_Pattern, int]] = field(default_factory=list)
    seen: dict[str, list[tuple[_Pattern, int]]] = field(default_factory=dict)

    def add(self, text: str, key: int) -> None:
        """Take in a pattern under a key."""
        pattern = _pattern(text)
        if "*" in pattern[0]:
            self.wild.append((pattern, key))
        else:
            self.exact.setdefault(pattern[0].strip("^$"), []).append((pattern, key))

    def look(self, row: tuple[str, ...]) -> set[int]:
        """Return the keys of the patterns that occur in the words of a name."""
        found: set[int] = set()
        for at, word in enumerate(row):
            for pattern, key in self._starting_with(word):
                if key not in found and _fits(pattern, row, at):
                    found.add(key)
        return found

    def _starting_with(self, word: str) -> list[tuple[_Pattern, int]]:
        known = self.seen.get(word)
        if known is None:
            wild = [(pattern, key) for pattern, key in self.wild if _word_fits(pattern[0], word)]
            known = self.seen[word] = self.exact.get(word, []) + wild
        return known


def _pattern(text: str) -> _Pattern:
    marked = text.replace("*", "zstarz").replace("$", "zendz").replace("^", "zfrontz")
    return tuple(word.replace("zstarz", "*").replace("zendz", "$").replace("zfrontz", "^") for word in words(marked))


def _word_fits(pattern: str, word: str) -> bool:
    stem = pattern.strip("^*$")
    if pattern.startswith("*"):
        return (stem in word) if pattern.endswith("*") else word.endswith(stem)
    return word.startswith(stem) if pattern.rstrip("$").endswith("*") else word == stem


def _fits(pattern: _Pattern, row: tuple[str, ...], at: int) -> bool:
    end = at + len(pattern)
    if end > len(row) or (pattern[-1].endswith("$") and end != len(row)) or (pattern[0].startswith("^") and at):
        return False
    return all(_word_fits(one, row[at + step]) for step, one in enumerate(pattern))
