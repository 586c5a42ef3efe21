"""Review: every answer is stored at once, undo asks again, a filled sheet comes back whole or not at all."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from helixatlas.errors import InputError
from helixatlas.ingest.resolve.judgement_file import read_judgements, update_judgements
from helixatlas.ingest.resolve.judgements import Judgement
from helixatlas.ingest.resolve.propose import Proposal
from helixatlas.ingest.resolve.review import import_judged, proposals_csv, proposals_dict, review


def _proposal(left: str, right: str) -> Proposal:
    return Proposal(left, right, 0.91, ("the same words",), "likely", f"={left.upper()}", right.upper())


PROPOSALS = [_proposal("a", "b"), _proposal("a", "c"), _proposal("b", "c"), _proposal("x", "y")]


def _keys(*keys: str) -> Callable[[str], str]:
    left = list(keys)

    def ask(_: str) -> str:
        if not left:
            raise EOFError
        return left.pop(0)

    return ask


def _run(path: Path, *keys: str) -> tuple[list[str], object]:
    said: list[str] = []
    return said, review(PROPOSALS, path, _keys(*keys), said.append, day="2026-11-20")


def test_answers_are_stored_with_names_reason_and_day(tmp_path: Path) -> None:
    path = tmp_path / "judgements.csv"
    said, _ = _run(path, "s", "q")
    assert said[0].startswith("1 of 4   likely, score 0.91")
    (entry,) = read_judgements(path).entries
    assert (entry.judgement, entry.left_name, entry.reason, entry.day) == (
        Judgement.SAME, "=A", "the same words", "2026-11-20",
    )  # fmt: skip


def test_what_follows_from_earlier_answers_is_not_asked(tmp_path: Path) -> None:
    said, done = _run(tmp_path / "judgements.csv", "s", "d", "u")
    assert [text.split("   ")[0] for text in said] == ["1 of 4", "2 of 4", "4 of 4"]
    assert done.judged == 3  # type: ignore[attr-defined]
    assert done.open == 0  # type: ignore[attr-defined]


def test_undo_takes_the_last_answer_back_and_asks_again(tmp_path: Path) -> None:
    path = tmp_path / "judgements.csv"
    said, done = _run(path, "s", "undo", "d", "q")
    assert [text.split("   ")[0] for text in said] == ["1 of 4", "2 of 4", "1 of 4", "2 of 4"]
    assert read_judgements(path).of("a", "b") is Judgement.DIFFERENT
    assert done.judged == 1  # type: ignore[attr-defined]


def test_undo_with_nothing_to_undo_and_unknown_keys_change_nothing(tmp_path: Path) -> None:
    path = tmp_path / "judgements.csv"
    said, done = _run(path, "undo", "what", "q")
    assert "Nothing of this review to undo." in said
    assert "Please answer s, d, u, undo or q." in said
    assert done.open == 4  # type: ignore[attr-defined]
    assert not path.exists()


def test_the_end_of_the_input_quits(tmp_path: Path) -> None:
    _, done = _run(tmp_path / "judgements.csv")
    assert done.judged == 0  # type: ignore[attr-defined]


def _filled(tmp_path: Path, **answers: str) -> Path:
    rows = list(csv.DictReader(io.StringIO(proposals_csv(PROPOSALS))))
    for row in rows:
        row["judgement"] = answers.get(row["left"] + row["right"], "")
    sheet = tmp_path / "judged.csv"
    with sheet.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, fieldnames=list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return sheet


def test_a_filled_sheet_is_taken_in(tmp_path: Path) -> None:
    path = tmp_path / "judgements.csv"
    done = import_judged(_filled(tmp_path, ab="Same", xy="d"), path)
    assert (done.judged, done.open) == (2, 2)
    assert read_judgements(path).of("a", "b") is Judgement.SAME
    assert read_judgements(path).entries[0].left_name == "=A"


def test_the_same_sheet_twice_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "judgements.csv"
    sheet = _filled(tmp_path, ab="same")
    import_judged(sheet, path)
    before = path.read_bytes()
    assert import_judged(sheet, path).judged == 0
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("answers", "message"),
    [
        ({"ab": "same", "ac": "same", "bc": "different"}, "line 4: b and c cannot be judged different"),
        ({"ab": "same", "xy": "maybe"}, "line 5: 'maybe' is no judgement"),
    ],
)
def test_a_wrong_sheet_is_refused_whole_and_the_line_named(
    tmp_path: Path, answers: dict[str, str], message: str
) -> None:
    path = tmp_path / "judgements.csv"
    update_judgements(path, lambda one: one.judge("k", "l", Judgement.SAME))
    before = path.read_bytes()
    with pytest.raises(InputError, match=message):
        import_judged(_filled(tmp_path, **answers), path)
    assert path.read_bytes() == before


def test_the_sheet_is_harmless_in_a_spreadsheet() -> None:
    assert ",'=A," in proposals_csv(PROPOSALS)


def test_proposals_are_plain_json() -> None:
    body = json.loads(json.dumps(proposals_dict(PROPOSALS)))
    assert body["count"] == 4
    assert body["proposals"][0] == {
        "left": "a", "right": "b", "score": 0.91, "reasons": ["the same words"], "band": "likely",
        "left_name": "=A", "right_name": "B",
    }  # fmt: skip


def test_a_sheet_saved_in_another_country_is_taken_in(tmp_path: Path) -> None:
    """Spreadsheet programs there write semicolons, decimal commas and a code page."""
    sheet = tmp_path / "saved.csv"
    text = "judgement;score;left_name;left;right\nsame;0,95;Umeå;a;b\n;;;;\n;0,8;;b;c\n"
    sheet.write_bytes(text.encode("cp1252"))
    done = import_judged(sheet, tmp_path / "judgements.csv")
    entry = read_judgements(tmp_path / "judgements.csv").entries[0]
    assert (done.judged, done.open, entry.score, entry.left_name) == (1, 1, "0.950", "Umeå")
