"""What partners call the columns: the words of ``header_words.yaml`` in the form in which headers are compared."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

import yaml
from anyascii import anyascii

__all__ = ["header_words", "plain_header"]


@lru_cache(maxsize=10_000)
def plain_header(text: str) -> str:
    """Return a header in plain ASCII lower case, without remarks in brackets and without stars.

    >>> plain_header('Županija (NUTS 3) *')
    'zupanija'
    """
    plain = anyascii(re.sub(r"\([^)]*\)|\[[^\]]*\]", " ", text)).lower().replace("_", " ")
    return " ".join(plain.replace("*", " ").split()).strip(" .:-") or " ".join(anyascii(text).lower().split())


@lru_cache(maxsize=1)
def header_words() -> dict[str, dict[str, tuple[str, ...]]]:
    """Return field key → language → words, plain. Keys with ``@`` are roles of another record in the row."""
    body = yaml.safe_load(Path(__file__).with_name("header_words.yaml").read_text(encoding="utf-8"))
    return {
        key: {lang: tuple(dict.fromkeys(plain_header(word) for word in words)) for lang, words in by_language.items()}
        for key, by_language in body.items()
    }
