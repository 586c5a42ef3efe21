"""Verbs as a user types them, run in this process on the reference atlas."""

from __future__ import annotations

import argparse
import csv
import io
import json
import re
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest

from helixatlas.cli.main import build_parser, main
from helixatlas.content import content_folder

Ran = tuple[int, str, str]
Run = Callable[..., Ran]
READING = {"gaps", "candidates", "explain", "network", "query", "rank", "ask", "flips", "compare", "whatif", "profile"}
TABLES = [
    ["gaps", "--level", "governance"],
    ["candidates", "id:partnership/resilient", "academia"],
    ["candidates", "id:partnership/resilient", "academia", "--brokers"],
    ["rank"],
    ["rank", "--order", "map-first"],
    ["ask", "--country", "IT"],
    ["flips"],
    ["flips", "--table"],
    ["compare", "--by", "type"],
    ["compare", "--by", "type", "--what", "richness"],
    ["whatif", "--as-of", "2030-01-01"],
    ["profile", "triple-helix"],
]


def examples() -> list[str]:
    """Return the examples that the help of reading verbs gives."""
    verbs = build_parser()._subparsers._group_actions[0].choices  # type: ignore[union-attr]
    assert isinstance(verbs, dict)
    texts: list[str] = [verb.epilog or "" for name, verb in verbs.items() if name in READING]
    return [text.removeprefix("example: ") for text in texts if text]


@pytest.mark.parametrize("text", examples())
def test_the_example_of_each_reading_verb_runs(
    run: Run, text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    name, *words = shlex.split(text)
    assert name == "helixatlas"
    code, out, err = run(*words)
    assert code == 0, err
    assert out


@pytest.mark.parametrize("words", TABLES, ids=" ".join)
def test_every_table_comes_as_text_csv_and_json_with_the_same_rows(run: Run, words: list[str]) -> None:
    code, out, _ = run(*words)
    assert code == 0
    assert out
    body = json.loads(run(*words, "--json")[1])
    rows = list(csv.DictReader(io.StringIO(run(*words, "--format", "csv")[1])))
    assert len(rows) == len(body["rows"])
    assert set(body["columns"]) <= set(rows[0] if rows else body["columns"])
    assert body["about"]["graph"] == body["hash"]


def test_no_number_is_written_with_the_noise_of_its_binary_form(run: Run) -> None:
    text = run("gaps", "--format", "csv")[1]
    assert not re.search(r"\.\d*(0{9}|9{9})\d", text)


def test_the_two_lists_are_printed_apart(run: Run) -> None:
    out = run("rank")[1]
    assert out.index("Confirmed gaps") < out.index("no confirmed gap") < out.index("Map first")


def test_the_explanation_of_a_gap_names_rows_and_how_to_cite_it(run: Run) -> None:
    code, out, _ = run("explain", "id:gap/cordis-688110-consortium/membership/civil-society")
    assert code == 0
    assert re.search(r"participations\.csv, row \d+", out)
    assert "method 1.0" in out
    assert "codebook default" in out
    assert "absent=0.95" in out


def test_rules_are_listed_without_a_name(run: Run) -> None:
    assert "quadruple-helix" in run("profile")[1]
    assert {one["name"] for one in json.loads(run("profile", "--json")[1])} >= {"european-cluster"}


def test_an_edition_can_be_chosen_and_must_be_written_right(run: Run) -> None:
    assert run("--edition", "resilient-study=1", "status")[0] == 0
    assert run("--edition", "resilient-study", "status")[0] == 2
    code, _, err = run("--edition", "resilient-study=7", "status")
    assert (code, "no edition 7" in err) == (2, True)
    assert run("--edition", "resilient-study=1", "rollback", "resilient-study", "1")[0] == 2


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["explain", "id:cluster/inn-venetto"], "id:cluster/inn-veneto"),
        (["gaps", "--country", "ZZ"], "no country"),
        (["gaps", "--group", "id:org/veneto-region"], "not a group"),
        (["network", "--type", "nosuch", "-o", "net.html"], "no type"),
        (["network", "--radius", "-1", "-o", "net.html"], "radius"),
        (["template", "cluster", "-o", "x.docx"], "docx"),
        (["template", "cluster", "-o", "x.xlsx", "--lang", "zz"], "zz"),
        (["template", "cluster", "-o", "no/such/folder/x.xlsx"], "cannot be written"),
        (["gaps", "--format", "csv", "-o", "no/such/folder/x.csv"], "cannot be written"),
        (["compare", "--by", "colour"], "colour"),
        (["profile", "no-such"], "triple-helix"),
        (["serve", "--host", "999.1.1.1"], "no address"),
        (["resolve", "--undo", "id:org/veneto-region", "id:org/amu"], "Nothing is judged"),
        (["restore", "no-such.zip"], "no file"),
    ],
)
def test_wrong_use_is_answered_with_a_sentence(
    run: Run, words: list[str], says: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    code, _, err = run(*words)
    assert code in {1, 2}
    assert says in err
    assert "What to do" in err
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "words",
    [
        ["check", "no-such.xlsx"],
        ["check", "{own}", "--mapping", "no-such.yaml"],
        ["ingest", "no-such.xlsx"],
        ["ingest", "{own}", "--mapping", "no-such.yaml"],
        ["map", "no-such.xlsx"],
        ["resolve", "--import", "no-such.csv"],
        ["restore", "no-such.zip"],
        ["sparql", "no-such.rq"],
        ["check", "."],
        ["ingest", "."],
        ["map", "."],
    ],
    ids=" ".join,
)
def test_a_file_that_is_not_there_is_wrong_use_whatever_the_verb(
    run: Run, words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "own.csv").write_text("Name,Helix,Country\nAlpha,Government,IT\n", encoding="utf-8")
    code, out, err = run(*(word.format(own="own.csv") for word in words))
    assert (code, out) == (2, "")
    assert "What to do" in err


def test_a_file_with_errors_is_an_error_of_the_input(run: Run, tmp_path: Path) -> None:
    (tmp_path / "own.csv").write_text("Name,Helix,Country\nAlpha,Nobody,IT\n", encoding="utf-8")
    assert run("check", str(tmp_path / "own.csv"))[0] == 1
    assert run("ingest", str(tmp_path / "own.csv"), data=tmp_path / "atlas")[0] == 1


def test_a_folder_without_an_atlas_is_said_to_be_empty_and_stays_away(run: Run, tmp_path: Path) -> None:
    for words in (["gaps"], ["rank"], ["explain", "id:cluster/x"]):
        code, _, err = run(*words, data=tmp_path / "none")
        assert (code, "Nothing is stored" in err) == (2, True)
    assert not (tmp_path / "none").exists()


def test_a_query_that_is_no_text_is_an_input_error(run: Run, tmp_path: Path) -> None:
    (tmp_path / "b.rq").write_bytes(b"\xff\xfe")
    code, _, err = run("sparql", str(tmp_path / "b.rq"))
    assert (code, "UTF-8" in err) == (1, True)


def test_a_report_never_overwrites_the_file_that_was_checked(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "mine.xlsx"
    assert run("template", "organisation", "organisation", "-o", str(path))[0] == 0
    before = path.read_bytes()
    code, _, err = run("check", str(path), "-o", str(path))
    assert (code, "that was checked" in err) == (2, True)
    assert path.read_bytes() == before
    assert "is a folder" in run("check", str(tmp_path))[2]


def test_a_checked_workbook_is_not_written_over_unasked(run: Run, tmp_path: Path) -> None:
    path, checked = tmp_path / "mine.xlsx", tmp_path / "mine-checked.xlsx"
    assert run("template", "organisation", "-o", str(path))[0] == 0
    assert run("check", str(path), "-o", str(checked))[0] == 0
    checked.write_bytes(b"corrected by hand")
    code, _, err = run("check", str(path), "-o", str(checked))
    assert (code, "--overwrite" in err, checked.read_bytes()) == (2, True, b"corrected by hand")
    assert run("check", str(path), "-o", str(checked), "--overwrite")[0] == 0


def test_an_unknown_file_gets_a_mapping_that_can_be_used(run: Run, tmp_path: Path) -> None:
    path, mapping = tmp_path / "list.csv", tmp_path / "mapping.yaml"
    path.write_text("Denominazione,Paese,Sito web\nAlfa,Italia,https://alfa.example\n", encoding="utf-8")
    assert "type: organisation" in run("map", str(path))[1]
    assert json.loads(run("map", str(path), "--json")[1])["sheets"][0]["record"] == "organisation"
    assert run("map", str(path), "-o", str(mapping))[0] == 0
    assert run("check", str(path), "--mapping", str(mapping))[0] == 0


def test_pairs_are_listed_judged_and_taken_back(run: Run, fresh_data: Path, tmp_path: Path) -> None:
    (pair, *_) = json.loads(run("resolve", "--json", data=fresh_data)[1])["proposals"]
    sides = (pair["left"], pair["right"])
    assert "1 same" in run("resolve", "--same", *sides, data=fresh_data)[1]
    assert sides not in [
        (one["left"], one["right"]) for one in json.loads(run("resolve", "--json", data=fresh_data)[1])["proposals"]
    ]
    assert "0 same" in run("resolve", "--undo", *sides, data=fresh_data)[1]
    sheet = tmp_path / "pairs.csv"
    assert run("resolve", "--export", str(sheet), data=fresh_data)[0] == 0
    assert run("resolve", "--import", str(sheet), data=fresh_data)[0] == 0


def test_a_backup_older_than_what_is_in_force_needs_force(run: Run, fresh_data: Path, tmp_path: Path) -> None:
    old = tmp_path / "old.zip"
    assert run("backup", str(old), data=fresh_data)[0] == 0
    own = tmp_path / "mine.csv"
    own.write_text("Denominazione,Paese\nAlfa,Italia\n", encoding="utf-8")
    assert run("map", str(own), "-o", str(tmp_path / "m.yaml"))[0] == 0
    for text in ("Beta", "Gamma"):
        assert run("ingest", str(own), "--mapping", str(tmp_path / "m.yaml"), data=fresh_data)[0] == 0
        if text == "Beta":
            assert run("backup", str(tmp_path / "one.zip"), data=fresh_data)[0] == 0
        own.write_text(f"Denominazione,Paese\nAlfa,Italia\n{text},Italia\n", encoding="utf-8")
    assert run("restore", str(old), data=fresh_data)[0] == 0
    assert '"mine"' in run("sources", "--json", data=fresh_data)[1]
    code, _, err = run("restore", str(tmp_path / "one.zip"), data=fresh_data)
    assert (code, "--force" in err) == (2, True)
    assert run("restore", "--force", str(tmp_path / "one.zip"), data=fresh_data)[0] == 0


def test_every_option_of_every_verb_says_what_it_does_and_help_is_grouped(capsys: pytest.CaptureFixture[str]) -> None:
    verbs = build_parser()._subparsers._group_actions[0].choices  # type: ignore[union-attr]
    assert isinstance(verbs, dict)
    bare = [
        (name, option)
        for name, verb in verbs.items()
        for option in verb._actions
        if option.option_strings and not isinstance(option, argparse._HelpAction) and not option.help
    ]
    assert not bare
    with pytest.raises(SystemExit):
        main(["--help"])
    out = capsys.readouterr().out
    assert re.search(r"(?s)take data in.*files of partners.*look.*weigh.*keep", out)


def test_the_profiles_of_the_reference_atlas_are_the_files_of_its_folder(run: Run) -> None:
    names = {path.stem for path in content_folder("graph", "profiles").glob("*.ttl")}
    assert {one["name"] for one in json.loads(run("profile", "--json")[1])} == names


def test_a_template_is_filled_with_what_is_stored_and_comes_back_without_an_error(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "back.xlsx"
    code, _, err = run(
        "template", "organisation", "partnership", "--fill", "citizen-science-consortia", "-o", str(path)
    )
    assert code == 0, err
    report = json.loads(run("check", str(path), "--json")[1])
    assert not [one for one in report["problems"] if one["severity"] == "error"]
    assert run("template", "organisation", "--fill", "no-such", "-o", str(tmp_path / "x.xlsx"))[0] == 2


def test_a_helix_is_suggested_with_its_rule_and_never_decided(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Name,Helix,Country\nUniversity of Nowhere,,Italy\nZorgblatt,,Germany\n", encoding="utf-8")
    code, out, err = run("check", str(path), "--suggest-helix")
    assert code == 0, err
    assert re.search(r"row 2: University of Nowhere: [a-z, -]*academia[a-z, -]* \(by .+, rule .+\)", out)
    assert "Zorgblatt: a person must decide" in out
    hints = json.loads(run("check", str(path), "--suggest-helix", "--json")[1])["helix_hints"]
    assert ["academia" in one["helices"] for one in hints] == [True, False]


@pytest.mark.parametrize("words", [("template", "cluster"), ("map", "mine.csv")])
def test_a_file_that_somebody_may_have_filled_in_is_not_written_over(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mine.csv").write_text("Name,Country\nAlpha,Italy\n", encoding="utf-8")
    path = tmp_path / "filled.xlsx"
    path.write_bytes(b"weeks of work")
    code, _, err = run(*words, "-o", "filled.xlsx")
    assert (code, path.read_bytes()) == (2, b"weeks of work")
    assert "there already" in err
    assert run(*words, "-o", "filled.xlsx", "--overwrite")[0] == 0
    assert path.read_bytes() != b"weeks of work"


def test_a_judgement_about_a_record_that_is_not_there_is_refused(run: Run) -> None:
    code, _, err = run("resolve", "--same", "id:cluster/inn-veneto", "id:cluster/inn-venetoo")
    assert code == 2
    assert "inn-veneto" in err.partition("What to do")[2]


def test_a_command_to_copy_holds_names_with_blanks(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "minha lista.csv").write_text("Name,Country\nAlpha,Italy\n", encoding="utf-8")
    assert "check 'minha lista.csv' --mapping m.yaml" in run("map", "minha lista.csv", "-o", "m.yaml", "--no-input")[2]
