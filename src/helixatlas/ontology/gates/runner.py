"""All gates, in the order of the report."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from helixatlas.ontology.gates.material import Material
from helixatlas.ontology.gates.owlapi import owlapi_gates
from helixatlas.ontology.gates.own_terms import own_term_gates
from helixatlas.ontology.gates.persons import person_gates, texts_of
from helixatlas.ontology.gates.profile import profile_gates
from helixatlas.ontology.gates.queries import query_gates
from helixatlas.ontology.gates.reasoning import reasoning_gates
from helixatlas.ontology.gates.release import release_gates
from helixatlas.ontology.gates.result import GateResult
from helixatlas.ontology.gates.reuse import reuse_gates
from helixatlas.ontology.gates.serialisation import file_gates
from helixatlas.ontology.gates.shapes import dcat_gates, shape_gates
from helixatlas.ontology.gates.waivers import apply_waivers, load_waivers, unused_waivers
from helixatlas.ontology.gates.words import word_gates

__all__ = ["run_gates"]


def run_gates(root: Path) -> list[GateResult]:
    """Return the result of every gate on an atlas folder (or on its ``ontology/``), waivers applied.

    When a file does not parse, only the gates on files are run: the others would speak about half an ontology.
    """
    folder = root if (root / "helixatlas.ttl").is_file() else root / "ontology"
    material, waivers = Material.read(folder), load_waivers(folder / "gates" / "waivers.yaml")
    results = [apply_waivers(result, waivers) for result in _all(material, folder)]
    return results if material.errors else [*results, unused_waivers(results, waivers)]


def _all(material: Material, folder: Path) -> Iterator[GateResult]:
    yield from file_gates(material)
    if material.errors:
        return
    yield from reuse_gates(material)
    yield from profile_gates(material)
    yield from owlapi_gates(material)
    yield from reasoning_gates(material)
    yield from shape_gates(material)
    yield from dcat_gates(folder.parent / "graph" / "dataset.ttl", folder / "gates" / "dcat-ap" / "shapes-3.0.0.ttl")
    yield from word_gates(material)
    yield from query_gates(material, folder / "gates")
    yield from release_gates(material, folder / "releases")
    texts = texts_of(folder.parent)
    yield from own_term_gates(material, texts)
    yield from person_gates(texts)
