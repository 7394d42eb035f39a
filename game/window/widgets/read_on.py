"""How scroll areas go with the focus, so that all text can be read by Tab and Enter, or one switch.

Enter on a text that is taller than its scroll area shows the rest of it first; the first stop
brings up what stands above it, and the last one what stands below.
"""

from __future__ import annotations

from game.window.widgets.scroll import RING_ROOM, STEP, Scroll
from game.window.widgets.widget import Widget
from game.window.widgets.words import Focused


def areas_around(root: Widget, stop: Widget) -> list[Scroll]:
    """The scroll areas that a stop stands in."""
    areas = [widget for widget in root.all() if isinstance(widget, Scroll)]
    return [area for area in areas if area is not stop and stop in list(area.all())]


def read_on(root: Widget, stop: Widget) -> bool:
    """Show more of a text and of what follows it; after its end, where Enter does nothing else
    there, its beginning.

    False: it is no text, or was shown whole and is pressed now.
    """
    if isinstance(stop, Scroll):
        if stop.reads_on(stop.rest + stop.rect.bottom):
            return True
        return stop.press() is None and stop.scroll_by(-stop.offset)
    if not isinstance(stop, Focused):
        return False
    areas = areas_around(root, stop)
    if any(area.reads_on(_end(area, stop)) for area in areas):
        return True
    above = [area for area in areas if stop.rect.top < area.rect.top]
    if stop.press() is not None or not above:
        return False
    for area in above:
        area.reveal(stop.rect)
    return True


def _end(area: Scroll, stop: Widget) -> int:
    """Where what belongs to a text ends: with what stands between it and the next stop.

    Some of the stop stays in view.
    """
    below = [one for one in area.all() if stop.rect.bottom <= one.rect.top]
    stops = [one.rect.top for one in below if one.focusable]
    ends = [one.rect.bottom for one in below if not one.children and one.rect.height]
    end = max((at for at in ends if at <= min(stops, default=at)), default=stop.rect.bottom)
    return min(end, stop.rect.bottom + area.rect.height - STEP)


def show_edge(root: Widget, stop: Widget) -> None:
    """Bring what no stop leads to into view, above the first stop of an area or below the last.

    The stop stays in view, a text with its first line.
    """
    for area in areas_around(root, stop):
        stops = [one.rect for one in area.all() if one.focusable and one is not area]
        rect = stop.rect
        if rect.top <= min(one.top for one in stops):
            whole = rect.height + RING_ROOM
            least = min(whole, STEP) if isinstance(stop, Focused) else whole
            area.scroll_by(min(0, rect.top + least - area.rect.bottom))
        elif rect.bottom >= max(one.bottom for one in stops):
            area.scroll_by(max(0, rect.top - RING_ROOM - area.rect.top))


def scrolled_within(root: Widget, stop: Widget, direction: str) -> bool:
    """Up and Down first show the rest of something that is taller than its scroll area."""
    for area in areas_around(root, stop):
        below = stop.rect.bottom - area.rect.bottom
        above = area.rect.top - stop.rect.top
        by = STEP if direction == "down" and below > 0 else 0
        by = -STEP if direction == "up" and above > 0 else by
        if by and stop.rect.height > area.rect.height and area.scroll_by(by):
            return True
    return False
