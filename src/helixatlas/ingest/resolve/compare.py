"""Compare two organisations: a score between 0 and 1 and the reasons for it, in words.

The score is the share of the weight of the words that agree (rare words weigh more, see :class:`Pool`), bounded
by what the words left over mean. Words left over on both sides mean two bodies; on one side they mean what
:mod:`residuals` finds. Country, register numbers, web domains and places move the score between the bands.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from helixatlas.ingest.resolve.align import Alignment, align
from helixatlas.ingest.resolve.names import NameForm
from helixatlas.ingest.resolve.organisations import Pool
from helixatlas.ingest.resolve.residuals import Extra, is_branch, kind_of_extra, numbers
from helixatlas.ingest.resolve.words import is_generic, is_unit

__all__ = ["ASK", "LIKELY", "Comparison", "compare_names"]

LIKELY = 0.9
"""From this score on two records are likely the same."""

ASK = 0.6
"""From this score on a person is asked; below, nothing is proposed."""

_INFLECTED, _MISSPELT = 0.95, 0.85
_UNSURE = 0.85
_OFFICES = 0.91
_ABBREVIATED = 6
_LONG = 3
_TOP = {
    Extra.NOTHING: 1.0,
    Extra.FORM: 0.95,
    Extra.PURPOSE: 0.94,
    Extra.BRANCH: 0.93,
    Extra.PARENT: 0.92,
    Extra.PLACE: 0.91,
    Extra.ACRONYM: 0.88,
    Extra.OTHER: _UNSURE,
    Extra.UNIT: 0.55,
    Extra.NUMBER: 0.3,
}


@dataclass(frozen=True, slots=True)
class Comparison:
    """How alike two names are: the score, why, what one has more, and which side is the longer (1 right, -1 left).

    ``distinctive`` says whether a rare word agrees, ``placed`` whether the name of a place does, ``unit``
    whether a word for a school or institute does, ``certain`` whether a register number decides.
    """

    score: float
    reasons: tuple[str, ...]
    extra: Extra = Extra.OTHER
    surplus: tuple[str, ...] = ()
    longer: int = 0
    distinctive: bool = False
    placed: bool = False
    unit: bool = False
    certain: bool = False


def compare_names(pool: Pool, left: NameForm, right: NameForm) -> Comparison:
    """Return how alike two names are, by their words alone."""
    if left.tokens == right.tokens and left.legal == right.legal:
        return _comparison(pool, 1.0, ("the same name",), Extra.NOTHING, left.tokens)
    if _hopeless(left, right):
        return _NOTHING
    found = align(left, right)
    if found.left and found.right:
        return _different(pool, left, right, found)
    return _contained(pool, left, right, found)


_NOTHING = Comparison(0.0, ())


def _hopeless(left: NameForm, right: NameForm) -> bool:
    """Say whether fewer than half of the words of the shorter of two long names can have a partner."""
    if min(len(left.tokens), len(right.tokens)) < _LONG:
        return False
    common = len(left.beginnings & right.beginnings)
    return 2 * common < min(len(left.beginnings), len(right.beginnings))


def _contained(pool: Pool, left: NameForm, right: NameForm, found: Alignment) -> Comparison:
    longer = 1 if found.right else -1 if found.left else 0
    extra = found.right or found.left
    shorter_form, longer_form = (right, left) if longer < 0 else (left, right)
    kind = kind_of_extra(pool, shorter_form, longer_form, extra)
    exact = _mass(pool, found.same) + _mass(pool, found.glued)
    loose = [*found.inflected, *found.misspelt]
    agreed = exact + sum(_mass(pool, pair) / 2 for pair in loose)
    score = _TOP[kind]
    if found.misspelt:
        score = min(score, 0.95)
    if (agreed and exact / agreed < 0.5) or not _enough(pool, found, kind):
        score = min(score, _UNSURE)
    if kind in (Extra.OTHER, Extra.UNIT):
        score = min(score, _share(pool, found, agreed))
    if kind is Extra.OTHER and _only_kinds(pool, shorter_form.tokens):
        score = min(score, ASK - 0.05)
    conflict = _legal_conflict(left, right)
    score = min(score, _UNSURE) if conflict else score
    reasons = (*_reasons(found, kind), *(("the legal forms differ",) if conflict else ()))
    words = (*found.same, *found.glued, *(word for pair in loose for word in pair))
    return replace(_comparison(pool, score, reasons, kind, words), surplus=extra, longer=longer)


def _comparison(pool: Pool, score: float, reasons: tuple[str, ...], kind: Extra, words: tuple[str, ...]) -> Comparison:
    distinctive = any(pool.is_distinctive(word) for word in words)
    placed, unit = any(map(pool.is_place, words)), any(map(is_unit, words))
    return Comparison(score, reasons, kind, distinctive=distinctive, placed=placed, unit=unit)


def _different(pool: Pool, left: NameForm, right: NameForm, found: Alignment) -> Comparison:
    """Words are left on both sides: two bodies, unless they are few and light beside those that agree."""
    if numbers(found.left) or numbers(found.right):
        return Comparison(0.3, ("the numbers in their names differ",))
    agreed = _mass(pool, found.same) + sum(_mass(pool, pair) / 2 for pair in (*found.inflected, *found.misspelt))
    score = 0.8 * _share(pool, found, agreed)
    rest = f"differing words: {' '.join(found.left)} / {' '.join(found.right)}"
    if is_branch(found.same) and left.head and left.head == right.head:
        return Comparison(_OFFICES, ("both are branch offices of one body",), Extra.BRANCH, distinctive=True)
    if _only_kinds(pool, found.left) and _only_kinds(pool, found.right):
        return Comparison(min(score, 0.4), (rest,))
    return Comparison(score, (*_reasons(found, Extra.OTHER)[:-1], rest))


def _only_kinds(pool: Pool, words: tuple[str, ...]) -> bool:
    return all(is_generic(word) or pool.is_place(word) for word in words)


def _enough(pool: Pool, found: Alignment, kind: Extra) -> bool:
    """Say whether what agrees is enough to name a body: not a single common word, not only a misspelt one."""
    words = (*found.same, *found.glued, *(pair[0] for pair in found.inflected))
    if kind in (Extra.NOTHING, Extra.PURPOSE) and not found.misspelt:
        return bool(found.same or found.glued)
    if kind is Extra.FORM:
        return any(pool.is_distinctive(word) for word in words)
    return len(words) > 1


def _legal_conflict(left: NameForm, right: NameForm) -> bool:
    """Say whether both give a legal form in letters and not the same one; a form in words says less."""
    short = [{form for form in one.legal if len(form) <= _ABBREVIATED} for one in (left, right)]
    return bool(short[0] and short[1]) and not short[0] & short[1]


def _mass(pool: Pool, words: tuple[str, ...]) -> float:
    return sum(map(pool.weight, words))


def _share(pool: Pool, found: Alignment, agreed: float) -> float:
    whole = 2 * agreed + _mass(pool, found.left) + _mass(pool, found.right)
    loss = sum((1 - _INFLECTED) * pool.weight(a) for a, _ in found.inflected)
    loss += sum((1 - _MISSPELT) * pool.weight(a) for a, _ in found.misspelt)
    return 2 * (agreed - loss) / whole if whole else 0.0


def _reasons(found: Alignment, kind: Extra) -> tuple[str, ...]:
    reasons = []
    if found.inflected:
        reasons.append("other endings: " + ", ".join(f"{a}/{b}" for a, b in found.inflected))
    if found.misspelt:
        reasons.append("other spelling: " + ", ".join(f"{a}/{b}" for a, b in found.misspelt))
    if found.glued:
        reasons.append("written together: " + " ".join(found.glued))
    if found.acronyms:
        reasons.append("acronym: " + " ".join(found.acronyms))
    surplus = " ".join((*found.left, *found.right))
    return (*reasons, f"{kind.value}: {surplus}" if surplus else kind.value)
