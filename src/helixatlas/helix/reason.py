"""One plain sentence per gap: what is known, and what is missing to know."""

from __future__ import annotations

from helixatlas.helix.connect import Connection
from helixatlas.helix.counts import Cell
from helixatlas.helix.facts import Facts
from helixatlas.helix.method import Method

__all__ = ["ADJECTIVES", "reason"]

ADJECTIVES = {
    "academia": "academic",
    "business": "from business",
    "government": "from government",
    "civil-society": "from civil society",
}
_PEOPLE = {"governance": "seats", "membership": "members", "activity": "participants", "data": "data partners"}
_PART = {0.25: "a quarter", 0.5: "half", 1.0: "the whole"}
_BODY = {
    "governance": "governing body",
    "membership": "membership",
    "activity": "joint activity",
    "data": "data exchange",
}


def reason(cell: Cell, helix: str, status: str, gamma: float, link: Connection, facts: Facts, method: Method) -> str:
    """Return the sentence for one gap, complete with how the helix is connected when it has no seat.

    It names counts and who said what about the list; it never says absent for an unknown.
    """
    words = ADJECTIVES.get(helix, helix)
    at = method.helices.index(helix)
    if status == "not-applicable":
        return f"This group is stated to have no {_BODY.get(cell.level, cell.level)}."
    if status in {"present", "weak"}:
        return _seen(cell, at, words, status, method)
    empty = status == "absent"
    text = _absent(cell, at, words, gamma, method) if empty else _unknown(cell, at, words, gamma)
    return text + _linked(link, facts, words)


def _seen(cell: Cell, at: int, words: str, status: str, method: Method) -> str:
    k = cell.k[at]
    people = _PEOPLE.get(cell.level, "members")
    text = f"{k} of {cell.n} classified {people} {'is' if k == 1 else 'are'} {words}"
    if cell.roster.size == cell.roster.size:
        text += f" (list of {cell.roster.size:.0f}, {_how(cell)})"
    if status == "weak":
        sure = "" if cell.n >= cell.roster.size else "probably "
        text += f"; that is {sure}less than {_PART.get(method.tau_share, 'the least')} of an equal share"
    text += "; if it leaves, none is known" if k == 1 else ""
    return text + _open_end(cell) + "."


def _open_end(cell: Cell) -> str:
    if cell.roster.size != cell.roster.size:
        return "; nobody stated how many there are" if cell.roster.kind != "contradicted" else _clash(cell)
    return ""


def _absent(cell: Cell, at: int, words: str, gamma: float, method: Method) -> str:
    if cell.denied[at] >= method.denied and not gamma >= method.absent:
        return f"A source states that no member is {words} (confidence {cell.denied[at]:.2f})."
    people = _PEOPLE.get(cell.level, "members")
    size = f"{cell.roster.size:.0f}"
    if cell.n >= cell.roster.size:
        return f"All {size} {people} are recorded and classified (list {_how(cell)}); none is {words}."
    return f"{cell.n} of {size} {people} are recorded and classified ({_how(cell)}), none {words} (γ = {gamma:.2f})."


def _unknown(cell: Cell, at: int, words: str, gamma: float) -> str:
    people = _PEOPLE.get(cell.level, "members")
    if not cell.members:
        if cell.roster.size == cell.roster.size:
            stated = f"{cell.roster.size:.0f} stated {people}"
            return f"None of the {stated} is recorded for this day; name them, with dates, to know."
        return f"No {people} are recorded and nobody described the list; a roster is needed to know."
    if cell.doubtful[at]:
        text = f"{_some(cell)}; {cell.doubtful[at]} {words} by a source not trusted enough"
    elif cell.unclassified:
        verb = "is" if cell.unclassified == 1 else "are"
        text = f"{_some(cell)}, but {cell.unclassified} of them {verb} not classified; none of the others is {words}"
    else:
        text = f"{_some(cell)}, none {words}"
    return f"{text}; {_missing(cell, gamma)}."


def _some(cell: Cell) -> str:
    people = _PEOPLE.get(cell.level, "members")
    verb = "is" if cell.recorded == 1 else "are"
    if cell.roster.size != cell.roster.size:
        return f"{cell.recorded} {people if cell.recorded != 1 else people.removesuffix('s')} {verb} recorded"
    if cell.recorded >= cell.roster.size:
        return f"All {cell.recorded} {people} are recorded"
    return f"{cell.recorded} of about {cell.roster.size:.0f} {people} {verb} recorded"


def _missing(cell: Cell, gamma: float) -> str:
    kind = cell.roster.kind
    if kind == "contradicted":
        return _clash(cell).removeprefix("; ")
    said = {"estimated": "the size is only estimated from overlapping sources"}.get(kind, "")
    if not said and not cell.roster.complete:
        said = "nobody said the list is complete"
    elif not said and cell.recorded >= cell.roster.size and cell.unclassified:
        said = "classify them to know"
    elif not said:
        said = "the list is said to be complete" + ("" if _open(cell) else ", by a source not trusted enough")
    return said + (f" (γ = {gamma:.2f})" if gamma == gamma else "")


def _open(cell: Cell) -> bool:
    return bool(cell.unclassified) or cell.n < cell.roster.size


def _clash(cell: Cell) -> str:
    return f"; {len(cell.trusted)} members are recorded but the list is stated as {cell.roster.stated}"


def _how(cell: Cell) -> str:
    if cell.roster.complete:
        return "said to be complete"
    return "size estimated" if cell.roster.kind == "estimated" else "size stated"


def _linked(link: Connection, facts: Facts, words: str) -> str:
    if link.kind == "via-level":
        return f" It is present at: {', '.join(link.via)}."
    if link.kind == "tied":
        inside, outside = len(link.bridge.anchors), len(link.bridge.breadth)
        works = "recorded member works" if inside == 1 else "recorded members work"
        others = "organisation" if outside == 1 else "organisations"
        single = ", a single-person bridge" if link.bridge.nu == 1 else ""
        return f" {inside} {works} with {outside} outside {others} ({words}){single}."
    if link.kind == "reachable":
        return f" Reachable through {facts.label(link.through)}."
    return ""
