"""Verbs for files of partners: map and resolve."""

from __future__ import annotations

import argparse
import shlex
import sys
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from helixatlas.cli.output import Verbs, open_atlas, print_json, print_table, progress, require_new, write_file

if TYPE_CHECKING:
    from helixatlas.atlas import Atlas
    from helixatlas.ingest.resolve.review import Reviewed

__all__ = ["add"]


def add(verbs: Verbs) -> None:
    """Add the verbs of this module to the parser."""
    mapping = verbs.add_parser(
        "map",
        help="propose how to read a file nobody has mapped: header, columns, open questions",
        epilog="example: helixatlas map partners.xlsx -o mapping.yaml",
    )
    mapping.add_argument("file", metavar="FILE")
    mapping.add_argument("-o", "--output", metavar="MAPPING.yaml", help="write the mapping here")
    mapping.add_argument("--overwrite", action="store_true", help="write over a mapping that is there")
    mapping.add_argument("--json", action="store_true", help="print the proposal as JSON")
    mapping.add_argument("--no-input", action="store_true", help="ask nothing; the questions stand in the file")
    mapping.set_defaults(run=_map)
    _add_resolve(verbs)


def _add_resolve(verbs: Verbs) -> None:
    resolve = verbs.add_parser(
        "resolve",
        help="records that may be the same: list the open pairs, judge them, take a judgement back",
        epilog="example: helixatlas resolve --export pairs.csv, then helixatlas resolve --import pairs.csv",
    )
    what = resolve.add_mutually_exclusive_group()
    what.add_argument("--review", action="store_true", help="judge pair by pair in the terminal")
    what.add_argument("--export", metavar="FILE.csv", help="write the open pairs into a sheet to be judged")
    what.add_argument("--import", dest="bring", metavar="FILE.csv", help="take a judged sheet in, all of it or nothing")
    what.add_argument("--same", nargs=2, metavar="IRI", help="judge two records to be the same")
    what.add_argument("--different", nargs=2, metavar="IRI", help="judge two records to be different")
    what.add_argument("--undo", nargs=2, metavar="IRI", help="take back what was judged of two records")
    what.add_argument("--accept-certain", action="store_true", help="take pairs with one register number as the same")
    resolve.add_argument("--propose", type=int, metavar="N", help="only the N surest pairs")
    resolve.add_argument("--json", action="store_true", help="print JSON")
    resolve.set_defaults(run=_resolve)


def _map(args: argparse.Namespace) -> int:
    from helixatlas.cli.mapping_questions import answer_columns

    if args.output:
        require_new(Path(args.output), overwrite=args.overwrite)
    with open_atlas(args) as atlas, progress(f"Reading {args.file}"):
        proposal = atlas.propose_mapping(Path(args.file))
    if args.json:
        print_json({"sheets": [asdict(sheet) for sheet in proposal.sheets], "questions": proposal.questions})
    elif sys.stdin.isatty() and not args.no_input:
        proposal = answer_columns(proposal, input, lambda text: print(text, file=sys.stderr))
    if args.output:
        write_file(Path(args.output), proposal.to_yaml().encode())
        command = shlex.join(("helixatlas", "check", args.file, "--mapping", args.output))
        print(f"Wrote {args.output}. Read it, then: {command}", file=sys.stderr)
    elif not args.json:
        print(proposal.to_yaml(), end="")
    for question in () if args.json else proposal.questions:
        print(f"? {question}", file=sys.stderr)
    return 0


def _resolve(args: argparse.Namespace) -> int:
    day = date.today().isoformat()  # noqa: DTZ011  the day the person judges, where the person is
    with open_atlas(args) as atlas:
        if args.same or args.different or args.undo or args.accept_certain:
            return _judge(atlas, args, day)
        if args.review:
            return _told(atlas.review(input, print, limit=args.propose, day=day), args)
        if args.bring:
            return _told(atlas.import_judgements(Path(args.bring), day=day), args)
        return _list(atlas, args)


def _list(atlas: Atlas, args: argparse.Namespace) -> int:
    with progress("Comparing records"):
        if args.export:
            count = atlas.export_proposals(Path(args.export), limit=args.propose)
            print(f"Wrote {args.export}: {count} pairs. Fill the first column, then: "
                  f"helixatlas resolve --import {args.export}", file=sys.stderr)  # fmt: skip
            return 0
        found = atlas.resolve_proposals(limit=args.propose)
    if args.json:
        from helixatlas.ingest.resolve.review import proposals_dict

        print_json({**proposals_dict(found), "judged": atlas.judgements().counts()})
        return 0
    rows = [
        [one.band, f"{one.score:.2f}", one.left_name, one.right_name, "; ".join(one.reasons), one.left, one.right]
        for one in found
    ]
    print_table(("band", "score", "one", "other", "why", "IRI of one", "IRI of the other"), rows)
    return 0


def _judge(atlas: Atlas, args: argparse.Namespace, day: str) -> int:
    if args.undo:
        judged = atlas.undo_judgement(*args.undo, day=day)
    elif args.accept_certain:
        judged = atlas.accept_certain(day=day)
    else:
        word, (left, right) = ("same", args.same) if args.same else ("different", args.different)
        for iri in (left, right):
            atlas.explain(iri)  # a record that is not there is a slip of the pen: the nearest is named
        judged = atlas.judge(left, right, word, day=day)
    if args.json:
        print_json(judged.counts())
    else:
        print("In force: " + ", ".join(f"{count} {name}" for name, count in judged.counts().items()))
    return 0


def _told(done: Reviewed, args: argparse.Namespace) -> int:
    if args.json:
        print_json(asdict(done))
    else:
        print(f"Judged {done.judged}, still open {done.open}. In force: "
              + ", ".join(f"{count} {name}" for name, count in done.counts.items()))  # fmt: skip
    return 0
