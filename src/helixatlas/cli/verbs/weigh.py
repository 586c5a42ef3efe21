"""Verbs that weigh all gaps: rank, ask, flips, compare, whatif, profile."""

from __future__ import annotations

import argparse
import sys

from helixatlas.cli.output import (
    Verbs,
    add_format,
    open_atlas,
    open_filled,
    print_json,
    print_table,
    progress,
    write_result,
)
from helixatlas.cli.verbs.look import LEVELS

__all__ = ["add"]

_RANKED = ("group_label", "country", "gap_lo", "gap_hi", "absent", "rank_best", "rank_worst", "weights_best",
           "weights_worst")  # fmt: skip


def add(verbs: Verbs) -> None:
    """Add the verbs of this module to the parser."""
    _add_rank(verbs)
    _add_ask(verbs)
    _add_flips(verbs)
    _add_compare(verbs)
    _add_whatif(verbs)
    _add_profile(verbs)


def _add_rank(verbs: Verbs) -> None:
    rank = verbs.add_parser(
        "rank",
        help="two lists of groups: confirmed gaps, and what to map first",
        epilog="example: helixatlas rank --level governance",
    )
    rank.add_argument("--level", choices=LEVELS, help="one level instead of the weighted levels")
    rank.add_argument(
        "--order", choices=("confirmed", "map-first"), default="confirmed", help="order of the rows in csv, json, xlsx"
    )
    add_format(rank)
    rank.set_defaults(run=_rank)


def _add_ask(verbs: Verbs) -> None:
    ask = verbs.add_parser(
        "ask",
        help="ask this one first: the unknown facts whose answer would change most verdicts",
        epilog="example: helixatlas ask --country IT --limit 5",
    )
    ask.add_argument("--group", metavar="IRI", help="only about this cluster or partnership")
    ask.add_argument("--country", metavar="CODE", help="only about groups of this country")
    ask.add_argument("--limit", type=int, default=10, help="how many (default 10)")
    add_format(ask)
    ask.set_defaults(run=_ask)


def _add_flips(verbs: Verbs) -> None:
    flips = verbs.add_parser(
        "flips",
        help="which verdicts change under each alternative codebook and threshold",
        epilog="example: helixatlas flips --group id:partnership/resilient",
    )
    flips.add_argument("--group", metavar="IRI", help="only this cluster or partnership")
    flips.add_argument("--table", action="store_true", help="only the sensitivity table, one row per alternative")
    add_format(flips)
    flips.set_defaults(run=_flips)


def _add_compare(verbs: Verbs) -> None:
    compare = verbs.add_parser(
        "compare",
        help="countries, regions, sectors or scenarios side by side, never as a bare percentage",
        epilog="example: helixatlas compare --by country --level governance",
    )
    compare.add_argument("--by", default="country", help="country, region, type, sector, scenario … (default country)")
    compare.add_argument("--level", choices=LEVELS, default="membership", help="level (default membership)")
    compare.add_argument(
        "--what", choices=("rates", "richness", "differences"), default="rates",
        help="rates of absence; expected helices at equal effort; pairwise tests",
    )  # fmt: skip
    add_format(compare)
    compare.set_defaults(run=_compare)


def _add_whatif(verbs: Verbs) -> None:
    whatif = verbs.add_parser(
        "whatif",
        help="which verdicts change when organisations leave or join, or on another day",
        epilog="example: helixatlas whatif --add id:org/veneto-region id:cluster/inn-veneto membership",
    )
    whatif.add_argument("--remove", action="append", default=[], metavar="IRI", help="as if it had never joined")
    whatif.add_argument(
        "--add", action="append", default=[], nargs=3, metavar=("ACTOR", "GROUP", "LEVEL"), help="as if it joined"
    )
    whatif.add_argument("--as-of", metavar="DATE", help="on this day, for example 2030-01-01")
    add_format(whatif)
    whatif.set_defaults(run=_whatif)


def _add_profile(verbs: Verbs) -> None:
    profile = verbs.add_parser(
        "profile",
        help="does a group keep a rule: pass, fail or cannot tell; without a name, list the rules",
        epilog="example: helixatlas profile european-cluster --group id:partnership/resilient",
    )
    profile.add_argument("name", nargs="?", help="name of a rule, or a Turtle file with a rule of one's own")
    profile.add_argument("--group", metavar="IRI", help="only this cluster or partnership")
    add_format(profile)
    profile.set_defaults(run=_profile)


def _rank(args: argparse.Namespace) -> int:
    with open_filled(args) as atlas:
        with progress("Ranking"):
            result = atlas.rank(level=args.level, order=args.order)
        if args.format != "table" or args.output:
            return write_result(result, args)
        sure = [row for row in result.to_dicts() if row["gap_lo"]]
        print("Confirmed gaps: what is missing for certain, whatever is not known yet")
        print_table(_RANKED, [[row[name] for name in _RANKED] for row in sure])
        print(f"{len(result) - len(sure)} of {len(result)} groups have no confirmed gap; that is not the same as none.")
        print("\nMap first: where least is known")
        first = sorted(result.to_dicts(), key=lambda row: int(str(row["map_first"])))
        names = ("map_first", "group_label", "country", "gap_lo", "gap_hi", "width")
        print_table(names, [[row[name] for name in names] for row in first])
    return 0


def _ask(args: argparse.Namespace) -> int:
    with open_filled(args) as atlas:
        with progress("Trying out answers"):
            result = atlas.questions(group=args.group, country=args.country, limit=args.limit)
        if args.format == "table" and not args.output:
            result = result.select(["position", "text", "most", "mean", "level", "group_label"])
        return write_result(result, args)


def _flips(args: argparse.Namespace) -> int:
    with open_filled(args) as atlas:
        with progress("Deriving the gaps under each alternative"):
            summary = atlas.sensitivity(group=args.group)
            result = summary if args.table else atlas.flips(group=args.group)
        if args.format == "table" and not args.output:
            print_table(summary.columns, summary.rows)
            if args.table:
                return 0
            print()
            result = result.select(["alternative", "group_label", "level", "helix", "before", "after"])
        return write_result(result, args)


def _compare(args: argparse.Namespace) -> int:
    with open_filled(args) as atlas:
        ask = {"rates": atlas.compare, "richness": atlas.richness, "differences": atlas.differences}[args.what]
        with progress("Comparing"):
            result = ask(args.by, level=args.level)
        if args.format == "table" and not args.output and args.what == "rates":
            result = result.select(["name", "level", "helix", "text"])
        return write_result(result, args)


def _whatif(args: argparse.Namespace) -> int:
    with open_filled(args) as atlas:
        with progress("Trying it out"):
            result = atlas.whatif(remove=args.remove, add=args.add, as_of=args.as_of)
        if not result.rows:
            print("No status and no bridge changes.", file=sys.stderr)
        if args.format == "table" and not args.output:
            result = result.select(["group_label", "level", "helix", "before", "after", "nu_before", "nu_after"])
        return write_result(result, args)


def _profile(args: argparse.Namespace) -> int:
    if not args.name:
        rules = open_atlas(args).profiles()
        if args.format == "json":
            print_json(rules)
        else:
            print_table(("rule", "title", "what it asks", "levels"), [list(one.values()) for one in rules])
        return 0
    with open_filled(args) as atlas:
        with progress("Checking the rule"):
            result = atlas.profile(args.name, group=args.group)
        if args.format == "table" and not args.output:
            result = result.select(["group_label", "country", "verdict", "why", "evidence"])
        return write_result(result, args)
