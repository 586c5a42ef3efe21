"""Quality gates of the ontology and vocabularies: one report, every waiver with its reason."""

from helixatlas.ontology.gates.data import data_gates
from helixatlas.ontology.gates.report import report_page
from helixatlas.ontology.gates.result import Finding, GateResult
from helixatlas.ontology.gates.runner import run_gates

__all__ = ["Finding", "GateResult", "data_gates", "report_page", "run_gates"]
