"""A package on a learning platform: what it is made of, what it tells, and how it goes on."""

from __future__ import annotations

import json
import zipfile
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Browser

from game.pages.play_kept import PlayKept
from game.web.export.document import ExportParts
from game.web.export.scorm import VERSIONS, scorm_package
from tests.long import LONG
from tests.web.export.learning_platform import platform
from tests.web.export.playing import (
    PICKS,
    play_on,
    sit_down,
    to_the_debrief,
    visit,
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


@pytest.mark.parametrize("version", VERSIONS if LONG else VERSIONS[:1])
def test_a_platform_keeps_the_picks_and_is_told_only_that_the_debrief_was_reached(
    browser: Browser, parts: ExportParts, tmp_path: Path, version: str
):
    with platform(tmp_path, scorm_package(parts, version), version) as there:
        page = there.launched(visit(browser, offline=False))
        frame = there.frame(page)
        wait_until_ready(frame)
        assert there.value(page, STATUS[version]) == "incomplete"
        sit_down(frame)
        play_on(frame, PICKS[:3])
        assert there.value(page, STATUS[version]) == "incomplete"
        kept = there.kept(page)
        page.close()

        page = there.launched(visit(browser, offline=False), kept)
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
