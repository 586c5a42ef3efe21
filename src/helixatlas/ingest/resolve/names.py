"""Normal forms of the names of organisations: in one script, without legal form, as tokens and as an acronym."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from helixatlas.ingest.resolve.legal_forms import SHORT, legal_sequences
from helixatlas.ingest.resolve.words import FUNCTION_WORDS, NUMERALS, PURPOSES, plain

__all__ = ["NameForm", "initials", "name_form", "raw_tokens"]

_INITIALS = re.compile(r"(?<!\w)(?:[^\W\d_]\.\s?){2,}(?:[^\W\d_](?!\w))?")
_WORD = re.compile(r"[a-z0-9]+")
_WRITTEN = re.compile(r"[^\W_]+")
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10}
_ORDINAL = re.compile(rf"^({'|'.join(_ROMAN)})\.\s")
_SEPARATOR = re.compile(r"[,;(:]|\s[-–—]\s")


@dataclass(frozen=True, slots=True)
class NameForm:
    """One name, ready to be compared.

    ``tokens`` are the core words in their order, without function words, legal form and what follows it;
    ``purpose`` are the words after the legal form ("d.o.o. za savjetovanje"); ``legal`` the forms found;
    ``capitals`` the one word in capitals among others that are not: an acronym, as a rule;
    ``head`` the key of what stands before the first comma, bracket or dash, empty where there is none;
    ``beginnings`` the first three letters of each word, by which two names that cannot agree are told quickly.
    """

    text: str
    tokens: tuple[str, ...]
    purpose: tuple[str, ...]
    legal: frozenset[str]
    capitals: frozenset[str]
    head: str
    beginnings: frozenset[str]

    @property
    def compact(self) -> str:
        """Return the core words without spaces: ``TV-BL`` and ``TVBL`` agree in it."""
        return "".join(self.tokens)

    @property
    def key(self) -> str:
        """Return the core words in alphabetical order."""
        return " ".join(sorted(self.tokens))


@lru_cache(maxsize=400_000)
def name_form(text: str) -> NameForm:
    """Return the normal form of a name.

    >>> name_form("RAZVOJNA AGENCIJA Zadar d. o. o. za usluge").tokens
    ('razvojna', 'agencija', 'zadar')
    """
    tokens = raw_tokens(text)
    core, rest, legal = _without_legal(tokens)
    purpose: tuple[str, ...] = ()
    if rest and rest[0] in PURPOSES:
        purpose = _content(rest)
    else:
        core += rest
    kept = _content(core) or core or tokens
    return NameForm(text, kept, purpose, legal, _capitals(text), _head(text), frozenset(token[:3] for token in kept))


@lru_cache(maxsize=400_000)
def raw_tokens(text: str) -> tuple[str, ...]:
    """Return every word of a name in lower-case ASCII; initials with dots are one word (``d. o. o.`` → ``doo``)."""
    counted = _ORDINAL.sub(lambda hit: f"{_ROMAN[hit[1]]} ", unicodedata.normalize("NFKC", text).strip())
    joined = _INITIALS.sub(lambda hit: re.sub(r"[.\s]", "", hit[0]) + " ", counted)
    return tuple(_WORD.findall(plain(joined.replace("'", " ").replace("’", " "))))


def initials(tokens: tuple[str, ...]) -> str:
    """Return the first letters of words: the acronym they would have."""
    return "".join(token[0] for token in tokens)


def _without_legal(tokens: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...], frozenset[str]]:
    """Return the words before the legal form, those after it, and the form; a name is never emptied by it."""
    forms = legal_sequences(raw_tokens)
    found: list[str] = []
    kept: list[str] = []
    rest: list[str] = []
    index = 0
    while index < len(tokens):
        form = next((one for one in forms.get(tokens[index], ()) if tokens[index : index + len(one)] == one), None)
        if form and (kept or index + len(form) < len(tokens)) and _counts(form, index, tokens):
            found.append("".join(form))
            index += len(form)
            continue
        (rest if found and kept else kept).append(tokens[index])
        index += 1
    return (tuple(kept), tuple(rest), frozenset(found)) if kept else (tokens, (), frozenset())


def _counts(form: tuple[str, ...], index: int, tokens: tuple[str, ...]) -> bool:
    if len("".join(form)) > SHORT:
        return True
    return index > 0 and index + len(form) == len(tokens)


def _content(tokens: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(token for token in tokens if token not in FUNCTION_WORDS or token in NUMERALS)


def _head(text: str) -> str:
    first, separator, _ = text.partition(hit[0]) if (hit := _SEPARATOR.search(text)) else (text, "", "")
    return name_form(first).key if separator and first.strip() else ""


def _capitals(text: str) -> frozenset[str]:
    words = _WRITTEN.findall(text)
    upper = [word for word in words if len(word) > 1 and word == word.upper() and not word.isdigit()]
    return frozenset(map(plain, upper)) if len(upper) == 1 and len(words) > 1 else frozenset()
