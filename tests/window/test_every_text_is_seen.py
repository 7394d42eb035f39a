"""On every screen, in every look, at every size: no text is cut off, covered or hard to see.

The story is told in the longest words that any shipped story or variant has. What is drawn is
looked at, not how it was laid out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

import pygame
import pytest

from game.window.theme import LOOKS

from . import opened as opened_module
from .longest import longest_entries
from .opened import EVERY, STILL, Opened, every_screen
from .recorded import DrawnText, RecordedLettering
from .test_screens_layout import SIZES, TEXTS

READABLE = 7.0
SLIVER = 2
"""Rows of pixels at the edge of a scroll area that show no letter: their ground is a border's."""
WAYS = list(product(LOOKS, SIZES, TEXTS))
SAMPLE = [
    ("high contrast", (960, 600), 2.0),
    ("daylight", (1280, 720), 1.0),
    ("dusk", (1024, 640), 1.5),
]


@pytest.mark.parametrize(("look", "size", "text"), WAYS if EVERY else SAMPLE)
def test_no_text_is_cut_off_or_covered_or_hard_to_see(
    look: str, size: tuple[int, int], text: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.window.desk.Lettering", RecordedLettering)
    monkeypatch.setattr(opened_module, "entries", longest_entries)
    wrong = []
    for name, opened in every_screen(size, replace(STILL, look=look, text=text)):
        wrong += [f"{name}: {each}" for each in found_wrong(drawn(opened), opened.surface)]
    assert wrong == []


def drawn(opened: Opened) -> list[DrawnText]:
    """All text of one frame, every widget drawn anew."""
    opened.screen.renew()
    RecordedLettering.drawn.clear()
    opened.draw()
    return list(RecordedLettering.drawn)


def found_wrong(texts: list[DrawnText], window: pygame.Surface) -> Iterator[str]:
    for one in texts:
        if one.contrast < READABLE and one.seen.height > SLIVER:
            yield f"{one.text!r} is hard to see: {one.contrast:.1f}"
        if one.surface is window:
            inside = window.get_rect()
            if one.ink.left < inside.left or one.ink.right > inside.right:
                yield f"{one.text!r} leaves the window: {one.ink}"
            if one.seen.width < one.ink.width:
                yield f"{one.text!r} is cut off: {one.ink} {one.seen}"
    shown = [one for one in texts if one.surface is window]
    for number, one in enumerate(shown):
        for other in shown[number + 1 :]:
            both = one.seen.clip(other.seen)
            if both.width > 2 and both.height > 2:
                yield f"{one.text!r} over {other.text!r}: {one.seen} {other.seen}"
