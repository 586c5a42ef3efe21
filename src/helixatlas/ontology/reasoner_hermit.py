"""HermiT, run by owlready2 on an ontology and a slice of data."""

from __future__ import annotations

import importlib.util
import io
import shutil
import subprocess
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass, field

from rdflib import OWL, RDF, Graph

from helixatlas.errors import ServiceError

__all__ = ["Inferred", "hermit_missing", "run_hermit"]

_ONTOLOGY_IRI = "urn:helixatlas:reasoning"


@dataclass
class Inferred:
    """What a reasoner found: instances by class IRI, whether the whole holds together, classes nothing can be in."""

    engine: str
    consistent: bool | None = True
    instances: dict[str, set[str]] = field(default_factory=dict)
    unsatisfiable: set[str] = field(default_factory=set)
    note: str = ""


def hermit_missing() -> str:
    """Return why HermiT cannot run here, in a sentence, or nothing when it can."""
    if importlib.util.find_spec("owlready2") is None:
        return "owlready2 is not installed."
    if shutil.which("java") is None:
        return "Java is not installed, so HermiT cannot run."
    return ""


def run_hermit(schema: Graph, data: Graph) -> Inferred:
    """Return what HermiT infers. Raises ServiceError when Java stops with anything but an inconsistency."""
    import owlready2

    world = owlready2.World()
    text = (schema + data + _declarations(data)).serialize(format="nt", encoding="utf-8")
    try:
        with _quiet():
            ontology = world.get_ontology(_ONTOLOGY_IRI).load(fileobj=io.BytesIO(text), format="ntriples")
            owlready2.sync_reasoner_hermit([ontology], infer_property_values=False, debug=0)
    except owlready2.OwlReadyInconsistentOntologyError:
        return Inferred("HermiT", consistent=False, note="The data contradicts the ontology.")
    except (owlready2.OwlReadyJavaError, subprocess.CalledProcessError, OSError, TypeError) as error:
        # TypeError: owlready2 cannot make Python classes of a hierarchy that runs in a circle
        raise ServiceError(f"HermiT stopped: {error}", hint="Try the rules instead: engine rules.") from error
    broken = {cls.iri for cls in world.inconsistent_classes() if hasattr(cls, "iri")} - {owlready2.Nothing.iri}
    return Inferred("HermiT", instances=_instances(world), unsatisfiable=broken)


def _declarations(data: Graph) -> Graph:
    """Return the declaration of every thing as an individual: owlready2 lists only declared ones."""
    declared = Graph()
    for subject, predicate, value in data:
        things = (subject,) if predicate == RDF.type else (subject, value)
        for thing in things:
            declared.add((thing, RDF.type, OWL.NamedIndividual))
    return declared


def _instances(world: object) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for thing in world.individuals():  # type: ignore[attr-defined]  # owlready2 ships no types
        for direct in thing.is_a:
            for cls in getattr(direct, "ancestors", lambda: ())():
                found[cls.iri].add(thing.iri)
    return dict(found)


@contextmanager
def _quiet() -> Iterator[None]:
    with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
        yield
