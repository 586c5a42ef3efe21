"""Verbs that ask questions in SPARQL: query and sparql."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from helixatlas.cli.output import Verbs, add_format, open_atlas, print_json, print_table, progress, write_result
from helixatlas.errors import InputError, UsageError

if TYPE_CHECKING:
    from helixatlas.atlas import Atlas

__all__ = ["add"]


def add(verbs: Verbs) -> None:
    """Add the verbs of this module to the parser."""
    query = verbs.add_parser(
        "query",
        help="run a question of the catalogue; without a name, list them",
        epilog="example: helixatlas query clusters-per-country --format csv",
    )
    query.add_argument("name", nargs="?", help="name of the question")
    query.add_argument("-p", "--parameter", action="append", default=[], metavar="KEY=VALUE", help="set a parameter")
    add_format(query, "table", "csv", "json", "ttl", "xlsx")
    query.set_defaults(run=_query)
    sparql = verbs.add_parser(
        "sparql",
        help="run SPARQL from a file, or - for standard input",
        epilog="example: helixatlas sparql question.rq",
    )
    sparql.add_argument("file", help="file with the query, or -")
    add_format(sparql, "table", "csv", "json", "ttl", "xlsx")
    sparql.set_defaults(run=_sparql)


def _query(args: argparse.Namespace) -> int:
    with open_atlas(args) as atlas:
        if not args.name:
            return _list(atlas, args)
        parameters = dict(_pair(text) for text in args.parameter)
        with progress(f"Asking {args.name}"):
            result = atlas.query(args.name, **parameters)
        return write_result(result, args)


def _list(atlas: Atlas, args: argparse.Namespace) -> int:
    entries = [atlas.catalogue[name] for name in sorted(atlas.catalogue)]
    if args.format == "json":
        print_json([entry.describe() for entry in entries])
    else:
        print_table(["name", "question", "parameters"], [[e.name, e.summary, ", ".join(e.parameters)] for e in entries])
    return 0


def _pair(text: str) -> tuple[str, str]:
    key, equals, value = text.partition("=")
    if not equals or not key:
        raise UsageError(f"A parameter is written KEY=VALUE, not {text!r}.", hint="example: -p country=ES")
    return key, value


def _sparql(args: argparse.Namespace) -> int:
    text = _text(args.file)
    with open_atlas(args) as atlas, progress("Asking"):
        result = atlas.sparql(text)
    return write_result(result, args)


def _text(file: str) -> str:
    body = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    try:
        return body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"{file} is no UTF-8 text: byte {error.start}.", hint="Save the query as UTF-8.") from error
