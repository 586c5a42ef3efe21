"""Choose the media type of an answer from an Accept header."""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["best_type"]


def best_type(accept: str, offers: Sequence[str]) -> str | None:
    """Return the offer a client likes best, the earlier one on a tie; None when it takes none of them.

    Method: RFC 9110 section 12.5.1 (most specific range decides, q=0 refuses). No header means anything.

    >>> best_type("text/html;q=0.5, text/turtle", ["text/html", "text/turtle"])
    'text/turtle'
    """
    ranges = [_range(part) for part in accept.split(",") if part.strip()] or [("*/*", 1.0)]
    scored = [(_quality(offer, ranges), -at, offer) for at, offer in enumerate(offers)]
    quality, _, offer = max(scored, default=(0.0, 0, ""))
    return offer if quality > 0 else None


def _range(part: str) -> tuple[str, float]:
    name, *options = (piece.strip() for piece in part.split(";"))
    quality = 1.0
    for option in options:
        key, _, value = option.partition("=")
        if key.strip().lower() == "q":
            try:
                quality = min(max(float(value), 0.0), 1.0)
            except ValueError:
                quality = 0.0
    return name.lower(), quality


def _quality(offer: str, ranges: Sequence[tuple[str, float]]) -> float:
    kind = offer.partition("/")[0]
    for wanted in (offer, f"{kind}/*", "*/*"):
        found = [quality for name, quality in ranges if name == wanted]
        if found:
            return max(found)
    return 0.0
