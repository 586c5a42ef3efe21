"""Gates that are SPARQL queries: files ``*-violation.rq``, which must return nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox

from helixatlas.ontology.gates.material import Material
from helixatlas.ontology.gates.result import Finding, GateResult

__all__ = ["query_gate", "query_gates"]

_SUFFIX = "-violation.rq"


def query_gates(material: Material, folder: Path) -> Iterator[GateResult]:
    """Yield the result of every violation query of a folder, by name. The first column is the culprit."""
    for path in sorted(folder.glob(f"*{_SUFFIX}")):
        yield query_gate(material, path)


def query_gate(material: Material, path: Path) -> GateResult:
    """Return the result of one violation query."""
    text = path.read_text(encoding="utf-8")
    head = _head(text)
    return GateResult(
        key=path.name.removesuffix(_SUFFIX),
        title=f"Must not be: {head['summary'][0].lower()}{head['summary'][1:]} ({head['code']})",
        family=head["family"],
        level=head["level"],
        findings=_findings(material, text),
    )


def _head(text: str) -> dict[str, str]:
    lines = [line[2:].strip() for line in text.splitlines() if line.startswith("#+")]
    return {key: value.strip() for key, _, value in (line.partition(":") for line in lines)}


def _findings(material: Material, text: str) -> tuple[Finding, ...]:
    found = set()
    for row in material.rows(text):
        cells = [_words(cell) for cell in row]
        found.add(Finding(cells[0], " – ".join(cell for cell in cells[1:] if cell)))
    return tuple(sorted(found))


def _words(term: object) -> str:
    if isinstance(term, ox.Literal):
        return term.value + (f"@{term.language}" if term.language else "")
    return term.value if isinstance(term, ox.NamedNode) else "" if term is None else "(unnamed)"
