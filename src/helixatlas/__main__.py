"""Run the command line as ``python -m helixatlas``."""

from __future__ import annotations

from helixatlas.cli.main import run

if __name__ == "__main__":
    run()
