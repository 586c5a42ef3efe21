"""What a person sees in the browser: overview, map, tables, matrix, search, languages.

The explorer is served by the real service and looked at in a real Chromium.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from helixatlas.api.routers.pages import STATIC

PARTNERSHIP = "id/partnership/resilient"

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not (STATIC / "index.html").is_file(), reason="the explorer was not built in this installation"),
]
Open = Callable[..., Page]


def _labels(page: Page) -> list[str]:
    return [text.strip() for text in page.locator("tbody th[scope=row] a").all_inner_texts()]


def _download(page: Page, folder: Path) -> list[dict[str, str]]:
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download CSV").click()
    target = folder / waiting.value.suggested_filename
    waiting.value.save_as(target)
    with target.open(encoding="utf-8-sig", newline="") as text:
        return list(csv.DictReader(text))


def test_the_overview_says_what_is_held_and_what_is_not_known(open_view: Open) -> None:
    page = open_view("#/")
    text = page.locator("main").inner_text()
    assert "14 clusters" in text
    assert "unknown" in text
    assert "not the same as missing" in text
    assert page.get_by_role("row").count() >= 7  # the table of sources


def test_the_table_of_the_network_shows_the_fourteen_clusters(open_view: Open) -> None:
    assert len(_labels(open_view("#/network?as=actors&type=cluster"))) == 14


def test_the_neighbours_of_the_partnership_are_its_eleven_partners(open_view: Open) -> None:
    page = open_view(f"#/network?as=actors&kind=membership&near=1&at={PARTNERSHIP}")
    labels = _labels(page)
    assert len(labels) == 12
    assert "ANCI" in labels
    assert "+RESILIENT partnership" in labels


def test_the_map_is_drawn_and_walks_by_keyboard(open_view: Open) -> None:
    page = open_view("#/network")
    stage = page.get_by_role("application")
    stage.wait_for()
    page.wait_for_timeout(400)
    colours = page.evaluate(
        """() => { const c = document.querySelector('.sigma-nodes'); const g = c.getContext('webgl2');
        return [c.width, c.height, g && !g.isContextLost()]; }"""
    )
    assert colours[0] > 300
    assert colours[2] is True
    stage.focus()
    for key in ("ArrowRight", "ArrowDown", "ArrowLeft"):
        page.keyboard.press(key)
    assert "connection" in page.locator("[aria-live=polite]").inner_text()
    page.keyboard.press("Enter")
    page.locator("aside h2").first.wait_for()
    assert "at=id" in page.url
    page.go_back()
    page.wait_for_function("() => !location.hash.includes('at=')")


def test_a_click_on_the_map_opens_what_is_there_and_a_click_beside_closes_it(open_view: Open) -> None:
    page = open_view(f"#/network?type=partnership&near=1&at={PARTNERSHIP}")
    # One node is left, brought to the middle: the focus of the picture.
    box = page.get_by_role("application").bounding_box()
    assert box is not None
    page.wait_for_timeout(500)
    page.mouse.click(box["x"] + 30, box["y"] + box["height"] - 30)
    page.wait_for_function("() => !location.hash.includes('at=')")


def _things_under_the_pointer(page: Page) -> Iterator[tuple[float, float]]:
    """Yield points of the map on which the pointer says that there is something to open."""
    box = page.get_by_role("application").bounding_box()
    assert box is not None
    for down in range(20, 80, 4):
        for across in range(20, 80, 3):
            x, y = box["x"] + box["width"] * across / 100, box["y"] + box["height"] * down / 100
            page.mouse.move(x, y)
            page.wait_for_timeout(15)
            if page.evaluate("document.querySelector('.holder').style.cursor") == "pointer":
                yield x, y


def test_entries_and_connections_are_opened_by_a_click_on_the_map(open_view: Open) -> None:
    page = open_view(f"#/network?near=1&at={PARTNERSHIP}")
    page.wait_for_timeout(600)
    start = page.url
    opened = set()
    for x, y in list(islice(_things_under_the_pointer(page), 12)):
        page.mouse.click(x, y)
        page.wait_for_function("start => location.href !== start", arg=start)
        opened.add("edge" if "edge=" in page.url else "node")
        if opened == {"edge", "node"}:
            break
        page.go_back()
        page.wait_for_timeout(500)
    assert opened == {"edge", "node"}


def test_every_cell_of_a_cluster_without_roster_says_unknown_and_what_is_missing(open_view: Open) -> None:
    page = open_view("#/matrix?group=cluster")
    assert page.locator("td .cell").count() == 14 * 4
    assert page.locator("td .presence-absent").count() == 0
    page.locator("td .presence-unknown").first.click()
    aside = page.locator("aside[aria-label=Details]")
    aside.get_by_text("What is missing to know:").wait_for()
    assert "member list" in aside.inner_text()


def test_a_present_cell_names_who_is_recorded_and_why(open_view: Open) -> None:
    page = open_view(f"#/matrix?cell={PARTNERSHIP}~membership~government")
    aside = page.locator("aside[aria-label=Details]")
    aside.get_by_text("Who is recorded").wait_for()
    aside.get_by_role("link", name=re.compile(r"^Why is this here\? \w")).first.click()
    page.wait_for_function("() => location.hash.includes('edge=')")
    aside.get_by_text(re.compile(r"row \d+")).first.wait_for()
    assert re.search(r"\.(csv|xlsx)", aside.inner_text())
    assert "Licence" in aside.inner_text()


def test_filters_count_what_they_leave_and_can_be_removed(open_view: Open) -> None:
    page = open_view("#/network?as=actors")
    before = page.get_by_role("status").filter(has_text="entries").first.inner_text()
    page.get_by_role("checkbox", name=re.compile("^Cluster")).check()
    page.get_by_role("status").filter(has_text=re.compile(r"^14 of \d+ entries")).wait_for()
    assert "type=cluster" in page.url
    page.get_by_role("button", name="Remove: Type: Cluster").click()
    page.wait_for_function("() => !location.hash.includes('type=')")
    assert page.get_by_role("status").filter(has_text="entries").first.inner_text() == before


def test_the_search_finds_by_keyboard_and_opens(open_view: Open) -> None:
    page = open_view("#/network?as=actors")
    page.keyboard.press("/")
    page.keyboard.type("veneto")
    page.get_by_role("option").first.wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.locator("aside h2").first.wait_for()
    assert "Veneto" in page.locator("aside h2").first.inner_text()


def test_downloads_hold_the_filtered_set(open_view: Open, tmp_path: Path) -> None:
    nodes = _download(open_view("#/network?as=actors&type=cluster"), tmp_path)
    assert len(nodes) == 14
    assert {row["type"] for row in nodes} == {"cluster"}
    gaps = _download(open_view("#/matrix?group=cluster&level=all"), tmp_path)
    assert len(gaps) == 14 * 16
    assert "absent" not in {row["presence"] for row in gaps}


def test_a_language_is_set_marked_as_not_reviewed_and_kept(open_view: Open) -> None:
    page = open_view("#/matrix")
    page.get_by_label("Language").select_option("el")
    page.get_by_role("heading", name="Συστάδα × έλικα").wait_for()
    assert page.evaluate("document.documentElement.lang") == "el"
    assert page.locator("footer [role=note]").is_visible()
    page.reload()
    page.get_by_role("heading", name="Συστάδα × έλικα").wait_for()


def test_the_theme_follows_the_system_and_can_be_turned(open_view: Open) -> None:
    page = open_view("#/", scheme="dark")
    paper = "getComputedStyle(document.documentElement).getPropertyValue('--paper').trim()"
    dark = page.evaluate(paper)
    page.get_by_role("button", name="Dark colours").click()
    assert page.evaluate(paper) != dark
    page.reload()
    assert page.evaluate("document.documentElement.dataset.theme") == "light"


def test_without_webgl_the_table_is_shown_and_says_why(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.add_init_script("HTMLCanvasElement.prototype.getContext = () => null")
    page.goto(f"{address}/#/network")
    page.get_by_text("no WebGL").wait_for()
    assert page.locator("tbody tr").count() == 25
    page.close()


def test_a_failing_service_is_said_and_can_be_asked_again(open_view: Open) -> None:
    page = open_view("#/", expect=("500",))
    page.route("**/api/gaps", lambda route: route.fulfill(status=500, body=json.dumps({"message": "Broken for now."})))
    page.goto(page.url + "matrix")
    page.reload()
    page.get_by_role("alert").get_by_text("Broken for now.").wait_for()
    page.unroute("**/api/gaps")
    page.get_by_role("button", name="Try again").click()
    page.locator("td .cell").first.wait_for()


def test_a_country_a_source_does_not_state_says_how_it_is_known(open_view: Open) -> None:
    page = open_view("#/matrix")
    page.locator("tbody th").filter(has_text="Slovenia (read from the layout)").first.wait_for()
    page = open_view("#/network?as=actors&at=id/org/amu")
    assert "Academia (added by a curator)" in page.locator("aside").last.inner_text()


def test_words_of_the_ontology_are_shown_in_the_language_of_the_reader(open_view: Open) -> None:
    page = open_view(f"#/network?as=actors&at={PARTNERSHIP}")
    page.get_by_label("Language").select_option("it")
    page.locator("aside").last.get_by_text("Partner di progetto").first.wait_for()
    assert "pref label" not in page.locator("aside").last.inner_text()
