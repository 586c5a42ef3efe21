"""Two records judged the same are one everywhere; taking the judgement back makes them two again."""

from __future__ import annotations

from pathlib import Path

import pytest

from helixatlas.atlas import Atlas
from helixatlas.errors import NotFoundError, UsageError
from helixatlas.settings import Settings

AT = "https://w3id.org/helixatlas/id/org/international-solid-waste-association-at"
NL = "https://w3id.org/helixatlas/id/org/international-solid-waste-association-nl"


@pytest.fixture
def atlas(fresh_data: Path) -> Atlas:
    """Return an atlas of one's own."""
    return Atlas(Settings(data=fresh_data))


def organisations(atlas: Atlas) -> int:
    return int(atlas.summary()["counts"]["organisation"])


def shown(atlas: Atlas) -> set[str]:
    return {AT, NL} & set(atlas.network_columns(types="organisation")["nodes"]["iri"])


def test_a_pair_judged_the_same_is_one_node_with_all_names_until_it_is_taken_back(atlas: Atlas) -> None:
    (pair,) = (one for one in atlas.resolve_proposals() if {one.left, one.right} == {AT, NL})
    before, count = atlas.hash, organisations(atlas)
    atlas.judge(pair.left, pair.right, "same", day="2026-11-20")
    atlas.ensure_built()
    (kept,) = shown(atlas)
    (gone,) = {AT, NL} - {kept}
    assert organisations(atlas) == count - 1
    assert atlas.resolve_proposals() == [one for one in atlas.resolve_proposals() if one != pair]
    said = atlas.entity(kept)
    assert {one["edge"] for one in said["neighbours"]} == {one["edge"] for one in atlas.entity(gone)["neighbours"]}
    assert {"AT", "NL"} <= {*said["countries"]}
    replaced = f"SELECT ?new WHERE {{ <{gone}> <http://purl.org/dc/terms/isReplacedBy> ?new }}"
    assert atlas.sparql(replaced).rows == ((kept,),)
    atlas.undo_judgement(AT, NL)
    assert atlas.ensure_built().hash == before
    assert shown(atlas) == {AT, NL}
    atlas.close()


def test_a_judgement_survives_an_import_and_a_backup(atlas: Atlas, tmp_path: Path) -> None:
    atlas.judge(AT, NL, "same")
    atlas.ingest("citizen-science-consortia")
    merged = atlas.ensure_built().hash
    assert len(shown(atlas)) == 1
    atlas.backup(tmp_path / "one.zip")
    other = Atlas(Settings(data=tmp_path / "elsewhere"))
    other.restore(tmp_path / "one.zip")
    assert other.ensure_built().hash == merged
    assert len(shown(other)) == 1


def test_a_sheet_of_pairs_goes_out_and_comes_back(atlas: Atlas, tmp_path: Path) -> None:
    sheet = tmp_path / "pairs.csv"
    count = atlas.export_proposals(sheet)
    lines = sheet.read_text(encoding="utf-8").splitlines()
    assert len(lines) == count + 1
    filled = [f"different{line}" if AT in line else line for line in lines]
    sheet.write_text("\n".join(filled) + "\n", encoding="utf-8")
    assert atlas.import_judgements(sheet).judged == 1
    assert all({one.left, one.right} != {AT, NL} for one in atlas.resolve_proposals())
    with pytest.raises(NotFoundError, match="no file"):
        atlas.import_judgements(tmp_path / "missing.csv")


def test_a_review_stores_each_answer_at_once(atlas: Atlas) -> None:
    answers = iter(["s", "q"])
    done = atlas.review(lambda _: next(answers, "q"), lambda _: None)
    assert (done.judged, done.counts["same"]) == (1, 1)


def test_wrong_judgements_are_refused(atlas: Atlas) -> None:
    with pytest.raises(UsageError, match="no judgement"):
        atlas.judge(AT, NL, "perhaps")
    with pytest.raises(UsageError, match="itself"):
        atlas.judge(AT, AT, "same")
    with pytest.raises(NotFoundError):
        atlas.undo_judgement(AT, NL)


def test_a_file_without_a_mapping_gets_a_proposal_that_can_be_checked(atlas: Atlas, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Denominazione,Paese,Sito web\nAlfa,Italia,https://alfa.example\n", encoding="utf-8")
    proposal = atlas.propose_mapping(path)
    (tmp_path / "mapping.yaml").write_text(proposal.to_yaml(), encoding="utf-8")
    assert proposal.sheets[0].record == "organisation"
    assert not atlas.check([path], mapping=tmp_path / "mapping.yaml").report.has_errors
    with pytest.raises(NotFoundError, match="no file"):
        atlas.propose_mapping(tmp_path / "missing.csv")
