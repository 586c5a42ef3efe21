"""The documentation pages of ontology and vocabularies, with one thing of this atlas as an example of each class."""

from __future__ import annotations

from typing import TYPE_CHECKING

from helixatlas.errors import NotFoundError
from helixatlas.ontology.namespaces import BASE

if TYPE_CHECKING:
    from helixatlas.atlas.state import State

__all__ = ["documentation_page"]


def documentation_page(state: State, name: str) -> str:
    """Return the page of ``ns``, ``voc`` or ``voc/{scheme}``. Raises NotFoundError for another name."""
    from helixatlas.atlas.examples import examples_of_classes
    from helixatlas.ontology.pages import ontology_page, scheme_page, vocabularies_page

    if name == "ns":
        return _local(ontology_page(state.folder("ontology").parent, examples=examples_of_classes(state)))
    if name == "voc":
        return _local(vocabularies_page(state.schemes))
    key = name.removeprefix("voc/")
    if key not in state.schemes:
        raise NotFoundError(f"There is no concept scheme {key!r}.", hint=f"There are: {', '.join(state.schemes)}.")
    return _local(scheme_page(state.schemes[key]))


def _local(page: str) -> str:
    """Return a page whose links stay on this service: the addresses of the atlas do not answer on the web yet."""
    return page.replace(f'href="{BASE}', 'href="/')
