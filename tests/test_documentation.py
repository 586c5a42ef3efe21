"""Everything a user can type or set is documented."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest

from helixatlas.cli.main import build_parser
from helixatlas.settings import Settings

ROOT = Path(__file__).parent.parent
COMMANDS = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")


def verbs() -> list[str]:
    return sorted(build_parser()._subparsers._group_actions[0].choices)  # type: ignore[union-attr, arg-type]


@pytest.mark.parametrize("verb", verbs())
def test_each_verb_stands_in_the_table_of_commands(verb: str) -> None:
    assert re.search(rf"`{verb}[ `]", COMMANDS)


@pytest.mark.parametrize("name", [one.name for one in fields(Settings)])
def test_each_setting_stands_in_the_table_of_settings(name: str) -> None:
    assert f"`HELIXATLAS_{name.upper()}`" in COMMANDS


@pytest.mark.parametrize(
    "page", sorted(p.relative_to(ROOT).as_posix() for p in [ROOT / "README.md", *ROOT.glob("docs/**/*.md")])
)
def test_each_link_in_the_documentation_leads_to_a_file(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    targets = [t.split("#")[0] for t in re.findall(r"\]\(([^)]+)\)", text) if not t.startswith(("http", "#"))]
    missing = [target for target in targets if target and not ((ROOT / page).parent / target).exists()]
    assert not missing
