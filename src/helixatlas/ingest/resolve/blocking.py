"""Candidate pairs: only records that share a cheap key are compared, and no block grows without bound.

Keys of one record: its name in alphabetical order of words, its rarest words and pairs of words, its acronyms,
short names with one letter left out (so that one letter more, less, other or swapped is found), register ids and
web domains. A block above the limit is not dropped: its records are sorted by name and only neighbours compared.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from helixatlas.ingest.resolve.names import NameForm, initials, raw_tokens
from helixatlas.ingest.resolve.organisations import Organisation, Pool

__all__ = ["BLOCK", "candidate_pairs", "keys_of", "written_acronyms"]

BLOCK = 40
"""The largest block in which every record is compared with every other."""

_WINDOW = 4
_SHORT_NAME = 12
_RARE = 3
_STEM = 6
_ACRONYM = range(3, 9)
_SHORTEST = 4


def candidate_pairs(pool: Pool) -> list[tuple[int, int]]:
    """Return the pairs worth comparing as sorted positions in the pool, sorted."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for index in range(len(pool.organisations)):
        for key in keys_of(pool, index):
            blocks[key].append(index)
    pairs: set[tuple[int, int]] = set()
    for members in blocks.values():
        if len(members) > 1:
            pairs.update(_within(pool, members))
    pairs.update(_heads(pool, blocks))
    pairs.update(_neighbours(_by_name(pool, range(len(pool.organisations)))))
    return sorted(pairs)


def keys_of(pool: Pool, index: int) -> set[str]:
    """Return the keys of one record, each with a letter that says of what sort it is."""
    one = pool.organisations[index]
    keys = {f"i:{value}" for value in one.identifiers} | {f"d:{host}" for host in one.domains}
    for form in pool.forms[index]:
        keys.update((f"n:{form.key}", f"c:{form.compact}"))
        keys.update(_word_keys(pool, form))
        keys.update(_short_keys(form.compact))
        keys.add(f"a:{initials(form.tokens)}")
    for acronym in written_acronyms(one, pool.forms[index]):
        keys.add(f"a:{acronym}")
        keys.update(_short_keys(acronym))
    return {key for key in keys if len(key) > _SHORTEST}


def written_acronyms(one: Organisation, forms: Iterable[NameForm]) -> frozenset[str]:
    """Return the acronyms a record is given: stated, written in capitals, or its whole name if that is short."""
    found = {"".join(raw_tokens(text)) for text in one.acronyms}
    for form in forms:
        found.update(form.capitals)
        if len(form.compact) in _ACRONYM:
            found.add(form.compact)
    return frozenset(acronym for acronym in found if len(acronym) in _ACRONYM)


def _word_keys(pool: Pool, form: NameForm) -> Iterator[str]:
    stems = {token[:_STEM]: token for token in form.tokens}
    rare = sorted(stems, key=lambda stem: (pool.count(stems[stem]), stem))[:_RARE]
    yield from (f"w:{stem}" for stem in rare)
    yield from (f"p:{left} {right}" for left, right in combinations(sorted(rare), 2))


def _short_keys(compact: str) -> Iterator[str]:
    if len(compact) <= _SHORT_NAME:
        yield f"s:{compact}"
        yield from (f"s:{compact[:i]}{compact[i + 1 :]}" for i in range(len(compact)) if len(compact) > 3)


def _heads(pool: Pool, blocks: dict[str, list[int]]) -> Iterator[tuple[int, int]]:
    """Pair "Body, office in a town" with the records that are called "Body", however many offices there are."""
    for index, forms in enumerate(pool.forms):
        for form in forms:
            for other in blocks.get(f"n:{form.head}", ())[:_WINDOW] if form.head else ():
                if other != index:
                    yield (other, index) if other < index else (index, other)


def _within(pool: Pool, members: list[int]) -> Iterable[tuple[int, int]]:
    return combinations(members, 2) if len(members) <= BLOCK else _neighbours(_by_name(pool, members))


def _by_name(pool: Pool, members: Iterable[int]) -> list[int]:
    named = [(form.key, index) for index in members for form in pool.forms[index][:1]]
    return [index for _, index in sorted(named)]


def _neighbours(order: list[int]) -> Iterator[tuple[int, int]]:
    for step in range(1, _WINDOW):
        for left, right in zip(order, order[step:], strict=False):
            yield (left, right) if left < right else (right, left)
