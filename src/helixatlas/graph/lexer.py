"""The tokens of a SPARQL text: enough grammar to tell keywords from names, texts, IRIs and comments.

Terminals follow SPARQL 1.1, section 19.8. Anything unknown becomes a one-character token and a text whose
quotation mark is never closed a token of kind ``open``, so that reading never fails and takes linear time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

__all__ = ["Token", "position", "tokens", "unescaped"]

_TERMINALS = {
    "space": r"\s+",
    "comment": r"#[^\n\r]*",
    "iri": r"<[^<>\"{}|^`\\\x00-\x20]*>",
    "text": r"'''(?:(?:'|'')?(?:[^'\\]|\\.))*+'''|\"\"\"(?:(?:\"|\"\")?(?:[^\"\\]|\\.))*+\"\"\""
    r"|'(?!'')(?:[^'\\\n\r]|\\.)*+'|\"(?!\"\")(?:[^\"\\\n\r]|\\.)*+\"",
    "open": r"'''.*|\"\"\".*|['\"][^\n\r]*",
    "variable": r"[?$]\w+",
    "blank": r"_:[\w](?:[\w.·-]*[\w·-])?",
    "language": r"@[A-Za-z]+(?:-[A-Za-z0-9]+)*",
    "name": r"(?:[^\W\d_](?:[\w.·-]*[\w·-])?)?:(?:[\w:%\\](?:\\.|[\w.:%·-])*)?",
    "word": r"[A-Za-z_]\w*",
    "number": r"\d+(?:\.\d*)?(?:[eE][+-]?\d+)?",
    "other": r".",
}
_TOKEN = re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _TERMINALS.items()), re.DOTALL)
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")


@dataclass(frozen=True, slots=True)
class Token:
    """One token: its kind (a key of the terminals), its text and where it starts."""

    kind: str
    text: str
    start: int

    @property
    def keyword(self) -> str:
        """Return the word in capitals, empty for tokens that are no words."""
        return self.text.upper() if self.kind == "word" else ""


def tokens(text: str) -> Iterator[Token]:
    """Return the tokens that mean something: all but white space and comments."""
    for match in _TOKEN.finditer(text):
        kind = str(match.lastgroup)
        if kind not in {"space", "comment"}:
            yield Token(kind, match[0], match.start())


def unescaped(text: str) -> str:
    r"""Return the text with code point escapes replaced, as SPARQL does before it reads anything.

    >>> unescaped("\\u0053ERVICE")
    'SERVICE'
    """

    def character(match: re.Match[str]) -> str:
        number = int(match[1] or match[2], 16)
        return chr(number) if number <= 0x10FFFF else match[0]

    return _ESCAPE.sub(character, text)


def position(text: str, start: int) -> tuple[int, int]:
    """Return line and column of an offset, both counted from 1."""
    before = text[:start]
    return before.count("\n") + 1, start - (before.rfind("\n") + 1) + 1
