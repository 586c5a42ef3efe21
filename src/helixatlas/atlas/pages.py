"""The documentation pages of ontology and vocabularies, with one thing of this atlas as an example of each class."""

from __future__ import annotations

from typing import TYPE_CHECKING

from helixatlas.errors import NotFoundError
from helixatlas.ontology.namespaces import HA

if TYPE_CHECKING:
    from helixatlas.atlas.state import State

__all__ = ["documentation_page"]

_CLASSES = {
    "cluster": "Cluster", "partnership": "Partnership", "pilot": "PilotAction", "project": "Project", "event": "Event",
    "need": "Need", "lesson": "Lesson", "innovation": "SocialInnovation", "policy": "PolicyFramework",
}  # fmt: skip


def documentation_page(state: State, name: str) -> str:
    """Return the page of ``ns``, ``voc`` or ``voc/{scheme}``. Raises NotFoundError for another name."""
    from helixatlas.ontology.pages import ontology_page, scheme_page, vocabularies_page

    if name == "ns":
        return ontology_page(state.folder("ontology").parent, examples=_examples(state))
    if name == "voc":
        return vocabularies_page(state.schemes)
    key = name.removeprefix("voc/")
    if key not in state.schemes:
        raise NotFoundError(f"There is no concept scheme {key!r}.", hint=f"There are: {', '.join(state.schemes)}.")
    return scheme_page(state.schemes[key])


def _examples(state: State) -> dict[str, tuple[str, str]]:
    rows = state.projection.rows("SELECT type, MIN(iri) AS iri, label FROM node WHERE synthetic = 0 GROUP BY type")
    return {HA + _CLASSES[row["type"]]: (row["iri"], row["label"]) for row in rows if row["type"] in _CLASSES}
