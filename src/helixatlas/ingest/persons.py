"""Know the columns that speak of persons: they are not read, only counted."""

from __future__ import annotations

import re

from anyascii import anyascii

from helixatlas.ingest.cells import cell_text, is_mostly_email
from helixatlas.ingest.likeness import likeness
from helixatlas.ingest.readers.table import is_blank
from helixatlas.ingest.rows import SheetRows

__all__ = ["NAMED", "is_personal_header", "is_personal_values"]

NAMED = 0.6
"""From which share of names of persons a column is one of persons, whatever it is called."""

# Addresses and numbers, then names, of persons in the partner languages.
_REACH = (
    r"\be-?mail|\bmail\b|courriel|correo|correio|posta elettronica|posta elektronike|e-?post|\bmejl\b|tachydromeio|"
    r"\bphone|telephone|tilefon|telefon|telemov|\btel\b|\btel\.|\bfax\b|faks|"
    r"\bmobile?\b|mobiltel|\bcellulare\b|cell ?phone|\bmovil\b|\bhandy\b|puhelin|\bgsm\b"
)
_PERSON = (
    r"contact person|kontaktperson|ansprechpartner|persona (de|di) (contacto|contatto|rif)|kontakt osoba|"
    r"kontaktna oseba|pessoa de contacto|personi? (i )?kontaktit|epikoinonias|persoana de contact|kapcsolattarto|"
    r"yhteyshenkilo|\bcontact(s|o|o\(s\))?$|^kontakt$|^referente|^responsable$|^responsavel$|first ?name|surname|"
    r"last ?name|family ?name|vorname|nachname|\bcognome\b|apellid|prenom|prezime|priimek|fornamn|efternamn|mbiemri|"
    r"\bonomateponymo|\bnazwisko|date of birth|geburts|data di nascita|lice za kontakt"
)
_HEADER = re.compile(f"{_REACH}|{_PERSON}", re.IGNORECASE)
_PHONE = re.compile(r"\+?[\d\s()/.-]{8,20}$")


def is_personal_header(header: str) -> bool:
    """Return whether a header announces persons, their addresses or numbers."""
    return _HEADER.search(anyascii(header)) is not None


def is_personal_values(rows: SheetRows, column: int, sample: int = 400) -> bool:
    """Return whether a third of the cells of a column hold e-mails or telephone numbers, or most names of persons."""
    filled = [cell_text(cell) for cell in rows.column(column)[:sample] if not is_blank(cell)]
    if likeness(filled).get("person", 0.0) > NAMED:
        return True
    hits = sum(1 for text in filled if is_mostly_email(text) or (text.startswith("+") and _PHONE.match(text)))
    return hits * 3 > len(filled)
