"""The person gate: no personal mail address, telephone number or person in any declared file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from helixatlas.ontology.gates.result import Finding, GateResult

__all__ = ["person_gates", "scan", "texts_of"]

_FOLDERS = ("ontology", "graph", "queries", "ingest")
_SUFFIXES = {".ttl", ".nt", ".nq", ".trig", ".csv", ".tsv", ".yaml", ".rq", ".json", ".md"}
_LARGEST = 5_000_000
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(r"(?<![\w.:/+-])\+\d{1,3}[ ()/.-]?\d(?:[ ()/.-]?\d){7,12}(?![\w-])")
_PERSON = re.compile(r"foaf:Person|foaf/0\.1/Person|foaf:mbox|vcard:Individual|schema:Person|schema:email")
# Addresses that belong to an office, and the domains set aside for examples (RFC 2606).
_ROLE = re.compile(
    r"^(info|office|contacts?|mail|press|secretariat|segreteria|webmaster|helpdesk|support)@", re.IGNORECASE
)
_EXAMPLE = re.compile(r"@([\w-]+\.)*(example(\.\w+)?|invalid|test)$", re.IGNORECASE)
# Files that name the forbidden terms in order to forbid them.
_RULES = ("shapes/", "gates/")


def person_gates(texts: Mapping[str, str]) -> Iterator[GateResult]:
    """Yield what looks like a person in the declared files of an atlas; what was found is not printed."""
    findings = tuple(sorted(scan(texts)))
    yield GateResult("persons", "No data on persons in any declared file", "persons", findings=findings)


def texts_of(root: Path) -> dict[str, str]:
    """Return the text files of the declared folders by relative path, large and binary ones left out."""
    found = {}
    for folder in _FOLDERS:
        for path in sorted((root / folder).rglob("*")):
            if path.suffix in _SUFFIXES and path.is_file() and path.stat().st_size <= _LARGEST:
                found[path.relative_to(root).as_posix()] = path.read_text(encoding="utf-8", errors="replace")
    return found


def scan(texts: Mapping[str, str]) -> Iterator[Finding]:
    """Yield one finding a line that holds a mail address, a telephone number or a term for persons."""
    for name, text in texts.items():
        if "@" not in text and "+" not in text and not _PERSON.search(text):
            continue
        for number, line in enumerate(text.splitlines(), 1):
            for what in _found(line, name):
                yield Finding(name, f"line {number}: {what}")


def _found(line: str, name: str) -> Iterator[str]:
    if any(not _ROLE.search(mail) and not _EXAMPLE.search(mail) for mail in _MAIL.findall(line)):
        yield "a mail address"
    if _PHONE.search(line):
        yield "a telephone number"
    if _PERSON.search(line) and not any(part in name for part in _RULES):
        yield "a term for persons"
