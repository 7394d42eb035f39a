"""Reads the sheets that every session needs, whichever story it plays: `session_sheets.yaml`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import yaml

from game.model.trainers import HandoutPart, SessionPage

_FILE = Path(__file__).with_suffix(".yaml")


def session_sheets() -> tuple[SessionPage, ...]:
    """The sheets in English, in the order in which they are needed."""
    return tuple(
        SessionPage(
            sheet["title"],
            sheet["lead"],
            tuple(HandoutPart(head, tuple(points)) for head, points in sheet["parts"].items()),
            tuple(sheet.get("asked", ())),
        )
        for sheet in yaml.safe_load(_FILE.read_text("utf-8"))
    )


def session_sentences() -> Iterator[str]:
    """Every sentence on them."""
    for page in session_sheets():
        yield from (page.title, page.lead, *page.asked)
        for part in page.parts:
            yield from (part.heading, *part.points)
