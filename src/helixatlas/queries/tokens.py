"""Find ``$name`` tokens of a SPARQL text where they are tokens, not inside a string, an IRI or a comment."""

from __future__ import annotations

import re
from collections.abc import Callable

__all__ = ["replace_tokens", "token_names"]

_PIECES = re.compile(
    r"""
      (?P<string>\"\"\"(?:(?:\"|\"\")?(?:[^\"\\]|\\.))*\"\"\" | '''(?:(?:'|'')?(?:[^'\\]|\\.))*'''
               | \"(?:[^\"\\\n\r]|\\.)*\" | '(?:[^'\\\n\r]|\\.)*')
    | (?P<iri><[^<>\"{}|^`\\\x00-\x20]*>)
    | (?P<comment>\#[^\n]*)
    | \$(?P<name>[A-Za-z_][A-Za-z0-9_]*)
    """,
    re.VERBOSE | re.DOTALL,
)


def replace_tokens(text: str, replacement: Callable[[str], str | None]) -> str:
    """Return the text with each ``$name`` replaced by what the function gives for the name; None leaves it.

    >>> replace_tokens('SELECT * { ?s ?p $x # $x', lambda name: "1")
    'SELECT * { ?s ?p 1 # $x'
    """

    def swap(match: re.Match[str]) -> str:
        name = match.group("name")
        new = None if name is None else replacement(name)
        return match.group(0) if new is None else new

    return _PIECES.sub(swap, text)


def token_names(text: str) -> tuple[str, ...]:
    """Return the names of all ``$name`` tokens, sorted, each once."""
    return tuple(sorted({match.group("name") for match in _PIECES.finditer(text)} - {None}))
