"""What the header of a column says: its likely meanings, whatever kind of record the sheet holds."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from helixatlas.ingest.headers import Header
from helixatlas.ingest.persons import is_personal_header
from helixatlas.ingest.propose.header_score import header_score
from helixatlas.ingest.propose.money import MONEY
from helixatlas.ingest.propose.words import header_words, plain_header

__all__ = ["NOTHING", "knows_header", "language_votes", "meanings"]

NOTHING = {
    "address": "an address",
    "amount": "an amount of money",
    "budget": "an amount of money",
    "fee": "a price",
    "person": "speaks of persons",
    "planned": "a planned count",
    "remark": "remarks",
    "running": "a running number",
    "size": "a count",
    "staff": "a count",
    "status": "inner matters of the list",
}
"""Meanings no record has a field for, and what is said of such a column."""

_LANGUAGES = 2  # besides English
_FOREIGN, _FOREIGN_SHORT = 0.92, 0.6  # how much a word of another language counts
_BARE = 0.95  # how surely a header is a mere "name"
_SURE, _KNOWN = 0.8, 0.9
_NAMING = frozenset(
    {
        "entity", "lead", "partners", "host", "publisher", "member", "group", "project_name", "event_name",
        "cluster_name", "dataset_name",
    }
)  # fmt: skip
# Facts of a body that a header may tell of a body it names: "tax number of the beneficiary".
_FACTS = frozenset(
    {
        "identifier", "legal_form", "helix", "region", "municipality", "country", "website", "sector", "address",
        "person", "founded", "acronym", "remark", "kind",
    }
)  # fmt: skip
_BODIES = frozenset({"entity", "lead", "partners", "member", "host", "publisher", "group"})
_COUNT = re.compile(
    r"(?:n\.|n\.?º|nº|n°|núm|num|no\. of|number of|# of|nombre d|nb\.? d|nbre|anzahl|antal|št\.|število|broj|br\.|"
    r"αρ\.|αριθ|πλήθος|numri|nr\. i|sa |numero|número|cant\.|how many|quant|cuánt|combien|wie ?viel|koliko|koliki|"
    r"πόσ|hur många)",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"[(\[]\s*(?:nº|n\.?|n°|no\.?|núm\.?|antal|anz\.?|št\.?|br\.?|αρ\.?|nr\.?|#)\s*[)\]]|(?:nº|n°|antal|št\.|br\.)$",
    re.IGNORECASE,
)
_WIDE = frozenset({"status"})
_BESIDE = 0.7  # what a likeness counts where the header is a known word of something else
_ASIDE = 0.8  # what a word in brackets counts
_FORM = 0.85  # how surely a unit of money tells an amount, "no." a count or a reference number
# What means a person below a group that speaks of persons.
_PERSONAL = frozenset(
    {"person", "name", "entity", "acronym", "other_name", "role", "lead", "member", "address", "remark"}
)


@lru_cache(maxsize=1)
def _everything() -> dict[str, frozenset[str]]:
    """Return plain word → the meanings it has in some language."""
    found: dict[str, set[str]] = {}
    for by_meaning in header_words().values():
        for meaning, words in by_meaning.items():
            for word in words:
                found.setdefault(word, set()).add(meaning)
    return {word: frozenset(some) for word, some in found.items()}


def knows_header(text: str) -> bool:
    """Return whether a text is one of the words partners use for a column."""
    return plain_header(text) in _everything()


def language_votes(header: Header) -> Counter[str]:
    """Return how much the headers of a sheet speak for each language: whole headers three times, words in them once."""
    votes: Counter[str] = Counter()
    names = {plain_header(name) for name in (*header.names, *header.groups)} - {""}
    for lang, by_meaning in header_words().items():
        words = {word for some in by_meaning.values() for word in some}
        votes[lang] += 3 * len(names & words)
        votes[lang] += sum(_tells(name, lang) for name in names - words)
    return votes


def _tells(name: str, lang: str) -> int:
    """Return how many words of a header are words of the headers of a language."""
    return sum(len(token) > 3 and token in _tokens_of(lang) for token in name.split())


@lru_cache(maxsize=100)
def _tokens_of(lang: str) -> frozenset[str]:
    words = (word for some in header_words()[lang].values() for word in some)
    return frozenset(token for word in words for token in word.split())


def meanings(header: Header) -> list[dict[str, float]]:
    """Return for each column its meanings and how surely the header, with the group above it, has each (0 to 1)."""
    languages = tuple(lang for lang, count in language_votes(header).most_common(_LANGUAGES) if count)
    return [_column(name, group, languages) for name, group in zip(header.names, header.groups, strict=True)]


def _column(name: str, group: str, languages: tuple[str, ...]) -> dict[str, float]:
    own = dict(_rated(name, languages)) if name else {}
    above = _rated(group, languages) if group and group != name else {}
    if not above:
        return own
    top = max(above, key=lambda one: above[one])
    if above[top] < _SURE:
        return own
    if top == "person" and not any(rated >= _SURE for one, rated in own.items() if one not in _PERSONAL):
        return {"person": above[top]}
    if top in _NAMING and own.get("name", 0.0) > _BARE:
        # A name of what, only the group says.
        return {"name": 0.5, top: _BARE}
    if max(own.values(), default=0.0) < 0.65:
        return {**{one: 0.85 * rated for one, rated in above.items()}, **own}
    return own


@lru_cache(maxsize=5_000)
def _rated(name: str, languages: tuple[str, ...]) -> dict[str, float]:
    found = {meaning: score for meaning, score in _plainly(name, languages).items() if score > 0.3}
    for meaning in _WIDE & set(found):
        # These lists are long and mixed; a word of theirs inside a header says little.
        found[meaning] *= 1.0 if found[meaning] >= _SURE + 0.05 else 0.75
    for part, share in _parts(name):
        foreign = _FOREIGN if len(part) > 4 else _FOREIGN_SHORT
        for meaning in _everything().get(part, ()):
            found[meaning] = max(found.get(meaning, 0.0), foreign * share)
    if 1.0 in found.values():
        found = {meaning: score if score == 1.0 else _BESIDE * score for meaning, score in found.items()}
    for aside in re.findall(r"\(([^()]{4,})\)", name):
        for meaning in _everything().get(plain_header(aside), ()):
            found[meaning] = max(found.get(meaning, 0.0), _ASIDE)
    found |= _of_a_body(name, found, languages)
    known = max(found.values(), default=0.0) > _BARE
    if MONEY.search(name) and not known:
        found["amount"] = max(found.get("amount", 0.0), _FORM)
    if not known and (_COUNT.match(name) or _COUNTED.search(name)):
        found["size"] = max(found.get("size", 0.0), _FORM)
        found["reference"] = max(found.get("reference", 0.0), 0.8 * _FORM)
    if is_personal_header(name):
        found["person"] = max(found.get("person", 0.0), 0.97)
    return found


def _of_a_body(name: str, found: dict[str, float], languages: tuple[str, ...]) -> dict[str, float]:
    """Return what changes where a header tells a fact of a body that it names: the fact counts, not the body."""
    body = max(_BODIES, key=lambda one: found.get(one, 0.0))
    words = name.split()
    if not 0.7 <= found.get(body, 0.0) < _BARE or len(words) < 2 or max(found.values()) > _BARE:
        return {}
    for place in range(1, len(words)):
        head, rest = " ".join(words[:place]), " ".join(words[place:])
        facts = {one: rated for one, rated in _plainly(head, languages).items() if one in _FACTS and rated >= _KNOWN}
        if facts and any(_plainly(rest, languages).get(one, 0.0) >= _KNOWN for one in _BODIES):
            best = max(facts, key=lambda one: facts[one])
            best = "helix" if best == "kind" else best
            return {**{one: 0.6 * found[one] for one in _BODIES if one in found}, best: max(found.get(best, 0.0), 0.9)}
    return {}


@lru_cache(maxsize=5_000)
def _plainly(text: str, languages: tuple[str, ...]) -> dict[str, float]:
    """Return the meanings of a text by its words alone: those of the first language that knows all of it."""
    found: dict[str, float] = {}
    for lang in dict.fromkeys((*languages, "en")):
        own = {meaning: header_score(text, words) for meaning, words in header_words()[lang].items()}
        if 1.0 in own.values() and 1.0 not in found.values():
            return {meaning: max(score, found.get(meaning, 0.0)) for meaning, score in own.items()}
        found = {meaning: max(score, found.get(meaning, 0.0)) for meaning, score in own.items()}
    return found


def _parts(name: str) -> list[tuple[str, float]]:
    """Return the whole header and the names parted by a stroke in it, with what each counts."""
    parts = [plain_header(part) for part in name.split("/")]
    return [(plain_header(name), 1.0), *((part, 0.9) for part in parts if part and len(parts) > 1)]
