"""A real browser for tests, and what npm gives them; where there is none, a skip with a reason.

Where OTHER_CHAIR_NEEDS_SCREEN is 1 nothing may be skipped, and the test fails instead.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.web.room.served import Served

PHONE = {"width": 390, "height": 844}
LAPTOP = {"width": 1280, "height": 800}
MODULES = "OTHER_CHAIR_AXE"


def missing(what: str) -> NoReturn:
    """Skip the test that runs, or fail it where nothing may be skipped."""
    if os.environ.get("OTHER_CHAIR_NEEDS_SCREEN") == "1":
        pytest.fail(what)
    pytest.skip(what)


@contextmanager
def chromium() -> Iterator[Browser]:
    """This computer's Chromium, without a window."""
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    if program is None:
        missing("there is no Chromium on this machine")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        try:
            yield browser
        finally:
            browser.close()


def from_npm(name: str) -> Path:
    """A file of an npm package in the folder node_modules that OTHER_CHAIR_AXE names."""
    path = Path(os.environ.get(MODULES, "")) / name
    if MODULES not in os.environ or not path.is_file():
        missing(f"{MODULES} names no folder node_modules with {name}")
    return path


def axe_finds(page: Page) -> list[str]:
    """What axe-core has to say against a page as it stands."""
    page.evaluate(from_npm("axe-core/axe.min.js").read_text("utf-8"))
    found = page.evaluate("axe.run({resultTypes: ['violations']})")
    return [
        f"{one['id']}: {one['help']}: {[node['html'] for node in one['nodes']]}"
        for one in found["violations"]
    ]


def joined(browser: Browser, room: Served, seat: str = "Just watching", **options: object) -> Page:
    """A phone's page that came by the QR and has joined; `options` are the browser's."""
    context = browser.new_context(**{"viewport": PHONE, **options})  # type: ignore[arg-type]
    context.set_default_timeout(15_000)
    page = context.new_page()
    page.goto(f"{room.at}/J/LARK-42")
    page.get_by_label(seat).check()
    page.get_by_role("button", name="Join").click()
    page.locator("#room").wait_for()
    return page


def at_the_desk(browser: Browser, room: Served) -> Page:
    """The desk's page, on the laptop."""
    context = browser.new_context(viewport=LAPTOP)  # type: ignore[arg-type]
    context.set_default_timeout(15_000)
    page = context.new_page()
    page.goto(room.serving.desk)
    page.locator("#room").wait_for()
    return page
