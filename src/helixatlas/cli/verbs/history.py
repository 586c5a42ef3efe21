"""Verbs that look at what was taken in and choose what is in force: sources, editions, diff, rollback, withdraw."""

from __future__ import annotations

import argparse
from collections.abc import Mapping

from helixatlas.cli.output import Verbs, open_atlas, print_json, print_table

__all__ = ["add"]


def add(verbs: Verbs) -> None:
    """Add the verbs of this module to the parser."""
    sources = verbs.add_parser("sources", help="list the sources and whether each is stored")
    sources.add_argument("--json", action="store_true", help="print JSON")
    sources.set_defaults(run=_sources)
    editions = verbs.add_parser(
        "editions", help="list the editions of a source", epilog="example: helixatlas editions resilient-study"
    )
    editions.add_argument("source")
    editions.add_argument("--json", action="store_true", help="print JSON")
    editions.set_defaults(run=_editions)
    _add_diff(verbs)
    _add_choices(verbs)


def _add_diff(verbs: Verbs) -> None:
    diff = verbs.add_parser(
        "diff", help="compare two editions of a source", epilog="example: helixatlas diff resilient-study 1 2"
    )
    diff.add_argument("source")
    diff.add_argument("a", type=int)
    diff.add_argument("b", type=int)
    diff.add_argument("--json", action="store_true", help="print JSON")
    diff.set_defaults(run=_diff)


def _add_choices(verbs: Verbs) -> None:
    rollback = verbs.add_parser(
        "rollback",
        help="put an earlier edition in force again",
        epilog="example: helixatlas rollback resilient-study 1",
    )
    rollback.add_argument("source")
    rollback.add_argument("number", type=int)
    rollback.set_defaults(run=_rollback)
    withdraw = verbs.add_parser(
        "withdraw",
        help="leave out what a source says; nothing is deleted",
        epilog='example: helixatlas withdraw resilient-study --why "The partner took the list back"',
    )
    withdraw.add_argument("source")
    withdraw.add_argument("--why", required=True, metavar="TEXT", help="the reason, kept in the history of the source")
    withdraw.set_defaults(run=_withdraw)


def _sources(args: argparse.Namespace) -> int:
    with open_atlas(args) as atlas:
        sources = atlas.sources()
    if args.json:
        print_json(sources)
    else:
        print_table(
            ["source", "kind", "title", "licence", "edition"],
            [[*(s[k] for k in ("id", "kind", "title", "licence")), _standing(s)] for s in sources],
        )
    return 0


def _editions(args: argparse.Namespace) -> int:
    with open_atlas(args) as atlas:
        editions = atlas.edition_list(args.source)
    if args.json:
        print_json(editions)
    else:
        print_table(
            ["edition", "in force", "statements", "records", "withdrawn"],
            [[e[k] for k in ("name", "current", "quads", "records", "withdrawn")] for e in editions],
        )
    return 0


def _diff(args: argparse.Namespace) -> int:
    with open_atlas(args) as atlas:
        diff = atlas.diff(args.source, args.a, args.b)
    if args.json:
        print_json(diff.to_dict())
    else:
        print(diff.to_text())
    return 0


def _rollback(args: argparse.Namespace) -> int:
    with open_atlas(args) as atlas:
        edition = atlas.rollback(args.source, args.number)
    said = f"withdrawn again: {edition.withdrawn}" if edition.withdrawn else f"edition {edition.name} is in force again"
    print(f"{args.source}: {said}")
    return 0


def _withdraw(args: argparse.Namespace) -> int:
    with open_atlas(args) as atlas:
        former = atlas.editions.current().get(args.source)
        edition = atlas.withdraw(args.source, args.why)
    print(f"{args.source}: withdrawn by edition {edition.name}; its other editions are kept, none is in force.")
    number = former.number if former else "N"
    print(f"To bring it back: helixatlas rollback {args.source} {number}, or take it in again.")
    return 0


def _standing(source: Mapping[str, str | None]) -> str | None:
    return f"withdrawn: {source['withdrawn']}" if source["withdrawn"] else source["edition"]
