"""`other-chair workshop SCENARIO`: a room that decides a meeting together.

It is led from the wall, a window for everybody to see, and from the trainer's desk in a browser;
or as text in a terminal.
"""

from __future__ import annotations

import sys
from pathlib import Path

from game.app.in_window import wall_in_window
from game.app.language import catalogue_for
from game.app.opened import say
from game.app.opened_room import Room, RoomWanted, close_room, on_the_wall, room_for
from game.app.opened_story import open_story
from game.cli.line.syntax import Arguments
from game.room.led import LedRoom
from game.terminal.lines import Lines
from game.terminal.printing import width_for
from game.terminal.room_desk import RoomDesk
from game.words.catalogue import Catalogue

NO_SCREEN = "There is no screen that a window could open on: the room is led here. Type help."


def run(arguments: Arguments) -> int:
    """Leads a room; 1 where the scenario has problems, 2 where it can't be opened."""
    wanted = RoomWanted(
        arguments.address, arguments.port, not arguments.no_phones, arguments.minutes,
        arguments.variant, arguments.terminal and not sys.stdin.isatty(), arguments.rehearse,
    )  # fmt: skip
    story = open_story(Path(arguments.scenario), arguments.variant)
    room = room_for(wanted, story.scenario, story.file)
    if arguments.terminal or not _at_the_wall(room):
        try:
            _at_the_desk(room.led, catalogue_for(story.scenario.language))
        finally:
            room.let_go()
    return 0


def _at_the_wall(room: Room) -> bool:
    """The window, until it is left; False, and a sentence, where there is no screen."""
    workshop, stop = on_the_wall(room)
    if wall_in_window(workshop):
        return True
    stop()
    say(NO_SCREEN)
    return False


def _at_the_desk(led: LedRoom, words: Catalogue) -> None:
    lines = Lines(sys.stdin)
    RoomDesk(led, sys.stdout, sys.stderr, width_for(sys.stdout, lines), words).run(lines)
    close_room(led)
