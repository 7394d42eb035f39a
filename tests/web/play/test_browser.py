"""The pages in Chromium: axe-core finds nothing, keys suffice, scripts are not needed, all fits."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.long import LONG
from tests.web.play.served import served_in, small_shelf
from tests.web.room.browser import LAPTOP, PHONE, from_npm

SHELF = small_shelf()
LOOKS = ("As this device is set", "Lamplight", "Dusk", "Daylight", "High contrast")


@pytest.fixture(scope="module")
def at(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served_in(tmp_path_factory.mktemp("plays"), SHELF) as address:
        yield address


def opened(browser: Browser, at: str, **options: object) -> Page:
    """The shelf, in a browser of its own."""
    context = browser.new_context(**{"viewport": PHONE, **options})  # type: ignore[arg-type]
    context.set_default_timeout(60_000)
    page = context.new_page()
    page.goto(at)
    return page


def at_last(page: Page, path: str) -> None:
    """Wait until this page of a play is there whole."""
    page.wait_for_url(f"**/{path}#here")
    page.locator("h1").wait_for()


def walk(page: Page, see: Callable[[Page, str], None], look: str = "") -> None:
    """From the shelf to the report and back, seeing every page on the way."""

    def press(name: str, path: str, role: str = "link") -> None:
        page.get_by_role(role, name=name).last.click()  # type: ignore[arg-type]
        at_last(page, path)
        see(page, f"{path}, {look}")

    see(page, "shelf")
    page.locator("form button").first.click()
    at_last(page, "opening")
    see(page, "opening")
    page.get_by_label("the service user's chair").check()
    press("Sit down", "people", "button")
    press("Settings", "settings")
    if look:
        page.get_by_label(look).first.check()
    press("Done", "play", "button")
    press("Pause", "pause")
    press("How to read the light", "taught")
    page.get_by_role("button", name="Move the light").click()
    page.wait_for_url("**/taught?light=3")
    press("To the meeting", "play")
    turn = 0
    while page.locator(".asked a[href^=feelings]").count() == 0:
        page.locator(".asked button").first.click()
        at_last(page, "after")
        if turn < 2:
            see(page, f"after, {turn}, {look}")
        page.locator(".asked a.button").click()
        at_last(page, "play")
        if turn < 2:
            see(page, f"play, {turn}, {look}")
        turn += 1
    see(page, f"ending, {look}")
    press("Pause", "pause")
    press("Read back what was said", "said")
    press("Back to the meeting", "play")
    press("First, how was that?", "feelings")
    page.locator("textarea").fill("Heard.")
    press("Next", "sides", "button")
    press("To the debrief", "debrief")
    press("And on Monday?", "questions")
    page.locator("textarea").first.fill("Ask first.")
    press("Next", "report", "button")
    press("Forget this play", "forget")
    page.get_by_role("button", name="Forget this play").click()
    page.get_by_role("heading", name="Forgotten").wait_for()
    see(page, f"forgotten, {look}")
    page.get_by_role("link", name="To the shelf").click()
    page.get_by_role("heading", name="The shelf").wait_for()


@pytest.mark.parametrize("look", LOOKS if LONG else ("Daylight",))
def test_axe_finds_nothing_on_any_page(browser: Browser, at: str, look: str) -> None:
    axe = from_npm("axe-core/axe.min.js").read_text("utf-8")

    def check(page: Page, where: str) -> None:
        page.evaluate(axe)
        found = page.evaluate("axe.run({resultTypes: ['violations']})")
        told = [
            f"{where}: {one['id']}: {one['help']}: {[node['html'] for node in one['nodes']]}"
            for one in found["violations"]
        ]
        assert told == []

    walk(opened(browser, at, viewport=LAPTOP), check, look)


@pytest.mark.parametrize("width", (320, 640, 1280, 1920) if LONG else (320,))
def test_every_page_fits_its_width_without_scripts(browser: Browser, at: str, width: int) -> None:
    def check(page: Page, where: str) -> None:
        assert page.locator("h1").count() == 1, where
        found = page.evaluate(
            "width => [...document.querySelectorAll('main *')].filter(one =>"
            " one.getBoundingClientRect().right > width + 1 && !one.closest('svg, .hidden'))"
            ".map(one => one.outerHTML.slice(0, 200))",
            width,
        )
        assert found == [], where
        assert page.evaluate("document.documentElement.scrollWidth") <= width, where

    walk(
        opened(browser, at, viewport={"width": width, "height": 700}, java_script_enabled=False),
        check,
    )


def test_keys_alone_play_a_meeting_from_shelf_to_debrief(browser: Browser, at: str) -> None:
    page = opened(browser, at, viewport=LAPTOP)

    def press(name: str, key: str = "Enter") -> None:
        for _ in range(60):
            page.keyboard.press("Tab")
            if name in page.evaluate(
                "() => { const at = document.activeElement;"
                " return at.matches('input') ? at.labels[0].textContent : at.textContent; }"
            ):
                page.keyboard.press(key)
                return
        raise AssertionError(f"no key leads to {name!r}")

    press("Open ")
    page.wait_for_url("**/opening#here")
    press("the professional's chair", "Space")
    press("Sit down")
    page.wait_for_url("**/people#here")
    press("Begin")
    page.wait_for_url("**/play#here")
    page.locator("h1").wait_for()
    while page.locator(".asked a[href^=feelings]").count() == 0:
        before = page.locator("input[name=at]").get_attribute("value")
        while True:
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.matches('.asked button')"):
                break
        page.keyboard.press("Enter")
        page.wait_for_url("**/after#here")
        press("Next")
        at_last(page, "play")
        assert page.locator(f"input[name=at][value='{before}']").count() == 0
    press("First, how was that?")
    page.wait_for_url("**/feelings#here")
    page.keyboard.press("Tab")
    page.keyboard.type("Calm.")
    press("Next")
    page.wait_for_url("**/sides#here")
    press("To the debrief")
    page.get_by_role("heading", name="Where the power went", level=1).wait_for()


def test_a_reader_hears_the_turn_as_the_scene_is(browser: Browser, at: str) -> None:
    page = opened(browser, at)
    page.locator("form button").first.click()
    page.get_by_label("the professional's chair").check()
    page.get_by_role("button", name="Sit down").click()
    page.get_by_role("link", name="Begin").click()
    assert page.evaluate("document.activeElement.id") in ("here", "")
    heard = page.locator("main").aria_snapshot()
    assert heard.startswith('- main:\n  - heading "Forty minutes late" [level=1]')
