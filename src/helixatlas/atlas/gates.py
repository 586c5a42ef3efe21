"""Every check on what this atlas declares and stores, as one list with a verdict each."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from helixatlas.atlas.asking import Asking
    from helixatlas.graph.editions import Edition
    from helixatlas.ontology.gates import GateResult

__all__ = ["Gate", "all_gates", "gate_page"]


@dataclass(frozen=True)
class Gate:
    """One check as a command prints it."""

    result: GateResult

    @property
    def name(self) -> str:
        """Return what was checked."""
        return self.result.title

    @property
    def verdict(self) -> str:
        """Return passed, failed, noted or skipped."""
        return self.result.status

    @property
    def failed(self) -> bool:
        """Return whether something must be mended."""
        return not self.result.ok

    @property
    def findings(self) -> list[str]:
        """Return what was found, a sentence each."""
        return [": ".join(word for word in (one.term, one.message) if word) for one in self.result.findings]

    def to_dict(self) -> dict[str, Any]:
        """Return the check as plain JSON."""
        body = {"key": self.result.key, "name": self.name, "family": self.result.family, "verdict": self.verdict}
        return {**body, "findings": self.findings, "skipped": self.result.skipped, "note": self.result.note}


def all_gates(atlas: Asking) -> list[Gate]:
    """Return the checks of ontology and vocabularies, then of the catalogue, then of the stored editions."""
    from helixatlas.ontology.gates import data_gates, run_gates

    ontology = atlas.folder("ontology")
    results = [*run_gates(ontology), *data_gates(atlas.store, ontology), _queries(atlas), _editions(atlas)]
    return [Gate(one) for one in results]


def gate_page(gates: Sequence[Gate]) -> str:
    """Return the checks as a page."""
    from helixatlas.ontology.gates import report_page

    return str(report_page([gate.result for gate in gates]))


def _queries(atlas: Asking) -> GateResult:
    from helixatlas.ontology.gates import Finding, GateResult
    from helixatlas.queries.lint import lint_query

    faults = [fault.partition(": ") for one in atlas.catalogue.values() for fault in lint_query(one)]
    found = tuple(Finding(name, words) for name, _, words in faults)
    return GateResult("catalogue", "Questions of the catalogue may be shipped", "queries", findings=found)


def _editions(atlas: Asking) -> GateResult:
    from helixatlas.ontology.gates import Finding, GateResult

    found = tuple(
        Finding(f"{source}/{edition.name}", f"{name} does not have its checksum")
        for source, edition in atlas.editions.current().items()
        for name in _damaged(edition)
    )
    return GateResult("editions", "Stored editions are as they were written", "data", findings=found)


def _damaged(edition: Edition) -> Iterator[str]:
    for name, wanted in sorted(edition.manifest.get("sha256", {}).items()):
        path = edition.path / name
        if not path.is_file() or hashlib.sha256(path.read_bytes()).hexdigest() != wanted:
            yield name
