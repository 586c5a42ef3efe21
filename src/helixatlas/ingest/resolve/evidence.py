"""What beside the names speaks for or against a pair: register numbers, web domains, country, places, acronyms."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace

from rapidfuzz.distance import OSA

from helixatlas.ingest.resolve.blocking import written_acronyms
from helixatlas.ingest.resolve.compare import ASK, LIKELY, Comparison
from helixatlas.ingest.resolve.names import initials, raw_tokens
from helixatlas.ingest.resolve.organisations import Organisation, Pool
from helixatlas.ingest.resolve.residuals import Extra

__all__ = ["Evidence"]

_SHARED_ID = 3
_SHARED_HOST = 3
_COUNTRY = 0.75
_SHORT_NAME = range(3, 9)
_PLACED = (Extra.PLACE, Extra.PARENT)


class Evidence:
    """Adjusts the comparison of two names by what else is known of the two records of a pool."""

    def __init__(self, pool: Pool) -> None:
        self._pool = pool
        self._hosts = Counter(host for one in pool.organisations for host in one.domains)
        self.sentinels = _sentinels(pool)
        self._acronyms = [self._short_names(index) for index in range(len(pool.organisations))]
        self._whole = [_whole_names(pool, index) for index in range(len(pool.organisations))]

    def weigh(self, left: int, right: int, names: Comparison) -> Comparison:
        """Return the comparison after every piece of evidence, in order of its force."""
        one, other = self._pool.organisations[left], self._pool.organisations[right]
        found = self._by_acronym(left, right, names)
        found = _by_place(one, other, found)
        found = self._by_host(one, other, found)
        found = _by_country(one, other, found)
        return self._by_identifier(one, other, found)

    def _short_names(self, index: int) -> frozenset[str]:
        """Return the acronyms a record gives, without words that only happen to be in capitals."""
        found = written_acronyms(self._pool.organisations[index], self._pool.forms[index])
        return _whole_names(self._pool, index) | {word for word in found if self._pool.is_distinctive(word)}

    def _by_acronym(self, left: int, right: int, found: Comparison) -> Comparison:
        if found.score >= ASK:
            return found
        mine, yours = self._acronyms[left], self._acronyms[right]
        for short, long in ((mine, right), (yours, left)):
            if hit := sorted(short & {initials(form.tokens) for form in self._pool.forms[long]}):
                return _raised(found, 0.7, f"{hit[0].upper()} may be the acronym of the other name")
        if hit := sorted(mine & yours):
            return _raised(found, 0.65, f"both give the short name {hit[0].upper()}")
        whole = self._whole[left] | self._whole[right]
        if near := [(x, y) for x in mine for y in yours if (x in whole or y in whole) and _near(x, y)]:
            x, y = min(near)
            return _raised(found, 0.65, f"nearly the same short name: {x.upper()} / {y.upper()}")
        return found

    def _by_host(self, one: Organisation, other: Organisation, found: Comparison) -> Comparison:
        hosts = {host for host in one.domains & other.domains if self._hosts[host] <= _SHARED_HOST}
        if not hosts:
            return found
        top = 0.95 if found.score >= 0.8 else max(found.score, 0.65)
        return _raised(found, top, f"the same web domain {min(hosts)}")

    def _by_identifier(self, one: Organisation, other: Organisation, found: Comparison) -> Comparison:
        left, right = one.identifiers - self.sentinels, other.identifiers - self.sentinels
        if equal := left & right:
            if found.score >= ASK:
                return _raised(found, 1.0, f"the same register number {min(equal)}", certain=True)
            return _raised(found, 0.8, f"the same register number {min(equal)}, but the names differ")
        if left and right and _shapes(left) & _shapes(right) and not _countries_differ(one, other):
            return _capped(found, ASK - 0.05, "different register numbers")
        return found


def _whole_names(pool: Pool, index: int) -> frozenset[str]:
    """Return the short names that stand for a whole record: its acronyms, and names of a few letters."""
    given = {"".join(raw_tokens(text)) for text in pool.organisations[index].acronyms}
    return frozenset(given | {form.compact for form in pool.forms[index] if len(form.compact) in _SHORT_NAME})


def _by_place(one: Organisation, other: Organisation, found: Comparison) -> Comparison:
    """A body named without its place, or by common words only, needs a place that agrees to be likely.

    Schools and institutes do so even under a rare name: towns name theirs after the same people.
    """
    open_name = found.extra in _PLACED or not found.distinctive
    named_alike = found.extra is Extra.NOTHING and found.placed
    if found.score < ASK or not open_name or named_alike or found.extra is Extra.BRANCH:
        return found
    if one.places & other.places:
        return replace(found, reasons=(*found.reasons, "the same place"))
    if one.places and other.places:
        cap = ASK - 0.05 if found.extra in _PLACED and not found.distinctive else LIKELY - 0.1
        return _capped(found, cap, "other places")
    repeated = found.unit and found.extra is Extra.PLACE
    if found.extra is Extra.NOTHING or found.score <= LIKELY - 0.1 or (found.distinctive and not repeated):
        return found
    return _capped(found, LIKELY - 0.1, "a name that many may have, and no place to tell")


def _by_country(one: Organisation, other: Organisation, found: Comparison) -> Comparison:
    if not _countries_differ(one, other):
        return found
    return _capped(found, _COUNTRY if found.score >= 0.95 else ASK - 0.05, f"countries {one.country} / {other.country}")


def _countries_differ(one: Organisation, other: Organisation) -> bool:
    return bool(one.country and other.country) and one.country != other.country


def _near(a: str, b: str) -> bool:
    return min(len(a), len(b)) >= 4 and bool(OSA.distance(a, b, score_cutoff=1) == 1)


def _raised(found: Comparison, score: float, reason: str, *, certain: bool = False) -> Comparison:
    reasons = (*found.reasons, reason)
    return replace(found, score=max(found.score, score), reasons=reasons, certain=certain or found.certain)


def _capped(found: Comparison, score: float, reason: str) -> Comparison:
    return replace(found, score=min(found.score, score), reasons=(*found.reasons, reason), certain=False)


def _shapes(identifiers: frozenset[str]) -> set[tuple[int, bool]]:
    return {(len(value), value.isdigit()) for value in identifiers}


def _sentinels(pool: Pool) -> frozenset[str]:
    """Return the numbers that are none: a digit repeated, or shared by three or more records of unlike names."""
    holders: dict[str, list[int]] = defaultdict(list)
    for index, one in enumerate(pool.organisations):
        for value in one.identifiers:
            holders[value].append(index)
    return frozenset(value for value, held in holders.items() if _placeholder(value) or _unlike(pool, held))


def _placeholder(value: str) -> bool:
    digits = [char for char in value if char.isalnum()]
    return len(digits) >= 5 and (len(set(digits)) == 1 or set(digits[:-1]) == {"0"})


def _unlike(pool: Pool, held: list[int]) -> bool:
    words = [{token for form in pool.forms[index] for token in form.tokens} for index in held]
    apart = 0
    for index, some in enumerate(words):
        apart += all(not some & other for other in words[:index])
    return apart >= _SHARED_ID
