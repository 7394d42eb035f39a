"""A story made into a play without a server, and what is written over and what is not."""

from __future__ import annotations

import os
import shutil
import zipfile
from collections.abc import Mapping
from pathlib import Path

from game.app.checked import checked
from game.app.language import catalogue_for
from game.app.opened import Stop
from game.app.play_shelf import stories_at
from game.library.data_folder import why_not, write_whole
from game.model.codes import Severity
from game.papers.handout.exporters import handout_page
from game.papers.handout.handout import handout
from game.web.export.browser_python import NoBrowserPython, browser_python
from game.web.export.document import MADE_BY, ExportParts, export_parts
from game.web.export.folder import PAGE
from game.web.export.scorm import MANIFEST

_HEAD = 4096
"""How many bytes of a page are read to tell an earlier export."""


def export_of(path: Path) -> ExportParts:
    """The parts of an export of the story there.

    Stop: 1 with every problem where it has errors, 2 where Python for browsers is not here.
    """
    problems = [one for one in checked(path).problems if one.severity is Severity.ERROR]
    if problems:
        raise Stop("\n\n".join(str(one) for one in problems), 1)
    try:
        python = browser_python(os.environ)
    except NoBrowserPython as missing:
        raise Stop(str(missing), 2) from missing
    shelf = stories_at([path])
    story = shelf.stories[0]
    say = catalogue_for(story.scenario.language)
    paper = handout_page(handout(story.scenario, shelf.cards, story.notes, say), {})
    return export_parts(shelf, say, python, paper)


def check_place(output: Path) -> None:
    """Stop where something stands there that is no earlier export; that is never written over."""
    if not output.exists() or _is_export(output):
        return
    raise Stop(
        f"{output} is there already and is no earlier export, so it stays as it is. Name another "
        "place after -o, or take it away first.",
        2,
    )


def _is_export(place: Path) -> bool:
    if place.is_dir():
        return not any(place.iterdir()) or _is_page(place / PAGE)
    return _is_package(place) if place.suffix.lower() == ".zip" else _is_page(place)


def _is_page(file: Path) -> bool:
    try:
        with file.open("rb") as page:
            return MADE_BY.encode() in page.read(_HEAD)
    except OSError:
        return False


def _is_package(file: Path) -> bool:
    try:
        with zipfile.ZipFile(file) as package:
            return {MANIFEST, PAGE} <= set(package.namelist())
    except (OSError, zipfile.BadZipFile):
        return False


def write_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write the files of an export; a new folder is there whole or not at all.

    Of an earlier export each file is put in the place of the old one, the page last. Stop, 2,
    where it cannot be written.
    """
    try:
        if folder.exists() and any(folder.iterdir()):
            _fill(folder, files)
            return
        beside = folder.with_name(f".{folder.name}.{os.getpid()}.new")
        try:
            beside.mkdir(parents=True)
            _fill(beside, files)
            if folder.exists():
                folder.rmdir()
            beside.rename(folder)
        finally:
            shutil.rmtree(beside, ignore_errors=True)
    except OSError as error:
        raise Stop(why_not(error, folder), 2) from error


def _fill(folder: Path, files: Mapping[str, bytes]) -> None:
    for name in sorted(files, key=lambda name: name == PAGE):
        (folder / name).parent.mkdir(exist_ok=True)
        write_whole(folder / name, files[name])
