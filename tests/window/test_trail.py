"""Where the say went: a row a move, stepped through by keys, and drawn as the strip lies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pygame
import pytest

from game.library.settings import Settings
from game.model.players import Players
from game.model.power import Chair
from game.window.drawings import Drawings
from game.window.keys import Command, KeyReleased, PointerDown, PointerUp
from game.window.kit import Kit
from game.window.layout import Scale
from game.window.lettering import Lettering
from game.window.screens.debrief.told_move import MOVED
from game.window.screens.debrief.trail import TurnAt
from game.window.theme import LOOKS, theme_for
from game.window.trail.view import TrailRow, TrailView
from game.window.widgets.scenario.trail import Trail
from game.window.widgets.widget import Paint
from game.words.change import ChangeMark, ChangeTold

from .opened import STILL, Opened, after_the_other_chair, finished, play
from .sample import ASSETS

NAMES = {Chair.PROFESSIONAL: "Dr Okafor", Chair.SERVICE_USER: "Yusuf"}
TOLD = ChangeTold(ChangeMark.SYSTEM, "The system: both can choose less.")
GROUND = (1, 2, 3)


@pytest.fixture(scope="module")
def kit() -> Kit:
    pygame.display.init()
    pygame.font.init()
    theme = theme_for("lamplight")
    return Kit(theme, Lettering(ASSETS / "fonts"), Drawings(ASSETS), Scale(1920, 1080))


def trail(*shares: float, other: Sequence[float] = (), letter: str = "") -> Trail:
    rows = [
        TrailRow(f"Moment {number}", TOLD, share, "", letter, (share + 9,),
                 other[number] if number < len(other) else None)
        for number, share in enumerate(shares)
    ]  # fmt: skip
    view = TrailView(rows, 30.0, NAMES, Chair.PROFESSIONAL, 0, "You", "You, earlier")
    return Trail(view, lambda number: number, lambda number: -number)


def painted(widget: Trail, kit: Kit, size: tuple[int, int]) -> pygame.Surface:
    surface = pygame.Surface((size[0] + 20, size[1] + 20))
    surface.fill(GROUND)
    widget.place(kit, pygame.Rect((10, 10), size))
    widget.paint(Paint(surface, kit))
    return surface


def debriefed(
    size: tuple[int, int] = (1280, 720),
    settings: Settings = STILL,
    players: Players = Players.PROFESSIONAL,
) -> Opened:
    """Where the say went, after a play of the sample."""
    return finished(Opened(play(players), size, settings)).press("n")


def stops(opened: Opened) -> list[object]:
    return [widget.sends for widget in opened.screen.page.stops()]


def chosen(opened: Opened) -> str:
    nodes = [widget.node() for widget in opened.screen.page.stops()]
    return next(node.name for node in nodes if node is not None and node.chosen)


def spoken(opened: Opened) -> str:
    return opened.screen.spoken()


# drawn


def points(surface: pygame.Surface, kit: Kit) -> list[int]:
    """The middle of the run's colour, in the row's own line of pixels, row by row."""
    found = []
    for y in range(surface.get_height()):
        xs = [x for x in range(surface.get_width() // 2, surface.get_width())
              if surface.get_at((x, y))[:3] == kit.theme.pro]  # fmt: skip
        found.append((min(xs) + max(xs)) // 2 if xs else -1)
    return [x for x in found if x >= 0]


def test_more_say_for_the_service_user_lies_further_right(kit: Kit) -> None:
    low, high = (points(painted(trail(share, share), kit, (1100, 400)), kit)[-1]
                 for share in (25.0, 70.0))  # fmt: skip
    assert high - low == pytest.approx(45 / 82 * (1100 * 0.54 - 70), abs=20)


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("text", [1.0, 2.0])
@pytest.mark.parametrize("size", [(500, 420), (700, 420), (1200, 900)])
@pytest.mark.parametrize("moments", [1, 2, 40])
def test_any_size_and_any_number_of_moments_stays_in_its_card(
    look: str, text: float, size: tuple[int, int], moments: int, kit: Kit
) -> None:
    shares = [float(9 + number * 7 % 82) for number in range(moments)]
    other = kit._replace(theme=theme_for(look), scale=Scale(1280, 720, text))
    surface = painted(trail(*shares, other=shares[::-1], letter="A"), other, size)
    edges = [(x, y) for x in range(0, size[0] + 20, 3) for y in (4, size[1] + 15)]
    edges += [(x, y) for y in range(0, size[1] + 20, 3) for x in (4, size[0] + 15)]
    assert {surface.get_at(point)[:3] for point in edges} == {GROUND}


def test_a_letter_another_run_and_a_choice_are_seen(kit: Kit) -> None:
    trails = (
        trail(30, 40), trail(30, 40, letter="B"), trail(30, 40, other=(25, 26)), trail(30, 41),
    )  # fmt: skip
    pictures = {painted(one, kit, (900, 300)).get_buffer().raw for one in trails}
    assert len(pictures) == 4


# on its page


def test_each_move_is_a_row_that_says_what_changed_and_where_that_left_the_say() -> None:
    opened = debriefed()
    rows = [one.node() for one in opened.screen.page.stops() if isinstance(one.sends, TurnAt)]
    told = [(row.name, row.description) for row in rows if row is not None]
    assert [name for name, _ in told] == [
        "Moment 1 of 4, The report", "Moment 2 of 4, The corridor", "Moment 3 of 4, The corridor",
        "Moment 4 of 4, The table",
    ]  # fmt: skip
    assert told[0][1] == (
        "Yusuf is heard a little less. Nearly all the say is Dr Okafor's. "
        "Yusuf has almost none. Turning point A. 2 roads not taken."
    )
    assert told[2][1] == (
        "Nothing moved. Nearly all the say is Dr Okafor's. Yusuf has almost none. 1 road not taken."
    )
    assert "of 100" not in spoken(opened)


def test_up_and_down_step_through_the_moments_and_the_cards_follow() -> None:
    opened = debriefed()
    first = chosen(opened)
    assert opened.focus == TurnAt(0)
    opened.press("down")
    assert (opened.focus, chosen(opened) != first) == (TurnAt(1), True)
    opened.press("up")
    assert (opened.focus, chosen(opened)) == (TurnAt(0), first)
    opened.press("right")
    assert opened.focus == TurnAt(1)


def test_a_row_is_told_about_by_tab_and_enter_and_by_a_click() -> None:
    opened = debriefed().press("tab", KeyReleased("tab"))
    assert opened.focus == TurnAt(1)
    assert chosen(opened).startswith("Moment 1 ")
    opened.press("enter")
    assert chosen(opened).startswith("Moment 2 ")
    assert opened.focus == TurnAt(1)
    row = next(one for one in opened.screen.page.stops() if one.sends == TurnAt(0))
    x, y = row.rect.center
    opened.press(PointerDown(x, y), PointerUp(x, y))
    assert chosen(opened).startswith("Moment 1 ")


@pytest.mark.parametrize("size", [(1024, 640), (960, 600)])
def test_in_a_small_window_enter_leads_from_a_row_to_what_is_told(size: tuple[int, int]) -> None:
    opened = debriefed(size, replace(STILL, text=2.0)).press("down", "enter")
    assert opened.focus == MOVED
    assert chosen(opened).startswith("Moment 2 ")


@pytest.mark.parametrize("way", ["key", "button"])
def test_figures_are_told_to_who_looks(way: str) -> None:
    opened = debriefed()
    assert "share of the say" not in spoken(opened)
    if way == "key":
        opened.press("d")
    else:
        button = next(one for one in opened.screen.page.stops() if one.sends is Command.DETAILS)
        x, y = button.rect.center
        opened.press(PointerDown(x, y), PointerUp(x, y))
    assert "Yusuf's share of the say: 17 of 100, it was 20." in spoken(opened)


def test_one_sentence_of_theory_stands_there_and_more_leads_to_its_card() -> None:
    opened = debriefed()
    while Command.WHY not in stops(opened):
        before = opened.focus
        opened.press("down")
        assert opened.focus != before
    assert "The longer words of the card stand here." not in spoken(opened)
    opened.press("w")
    assert "The longer words of the card stand here." in spoken(opened)


def test_after_both_chairs_the_earlier_run_stands_beside_this_one() -> None:
    opened = finished(Opened(after_the_other_chair, (1280, 720), STILL)).press("n")
    one = next(widget for widget in opened.root.all() if isinstance(widget, Trail))
    words = [node.name for node in one.nodes()]
    assert words[0] == "Left is Dr Okafor, right is Yusuf."
    assert stops(opened)[0] == TurnAt(0)
