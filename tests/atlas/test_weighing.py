"""The statistics over all gaps of the reference atlas: honest bounds, denominators, citations."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from helixatlas.atlas import Atlas
from helixatlas.content import content_folder
from helixatlas.errors import InputError, NotFoundError, UsageError

CLUSTER = "id:cluster/inn-veneto"
CONSORTIUM = "id:partnership/resilient"


def test_a_cluster_nobody_described_is_never_a_confirmed_gap_and_comes_first_to_map(reference: Atlas) -> None:
    rows = {row["group"]: row for row in reference.rank()}
    cluster = next(row for iri, row in rows.items() if str(iri).endswith("inn-veneto"))
    assert (cluster["gap_lo"], cluster["gap_hi"], cluster["width"]) == (0.0, 1.0, 1.0)
    confirmed = [row for row in rows.values() if row["gap_lo"]]
    assert confirmed
    assert all(row["absent"] for row in confirmed)
    assert all(int(str(row["map_first"])) > int(str(cluster["map_first"])) for row in confirmed)


def test_the_two_lists_are_sorted_by_their_own_position(reference: Atlas) -> None:
    for order in ("confirmed", "map-first"):
        found = [row[order.replace("-", "_")] for row in reference.rank(level="membership", order=order)]
        assert found == sorted(found, key=int)
    with pytest.raises(UsageError, match="no list"):
        reference.rank(order="mean")


def test_every_table_can_be_cited_and_its_csv_says_by_what(reference: Atlas) -> None:
    tables = [reference.gaps(presence="absent"), reference.rank(), reference.questions(), reference.compare("type"),
              reference.profile("triple-helix"), reference.candidates(CONSORTIUM, "academia")]  # fmt: skip
    for found in tables:
        (row, *_) = csv.DictReader(io.StringIO(found.to_csv()))
        assert row["graph"] == reference.hash
        assert (row["method"], row["codebook"], row["as_of"]) == ("1.0", "default", "")
    computed = reference.gaps(codebook="hybrids-in-both", as_of="2018-06-30")
    assert (computed.about["codebook"], computed.about["as_of"]) == ("hybrids-in-both", "2018-06-30")


def test_what_a_gap_is_cited_with_is_what_the_derived_graph_says(reference: Atlas) -> None:
    cited = reference.gaps(presence="absent")
    told = reference.explain(str(cited.to_dicts()[0]["iri"]))["method"]
    assert told["version"] == cited.about["method"]
    assert told["fingerprint"] == cited.about["parameters"]
    assert told["codebook"] == cited.about["codebook"]
    assert told["parameters"]["absent"] == 0.95


def test_the_derived_graph_answers_which_groups_lack_a_helix_for_certain(reference: Atlas) -> None:
    stored = reference.gaps(presence="absent", level="membership").to_dicts()
    for helix in ("government", "academia"):
        asked = {row["group"] for row in reference.query("confirmed-absences", level="MEM", helix=helix)}
        assert asked == {row["group"] for row in stored if row["helix"] == helix}


def test_questions_are_about_the_groups_asked_for_and_the_most_telling_comes_first(reference: Atlas) -> None:
    found = reference.questions(country="IT").to_dicts()
    assert [row["most"] for row in found] == sorted((row["most"] for row in found), reverse=True)
    (first, *_) = reference.questions(group=CLUSTER)
    assert "INN VENETO" in str(first["text"])
    with pytest.raises(UsageError, match="limit"):
        reference.questions(limit=0)


def test_flips_add_up_to_the_sensitivity_table(reference: Atlas) -> None:
    flips = reference.flips().to_dicts()
    for line in reference.sensitivity():
        assert line["changed"] == sum(one["alternative"] == line["alternative"] for one in flips)
    group = next(str(one["group"]) for one in flips)
    assert {one["group"] for one in reference.flips(group=group)} == {group}
    assert {line["rows"] for line in reference.sensitivity(group=group)} == {16}


def test_a_comparison_shows_every_denominator_and_no_rate_where_nothing_is_decided(reference: Atlas) -> None:
    rows = reference.compare("type").to_dicts()
    for row in rows:
        assert row["groups"] == sum(int(str(row[name])) for name in ("absent", "weak", "present", "unknown"))
        assert f"of {row['groups']}" in str(row["text"])
    clusters = [row for row in rows if row["name"] == "cluster"]
    assert {(row["decisive"], row["interval_low"]) for row in clusters} == {(0, None)}
    with pytest.raises(NotFoundError, match="colour"):
        reference.compare("colour")


def test_a_scenario_reaches_a_group_through_its_pilots_but_not_a_cluster_a_project_only_names(reference: Atlas) -> None:
    rows = reference.compare("scenario").to_dicts()
    assert {row["groups"] for row in rows} == {1}
    assert len({row["name"] for row in rows}) == 3


def test_richness_is_compared_at_equal_effort(reference: Atlas) -> None:
    (row,) = reference.richness("type").to_dicts()
    assert int(str(row["effort"])) >= 2
    assert 1 <= float(str(row["mean"])) <= 4


def test_what_if_shows_transitions_and_refuses_who_is_not_there(reference: Atlas) -> None:
    found = reference.whatif(add=[("id:org/veneto-region", CLUSTER, "membership")]).to_dicts()
    assert [(row["helix"], row["before"], row["after"]) for row in found] == [("government", "unknown", "present")]
    member = reference.query("members-of-group", group="https://w3id.org/helixatlas/id/partnership/resilient")
    assert len(member)
    assert reference.whatif(as_of="2030-01-01").rows
    with pytest.raises(NotFoundError):
        reference.whatif(remove=["id:org/nobody"])
    with pytest.raises(UsageError, match="seat"):
        reference.whatif(add=[("id:org/veneto-region", CLUSTER)])
    with pytest.raises(UsageError, match="Nothing"):
        reference.whatif()
    with pytest.raises(UsageError, match="day"):
        reference.whatif(as_of="tomorrow")


def test_a_rule_cannot_be_told_where_nothing_is_recorded_and_names_the_gaps_it_looked_at(reference: Atlas) -> None:
    (row,) = reference.profile("quadruple-helix", group=CLUSTER)
    assert row["verdict"] == "cannot tell"
    gaps = str(row["gaps"]).split()
    assert len(gaps) == 4
    assert reference.explain(gaps[0])["kind"] == "gap"
    verdicts = {str(one["verdict"]) for one in reference.profile("quadruple-helix")}
    assert {"pass", "fail", "cannot tell"} >= verdicts > {"cannot tell"}


def test_a_centre_brings_a_rule_of_its_own(reference: Atlas, tmp_path: Path) -> None:
    text = content_folder("graph", "profiles", "triple-helix.ttl").read_text(encoding="utf-8")
    own = tmp_path / "own.ttl"
    own.write_text(text, encoding="utf-8")
    told = [row["verdict"] for row in reference.profile(own)]
    assert told == [row["verdict"] for row in reference.profile("triple-helix")]
    own.write_text("not turtle", encoding="utf-8")
    with pytest.raises(InputError):
        reference.profile(own)
    with pytest.raises(NotFoundError) as caught:
        reference.profile("no-such-rule")
    assert "quadruple-helix" in caught.value.hint


def test_an_unknown_or_mistyped_thing_is_answered_with_the_nearest(reference: Atlas) -> None:
    for call in (reference.explain, reference.entity, lambda iri: reference.gaps(group=iri)):
        for word in ("id:cluster/inn-venetto", "inn veneto"):
            with pytest.raises(UsageError) as caught:
                call(word)
            assert "id:cluster/inn-veneto" in caught.value.hint
    with pytest.raises(NotFoundError, match="not a group"):
        reference.candidates("id:org/veneto-region", "academia")


def test_another_edition_must_be_there_and_cannot_be_stored_into(reference: Atlas) -> None:
    with pytest.raises(NotFoundError, match="no edition 9"):
        reference.at({"resilient-study": 9})
    with pytest.raises(NotFoundError, match="no-such"):
        reference.at({"no-such": 1})
    with reference.at({"resilient-study": 1}) as former:
        assert former.hash == reference.hash
        with pytest.raises(UsageError, match="looked at"):
            former.rollback("resilient-study", 1)
