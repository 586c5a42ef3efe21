"""Gates on the words: none means two concepts, and what officers read, choose and type has their languages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import pyoxigraph as ox

from helixatlas.ontology.gates.material import Material
from helixatlas.ontology.gates.result import Finding, GateResult
from helixatlas.ontology.namespaces import HA, PREFIXES, SHAPES
from helixatlas.ontology.vocabularies import normalise

__all__ = ["LANGUAGES", "word_gates"]

LANGUAGES = ("el", "es", "fr", "hr", "it", "pt", "sl", "sq", "sv")
_OWL, _SKOS, _RDFS, _SH = (PREFIXES[one] for one in ("owl", "skos", "rdfs", "sh"))
_EACH = " ".join(f'"{one}"' for one in LANGUAGES)
_WORDS = f"""
SELECT ?scheme ?concept ?word (LANG(?word) AS ?language) (?property = <{_SKOS}prefLabel> AS ?preferred) WHERE {{
  VALUES ?property {{ <{_SKOS}prefLabel> <{_SKOS}altLabel> <{_SKOS}hiddenLabel> <{_SKOS}notation> }}
  ?concept <{_SKOS}inScheme> ?scheme ; ?property ?word
}}"""
_RECORD_WORDS = f"""
SELECT ?term ?language WHERE {{
  ?term ?said ?words FILTER(STRSTARTS(STR(?term), "{SHAPES}") && LANG(?words) = "en")
  VALUES ?said {{ <{_RDFS}label> <{_RDFS}comment> <{_SH}name> <{_SH}description> }}
  FILTER EXISTS {{ ?record <{HA}recordKey> ?key ; <{_SH}property>? ?term }}
  VALUES ?language {{ {_EACH} }}
  OPTIONAL {{ ?term ?said ?other FILTER(LANG(?other) = ?language) }}
  FILTER(!BOUND(?other))
}}"""
_TERM_LABELS = f"""
SELECT ?term ?language WHERE {{
  VALUES ?kind {{ <{_OWL}Class> <{_OWL}ObjectProperty> <{_OWL}DatatypeProperty> }}
  ?term a ?kind . FILTER(STRSTARTS(STR(?term), "{HA}"))
  VALUES ?language {{ {_EACH} }}
  OPTIONAL {{ ?term <{_RDFS}label> ?label FILTER(LANG(?label) = ?language) }}
  FILTER(!BOUND(?label))
}}"""


def word_gates(material: Material) -> Iterator[GateResult]:
    """Yield ambiguous words, and concepts, record types, classes and properties without a partner language."""
    rows = material.rows(_WORDS)
    yield GateResult(
        "words-ambiguous", "No word means two concepts of one scheme", "skos", findings=tuple(_ambiguous(rows))
    )
    yield GateResult(
        "words-languages", "Every concept has a name in all languages", "skos", findings=tuple(_untranslated(rows))
    )
    title = "Record types, their columns and help have all languages"
    yield GateResult("words-records", title, "skos", findings=_bare(material, _RECORD_WORDS))
    title = "Every class and property has labels in all languages"
    yield GateResult("words-classes", title, "skos", findings=_bare(material, _TERM_LABELS))


def _bare(material: Material, select: str) -> tuple[Finding, ...]:
    found = {(row["term"].value, row["language"].value) for row in material.rows(select)}
    return tuple(Finding(term, f"no words in {language}") for term, language in sorted(found))


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
        known[row["concept"].value].update([row["language"].value] if row["preferred"].value == "true" else [])
    lacking = {concept: sorted(set(LANGUAGES) - found) for concept, found in known.items()}
    return sorted(Finding(concept, f"no label in {', '.join(some)}") for concept, some in lacking.items() if some)
