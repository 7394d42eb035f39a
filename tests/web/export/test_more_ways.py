"""More that can befall an export; tried where OTHER_CHAIR_LONG is set, for each takes its time."""

from __future__ import annotations

import json
from pathlib import Path

from playwright.sync_api import Browser

from game.app.exports import write_folder
from game.model.players import Players
from game.web.export.document import ExportParts
from game.web.export.folder import PAGE as INDEX
from game.web.export.folder import folder_files
from game.web.export.scorm import scorm_package
from tests.web.export.learning_platform import platform
from tests.web.export.playing import (
    PICKS,
    let_the_other_decide,
    opened,
    play_on,
    sit_down,
    stored,
    to_the_debrief,
    visit,
    wait_until_ready,
)


def test_what_was_typed_and_chosen_is_there_when_the_file_is_opened_again(
    browser: Browser, one_file: Path
):
    page = opened(browser, one_file.as_uri())
    sit_down(page)
    play_on(page, PICKS[:2])
    at = page.locator("h1").inner_text()
    page.reload()
    wait_until_ready(page)
    page.get_by_role("link", name="Carry on with this play").click()
    page.get_by_role("heading", name=at).wait_for()


def test_what_is_typed_stays_in_the_browser_and_the_page_says_so(
    browser: Browser, parts: ExportParts, tmp_path: Path
):
    with platform(tmp_path, scorm_package(parts, "1.2"), "1.2") as there:
        page = there.launched(visit(browser, offline=False))
        frame = there.frame(page)
        wait_until_ready(frame)
        sit_down(frame)
        play_on(frame, PICKS)
        to_the_debrief(frame)
        frame.get_by_role("link", name="And on Monday?").click()
        frame.locator("textarea").first.fill("For me alone.")
        said = (
            "What you type stays in this browser. The learning platform keeps your choices alone."
        )
        assert frame.locator("#notes").inner_text() == said
        frame.locator("form[action=questions] button").first.click()
        frame.get_by_role("link", name="Keep the report").wait_for()
        assert "typed" not in json.loads(there.value(page, "cmi.suspend_data"))
        assert [one.text for one in stored(frame).reflections] == ["For me alone."]


def test_two_learners_at_one_computer_do_not_meet_each_others_words(
    browser: Browser, parts: ExportParts, tmp_path: Path
):
    with platform(tmp_path, scorm_package(parts, "2004"), "2004") as there:
        context = visit(browser, offline=False)
        for learner, keys in (("sam", 1), ("alex", 2)):
            page = there.launched(context, learner=learner)
            frame = there.frame(page)
            wait_until_ready(frame)
            assert frame.get_by_role("link", name="Carry on with this play").count() == 0
            sit_down(frame)
            assert frame.evaluate("Object.keys(localStorage).length") == keys
            assert learner not in frame.evaluate("JSON.stringify(localStorage)")
            page.close()


def test_a_platform_that_keeps_nothing_is_told_of_and_the_browser_keeps_the_play(
    browser: Browser, parts: ExportParts, tmp_path: Path
):
    with platform(tmp_path, scorm_package(parts, "1.2"), "1.2") as there:
        context = visit(browser, offline=False)
        page = context.new_page()
        page.goto(there.at)
        page.evaluate(
            "{const sets = API.LMSSetValue.bind(API); API.LMSSetValue = (name, value) => "
            "name === 'cmi.suspend_data' ? 'false' : sets(name, value)}"
        )
        frame = there.frame(page)
        wait_until_ready(frame)
        sit_down(frame)
        said = "The learning platform did not keep your play. It is kept in this browser."
        assert frame.locator("#notes").inner_text() == said
        assert stored(frame).players is Players.PROFESSIONAL


def test_a_package_without_a_platform_says_so_and_can_be_played(
    browser: Browser, parts: ExportParts, tmp_path: Path
):
    with platform(tmp_path, scorm_package(parts, "2004"), "2004") as there:
        page = visit(browser, offline=False).new_page()
        page.goto(there.at.replace("platform.html", "package/index.html"))
        wait_until_ready(page)
        said = "No learning platform answers here. Your play is kept in this browser."
        assert page.locator("#notes").inner_text() == said
        sit_down(page)
        assert stored(page).players is Players.PROFESSIONAL


def test_a_folder_is_played_from_a_disk_where_the_browser_keeps_nothing(
    browser: Browser, parts: ExportParts, tmp_path: Path
):
    write_folder(tmp_path / "play", folder_files(parts))
    context = visit(browser)
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() {throw new Error('no')}})"
    )
    page = context.new_page()
    page.goto((tmp_path / "play" / INDEX).as_uri(), wait_until="commit")
    page.locator("form[action=begin] button").click()  # while Python comes; done when it is there
    wait_until_ready(page)
    page.locator("form[action=opening]").wait_for()
    page.get_by_role("link", name="The Other Chair").click()
    sit_down(page, "service user")
    let_the_other_decide(page)
    said = (
        "This browser keeps nothing for a page that is opened this way. Your play is here until "
        "you close the page."
    )
    assert page.locator("#notes").inner_text() == said
