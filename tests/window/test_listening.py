"""A meeting played by what a screen reader says and asks: where the focus goes, what is sent."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from game.model.players import Players
from game.window.app import step
from game.window.canvas import Canvas, open_canvas
from game.window.keys import Command, KeyPressed, KeyReleased, StopAsked, Typed
from game.window.reader.accesskit_carrier import ROLES, AccessKit, carrier, is_tried_here
from game.window.reader.listening import SETTLES, Came, Left, Listening, Message, Wished
from game.window.reader.tree import Bounds, ReaderTree, TreePart, tree_of
from game.window.screens.play.panel import GoOn, PickOption
from game.window.screens.settings import SettingsScreen
from game.window.widgets.boxes import Column
from game.window.widgets.field import TextField
from game.window.widgets.page import Page
from game.window.widgets.told import TextStop
from game.window.widgets.widget import NodePart
from game.window.widgets.words import Words, heading
from game.words.catalogue import ENGLISH

from .opened import STILL, Opened, play
from .sample import Said

BY_KEY = replace(STILL, lines="by key")
STANDS = ((0, 0, 1024, 640), True)


class Sent:
    """A carrier that keeps what it is given, and hands on what a test wishes."""

    def __init__(self) -> None:
        self.box: list[Message] = []
        self.trees: list[ReaderTree] = []
        self.stood: list[tuple[Bounds, bool]] = []
        self.times_settled = 0

    def received(self) -> list[Message]:
        """The box, emptied."""
        found, self.box = self.box, []
        return found

    def settled(self) -> None:
        """Counted."""
        self.times_settled += 1

    def send(self, tree: ReaderTree) -> None:
        """Kept."""
        self.trees.append(tree)

    def stands(self, bounds: Bounds, has_keyboard: bool) -> None:
        """Kept."""
        self.stood.append((bounds, has_keyboard))


def told(opened: Opened) -> Opened:
    """The same while a screen reader listens."""
    opened.desk.be_heard(by_a_reader=True)
    opened.draw()
    return opened


def meeting() -> Opened:
    return told(Opened(play(Players.SERVICE_USER), settings=BY_KEY))


def heard(opened: Opened) -> str:
    """What has the focus, in words."""
    part = focused(opened)
    return " ".join(words for words in (part.name, part.description) if words)


def focused(opened: Opened) -> TreePart:
    tree = tree_of(opened.screen, opened.stage.title, ENGLISH)
    parts = [each for part in tree.parts for each in (part, *part.boxes)]
    return next(part for part in parts if part.place == tree.focus)


def heard_after(opened: Opened, *keys: str) -> list[str]:
    return [heard(opened.press(key)) for key in keys]


def test_enter_alone_reads_a_meeting_line_by_line() -> None:
    opened = meeting()
    assert heard(opened) == "The report"
    assert heard_after(opened, *["enter"] * 8) == [
        "Ward 4, 4:40 pm",
        "You are Yusuf",
        "Hope. 5 of 10. Yusuf’s hope",
        "Ten minutes to the ward round. The report is on your side of the table.",
        "Dr Okafor and Yusuf at a table",
        "Most of the say is Dr Okafor's. You have a little.",
        "You: “Last time everyone had a copy. I saw my name, upside down.”",
        "You see: On the board behind her you are bed 4.",
    ]


def test_the_options_are_not_passed_over() -> None:
    opened = meeting().press(*["enter"] * 8)
    assert heard_after(opened, *["enter"] * 4) == [
        "Dr Okafor is about to decide.",
        "What do you hope for?",
        "It changes nothing that Dr Okafor does.",
        "1. “I’ll go through the main points with you in there.” Option 1 of 3.",
    ]


def test_after_a_choice_the_focus_is_on_what_happened_and_comes_to_the_meter() -> None:
    opened = meeting().press(*["enter"] * 8, "1")
    assert heard(opened) == (
        "Dr Okafor: Turn the report round. “Read it first. Tell me what we got wrong.”"
    )
    found = heard_after(opened, *["enter"] * 8)
    assert found[2] == "You shared the report before the meeting."
    assert found[-1].startswith("Most of the say is Dr Okafor's. You have a little. Still mostly")
    assert heard(opened.press("enter")) == "The corridor"


def test_up_and_down_go_in_reading_order() -> None:
    opened = meeting()
    assert heard_after(opened, "down", "down", "up") == [
        "Ward 4, 4:40 pm",
        "Pause Key: Esc.",
        "Ward 4, 4:40 pm",
    ]


def test_r_goes_back_to_what_is_new_and_it_is_another_thing_for_the_reader() -> None:
    opened = meeting()
    first = focused(opened)
    opened.press("down", "down", "r")
    assert heard(opened) == "The report"
    assert focused(opened).place != first.place
    assert focused(opened) == replace(first, place=focused(opened).place)


def test_a_screen_reader_and_the_program_never_speak_together() -> None:
    said = Said()
    opened = Opened(play(Players.PROFESSIONAL))
    opened.desk.ports = replace(opened.desk.ports, aloud=said)
    opened.press("r")
    assert said.is_speaking
    told(opened)
    assert not said.is_speaking
    opened.press("r", "4")
    assert len(said.texts) == 1
    assert not opened.desk.can_speak


def test_without_a_reader_the_focus_is_where_it_was_before() -> None:
    opened = Opened(play(Players.SERVICE_USER), settings=BY_KEY)
    assert opened.focus == GoOn()
    told(opened)
    opened.desk.be_heard(by_a_reader=False)
    opened.draw()
    assert opened.focus == GoOn()


def test_what_is_to_be_typed_keeps_the_focus_at_first() -> None:
    opened = Opened(SettingsScreen)
    kit = opened.desk.kit((1024, 640))
    page = Page()
    page.be_told(by_a_reader=True)

    def put(*words: str) -> None:
        field = TextField("path", "Where it is", Typed, one_line=True)
        root = Column([heading("Bring in"), field, *map(Words, words)])
        page.put(root, kit, pygame.Rect(0, 0, 1024, 640), "path")

    put()
    assert page.focus_key == "path"
    page.answer(KeyPressed("enter"))
    put("There is nothing at that path.")
    assert page.focus_key == TextStop("There is nothing at that path.")


def test_of_a_row_the_chosen_word_has_the_focus_and_left_and_right_choose() -> None:
    opened = told(Opened(SettingsScreen))
    opened.press(StopAsked("text"))
    assert heard(opened) == "100%"
    assert focused(opened).position == (1, 5)
    assert heard(opened.press("right")) == "125%"
    opened.press(StopAsked("text", box=2))
    assert heard(opened) == "150%"
    assert opened.desk.settings.text == 1.5


def test_enter_goes_on_from_a_row_and_changes_nothing() -> None:
    opened = told(Opened(SettingsScreen))
    opened.press(StopAsked("text"), "enter")
    assert heard(opened) == "Ctrl with + or − changes it on any page."
    assert opened.desk.settings.text == 1.0


def test_a_reader_that_comes_is_told_only_once_it_has_settled() -> None:
    opened, sent = Opened(play(Players.SERVICE_USER)), Sent()
    listening = Listening(sent, opened.desk)
    listening.follow(opened.stage)
    sent.box.append(Came())
    assert listening.events(100.0) == []
    listening.follow(opened.stage)
    listening.stands(STANDS)
    assert (sent.trees, sent.stood, opened.desk.has_reader) == ([], [], False)
    listening.events(100.01 + SETTLES)
    assert opened.desk.has_reader
    opened.draw()
    listening.follow(opened.stage)
    listening.stands(STANDS)
    listening.stands(STANDS)
    assert len(sent.trees) == 1
    assert sent.stood == [STANDS]


def settled(opened: Opened) -> tuple[Sent, Listening]:
    sent = Sent()
    listening = Listening(sent, opened.desk)
    sent.box.append(Came())
    listening.events(0.0)
    listening.events(1.0)
    opened.draw()
    listening.follow(opened.stage)
    return sent, listening


def test_nothing_is_sent_while_nothing_changes() -> None:
    opened = Opened(play(Players.SERVICE_USER))
    sent, listening = settled(opened)
    for _ in range(20):
        opened.draw()
        listening.follow(opened.stage)
    assert len(sent.trees) == 1
    opened.press("down")
    listening.follow(opened.stage)
    assert len(sent.trees) == 2


def test_another_screen_has_other_parts_though_they_send_the_same() -> None:
    opened = Opened(SettingsScreen)
    sent, listening = settled(opened)
    opened.press("f1")
    listening.follow(opened.stage)
    places = [{part.place for part in tree.parts} for tree in sent.trees]
    assert len(places) == 2
    assert places[0].isdisjoint(places[1])


def test_nothing_is_sent_to_a_reader_that_has_left() -> None:
    opened = Opened(play(Players.SERVICE_USER))
    sent, listening = settled(opened)
    sent.box.append(Left())
    listening.events(2.0)
    opened.press("down")
    listening.follow(opened.stage)
    assert len(sent.trees) == 1
    assert not opened.desk.has_reader


def test_what_a_reader_presses_is_what_enter_presses() -> None:
    opened = Opened(play(Players.PROFESSIONAL))
    sent, listening = settled(opened)
    part = next(part for part in sent.trees[0].parts if part.place.stop == PickOption(3))
    sent.box += [Wished(part.place, presses=False), Wished(part.place, presses=True)]
    wished = listening.events(2.0)
    assert wished == [
        StopAsked(PickOption(3)), StopAsked(PickOption(3)), KeyPressed("enter"),
        KeyReleased("enter"),
    ]  # fmt: skip
    opened.press(*wished)
    assert "what moved" in opened.stage.title


def test_the_loop_asks_and_tells() -> None:
    opened, sent = Opened(play(Players.PROFESSIONAL)), Sent()
    listening = Listening(sent, opened.desk)
    canvas = canvas_of(opened)
    try:
        sent.box.append(Came())
        for now in (200.0, 200.1, 200.2):
            step(canvas, opened.stage, now, listening)
        assert sent.trees[-1].title == opened.stage.title
        stop = next(p.place for p in sent.trees[-1].parts if p.place.stop is Command.STOP)
        sent.box.append(Wished(stop, presses=True))
        step(canvas, opened.stage, 203.0, listening)
        assert "paused" in sent.trees[-1].title
    finally:
        canvas.close()


def canvas_of(opened: Opened) -> Canvas:
    return open_canvas(size=opened.surface.get_size())


def test_every_sort_of_part_has_a_role() -> None:
    assert set(ROLES) == set(NodePart)


@pytest.mark.skipif(not is_tried_here(), reason="tried on Linux alone")
def test_the_package_takes_every_sort_of_part_and_without_a_bus_nothing_happens(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus")
    found = carrier("The Other Chair")
    assert isinstance(found, AccessKit)
    opened = told(Opened(SettingsScreen))
    found.settled()
    found.stands(*STANDS)
    found.send(tree_of(opened.screen, opened.stage.title, ENGLISH))
    assert found.received() == []
