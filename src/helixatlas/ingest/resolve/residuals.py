"""What is left when one name is contained in another: why the longer name may still mean the same body."""

from __future__ import annotations

from enum import Enum

from helixatlas.ingest.resolve.names import NameForm, raw_tokens
from helixatlas.ingest.resolve.organisations import Pool
from helixatlas.ingest.resolve.words import BRANCHES, FORMS, NUMERALS, PURPOSES, is_unit, is_university

__all__ = ["Extra", "is_branch", "kind_of_extra", "numbers"]


_FIRST = frozenset(phrase[0] for phrase in BRANCHES)


class Extra(Enum):
    """The kinds of surplus words, with the reason that is shown to a person."""

    NOTHING = "the same words"
    FORM = "one names the form of the body as well"
    BRANCH = "one is a branch office of the other"
    PLACE = "one names the place as well"
    PARENT = "one names the university it belongs to as well"
    ACRONYM = "one gives what may be its short name as well"
    PURPOSE = "one says what it is for as well"
    UNIT = "one may be a part of the other"
    NUMBER = "one has a number in its name"
    OTHER = "one has further words"


def kind_of_extra(pool: Pool, shorter: NameForm, longer: NameForm, extra: tuple[str, ...]) -> Extra:
    """Return what the words ``extra`` of the longer name add to the shorter one."""
    if not extra:
        return Extra.NOTHING
    if numbers(extra):
        return Extra.NUMBER
    if _branch(longer, extra):
        return Extra.BRANCH
    if all(word in FORMS for word in extra):
        return Extra.FORM
    places = [word for word in extra if pool.is_place(word)]
    if len(places) == len(extra):
        return Extra.PLACE
    if _of_university(pool, shorter, longer, extra):
        return Extra.PARENT
    if len(extra) == 1 and extra[0] in longer.capitals:
        return Extra.ACRONYM
    if any(map(is_unit, extra)):
        return Extra.UNIT
    return Extra.PURPOSE if _purpose(shorter, longer) else Extra.OTHER


def numbers(words: tuple[str, ...]) -> frozenset[str]:
    """Return the numbers, Arabic and Roman, among words."""
    return frozenset(word for word in words if word.isdigit() or word in NUMERALS)


def is_branch(words: tuple[str, ...]) -> bool:
    """Say whether words hold a phrase for a local office."""
    found = set(words)
    return bool(_FIRST & found) and any(found.issuperset(phrase) for phrase in BRANCHES)


def _branch(longer: NameForm, extra: tuple[str, ...]) -> bool:
    tokens = longer.tokens
    for phrase in BRANCHES:
        for start in range(1, len(tokens) - len(phrase) + 1):
            if tokens[start : start + len(phrase)] == phrase and set(phrase) <= set(extra):
                return set(tokens[start:]) == set(extra) and len(extra) <= len(phrase) + 3
    return False


def _of_university(pool: Pool, shorter: NameForm, longer: NameForm, extra: tuple[str, ...]) -> bool:
    """Say whether a faculty is named with and without its university: "University of X" is one run of words."""
    if not any(map(is_unit, shorter.tokens)) or any(map(is_unit, extra)):
        return False
    run = [word for word in extra if not pool.is_place(word)]
    start = next((i for i, word in enumerate(longer.tokens) if is_university(word)), None)
    return bool(run) and start is not None and list(longer.tokens[start : start + len(run)]) == run


def _purpose(shorter: NameForm, longer: NameForm) -> bool:
    """Say whether the longer name is the shorter one, of three words or more, and then "for …"."""
    size = len(shorter.tokens)
    if size < 3 or longer.tokens[:size] != shorter.tokens:
        return False
    words = raw_tokens(longer.text)
    after = words.index(longer.tokens[size - 1]) + 1
    return words[after : after + 1] != () and words[after] in PURPOSES
