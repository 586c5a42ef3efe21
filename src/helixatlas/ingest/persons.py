"""Know the columns that speak of persons: they are not read, only counted."""

from __future__ import annotations

import re

from anyascii import anyascii

from helixatlas.ingest.cells import EMAIL, cell_text
from helixatlas.ingest.readers.table import is_blank
from helixatlas.ingest.rows import SheetRows

__all__ = ["is_personal_header", "is_personal_values"]

# E-mail, telephone, fax, mobile, contact person, first name, surname, birth in the partner languages.
_HEADER = re.compile(
    r"\be-?mail|\bmail\b|courriel|correo|posta elettronica|e-?posta|"
    r"\bphone|telephone|telefon|telefono|\btel\b|\bfax\b|faks|\bmobil|\bcell(ulare)?\b|movil|handy|puhelin|gsm|"
    r"contact person|kontaktperson|ansprechpartner|persona (de|di) (contacto|contatto|riferimento)|kontakt osoba|yhteyshenkilo|"
    r"\bcontact(s|o|o\(s\))?$|^kontakt$|referente|responsable$|first ?name|surname|last ?name|family ?name|vorname|nachname|"
    r"\bcognome\b|apellid|prenom|prezime|\bnazwisko|date of birth|geburts|data di nascita|lice za kontakt",
    re.IGNORECASE,
)
_PHONE = re.compile(r"\+?[\d\s()/.-]{8,20}$")


def is_personal_header(header: str) -> bool:
    """Return whether a header announces persons, their addresses or numbers."""
    return _HEADER.search(anyascii(header)) is not None


def is_personal_values(rows: SheetRows, column: int, sample: int = 400) -> bool:
    """Return whether a third of the filled cells of a column hold e-mail addresses or telephone numbers."""
    filled = [cell_text(cell) for cell in rows.column(column)[:sample] if not is_blank(cell)]
    hits = sum(1 for text in filled if EMAIL.search(text) or (text.startswith("+") and _PHONE.match(text)))
    return hits * 3 > len(filled)
