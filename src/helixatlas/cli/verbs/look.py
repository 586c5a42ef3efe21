"""Verbs that look at gaps and connections: gaps, candidates, compare, whatif, explain, network, status."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from helixatlas.cli.output import Verbs, add_format, open_atlas, print_json, print_table, progress, write_result
from helixatlas.errors import UsageError

__all__ = ["add"]

_LEVELS = ("governance", "membership", "activity", "data")
_HELICES = ("government", "academia", "business", "civil-society")
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
    gaps.add_argument("--level", choices=_LEVELS, help="only this level")
    gaps.add_argument("--helix", choices=_HELICES, help="only this helix")
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
        epilog="example: helixatlas candidates id:partnership/captor government",
    )
    candidates.add_argument("cluster", help="IRI of the cluster or partnership")
    candidates.add_argument("helix", choices=_HELICES)
    candidates.add_argument(
        "--level", choices=_LEVELS, default="membership", help="level of the gap (default membership)"
    )
    candidates.add_argument("--limit", type=int, default=10, help="how many (default 10)")
    add_format(candidates)
    candidates.set_defaults(run=_candidates)


def _add_network(verbs: Verbs) -> None:
    network = verbs.add_parser(
        "network",
        help="write the network as a picture or a file for graph tools",
        epilog="example: helixatlas network --type cluster --type organisation -o net.html",
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
    atlas = open_atlas(args)
    with progress("Computing gaps"):
        result = atlas.gaps(
            level=args.level,
            helix=args.helix,
            presence=args.presence,
            group=args.group,
            country=args.country,
            region=args.region,
            as_of=args.as_of,
            codebook=args.codebook,
        )
    if args.format == "table" and not args.output:
        result = result.select(
            ["group_label", "country", "level", "helix", "presence", "k", "n", "size", "gamma", "reason"]
        )
    return write_result(result, args)


def _candidates(args: argparse.Namespace) -> int:
    if args.limit < 1:
        raise UsageError("--limit must be 1 or more.")
    atlas = open_atlas(args)
    with progress("Ranking candidates"):
        result = atlas.candidates(args.cluster, args.helix, level=args.level, limit=args.limit)
    return write_result(result, args)


def _explain(args: argparse.Namespace) -> int:
    answer = open_atlas(args).explain(args.iri)
    if args.json:
        print_json(answer)
        return 0
    print(answer["sentence"])
    for statement in answer["statements"]:
        target = statement["object"]
        value = target.get("label") or target.get("value") or target.get("iri")
        print(f"\n  {statement['predicate_label'] or statement['predicate']}: {value}   [{statement['evidence']}]")
        print(f"    {_where(statement.get('origin') or {})}")
    if answer.get("rule"):
        print(f"\n  Computed by the rule {answer['rule']['name']}: {answer['rule']['summary']}")
    for iri in answer.get("depends_on", []):
        print(f"  rests on {iri}")
    return 0


def _where(origin: dict[str, Any]) -> str:
    title = origin.get("document_title") or origin.get("source_title") or origin.get("source")
    if not origin.get("file"):
        return str(title or "computed, no single cell")
    cell = f"sheet {origin['sheet']}, row {origin['row']}" if origin.get("sheet") else f"row {origin['row']}"
    column = f", column {origin['column']}" if origin.get("column") else ""
    locator = f" (“{origin['locator']}”)" if origin.get("locator") else ""
    return f"{title} · {origin['file']}, {cell}{column}{locator} · as of {origin.get('as_of') or 'unknown date'}"


def _network(args: argparse.Namespace) -> int:
    atlas = open_atlas(args)
    with progress(f"Writing {args.output}"):
        counts = atlas.write_network(
            Path(args.output), types=args.type, countries=args.country, around=args.around, radius=args.radius
        )
    print(f"Wrote {args.output}: {counts['nodes']} nodes, {counts['edges']} edges")
    return 0


def _status(args: argparse.Namespace) -> int:
    status = open_atlas(args).status()
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
