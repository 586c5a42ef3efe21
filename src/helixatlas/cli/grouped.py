"""The list of verbs in groups, by what one wants to do."""

from __future__ import annotations

import argparse

__all__ = ["GroupedHelp"]

_HEADINGS = {
    "demo": "show",
    "init": "take data in",
    "map": "files of partners",
    "gaps": "look",
    "rank": "weigh",
    "query": "ask in SPARQL",
    "rebuild": "keep",
}
"""The first verb of each group, and the heading above it."""


class GroupedHelp(argparse.RawDescriptionHelpFormatter):
    """Help that keeps the line breaks of descriptions and puts headings between groups of verbs."""

    def _format_action(self, action: argparse.Action) -> str:
        text = super()._format_action(action)
        heading = "" if action.option_strings else _HEADINGS.get(action.dest, "")
        return f"\n  {heading}\n{text}" if heading else text
