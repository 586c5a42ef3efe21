"""Headers that strangers wrote are understood: a floor under the words for headers in every language."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from helixatlas.ingest.headers import Header
from helixatlas.ingest.propose.meaning import meanings

LISTS: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("strangers.yaml").read_text(encoding="utf-8"))
LANGUAGES = sorted({one["lang"] for one in LISTS})
# What was written of a column → the meanings that say the same.
SAME = {
    "name": {"name", "entity", "project_name", "event_name", "dataset_name", "cluster_name", "member", "group"},
    "other_name": {"acronym", "other_name"},
    "identifier": {"identifier", "reference"},
    "place": {"region", "municipality"},
    "sector": {"sector", "keyword"},
    "start": {"start", "founded"},
    "website": {"website", "page", "download"},
    "amount": {"amount", "budget", "fee"},
    "size": {"size", "staff", "planned"},
    "organisation": {"lead", "partners", "host", "publisher", "entity", "member"},
    "group": {"group", "cluster_name"},
    "member": {"member", "entity", "name"},
    "role": {"role", "level"},
    "format": {"data_format"},
    "modified": {"modified", "frequency"},
    "nothing": {"person", "remark", "running", "status", "address", "fee", "planned"},
}


def _hits(one: dict[str, Any]) -> list[bool]:
    columns = one["columns"]
    texts = [[name, f"{group[0]} > {name}" if group else name] for name, _, *group in columns]
    found = meanings(Header(1, [name for name, *_ in columns], texts))
    tops = [max(rated, key=lambda key: rated[key]) if rated else "status" for rated in found]
    return [
        any(top in SAME.get(meaning, {meaning}) for meaning in right.split("|"))
        for top, (_, right, *_) in zip(tops, columns, strict=True)
    ]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_five_headers_of_six_are_understood_in_every_language(lang: str) -> None:
    hits = [hit for one in LISTS if one["lang"] == lang for hit in _hits(one)]
    assert sum(hits) / len(hits) >= 5 / 6, f"{sum(hits)} of {len(hits)}"
