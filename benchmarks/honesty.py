"""Re-run the honesty simulation: how often is the claim that a helix is absent wrong?

    python benchmarks/honesty.py [groups]          by simulation, with the calibration of gamma
    python benchmarks/honesty.py exact             the same rates without chance, summed over every case

Each group has a roster of 4 to 40 members over four helices; a tenth to all of it is seen, members of the first
helix with the given visibility. For every group in which no member of that helix is seen, rules claim "absent":
the naive one always, others from a credence gamma on, the method where gamma also holds at half visibility.
Also printed: how well gamma is calibrated. Reference numbers of one run: tests/helix/cases/honesty_simulation.json.
Its 2.8 % for gamma >= 0.95 at half visibility rests on 253 claims; exactly it is 4.5 % (5.4 % where one helix is
rare), which is why the method asks more (docs/decisions/060-absent-at-half-visibility.md).
"""

from __future__ import annotations

import sys
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.stats import betabinom

from helixatlas.helix.presence import presence

PRIORS = {
    "uniform shares": (1.0, 1.0, 1.0, 1.0),
    "sparse shares": (0.3, 0.3, 0.3, 0.3),
    "one rare helix": (2.0, 1.0, 3.0, 4.0),
}


@dataclass(frozen=True)
class Result:
    """Every group in which none of the helix was seen: gamma, whether the method says absent, and the truth."""

    gamma: NDArray[np.float64]
    absent: NDArray[np.bool_]
    truly: NDArray[np.bool_]

    def said(self, rule: str) -> NDArray[np.bool_]:
        """Return where a rule says absent: naive, method, or a least gamma such as 0.80."""
        if rule == "naive":
            return np.ones(self.gamma.size, dtype=bool)
        return self.absent if rule == "method" else self.gamma >= float(rule)

    def claims(self, rule: str) -> int:
        """Return how often a rule says absent."""
        return int(self.said(rule).sum())

    def wrong(self, rule: str) -> float:
        """Return the share of a rule's claims that are false; 0 where it makes none."""
        said = self.said(rule)
        return float((~self.truly[said]).mean()) if said.any() else 0.0


def simulate(
    groups: int = 20_000, visibility: float = 1.0, prior: tuple[float, ...] = PRIORS["uniform shares"], seed: int = 5
) -> Result:
    """Return the groups with none seen; ``visibility`` is the odds of the first helix to be listed."""
    random = np.random.default_rng(seed)
    size = random.integers(4, 41, groups)
    shares = random.dirichlet(prior, groups)
    truth = np.array([random.multinomial(n, p) for n, p in zip(size, shares, strict=True)])
    seen = np.maximum(1, np.round(size * random.uniform(0.1, 1.0, groups))).astype(int)
    hidden, total = truth[:, 0], size - truth[:, 0]
    if visibility == 1.0:
        k = random.hypergeometric(hidden, total, seen)
    else:
        k = np.array([_biased(random, h, t, n, visibility) for h, t, n in zip(hidden, total, seen, strict=True)])
    none = k == 0
    found = presence(np.zeros(int(none.sum())), seen[none], size[none])
    return Result(found.gamma, np.array([name == "absent" for name in found.names]), hidden[none] == 0)


def _biased(random: np.random.Generator, good: int, bad: int, n: int, odds: float) -> int:
    """Draw n one by one, members of the helix with the given odds (Wallenius)."""
    k = 0
    for _ in range(n):
        if random.random() < good * odds / (good * odds + bad):
            good, k = good - 1, k + 1
        else:
            bad -= 1
    return k


def seen_chances(size: int) -> NDArray[np.float64]:
    """Return the chance of n = 0..N members seen, where a tenth to all are, rounded, and at least one."""
    edges = np.clip((np.arange(size + 2) - 0.5) / size, 0.1, 1.0)
    chance = np.diff(edges) / 0.9
    chance[1] += chance[0]
    chance[0] = 0.0
    return chance


def none_seen(size: int, seen: int, visibility: float) -> NDArray[np.float64]:
    """Return, for 0..N members in the helix, the chance to see none of them in n draws one by one (Wallenius)."""
    inside = np.arange(size + 1.0)
    chance = np.ones(size + 1)
    for drawn in range(seen):
        others = np.maximum(size - inside - drawn, 0.0)
        left = inside * visibility + others
        chance *= np.divide(others, left, out=np.zeros_like(others), where=left > 0)
    return chance


def exact(visibility: float, prior: tuple[float, ...], rule: str, sizes: range = range(4, 41)) -> tuple[float, float]:
    """Return how many of 20 000 groups a rule claims absent in expectation, and the share of false claims."""
    claims = false = 0.0
    for size in sizes:
        truth = betabinom.pmf(np.arange(size + 1), size, prior[0], sum(prior[1:]))
        found = presence(0, np.arange(size + 1), size)
        for seen, chance in enumerate(seen_chances(size)):
            said = found.names[seen] == "absent" if rule == "method" else found.gamma[seen] >= float(rule)
            if chance and said:
                each = chance * truth * none_seen(size, seen, visibility) / len(sizes)
                claims, false = claims + each.sum(), false + each[1:].sum()
    return 20_000 * claims, false / claims if claims else 0.0


def print_exact() -> None:
    """Print claims and false claims of each rule without chance; exit with 1 at 3 % or more for the method."""
    broken = False
    for name, prior in PRIORS.items():
        for visibility in (1.0, 0.5, 0.25):
            rates = {rule: exact(visibility, prior, rule) for rule in ("0.80", "0.95", "method")}
            told = ", ".join(f"{rule} {claims:.0f} claims {false:.4f} false" for rule, (claims, false) in rates.items())
            print(f"{name}, visibility {visibility:g}: {told}")
            broken |= visibility >= 0.5 and rates["method"][1] >= 0.03
    sys.exit(int(broken))


def main(groups: int) -> None:
    """Print the table; exit with 1 if the method's claims are wrong in 3 % or more."""
    broken = False
    for name, prior in PRIORS.items():
        for visibility in (1.0, 0.5):
            result = simulate(groups, visibility, prior)
            print(f"\n{name}, visibility {visibility:g}: {len(result.gamma)} groups with none seen, "
                  f"{result.truly.mean():.3f} of them truly without")  # fmt: skip
            for rule in ("naive", "0.80", "0.95", "method"):
                print(f"  {rule:8s} {result.claims(rule):6d} claims, {result.wrong(rule):.4f} false")
            for low in (0.1, 0.3, 0.5, 0.7, 0.9):
                inside = (result.gamma >= low) & (result.gamma < low + 0.2)
                if inside.any():
                    said, true = result.gamma[inside].mean(), result.truly[inside].mean()
                    print(f"    gamma {low:.1f}-{low + 0.2:.1f}: said {said:.3f}, true {true:.3f} ({inside.sum()})")
            broken |= result.wrong("method") >= 0.03
    sys.exit(int(broken))


if __name__ == "__main__":
    if sys.argv[1:] == ["exact"]:
        print_exact()
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000)
