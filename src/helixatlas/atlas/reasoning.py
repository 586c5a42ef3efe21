"""Ask a reasoner which classes clusters and events belong to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from helixatlas.errors import InputError
from helixatlas.ontology.namespaces import HA, PREFIXES, shorten

if TYPE_CHECKING:
    from rdflib import Graph

    from helixatlas.atlas.state import State

__all__ = ["classify_atlas"]

_ASKED = (
    f"{PREFIXES['rdf']}type", f"{HA}hasHelix", f"{HA}hasFormality", f"{HA}hasEventType", f"{HA}withinTerritory",
    f"{PREFIXES['org']}hasMember",
)  # fmt: skip
_THINGS = (f"{HA}Cluster", f"{HA}Event", f"{PREFIXES['org']}Organization")
"""What the definitions of the ontology speak about; the rest of the graph would only make the reasoner slow."""


def classify_atlas(state: State, path: Path | None) -> dict[str, Any]:
    """Return reasoner, notes and the members of each class, of the atlas or of a small Turtle file.

    Raises InputError where the file is not there or does not parse.
    """
    from helixatlas.ontology.reasoner import classify

    found = classify(_file(path) if path else _slice(state), ontology=state.folder("ontology"))
    notes = [found["note"]] if found["note"] else []
    if found["consistent"] is False:
        notes.append("The graph contradicts the ontology.")
    notes += [f"{shorten(one)} can have no member." for one in found["unsatisfiable"]]
    classes = {shorten(name): members for name, members in sorted(found["instances"].items())}
    return {"reasoner": found["engine"], "consistent": found["consistent"], "notes": notes, "classes": classes}


def _file(path: Path) -> Graph:
    from rdflib import Graph

    try:
        return Graph().parse(path, format="turtle")
    except Exception as error:
        said = str(error).replace("<>", path.name).strip().splitlines()
        raise InputError(f"{path} cannot be read as Turtle: {said[0] if said else type(error).__name__}") from error


def _slice(state: State) -> list[str]:
    from pyoxigraph import NamedNode

    store = state.store
    kind = NamedNode(_ASKED[0])
    things = {q.subject for name in _THINGS for q in store.quads_for_pattern(None, kind, NamedNode(name), None)}
    quads = (q for name in _ASKED for one in things for q in store.quads_for_pattern(one, NamedNode(name), None, None))
    return sorted({f"{q.triple} ." for q in quads if isinstance(q.object, NamedNode)})
