"""At every stage nothing on the wall overlaps, leaves its place, or is too small to read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pygame
import pytest

from game.library.settings import Settings
from game.room.session import Stage
from game.window.theme import LOOKS
from game.window.wall.joining.qr import QrCode
from game.window.wall.page.scale import WallScale
from game.window.widgets.scroll import Scroll

from .opened import EVERY
from .recorded import RecordedLettering
from .scanned import never_reached
from .test_every_text_is_seen import found_wrong
from .test_screens_layout import leaves, overlaps
from .walled import BY_WIFI, PRO, USER, Walled, crowded

SIZES = ((1024, 640), (1280, 720), (1920, 1080), (960, 600))
TEXTS = (1.0, 1.5, 2.0)
WINDOWS = [(size, text) for size in SIZES for text in TEXTS]
SAMPLE = [((1024, 640), 2.0), ((1280, 720), 1.0), ((1920, 1080), 1.0)]

UNDER_A_CARD = ("keys", "rule", "hands", "moments", "asked to close")
"""Where a card lies over what is told."""


def every_stage(wall: Walled) -> Iterator[tuple[str, Walled]]:
    """The wall at each stage of a room, with a name for messages."""
    yield "joining", wall
    yield "keys", wall.press("f1")
    yield "told", wall.press("escape", "enter")
    wall.until(Stage.VOTING)
    yield "voting", wall
    yield "rule", wall.press("v")
    yield "timer", wall.press("6", "t")
    yield "hands", wall.press("h", "a", "9", "enter")
    wall.press("escape").send(PRO, A=8, B=5).send(USER, A=10, B=5)
    yield "chosen", wall
    yield "shown", wall.press("enter")
    yield "moments", wall.press("j")
    wall.press("escape", "a").send(USER, A=10, C=5)
    yield "second round", wall.press("enter")
    wall.press("i").place(PRO, 20, 25, 30, 30, 35, 40).place(USER, 5, 10, 15, 15, 20, 25)
    yield "needle", wall
    yield "moved", wall.press("enter")
    wall.at_the_desk("move 20 Nobody asked him before the form was filled in, and it is his form.")
    yield "trainer’s needle", wall
    yield "refused", wall.press("a")
    yield "paused", wall.press("escape")
    wall.press("escape").at_the_desk("jump Still waiting")
    yield "the end is told", wall
    yield "ending", wall.press("enter")
    yield "question", wall.press("enter")
    yield "asked to close", wall.press("x")
    wall.press("escape").at_the_desk("stop")
    yield "closed", wall


@pytest.mark.parametrize(("size", "text"), WINDOWS if EVERY else SAMPLE)
def test_nothing_overlaps_and_nothing_is_cut_off(size: tuple[int, int], text: float) -> None:
    wrong = []
    for phones in (True, False):
        wall = Walled(size, Settings(text=text, movement="none"), phones)
        for name, shown in every_stage(wall):
            found = overlaps(shown.root) + leaves(shown.root) + never_reached(shown.screen.page)
            wrong += [f"{name}: {one}" for one in found]
    assert wrong == []


@pytest.mark.parametrize("name", ["Hub", "Community-Hub-Long-Room-Guest-24"])
@pytest.mark.parametrize("size", [(1024, 640), (1280, 720), (1366, 768), (1920, 1080)])
@pytest.mark.parametrize("text", TEXTS)
def test_two_codes_to_join_fit_the_wall_side_by_side_and_none_is_too_small(
    size: tuple[int, int], text: float, name: str
) -> None:
    by_wifi = replace(BY_WIFI, wifi_name=name)
    wall = Walled(size, Settings(text=text, movement="none"), by_phone=by_wifi)
    every = list(wall.root.all())
    assert overlaps(wall.root) + leaves(wall.root) == []
    assert not [one for one in every if isinstance(one, Scroll) and one.overflows]
    wifi, room = [one for one in every if isinstance(one, QrCode)]
    assert (wifi.rect.top, wifi.rect.width) == (room.rect.top, room.rect.width)
    assert wifi.rect.right <= room.rect.left
    kit, window = wall.screen.kit(size), wall.surface.get_rect()
    for code in (wifi, room):
        assert code.whole(kit) >= (300 + 2 * 22) * WallScale(*size).k - 2
        assert code.rect.width >= code.whole(kit)
        assert window.contains(code.rect)


@pytest.mark.parametrize("look", LOOKS if EVERY else ["daylight"])
def test_in_every_look_all_that_stands_on_the_wall_can_be_read(
    look: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.window.desk.Lettering", RecordedLettering)
    wrong = []
    for name, shown in every_stage(Walled((1280, 720), Settings(look=look, movement="none"))):
        assert shown.screen.title
        shown.screen.renew()
        RecordedLettering.drawn.clear()
        shown.draw()
        if name not in UNDER_A_CARD:
            found = found_wrong(RecordedLettering.drawn, shown.surface)
            wrong += [f"{name}: {one}" for one in found]
    assert wrong == []


def test_at_ordinary_text_nothing_scrolls_while_people_choose() -> None:
    for size in ((1280, 720), (1920, 1080)):
        wall = Walled(size).until(Stage.VOTING)
        assert not [one for one in wall.root.all() if isinstance(one, Scroll) and one.overflows]


def test_seven_long_options_fit_a_wall_without_scrolling() -> None:
    wall = Walled(scenario=crowded()).until(Stage.VOTING)
    assert len(wall.board.offered) == 7
    assert not [one for one in wall.root.all() if isinstance(one, Scroll) and one.overflows]
    assert overlaps(wall.root) + leaves(wall.root) == []


def test_no_text_is_under_26_at_1080_lines_nor_under_20_pixels_anywhere() -> None:
    assert WallScale(1920, 1080).type(12) == 26
    assert WallScale(1920, 1080).type(50) == 50
    assert WallScale(1024, 640).type(26) == 20
    assert WallScale(1920, 1080, 2.0).type(50) == 75


@pytest.mark.parametrize("size", [(1920, 1080), (1280, 720), (1024, 640)])
def test_the_code_to_scan_is_as_large_as_drawn_and_has_white_round_it(
    size: tuple[int, int],
) -> None:
    wall = Walled(size).until(Stage.VOTING)
    (code,) = [one for one in wall.root.all() if isinstance(one, QrCode)]
    unit = WallScale(*size).k
    whole = code.whole(wall.screen.kit(size))
    assert whole >= (300 + 2 * 22) * unit - 2
    assert code.rect.width >= whole
    white, left = (255, 255, 255), code.rect.centerx - whole // 2
    around = round(22 * unit)
    strip = pygame.Rect(left + around // 2, code.rect.centery, around // 3, 1)
    assert {wall.surface.get_at((x, strip.y))[:3] for x in range(strip.left, strip.right)} == {
        white
    }
