"""One browser for the tests of a file, and exports made once for all of them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from game.app.exports import export_of
from game.web.export.browser_python import NoBrowserPython, browser_python
from game.web.export.document import ExportParts, document
from tests.long import LONG
from tests.web.room.browser import chromium, missing

collect_ignore = [] if LONG else ["test_more_ways.py"]
ROOT = Path(__file__).resolve().parents[3]
GP = ROOT / "scenarios/gp-antidepressant"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as one:
        yield one


@pytest.fixture(scope="session")
def parts() -> ExportParts:
    """The GP's meeting, ready to be put into a file, a folder or a package."""
    try:
        browser_python(os.environ)
    except NoBrowserPython as why:
        missing(str(why))
    return export_of(GP)


@pytest.fixture(scope="session")
def one_file(parts: ExportParts, tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("export") / "play.html"
    file.write_text(document(parts, inside=True), encoding="utf-8")
    return file
