"""The words of the checks in the partner languages, for comments in a workbook: read from ``messages.yaml``.

A message that has no translation is given in English; values, expectations and suggestions stay as they are.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

import yaml

from helixatlas.ingest.problems import Problem

__all__ = ["LANGUAGES", "message_in", "page_words"]

LANGUAGES = ("en", "it", "es", "pt", "fr", "el", "sl", "hr", "sq", "sv", "de")


@lru_cache(maxsize=1)
def _words() -> dict[str, dict[str, dict[str, str]]]:
    body = yaml.safe_load(Path(__file__).with_name("messages.yaml").read_text(encoding="utf-8"))
    return {part: dict(entries) for part, entries in body.items()}


def page_words(lang: str) -> dict[str, str]:
    """Return the words of the summary page in a language, in English where it has none."""
    return {key: said.get(lang, said["en"]) for key, said in _words()["page"].items()}


def message_in(problem: Problem, lang: str, *, short: bool = False) -> str:
    """Return what is wrong in a language, with expectation and suggestion unless ``short``.

    A message that names a place, a value or a number is added in English, because only that one holds it.
    """
    translated = _words()["messages"].get(problem.code, {}).get(lang, "")
    text = translated or problem.message
    if translated and re.search(r"\d|'|: ", problem.message):
        text += f" [{problem.message}]"
    if short:
        return text
    say = page_words(lang)
    expected = f"\n{say['expected']}: {problem.expected}" if problem.expected else ""
    return text + expected + (f"\n{say['meant']}: {problem.suggestion}?" if problem.suggestion else "")
