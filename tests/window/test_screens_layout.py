from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from game.window.keys import PointerDown, PointerMoved, PointerUp
from game.window.screens.settings import SettingsScreen
from game.window.screens.settings_rows import SettingsGroup
from game.window.widgets.scroll import Scroll
from game.window.widgets.widget import Widget

from .opened import EVERY, STILL, Opened, every_screen, settings_of
from .scanned import never_reached

SIZES = ((1024, 640), (1280, 720), (1920, 1080), (960, 600))
TEXTS = (1.0, 1.5, 2.0)
WINDOWS = [(size, text) for size in SIZES for text in TEXTS]
SAMPLE = [((1024, 640), 2.0), ((1280, 720), 1.0), ((960, 600), 1.5)]


def overlaps(widget: Widget) -> list[str]:
    """Siblings that lie over each other, anywhere below a widget."""
    found = []
    children = [child for child in widget.children if child.rect.width and child.rect.height]
    for number, one in enumerate(children):
        for other in children[number + 1 :]:
            if one.rect.inflate(-2, -2).colliderect(other.rect.inflate(-2, -2)):
                if {type(one).__name__, type(other).__name__} & {"Pictured"}:
                    continue
                found.append(f"{named(one)} over {named(other)}")
    for child in widget.children:
        found += overlaps(child)
    return found


def leaves(widget: Widget) -> list[str]:
    """Children that reach out of what holds them, unless that scrolls."""
    found = []
    for child in widget.children:
        if child.rect.width and child.rect.height:
            inside = widget.rect.inflate(2, 2)
            if isinstance(widget, Scroll):
                inside = pygame.Rect(inside.left, -99_999, inside.width, 999_999)
            if not inside.contains(child.rect):
                found.append(f"{named(child)} leaves {named(widget)}")
        found += leaves(child)
    return found


def named(widget: Widget) -> str:
    node = widget.node()
    words = node.name[:30] if node else ""
    return f"{type(widget).__name__} {widget.sends} {words} {tuple(widget.rect)}"


@pytest.mark.parametrize(("size", "text"), WINDOWS if EVERY else SAMPLE)
def test_nothing_overlaps_and_nothing_is_cut_off(size: tuple[int, int], text: float) -> None:
    settings = replace(STILL, text=text)
    wrong = []
    for name, opened in every_screen(size, settings):
        window = pygame.Rect((0, 0), size)
        wrong += [f"{name}: {each}" for each in overlaps(opened.root) + leaves(opened.root)]
        if not window.contains(opened.root.rect):
            wrong.append(f"{name}: the page leaves the window")
        wrong += [f"{name}: {each}" for each in focus_out_of_sight(opened, window)]
        wrong += [f"{name}: {each}" for each in never_reached(opened.screen.page)]
    assert wrong == []


def focus_out_of_sight(opened: Opened, window: pygame.Rect) -> list[str]:
    """Whether the focus is missing, or has no part in the window and its scroll areas."""
    focus = opened.screen.page.focus
    if focus is None:
        return ["nothing has the focus"]
    seen = focus.rect.clip(window)
    for area in opened.root.all():
        if isinstance(area, Scroll) and area is not focus and focus in list(area.all()):
            seen = seen.clip(area.rect)
    least = min(focus.rect.height, 40)
    if seen.height < least or seen.width < min(focus.rect.width, 40):
        return [f"the focus {named(focus)} is out of sight: {seen}"]
    return []


def beyond_a_mouse(opened: Opened, window: pygame.Rect) -> list[object]:
    """The scroll areas whose last line a mouse without a wheel cannot bring up by the bar."""
    found = []
    for name in [area.sends for area in scrolling(opened) if window.contains(area.thumb)]:
        x, y = next(area for area in scrolling(opened) if area.sends == name).thumb.center
        far = window.bottom * 2
        opened.press(PointerMoved(x, y), PointerDown(x, y), PointerMoved(x, far), PointerUp(x, far))
        area = next(area for area in scrolling(opened) if area.sends == name)
        found += [name] if area.scroll_by(1) else []
    return found


def scrolling(opened: Opened) -> list[Scroll]:
    return [one for one in opened.root.all() if isinstance(one, Scroll) and one.overflows]


@pytest.mark.parametrize("size", SIZES if EVERY else SIZES[:1])
def test_every_stop_of_every_screen_has_a_name_and_comes_into_sight(size: tuple[int, int]) -> None:
    settings = replace(STILL, text=1.5)
    window = pygame.Rect((0, 0), size)
    for name, opened in every_screen(size, settings):
        stops = opened.screen.page.stops()
        sent = [stop.sends for stop in stops]
        assert all(sent.count(one) == 1 for one in sent), (name, sent)
        for stop in stops:
            node = stop.node()
            assert node is not None, (name, stop.sends)
            assert node.name.strip(), (name, stop.sends)
        for _ in stops:
            opened.press("tab")
            assert focus_out_of_sight(opened, window) == [], name
        assert beyond_a_mouse(opened, window) == [], name


@pytest.mark.parametrize("group", SettingsGroup)
def test_a_group_of_settings_is_seen_whole_without_scrolling(group: SettingsGroup) -> None:
    for size in ((1280, 720), (1920, 1080)):
        opened = settings_of(group, Opened(SettingsScreen, size))
        assert [area.sends for area in scrolling(opened)] == []


def test_the_groups_of_settings_are_gone_through_by_keys_alone() -> None:
    opened = Opened(SettingsScreen, (1280, 720))
    assert opened.focus == "text"
    opened.press("up", "right")
    assert opened.focus == "group"
    opened.press("down")
    assert opened.focus == "movement"
