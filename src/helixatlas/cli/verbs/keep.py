"""Verbs that keep an atlas healthy: rebuild, validate, reason, backup, restore."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from helixatlas.cli.output import Verbs, open_atlas, print_json, print_table, progress

__all__ = ["add"]


def add(verbs: Verbs) -> None:
    """Add the verbs of this module to the parser."""
    rebuild = verbs.add_parser("rebuild", help="delete store and projection and build them again from the editions")
    rebuild.add_argument("--json", action="store_true", help="print JSON")
    rebuild.set_defaults(run=_rebuild)
    validate = verbs.add_parser("validate", help="run every check on ontology, vocabularies, queries and stored data")
    validate.add_argument("-o", "--output", metavar="REPORT.html", help="write the report page")
    validate.add_argument("--json", action="store_true", help="print JSON")
    validate.set_defaults(run=_validate)
    reason = verbs.add_parser("reason", help="classify clusters by the OWL definitions (HermiT; rules without Java)")
    reason.add_argument("file", nargs="?", metavar="FILE.ttl", help="a small graph to classify instead of the atlas")
    reason.add_argument("--json", action="store_true", help="print JSON")
    reason.set_defaults(run=_reason)
    backup = verbs.add_parser(
        "backup", help="write all editions into one file", epilog="example: helixatlas backup atlas-2026.zip"
    )
    backup.add_argument("file", metavar="FILE.zip")
    backup.set_defaults(run=_backup)
    restore = verbs.add_parser(
        "restore",
        help="bring editions back from a backup",
        epilog="example: helixatlas --data atlas2 restore atlas-2026.zip",
    )
    restore.add_argument("file", metavar="FILE.zip")
    restore.add_argument("--force", action="store_true", help="also put older editions in force than there are")
    restore.set_defaults(run=_restore)


def _rebuild(args: argparse.Namespace) -> int:
    with open_atlas(args) as atlas, progress("Rebuilding"):
        built = atlas.rebuild()
    if args.json:
        print_json({"hash": built.hash, "synthetic": built.synthetic})
    else:
        print(f"hash {built.hash}")
    return 0


def _validate(args: argparse.Namespace) -> int:
    with open_atlas(args) as atlas, progress("Validating"):
        results = atlas.validate()
    if args.output:
        Path(args.output).write_text(atlas.validation_page(results), encoding="utf-8")
        print(f"Wrote {args.output}", file=sys.stderr)
    if args.json:
        print_json([result.to_dict() for result in results])
    else:
        print_table(["check", "result", "findings"], [[r.name, r.verdict, "; ".join(r.findings[:3])] for r in results])
    return 1 if any(result.failed for result in results) else 0


def _reason(args: argparse.Namespace) -> int:
    with open_atlas(args) as atlas, progress("Reasoning"):
        answer = atlas.reason(Path(args.file) if args.file else None)
    if args.json:
        print_json(answer)
        return 0
    print(f"reasoner  {answer['reasoner']}")
    for note in answer.get("notes", []):
        print(f"note      {note}")
    for name, members in answer["classes"].items():
        print(f"{name}: {len(members)}")
        for member in members:
            print(f"  {member}")
    return 0


def _backup(args: argparse.Namespace) -> int:
    with open_atlas(args) as atlas, progress("Writing the backup"):
        count = atlas.backup(Path(args.file))
    print(f"Wrote {args.file}: {count} editions")
    return 0


def _restore(args: argparse.Namespace) -> int:
    with open_atlas(args) as atlas, progress("Restoring"):
        count = atlas.restore(Path(args.file), force=args.force)
    print(f"Restored {count} editions")
    return 0
