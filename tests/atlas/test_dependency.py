"""Taking one statement out of a file changes only the gaps that name it, and explanations say so."""

from __future__ import annotations

import shutil
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from helixatlas.atlas import Atlas
from helixatlas.atlas.basis import basis_of
from helixatlas.content import content_folder
from helixatlas.settings import Settings

SOURCE, FILE = "citizen-science-consortia", "participations.csv"
GROUP = "cordis-688110-consortium"
GAP = f"id:gap/{GROUP}/membership/civil-society"


def gaps(atlas: Atlas) -> dict[tuple[str, str, str], dict[str, Any]]:
    """Return every gap row with all it holds, by group, level and helix."""
    return {(row.grp, row.level, row.helix): asdict(row) for row in basis_of(atlas).rows}


def named_row(atlas: Atlas) -> set[int]:
    """Return the rows of the file that the explanation of the gap names."""
    found = atlas.explain(GAP)["statements"]
    return {one["origin"]["row"] for one in found if one["origin"]["file"] == FILE}


@pytest.fixture
def edited(tmp_path: Path, fresh_data: Path) -> tuple[Atlas, Path, int]:
    """Return an atlas with files of its own, the file one statement will leave, and the row of that statement."""
    root = tmp_path / "root"
    shutil.copytree(content_folder("ingest", SOURCE), root / "ingest" / SOURCE)
    path = root / "ingest" / SOURCE / FILE
    lines = path.read_text(encoding="utf-8").splitlines()
    (row,) = (at for at, line in enumerate(lines, 1) if GROUP in line and "ECOLOGISTAS EN ACCION" in line)
    return Atlas(Settings(root=root, data=fresh_data)), path, row


def test_removing_one_statement_changes_only_the_gaps_that_rest_on_it(edited: tuple[Atlas, Path, int]) -> None:
    atlas, path, row = edited
    before = gaps(atlas)
    assert row in named_row(atlas)
    seat = next(
        one["subject"] for one in atlas.explain(GAP)["statements"]
        if (one["origin"]["file"], one["origin"]["row"]) == (FILE, row) and "/membership/" in one["subject"]
    )  # fmt: skip
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(lines[: row - 1] + lines[row:]), encoding="utf-8")
    (result,) = atlas.ingest(SOURCE, accept_warnings=True)
    assert not result.failed, result.to_text()
    atlas.ensure_built()
    after = gaps(atlas)
    changed = {key for key in before if before[key] != after.get(key)}
    seat = seat.split("#")[0]
    assert changed
    assert all(seat in {*before[key]["derived_from"], *before[key]["tied_by"]} for key in changed)
    assert all(seat not in {*one["derived_from"], *one["tied_by"]} for one in after.values())
    assert seat not in atlas.explain(GAP)["depends_on"]


def test_the_atlas_as_it_was_can_still_be_looked_at(edited: tuple[Atlas, Path, int]) -> None:
    atlas, path, row = edited
    before = atlas.gaps(group=f"id:partnership/{GROUP}").rows
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(lines[: row - 1] + lines[row:]), encoding="utf-8")
    atlas.ingest(SOURCE, accept_warnings=True)
    atlas.ensure_built()
    assert atlas.gaps(group=f"id:partnership/{GROUP}").rows != before
    with atlas.at({SOURCE: 1}) as former:
        assert former.gaps(group=f"id:partnership/{GROUP}").rows == before
        assert row in named_row(former)
