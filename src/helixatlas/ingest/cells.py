"""What a cell says, as plain text and without persons' addresses."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata

__all__ = [
    "EMAIL",
    "PHONE",
    "cell_key",
    "cell_text",
    "is_mostly_email",
    "plain_name",
    "show",
    "split_text",
    "without_email",
    "without_phone",
]

EMAIL = re.compile(r"(?:mailto:)?[\w.+%-]+\s?(?:@|\(at\)|\[at\])\s?[\w-]+(?:\.[\w-]+)+", re.IGNORECASE)
_SOME_DIGITS = r"\(?\d(?:[\s./()\u2011-]{0,3}\d){6,13}"
PHONE = re.compile(
    r"(?<![\w+/.-])\+(?:\(0\))?" + _SOME_DIGITS + r"(?!\d)"
    r"|(?<![\w/.-])00[1-9]\d?[\s./()-]" + _SOME_DIGITS + r"(?!\d)"
    r"|\b(?:tel(?:[eé]f(?:on|ono|oon|on[eo]s?)?|ephone|\.)?|phone|fax|faks|mob(?:ile|il|iel|\.)?|cell(?:ulare|\.)?|gsm|"
    r"m[oó]vil|telem[oó]vel|handy|puh|τηλ(?:έφωνο)?)\.?(?:\s?(?:no|nr|number|br)\b\.?)?\s*[:.]?\s*"
    r"\+?" + _SOME_DIGITS + r"(?!\d)",
    re.IGNORECASE,
)
# Three groups of three, or nine to eleven digits in one: a number of a telephone, or of a register.
_BARE_PHONE = re.compile(r"(?<![\w/.-])(?:\d{2,4}[ /.-]\d{3}[ .-]?\d{3,4}|\d{9,11})(?![\w/-]|\.\d)")
_BLANKS = re.compile(r"[^\S\n]+")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff\x00-\x08\x0b-\x1f]")


def cell_key(raw: object) -> object:
    """Return a key under which equal cells share one checked value; 1, 1.0 and True stay apart."""
    return raw if raw.__class__ is str else (raw.__class__, raw)


def cell_text(raw: object) -> str:
    """Return the text of a cell: NFC, no invisible characters, whole numbers without a point."""
    if raw is None:
        return ""
    if isinstance(raw, str):
        text = raw if raw.isascii() else unicodedata.normalize("NFC", _INVISIBLE.sub("", raw))
        return _BLANKS.sub(" ", text).strip()
    if isinstance(raw, bool):
        return "true" if raw else "false"
    if isinstance(raw, float) and raw.is_integer() and abs(raw) < 1e15:
        return str(int(raw))
    if isinstance(raw, dt.datetime) and raw.time() == dt.time():
        return raw.date().isoformat()
    return raw.isoformat() if isinstance(raw, (dt.date, dt.time)) else str(raw)


def split_text(text: str, separators: tuple[str, ...]) -> list[str]:
    """Return the parts of a text between any of the separators, blank ones left out.

    >>> split_text("a; b / c", (";", "/"))
    ['a', 'b', 'c']
    """
    if not separators:
        return [text] if text else []
    parts = [text]
    for separator in separators:
        parts = [piece for part in parts for piece in part.split(separator)]
    return [piece.strip() for piece in parts if piece.strip()]


def without_email(text: str) -> str:
    """Return a text with every e-mail address taken out."""
    return " ".join(EMAIL.sub(" ", text).split()).strip(" ,;:|/<>()") if EMAIL.search(text) else text


def without_phone(text: str, beside_address: bool = False) -> str:
    """Return a text with every telephone number taken out: one with + or 00 before it, or a word that announces it.

    With ``beside_address`` an e-mail address stood in the text: then any number written like one is taken out too.

    >>> without_phone("Open daily, tel. 049 123 4567")
    'Open daily'
    """
    if not any(ch.isdigit() for ch in text):
        return text
    clean = _BARE_PHONE.sub(" ", PHONE.sub(" ", text)) if beside_address else PHONE.sub(" ", text)
    return text if clean == text else " ".join(clean.split()).strip(" ,;:|/<>()")


def plain_name(text: str) -> str:
    """Return a name as it may be kept and made an identity of: without e-mail addresses and telephone numbers."""
    return without_phone(without_email(text))


def is_mostly_email(text: str) -> bool:
    """Return whether e-mail addresses are the greater part of a text."""
    return "@" in text and sum(len(found[0]) for found in EMAIL.finditer(text)) * 2 > len(text)


def show(raw: object, limit: int = 120) -> str:
    """Return a cell as it may stand in a report: short, and never an e-mail address or a telephone number."""
    said = cell_text(raw)
    text = PHONE.sub("[telephone]", EMAIL.sub("[e-mail]", said))
    if EMAIL.search(said):
        text = _BARE_PHONE.sub("[telephone]", text)
    return text if len(text) <= limit else f"{text[: limit - 1]}…"
