"""Freeze the ontology as a release, to compare later versions with."""

from __future__ import annotations

import shutil
from pathlib import Path

from rdflib import OWL, Graph, URIRef

from helixatlas.errors import InputError
from helixatlas.ontology.namespaces import BASE

__all__ = ["freeze_release"]

_FILES = ("helixatlas.ttl", "helixatlas-axioms.ttl", "extract.ttl", "align.ttl", "words.ttl")


def freeze_release(folder: Path, *, replace: bool = False) -> Path:
    """Copy modules and vocabularies of an ontology folder to ``releases/{version}`` and return that folder.

    Raises InputError when the header has no version, or when that version is frozen already and not to be replaced.
    """
    version = Graph().parse(folder / "helixatlas.ttl").value(URIRef(BASE + "ns"), OWL.versionInfo)
    if version is None:
        raise InputError("The header of the ontology has no owl:versionInfo.")
    target = folder / "releases" / str(version)
    if target.exists() and not replace:
        raise InputError(f"Version {version} is frozen already.", hint="Give the ontology a new version first.")
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(folder / "vocabularies", target / "vocabularies")
    for name in _FILES:
        shutil.copyfile(folder / name, target / name)
    return target
