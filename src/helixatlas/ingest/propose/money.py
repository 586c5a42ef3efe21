"""Units of money in headers."""

from __future__ import annotations

import re

__all__ = ["IN_PARTS", "MONEY", "WHOLE", "currency_of"]

_CURRENCIES = {
    "EUR": r"€|\beuros?\b|\beur\b|\bevr[aoiu]?\b|ευρώ|\beurov\b|\beura\b",
    "HRK": r"\bkn\b|\bhrk\b|\bkun[ae]\b",
    "SEK": r"\bkr\b|\bsek\b|\bkronor\b",
    "ALL": r"\blek[eë]?\b|\ball\b",
    "CHF": r"\bchf\b",
    "GBP": r"£|\bgbp\b",
    "USD": r"\$|\busd\b",
    "RON": r"\bron\b|\blei\b",
    "BGN": r"\bbgn\b|\bлв\b",
    "PLN": r"\bpln\b|\bzł\b",
    "CZK": r"\bczk\b|\bkč\b",
    "HUF": r"\bhuf\b|\bft\b",
}
# In thousands and millions, or in hundredths: such numbers are no amounts in whole units.
IN_PARTS = re.compile(r"%|\b(?:k€|t€|m€|tkr|mkr|keur|teur|meur|mio|mln|tis\.|tsd|χιλ|mijë|tusen|000)", re.IGNORECASE)
WHOLE = re.compile(r"\btot|ukup|skup|σύνολ|συνολ|gesamt|whole|overall|gjithsej", re.IGNORECASE)
MONEY = re.compile("|".join((*_CURRENCIES.values(), IN_PARTS.pattern.removeprefix("%|"))), re.IGNORECASE)


def currency_of(header: str) -> str:
    """Return the ISO 4217 code of the one currency that a header names, an empty text for none or several."""
    found = [code for code, words in _CURRENCIES.items() if re.search(words, header, re.IGNORECASE)]
    return found[0] if len(found) == 1 else ""
