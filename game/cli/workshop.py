"""`other-chair workshop SCENARIO`: a room that decides a meeting together.

It is led from the wall, a window for everybody to see, and from the trainer's desk in a browser;
or as text in a terminal.
"""

from __future__ import annotations

import sys
from pathlib import Path

from game.cli.opened import reading, say
from game.cli.opened_room import Room, close_room, on_the_wall, room_for
from game.cli.parser import Arguments
from game.cli.window import wall_in_window
from game.library.reading.scenario_reader import NotAScenario, scenario_file
from game.library.variants.variants import BrokenVariant, NoSuchVariant, scenario_in_words
from game.model.problems import Severity
from game.terminal.lines import Lines
from game.terminal.room_desk import Led, RoomDesk

NO_SCREEN = "There is no screen that a window could open on: the room is led here. Type help."


def run(arguments: Arguments) -> int:
    """Leads a room; 1 where the scenario has problems, 2 where it can't be opened."""
    try:
        read = reading(Path(arguments.scenario))
        path = scenario_file(Path(arguments.scenario))
        scenario = read.scenario
        if scenario is None:
            errors = [one for one in read.problems if one.severity is Severity.ERROR]
            say("\n\n".join(map(str, errors)))
            return 1
        if arguments.variant:
            scenario = scenario_in_words(path, scenario, arguments.variant)
    except (NotAScenario, NoSuchVariant) as error:
        say(str(error))
        return 2
    except BrokenVariant as error:
        say(str(error))
        return 1
    room = room_for(arguments, scenario, path)
    if isinstance(room, str):
        say(room)
        return 2
    if arguments.terminal or not _at_the_wall(room):
        try:
            _at_the_desk(room.led)
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


def _at_the_desk(led: Led) -> None:
    RoomDesk(led, sys.stdout, sys.stderr).run(Lines(sys.stdin))
    close_room(led)
