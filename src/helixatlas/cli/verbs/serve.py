"""Verbs that show the atlas in the browser: demo and serve."""

from __future__ import annotations

import argparse
import os
import socket
import sys
from typing import TYPE_CHECKING

from helixatlas.cli.output import Verbs, note_withdrawn, open_atlas, progress
from helixatlas.errors import UsageError

if TYPE_CHECKING:
    from helixatlas.atlas import Atlas

__all__ = ["add"]


def add(verbs: Verbs) -> None:
    """Add the verbs of this module to the parser."""
    demo = verbs.add_parser(
        "demo",
        help="build the reference atlas if needed, serve it, open it",
        epilog="example: helixatlas demo --port 8080 --no-browser",
    )
    serve = verbs.add_parser(
        "serve", help="serve the atlas as it is", epilog="example: helixatlas --data atlas serve --port 8080"
    )
    for parser, run in ((demo, _demo), (serve, _serve)):
        parser.add_argument("--port", type=int, default=8000, help="port on this machine (default 8000)")
        parser.add_argument(
            "--host", default="127.0.0.1", help="address to listen on (default 127.0.0.1: this machine only)"
        )
        parser.add_argument("--no-browser", action="store_true", help="do not open a browser")
        parser.set_defaults(run=run)


def _demo(args: argparse.Namespace) -> int:
    _refuse_taken_port(args.host, args.port)
    with open_atlas(args) as atlas:
        with progress("Checking the sources of the reference atlas"):
            results = atlas.ingest_all()
        for result in results:
            if result.edition is None and result.report.has_errors:
                print(f"{result.source}: not taken in; see: helixatlas ingest {result.source}", file=sys.stderr)
        note_withdrawn(atlas)
        return _run(atlas, args)


def _serve(args: argparse.Namespace) -> int:
    _refuse_taken_port(args.host, args.port)
    with open_atlas(args) as atlas:
        return _run(atlas, args)


def _run(atlas: Atlas, args: argparse.Namespace) -> int:
    import uvicorn

    from helixatlas.api.app import create_app

    with progress("Building the projection"):
        atlas.ensure_built()
    url = f"http://{args.host}:{args.port}"
    print(f"Helix Atlas is at {url}  (Ctrl-C stops it)", flush=True)
    if not args.no_browser and os.environ.get("CI") != "true":
        import threading
        import webbrowser

        threading.Timer(1.0, webbrowser.open, [url]).start()
    uvicorn.run(create_app(atlas), host=args.host, port=args.port, log_level="warning", access_log=False)
    return 0


def _refuse_taken_port(host: str, port: int) -> None:
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except socket.gaierror as error:
            raise UsageError(f"{host!r} is no address.", hint="For this machine only: --host 127.0.0.1") from error
        except OSError as error:
            raise UsageError(
                f"Port {port} on {host} cannot be used: {error.strerror}.",
                hint="Choose another one, for example: --port 8080",
            ) from error
        except OverflowError as error:
            raise UsageError(f"{port} is not a port number.", hint="Ports go from 1 to 65535.") from error
