"""Reads what helps whoever runs a session, whichever story it plays: `session_sheets.yaml`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from game.model.trainers import HandoutPart, SessionPage

_FILE = Path(__file__).with_suffix(".yaml")


def how_to_play() -> tuple[str, ...]:
    """The steps in English; `{pro}` and `{user}` stand for the names of the two."""
    return tuple(_read()["how"])


def session_sheets() -> tuple[SessionPage, ...]:
    """The sheets in English, in the order in which they are needed."""
    return tuple(
        SessionPage(
            sheet["title"],
            sheet["lead"],
            tuple(HandoutPart(head, tuple(points)) for head, points in sheet["parts"].items()),
            tuple(sheet.get("asked", ())),
        )
        for sheet in _read()["sheets"]
    )


def session_sentences() -> Iterator[str]:
    """Every sentence of the file."""
    yield from how_to_play()
    for page in session_sheets():
        yield from (page.title, page.lead, *page.asked)
        for part in page.parts:
            yield from (part.heading, *part.points)


@cache
def _read() -> dict[str, Any]:
    content: dict[str, Any] = yaml.safe_load(_FILE.read_text("utf-8"))
    return content
