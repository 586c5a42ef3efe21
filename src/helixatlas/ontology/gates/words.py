"""Gates on the words of vocabularies: none means two concepts, and what officers type has its languages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import pyoxigraph as ox

from helixatlas.ontology.gates.material import Material
from helixatlas.ontology.gates.result import Finding, GateResult
from helixatlas.ontology.namespaces import HA, PREFIXES, VOC
from helixatlas.ontology.vocabularies import normalise

__all__ = ["LANGUAGES", "TYPED", "word_gates"]

LANGUAGES = ("el", "es", "fr", "hr", "it", "pt", "sl", "sq", "sv")
TYPED = (
    "activity-area", "activity-type", "agent-role", "completeness", "connectivity", "core-support-area", "country",
    "event-format", "event-type", "evidence-status", "formality", "governance-basis", "helix", "impact-level",
    "impact-practice", "indicator-type", "leading-organisation-type", "level", "linked-sector", "macro-scenario",
    "need-theme", "open-data-category", "open-data-constraint", "open-data-relation", "phase", "presence",
    "ris3-sector", "scaling-path", "si-definition", "skill", "swot-quadrant", "target-group", "technology-level",
)  # fmt: skip

_SKOS = PREFIXES["skos"]
_WORDS = f"""
SELECT ?scheme ?concept ?word (LANG(?word) AS ?language) (?property = <{_SKOS}prefLabel> AS ?preferred) WHERE {{
  VALUES ?property {{ <{_SKOS}prefLabel> <{_SKOS}altLabel> <{_SKOS}hiddenLabel> <{_SKOS}notation> }}
  ?concept <{_SKOS}inScheme> ?scheme ; ?property ?word
}}"""
_PROPERTY_LABELS = f"""
SELECT ?term ?language WHERE {{
  ?term a <{PREFIXES["owl"]}Class> . FILTER(STRSTARTS(STR(?term), "{HA}"))
  VALUES ?language {{ {" ".join(f'"{one}"' for one in LANGUAGES)} }}
  OPTIONAL {{ ?term <{PREFIXES["rdfs"]}label> ?label FILTER(LANG(?label) = ?language) }}
  FILTER(!BOUND(?label))
}}"""


def word_gates(material: Material) -> Iterator[GateResult]:
    """Yield ambiguous words, concepts without a partner language, and classes without one."""
    rows = material.rows(_WORDS)
    yield GateResult(
        "words-ambiguous", "No word means two concepts of one scheme", "skos", findings=tuple(_ambiguous(rows))
    )
    yield GateResult(
        "words-languages", "What officers type has labels in all languages", "skos", findings=tuple(_untranslated(rows))
    )
    bare = material.rows(_PROPERTY_LABELS)
    lacking = sorted(Finding(row["term"].value, f"no label in {row['language'].value}") for row in bare)
    yield GateResult("words-classes", "Every class has labels in all languages", "skos", findings=tuple(lacking))


def _ambiguous(rows: list[ox.QuerySolution]) -> list[Finding]:
    owners: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in rows:
        owners[row["scheme"].value, normalise(row["word"].value)].add(row["concept"].value)
    return sorted(
        Finding(scheme, f"“{word}” means {' and '.join(sorted(one.rsplit('/', 1)[1] for one in concepts))}")
        for (scheme, word), concepts in owners.items()
        if len(concepts) > 1
    )


def _untranslated(rows: list[ox.QuerySolution]) -> list[Finding]:
    known: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        if row["scheme"].value.removeprefix(VOC) in TYPED:
            known[row["concept"].value].update([row["language"].value] if row["preferred"].value == "true" else [])
    lacking = {concept: sorted(set(LANGUAGES) - found) for concept, found in known.items()}
    return sorted(Finding(concept, f"no label in {', '.join(some)}") for concept, some in lacking.items() if some)
