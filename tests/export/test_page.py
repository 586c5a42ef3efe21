"""The stand-alone page: it draws in a real browser from a file, with no request to anywhere."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from helixatlas.export.page import network_page

CHROMIUM = Path("/usr/bin/chromium")
ARGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
SOURCES = [{"title": "A <study>", "licence": "CC-BY-4.0", "as_of": "2019-12-31"}]


def test_the_page_names_no_address_to_load_from(network: dict[str, Any]) -> None:
    page = network_page(network, sources=SOURCES)
    assert 'src="http' not in page
    assert "jsdelivr" not in page
    assert "cloudflare" not in page


def test_the_page_lists_its_sources_escaped_and_the_hash_of_the_graph(network: dict[str, Any]) -> None:
    page = network_page(network, title="A & B", sources=SOURCES)
    assert "A &lt;study&gt; · CC-BY-4.0 · as of 2019-12-31" in page
    assert "<title>A &amp; B</title>" in page
    assert "Graph abc123" in page


def test_a_name_that_looks_like_html_never_switches_pyvis_to_html_tooltips(network: dict[str, Any]) -> None:
    assert "div.popup" not in network_page(network)


@pytest.mark.browser
@pytest.mark.skipif(not CHROMIUM.exists(), reason="no Chromium on this machine")
def test_the_page_draws_offline_without_a_request_or_a_console_error(invented: dict[str, Any], tmp_path: Path) -> None:
    from playwright.sync_api import sync_playwright

    path = tmp_path / "net.html"
    path.write_text(network_page(invented, sources=SOURCES), encoding="utf-8")
    asked: list[str] = []
    told: list[str] = []
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=str(CHROMIUM), args=ARGS)
        page = browser.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: told.append(message.text) if message.type in {"error", "warning"} else None)
        page.on("pageerror", lambda error: told.append(str(error)))
        page.goto(path.as_uri())
        page.wait_for_selector("#mynetwork canvas")
        drawn = page.evaluate("[nodes.length, edges.length, network.physics.physicsEnabled]")
        banner = page.inner_text(".banner")
        browser.close()
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    assert told == []
    assert drawn == [4, 4, False]
    assert "Synthetic" in banner
