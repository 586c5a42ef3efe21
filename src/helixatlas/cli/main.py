"""Parse the command line, run one verb, turn errors into a sentence and an exit code.

Exit codes: 0 done, 1 the input has errors, 2 wrong use, 3 the store or a service failed, 130 stopped by the user.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from helixatlas.cli.grouped import GroupedHelp
from helixatlas.cli.verbs import ask, history, keep, look, partners, serve, take, weigh
from helixatlas.errors import HelixAtlasError

__all__ = ["build_parser", "main"]

_CODES: dict[type[OSError], int] = {FileNotFoundError: 2, IsADirectoryError: 2}
"""To name a file that is not there is wrong use; what cannot be written or reached is a fault of the machine."""
_DESCRIPTION = """\
Helix Atlas: which helix (government, academia, business, civil society) is missing or weak in which
cluster, how sure are we, and why. Everything comes from files with a source; nothing needs a network."""

_EPILOG = """\
first steps:
  helixatlas demo                         build the reference atlas and open it in the browser
  helixatlas gaps --format csv            one row per group, level and helix
  helixatlas explain id:cluster/inn-veneto
  helixatlas check my-mapping.xlsx        what is wrong in a sheet, cell by cell

`helixatlas VERB --help` shows the options of a verb with an example."""


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of all verbs."""
    parser = argparse.ArgumentParser(
        prog="helixatlas",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=GroupedHelp,
    )
    parser.add_argument("--data", metavar="DIR", help="folder of the atlas's data (default: ./atlas)")
    parser.add_argument(
        "--root", metavar="DIR", help="folder of the atlas's own content (default: the reference atlas)"
    )
    parser.add_argument("--synthetic", action="store_true", default=None, help="switch the invented trial data on")
    parser.add_argument(
        "--edition", action="append", default=[], metavar="SOURCE=N", help="look at this edition of a source instead"
    )
    parser.add_argument("--version", action="store_true", help="print the version and stop")
    verbs = parser.add_subparsers(dest="verb", metavar="VERB", title="verbs")
    for group in (serve, take, history, partners, look, weigh, ask, keep):
        group.add(verbs)
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command line and return its exit code; no traceback reaches the user."""
    parser = build_parser()
    args = parser.parse_args(argv)
    if args.version:
        from helixatlas import __version__

        print(f"helixatlas {__version__}")
        return 0
    if not args.verb:
        parser.print_help()
        return 0
    try:
        return int(args.run(args) or 0)
    except KeyboardInterrupt:
        print("\nStopped. What was stored before is unchanged.", file=sys.stderr)
        return 130
    except BrokenPipeError:
        # The reader (head, less) went away; leave without a second complaint at shutdown.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except HelixAtlasError as error:
        return _complain(error)
    except OSError as error:
        return _complain_about_system(error)


def _complain(error: HelixAtlasError) -> int:
    print(f"Error: {error}", file=sys.stderr)
    for problem in list(getattr(error, "problems", []))[:20]:
        print(f"  {problem}", file=sys.stderr)
    if error.hint:
        print(f"What to do: {error.hint}", file=sys.stderr)
    return error.exit_code


def _complain_about_system(error: OSError) -> int:
    where = f": {error.filename}" if error.filename else ""
    print(f"Error: {error.strerror or error}{where}", file=sys.stderr)
    print("What to do: check the name, and that you may read or write there.", file=sys.stderr)
    return _CODES.get(type(error), 3)
