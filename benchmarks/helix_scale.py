"""Time the gap statistics of 5 000 groups x 4 levels x 4 helices, after the counts are known.

    python benchmarks/helix_scale.py [groups]

Prints seconds for status, gamma at three detection odds, bounds and both rankings. The promise is under one
second for 5 000 groups on a laptop core, growing no worse than linearly. Seeded; the input is invented.
"""

from __future__ import annotations

import sys
import time

import numpy as np

from helixatlas.helix.presence import presence
from helixatlas.helix.ranking import group_gap, rank_intervals


def counts(groups: int, seed: int = 5) -> tuple[np.ndarray, ...]:  # type: ignore[type-arg]  # a script
    """Return k, n and N of every cell: rosters of 4 to 60, a tenth to all of them seen, one in ten unknown."""
    random = np.random.default_rng(seed)
    cells = groups * 4
    size = random.integers(4, 61, cells).astype(float)
    seen = np.maximum(1, (size * random.uniform(0.1, 1.0, cells)).astype(int))
    shares = random.dirichlet(np.ones(4), cells)
    k = np.array([random.multinomial(n, p) for n, p in zip(seen, shares, strict=True)])
    size[random.random(cells) < 0.1] = np.nan
    return k, seen, size


def main(groups: int) -> None:
    """Print one line per step."""
    for number in (groups // 5, groups):
        k, n, size = counts(number)
        began = time.perf_counter()
        found = presence(k, n[:, None], size[:, None], trust=0.98)
        middle = time.perf_counter()
        shape = (number, 4, 4)
        bounds = group_gap(
            found.gap_lo.reshape(shape), found.gap_mean.reshape(shape), found.gap_hi.reshape(shape),
            np.ones(shape[:2], bool), [0.4, 0.3, 0.2, 0.1],
        )  # fmt: skip
        rank_intervals(bounds[:, 0], bounds[:, 2])
        done = time.perf_counter()
        print(f"{number:6d} groups, {k.size:7d} rows: status {middle - began:.3f} s, ranking {done - middle:.3f} s")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5000)
