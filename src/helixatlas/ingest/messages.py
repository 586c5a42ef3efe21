"""The words of the checks in the partner languages, for comments in a workbook: read from ``messages.yaml``.

A message that has no translation is given in English; values, expectations and suggestions stay as they are.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

import yaml

from helixatlas.ingest.problems import Problem
from helixatlas.ingest.report import Group

__all__ = ["LANGUAGES", "group_in", "is_summary_page", "message_in", "page_words"]

LANGUAGES = ("en", "it", "es", "pt", "fr", "el", "sl", "hr", "sq", "sv", "de")


@lru_cache(maxsize=1)
def _words() -> dict[str, dict[str, dict[str, str]]]:
    body = yaml.safe_load(Path(__file__).with_name("messages.yaml").read_text(encoding="utf-8"))
    return {part: dict(entries) for part, entries in body.items()}


def is_summary_page(name: str, first: object) -> bool:
    """Return whether a sheet of that name, with that in its first cell, sums up an earlier check."""
    # The words are read only where the name of the sheet gives a reason to.
    likely = isinstance(first, str) and "Helix Atlas" in first and name.startswith(first[:25])
    return likely and first in _words()["page"]["title"].values()


def page_words(lang: str) -> dict[str, str]:
    """Return the words of the summary page in a language, in English where it has none."""
    return {key: said.get(lang, said["en"]) for key, said in _words()["page"].items()}


@lru_cache(maxsize=1)
def _expectations() -> list[tuple[re.Pattern[str], dict[str, str]]]:
    known = _words()["expected"].items()
    return [(re.compile(re.escape(key).replace(r"\{\}", "(.+)")), said) for key, said in known]


@lru_cache(maxsize=1000)
def _expected(text: str, lang: str) -> str:
    """Return an expectation in a language; values of a list are in the language of the sheet already."""
    for pattern, said in _expectations():
        if (found := pattern.fullmatch(text)) and lang in said:
            return said[lang].format(*found.groups())
    return text


def group_in(group: Group, lang: str) -> str:
    """Return what a group of problems has in common, and where, in a language."""
    said = _words()["messages"].get(group.code, {}).get(lang, "")
    if not said:
        return str(group)
    column = f"{group.column} ({' '.join(group.header.split())})" if group.column else ""
    place = " › ".join(filter(None, (group.sheet or group.file, column)))
    return f"{said.rstrip('.')}: {len(group.problems)} × {place}"


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
    expected = f"\n{say['expected']}: {_expected(problem.expected, lang)}" if problem.expected else ""
    return text + expected + (f"\n{say['meant']}: {problem.suggestion}?" if problem.suggestion else "")
