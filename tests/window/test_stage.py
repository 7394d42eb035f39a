from __future__ import annotations

import pygame

from game.window.keys import Event, KeyPressed, KeyReleased, Resized, Typed, WindowClosed
from game.window.stage import STAY, Answer, Pop, Push, Quit, Replace, ScreenStack


class Plain:
    """A screen that answers with what it was given, and counts what it is told."""

    def __init__(self, name: str, answer: Answer = STAY, typing: bool = False) -> None:
        self.name = name
        self.reply = answer
        self.typing = typing
        self.changed = False
        self.heard: list[Event] = []
        self.entered = self.hidden = self.ended = 0

    def enter(self, now: float) -> None:
        self.entered += 1

    def covered(self) -> None:
        self.hidden += 1

    def over(self) -> None:
        self.ended += 1

    def answer(self, event: Event, now: float) -> Answer:
        self.heard.append(event)
        return self.reply

    def frame(self, now: float) -> Answer:
        return STAY

    def draw(self, surface: pygame.Surface, now: float) -> None:
        self.changed = False

    def moving(self, now: float) -> bool:
        return False

    @property
    def title(self) -> str:
        return self.name

    def spoken(self) -> str:
        return self.name


ENTER = KeyPressed("enter")


def test_a_pushed_screen_covers_the_one_below_and_popping_shows_it_again() -> None:
    over = Plain("over", Pop())
    below = Plain("below", Push(over))
    stage = ScreenStack(below, 0.0)
    stage.answer(ENTER, 1.0)
    assert stage.top is over
    assert (below.hidden, below.ended, over.entered, stage.depth) == (1, 0, 1, 2)
    stage.answer(ENTER, 2.0)
    assert stage.top is below
    assert (over.hidden, over.ended, below.ended, below.entered) == (0, 1, 0, 2)


def test_the_title_is_that_of_the_screen_on_top_with_the_programs_name() -> None:
    stage = ScreenStack(Plain("below", Push(Plain("", Pop()))), 0.0)
    assert stage.title == "below · The Other Chair"
    stage.answer(ENTER, 1.0)
    assert stage.title == "The Other Chair"
    stage.answer(ENTER, 2.0)
    stage.answer(WindowClosed(), 3.0)
    assert stage.title == "The Other Chair"


def test_replacing_leaves_the_depth_as_it_was() -> None:
    second = Plain("second")
    first = Plain("first", Replace(second))
    stage = ScreenStack(first, 0.0)
    stage.answer(ENTER, 1.0)
    assert stage.top is second
    assert (stage.depth, first.hidden, first.ended) == (1, 0, 1)


def test_popping_the_last_screen_empties_the_stage() -> None:
    stage = ScreenStack(Plain("only", Pop()), 0.0)
    stage.answer(ENTER, 1.0)
    assert stage.is_empty
    stage.answer(ENTER, 2.0)  # what still comes in means nothing


def test_closing_the_window_ends_every_screen_once() -> None:
    over = Plain("over")
    below = Plain("below", Push(over))
    stage = ScreenStack(below, 0.0)
    stage.answer(ENTER, 1.0)
    stage.answer(WindowClosed(), 2.0)
    assert stage.is_empty
    assert (over.hidden, over.ended) == (0, 1)
    assert (below.hidden, below.ended) == (1, 1)


def test_quitting_from_a_screen_closes_all() -> None:
    stage = ScreenStack(Plain("only", Quit()), 0.0)
    stage.answer(ENTER, 1.0)
    assert stage.is_empty


def test_a_letter_that_opened_a_field_is_not_typed_into_it() -> None:
    screen = Plain("field")
    stage = ScreenStack(screen, 0.0)
    stage.answer(KeyPressed("n"), 1.0)
    screen.typing = True
    stage.answer(Typed("n"), 1.0)
    assert Typed("n") not in screen.heard
    stage.answer(KeyReleased("n"), 1.1)
    stage.answer(KeyPressed("a"), 1.2)
    stage.answer(Typed("a"), 1.2)
    assert Typed("a") in screen.heard


def test_text_of_an_on_screen_keyboard_comes_without_keys_and_is_taken() -> None:
    screen = Plain("field", typing=True)
    stage = ScreenStack(screen, 0.0)
    stage.answer(Typed("ŵ"), 1.0)
    assert screen.heard == [Typed("ŵ")]


def test_it_needs_drawing_at_first_and_after_a_change_of_size_only() -> None:
    stage = ScreenStack(Plain("only"), 0.0)
    surface = pygame.Surface((10, 10))
    assert stage.needs_drawing
    stage.draw(surface, 0.0)
    assert not stage.needs_drawing
    stage.answer(Resized(), 1.0)
    assert stage.needs_drawing
