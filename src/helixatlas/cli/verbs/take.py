"""Verbs that take data in: init, template, check, ingest."""

from __future__ import annotations

import argparse
import shlex
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from helixatlas.cli.output import Verbs, note_withdrawn, open_atlas, print_json, print_table, progress, require_new

if TYPE_CHECKING:
    from helixatlas.atlas import Atlas
    from helixatlas.ingest.helix_hints import HelixHint

__all__ = ["add"]


def add(verbs: Verbs) -> None:
    """Add the verbs of this module to the parser."""
    init = verbs.add_parser("init", help="make an empty atlas in a folder", epilog="example: helixatlas init my-region")
    init.add_argument("directory", metavar="DIR")
    init.set_defaults(run=_init)
    _add_template(verbs)
    _add_check(verbs)
    _add_ingest(verbs)


def _add_template(verbs: Verbs) -> None:
    template = verbs.add_parser(
        "template",
        help="write a workbook to fill in",
        epilog="example: helixatlas template organisation cluster membership roster -o mapping.xlsx --lang it",
    )
    template.add_argument("record", nargs="*", help="record types, one sheet each; none lists them")
    template.add_argument("-o", "--output", metavar="FILE.xlsx", help="the workbook to write")
    template.add_argument(
        "--fill",
        action="append",
        default=[],
        metavar="SOURCE",
        help="with what this source says, to correct and send back",
    )
    template.add_argument("--lang", default="en", help="language of headers and help (default en)")
    template.add_argument("--overwrite", action="store_true", help="write over a workbook that is there")
    template.add_argument("--json", action="store_true", help="list the record types as JSON")
    template.set_defaults(run=_template)


def _add_check(verbs: Verbs) -> None:
    check = verbs.add_parser(
        "check",
        help="say what is wrong in a file, cell by cell; nothing is stored",
        epilog="example: helixatlas check partners.xlsx -o partners-checked.xlsx",
    )
    check.add_argument("file", nargs="+", metavar="FILE")
    check.add_argument("--mapping", metavar="FILE", help="mapping file, when the workbook is not one of our templates")
    check.add_argument("--overwrite", action="store_true", help="write over a checked workbook that is there")
    check.add_argument(
        "-o", "--output", metavar="REPORT", help="write the report: .json, or .xlsx for your own workbook with comments"
    )
    check.add_argument(
        "--suggest-helix", action="store_true", help="say which helix a rule would give organisations without one"
    )
    check.add_argument("--json", action="store_true", help="print the report as JSON")
    check.set_defaults(run=_check)


def _add_ingest(verbs: Verbs) -> None:
    ingest = verbs.add_parser(
        "ingest",
        help="check sources and store an edition of each",
        epilog="example: helixatlas ingest resilient-study",
    )
    ingest.add_argument(
        "source", nargs="*", metavar="SOURCE|FILE", help="a source under ingest/, or files; none means all sources"
    )
    ingest.add_argument("--mapping", metavar="FILE", help="mapping file for files that are not one of our templates")
    ingest.add_argument(
        "--accept-warnings", action="store_true", help="store although a promise of the source is broken"
    )
    ingest.add_argument("--json", action="store_true", help="print the reports as JSON")
    ingest.set_defaults(run=_ingest)


def _init(args: argparse.Namespace) -> int:
    from helixatlas.atlas import init_atlas

    made = init_atlas(Path(args.directory))
    print(f"Made {made}. Put your source in {made / 'ingest'}, then:")
    print(f"  helixatlas --root {made} --data {made / 'atlas'} ingest")
    return 0


def _template(args: argparse.Namespace) -> int:
    with open_atlas(args) as atlas:
        return _write_template(atlas, args)


def _write_template(atlas: Atlas, args: argparse.Namespace) -> int:
    types = atlas.record_types
    if args.json and not args.output:
        print_json({key: {"title": record.labels, "description": record.descriptions} for key, record in types.items()})
        return 0
    if not args.record or not args.output:
        print_table(
            ["record", "what it is"], [[key, record.descriptions.get("en", "")] for key, record in types.items()]
        )
        if args.record:
            print("Say where to write the workbook: -o FILE.xlsx", file=sys.stderr)
            return 2
        return 0
    require_new(Path(args.output), overwrite=args.overwrite)
    atlas.write_template(args.record, Path(args.output), args.lang, sources=args.fill)
    print(f"Wrote {args.output}. Fill it in, then: {shlex.join(('helixatlas', 'check', args.output))}")
    if args.fill:
        _note_not_carried(atlas, args)
    return 0


def _note_not_carried(atlas: Atlas, args: argparse.Namespace) -> None:
    """Say on stderr what a filled workbook does not hold: sent back and taken in, it would be gone."""
    from helixatlas.ingest.export_rows import not_carried

    current = atlas.editions.current()
    known, texts = not_carried([current[name].quads for name in args.fill], args.lang)
    lost = [f"how {known} statements are known and where they stand in their documents"] if known else []
    lost += [f"{texts} texts in further languages"] if texts else []
    if lost:
        print(f"Note: the workbook does not hold {' and '.join(lost)}; taken in again from it, the source loses them.",
              file=sys.stderr)  # fmt: skip


def _check(args: argparse.Namespace) -> int:
    mapping = Path(args.mapping) if args.mapping else None
    if args.output and args.output.endswith(".xlsx") and args.output not in args.file:
        require_new(Path(args.output), overwrite=args.overwrite)  # it may hold corrections by now
    with open_atlas(args) as atlas:
        with progress("Checking"):
            checked = atlas.check([Path(name) for name in args.file], mapping=mapping)
        if args.output:
            atlas.write_report(checked, Path(args.output))
            print(f"Wrote {args.output}", file=sys.stderr)
        hints = atlas.helix_hints(checked) if args.suggest_helix else None
    if args.json:
        body = checked.report.to_dict()
        print_json(body if hints is None else {**body, "helix_hints": [one.to_dict() for one in hints]})
    else:
        print(checked.report.to_text())
        if hints is not None:
            print(_hints(hints))
    return 1 if checked.report.has_errors else 0


def _hints(hints: Sequence[HelixHint]) -> str:
    from helixatlas.ingest.helix_hints import hints_text

    return hints_text(hints)


def _ingest(args: argparse.Namespace) -> int:
    with open_atlas(args) as atlas, progress("Checking and storing"):
        if args.source:
            results = atlas.ingest(args.source, mapping=args.mapping, accept_warnings=args.accept_warnings)
        else:
            results = atlas.ingest_all(accept_warnings=args.accept_warnings)
            note_withdrawn(atlas)
    if args.json:
        print_json([result.to_dict() for result in results])
    else:
        for result in results:
            print(result.to_text())
    return 1 if any(result.failed for result in results) else 0
