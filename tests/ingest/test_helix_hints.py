"""Helices are suggested with the rule that fired and never decided."""

from __future__ import annotations

from pathlib import Path

from helixatlas.content import content_folder
from helixatlas.helix.codebook import load_codebook
from helixatlas.ingest.checked import Checked
from helixatlas.ingest.context import Context
from helixatlas.ingest.helix_hints import helix_hints, hints_text
from helixatlas.ingest.pipeline import check_files

BOOK = load_codebook(content_folder("graph", "codebooks", "default.yaml"))
SHEET = """Name,Helix,Country,Legal form
University of Nowhere,,Italy,
Muster GmbH,,Germany,GmbH
Ayuntamiento de Prueba,,Spain,
Zorgblatt,,Germany,
Comune di Esempio,Government,Italy,
"""


def _checked(tmp_path: Path, context: Context) -> Checked:
    path = tmp_path / "list.csv"
    path.write_text(SHEET, encoding="utf-8")
    return check_files([path], None, context)


def test_names_and_legal_forms_suggest_a_helix_with_its_rule(tmp_path: Path, context: Context) -> None:
    hints = {one.name: one for one in helix_hints(_checked(tmp_path, context), BOOK.verdict)}
    assert "academia" in hints["University of Nowhere"].helices
    assert hints["Muster GmbH"].helices == ("business",)
    assert hints["Ayuntamiento de Prueba"].helices == ("government",)
    assert all(one.rules for one in hints.values() if one.helices)


def test_what_no_rule_knows_is_left_to_a_person_and_what_is_stated_is_not_asked(
    tmp_path: Path, context: Context
) -> None:
    hints = {one.name: one for one in helix_hints(_checked(tmp_path, context), BOOK.verdict)}
    assert hints["Zorgblatt"].helices == ()
    assert hints["Zorgblatt"].reason
    assert "Comune di Esempio" not in hints
    assert "row 5: Zorgblatt: a person must decide" in hints_text(list(hints.values()))


def test_a_suggestion_changes_no_record(tmp_path: Path, context: Context) -> None:
    checked = _checked(tmp_path, context)
    before = [column.terms for found in checked.records for column in found.columns if column.field.key == "helix"]
    helix_hints(checked, BOOK.verdict)
    assert sum(bool(terms) for some in before for terms in some) == 1
