"""Taking in, going back, backing up: what is stored can always be brought back whole."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import openpyxl
import pytest

import helixatlas as ha
from helixatlas.atlas import Atlas, RemoteAtlas, init_atlas
from helixatlas.errors import InputError, NotFoundError, UsageError
from helixatlas.settings import Settings


@pytest.fixture
def atlas(fresh_data: Path) -> Atlas:
    """Return an atlas of one's own, with the editions of the reference atlas."""
    return Atlas(Settings(data=fresh_data))


def test_taking_a_source_in_again_changes_nothing(atlas: Atlas) -> None:
    before = (atlas.settings.data / "current.json").read_bytes()
    (result,) = atlas.ingest("resilient-study")
    assert result.unchanged
    assert (atlas.settings.data / "current.json").read_bytes() == before


def test_what_is_neither_source_nor_file_is_not_found(atlas: Atlas) -> None:
    with pytest.raises(NotFoundError) as caught:
        atlas.ingest(["no-such-thing"])
    assert "resilient-study" in caught.value.hint


def test_a_filled_template_becomes_an_edition_and_a_rollback_needs_a_former_one(atlas: Atlas, tmp_path: Path) -> None:
    path = tmp_path / "my-mapping.xlsx"
    atlas.write_template(["organisation"], path)
    book = openpyxl.load_workbook(path)
    book["Organisation"]["B5"] = "Acme Cooperative of Nowhere"
    book.save(path)
    assert not atlas.check([path]).report.has_errors
    before = atlas.hash
    (result,) = atlas.ingest([str(path)])
    assert not result.failed, result.to_text()
    assert atlas.ensure_built().hash != before
    assert atlas.search("acme cooperative")["total"] == 1
    with pytest.raises(NotFoundError, match="no edition 7"):
        atlas.rollback("my-mapping", 7)


def test_a_file_nobody_said_how_to_read_is_an_input_error(atlas: Atlas, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(InputError, match="no mapping"):
        atlas.ingest([str(path)])
    with pytest.raises(NotFoundError, match="no file"):
        atlas.check([tmp_path / "missing.xlsx"])


def test_a_backup_brings_the_same_graph_back_and_is_the_same_twice(atlas: Atlas, tmp_path: Path) -> None:
    count = atlas.backup(tmp_path / "one.zip")
    atlas.backup(tmp_path / "two.zip")
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    other = Atlas(Settings(data=tmp_path / "elsewhere"))
    assert other.restore(tmp_path / "one.zip") == count
    assert other.ensure_built().hash == atlas.ensure_built().hash


@pytest.mark.parametrize("name", ["../evil", "editions/../../evil/x/quads.nq", "/etc/x", "editions/a/b/c.sh"])
def test_a_backup_with_a_foreign_file_is_refused_and_changes_nothing(atlas: Atlas, tmp_path: Path, name: str) -> None:
    with zipfile.ZipFile(tmp_path / "evil.zip", "w") as archive:
        archive.writestr("current.json", '{"sources": {}}')
        archive.writestr(name, "x")
    before = sorted(one for one in tmp_path.rglob("*"))
    with pytest.raises(InputError, match="not a backup"):
        atlas.restore(tmp_path / "evil.zip")
    assert sorted(one for one in tmp_path.rglob("*")) == before
    assert atlas.editions.current()


def test_a_backup_with_a_changed_byte_is_refused(atlas: Atlas, tmp_path: Path) -> None:
    atlas.backup(tmp_path / "one.zip")
    with zipfile.ZipFile(tmp_path / "one.zip") as old, zipfile.ZipFile(tmp_path / "bad.zip", "w") as new:
        for one in old.infolist():
            body = old.read(one)
            new.writestr(one, body + b"x" if one.filename.endswith("quads.nq") else body)
    with pytest.raises(InputError, match="checksum"):
        Atlas(Settings(data=tmp_path / "elsewhere")).restore(tmp_path / "bad.zip")


def test_a_new_atlas_is_made_in_an_empty_folder_only_and_finds_the_reference_content(tmp_path: Path) -> None:
    made = init_atlas(tmp_path / "mine")
    with pytest.raises(UsageError, match="not empty"):
        init_atlas(made)
    atlas = Atlas(Settings(root=made, data=made / "atlas"))
    assert atlas.sources() == []
    assert atlas.ingest_all() == []
    assert "organisation" in atlas.record_types
    assert "clusters-per-country" in atlas.catalogue
    assert len(atlas.query("clusters-per-country")) == 0


def test_a_query_of_ones_own_folder_joins_the_catalogue(tmp_path: Path) -> None:
    made = init_atlas(tmp_path / "mine")
    (made / "queries" / "own.rq").write_text("#+ summary: One?\nSELECT (1 AS ?x) {}", encoding="utf-8")
    assert Atlas(Settings(root=made, data=made / "atlas")).query("own").rows == ((1,),)


def test_open_takes_a_folder_or_an_address() -> None:
    assert isinstance(ha.open("somewhere"), Atlas)
    assert ha.open("somewhere", synthetic=True).settings.synthetic  # type: ignore[union-attr]
    assert isinstance(ha.open("https://example.org/atlas/"), RemoteAtlas)


def test_a_report_is_json_or_the_officers_own_workbook(atlas: Atlas, tmp_path: Path) -> None:
    path = tmp_path / "empty.xlsx"
    atlas.write_template(["cluster"], path)
    checked = atlas.check([path])
    atlas.write_report(checked, tmp_path / "report.json")
    assert json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))["schema"]
    atlas.write_report(checked, tmp_path / "report.xlsx")
    assert openpyxl.load_workbook(tmp_path / "report.xlsx").sheetnames
    with pytest.raises(UsageError, match="docx"):
        atlas.write_report(checked, tmp_path / "report.docx")
    with pytest.raises(NotFoundError, match="unicorn"):
        atlas.write_template(["unicorn"], tmp_path / "x.xlsx")


def test_a_withdrawn_source_is_left_out_of_the_next_build_and_comes_back_whole(atlas: Atlas, tmp_path: Path) -> None:
    source = "resilient-study"
    before = atlas.ensure_built().hash
    gone = atlas.withdraw(source, "The partner took the list back")
    assert atlas.ensure_built().hash != before
    assert f"/graph/source/{source}/" not in str(atlas.sparql("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }").rows)
    assert source not in [one["id"] for one in atlas.status()["sources"]]
    (row,) = [one for one in atlas.sources() if one["id"] == source]
    assert (row["edition"], row["withdrawn"]) == (None, "The partner took the list back")
    assert [(one["current"], one["withdrawn"]) for one in atlas.edition_list(source)] == [
        (False, None), (True, "The partner took the list back"),
    ]  # fmt: skip
    diff = atlas.diff(source, 1, gone.number)
    assert (len(diff.added), len(diff.changed)) == (0, 0)
    assert len(diff.removed) > 50
    assert f"/graph/source/{source}/1/" in str(atlas.at({source: 1}).explain("id:cluster/inn-veneto"))
    atlas.backup(tmp_path / "one.zip")
    assert source not in {result.source for result in atlas.ingest_all()}
    other = Atlas(Settings(data=tmp_path / "elsewhere"))
    other.restore(tmp_path / "one.zip")
    assert [one["withdrawn"] for one in other.sources() if one["id"] == source] == ["The partner took the list back"]
    atlas.rollback(source, 1)
    assert atlas.ensure_built().hash == before


def test_a_withdrawn_source_comes_back_by_its_name(atlas: Atlas) -> None:
    atlas.withdraw("resilient-study", "Two figures are in dispute")
    (result,) = atlas.ingest("resilient-study")
    assert (result.failed, result.unchanged) == (False, False)
    assert result.edition
    assert atlas.editions.current()["resilient-study"] == result.edition
    assert result.edition.number == 3


def test_an_atlas_of_which_all_is_withdrawn_is_empty_and_answers(atlas: Atlas) -> None:
    for source in list(atlas.editions.current()):
        atlas.withdraw(source, "A new start")
    assert atlas.status()["sources"] == []
    assert len(atlas.query("clusters-per-country")) == 0


@pytest.mark.parametrize("why", ["ask mario.rossi@example.org", "call +39 049 123 4567"])
def test_a_reason_with_data_of_a_person_is_refused(atlas: Atlas, why: str) -> None:
    with pytest.raises(UsageError, match="e-mail address or a telephone"):
        atlas.withdraw("resilient-study", why)
    assert "resilient-study" in atlas.editions.current()
