"""A room led at a wall for these tests: a conductor in the same thread, and phones that vote."""

from __future__ import annotations

from dataclasses import replace

import pygame

from game.library.settings import Settings
from game.model.problems import Refused
from game.model.scenario import Choice, ChoiceKind, Scenario
from game.room.ballots import Box
from game.room.board import Board
from game.room.commands import Command, command
from game.room.conductor import Conductor
from game.room.happenings import Happening
from game.room.led import Joining, RoomSeen
from game.room.seats import Seat
from game.room.session import Stage, begun
from game.window.keys import Event, KeyPressed
from game.window.ports import TrainersDesk, Workshop
from game.window.stage import ScreenStack
from game.window.start import desk_for
from game.window.wall.screen import WallScreen
from game.window.widgets.widget import Widget
from game.words.catalogue import ENGLISH, Catalogue
from tests.room.rooms import vote

from .opened import DRAWINGS
from .sample import NullRuns, ports, sample

PRO, USER = Seat.PROFESSIONAL, Seat.SERVICE_USER
DOTS = tuple(tuple((x * y + x) % 3 == 0 for x in range(29)) for y in range(29))
BY_PHONE = Joining(DOTS, "192.168.104.200:8080", "THISTLE 42")
WIFI_DOTS = tuple(tuple((x * y + y) % 3 == 0 for x in range(37)) for y in range(37))
WIFI_NAME = "Community Hub Guest"
BY_WIFI = replace(BY_PHONE, wifi=WIFI_DOTS, wifi_name=WIFI_NAME)


def crowded() -> Scenario:
    """The sample with seven long options in its first moment, two of them closed."""
    story = sample()
    first = story.moments[story.start]
    long = "We could go through all of the points with you in there, one by one, and slowly."
    more = tuple(
        Choice(f"more-{n}", ChoiceKind.SAY, f"{n}. {long}", first.choices[0].go_to)
        for n in range(7 - len(first.choices))
    )
    longer = replace(first, choices=(*first.choices, *more))
    return replace(story, moments={**story.moments, story.start: longer})


class LedHere:
    """A room whose commands are carried out at once."""

    def __init__(self, scenario: Scenario, joining: Joining | None, present: int) -> None:
        self.happened: list[Happening] = []
        self.conductor = Conductor(begun(scenario), Box(), self.happened.append)
        self.joining = joining
        self.is_rehearsal = False
        self._present = present if joining is not None else 0
        self._refusal: Refused | None = None
        self.look()

    def look(self) -> None:
        """Phones or the desk did something: there is a newer state."""
        board = self.conductor.board(None, self._present)
        self._seen = RoomSeen(self.conductor.session, board, self.joining, self.is_rehearsal)

    def seen(self) -> RoomSeen:
        return self._seen

    def do(self, command: Command) -> None:
        try:
            self.conductor.do(command)
        except Refused as refused:
            self._refusal = refused
        self.look()

    def refusal(self) -> Refused | None:
        said, self._refusal = self._refusal, None
        return said


class Walled:
    """A wall on a surface. Keys are pressed with time for everything to come to rest."""

    def __init__(
        self,
        size: tuple[int, int] = (1920, 1080),
        settings: Settings | None = None,
        phones: bool = True,
        scenario: Scenario | None = None,
        present: int = 18,
        by_phone: Joining = BY_PHONE,
        say: Catalogue = ENGLISH,
    ) -> None:
        pygame.display.init()
        pygame.font.init()
        self.closed = 0
        self.opened_desk = self.opened_day_before = 0
        self.reported = 0
        self.led = LedHere(scenario or sample(), by_phone if phones else None, present)
        handed = replace(ports(False, NullRuns()), say_in=lambda _: say)
        self.desk = desk_for(handed, settings or Settings(movement="none"))
        self.desk.drawings = DRAWINGS
        self.now = 100.0
        opens = (self._open_desk, self._open_day_before)
        desk = TrainersDesk("http://127.0.0.1:8080/desk?key=secret", *opens)
        asked, desk_here = ("And on Monday?",), desk if phones else None
        workshop = Workshop(self.led, self._close, asked, desk_here, self._report)
        self.stage = ScreenStack(WallScreen(self.desk, workshop), self.now)
        self.surface = pygame.Surface(size)
        self.draw()

    def _report(self) -> Refused:
        self.reported += 1
        return Refused("The report is in {path}.", path="your documents")

    def _close(self) -> None:
        self.closed += 1

    def _open_desk(self) -> None:
        self.opened_desk += 1

    def _open_day_before(self) -> None:
        self.opened_day_before += 1

    def draw(self) -> None:
        """One frame."""
        self.stage.frame(self.now)
        if not self.stage.is_empty:
            self.stage.draw(self.surface, self.now)

    def press(self, *keys: str | Event) -> Walled:
        for key in keys:
            self.now += 0.5
            self.stage.answer(KeyPressed(key) if isinstance(key, str) else key, self.now)
            self.draw()
        return self

    def send(self, seat: Seat, **votes: int) -> Walled:
        """The phones of a seat vote for options by their letters."""
        ids = {one.letter: one.id for one in self.board.offered if one.letter}
        chosen = [ids[letter] for letter, people in votes.items() for _ in range(people)]
        for number, option in enumerate(chosen):
            vote(self.led.conductor, f"{seat}-{number}", seat, option)
        self.led.look()
        self.draw()
        return self

    def place(self, seat: Seat, *marks: int) -> Walled:
        """The phones of a seat place the needle."""
        for number, mark in enumerate(marks):
            self.led.conductor.mark(f"{seat}-{number}", seat, mark)
        self.led.look()
        self.draw()
        return self

    def at_the_desk(self, line: str) -> Walled:
        """A command that does not come from the wall."""
        self.led.do(command(line))
        self.draw()
        return self

    def until(self, stage: Stage) -> Walled:
        """Enter, until the room is there."""
        for _ in range(30):
            if self.board.stage is stage:
                return self
            self.press("enter")
        raise AssertionError(f"{stage} never came")

    @property
    def board(self) -> Board:
        return self.led.seen().board

    @property
    def screen(self) -> WallScreen:
        top = self.stage.top
        assert isinstance(top, WallScreen)
        return top

    @property
    def root(self) -> Widget:
        return self.screen.page.root

    @property
    def said(self) -> str:
        """Everything on the wall in words."""
        return self.screen.spoken()
