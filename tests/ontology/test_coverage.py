"""Every kind of fact of the documents stands in the graph, in the number the documents give."""

from __future__ import annotations

import re

import pyoxigraph as ox
import pytest

from helixatlas.atlas import Atlas
from helixatlas.content import content_folder

ROW = re.compile(r"^\| (?P<section>[\d.]+) \| (?P<fact>[^|]+) \| (?P<number>\d+) \| `(?P<pattern>.+)` \|$")
FACTS = [
    found.groupdict()
    for line in content_folder("docs", "coverage.md").read_text(encoding="utf-8").splitlines()
    if (found := ROW.match(line))
]
SECTIONS = "1.1 1.2 1.3 1.4 2.1 2.2 3.1 3.2 4 5.1 5.2 6 7 8 9 10 10.1 10.2 13"
PREFIXES = """PREFIX ha: <https://w3id.org/helixatlas/ns#> PREFIX voc: <https://w3id.org/helixatlas/voc/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#> PREFIX org: <http://www.w3.org/ns/org#>
PREFIX prov: <http://www.w3.org/ns/prov#>
"""


def test_every_section_has_its_facts() -> None:
    assert " ".join(dict.fromkeys(fact["section"] for fact in FACTS)) == SECTIONS
    assert len(FACTS) >= 60


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: f"{fact['section']} {fact['fact']}")
def test_the_graph_holds_as_many_as_the_documents(fact: dict[str, str], reference: Atlas) -> None:
    text = f"{PREFIXES} SELECT (COUNT(DISTINCT ?x) AS ?n) WHERE {{ {fact['pattern']} }}"
    answer = reference.store.query(text, use_default_graph_as_union=True)
    assert isinstance(answer, ox.QuerySolutions)
    (row,) = answer
    assert int(row["n"].value) == int(fact["number"])
