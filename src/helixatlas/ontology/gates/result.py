"""What a gate says: its findings, those that are waived, and whether it passes."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Finding", "GateResult"]


@dataclass(frozen=True, order=True)
class Finding:
    """One thing that is wrong: the term (or file) it is about, and what it is."""

    term: str
    message: str = ""


@dataclass(frozen=True)
class GateResult:
    """The result of one gate.

    ``family`` groups the gates in the report, ``level`` is "gate" (a finding fails the build), "important" (so too,
    unless waived) or "minor" (listed only). ``waived`` holds findings with the reason why they stay, ``skipped`` why
    the gate could not run, ``note`` what else there is to know.
    """

    key: str
    title: str
    family: str
    level: str = "gate"
    findings: tuple[Finding, ...] = ()
    waived: tuple[tuple[Finding, str], ...] = ()
    skipped: str = ""
    note: str = ""

    @property
    def status(self) -> str:
        """Return passed, failed, noted (findings of a minor gate) or skipped."""
        if self.skipped:
            return "skipped"
        if not self.findings:
            return "passed"
        return "noted" if self.level == "minor" else "failed"

    @property
    def ok(self) -> bool:
        """Return whether the build may go on."""
        return self.status != "failed"
