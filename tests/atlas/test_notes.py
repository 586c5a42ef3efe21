"""An answer without rows says why, and what an order can not tell is said beside it."""

from __future__ import annotations

from helixatlas.atlas import Atlas

CLUSTER = "id:cluster/inn-veneto"


def test_empty_answers_say_why(reference: Atlas) -> None:
    assert reference.brokers(CLUSTER, "academia").note.startswith("No member of the group is recorded")
    assert "rests on place" in reference.candidates(CLUSTER, "academia").note
    for found in (reference.richness("country"), reference.differences("country")):
        assert bool(found.note) == (not found.rows)


def test_brokers_of_a_consortium_are_found_by_the_groups_they_share(reference: Atlas) -> None:
    found = reference.brokers("id:partnership/cordis-688110-consortium", "government")
    assert found.to_dicts()[0]["role"] == "joint member"
    assert not found.note
    nowhere = reference.brokers("id:partnership/cordis-688110-consortium", "government", country="MT")
    assert (nowhere.rows, bool(nowhere.note)) == ((), True)
