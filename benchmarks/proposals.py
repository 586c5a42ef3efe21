"""Measure column proposals on sheets of which somebody wrote down what every column holds.

    python benchmarks/proposals.py FOLDER [--wrong]

FOLDER holds spreadsheets and truth.json: {"file.xlsx": {"record": "organisation", "header_row": 3,
"columns": [["A", "header as written", "meaning"], …]}}. Meanings are the keys of FIELDS; two where both are right are
parted by |. A column that holds what the record type has no field for counts as wrong in the first figure, and in the
second as right if it is left out. The truth should be written before anybody has seen a proposal.
"""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from helixatlas.ingest.context import Context, load_context
from helixatlas.ingest.propose import SheetProposal, propose_mapping

# meaning → the fields that hold it, of the record or of another one in the row.
FIELDS: dict[str, tuple[str, ...]] = {
    "name": ("name",),
    "other_name": ("other_name", "acronym"),
    "identifier": ("identifier", "reference", "@id"),
    "legal_form": ("legal_form",),
    "helix": ("helix",),
    "place": ("territory", "area", "place"),
    "country": ("country",),
    "sector": ("sector", "topic", "theme", "category", "keyword", "scenario", "activity_area"),
    "description": ("description", "aim", "mission", "tasks", "results", "outcome", "challenge_text", "issues"),
    "start": ("start", "founded"),
    "end": ("end",),
    "website": ("website", "page", "download"),
    "target_group": ("target_group", "target_group_text"),
    "amount": ("budget",),
    "size": ("size", "staff", "people_reached", "max_participants", "min_participants"),
    "programme": ("programme", "policy"),
    "organisation": ("@organisation", "partner", "host", "publisher", "leader", "member"),
    "group": ("group", "@group", "partnership", "cluster"),
    "member": ("member",),
    "role": ("role", "level", "role_text"),
    "keyword": ("keyword", "topic"),
    "licence": ("licence", "licence_page"),
    "format": ("data_format",),
    "modified": ("modified", "frequency"),
    "kind": ("event_type", "action_type", "format"),
    "nothing": (),
}


@dataclass
class Count:
    """Columns, those right, those right or without a field, and whether the kind of record and the header are right."""

    columns: int = 0
    right: int = 0
    fair: int = 0
    records: int = 0
    headers: int = 0
    sheets: int = 0

    def add(self, other: Count) -> None:
        """Add the counts of another sheet."""
        for key, value in vars(other).items():
            setattr(self, key, getattr(self, key) + value)

    def __str__(self) -> str:
        """Return the counts as a line."""
        shares = f"{self.right / self.columns:.1%} right, {self.fair / self.columns:.1%} with those without a field"
        return f"{self.columns} columns: {shares}; kinds {self.records} and headers {self.headers} of {self.sheets}"


def main() -> int:
    """Print the figures of each file and of all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--wrong", action="store_true", help="list the columns that are wrong")
    args = parser.parse_args()
    truths = args.folder / "truth.json"
    if not truths.is_file():
        parser.error(f"{truths} is not there; it says what every column holds (see above)")
    context = load_context(Path(__file__).parents[1])
    total = Count()
    for name, truth in json.loads(truths.read_text(encoding="utf-8")).items():
        sheets = propose_mapping(args.folder / name, context).sheets
        found, wrong = measure(max(sheets, key=lambda one: len(one.columns)), truth, context)
        total.add(found)
        print(f"{name[:40]:40} {found}")
        for line in wrong if args.wrong else ():
            print(f"    {line}")
    print(f"{'all':40} {total}")
    return 0


def measure(sheet: SheetProposal, truth: dict[str, Any], context: Context) -> tuple[Count, list[str]]:
    """Return the counts of a sheet, and a line for each column that is wrong."""
    kinds = truth["record"].split("|")
    found = Count(sheets=1, records=sheet.record in kinds, headers=sheet.header == truth["header_row"])
    fields = {one.key for one in context.record_types[sheet.record].fields}
    wrong = []
    for letter, header, meaning in truth["columns"]:
        read = {_bare(one.field) for one in sheet.columns if one.column == letter and one.field}
        wanted = {field for one in meaning.split("|") for field in FIELDS[one]}
        right = bool(read & wanted) or (not read and "nothing" in meaning.split("|"))
        found.columns += 1
        found.right += right
        found.fair += right or (not read and not wanted & fields)
        if not right:
            wrong.append(f"{letter} {header!r} is {meaning}, read as {', '.join(sorted(read)) or 'nothing'}")
    return found, wrong


def _bare(field: str) -> str:
    """Return a field without its language, and a fact of another record by its own name."""
    return field.rpartition(".")[2] if "." in field else field if field.startswith("@") else field.partition("@")[0]


if __name__ == "__main__":
    sys.exit(main())
