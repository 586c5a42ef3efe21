"""Verbs that look at gaps and connections: gaps, candidates, explain, network, status."""

from __future__ import annotations

import argparse
from pathlib import Path

from helixatlas.cli.output import (
    Verbs,
    add_format,
    note_synthetic,
    open_filled,
    print_json,
    print_table,
    progress,
    write_result,
)
from helixatlas.cli.telling import explanation_lines
from helixatlas.errors import UsageError

__all__ = ["HELICES", "LEVELS", "add"]

LEVELS = ("governance", "membership", "activity", "data")
HELICES = ("government", "academia", "business", "civil-society")
_PRESENCE = ("present", "weak", "absent", "unknown", "not-applicable")


def add(verbs: Verbs) -> None:
    """Add the verbs of this module to the parser."""
    _add_gaps(verbs)
    _add_candidates(verbs)
    explain = verbs.add_parser(
        "explain",
        help="say where a node, an edge or a gap comes from: document, sheet, row",
        epilog="example: helixatlas explain id:cluster/inn-veneto",
    )
    explain.add_argument("iri", help="IRI, full or with a prefix such as id:")
    explain.add_argument("--json", action="store_true", help="print JSON")
    explain.set_defaults(run=_explain)
    _add_network(verbs)
    status = verbs.add_parser("status", help="what this atlas holds: sources, editions, counts, hash")
    status.add_argument("--json", action="store_true", help="print JSON")
    status.set_defaults(run=_status)


def _add_gaps(verbs: Verbs) -> None:
    gaps = verbs.add_parser(
        "gaps",
        help="presence of each helix per group and level, with certainty and bounds",
        epilog="example: helixatlas gaps --level governance --presence absent --format csv",
    )
    gaps.add_argument("--level", choices=LEVELS, help="only this level")
    gaps.add_argument("--helix", choices=HELICES, help="only this helix")
    gaps.add_argument("--presence", choices=_PRESENCE, help="only this status")
    gaps.add_argument("--group", metavar="IRI", help="only this cluster or partnership")
    gaps.add_argument("--country", metavar="CODE", help="only groups of this country, for example ES")
    gaps.add_argument("--region", metavar="NUTS", help="only groups in this NUTS region")
    gaps.add_argument("--as-of", metavar="DATE", help="memberships valid on this day, for example 2019-12-31")
    gaps.add_argument("--codebook", metavar="NAME", help="assign helices by this codebook")
    add_format(gaps)
    gaps.set_defaults(run=_gaps)


def _add_candidates(verbs: Verbs) -> None:
    candidates = verbs.add_parser(
        "candidates",
        help="who could fill a gap, with every feature shown",
        epilog="example: helixatlas candidates id:partnership/cordis-688110-consortium government",
    )
    candidates.add_argument("cluster", help="IRI of the cluster or partnership")
    candidates.add_argument("helix", choices=HELICES)
    candidates.add_argument(
        "--level", choices=LEVELS, default="membership", help="level of the gap (default membership)"
    )
    candidates.add_argument("--country", metavar="CODE", help="only organisations of this country")
    candidates.add_argument("--region", metavar="NUTS", help="only organisations of this NUTS region")
    candidates.add_argument("--brokers", action="store_true", help="who stands between the group and the helix instead")
    candidates.add_argument("--limit", type=int, default=10, help="how many (default 10)")
    add_format(candidates)
    candidates.set_defaults(run=_candidates)


def _add_network(verbs: Verbs) -> None:
    network = verbs.add_parser(
        "network",
        help="write the network as a picture or a file for graph tools",
        epilog="example: helixatlas network --type partnership --type organisation -o net.html",
    )
    network.add_argument(
        "--type", action="append", default=[], metavar="TYPE", help="only nodes of this type (may be repeated)"
    )
    network.add_argument("--country", action="append", default=[], metavar="CODE", help="only nodes of this country")
    network.add_argument("--around", metavar="IRI", help="only what is near this node")
    network.add_argument("--radius", type=int, default=1, help="steps around the node (default 1)")
    network.add_argument(
        "-o",
        "--output",
        required=True,
        metavar="FILE",
        help="ending says the format: .html .gexf .graphml .json .svg .csv",
    )
    network.set_defaults(run=_network)


def _gaps(args: argparse.Namespace) -> int:
    names = ("level", "helix", "presence", "group", "country", "region", "as_of", "codebook")
    with open_filled(args) as atlas:
        with progress("Computing gaps"):
            result = atlas.gaps(**{name: getattr(args, name) for name in names})
        if args.format == "table" and not args.output:
            result = result.select(
                ["group_label", "country", "level", "helix", "presence", "k", "n", "size", "gamma", "reason"]
            )
        return write_result(result, args)


def _candidates(args: argparse.Namespace) -> int:
    if args.limit < 1:
        raise UsageError("--limit must be 1 or more.")
    with open_filled(args) as atlas:
        with progress("Ranking candidates"):
            if args.brokers:
                result = atlas.brokers(
                    args.cluster, args.helix, level=args.level, country=args.country, region=args.region
                )
            else:
                result = atlas.candidates(
                    args.cluster,
                    args.helix,
                    level=args.level,
                    limit=args.limit,
                    country=args.country,
                    region=args.region,
                )
        return write_result(result, args)


def _explain(args: argparse.Namespace) -> int:
    with open_filled(args) as atlas:
        answer = atlas.explain(args.iri)
    if args.json:
        print_json(answer)
    else:
        print("\n".join(explanation_lines(answer)))
    return 0


def _network(args: argparse.Namespace) -> int:
    with open_filled(args) as atlas, progress(f"Writing {args.output}"):
        counts = atlas.write_network(
            Path(args.output), types=args.type, countries=args.country, around=args.around, radius=args.radius
        )
        note_synthetic(synthetic=atlas.synthetic)
    print(f"Wrote {args.output}: {counts['nodes']} nodes, {counts['edges']} edges")
    return 0


def _status(args: argparse.Namespace) -> int:
    with open_filled(args) as atlas:
        status = atlas.status()
        note_synthetic(synthetic=atlas.synthetic)
    if args.json:
        print_json(status)
        return 0
    print(f"data     {status['data']}")
    print(f"hash     {status['hash']}")
    print(f"counts   {', '.join(f'{count} {kind}' for kind, count in status['counts'].items())}")
    rows = [
        [s["id"], s["kind"], s["edition"], s["licence"], s["as_of"], "yes" if s["loaded"] else "off"]
        for s in status["sources"]
    ]
    print_table(["source", "kind", "edition", "licence", "as of", "loaded"], rows)
    return 0
