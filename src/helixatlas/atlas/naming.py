"""What a user may call a thing, turned into what the graph calls it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from helixatlas.errors import NotFoundError, UsageError
from helixatlas.ontology.namespaces import PREFIXES, expand
from helixatlas.ontology.vocabularies import Scheme
from helixatlas.queries.parameters import Resolver

if TYPE_CHECKING:
    from helixatlas.atlas.state import State

__all__ = ["concept_resolver", "country_code", "full_iri", "group_iri", "meant_iri", "nearest", "standing_iri"]

_GROUPS = ("cluster", "consortium", "living-lab", "network", "partnership")


def full_iri(text: str) -> str:
    """Return the IRI of a full IRI or a prefixed name. Raises UsageError for anything else."""
    text = text.strip().removeprefix("<").removesuffix(">")
    prefix = text.partition(":")[0]
    if prefix in PREFIXES:
        return expand(text)
    if "://" in text or text.startswith("urn:"):
        return text
    raise UsageError(f"{text!r} is not an IRI.", hint="Write a full IRI or a prefixed name, for example id:cluster/x.")


def meant_iri(state: State, text: str) -> str:
    """Return the IRI of a full IRI or prefixed name. Raises UsageError that names what is called so."""
    try:
        return full_iri(text)
    except UsageError as error:
        raise UsageError(str(error), hint=nearest(state, text) or error.hint) from error


def standing_iri(state: State, text: str) -> str:
    """Return the IRI that stands for the thing meant: that of the group, for records judged to be the same."""
    iri = meant_iri(state, text)
    return state.projection.replaced.get(iri, iri)


def group_iri(state: State, text: str) -> str:
    """Return the IRI of a cluster, partnership or other group. Raises UsageError, NotFoundError with the nearest."""
    from helixatlas.atlas.basis import facts_of

    iri = standing_iri(state, text)
    facts = facts_of(state)
    if iri not in facts.groups:
        kind = facts.types.get(iri)
        said = f"{facts.label(iri)} ({kind}) is not a group." if kind else f"This atlas has no group {iri}."
        near = nearest(state, iri, _GROUPS)
        raise NotFoundError(said, hint=near or "helixatlas gaps lists the groups.", iri=iri)
    return iri


def nearest(state: State, text: str, types: tuple[str, ...] = ()) -> str:
    """Return a sentence with the things of a name most like a text or the end of an IRI; empty without one."""
    from rapidfuzz import fuzz, process  # only an error needs it

    words = re.sub(r"[-_]+", " ", re.split(r"[/#:]", text.strip().rstrip("/#"))[-1])
    found = state.projection.search(words, 3, types)["results"]
    if not found:
        rows = state.projection.rows("SELECT iri, label, type FROM node ORDER BY iri")
        named = {row["iri"]: row["label"] or "" for row in rows if not types or row["type"] in types}
        best = process.extract(words, named, scorer=fuzz.WRatio, processor=str.lower, limit=3, score_cutoff=80)
        found = [{"iri": iri, "label": label} for label, _, iri in best]
    told = "; ".join(f"{one['label']} {_short(one['iri'])}" for one in found)
    return f"Did you mean {told}?" if told else ""


def _short(iri: str) -> str:
    home = PREFIXES["id"]
    return f"id:{iri.removeprefix(home)}" if iri.startswith(home) else iri


def country_code(schemes: Mapping[str, Scheme], text: str, *, known: bool = False) -> str:
    """Return the two-letter code of a country given by code, name in any language or IRI, else the text.

    Where it must be ``known``, raises UsageError for another text.
    """
    found = schemes["country"].find(text) if "country" in schemes else None
    if known and found is None:
        raise UsageError(f"{text!r} is no country.", hint="Write a two-letter code, for example ES.")
    return found.notation if found else text.upper()


def concept_resolver(schemes: Mapping[str, Scheme]) -> Resolver:
    """Return what finds a concept by notation, slug or label. It raises UsageError with the nearest ones."""

    def resolve(scheme: str, text: str) -> str | None:
        if scheme not in schemes or ":" in text:
            return None
        found, near = schemes[scheme].match(text)
        if found is None:
            words = ", ".join(one.slug for one in near or schemes[scheme].concepts[:8])
            raise UsageError(f"{text!r} is no value of {scheme}.", hint=f"Try: {words}.")
        return found.iri

    return resolve
