"""How the pages behave: large networks, a service that is away, narrow windows, accessibility, their parts."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Page, Route

from helixatlas.api.routers.pages import STATIC

CHECKOUT = Path(__file__).parent.parent.parent
AXE = CHECKOUT / "api" / "explorer" / "node_modules" / "axe-core" / "axe.min.js"
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PARTNERSHIP = "id/partnership/resilient"
VIEWS = {
    "overview": "#/",
    "map": "#/network",
    "table": "#/network?as=actors",
    "connections": "#/network?as=links",
    "matrix": "#/matrix",
    "all levels": "#/matrix?level=all",
    "questions": "#/queries",
    "an entity": f"#/network?at={PARTNERSHIP}",
    "a cell": f"#/matrix?cell={PARTNERSHIP}~membership~civil-society",
    "a comparison": "#/compare",
    "nothing left": "#/network?type=cluster&helix=academia",
    "nobody": "#/network?at=id/cluster/no-such-cluster",
}


pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not (STATIC / "index.html").is_file(), reason="the explorer was not built in this installation"),
]
Open = Callable[..., Page]
Scheme = Literal["light", "dark"]


def test_a_page_says_that_the_service_is_away_and_goes_on_when_it_is_back(open_view: Open) -> None:
    page = open_view("#/", expect=("ERR_FAILED", "ERR_CONNECTION"))
    page.route("**/health", lambda route: route.abort())
    page.route("**/api/entity**", lambda route: route.abort())
    page.evaluate(f"location.hash = '#/network?as=actors&at={PARTNERSHIP}'")
    page.locator("aside").get_by_role("alert").wait_for()
    page.evaluate("window.dispatchEvent(new Event('online'))")
    page.get_by_text("The service does not answer at the moment.").wait_for()
    page.unroute("**/api/entity**")
    page.unroute("**/health")
    page.locator("aside h2").filter(has_text="RESILIENT").wait_for()
    assert page.get_by_text("The service does not answer at the moment.").count() == 0


def test_a_page_says_that_the_atlas_was_renewed_and_loads_it_again(open_view: Open) -> None:
    page = open_view("#/")
    renewed = json.dumps({"status": "ready", "hash": "another", "version": "0"})
    page.route("**/health", lambda route: route.fulfill(status=200, body=renewed))
    page.evaluate("window.dispatchEvent(new Event('online'))")
    page.get_by_text("The atlas has been renewed").wait_for()
    page.unroute("**/health")
    with page.expect_navigation():
        page.get_by_role("button", name="Load again").click()
    page.get_by_text("14 clusters").wait_for()
    assert page.get_by_text("The atlas has been renewed").count() == 0


def _many(total: int) -> str:
    """Return an answer of /api/network with so many entries in forty parts, three connections each."""
    every = range(total)
    ends = [(i, (i * 7 + step * 40) % total) for i in every for step in (1, 5, 11)]
    nodes = {
        "iri": [f"https://w3id.org/helixatlas/id/org/o{i}" for i in every], "type": ["organisation"] * total,
        "label": [f"Organisation {i}" for i in every], "country": ["IT"] * total, "territory": [None] * total,
        "helices": [["academia"]] * total, "x": [i % 40 % 8 + (i * 37 % 97) / 140 for i in every],
        "y": [i % 40 // 8 + (i * 53 % 89) / 130 for i in every], "degree": [6] * total,
        "community": [i % 40 for i in every], "synthetic": [False] * total,
    }  # fmt: skip
    edges = {
        "iri": [f"https://w3id.org/helixatlas/id/edge/{i}" for i in range(len(ends))], "source": [a for a, _ in ends],
        "target": [b for _, b in ends], "kind": ["works-with"] * len(ends), "level": [None] * len(ends),
        "role": [None] * len(ends), "evidence": ["asserted"] * len(ends), "confidence": [0.9] * len(ends),
        "synthetic": [False] * len(ends),
    }  # fmt: skip
    return json.dumps({"hash": "0", "synthetic": False, "nodes": nodes, "edges": edges})


def test_twenty_thousand_entries_are_drawn_as_parts(open_view: Open) -> None:
    page = open_view("#/queries")
    page.route("**/api/network", lambda route: route.fulfill(status=200, body=_many(20_000)))
    page.evaluate("location.hash = '#/network'")
    page.get_by_text("Drawn as parts").wait_for(timeout=45_000)
    page.get_by_role("application").focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function(
        "() => document.querySelector('[aria-live=polite].visually-hidden').textContent.includes('Organisation')",
        timeout=45_000,
    )


def test_a_service_that_still_builds_is_waited_for(open_view: Open) -> None:
    page = open_view("#/", expect=("503",))
    asked: list[str] = []

    def once(route: Route) -> None:
        asked.append(route.request.url)
        if len(asked) == 1:
            route.fulfill(status=503, body=json.dumps({"message": "The atlas is still being built."}))
        else:
            route.continue_()

    page.route("**/api/summary", once)
    page.reload()
    page.get_by_text("14 clusters").wait_for()
    assert len(asked) == 2


def _turn_to(page: Page, view: str) -> None:
    """Show another view on the same page, and wait until it stands."""
    page.evaluate("address => { location.hash = address }", view)
    page.wait_for_timeout(120)
    page.wait_for_function("() => !document.querySelector('main [role=status] .bar, aside [role=status] .bar')")


@pytest.mark.parametrize("width", [320, 390, 1440])
def test_nothing_is_wider_than_the_window(open_view: Open, width: int) -> None:
    page = open_view("#/", width=width, height=800)
    wider: dict[str, int] = {}
    for name in ("overview", "map", "table", "matrix", "a cell", "an entity", "questions"):
        _turn_to(page, VIEWS[name])
        beyond = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        wider |= {name: beyond} if beyond > 0 else {}
    assert wider == {}


@pytest.mark.skipif(not AXE.is_file(), reason="axe-core is not installed beside the explorer")
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_violation_of_accessibility_is_found(open_view: Open, scheme: Scheme) -> None:
    page = open_view("#/", scheme=scheme, expect=("404",))
    page.evaluate(AXE.read_text(encoding="utf-8") + ";0")
    found: dict[str, object] = {}
    for name in VIEWS if scheme == "light" else ("overview", "map", "matrix", "an entity"):
        _turn_to(page, VIEWS[name])
        answer = page.evaluate("tags => axe.run(document, {runOnly: tags, resultTypes: ['violations']})", WCAG)
        wrong = [(one["id"], [node["target"] for node in one["nodes"]][:3]) for one in answer["violations"]]
        found |= {name: wrong} if wrong else {}
    assert found == {}


@pytest.mark.parametrize("path", ["ns", "voc", "voc/helix"])
def test_a_page_of_ontology_or_vocabularies_is_shown_without_a_complaint(open_view: Open, path: str) -> None:
    assert open_view(path, width=390).locator("h1").inner_text()


def test_the_page_loads_its_parts_from_beside_itself() -> None:
    page = (STATIC / "index.html").read_text(encoding="utf-8")
    assert not re.search(r"""(?:src|href)=["'](?:https?:)?//""", page)
    assert not re.search(r"<style|\sstyle=|<script>", page)


def test_the_lock_file_names_no_registry() -> None:
    lock = json.loads((CHECKOUT / "api" / "explorer" / "package-lock.json").read_text(encoding="utf-8"))
    assert lock["packages"]
    assert all("resolved" not in package for package in lock["packages"].values())
