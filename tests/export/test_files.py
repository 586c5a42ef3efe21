"""Network files: every format opens in its own reader, holds everything, and is the same each time."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import networkx as nx
import pytest

from helixatlas.errors import UsageError
from helixatlas.export import NETWORK_FORMATS, network_bytes, write_network


@pytest.mark.parametrize("ending", NETWORK_FORMATS)
def test_the_same_network_gives_the_same_file_twice(network: dict[str, Any], ending: str) -> None:
    assert network_bytes(network, f"net{ending}") == network_bytes(network, f"net{ending}")


@pytest.mark.parametrize("ending", NETWORK_FORMATS)
def test_a_file_with_invented_parts_says_synthetic(invented: dict[str, Any], ending: str) -> None:
    assert b"synthetic" in network_bytes(invented, f"net{ending}").lower()


@pytest.mark.parametrize("ending", [".html", ".svg"])
def test_a_picture_without_invented_parts_does_not_say_synthetic(network: dict[str, Any], ending: str) -> None:
    text = network_bytes(network, f"net{ending}").decode().lower()
    assert "synthetic:" not in text
    assert "invented" not in text


def test_gexf_and_graphml_keep_nodes_parallel_edges_and_greek(network: dict[str, Any]) -> None:
    for ending, read in ((".gexf", nx.read_gexf), (".graphml", nx.read_graphml)):
        graph = read(io.BytesIO(network_bytes(network, f"net{ending}")))
        assert graph.number_of_nodes() == 4
        assert graph.number_of_edges() == 4
        assert "Δίκτυο" in {facts["label"] for _, facts in graph.nodes(data=True)}


def test_gexf_does_not_name_the_day_it_was_written(network: dict[str, Any]) -> None:
    assert b"lastmodifieddate" not in network_bytes(network, "net.gexf")


def test_json_is_node_link_that_networkx_reads_back(network: dict[str, Any]) -> None:
    graph = nx.node_link_graph(json.loads(network_bytes(network, "net.json")), edges="edges")
    assert graph.number_of_edges() == 4


def test_csv_names_both_ends_and_never_starts_a_formula(network: dict[str, Any]) -> None:
    rows = list(csv.DictReader(io.StringIO(network_bytes(network, "net.csv").decode())))
    assert len(rows) == 4
    assert rows[0]["source_label"] == "'=HYPERLINK(1)"
    assert rows[0]["target_label"] == "Δίκτυο"


def test_nodes_csv_has_one_row_per_node_and_leaves_an_unknown_helix_empty(network: dict[str, Any]) -> None:
    rows = list(csv.DictReader(io.StringIO(network_bytes(network, "net.nodes.csv").decode())))
    assert [row["helices"] for row in rows] == ["", "government", "", "business;civil-society"]


def test_svg_is_wellformed_and_escapes_names(network: dict[str, Any]) -> None:
    body = network_bytes(network, "net.svg")
    root = ET.fromstring(body)  # noqa: S314  made two lines above
    assert root.tag.endswith("svg")
    assert b"<b href" not in body


def test_an_unknown_ending_is_a_usage_error_that_lists_the_endings(network: dict[str, Any], tmp_path: Path) -> None:
    with pytest.raises(UsageError) as caught:
        write_network(network, tmp_path / "net.docx")
    assert ".graphml" in caught.value.hint


def test_a_network_of_nothing_can_be_written_in_every_format(network: dict[str, Any]) -> None:
    empty = {**network, "nodes": {k: [] for k in network["nodes"]}, "edges": {k: [] for k in network["edges"]}}
    for ending in NETWORK_FORMATS:
        assert network_bytes(empty, f"net{ending}")
