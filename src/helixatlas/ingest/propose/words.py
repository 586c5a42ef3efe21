"""What partners call the columns: the words of ``words/*.yaml`` in the form in which headers are compared."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

import yaml
from anyascii import anyascii

try:  # ten times as fast, where PyYAML was built with it
    from yaml import CSafeLoader as SafeLoader
except ImportError:
    from yaml import SafeLoader  # type: ignore[assignment]  # another class with the same behaviour

__all__ = ["BEGINS", "header_words", "plain_header"]

BEGINS = " …"
"""What stands behind a word that only begins a header: a question such as "for whom …"."""


@lru_cache(maxsize=50_000)
def plain_header(text: str) -> str:
    """Return a header in plain ASCII lower case, without remarks in brackets and without stars.

    >>> plain_header('Županija (NUTS 3) *')
    'zupanija'
    """
    plain = anyascii(re.sub(r"\([^)]*\)|\[[^\]]*\]", " ", text)).lower().replace("_", " ")
    return " ".join(plain.replace("*", " ").split()).strip(" .:-") or " ".join(anyascii(text).lower().split())


@lru_cache(maxsize=1)
def header_words() -> dict[str, dict[str, tuple[str, ...]]]:
    """Return language → meaning → words, plain, each once. A word that ends in " …" is the beginning of a question."""
    return {path.stem: _plain(path) for path in sorted(Path(__file__).with_name("words").glob("*.yaml"))}


def _plain(path: Path) -> dict[str, tuple[str, ...]]:
    body = yaml.load(path.read_text(encoding="utf-8"), Loader=SafeLoader)
    return {meaning: tuple(dict.fromkeys(map(_word, words))) for meaning, words in body.items()}


def _word(text: str) -> str:
    begins = text.endswith(BEGINS)
    return plain_header(text.removesuffix(BEGINS)) + (BEGINS if begins else "")
