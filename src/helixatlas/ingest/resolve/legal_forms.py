"""Legal forms of firms and non-profits, as sequences of tokens: those of cleanco, and words written out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import lru_cache

from cleanco import termdata

__all__ = ["SHORT", "legal_sequences"]

SHORT = 2
"""Forms of up to this many letters count only at the end of a name: ``ad``, ``et`` or ``ei`` are also words."""

_AMBIGUOUS = frozenset(
    ["private", "company", "co", "uk", "etat", "sem", "sep", "fa", "da", "nl", "pt", "ep", "bl", "ok"]
)
_OWN = (
    "društvo s ograničenom odgovornošću", "jednostavno društvo s ograničenom odgovornošću", "dioničko društvo",
    "j.d.o.o.", "družba z omejeno odgovornostjo", "delniška družba", "so.p.", "socialno podjetje",
    "società cooperativa sociale", "società cooperativa", "soc. coop. sociale", "soc. coop. soc.", "soc. coop.",
    "società a responsabilità limitata", "società per azioni", "società consortile", "s.c.a.r.l.", "s.c.s.",
    "onlus", "ets", "odv", "impresa sociale", "cooperativa sociale", "sociedad limitada", "sociedad anónima",
    "sociedad cooperativa", "s. coop.", "s.l.u.", "s.a.u.", "sociedade anónima", "unipessoal", "ipss", "c.i.p.r.l.",
    "société anonyme", "société par actions simplifiée", "société à responsabilité limitée", "s.c.i.c.",
    "association loi 1901", "loi 1901", "ανώνυμη εταιρεία", "αστική μη κερδοσκοπική εταιρεία", "α.μ.κ.ε.",
    "κοιν.σ.επ.", "ι.κ.ε.", "shpk", "ojf", "еоод", "оод", "еад", "ggmbh", "gemeinnützige gmbh",
    "eingetragener verein", "e.v.", "aktiebolag", "ekonomisk förening", "spółka akcyjna", "o.p.s.", "z.s.", "z.ú.",
    "nonprofit kft", "s.r.l.s.", "a.s.b.l.", "v.z.w.", "community interest company", "a.p.s.", "e.t.s.",
)  # fmt: skip


@lru_cache(maxsize=1)
def legal_sequences(tokenise: Callable[[str], tuple[str, ...]]) -> dict[str, list[tuple[str, ...]]]:
    """Return first token → sequences that begin with it, the longest first."""
    found: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for term in (*_known(), *_OWN):
        tokens = tokenise(term)
        if tokens and tokens[0] not in _AMBIGUOUS and not all(len(token) == 1 for token in tokens):
            found[tokens[0]].add(tokens)
    return {first: sorted(forms, key=lambda one: (-len(one), one)) for first, forms in sorted(found.items())}


def _known() -> Iterable[str]:
    for table in (termdata.terms_by_country, termdata.terms_by_type):
        for terms in table.values():
            yield from terms
