"""Whatever a page shows of a thing, a class or a property, has a name in every language of the partners."""

from __future__ import annotations

import pytest

from helixatlas.atlas import Atlas
from helixatlas.ontology.gates.words import LANGUAGES

TERMS = {"classes": "?thing a ?term", "properties": "?thing ?term ?value"}
SELECT = """PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT ?term (GROUP_CONCAT(DISTINCT LANG(?name); separator=" ") AS ?languages) WHERE {
  { SELECT DISTINCT ?term WHERE { %s FILTER(STRSTARTS(STR(?thing), "https://w3id.org/helixatlas/id/")) } }
  OPTIONAL { ?term rdfs:label ?name }
} GROUP BY ?term"""


@pytest.mark.parametrize("kind", TERMS)
def test_reused_terms_are_named_in_all_languages_too(reference: Atlas, kind: str) -> None:
    rows = [(str(term), set(str(said).split())) for term, said in reference.sparql(SELECT % TERMS[kind]).rows]
    assert len(rows) > 20
    assert [term for term, said in rows if not {"en", *LANGUAGES} <= said] == []
