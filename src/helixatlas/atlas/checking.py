"""Checks that store nothing: a partner's file, the declared content, what OWL says."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from helixatlas.atlas.asking import Asking
from helixatlas.atlas.context import knowing_context_of, mapping_file, require_files
from helixatlas.errors import UsageError

if TYPE_CHECKING:
    from helixatlas.atlas.gates import Gate
    from helixatlas.ingest.checked import Checked
    from helixatlas.ingest.helix_hints import HelixHint

__all__ = ["Checking"]


class Checking(Asking):
    """What an officer and a curator ask before anything is kept."""

    def check(self, paths: Sequence[Path], *, mapping: Path | None = None) -> Checked:
        """Return the checked records of files, with a report cell by cell.

        Raises UsageError where there is no such file, InputError where one cannot be read.
        """
        from helixatlas.ingest.pipeline import check_files

        found = list(paths)
        require_files(found)
        return check_files(found, mapping_file(mapping), knowing_context_of(self))

    def helix_hints(self, checked: Checked) -> list[HelixHint]:
        """Return what the codebook would say of organisations without a helix, with its rule; nothing is decided."""
        from helixatlas.atlas.building import find_codebook
        from helixatlas.ingest.helix_hints import helix_hints

        return helix_hints(checked, find_codebook(self.settings, self.settings.codebook).verdict)

    def write_report(self, checked: Checked, path: Path) -> None:
        """Write a report as .json, or as the officer's own workbook with comments (.xlsx), never over that workbook."""
        if any(path.exists() and path.samefile(one) for one in checked.paths if one.exists()):
            raise UsageError(f"{path.name} is the file that was checked.", hint="Choose another name for the report.")
        if path.suffix.lower() == ".json":
            body = json.dumps(checked.report.to_dict(), indent=2, ensure_ascii=False)
            path.write_text(body + "\n", encoding="utf-8")
            return
        if path.suffix.lower() != ".xlsx":
            raise UsageError(f"A report cannot be written as {path.suffix!r}.", hint="Endings: .json, .xlsx.")
        from helixatlas.ingest.annotate import write_corrected

        write_corrected(checked, path)

    def write_template(
        self, records: Sequence[str], path: Path, lang: str = "en", *, sources: Sequence[str] = ()
    ) -> None:
        """Write a workbook to fill in, one sheet per record type. Raises NotFoundError for an unknown type or source.

        With ``sources`` the sheets hold what their editions in force say, to be corrected and sent back.
        """
        from helixatlas.atlas.templates import write_workbook

        write_workbook(self, records, path, lang, sources)

    def validate(self) -> list[Gate]:
        """Return the verdict of every check on ontology, vocabularies, queries and stored data."""
        from helixatlas.atlas.gates import all_gates

        return all_gates(self)

    def validation_page(self, results: Sequence[Gate]) -> str:
        """Return the verdicts as a page."""
        from helixatlas.atlas.gates import gate_page

        return gate_page(results)

    def reason(self, path: Path | None = None) -> dict[str, Any]:
        """Return the classes that a reasoner gives to clusters, and by which reasoner."""
        from helixatlas.atlas.reasoning import classify_atlas

        return classify_atlas(self, path)
