"""What became of a region: the code it lives on under, and the change in words."""

from __future__ import annotations

__all__ = ["change_note", "lives_on", "status_note"]

_SAME_TERRITORY = {"recoded", "boundary"}
_WORDS = {
    "recoded": "{old} was the code until NUTS {last}; since NUTS {since} the same region is {new}.",
    "boundary": "{old} was the code until NUTS {last}; "
    "since NUTS {since} the region, with slightly moved borders, is {new}.",
    "merged": "{old} was a region until NUTS {last}; since NUTS {since} it is part of {new}.",
    "split": "{old} was a region until NUTS {last}; since NUTS {since} it is divided into {new}.",
    "rearranged": "{old} was a region until NUTS {last}; since NUTS {since} its territory belongs to {new}.",
    "withdrawn": "{old} was a code until NUTS {last}; NUTS {since} no longer covers it.",
}

_Row = dict[str, str]


def lives_on(code: str, rows: dict[str, _Row]) -> str:
    """Return the newest code of the territory a code names: itself, or where the same region is listed now."""
    row = rows[code]
    if row["change"] not in _SAME_TERRITORY:
        return code
    return lives_on(row["successors"].split()[0].split(":")[0], rows)


def change_note(row: _Row, rows: dict[str, _Row]) -> str:
    """Return one sentence that tells a superseded code's fate, or nothing for a code that is in force."""
    if not row["change"]:
        return ""
    parts = [part.split(":") for part in row["successors"].split()]
    named = [_named(code, float(share), rows, len(parts) > 1) for code, share in parts]
    since = row["since"] or "2024"
    words = _WORDS[row["change"]]
    return words.format(old=row["code"], last=row["versions"].split()[-1], since=since, new=" and ".join(named))


def status_note(row: _Row) -> str:
    """Return one sentence on a code that stands beside NUTS, or nothing for a NUTS code."""
    if row["kind"] == "statistical":
        return f"{row['code']} is a statistical region agreed with a country outside NUTS."
    if row["kind"] == "extra-regio":
        return f"{row['code']} stands for what belongs to no region of the country, such as embassies."
    return ""


def _named(code: str, share: float, rows: dict[str, _Row], several: bool) -> str:
    name = rows[code]["label"] if code in rows else ""
    part = f"{share:.0%} of the population" if several else ""
    said = ", ".join(word for word in (name, part) if word)
    return f"{code} ({said})" if said else code
