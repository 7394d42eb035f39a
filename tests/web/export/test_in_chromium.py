"""A whole meeting in a browser, from a disk and without a network: no server, nothing installed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from game.app.exports import write_folder
from game.model.players import Players
from game.play.meeting import played
from game.play.sitting import Sitting
from game.web.export.document import ExportParts
from game.web.export.folder import PAGE as INDEX
from game.web.export.folder import folder_files
from tests.web.export.playing import (
    PICKS,
    opened,
    play_on,
    sit_down,
    stored,
    to_the_debrief,
    visit,
)
from tests.web.room.browser import axe_finds


@pytest.fixture(scope="module")
def page(browser: Browser, one_file: Path) -> Page:
    return opened(browser, one_file.as_uri())


def test_a_meeting_is_played_to_its_debrief_as_the_same_python_plays_it_here(
    page: Page, parts: ExportParts
):
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    sit_down(page)
    play_on(page, PICKS)
    kept = stored(page)
    scenario = parts.story.scenario
    meeting = played(scenario, Sitting(kept.players, kept.manner, kept.seed), kept.picks)
    assert kept.players is Players.PROFESSIONAL
    assert [one.professional for one in kept.picks if one.professional] == list(PICKS)
    assert page.locator("h1").inner_text() == meeting.ending
    told = page.locator(".figure").inner_text()
    assert re.search(r"\d+", told)[0] == str(meeting.state.balance.whole_power)  # type: ignore[index]
    to_the_debrief(page)
    assert faults == []


def test_focus_goes_to_what_is_new_and_back_goes_to_the_page_before(page: Page):
    assert page.evaluate("document.activeElement.id") == "here"
    page.get_by_role("link", name="And on Monday?").click()
    page.get_by_role("heading", name="And on Monday?").wait_for()
    assert page.evaluate("document.activeElement.tagName") == "H1"
    page.go_back()
    page.get_by_role("heading", name="Where the power went").wait_for()


def test_what_was_typed_is_kept_and_comes_with_the_report_as_a_file(page: Page, tmp_path: Path):
    page.get_by_role("link", name="And on Monday?").click()
    page.locator("textarea").first.fill("Ask <first>, then listen.")
    page.locator("form[action=questions] button").first.click()
    with page.expect_download() as download:
        page.get_by_role("link", name="Keep the report").click()
    download.value.save_as(tmp_path / "report.html")
    assert "Ask &lt;first&gt;, then listen." in (tmp_path / "report.html").read_text("utf-8")
    assert [one.text for one in stored(page).reflections] == ["Ask <first>, then listen."]


def test_forget_leaves_nothing_in_the_browser(page: Page):
    page.get_by_role("link", name="Forget this play").click()
    page.locator("form[action=forget] button").first.click()
    page.get_by_role("heading", name="Forgotten").wait_for()
    assert page.evaluate("localStorage.length") == 0


def test_a_browser_without_webassembly_says_so_and_has_the_meeting_on_paper(
    browser: Browser, one_file: Path, parts: ExportParts, tmp_path: Path
):
    context = visit(browser)
    context.add_init_script("delete window.WebAssembly")
    page = context.new_page()
    page.goto(one_file.as_uri())
    page.get_by_text("This browser cannot run the meeting.").wait_for()
    assert page.get_by_text(parts.story.scenario.support or "").is_visible()
    assert page.locator("progress").count() == 0
    with page.expect_download() as download:
        page.get_by_role("link", name="The meeting on paper, to read or to print").click()
    download.value.save_as(tmp_path / "paper.html")
    assert (tmp_path / "paper.html").read_text("utf-8") == parts.paper


def test_axe_finds_nothing_while_python_comes_nor_where_it_cannot(browser: Browser, one_file: Path):
    page = visit(browser).new_page()
    page.goto(one_file.as_uri(), wait_until="commit")
    page.locator("#loading").wait_for()
    assert axe_finds(page) == []
    context = visit(browser)
    context.add_init_script("delete window.WebAssembly")
    page = context.new_page()
    page.goto(one_file.as_uri())
    page.locator("#otherwise").wait_for()
    assert axe_finds(page) == []


def test_without_scripts_the_first_page_is_there_and_says_what_is_missing(
    browser: Browser, one_file: Path, parts: ExportParts
):
    page = browser.new_context(offline=True, java_script_enabled=False).new_page()
    page.goto(one_file.as_uri())
    assert page.get_by_role("heading", name=parts.story.scenario.title).is_visible()
    assert page.get_by_text("Scripts are switched off here").is_visible()
    assert not page.locator("#loading").is_visible()


def test_a_folder_opens_from_a_disk_and_python_starts_there(
    browser: Browser, parts: ExportParts, tmp_path: Path
):
    write_folder(tmp_path / "play", folder_files(parts))
    page = visit(browser).new_page()
    page.goto((tmp_path / "play" / INDEX).as_uri(), wait_until="commit")
    page.get_by_text("Starting Python, which keeps to the rules of the meeting.").wait_for()
