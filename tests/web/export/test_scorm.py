"""A package on a learning platform: what it is made of, what it tells, and how it goes on."""

from __future__ import annotations

import json
import zipfile
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Browser

from game.model.players import Players
from game.pages.play_kept import PlayKept
from game.web.export.document import ExportParts
from game.web.export.scorm import VERSIONS, scorm_package
from tests.web.export.platform import platform
from tests.web.export.playing import (
    PICKS,
    play_on,
    sit_down,
    stored,
    to_the_debrief,
    wait_until_ready,
)

STATUS = {"1.2": "cmi.core.lesson_status", "2004": "cmi.completion_status"}


@pytest.mark.parametrize("version", VERSIONS)
def test_a_package_has_one_item_and_names_every_file(parts: ExportParts, version: str):
    with zipfile.ZipFile(BytesIO(scorm_package(parts, version))) as package:
        names = package.namelist()
        manifest = ElementTree.fromstring(package.read("imsmanifest.xml"))
    assert names[0] == "imsmanifest.xml"
    listed = [one.get("href") for one in manifest.iter() if one.tag.endswith("}file")]
    assert listed == names[1:]
    (item,) = [one for one in manifest.iter() if one.tag.endswith("}item")]
    (resource,) = [one for one in manifest.iter() if one.tag.endswith("}resource")]
    assert item.get("identifierref") == resource.get("identifier")
    assert item[0].text == parts.story.scenario.title
    assert resource.get("href") == "index.html"
    kinds = {name.rpartition("}")[2].lower(): kind for name, kind in resource.items()}
    assert kinds["scormtype"] == "sco"


@pytest.mark.parametrize("version", VERSIONS)
def test_the_same_export_is_the_same_bytes(parts: ExportParts, version: str):
    assert scorm_package(parts, version) == scorm_package(parts, version)


@pytest.mark.parametrize("version", VERSIONS)
def test_a_platform_keeps_the_picks_and_is_told_only_that_the_debrief_was_reached(
    browser: Browser, parts: ExportParts, tmp_path: Path, version: str
):
    with platform(tmp_path, scorm_package(parts, version), version) as there:
        page = there.launched(browser.new_context())
        frame = there.frame(page)
        wait_until_ready(frame)
        assert there.value(page, STATUS[version]) == "incomplete"
        sit_down(frame)
        play_on(frame, PICKS[:3])
        assert there.value(page, STATUS[version]) == "incomplete"
        kept = there.kept(page)
        page.close()

        page = there.launched(browser.new_context(), kept)
        frame = there.frame(page)
        wait_until_ready(frame)
        frame.get_by_role("link", name="Carry on with this play").click()
        play_on(frame, PICKS[3:])
        to_the_debrief(frame)
        assert there.value(page, STATUS[version]) == "completed"
        play = PlayKept.from_text(there.value(page, "cmi.suspend_data"))
        assert [one.professional for one in play.picks if one.professional] == list(PICKS)
        assert _told(there.kept(page)) == _told(kept)
        page.close()


def _told(kept: str) -> set[str]:
    """The names of everything that a platform has a value for, but the two that stand for it."""
    rows = json.loads(kept)
    flat = {**rows, **rows.get("core", {}), **rows.get("score", {}), "core": None, "score": None}
    return {name for name, value in flat.items() if value and name != "suspend_data"}


def test_what_is_typed_stays_in_the_browser_and_the_page_says_so(
    browser: Browser, parts: ExportParts, tmp_path: Path
):
    with platform(tmp_path, scorm_package(parts, "1.2"), "1.2") as there:
        page = there.launched(browser.new_context())
        frame = there.frame(page)
        wait_until_ready(frame)
        sit_down(frame, "service user")
        play_on(frame, ())
        frame.get_by_role("link", name="Pause").click()
        assert "typed" not in json.loads(there.value(page, "cmi.suspend_data"))
        assert stored(frame).players is Players.SERVICE_USER


def test_a_platform_that_keeps_nothing_is_told_of_and_the_browser_keeps_the_play(
    browser: Browser, parts: ExportParts, tmp_path: Path
):
    with platform(tmp_path, scorm_package(parts, "1.2"), "1.2") as there:
        context = browser.new_context()
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
        page = browser.new_context().new_page()
        page.goto(there.at.replace("platform.html", "package/index.html"))
        wait_until_ready(page)
        said = "No learning platform answers here. Your play is kept in this browser."
        assert page.locator("#notes").inner_text() == said
        sit_down(page)
        assert stored(page).players is Players.PROFESSIONAL
