"""The presence axis: present, weak, absent, unknown or not applicable, with gamma and bounds, for any number of rows.

Open world: a helix without a recorded member is *absent* only behind a roster (size N, trust c) that
leaves no room for it, even if the helix is half as visible as the others, or behind a trusted negative
statement; otherwise it is *unknown*.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from helixatlas.errors import UsageError
from helixatlas.helix.method import PRESENCES, Method
from helixatlas.helix.posterior import absence_credence, deficit, detection_gamma, unseen

__all__ = ["Presence", "presence"]

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]
_PRESENT, _WEAK, _ABSENT, _UNKNOWN, _NOT_APPLICABLE = range(5)


@dataclass(frozen=True)
class Presence:
    """One value per row in every array; floats are NaN where the roster's size is unknown.

    ``status`` holds indices into ``method.PRESENCES``. ``gamma``, ``gamma_half``, ``gamma_quarter`` are
    the credences of absence at detection odds 1, 1/2, 1/4 (NaN where k > 0). ``share_lo/mean/hi`` and
    ``gap_lo/mean/hi`` are logical bounds and expectation. ``p_weak`` is P(S < tau). ``fragile`` marks
    k = 1; ``redundancy`` is the number of members that must leave before the helix is gone, k.
    """

    k: Floats
    n: Floats
    size: Floats
    status: NDArray[np.int8]
    gamma: Floats
    gamma_half: Floats
    gamma_quarter: Floats
    share_lo: Floats
    share_mean: Floats
    share_hi: Floats
    gap_lo: Floats
    gap_mean: Floats
    gap_hi: Floats
    p_weak: Floats
    fragile: Bools
    redundancy: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.status)

    @property
    def names(self) -> list[str]:
        """Return the status of every row in words."""
        return [PRESENCES[code] for code in self.status]


def presence(
    k: ArrayLike,
    n: ArrayLike,
    size: ArrayLike,
    *,
    trust: ArrayLike = 1.0,
    doubtful: ArrayLike = 0,
    denied: ArrayLike = 0.0,
    applicable: ArrayLike = True,
    board: ArrayLike = False,
    prior: tuple[ArrayLike, ArrayLike] | None = None,
    method: Method | None = None,
) -> Presence:
    """Return the presence of a helix for every row of counts.

    k members in the helix among n classified members of a roster of ``size`` (NaN: nobody said), all
    counted with noisy-or confidence >= ``method.trusted``. ``trust`` is c, the trust in the roster;
    below ``method.size_trust`` the size counts as unknown. ``doubtful`` counts members in the helix below
    the trusted confidence: they keep a helix from being absent. ``denied`` is the confidence of a
    negative statement. ``applicable`` False where the level does not exist. ``board`` True at the
    governance level, where one seat of at most ``method.small_board`` is never weak. ``prior`` gives a and b
    of the Beta prior, one for all rows or one a row; the method's unless given.
    A size smaller than n contradicts the members and counts as unknown. A helix that a source rules out has
    share 0 and gap 1, whatever the size. Arguments broadcast; lists, arrays and pandas Series are alike. Raises
    UsageError for negative counts and for more members in the helix than classified members.

    >>> presence([0, 3], 3, 12).names
    ['unknown', 'present']
    """
    rule = method or Method()
    shaped = np.broadcast_arrays(*(np.atleast_1d(x) for x in (k, n, size, trust, doubtful, denied, applicable, board)))
    k_, n_, size_, c, low, no = (np.asarray(x, float).ravel() for x in shaped[:6])
    _check(k_, n_)
    exists, seats = (np.asarray(x, bool).ravel() for x in shaped[6:])
    size_ = np.where((c >= rule.size_trust) & (size_ >= n_) & (size_ > 0), size_, np.nan)
    a, b = prior or (rule.prior_a, rule.beta)
    post = unseen(k_, n_, size_, tau=rule.tau, a=a, b=b)
    empty = np.where(k_ == 0, size_, np.nan)
    gammas = (
        absence_credence(n_, empty, a=a, b=b, trust=c),
        detection_gamma(n_, empty, 0.5, a=a, b=b, trust=c),
        detection_gamma(n_, empty, 0.25, a=a, b=b, trust=c),
    )
    with np.errstate(invalid="ignore"):
        weak = (k_ >= 1) & (post.p_weak >= rule.weak) & ~(seats & (size_ <= rule.small_board))
        sure = (gammas[0] >= rule.absent) & (gammas[1] >= rule.absent_half)
        absent = (k_ == 0) & ((sure & (low == 0)) | (no >= rule.denied))
    status = np.select(
        [~exists, weak, k_ >= 1, absent], [_NOT_APPLICABLE, _WEAK, _PRESENT, _ABSENT], default=_UNKNOWN
    ).astype(np.int8)
    lo, hi = k_ / size_, (size_ - n_ + k_) / size_
    blank = np.isnan(size_) & (k_ == 0)
    ruled_out = (status == _ABSENT) & (no >= rule.denied)
    return Presence(
        k=k_, n=n_, size=size_, status=status, gamma=gammas[0], gamma_half=gammas[1], gamma_quarter=gammas[2],
        share_lo=np.where(ruled_out, 0.0, lo), share_mean=np.where(ruled_out, 0.0, post.share_mean),
        share_hi=np.where(ruled_out, 0.0, hi),
        gap_lo=np.where(ruled_out, 1.0, np.where(np.isnan(size_), 0.0, deficit(hi, rule.tau))),
        gap_mean=np.where(ruled_out, 1.0, post.gap_mean), gap_hi=np.where(blank, 1.0, deficit(lo, rule.tau)),
        p_weak=post.p_weak, fragile=k_ == 1, redundancy=k_.astype(np.int64),
    )  # fmt: skip  # one line per quantity reads better than one per argument


def _check(k: Floats, n: Floats) -> None:
    if not (k >= 0).all() or not (k <= n).all():
        raise UsageError(
            "Counts of members must not be negative, nor k larger than n.", hint="k of n classified members."
        )
