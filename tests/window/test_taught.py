"""The strip taught before the first meeting: by keys, by Tab alone, by a pointer; shown once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.model.players import Players
from game.model.power import Chair, Strand
from game.window.keys import KeyPressed, PointerDown, PointerMoved, PointerUp
from game.window.screens.opening.opening_screen import Opening
from game.window.screens.play.play_screen import PlayScreen
from game.window.screens.taught.by_hand import ByHand
from game.window.screens.taught.steps import TaughtStep
from game.window.screens.taught.taught_screen import Nudge, PickThing, TaughtScreen, TaughtWay

from .opened import STILL, Opened, entries, play

FIRST_TIME = replace(STILL, meter_taught=False)


def sat_down(size: tuple[int, int] = (1280, 720), text: float = 1.0) -> Opened:
    """The professional's chair taken for the first time."""
    settings = replace(FIRST_TIME, text=text)
    return Opened(lambda desk: Opening(desk, entries()[0]), size, settings).press("1")


def taught(opened: Opened) -> TaughtScreen:
    assert isinstance(opened.screen, TaughtScreen)
    return opened.screen


def said(opened: Opened) -> str:
    return "\n".join(node.sentence() for node in opened.root.nodes())


def test_next_alone_goes_through_it_once_and_the_light_moves_by_itself() -> None:
    opened = sat_down()
    assert taught(opened).step is TaughtStep.LIGHT
    assert "Slider, who has the say. Most of the say is Dr Okafor's. Yusuf has a little." in (
        said(opened)
    )
    opened.press("enter")
    assert "Now Yusuf has most of it." in said(opened)
    assert "Most of the say is Yusuf's. Dr Okafor has a little." in said(opened)
    opened.press("enter")
    assert "Three things carry it." in said(opened)
    opened.press("space")
    assert "Dr Okafor and Yusuf have about the same say." in said(opened)
    assert "The middle is not a prize, and nobody keeps score." in said(opened)
    opened.press("enter")
    assert isinstance(opened.screen, PlayScreen)
    assert opened.desk.settings.meter_taught
    again = Opened(lambda desk: Opening(desk, entries()[0]), settings=opened.desk.settings)
    assert isinstance(again.press("1").screen, PlayScreen)


def test_escape_skips_it_and_it_comes_by_itself_no_more() -> None:
    opened = sat_down().press("escape")
    assert isinstance(opened.screen, PlayScreen)
    assert opened.desk.settings.meter_taught


def test_left_and_right_move_the_light_to_its_ends_and_no_further() -> None:
    opened = sat_down()
    assert taught(opened).hand.total == 9
    opened.press("right")
    assert taught(opened).hand.total == 10
    opened.press(*["left"] * 20)
    assert taught(opened).hand.total == 3
    opened.press(*["right"] * 40)
    assert taught(opened).hand.total == 27
    assert "Nearly all the say is Yusuf's. Dr Okafor has almost none." in said(opened)


def test_tab_and_enter_alone_move_the_light_and_each_thing_and_go_on() -> None:
    opened = sat_down()

    def tab_to(wanted: object) -> None:
        for _ in range(12):
            if opened.focus == wanted:
                return
            opened.press("tab")
        raise AssertionError(wanted)

    tab_to(Nudge(1))
    opened.press("enter")
    assert taught(opened).hand.total == 10
    tab_to(TaughtWay.NEXT)
    opened.press("enter")
    tab_to(TaughtWay.NEXT)
    opened.press("enter")
    tab_to(PickThing(Strand.VOICE))
    opened.press("enter")
    tab_to(Nudge(-1))
    opened.press("enter")
    hand = taught(opened).hand
    assert [hand.level(one) for one in (Strand.KNOWLEDGE, Strand.CHOICE, Strand.VOICE)] == [8, 8, 7]
    assert opened.focus == Nudge(-1)


def test_a_pointer_drags_the_light_from_one_person_to_the_other() -> None:
    opened = sat_down()
    opened.press(PointerDown(800, 60), PointerMoved(640, 60))
    assert taught(opened).hand.total == 3
    opened.press(PointerMoved(1270, 60))
    assert taught(opened).hand.total == 27
    opened.press(PointerUp(1270, 60), PointerMoved(640, 60))
    assert taught(opened).hand.total == 27


def test_a_pointer_drags_one_thing_along_the_table_and_leaves_the_others() -> None:
    opened = sat_down().press("enter", "enter")
    before = taught(opened).hand
    opened.press(PointerDown(1000, 300), PointerMoved(700, 300), PointerUp(700, 300))
    after, picked = taught(opened).hand, taught(opened).picked
    assert after.level(picked) == 1
    for strand in Strand:
        if strand is not picked:
            assert after.level(strand) == before.level(strand)


def test_l_opens_it_in_a_meeting_and_goes_back_to_it() -> None:
    opened = Opened(play(Players.PROFESSIONAL))
    opened.press("l")
    assert taught(opened).step is TaughtStep.LIGHT
    opened.press("enter", "enter", "enter")
    assert "Back to the meeting" in said(opened)
    opened.press("enter")
    assert isinstance(opened.screen, PlayScreen)


def test_it_is_found_again_on_the_pause_card() -> None:
    opened = Opened(play(Players.PROFESSIONAL)).press("escape")
    assert "How to read the light" in said(opened)
    opened.press("l")
    assert isinstance(opened.screen, TaughtScreen)
    assert isinstance(opened.press("escape").screen, PlayScreen)


@pytest.mark.parametrize("size", [(1920, 1080), (1280, 720), (1024, 640), (960, 600)])
@pytest.mark.parametrize("text", [1.0, 2.0])
def test_the_way_on_is_seen_at_every_size(size: tuple[int, int], text: float) -> None:
    opened = sat_down(size, text)
    for _ in TaughtStep:
        focus = opened.screen.page.focus
        assert focus is not None
        assert focus.sends is TaughtWay.NEXT
        assert opened.surface.get_rect().contains(focus.rect)
        opened.press("enter")
    assert isinstance(opened.screen, PlayScreen)


def test_movement_brings_the_light_there_in_the_end() -> None:
    moving = replace(FIRST_TIME, movement="full")
    opened = Opened(lambda desk: Opening(desk, entries()[0]), (1280, 720), moving).press("1")
    opened.stage.answer(KeyPressed("enter"), opened.now)
    opened.draw()
    assert opened.screen.moving(opened.now + 0.5)
    assert not opened.screen.moving(opened.now + 2)


def test_the_light_shares_itself_evenly_among_the_three_things() -> None:
    assert [ByHand().light(total).levels for total in (3, 10, 11, 27)] == [
        (1, 1, 1), (4, 3, 3), (4, 4, 3), (9, 9, 9),
    ]  # fmt: skip
    assert ByHand().light(2).levels == (1, 1, 1)
    assert ByHand((4, 4, 4)).thing(Strand.VOICE, 12).levels == (4, 4, 9)
    hand = ByHand((2, 5, 9))
    assert hand.balance.of(Chair.PROFESSIONAL) == (8, 5, 1)
    assert ByHand().light_near(62.0, lambda power: power).balance.power == pytest.approx(
        63.33, 0.01
    )


def test_by_day_the_frame_round_the_lamp_is_as_dark_as_the_wall_is_light() -> None:
    settings = replace(FIRST_TIME, look="daylight")
    opened = Opened(lambda desk: Opening(desk, entries()[0]), (1280, 720), settings).press("1")
    frame = opened.surface.subsurface((420, 0, 860, 120))
    ink = opened.desk.kit((1280, 720)).theme.focus
    dashes = sum(frame.get_at((x, y))[:3] == ink for x in range(860) for y in range(120))
    assert dashes > 200
