"""Gates on the files: they parse, and stand in canonical form."""

from __future__ import annotations

from collections.abc import Iterator

from helixatlas.errors import InputError
from helixatlas.ontology.canonical import canonical_text
from helixatlas.ontology.gates.material import Material
from helixatlas.ontology.gates.result import Finding, GateResult

__all__ = ["file_gates"]

_CANONICAL = ("", "vocabularies", "shapes")


def file_gates(material: Material) -> Iterator[GateResult]:
    """Yield whether every file parses, and whether the files of the ontology are written canonically.

    Record types are left out of the second: their order is that of the sheet an officer sees.
    """
    broken = tuple(Finding(name, error) for name, error in sorted(material.errors.items()))
    yield GateResult("files-parse", "Every file is Turtle", "files", findings=broken)
    names = [name for folder in _CANONICAL for name in material.under(folder) if name not in material.errors]
    rough = tuple(finding for name in sorted(names) for finding in _rough(name, material.files[name]))
    yield GateResult("files-canonical", "Files are written in canonical form", "files", findings=rough)


def _rough(name: str, text: str) -> list[Finding]:
    try:
        canonical = canonical_text(text, source=name)
    except InputError as error:
        return [Finding(name, str(error))]
    if canonical == text:
        return []
    pairs = zip(canonical.splitlines(), text.splitlines(), strict=False)
    line = next((number for number, (one, two) in enumerate(pairs, 1) if one != two), len(text.splitlines()))
    return [Finding(name, f"differs from the canonical form from line {line} on")]
