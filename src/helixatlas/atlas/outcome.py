"""What came of taking one source in, as the command line and notebooks show it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from helixatlas.graph.editions import Edition
    from helixatlas.ingest.pipeline import IngestResult
    from helixatlas.ingest.report import Report

__all__ = ["IngestOutcome"]


@dataclass(frozen=True)
class IngestOutcome:
    """One source and the result of its import."""

    source: str
    result: IngestResult

    @property
    def edition(self) -> Edition | None:
        """Return the edition in force after the import, None where nothing was stored."""
        return self.result.edition

    @property
    def report(self) -> Report:
        """Return what the checks said."""
        return self.result.report

    @property
    def failed(self) -> bool:
        """Return whether nothing was stored."""
        return self.result.edition is None

    def to_text(self) -> str:
        """Return the outcome in a few lines, the report where there is something to mend."""
        if self.result.edition is None:
            return f"{self.source}: nothing stored\n{self.report.to_text()}"
        name = self.result.edition.name
        if self.result.unchanged:
            return f"{self.source}: unchanged, edition {name}"
        change = f" ({self.result.diff})" if self.result.diff is not None else ""
        return f"{self.source}: edition {name}{change}"

    def to_dict(self) -> dict[str, Any]:
        """Return the outcome as plain JSON."""
        edition = self.result.edition
        body = {"source": self.source, "edition": edition.name if edition else None, "failed": self.failed}
        return {**body, "unchanged": self.result.unchanged, "report": self.report.to_dict()}

    def _repr_html_(self) -> str:
        import html

        return f"<pre>{html.escape(self.to_text())}</pre>"
