"""Compare a header with the words partners use for a column: whole, in part, bent by grammar or shortened."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz import fuzz

from helixatlas.ingest.propose.words import BEGINS, plain_header

__all__ = ["bound_of_header", "header_score"]

_PARTS = re.compile(r"\s*[/|]\s*|\s+[-–—]\s+|\s+(?:or|oder|ou|ili|ali|eller|ose|ή)\s+", re.IGNORECASE)
_TOKEN = re.compile(r"[^\W_]+(?:~[^\W_]+)?\.?")
# In Greek a stroke also stands for letters left out: Ημ/νία, χρημ/σης.
_STROKE = re.compile(r"([\u0370-\u03ff\u1f00-\u1fff]{1,6})/([\u03ac-\u03ce\u1f00-\u1fff]{2,5})\b")
# Words that join others and say nothing of their own, in the partner languages and in plain letters.
_JOINING = re.compile(
    r"(a|al|alla|allo|av|con|d|da|das|de|degli|dei|del|della|delle|dello|den|det|di|din|do|dos|du|e|el|en|et|for|fra|gia|"
    r"het|i|in|iz|kai|l|la|las|le|les|lo|los|na|o|of|och|od|os|para|per|por|pour|pri|s|se|sto|stin|ston|sti|the|ths|til|"
    r"tin|tis|to|tou|ton|tu|u|und|uz|v|van|vid|voor|y|z|za|zur)$"
)
# What follows them says where, not what: a role in a network is a role.
_WITHIN = re.compile(r"(in|im|en|em|na|no|nel|nella|nei|nello|dans|u|v|ve|i|inom|w|sto|stin|ston|sti|se)$")
# How sure a header is that differs in its ending, is cut off ("giur."), or has lost letters in the middle ("dépt.").
_ASKED = 0.8  # how sure a header is that begins with a question word
_ALMOST = 0.98  # what all but the same words count at most
_BENT, _SHORTENED, _CONTRACTED = 0.93, 0.86, 0.85
# Beginnings of words for the two ends of an interval; the short ones count as whole words only.
_BOUNDS = {
    "start": (
        ("start", "begin", "anfang", "inizi", "avvi", "inici", "debut", "demarr", "enarx", "zacet", "zacat", "pocet",
         "poczat", "rozpocz", "fillim", "kezd", "alka", "incep", "vclan", "uclan", "pristop", "pristup", "adhes",
         "adesi", "aderit", "beitritt", "joined", "entrad", "ingres", "inscri", "iscri", "intrad", "zahaj",
         "vstop", "eisod"),
        ("from", "since", "seit", "von", "ab", "dal", "desde", "depuis", "fran", "od", "apo", "nga", "vanaf",
         "alta", "sedan", "du", "poc"),
    ),
    "end": (
        ("ende", "finis", "finaliz", "conclu", "chius", "termin", "lixi", "konec", "koncan", "zavrs", "zaklj",
         "zakonc", "slut", "avslut", "mbarim", "perfund", "vege", "ukonc", "achev", "expir", "clotur", "cierr",
         "encerr", "izstop", "austritt", "uscit", "saida", "scad", "until",
         "recess", "uttrad", "isclan", "izlaz", "apochor"),
        ("end", "fin", "fine", "fim", "final", "finale", "to", "till", "til", "bis", "al", "hasta", "ate", "jusqu",
         "do", "eos", "tot", "deri", "through", "baja", "au"),
    ),
}  # fmt: skip


def header_score(header: str, words: tuple[str, ...]) -> float:
    """Return from 0 to 1 how surely a header is one of the words, which are plain; half a match is about 0.7.

    A header of several names parted by a stroke is as sure as its best part, a little less where the others differ.
    """
    plain = plain_header(header)
    if not plain:
        return 0.0
    if plain in words:
        return 1.0
    asked = max(
        (len(word) for word in words if word.endswith(BEGINS) and plain.startswith(word[: 1 - len(BEGINS)])), default=0
    )
    if asked:
        # The longer the question word, the surer: "who is it for" is not "who".
        return _ASKED + 0.002 * min(asked, 20)
    header = _STROKE.sub(r"\1~\2", header)
    parts = [part for part in _PARTS.split(header) if plain_header(part)]
    found = [_one(plain_header(part), part, words) for part in parts] if len(parts) > 1 else []
    several = max(found) * (0.96 if min(found) > 0.6 else 0.85) if found else 0.0
    return max(several, _one(plain, header, words))


def bound_of_header(header: str) -> str:
    """Return ``start`` or ``end`` where a header over dates names one of them, an empty text otherwise."""
    tokens = [token.rstrip(".") for token in _tokens(header)]
    for bound, (_, whole) in _BOUNDS.items():
        # The small word at the end decides: a member from, a member until.
        if tokens and tokens[-1] in whole:
            return bound
    hits = {
        bound: sum(token in whole or token.startswith(stems) for token in tokens)
        for bound, (stems, whole) in _BOUNDS.items()
    }
    if hits["start"] == hits["end"]:
        return ""
    return max(hits, key=lambda bound: hits[bound])


def _one(plain: str, header: str, words: tuple[str, ...]) -> float:
    if plain in words:
        return 1.0
    head = _head(plain)
    if head != plain:
        return max(0.9 * _one(head, head, words), 0.6 * _one(plain[len(head) :].split(" ", 2)[2], "", words))
    padded = f" {plain} "
    inside = max((len(word) for word in words if len(word) > 3 and f" {word} " in padded), default=0)
    best = 0.7 + 0.2 * inside / len(plain) if inside else 0.0
    tokens = _telling(header or plain)
    covered = max((_cover(tokens, _telling(word)) * _kept(word) for word in _near(tokens, words)), default=0.0)
    best = max(best, min(covered, _ALMOST))
    if best or len(plain) <= 4:
        return best
    ratio = max((fuzz.ratio(plain, word) for word in words if abs(len(word) - len(plain)) < 4), default=0.0)
    return ratio / 100 * 0.9 if ratio >= 85 else 0.0


def _head(plain: str) -> str:
    """Return what stands before a word such as "in", the whole header where nothing does."""
    tokens = plain.split(" ")
    places = [number for number, token in enumerate(tokens) if _WITHIN.match(token) and 0 < number < len(tokens) - 1]
    return " ".join(tokens[: places[0]]) if places else plain


def _near(tokens: tuple[str, ...], words: tuple[str, ...]) -> list[str]:
    """Return the words that begin a word with the same letters as some token of the header: the others cannot fit."""
    begins = {token[:3] for token in tokens}
    return [
        word for word in words if not word.endswith(BEGINS) and any(token[:3] in begins for token in _telling(word))
    ]


@lru_cache(maxsize=20_000)
def _tokens(text: str) -> tuple[str, ...]:
    """Return the words of a header in plain letters; an abbreviation keeps its point."""
    bare = re.sub(r"\([^)]*\)|\[[^\]]*\]", " ", text)
    spelt = bare if bare.strip() else text
    return tuple(_TOKEN.findall(_ascii(spelt)))


def _ascii(text: str) -> str:
    from anyascii import anyascii

    return anyascii(text).lower().replace("_", " ")


@lru_cache(maxsize=50_000)
def _kept(word: str) -> float:
    """Return what a word counts whose joining words are passed over: of "per chi" only a little is left."""
    telling = _telling(word)
    return 0.8 if len(telling) == 1 and len(_tokens(word)) > 1 and len(telling[0]) < 5 else 1.0


@lru_cache(maxsize=20_000)
def _telling(text: str) -> tuple[str, ...]:
    """Return the words of a header that say something; all of them where none does."""
    tokens = _tokens(text)
    return tuple(token for token in tokens if not _JOINING.match(token)) or tokens


def _cover(header: tuple[str, ...], word: tuple[str, ...]) -> float:
    """Return how sure it is that a word of the list stands in a header, token by token in the same order."""
    if not word or len(word) > len(header):
        return 0.0
    best = 0.0
    for start in range(len(header) - len(word) + 1):
        part = header[start : start + len(word)]
        rated = [_alike(token, wanted) for token, wanted in zip(part, word, strict=True)]
        if not all(rated):
            continue
        whole = len(word) == len(header)
        share = sum(map(len, part)) / sum(map(len, header))
        # A shortened word beside others may stand for many: "Part." begins "partita" and "partner".
        shortest = min((len(token) - 1 for token in part if token.endswith(".")), default=0)
        sure = 1.0 if not shortest else 0.8 if shortest < 4 else 0.9
        best = max(best, min(rated) if whole else (0.7 + 0.2 * share) * min(rated) * sure)
    return best


@lru_cache(maxsize=50_000)
def _alike(token: str, wanted: str) -> float:
    """Return how sure it is that two words are one: the same, shortened with a point, or with another ending."""
    bare, wanted = token.rstrip("."), wanted.rstrip(".")
    if bare == wanted:
        return 1.0
    if "~" in bare:
        begin, end = bare.split("~")
        return _CONTRACTED if wanted.startswith(begin) and wanted.endswith(end) else 0.0
    if token.endswith(".") and len(bare) >= 3 and wanted.startswith(bare) and len(wanted) - len(bare) >= 2:
        return _SHORTENED + 0.1 * len(bare) / len(wanted)
    if token.endswith(".") and len(bare) >= 3 and wanted.startswith(bare[:2]) and _contains(wanted, bare):
        return _CONTRACTED
    shared = next(
        (i for i, (a, b) in enumerate(zip(bare, wanted, strict=False)) if a != b), min(len(bare), len(wanted))
    )
    longer, shorter = max(len(bare), len(wanted)), min(len(bare), len(wanted))
    alike = shared >= 4 and shared >= shorter - 2 and shared >= 0.7 * longer
    return _BENT if alike else 0.0


def _contains(word: str, letters: str) -> bool:
    """Return whether the letters stand in a word in their order, with others between them."""
    rest = iter(word)
    return len(word) - len(letters) >= 2 and all(letter in rest for letter in letters)
