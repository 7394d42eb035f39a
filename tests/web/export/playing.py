"""An export played in a browser as a person would: read the page, press a button, go on."""

from __future__ import annotations

import json

from playwright.sync_api import Browser, BrowserContext, Frame, Page

from game.pages.play_kept import PlayKept

READY = 120_000
"""Milliseconds that Python may take on a machine that is busy with other tests."""
PAGE = 20_000
KEY = "other-chair:gp-antidepressant"
PICKS = ("ten-minutes", "one-name", "plain", "straight", "print", "nothing", "book")
"""The professional's picks of one play of the GP's meeting."""
_ASKED = "form[action=choose], form[action=go], a[href^=feelings]"


def visit(browser: Browser, offline: bool = True) -> BrowserContext:
    """A browser that nobody used before, and in which every play has the same seed."""
    context = browser.new_context(offline=offline)
    context.set_default_timeout(PAGE)
    context.add_init_script("crypto.getRandomValues = (row) => row.fill(3)")
    return context


def opened(browser: Browser, address: str) -> Page:
    """The export opened there with no network, once it can be played."""
    page = visit(browser).new_page()
    page.goto(address)
    wait_until_ready(page)
    return page


def wait_until_ready(page: Page | Frame) -> None:
    page.locator("body[data-ready]").wait_for(timeout=READY)


def sit_down(page: Page | Frame, chair: str = "professional") -> None:
    """From the shelf to the first page of the meeting."""
    page.locator("form[action=begin] button").click()
    page.locator(f"input[name=chair][value='{chair}']").check()
    page.locator("form[action=opening] button").click()
    page.get_by_role("link", name="Begin", exact=True).click()
    page.locator(_ASKED).wait_for()


def play_on(page: Page | Frame, picks: tuple[str, ...]) -> None:
    """Choose each of these at its turn; the other chair decides at its own, before and after."""
    for pick in picks:
        let_the_other_decide(page)
        page.locator(f"form button[value='{pick}']").click()
        _next_page(page)
    let_the_other_decide(page)


def let_the_other_decide(page: Page | Frame) -> None:
    """Press Next until a choice is asked for, or the meeting has ended."""
    while page.locator("form[action=go]").count():
        page.locator("form[action=go] button").click()
        _next_page(page)


def _next_page(page: Page | Frame) -> None:
    """From what moved to the next page of the meeting."""
    page.get_by_role("link", name="Next", exact=True).click()
    page.locator(_ASKED).wait_for()


def to_the_debrief(page: Page | Frame) -> None:
    """From the ending to the debrief."""
    page.locator("a[href^=feelings]").click()
    page.locator("form[action=feelings] button").first.click()
    page.get_by_role("link", name="To the debrief").click()
    page.get_by_role("heading", name="Where the power went").wait_for()


def stored(page: Page | Frame) -> PlayKept:
    """The play that the browser keeps."""
    text = page.evaluate(f"localStorage.getItem({json.dumps(KEY)})")
    assert isinstance(text, str)
    return PlayKept.from_text(text)
