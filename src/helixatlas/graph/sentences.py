"""The sentences of explanations: who says it, in which document, sheet and row, or by which rule."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from helixatlas.graph.rules import Rule
from helixatlas.ontology.namespaces import expand

__all__ = ["edge_sentence", "gap_sentence", "node_sentence", "place_of", "statement_sentence"]

Row = dict[str, Any]
_HOW = {
    "inferred-layout": "inferred from the layout",
    "inferred-context": "inferred from the context",
    "curated": "added by a curator",
    "contested": "contested",
    "synthetic": "invented for trying things out",
}


def edge_sentence(labels: tuple[str, str, str], edge: Row, found: Sequence[Row], rule: Rule | None) -> str:
    """Return one sentence for an edge, with level, role, time and where it is said."""
    source, kind, target = labels
    details = [f"level {edge['level']}" if edge["level"] else "", f"as {edge['role']}" if edge["role"] else ""]
    details += [f"since {edge['start']}" if edge["start"] else "", f"until {edge['end']}" if edge["end"] else ""]
    told = ", ".join(part for part in details if part)
    head = f"{source} – {kind} – {target}" + (f" ({told})" if told else "")
    return f"{head}: {_by(found, rule)}."


def statement_sentence(label: Callable[[str], str], triple: Row, found: Sequence[Row], rule: Rule | None) -> str:
    """Return one sentence for a plain statement."""
    head = f"{label(triple['subject'])} – {label(triple['predicate'])} – {label(triple['object'])}"
    return f"{head}: {_by(found, rule)}."


def node_sentence(label: str, found: Sequence[Row]) -> str:
    """Return one sentence for a thing: how many statements, from which documents."""
    places = sorted({place for row in found if (place := place_of(row["origin"], row=False))})
    said = f"{len(found)} statement{'' if len(found) == 1 else 's'}"
    return f"{label}: {said}, from {'; '.join(places)}." if places else f"{label}: {said} of the reference lists."


def gap_sentence(found: Sequence[Row], inputs: int) -> str:
    """Return the reason the method gave, and on how many records it rests."""
    reason = next((row["object"]["value"] for row in found if row["predicate"] == expand("dct:description")), "")
    rests = (
        f"It rests on {inputs} recorded statement{'' if inputs == 1 else 's'}."
        if inputs
        else "No statement is recorded."
    )
    return f"{reason} {rests}".strip()


def place_of(origin: Row, *, row: bool = True) -> str:
    """Return document, file, sheet and row as text; empty for what no document says."""
    if origin["kind"] in {"derived", "reference"}:
        return ""
    parts = [f"“{origin['document_title'] or origin['source_title'] or origin['source']}” ({origin['document']})"]
    if row and origin["file"]:
        parts.append(origin["file"])
        parts.append(f"sheet {origin['sheet']}" if origin["sheet"] else "")
        parts.append(f"row {origin['row']}" if origin["row"] else "")
    return ", ".join(part for part in parts if part)


def _by(found: Sequence[Row], rule: Rule | None) -> str:
    places = list(dict.fromkeys(place for row in found if (place := place_of(row["origin"]))))
    ways = sorted({_HOW[row["evidence"]] for row in found if row["evidence"] in _HOW})
    how = f", {' and '.join(ways)}" if ways else ""
    said = "; ".join(places) or "no document is recorded"
    if rule:
        return f"follows by the rule “{rule.summary}” from {said}{how}"
    return f"said in {said}{how}"
