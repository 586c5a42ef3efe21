"""What a person sees in the browser of gaps, candidates, questions, comparisons and rankings."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from helixatlas.api.routers.pages import STATIC

PARTNERSHIP = "id/partnership/resilient"
CONSORTIUM = "id/partnership/cordis-308427-consortium"

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not (STATIC / "index.html").is_file(), reason="the explorer was not built in this installation"),
]
Open = Callable[..., Page]


def test_a_gap_names_who_could_fill_it_with_figures_and_limits(open_view: Open) -> None:
    page = open_view(f"#/matrix?cell={CONSORTIUM}~membership~government")
    section = page.get_by_role("region", name="Who could fill it")
    section.get_by_text("Few ties are known").wait_for()
    section.locator("summary").filter(has_text="Figures").first.evaluate("one => { one.parentElement.open = true }")
    if section.locator("dl:visible").count() == 0:  # nobody is linked: all stand in the folded list
        section.locator("details").last.evaluate("one => { one.open = true }")
    assert section.locator("dt").count() >= 10
    assert "Groups it serves already" in (section.text_content() or "")


def test_a_candidate_linked_to_the_group_shows_the_way_and_each_step_says_why(open_view: Open) -> None:
    page = open_view("#/matrix?cell=id/partnership/cordis-308469-consortium~membership~civil-society")
    way = page.get_by_role("list", name="The way there on the map").first
    way.wait_for()
    way.get_by_title("Why is this here?").first.click()
    page.wait_for_function("() => location.hash.includes('edge=')")
    page.locator("aside").get_by_text(re.compile(r"row \d+")).first.wait_for()


def test_nobody_is_proposed_where_the_helix_is_present(open_view: Open) -> None:
    page = open_view(f"#/matrix?cell={PARTNERSHIP}~membership~government")
    page.get_by_text("Who is recorded").wait_for()
    assert page.get_by_role("region", name="Who could fill it").count() == 0


def test_a_question_is_answered_on_the_page(open_view: Open) -> None:
    page = open_view("#/queries")
    page.get_by_role("button", name="Show the answer: How many clusters are recorded per country?").click()
    rows = page.get_by_role("region", name="How many clusters are recorded per country?").get_by_role("row")
    rows.last.wait_for()
    assert rows.count() == 8  # seven countries and the head
    page.get_by_role("button", name="Hide the answer").click()
    rows.first.wait_for(state="detached")


def test_the_first_question_leads_to_what_it_is_about(open_view: Open) -> None:
    page = open_view("#/")
    page.get_by_role("heading", name="Ask this first").wait_for()
    link = page.locator("section", has=page.get_by_role("heading", name="Ask this first")).locator(".first a")
    assert "?" in link.inner_text()
    link.click()
    page.locator("aside h2").first.wait_for()


def test_a_comparison_shows_bounds_with_their_denominators_and_no_bare_percentage(open_view: Open) -> None:
    page = open_view("#/compare?by=country")
    page.get_by_role("columnheader", name="Country").wait_for()
    cells = page.locator("tbody td").filter(has_text="absent").all_inner_texts()
    assert len(cells) >= 4 * 7
    assert all(re.search(r"\d+ to \d+ of \d+ absent", text) and "decided" in text for text in cells)
    assert "%" not in " ".join(cells)


def test_the_heads_of_the_matrix_stay_in_sight(open_view: Open) -> None:
    for view in ("#/matrix", "#/matrix?level=all"):
        page = open_view(view)
        page.locator("td .cell").first.wait_for()
        page.locator("tbody tr").last.scroll_into_view_if_needed()
        assert page.get_by_role("columnheader", name="Group").bounding_box()["y"] >= 0  # type: ignore[index]


def test_the_confirmed_order_shows_the_interval_of_each_rank(open_view: Open) -> None:
    page = open_view("#/matrix?group=partnership&order=confirmed")
    page.get_by_text(re.compile(r"rank 1 \(1–\d+\)")).wait_for()
    assert "OMNISCIENTS" in page.locator("tbody th[scope=row] a").first.inner_text()
