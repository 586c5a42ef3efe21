"""Helix assignment by a codebook: what is stated, else general rules on legal form and name.

A codebook is a YAML file of rules. A rule holds word patterns, a priority, and what it assigns: one helix,
several (a hybrid, with one belonging and one weight each) or none, which leaves the decision to a person.

1. A stated helix (in a source or by a curator) decides alone; several stated ones share the weight.
2. Otherwise every rule is tried on each name (``name`` patterns) and on the legal form (``name`` and ``form``
   patterns). The matching rules of the highest priority decide.
3. Where they agree on the helices that count (belonging of a half), the one with the highest is taken. Where they
   disagree, nothing is assigned: hybrids are declared by a rule, they never arise by accident.

Patterns are those of :mod:`helixatlas.helix.name_patterns`; ``unless`` patterns silence a rule, ``countries``
confine it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from helixatlas.errors import InputError
from helixatlas.helix.name_patterns import PatternIndex, words

__all__ = ["HELICES", "Actor", "Assignment", "Codebook", "Rule", "Undecided", "Verdict", "load_codebook"]

HELICES = ("academia", "business", "civil-society", "government")
_PRESENT = 0.5


@dataclass(frozen=True)
class Assignment:
    """One helix of one organisation.

    ``belonging`` (0..1, from a half on present) and ``weight`` (share; sum 1 over an organisation). ``basis`` is
    stated, name or legal-form; ``rule`` the id of the rule, or "stated".
    """

    helix: str
    belonging: float
    weight: float
    rule: str
    basis: str


@dataclass(frozen=True)
class Rule:
    """One rule of a codebook; ``assign`` holds (helix, belonging, weight), empty where a person must decide."""

    id: str
    priority: int
    assign: tuple[tuple[str, float, float], ...]
    note: str = ""
    hybrid: bool = False
    countries: frozenset[str] = frozenset()

    @property
    def helices(self) -> frozenset[str]:
        """Return the helices in which it makes an organisation count as present."""
        return frozenset(helix for helix, belonging, _ in self.assign if belonging >= _PRESENT)


@dataclass(frozen=True)
class Verdict:
    """What a codebook says about an organisation: assignments, or the reason why there are none."""

    assignments: tuple[Assignment, ...] = ()
    reason: str = ""
    rules: tuple[str, ...] = ()


@dataclass(frozen=True)
class Actor:
    """What a codebook looks at: names in any language, legal form as written, stated helices, country."""

    id: str
    names: Sequence[str]
    legal_form: str | None = None
    stated: Sequence[str] = ()
    country: str | None = None


@dataclass(frozen=True)
class Undecided:
    """An organisation left for a person to decide, and why."""

    actor: Actor
    reason: str
    rules: tuple[str, ...]


@dataclass(frozen=True)
class Codebook:
    """A helix mapping: rules in order of priority, tried by :meth:`verdict`. Pure; safe to share."""

    id: str
    title: str
    rules: tuple[Rule, ...]
    countries: Mapping[str, str]
    _names: PatternIndex = field(default_factory=PatternIndex, repr=False)
    _forms: PatternIndex = field(default_factory=PatternIndex, repr=False)
    _silent: PatternIndex = field(default_factory=PatternIndex, repr=False)

    def assign(
        self, names: Sequence[str], legal_form: str | None, stated: Sequence[str], country: str | None
    ) -> list[Assignment]:
        """Return the assignments of an organisation, sorted by helix; none where a person must decide."""
        return list(self.verdict(names, legal_form, stated, country).assignments)

    def verdict(
        self, names: Sequence[str], legal_form: str | None, stated: Sequence[str], country: str | None
    ) -> Verdict:
        """Return assignments, or the reason why there are none."""
        if stated:
            return Verdict(_stated(stated))
        bases = self._matches(names, legal_form, self._country(country))
        if not bases:
            return Verdict(reason="no rule fits the names or the legal form")
        top = max(self.rules[key].priority for key in bases)
        best = [self.rules[key] for key in sorted(bases) if self.rules[key].priority == top]
        ids = tuple(rule.id for rule in best)
        if len({rule.helices for rule in best}) > 1:
            said = "; ".join(f"{rule.id} says {', '.join(sorted(rule.helices)) or 'ask a person'}" for rule in best)
            return Verdict(reason=f"rules of equal priority disagree: {said}", rules=ids)
        rule = max(best, key=lambda one: sum(belonging for _, belonging, _ in one.assign))
        if not rule.assign:
            return Verdict(reason=f"left to a person ({rule.id}): {rule.note}", rules=ids)
        basis = bases[self.rules.index(rule)]
        found = tuple(Assignment(helix, v, w, rule.id, basis) for helix, v, w in sorted(rule.assign))
        return Verdict(found, rules=ids)

    def unclassified(self, actors: Iterable[Actor]) -> list[Undecided]:
        """Return the organisations no helix is assigned to, sorted by id, each with the reason."""
        open_cases = []
        for actor in sorted(actors, key=lambda one: one.id):
            verdict = self.verdict(actor.names, actor.legal_form, actor.stated, actor.country)
            if not verdict.assignments:
                open_cases.append(Undecided(actor, verdict.reason, verdict.rules))
        return open_cases

    def _matches(self, names: Sequence[str], legal_form: str | None, country: str) -> dict[int, str]:
        found: dict[int, str] = {}
        rows = [(words(name), "name") for name in names]
        if legal_form:
            rows.append((words(legal_form), "legal-form"))
        for row, basis in rows:
            keys = self._names.look(row)
            if basis == "legal-form":
                keys |= self._forms.look(row)
            for key in keys - self._silent.look(row):
                if not self.rules[key].countries or country in self.rules[key].countries:
                    found.setdefault(key, basis)
        return found

    def _country(self, country: str | None) -> str:
        code = (country or "").rsplit("/", 1)[-1].casefold()
        return self.countries.get(code, code)


def _stated(helices: Sequence[str]) -> tuple[Assignment, ...]:
    slugs = sorted({helix.rsplit("/", 1)[-1] for helix in helices})
    return tuple(Assignment(helix, 1.0, 1.0 / len(slugs), "stated", "stated") for helix in slugs)


def load_codebook(path: Path) -> Codebook:
    """Return the codebook of a YAML file, with the rules of the one it extends and its own in their place.

    Raises InputError naming file and rule where a rule is not well formed.
    """
    data = _read(path)
    rules = [_rule(one, path) for one in data["rules"]]
    if twice := sorted(key for key, count in Counter(rule.id for rule in rules).items() if count > 1):
        raise InputError(f"{path.name} has two rules of the id {twice[0]}.", file=path.name, rule=twice[0])
    book = Codebook(data["id"], data["title"], tuple(rules), _country_codes(data.get("countries", {})))
    for key, one in enumerate(data["rules"]):
        for index, part in ((book._names, "name"), (book._forms, "form"), (book._silent, "unless")):
            for text in one.get(part, ()):
                index.add(str(text), key)
    return book


def _read(path: Path) -> dict[str, Any]:
    try:
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, yaml.YAMLError) as error:
        raise InputError(f"The codebook {path.name} cannot be read.", hint=str(error), file=path.name) from error
    if not isinstance(data, dict) or not {"id", "title"} <= data.keys():
        raise InputError(f"The codebook {path.name} needs an id and a title.", file=path.name)
    if "extends" not in data:
        return data
    base = _read(path.parent / data["extends"])
    own: dict[str, Any] = data.get("override", {})
    if strange := sorted(own.keys() - {one["id"] for one in base["rules"]}):
        hint = f"{data['extends']} has no rule of that id."
        raise InputError(f"{path.name} overrides unknown rules: {', '.join(strange)}.", hint=hint, file=path.name)
    rules = [{**one, **own.get(one["id"], {})} for one in base["rules"]] + data.get("rules", [])
    return {**base, **{key: data[key] for key in ("id", "title")}, "rules": rules}


def _rule(one: Mapping[str, Any], path: Path) -> Rule:
    parts = tuple((a["helix"], float(a.get("belonging", 1)), float(a.get("weight", 1))) for a in one.get("assign", ()))
    problem = _problem(one, parts)
    if problem:
        raise InputError(f"{path.name}, rule {one.get('id', '?')}: {problem}", file=path.name, rule=one.get("id", "?"))
    return Rule(
        id=one["id"],
        priority=int(one["priority"]),
        assign=parts,
        note=str(one.get("note", "")),
        hybrid=bool(one.get("hybrid", False)),
        countries=frozenset(str(code).casefold() for code in one.get("countries", ())),
    )


def _problem(one: Mapping[str, Any], parts: Sequence[tuple[str, float, float]]) -> str:
    if not {"id", "priority"} <= one.keys() or not (one.get("name") or one.get("form")):
        return "a rule needs an id, a priority and name or form patterns."
    if any(helix not in HELICES for helix, _, _ in parts):
        return f"a helix must be one of {', '.join(HELICES)}."
    if any(not 0 <= belonging <= 1 for _, belonging, _ in parts):
        return "a belonging must lie between 0 and 1."
    if parts and abs(sum(weight for _, _, weight in parts) - 1) > 1e-9:
        return "the weights of a rule must sum to 1."
    return ""


def _country_codes(aliases: Mapping[str, Sequence[str]]) -> dict[str, str]:
    codes = {str(code).casefold(): str(code).casefold() for code in aliases}
    return codes | {str(name).casefold(): str(code).casefold() for code, names in aliases.items() for name in names}
