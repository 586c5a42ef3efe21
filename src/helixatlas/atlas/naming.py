"""What a user may call a thing, turned into what the graph calls it."""

from __future__ import annotations

from collections.abc import Mapping

from helixatlas.errors import UsageError
from helixatlas.ontology.namespaces import PREFIXES, expand
from helixatlas.ontology.vocabularies import Scheme
from helixatlas.queries.parameters import Resolver

__all__ = ["concept_resolver", "country_code", "full_iri"]


def full_iri(text: str) -> str:
    """Return the IRI of a full IRI or a prefixed name. Raises UsageError for anything else."""
    text = text.strip().removeprefix("<").removesuffix(">")
    prefix = text.partition(":")[0]
    if prefix in PREFIXES:
        return expand(text)
    if "://" in text or text.startswith("urn:"):
        return text
    raise UsageError(f"{text!r} is not an IRI.", hint="Write a full IRI or a prefixed name, for example id:cluster/x.")


def country_code(schemes: Mapping[str, Scheme], text: str) -> str:
    """Return the two-letter code of a country given by code, name in any language or IRI, else the text."""
    found = schemes["country"].find(text) if "country" in schemes else None
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
