"""What a person sees in the browser: the explorer, served by the real service, in a real Chromium.

One server and one browser serve all tests of this file. Every page is watched: a message on the console, an error of
a script or a request to another host fails the test that opened it.
"""

from __future__ import annotations

import csv
import json
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, Route, sync_playwright

from helixatlas.api.routers.pages import STATIC
from helixatlas.atlas import Atlas

CHECKOUT = Path(__file__).parent.parent.parent
AXE = CHECKOUT / "api" / "explorer" / "node_modules" / "axe-core" / "axe.min.js"
CHROMIUM = next(
    (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None
)
SWITCHES = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--use-gl=angle", "--use-angle=swiftshader",
]  # fmt: skip
# Drivers of a machine without a GPU say how slow they are; that is no fault of the page.
HARMLESS = re.compile(r"GL Driver Message|GPU stall|Automatic fallback to software WebGL")
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
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine"),
    pytest.mark.skipif(not (STATIC / "index.html").is_file(), reason="the explorer was not built in this installation"),
]

Scheme = Literal["light", "dark"]
Open = Callable[..., Page]


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_until_ready(address: str, server: subprocess.Popen[bytes]) -> None:
    for _ in range(300):
        try:
            with urllib.request.urlopen(f"{address}/health", timeout=2):
                return
        except OSError:
            assert server.poll() is None, "the service ended before it answered"
            time.sleep(0.1)
    pytest.fail("the service was not ready in half a minute")


@pytest.fixture(scope="module")
def address(reference: Atlas) -> Iterator[str]:
    """Return where the service of the reference atlas answers."""
    port = _free_port()
    command = [sys.executable, "-m", "helixatlas", "--data", str(reference.settings.data), "serve", "--port", str(port)]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait_until_ready(f"http://127.0.0.1:{port}", server)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(timeout=20)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Return a running Chromium."""
    with sync_playwright() as started:
        chromium = started.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)
        yield chromium
        chromium.close()


@pytest.fixture
def open_view(browser: Browser, address: str) -> Iterator[Open]:
    """Return a function that opens a view; at the end nothing may have gone wrong on any page."""
    wrong: list[str] = []
    contexts: list[BrowserContext] = []

    def look(
        view: str, width: int = 1280, height: int = 900, scheme: Scheme = "light", expect: tuple[str, ...] = ()
    ) -> Page:
        context = browser.new_context(viewport={"width": width, "height": height}, locale="en-GB", color_scheme=scheme)
        context.set_default_timeout(15_000)
        contexts.append(context)
        page = context.new_page()

        def heard(message: ConsoleMessage) -> None:
            known = HARMLESS.search(message.text) or any(text in message.text for text in expect)
            if message.type in {"error", "warning"} and not known:
                wrong.append(f"{message.type}: {message.text}")

        def asked(request: Request) -> None:
            if not request.url.startswith((address, f"blob:{address}")):
                wrong.append(f"other host: {request.url}")

        page.on("console", heard)
        page.on("pageerror", lambda error: wrong.append(f"script: {error}"))
        page.on("request", asked)
        page.goto(f"{address}/{view}")
        page.wait_for_load_state("networkidle")
        return page

    yield look
    for context in contexts:
        assert not context.cookies()
        context.close()
    assert not wrong


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


CONSORTIUM = "id/partnership/cordis-308427-consortium"


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
    assert "OMNISCIENTS" in _labels(page)[0]


def test_words_of_the_ontology_are_shown_in_the_language_of_the_reader(open_view: Open) -> None:
    page = open_view(f"#/network?as=actors&at={PARTNERSHIP}")
    page.get_by_label("Language").select_option("it")
    page.locator("aside").last.get_by_text("Partner di progetto").first.wait_for()
    assert "pref label" not in page.locator("aside").last.inner_text()


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


def test_the_page_loads_its_parts_from_beside_itself() -> None:
    page = (STATIC / "index.html").read_text(encoding="utf-8")
    assert not re.search(r"""(?:src|href)=["'](?:https?:)?//""", page)
    assert not re.search(r"<style|\sstyle=|<script>", page)


def test_the_lock_file_names_no_registry() -> None:
    lock = json.loads((CHECKOUT / "api" / "explorer" / "package-lock.json").read_text(encoding="utf-8"))
    assert lock["packages"]
    assert all("resolved" not in package for package in lock["packages"].values())
