"""A page gone through as whoever plays with one switch does: on by itself, and one press.

Tab and Enter are what a switch means, so that this holds for Tab and Enter alone as well.
"""

from __future__ import annotations

from game.window.keys import KeyPressed
from game.window.widgets.page import Page
from game.window.widgets.read_on import read_on
from game.window.widgets.scenario.log import Log
from game.window.widgets.scroll import Scroll

CUT = 3
"""Rows of pixels of a text that may stay out of sight: they show no letter."""
PAGES = 60
Views = dict[object, set[tuple[int, int]]]


def never_reached(page: Page) -> list[str]:
    """The stops that going round never comes to, and the texts that it never brings into view.

    Of a log what is older is not asked for: it was shown when it was new. The page is left as it
    was found.
    """
    focus, offsets = page.focus, {area.sends: area.offset for area in _areas(page)}
    came: list[object] = []
    views: Views = {}
    _look(page, views)
    for _ in page.stops():
        page.answer(KeyPressed("tab"))
        came.append(page.focus.sends if page.focus else None)
        _look(page, views)
        _read(page, views)
    wrong = [f"{stop.sends} is never come to" for stop in page.stops() if stop.sends not in came]
    wrong += [each for area in _areas(page) for each in _hidden(area, views.get(area.sends))]
    if focus is not None:
        page.focus_on(focus.sends)
    for area in _areas(page):
        area.scroll_by(offsets[area.sends] - area.offset)
    return wrong


def _areas(page: Page) -> list[Scroll]:
    return [one for one in page.root.all() if isinstance(one, Scroll)]


def _look(page: Page, views: Views) -> None:
    """Remember which part of each scroll area is in view."""
    for area in _areas(page):
        seen = (area.offset, area.offset + area.rect.height)
        views.setdefault(area.sends, set()).add(seen)


def _read(page: Page, views: Views) -> None:
    """Enter on a text as long as it shows more of it."""
    for _ in range(PAGES):
        before = [area.offset for area in _areas(page)]
        assert page.focus is not None
        if not read_on(page.root, page.focus):
            return
        _look(page, views)
        if any(area.offset < was for area, was in zip(_areas(page), before, strict=True)):
            return  # it begins again
    raise AssertionError("a text has no end")


def _hidden(area: Scroll, views: set[tuple[int, int]] | None) -> list[str]:
    """The texts of an area of which some part was in none of the views."""
    start = area.begins if isinstance(area, Log) else 0
    gaps, at = [], start
    for top, bottom in sorted(views or ()):
        gaps.append((at, top))
        at = max(at, bottom)
    gaps.append((at, 99_999))
    hidden = []
    for one in area.all():
        node = None if one.children or not one.rect.height else one.node()
        if node is not None:
            top = one.rect.top - area.rect.top + area.offset
            cut = [min(b, top + one.rect.height) - max(a, top) for a, b in gaps]
            hidden += [f"{node.name!r} is never in view"] if max(cut) > CUT else []
    return hidden
