"""Writes a first scenario into a folder: all of its files or none, and never over another.

The templates that ship are beside this file. What is asked is in `questions`.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from datetime import date
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from game.authoring.new.questions import filled
from game.library.data_folder import write_whole
from game.library.reading.scenario_reader import STORY
from game.model.names import APOSTROPHES

TEMPLATES = ("one-to-one", "meeting", "phone-call", "panel")
"""The templates to choose from, the simplest first."""
QUESTIONS_TEMPLATE = "eight-questions"
LOOK_AGAIN_AFTER_YEARS = 1
_DATE = "{look again by}"


class Taken(Exception):
    """Something stands where the scenario should go; the message is a sentence for the person."""


def from_template(template: str, today: date) -> dict[str, str]:
    """The files of a template, by their place in the scenario's folder."""
    by = _look_again_by(today)
    return {name: text.replace(_DATE, by) for name, text in _texts(template).items()}


def from_answers(answers: Mapping[str, str], today: date) -> dict[str, str]:
    """The files of a scenario made of answers to the eight questions."""
    texts = _texts(QUESTIONS_TEMPLATE)
    story = filled(texts[STORY], answers, _look_again_by(today))
    return {**texts, STORY: story}


def write_scenario(folder: Path, contents: Mapping[str, str]) -> None:
    """Write the files into a new folder. Taken where one stands there that is not empty.

    OSError where it cannot be written; then nothing is left behind.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Taken(f"{folder} is there already, and nothing in it was changed.")
    whole = folder.resolve()  # "." has no name of its own
    whole.parent.mkdir(parents=True, exist_ok=True)
    beside = whole.with_name(f".{whole.name}.{os.getpid()}.new")
    try:
        for name, text in contents.items():
            path = beside / name
            path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(path, text.encode())
        _move(beside, whole)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _move(beside: Path, folder: Path) -> None:
    """Move what is written to where it belongs; a folder that is there already stays the same
    one, for somebody may be standing in it. The story comes last.
    """
    if not folder.exists():
        beside.rename(folder)
        return
    moved: list[Path] = []
    try:
        for path in sorted(beside.iterdir(), key=lambda one: one.name == STORY):
            moved.append(path.rename(folder / path.name))
    except OSError:
        for path in moved:
            shutil.rmtree(path, ignore_errors=True)
        raise


def free_folder(here: Path, answers: Mapping[str, str]) -> Path:
    """A folder that is not there yet, named after the two people: `sam-and-dr-okafor`."""
    both = f"{answers['service user']} and {answers['professional']}".lower()
    kept = "".join(c if c.isalnum() else " " for c in both if c not in APOSTROPHES)
    name = "-".join(kept.split())[:60].strip("-")
    folder, number = here / name, 2
    while folder.exists():
        folder = here / f"{name}-{number}"
        number += 1
    return folder


def _texts(template: str) -> dict[str, str]:
    folder = files("game.authoring.new").joinpath("templates", template)
    return dict(_inside(folder, ""))


def _inside(folder: Traversable, under: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for item in sorted(folder.iterdir(), key=lambda one: one.name):
        if item.is_dir():
            found += _inside(item, f"{under}{item.name}/")
        elif item.name.endswith((".yaml", ".play")):
            found.append((f"{under}{item.name}", item.read_text(encoding="utf-8")))
    return found


def _look_again_by(today: date) -> str:
    year = today.year + LOOK_AGAIN_AFTER_YEARS
    day = 28 if (today.month, today.day) == (2, 29) else today.day
    return date(year, today.month, day).isoformat()
