"""The pages are for everybody: axe-core finds nothing, old browsers can read them, keys suffice."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from game.papers.report.document import Report
from game.papers.report.play_document import play_report
from game.papers.report.room_document import room_report
from game.papers.report.web import web
from game.words.board import stage_told
from tests.papers.reported import DAY, play, record_of, two_rounds
from tests.web.room.browser import at_the_desk, axe_finds, from_npm, joined, missing
from tests.web.room.served import served

PAGES = Path(__file__).parents[3] / "game" / "web" / "room" / "pages"


@pytest.fixture
def checked() -> Callable[[Page, str], None]:
    def check(page: Page, where: str) -> None:
        assert [f"{where}: {one}" for one in axe_finds(page)] == []

    return check


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_axe_finds_nothing_on_any_page_of_a_room(
    browser: Browser, tmp_path: Path, checked: Callable[[Page, str], None], colours: str
) -> None:
    with served(tmp_path) as room:
        outside = browser.new_page(color_scheme=colours)  # type: ignore[arg-type]
        for path in ("/", "/check"):
            outside.goto(room.at + path)
            checked(outside, path)
        phone = joined(browser, room, "Service user’s chair", color_scheme=colours)
        desk = at_the_desk(browser, room)
        desk.emulate_media(color_scheme=colours)  # type: ignore[arg-type]
        stages = {
            "joining": "",
            "telling": "next",
            "voting": "open",
            "shown": "rule hears; close",
            "second round": "again",
            "shown again": "close",
            "needle": "say A; needle",
            "moved": "needle",
            "paused": "pause",
            "moved on": "resume; next",
            "ended": "skip",
        }
        for stage, lines in stages.items():
            if lines:
                room.do(*lines.split("; "))
            said = json.dumps(stage_told(room.serving.seen().board), ensure_ascii=False)
            phone.locator(f"#stage[data-say={said}]").wait_for(state="attached")
            desk.reload()
            if stage in ("voting", "needle"):
                phone.locator("button[aria-pressed]").first.click()
                phone.locator(".mine", has_text="You").wait_for()
            for page, name in ((phone, "phone"), (desk, "desk")):
                page.wait_for_timeout(200)  # colours fade for a moment
                checked(page, f"{name}, {stage}")
        other = joined(browser, room, color_scheme=colours)
        for path in ("/seat", "/offer"):
            other.goto(room.at + path)
            checked(other, path)
        room.do("stop")
        for page, name in ((phone, "phone"), (desk, "desk")):
            page.reload()
            checked(page, f"{name}, closed")


def test_the_scripts_are_of_2009_so_that_old_phones_read_them() -> None:
    node = shutil.which("node") or missing("there is no node on this machine")
    acorn = from_npm("acorn/dist/acorn.js")
    for name in ("phone.js", "check.js"):
        words = (PAGES / name).read_text("utf-8")
        asked = f"require({json.dumps(str(acorn))}).parse({json.dumps(words)}, {{ecmaVersion: 5}})"
        done = subprocess.run([node, "-e", asked], capture_output=True, text=True)
        assert done.returncode == 0, f"{name}: {done.stderr}"


def test_colours_are_said_plainly_before_they_are_said_with_a_custom_property() -> None:
    for line in (PAGES / "page.css").read_text("utf-8").splitlines():
        said: dict[str, str] = {}
        for part in line.replace("{", ";").split(";"):
            name, _, value = part.partition(":")
            name = name.strip()
            if "var(" in value:
                plainly = {
                    "border-color": ("border", "border-color"),
                    "outline-color": ("outline",),
                }
                assert any(one in said for one in plainly.get(name, (name,))), line
            said[name] = value


class Keys:
    """Somebody with a keyboard and no mouse."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def to(self, name: str) -> None:
        """Tab on until the thing of this name has focus."""
        for _ in range(150):
            if name in self.page.evaluate(
                "() => { const at = document.activeElement;"
                " const label = at.labels && at.labels[0];"
                " return (at.matches('button, summary') ? at.textContent"
                " : label ? label.firstChild.textContent : '').trim(); }"
            ):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"no key leads to {name!r}")

    def press(self, name: str, until: str) -> None:
        """Press the button of this name, and wait for what the desk says then."""
        self.to(name)
        self.page.keyboard.press("Enter")
        self.page.get_by_text(until).first.wait_for()

    def type(self, name: str, words: str) -> None:
        self.to(name)
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(words)


def test_keys_alone_lead_a_room_from_joining_to_its_end(browser: Browser, tmp_path: Path) -> None:
    with served(tmp_path) as room:
        phone = joined(browser, room, "Professional’s chair")
        desk = at_the_desk(browser, room)
        keys = Keys(desk)
        keys.press("Begin the story", "You are all Dr Okafor.")
        keys.type("Decide by", "4")
        keys.press("Set", "The trainer hears you, then decides (Consultation)")
        keys.press("Open the vote", "The vote is open")
        phone.locator("button.choice").first.click()
        desk.get_by_text("1 of 1 have chosen.").wait_for()
        keys.type("Hands or cards for B", "7")
        keys.press("Count", "1 of 1 have chosen by phone, and 7 by hand.")
        keys.press("Close the vote", "8 chose.")
        keys.press("A second round", "The vote is open")
        keys.press("Close the vote", "Round 2")
        keys.press("I say B", "The trainer says B.")
        keys.press("Decide, and place the needle", "0 have placed the needle.")
        keys.press("Show the needle", "What moved")
        keys.type("Put the needle at", "40")
        keys.type("because", "She was heard.")
        keys.press("Move it, openly", "What moved")
        phone.get_by_text("The trainer would put the needle at 40: She was heard.").wait_for()
        keys.press("On", "The story")
        keys.to("Stop, rewrite, replay")
        desk.keyboard.press("Enter")
        keys.type("The new line", "Let us look at it together.")
        keys.type("because", "Nobody had said together.")
        keys.press("Play it", "Nobody had said together.")
        keys.press("Undo", "The story")
        keys.press("Skip this moment", "The ending")
        keys.press("Pause", "Paused")
        keys.press("Go on", "The ending")
        keys.to("Close the room")
        desk.keyboard.press("Enter")
        keys.press("Close the room and erase", "is erased.")
        phone.get_by_text("The room is closed").first.wait_for()
        assert room.live.is_closed


@pytest.mark.parametrize(
    "report", [room_report(record_of(two_rounds()), DAY, {}), play_report(play(), {})]
)
def test_axe_finds_nothing_on_a_report(
    browser: Browser, tmp_path: Path, checked: Callable[[Page, str], None], report: Report
) -> None:
    file = tmp_path / "report.html"
    file.write_text(web(report, {}), encoding="utf-8")
    page = browser.new_context(bypass_csp=True).new_page()  # the page itself allows no script
    page.goto(file.as_uri())
    checked(page, report.about)
