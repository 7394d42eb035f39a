"""Reading back in the log of a meeting, and returning to its newest line."""

from __future__ import annotations

from collections.abc import Container

from game.window.widgets.page import Page
from game.window.widgets.scenario.log import Log
from game.window.widgets.scenario.panel import StoryText
from game.window.widgets.scroll import STEP


def goes_back(page: Page, stops: Container[object]) -> bool:
    """Up, where one of the `stops` has the focus: to the older lines; False: there are none."""
    log, focus = _log(page), page.focus
    if log is None or focus is None or focus.sends not in stops or not log.scroll_by(-STEP):
        return False
    page.focus_on(StoryText())
    return True


def returns(page: Page) -> bool:
    """From the older lines to the newest; False where that is in view."""
    log = _log(page)
    return log is not None and log.scroll_by(log.rest)


def _log(page: Page) -> Log | None:
    """The log, where it scrolls by itself."""
    return next((widget for widget in page.root.all() if isinstance(widget, Log)), None)
