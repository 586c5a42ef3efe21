"""Take the pictures of the README from a served atlas: ``python docs/images/take.py [http://127.0.0.1:8000]``.

Needs playwright (extra ``test``) and a Chromium. The size is part of the picture: 1440 × 900, light colours, English.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

HERE = Path(__file__).parent
SWITCHES = ["--no-sandbox", "--disable-gpu", "--use-gl=angle", "--use-angle=swiftshader"]
WAIT = 900
LIMIT = 400_000


def explorer(page: Page) -> None:
    """Show the network with the partnership chosen, and the row in which its name stands."""
    name = page.locator("aside li").filter(has_text="Stated in the source").filter(has_text="name").first
    name.locator("summary").click()
    page.locator("aside h3").filter(has_text="Statements").evaluate("one => one.scrollIntoView()")


def matrix(page: Page) -> None:
    """Show the helices of the groups, and who could fill a gap that is certain."""
    page.get_by_text("Few ties are known").wait_for()
    page.locator("td .presence-absent").first.evaluate("one => one.scrollIntoView({block: 'center'})")


PICTURES = {
    "explorer": ("#/network?at=id/partnership/resilient", explorer),
    "matrix": (
        "#/matrix?cell=id/partnership/cordis-308429-consortium~membership~civil-society&group=partnership",
        matrix,
    ),
}


def take(address: str) -> None:
    """Write every picture beside this file.

    Raises:
        SystemExit: where a picture is larger than a README should carry.
    """
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    with sync_playwright() as started:
        browser = started.chromium.launch(executable_path=chromium, args=SWITCHES)
        for name, (view, prepare) in PICTURES.items():
            page = browser.new_page(viewport={"width": 1440, "height": 900}, locale="en-GB", color_scheme="light")
            page.goto(f"{address}/{view}")
            page.wait_for_load_state("networkidle")
            prepare(page)
            page.mouse.move(0, 0)
            page.wait_for_timeout(WAIT)
            size = len(page.screenshot(path=HERE / f"{name}.png"))
            if size > LIMIT:
                raise SystemExit(f"{name}.png has {size} bytes, more than {LIMIT}.")
            page.close()
        browser.close()


if __name__ == "__main__":
    take(sys.argv[1].rstrip("/") if len(sys.argv) > 1 else "http://127.0.0.1:8000")
