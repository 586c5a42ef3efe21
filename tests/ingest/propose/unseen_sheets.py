"""Write the invented sheets of ``unseen_sheets.yaml`` and the files that followed it as workbooks."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import openpyxl
import yaml

__all__ = ["ALL", "LATER", "PARTNERS", "SHEETS", "write_unseen"]


def _load(name: str) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = yaml.safe_load(Path(__file__).with_name(name).read_text(encoding="utf-8"))
    return found


SHEETS = _load("unseen_sheets.yaml")
LATER = _load("unseen_later.yaml")
PARTNERS = _load("unseen_partners.yaml")
ALL = {**SHEETS, **LATER, **PARTNERS}


def write_unseen(name: str, folder: Path) -> Path:
    """Write one sheet as a workbook and return its path."""
    sheet = ALL[name]
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    for number, row in enumerate([*sheet["above"], *sheet["header"], *sheet["rows"]], 1):
        for column, value in enumerate(row, 1):
            if value != "":
                page.cell(number, column, value)
    for place in sheet["merged"]:
        page.merge_cells(place)
    path = folder / f"{name}.xlsx"
    book.save(path)
    return path
