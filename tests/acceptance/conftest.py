"""The browser the pages are looked at with: one server and one Chromium a file, every page watched.

A message on the console, an error of a script or a request to another host fails the test that opened the page.
"""

from __future__ import annotations

import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from typing import Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, sync_playwright

from helixatlas.atlas import Atlas

CHROMIUM = next(
    (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None
)
SWITCHES = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--use-gl=angle", "--use-angle=swiftshader",
]  # fmt: skip
# Drivers of a machine without a GPU say how slow they are; that is no fault of the page.
HARMLESS = re.compile(r"GL Driver Message|GPU stall|Automatic fallback to software WebGL")

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
    """Return a running Chromium, or skip and say so where there is none."""
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine")
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
