"""Run the command line as ``helixatlas`` or ``python -m helixatlas``."""

from __future__ import annotations

import sys

__all__ = ["run"]


def run() -> None:
    """Run the command line and leave the process with its exit code; Ctrl-C is quiet from the first moment."""
    try:
        from helixatlas.cli.main import main

        code = main()
    except KeyboardInterrupt:
        code = 130
    sys.exit(code)


if __name__ == "__main__":
    run()
