"""Information, nestedness, smart specialisation and null models."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import networkx as nx
import numpy as np
import pytest

from helixatlas.errors import UsageError
from helixatlas.helix.measures import information, nestedness, nulls, ris3

Case = Callable[[str], dict[str, Any]]


def table_of(want: dict[str, Any]) -> np.ndarray[Any, np.dtype[np.float64]]:
    table = np.zeros([2] * want["dims"])
    for cell, count in want["table"]:
        table[tuple(cell)] = count
    return table


def test_information_measures_equal_dit(case: Case) -> None:
    for name, want in case("helix_information")["cases"].items():
        got = information.information(table_of(want), least=0)
        assert got.t == pytest.approx(want["T"], abs=1e-9), name
        assert got.r == pytest.approx(want["R_mutual_redundancy"], abs=1e-9), name
        assert got.tc == pytest.approx(want["TC"], abs=1e-9), name
        assert got.dtc == pytest.approx(want["DTC"], abs=1e-9), name
        assert got.omega == pytest.approx(want["Omega"], abs=1e-9), name
        found = {"".join(map(str, axes)): h for axes, h in information.entropies(table_of(want)).items()}
        assert found == pytest.approx(want["entropies"], abs=1e-9), name


def test_synergy_splits_into_regions_and_what_lies_between(case: Case) -> None:
    want = case("helix_information")["decomposition"]
    groups: dict[str, list[list[str]]] = {}
    for region, *unit in want["units"]:
        groups.setdefault(region, []).append(unit)
    got = information.decomposition(groups)
    assert got.total == pytest.approx(want["T_total_bits"], abs=1e-9)
    assert got.between == pytest.approx(want["T0_between"], abs=1e-9)
    for name, row in want["groups"].items():
        assert got.groups[name][0] == row["n"]
        assert got.groups[name][1] == pytest.approx(row["T_g"], abs=1e-9)


def test_too_few_units_are_not_computed(case: Case) -> None:
    got = information.information(table_of(case("helix_information")["cases"]["qh_activities_40"]))
    assert (got.enough, got.needed, got.n) == (False, 80, 40)
    assert math.isnan(got.t)


def test_parity_is_significant_and_chance_is_not() -> None:
    parity = np.zeros((2, 2, 2))
    for cell in ((0, 0, 0), (0, 1, 1), (1, 0, 1), (1, 1, 0)):
        parity[cell] = 20
    assert information.information(parity, permutations=99).p == pytest.approx(0.01)
    assert information.information(np.full((2, 2, 2), 10.0), permutations=99).p > 0.5


def test_no_units_have_no_decomposition() -> None:
    with pytest.raises(UsageError):
        information.decomposition({})


def test_nodf_of_the_published_example() -> None:
    matrix = [[1, 0, 1, 1, 1], [1, 1, 1, 0, 0], [0, 1, 1, 1, 0], [1, 1, 0, 0, 0], [1, 1, 0, 0, 0]]
    got = nestedness.nodf(matrix)
    assert (got.columns, got.rows, got.nodf) == pytest.approx((63.3333, 53.3333, 58.3333), abs=1e-3)


def test_nodf_of_a_full_matrix_is_zero_and_of_a_perfect_stair_a_hundred() -> None:
    assert nestedness.nodf(np.ones((3, 3))).nodf == 0.0
    assert nestedness.nodf([[1, 1, 1], [1, 1, 0], [1, 0, 0]]).nodf == 100.0
    assert math.isnan(nestedness.nodf([[1]]).nodf)


def as_array(rows: list[Any]) -> np.ndarray[Any, np.dtype[np.float64]]:
    return np.array([[np.nan if v is None else v for v in row] for row in rows], dtype=float)


def test_smart_specialisation_measures_equal_econgeo(case: Case) -> None:
    toy = case("rca_relatedness_own_matrix")["ris3_toy"]
    binary = ris3.specialised(toy["counts"])
    assert ris3.location_quotient(toy["counts"]) == pytest.approx(as_array(toy["LQ"]), abs=1e-9)
    assert binary.tolist() == toy["LQ_binary"]
    together = ris3.co_occurrence(binary)
    assert together.tolist() == toy["cooccurrence"]
    for method in ("prob", "association", "cosine", "jaccard"):
        got = ris3.relatedness(together, method)
        assert got == pytest.approx(as_array(toy[f"relatedness_{method}"]), abs=1e-9), method
    related = (ris3.relatedness(together) >= 1).astype(float)
    assert related.tolist() == toy["relatedness_prob_binary_ge1"]
    near = ris3.relatedness_density(binary, related)
    assert near == pytest.approx(as_array(toy["density_prob_binary"]), abs=5e-3)
    cosine = ris3.relatedness_density(binary, ris3.relatedness(together, "cosine"))
    assert cosine == pytest.approx(as_array(toy["density_cosine"]), abs=6e-3)
    inside = ris3.relatedness_density(binary, related, which="inside")
    outside = ris3.relatedness_density(binary, related, which="outside")
    assert inside == pytest.approx(as_array(toy["density_int"]), abs=0.5, nan_ok=True)
    assert outside == pytest.approx(as_array(toy["density_ext"]), abs=0.5, nan_ok=True)
    assert ris3.krugman(toy["counts"]) == pytest.approx(toy["krugman"], abs=1e-9)
    assert ris3.herfindahl(toy["counts"]) == pytest.approx(toy["herfindahl"], abs=1e-9)
    diversity, ubiquity = ris3.diversity_and_ubiquity(binary)
    assert (diversity.tolist(), ubiquity.tolist()) == (toy["diversity"], toy["ubiquity"])
    assert ris3.specialisation(toy["counts"]) == pytest.approx(toy["spec_coeff"], abs=1e-9)
    assert ris3.sector_entropy(toy["counts"]) == pytest.approx(toy["entropy"], abs=5e-4)


def test_a_sector_related_to_nothing_has_no_density() -> None:
    assert np.isnan(ris3.relatedness_density([[1, 0], [0, 1]], np.zeros((2, 2)))).all()


def test_absence_surprise_equals_the_reference(case: Case) -> None:
    for row in case("open_world")["absence_surprise"]:
        assert nulls.absence_surprise(row["pool"], row["pool_h"], row["n"]) == pytest.approx(row["p0"], abs=1e-9)
    worked = case("helix_micro_examples")["ex1_complete_board_bridged"]["absence_surprise_GOV_ACA"]
    assert nulls.absence_surprise(worked["pool"], worked["pool_h"], worked["n"]) == pytest.approx(worked["p0"])


def test_the_bipartite_configuration_model_equals_bicm(case: Case) -> None:
    want = case("bicm_davis")
    graph = nx.davis_southern_women_graph()
    matrix = nx.bipartite.biadjacency_matrix(graph, want["women"], want["events"]).toarray()
    got = nulls.bipartite_configuration(matrix)
    assert got == pytest.approx(np.array(want["P"]), abs=1e-6)
    assert got.sum(axis=0) == pytest.approx(matrix.sum(axis=0), abs=1e-8)


def test_full_and_empty_rows_are_certain() -> None:
    got = nulls.bipartite_configuration([[1, 1, 1], [0, 0, 0], [1, 0, 0]])
    assert got[0].tolist() == [1, 1, 1]
    assert got[1].tolist() == [0, 0, 0]
    assert got[2].sum() == pytest.approx(1.0)
