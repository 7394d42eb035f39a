"""Which page stands on the wall: the stage of the room, and of its telling the page. No drawing."""

from __future__ import annotations

from game.room.session import Stage
from game.window.kit import Kit
from game.window.wall.joining.joining import joining
from game.window.wall.page.showing import Built, Showing
from game.window.wall.telling.calm import finished, paused
from game.window.wall.telling.ended import ending, question, questions
from game.window.wall.telling.moved import moved
from game.window.wall.telling.needle import needle
from game.window.wall.telling.telling import LinesPage, telling, told
from game.window.wall.voting.round_told import shown
from game.window.wall.voting.voting import voting


def built(kit: Kit, showing: Showing) -> Built:
    """The page that the room sees now."""
    if showing.board.is_paused:
        return paused(kit, showing)
    match showing.board.stage:
        case Stage.JOINING:
            return joining(kit, showing)
        case Stage.TELLING:
            return _told_then_asked(kit, showing)
        case Stage.VOTING:
            return voting(kit, showing)
        case Stage.SHOWN:
            return shown(kit, showing)
        case Stage.NEEDLE:
            return needle(kit, showing)
        case Stage.MOVED:
            return moved(kit, showing)
        case Stage.ENDED:
            return _told_then_ended(kit, showing)
        case Stage.FINISHED:
            return finished(kit, showing)


def pages(kit: Kit, showing: Showing) -> int:
    """How many pages this stage has in this window."""
    match showing.board.stage:
        case Stage.TELLING:
            return len(told(kit, showing)) + 1
        case Stage.ENDED:
            return len(told(kit, showing)) + 1 + len(questions(showing))
        case _:
            return 1


def _told_then_asked(kit: Kit, showing: Showing) -> Built:
    lines: list[LinesPage] = told(kit, showing)
    if showing.page < len(lines):
        return telling(kit, showing, lines)
    return voting(kit, showing)


def _told_then_ended(kit: Kit, showing: Showing) -> Built:
    lines: list[LinesPage] = told(kit, showing)
    if showing.page < len(lines):
        return telling(kit, showing, lines)
    if showing.page == len(lines):
        return ending(kit, showing)
    asked = len(questions(showing))
    return question(kit, showing, min(showing.page - len(lines), asked) - 1)
