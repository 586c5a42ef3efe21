"""The report of the gates as one page: every check, its result, and each waiver with its reason."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from helixatlas.ontology.gates.result import Finding, GateResult
from helixatlas.ontology.namespaces import shorten
from helixatlas.ontology.pages.frame import page

__all__ = ["report_page"]

_FAMILIES = {
    "files": "Files", "reuse": "Reused vocabularies", "logic": "Logic", "shacl": "SHACL", "skos": "Vocabularies",
    "oops": "Pitfalls (after OOPS!)", "foops": "Metadata (after FOOPS!)", "robot": "Report (after ROBOT)",
    "semic": "Style (after the SEMIC style guide)", "deprecation": "Deprecation", "release": "Release",
    "persons": "Persons", "queries": "Questions of the catalogue", "data": "Stored data",
}  # fmt: skip
_WORDS = {"passed": "passed", "failed": "failed", "noted": "noted", "skipped": "not run"}
_SHOWN = 50


def report_page(results: Sequence[GateResult]) -> str:
    """Return an HTML page on the results, by family in a fixed order."""
    counts = {word: sum(result.status == word for result in results) for word in _WORDS}
    said = ", ".join(f"{count} {_WORDS[word]}" for word, count in counts.items() if count)
    waived = sum(len(result.waived) for result in results)
    parts = [f"<p>{len(results)} checks: {escape(said)}. {waived} findings are waived, each with its reason.</p>"]
    for family, title in _FAMILIES.items():
        mine = [result for result in results if result.family == family]
        if mine:
            parts.append(f'<h2 id="{family}">{escape(title)}</h2>' + _table(mine))
    return page("Quality gates of the ontology", "".join(parts))


def _table(results: Sequence[GateResult]) -> str:
    head = '<tr><th scope="col">Check</th><th scope="col">Level</th><th scope="col">Result</th></tr>'
    return f"<table><thead>{head}</thead><tbody>{''.join(_row(result) for result in results)}</tbody></table>"


def _row(result: GateResult) -> str:
    details = "".join(
        part
        for part in (
            f"<p>{escape(result.skipped)}</p>" if result.skipped else "",
            f"<p>{escape(result.note)}</p>" if result.note else "",
            _list([_words(finding) for finding in result.findings]),
            _waivers(result),
        )
    )
    return (
        f'<tr id="{escape(result.key)}"><td>{escape(result.title)}{details}</td><td>{escape(result.level)}</td>'
        f'<td class="{result.status}">{_WORDS[result.status]}</td></tr>'
    )


def _waivers(result: GateResult) -> str:
    reasons: dict[str, list[str]] = {}
    for finding, reason in result.waived:
        reasons.setdefault(reason, []).append(_words(finding))
    return "".join(
        f"<details><summary>Waived ({len(words)}): {escape(reason)}</summary>{_list(words)}</details>"
        for reason, words in sorted(reasons.items())
    )


def _list(words: list[str]) -> str:
    if not words:
        return ""
    more = f"<li>and {len(words) - _SHOWN} more</li>" if len(words) > _SHOWN else ""
    return "<ul>" + "".join(f"<li>{escape(word)}</li>" for word in words[:_SHOWN]) + more + "</ul>"


def _words(finding: Finding) -> str:
    return " – ".join(word for word in (shorten(finding.term), finding.message) if word)
