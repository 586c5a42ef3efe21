"""Findings that stay, each with its reason: ``ontology/gates/waivers.yaml``."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import yaml

from helixatlas.errors import InputError
from helixatlas.ontology.gates.result import Finding, GateResult

__all__ = ["apply_waivers", "load_waivers", "unused_waivers"]

_Waivers = dict[tuple[str, str], str]


def load_waivers(path: Path) -> _Waivers:
    """Return the reasons by gate and term ("*" for all). Raises InputError for a waiver without a reason."""
    entries = yaml.safe_load(path.read_text(encoding="utf-8")) if path.is_file() else []
    for entry in entries or []:
        if not {"gate", "term", "reason"} <= entry.keys() or not str(entry["reason"]).strip():
            raise InputError(f"A waiver needs gate, term and reason: {entry}", file=path.name)
    return {(entry["gate"], entry["term"]): str(entry["reason"]) for entry in entries or []}


def apply_waivers(result: GateResult, waivers: _Waivers) -> GateResult:
    """Return the result with waived findings set apart."""
    kept, waived = [], list(result.waived)
    for finding in result.findings:
        reason = _reason(result.key, finding, waivers)
        if reason:
            waived.append((finding, reason))
        else:
            kept.append(finding)
    return replace(result, findings=tuple(kept), waived=tuple(waived))


def unused_waivers(results: Iterable[GateResult], waivers: _Waivers) -> GateResult:
    """Return the gate on waivers that excuse nothing any more."""
    used = {(result.key, term) for result in results for finding, _ in result.waived for term in (finding.term, "*")}
    idle = tuple(Finding(gate, f"the waiver for {term} excuses nothing") for gate, term in sorted(set(waivers) - used))
    return GateResult("waivers-used", "Every waiver is still needed", "files", "minor", findings=idle)


def _reason(gate: str, finding: Finding, waivers: _Waivers) -> str:
    return waivers.get((gate, finding.term)) or waivers.get((gate, "*")) or ""
