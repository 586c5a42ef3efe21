"""Positions: the same every time, close together what belongs together, in time that grows with the network."""

from __future__ import annotations

import time

import numpy as np
import pytest

from helixatlas.graph.layout import communities, place


def stars(groups: int, size: int) -> tuple[int, list[tuple[int, int]]]:
    """Return groups of members around a centre, the centres in a ring."""
    edges = [(g * size, g * size + i) for g in range(groups) for i in range(1, size)]
    return groups * size, edges + [(g * size, ((g + 1) % groups) * size) for g in range(groups)]


@pytest.mark.parametrize("edges", [[], [(0, 1)], [(0, 0), (1, 2), (2, 1)]])
def test_small_and_odd_networks_have_positions(edges: list[tuple[int, int]]) -> None:
    """Isolated nodes, loops, edges in both directions."""
    x, y, group = place(4, edges)
    assert np.isfinite(x).all()
    assert np.isfinite(y).all()
    assert len(group) == len(set(zip(x.tolist(), y.tolist(), strict=True))) == 4


def test_an_empty_network_has_no_positions() -> None:
    """An atlas begins empty."""
    assert [len(column) for column in place(0, [])] == [0, 0, 0]


def test_the_same_network_has_the_same_picture() -> None:
    """Whatever the order in which its edges are told."""
    count, edges = stars(7, 12)
    first, second = place(count, edges), place(count, edges[::-1])
    assert all(np.array_equal(one, other) for one, other in zip(first, second, strict=True))


def test_a_group_is_a_community_and_stands_together() -> None:
    """Members are nearer to their own centre than to any other."""
    count, edges = stars(6, 15)
    x, y, group = place(count, edges)
    at = np.column_stack([x, y])
    centres = at[::15]
    nearest = np.argmin(((at[:, None] - centres[None]) ** 2).sum(axis=2), axis=1)
    assert (nearest == np.arange(count) // 15).all()
    assert len(set(group.tolist())) == 6


def test_no_two_nodes_lie_on_the_same_point() -> None:
    """Everything can be pointed at."""
    count, edges = stars(20, 30)
    x, y, _ = place(count, edges)
    assert len(set(zip(x.tolist(), y.tolist(), strict=True))) == count


def test_the_picture_is_wider_than_high() -> None:
    """As screens are."""
    count, edges = stars(9, 10)
    x, y, _ = place(count, edges[:-9] + [(g * 10, g * 10 + 10) for g in range(8)])
    assert np.std(x) >= np.std(y)


def test_very_large_networks_gather_around_their_hubs_in_linear_time() -> None:
    """Twenty thousand nodes in well under the time a person waits."""
    count, edges = stars(400, 50)
    begun = time.process_time()
    _, _, group = place(count, edges)
    assert time.process_time() - begun < 10
    assert len(set(group.tolist())) > 50


def test_the_largest_community_comes_first_and_the_unlinked_last() -> None:
    """Colours go by size."""
    group = communities(8, np.array([[0, 1], [2, 3], [3, 4], [2, 4]]))
    assert group.tolist() == [1, 1, 0, 0, 0, 2, 2, 2]
