"""What the values of a column are like: kinds of actors, legal forms, roles, funds, persons … by the words in them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import yaml
from anyascii import anyascii

__all__ = ["likeness"]

_BEGINS = "…"
_TOKEN = re.compile(r"[\w+]+")
# "M. Horvat", "Horvat M.": letters that stand for given names.
_INITIAL = re.compile(r"(?:(?:\w\.\s?){1,2}\w[\w'-]+|\w[\w'-]+ \w\.?)$")
_NAME = 3  # words a person's name has at most


@lru_cache(maxsize=1)
def _words() -> dict[str, tuple[frozenset[str], tuple[str, ...]]]:
    """Return meaning → its whole words, and the beginnings of others."""
    body = yaml.safe_load(Path(__file__).with_name("likeness.yaml").read_text(encoding="utf-8"))
    return {
        meaning: (
            frozenset(str(word) for word in words if not str(word).endswith(_BEGINS)),
            tuple(str(word).removesuffix(_BEGINS) for word in words if str(word).endswith(_BEGINS)),
        )
        for meaning, words in body.items()
    }


def likeness(texts: Sequence[str]) -> dict[str, float]:
    """Return meaning → share (0 to 1) of texts that have a word of it; for persons, of those that look like a name."""
    if not texts:
        return {}
    return {meaning: sum(_is_like(text, meaning) for text in texts) / len(texts) for meaning in _words()}


@lru_cache(maxsize=20_000)
def _is_like(text: str, meaning: str) -> bool:
    whole, begin = _words()[meaning]
    tokens = _TOKEN.findall(anyascii(text).lower().replace(".", ""))
    if meaning == "person":
        short = len(tokens) <= _NAME and not any(ch.isdigit() for ch in text)
        named = bool(tokens) and (tokens[0] in whole or tokens[-1] in whole)
        return short and not _is_like(text, "legal_form") and (named or _INITIAL.match(text) is not None)
    return any(token in whole or token.startswith(begin) for token in tokens)
