"""The method's knobs in one frozen object: every threshold, weight and half-life, under one version string."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from types import MappingProxyType

from helixatlas.errors import UsageError

__all__ = ["CONNECTIVITIES", "HELICES", "LEVELS", "METHOD_VERSION", "PRESENCES", "Method"]

METHOD_VERSION = "1.0"
HELICES: tuple[str, ...] = ("academia", "business", "government", "civil-society")
LEVELS: tuple[str, ...] = ("governance", "membership", "activity", "data")
PRESENCES: tuple[str, ...] = ("present", "weak", "absent", "unknown", "not-applicable")
CONNECTIVITIES: tuple[str, ...] = ("via-level", "tied", "reachable", "none-known")

_WEIGHTS = MappingProxyType({"governance": 0.4, "membership": 0.3, "activity": 0.2, "data": 0.1})
_HALF_LIVES: Mapping[str, float | None] = MappingProxyType(
    {"governance": 4.0, "membership": 3.0, "activity": None, "data": None}
)
_OBSERVERS = frozenset({"observer", "adviser", "advisor", "advisory", "advisory-member", "guest"})
_PROBABILITIES = (
    "absent", "absent_half", "denied", "weak", "trusted", "belonging", "size_trust", "estimate_trust", "bridged",
)  # fmt: skip


@dataclass(frozen=True)
class Method:
    """Everything a gap depends on besides the facts.

    ``absent`` and ``denied`` are the credences needed to say absent from a roster and from a negative
    statement; ``absent_half`` the one that must still hold if the helix is half as visible as the others
    (0 switches that guard off); ``weak`` the one needed to say weak; ``trusted`` the confidence from which a membership
    counts. ``tau_share`` times 1/K is the share below which a helix is weak. ``prior_a``, ``prior_b`` are
    the Beta prior of a helix's share (b = K - 1 when None), ``priors`` another (a, b) for some helices, for
    example from ``priors.fit_priors``. ``size_trust`` is the least trust in a
    roster statement that still gives a size, ``estimate_trust`` the trust in a size estimated from
    overlapping sources (below ``absent``, so that an estimate alone never closes the world).
    ``small_board`` is the board size up to which one seat is never weak. ``half_lives`` in years, None
    for no ageing. ``belonging`` is the least degree by which an actor counts in a helix.
    ``bridged`` is the least tie strength that bridges a gap.
    """

    helices: tuple[str, ...] = HELICES
    levels: tuple[str, ...] = LEVELS
    absent: float = 0.95
    absent_half: float = 0.95
    denied: float = 0.95
    weak: float = 0.8
    trusted: float = 0.8
    belonging: float = 0.5
    tau_share: float = 0.5
    prior_a: float = 1.0
    prior_b: float | None = None
    priors: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    size_trust: float = 0.5
    estimate_trust: float = 0.9
    small_board: int = 8
    bridged: float = 0.5
    level_weights: Mapping[str, float] = field(default_factory=lambda: _WEIGHTS)
    half_lives: Mapping[str, float | None] = field(default_factory=lambda: _HALF_LIVES)
    observer_roles: frozenset[str] = _OBSERVERS
    version: str = METHOD_VERSION

    def __post_init__(self) -> None:
        for name in _PROBABILITIES:
            value = getattr(self, name)
            if not 0.0 <= value <= 1.0:
                raise UsageError(f"{name} is {value}", hint="It is a probability from 0 to 1.", name=name)
        if len(self.helices) < 2 or self.prior_a <= 0 or (self.prior_b is not None and self.prior_b <= 0):
            raise UsageError("The method needs two helices or more and a positive prior.", hint="See docs/method.md.")

    @property
    def tau(self) -> float:
        """Return the share below which a helix is weak: ``tau_share / K`` (0.125 for four helices)."""
        return self.tau_share / len(self.helices)

    @property
    def beta(self) -> float:
        """Return b of the Beta prior, K - 1 unless given."""
        return float(len(self.helices) - 1) if self.prior_b is None else self.prior_b

    def prior(self) -> tuple[tuple[float, ...], tuple[float, ...]]:
        """Return a and b of the prior, one value a helix."""
        pairs = [self.priors.get(helix, (self.prior_a, self.beta)) for helix in self.helices]
        return tuple(a for a, _ in pairs), tuple(b for _, b in pairs)

    def parameters(self) -> dict[str, object]:
        """Return every parameter as plain JSON values, for printing and for the derived graph."""
        plain: dict[str, object] = {}
        for item in fields(self):
            value = getattr(self, item.name)
            if isinstance(value, Mapping):
                value = dict(value)
            elif isinstance(value, frozenset):
                value = sorted(value)
            plain[item.name] = value
        return plain

    def fingerprint(self) -> str:
        """Return 12 hexadecimal characters that change whenever a parameter changes."""
        text = json.dumps(self.parameters(), sort_keys=True)
        return hashlib.sha256(text.encode()).hexdigest()[:12]
