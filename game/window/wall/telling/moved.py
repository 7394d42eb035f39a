"""The wall after a decision: the strip and the room that move, why they did, the needles.

How picture and balance move is in `screens.table_view`; what happened is the board's to tell.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

import pygame

from game.model.picture import Face
from game.model.power import Chair
from game.model.view import MoveSeen
from game.room.needle import MarkSpread, NeedleTold
from game.room.seats import Seat
from game.window.easing import Movement
from game.window.kit import Kit
from game.window.layout import Arrangement, PlayAreas
from game.window.scenes import meter_of, moved_meter, scene_of, seemed_share
from game.window.screens.play.table_view import TableView
from game.window.wall.page.fitting import fitted
from game.window.wall.page.foot import foot, status
from game.window.wall.page.scale import GAP, SAID, SECOND, SMALL, WallScale
from game.window.wall.page.showing import BOTTOM, Built, Showing, areas
from game.window.wall.page.strip import From, Needle, Needles
from game.window.widgets.boxes import Column, Fixed, Pad
from game.window.widgets.widget import NodePart, Widget
from game.window.widgets.words import Words
from game.words.board import NO_NEEDLE, decided
from game.words.catalogue import Catalogue
from game.words.change import change_of
from game.words.kinds import kind_named, kind_plain, makers, rung_told
from game.words.moves import cause_words, names_of
from game.words.rules import seat_words
from game.words.seeming import seeming

RIGHT, CROWDED_RIGHT = 600, 760
TABLE_TEXT = 0.5
CROWDED, NARROW = 1.3, 1200
SIZES = (SECOND + 16, SECOND + 8, SECOND)
"""Of the words beside the picture: the largest that fits."""
PAD = (30, 22, 30, 24)
INSIDE = (14, 4, 14, 4)


def moved(kit: Kit, showing: Showing) -> Built:
    """What was decided and what it led to, at the right; the table stands at the left."""
    below = _foot(showing)
    body, at_foot = areas(kit, below)
    wide = _right_width(kit)
    right = pygame.Rect(body.right - wide, body.top, wide, body.height)
    makers = [partial(_column, showing, size, True) for size in SIZES]
    makers.append(partial(_column, showing, SECOND, False))
    column = fitted(kit, right, "moved", makers)
    return Built(Fixed(((column, right), (below, at_foot))))


def _column(showing: Showing, size: float, with_pick: bool) -> Widget:
    """What was picked, why it moved, what followed, the needles; `size` is that of the words."""
    say, rows = showing.say, []
    said = decided(showing.board)
    if said and with_pick:
        rows.append(_sheet(say("It is"), said, size + 8))
    if (first := _first(showing)) is not None:
        rows.append(_why(first, showing, size))
    happened = _happened(showing)
    if happened:
        rows.append(_sheet(say("Then"), happened, size))
    needles = _needles(showing)
    if needles is not None:
        rows.append(needles)
    return Column(rows, 14)


def _foot(showing: Showing) -> Widget:
    """On a ground of its own, for it stands on the room."""
    return Pad(foot(status(""), showing.hints, showing.remark), INSIDE, "ground_workshop", 14)


def _right_width(kit: Kit) -> int:
    return kit.px(CROWDED_RIGHT if is_crowded(kit) else RIGHT)


def table_areas(kit: Kit, showing: Showing) -> PlayAreas:
    """Where picture and balance stand while the sheet above is shown."""
    body, at_foot = areas(kit, _foot(showing))
    right = _right_width(kit)
    side = body.right - right - kit.px(28)
    high = round(_larger(kit).type(28) * 5.4 + kit.px(150))
    meter = pygame.Rect(body.left - kit.px(20), 0, side - body.left + kit.px(20), high)
    meter.bottom = at_foot.top - kit.px(GAP)
    picture = pygame.Rect(0, 0, kit.scale.width - right - kit.px(BOTTOM), kit.scale.height)
    panel = pygame.Rect(body.right - right, body.top, right, body.height)
    return PlayAreas(Arrangement.COMPACT, panel, picture, meter)


def _larger(kit: Kit) -> Kit:
    """The strip's own words are made for a desk: a wall needs them larger."""
    text = kit.scale.text + TABLE_TEXT
    return kit._replace(scale=WallScale(kit.scale.width, kit.scale.height, text))


def is_crowded(kit: Kit) -> bool:
    """True where there is little room beside the words."""
    return kit.scale.text > CROWDED or kit.scale.width < NARROW


class WallTable:
    """Picture and strip of one decision, on their way from before it to after it."""

    def __init__(self, showing: Showing, look: str, now: float, movement: Movement) -> None:
        say, session, scenario = showing.say, showing.session, showing.scenario
        start = session.earlier if session.earlier is not None else session
        before, after = start.state.balance, showing.balance
        seen, law = showing.board.moment.scene, showing.board.moment.law
        self.key = session.step
        self._view = TableView(
            scene_of(scenario, look, before, seen), meter_of(scenario, before, law, say=say)
        )
        first, seemed = _first(showing), None
        reached = meter_of(scenario, after, law, say=say)
        if first is not None:
            seemed = seemed_share(before, before.after(first.shifts), first.looks)
            reached = moved_meter(reached, first, (before, after), say)
        scene = scene_of(scenario, look, after, seen)
        self._view.move(scene, reached, seemed, now, movement)

    def draw(
        self,
        surface: pygame.Surface,
        kit: Kit,
        showing: Showing,
        faces: Mapping[str, Face],
        now: float,
    ) -> None:
        """Picture and strip; what faces show, by name."""
        self._view.seen_from(kit.theme.look, Chair.PROFESSIONAL)
        self._view.show_faces(faces, now)
        places = table_areas(kit, showing)
        self._view.draw(surface, _larger(kit), places, now, False)

    def moving(self, now: float) -> bool:
        """True while something slides."""
        return self._view.moving(now)

    def finish(self) -> None:
        """Jump to the end of the movement."""
        self._view.finish()


def _first(showing: Showing) -> MoveSeen | None:
    """The move that the strip tells: the first that says something."""
    return next((one for one in showing.board.moves if _says_something(one)), None)


def _says_something(move: MoveSeen) -> bool:
    return bool(move.because or move.rung or move.shifts or _measured(move))


def _measured(move: MoveSeen) -> bool:
    return any(one.after != one.before for one in move.measures)


def _why(move: MoveSeen, showing: Showing, size: float) -> Widget:
    """What it looked like and why it moved, then its kind: the strip says what."""
    say, names = showing.say, names_of(showing.scenario)
    cause = "" if move.picks else cause_words(move.caused_by, say=say)
    reasons = cause, seeming(move, names, say=say), move.because or ""
    rows: list[Widget] = [
        Words(one, "semibold", size, leading=1.22)
        for one in (" ".join(part for part in reasons if part),)
        if one
    ]
    rung = rung_told(move)
    if rung is not None:
        plain = kind_plain(rung, makers(move), names, say=say)
        rows.append(Words(plain, "semibold", size, leading=1.22))
        rows.append(Words(kind_named(rung, say), "medium", size - 2, "ink2", leading=1.2))
    return Pad(Column(rows, 8), PAD, "paper", 20)


def _sheet(heading: str, said: list[str], size: float) -> Widget:
    rows: list[Widget] = [
        Words(heading, "bold", SECOND, "ink2", leading=1.2, part=NodePart.HEADING)
    ]
    rows += [Words(one, "semibold", size, leading=1.22) for one in said]
    return Pad(Column(rows, 8), PAD, "paper", 20)


def _happened(showing: Showing) -> list[str]:
    """Every move after the one on the strip: what caused it, why, what moved."""
    moves = [move for move in showing.board.moves if _says_something(move)]
    return [_move(move, showing) for move in moves[1:]]


def _move(move: MoveSeen, showing: Showing) -> str:
    say = showing.say
    cause = "" if move.picks else cause_words(move.caused_by, say=say)
    changed = change_of(move, names_of(showing.scenario), say=say).words
    parts = (cause, move.because or "", changed if move.shifts or _measured(move) else "")
    return " ".join(part for part in parts if part)


def _needles(showing: Showing) -> Widget | None:
    """The room's needles beside the author's and the trainer's; None where nobody placed one."""
    say = showing.say
    told, trainers = showing.board.needle, showing.board.needle_moved
    if told is None and trainers is None:
        return None
    found = [Needle(From.AUTHOR, say("The author’s reading"), showing.balance.power)]
    rows: list[Widget] = [Words(say("Where is the needle?"), "extrabold", SAID, leading=1.2,
                                part=NodePart.HEADING)]  # fmt: skip
    if told is not None:
        found += _spreads(told, say=say)
    if trainers is not None:
        found.append(Needle(From.TRAINER, say("The trainer’s"), trainers.power))
    ends = showing.name(Chair.PROFESSIONAL), showing.name(Chair.SERVICE_USER)
    rows.append(Needles(found, *ends))
    if told is not None and told.room is None:
        rows.append(Words(say(NO_NEEDLE), "medium", SECOND, leading=1.25))
    elif told is not None:
        rows.append(Words(say("Bars: where half of the marks lie."), "medium", SMALL, "ink2",
                          leading=1.2))  # fmt: skip
    if trainers is not None:
        why = say("The trainer: {reason}", reason=trainers.reason)
        rows.append(Words(why, "semibold", SECOND, leading=1.25))
    return Pad(Column(rows, 12), PAD, "paper", 20)


def _spreads(told: NeedleTold, say: Catalogue) -> list[Needle]:
    found = []
    if told.room is not None:
        found.append(_spread(From.ROOM, say("The room’s"), told.room))
    whose = {Seat.PROFESSIONAL: From.PROFESSIONAL, Seat.SERVICE_USER: From.SERVICE_USER}
    for seat, spread in told.by_seat or ():
        found.append(_spread(whose[seat], seat_words(seat, say), spread))
    return found


def _spread(whose: From, name: str, spread: MarkSpread) -> Needle:
    return Needle(whose, name, spread.middle, spread.low, spread.high)
