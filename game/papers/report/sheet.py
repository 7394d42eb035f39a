"""Tables for spreadsheets: CSV that no spreadsheet takes for formulas or misreads.

One row an option and round of a room, or one row a move of a playthrough.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from io import StringIO

from game.papers.report.play_record import PlayRecord
from game.papers.report.room_record import Fate, RoomRecord, Visit
from game.papers.report.room_votes import cell
from game.room.board import Offered
from game.room.disclosure import RoundTold
from game.room.seats import Seat

BOM = "\ufeff"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
Cell = str | int | None
OF_A_ROOM = (
    *("visit", "moment", "undone", "how it was left", "rule", "rung", "round", "voted"),
    *("option", "id", "words", "closed because", "votes", "professional's chair"),
    *("service user's chair", "decided", "new line", "credit", "power before", "power after"),
    *("needle low", "needle middle", "needle high", "needles", "trainer's needle"),
    "trainer's reason",
)
OF_A_PLAY = ("move", "moment", "made by", "words", "power before", "power after", "moved", "why")


def room_sheet(record: RoomRecord) -> str:
    """A room's moments, options and votes, of which only what was told."""
    rows = (row for n, visit in enumerate(record.visits, 1) for row in _of_visit(n, visit))
    return _written(OF_A_ROOM, rows)


def play_sheet(record: PlayRecord) -> str:
    """A playthrough move by move."""
    rows: Iterator[tuple[Cell, ...]] = (
        (
            *(n, one.moment, one.made_by, one.words, one.before, one.after),
            *("; ".join(one.shifts), one.because),
        )
        for n, one in enumerate(record.moves, 1)
    )
    return _written(OF_A_PLAY, rows)


def safe(content: Cell) -> Cell:
    """A cell that is no formula: text that begins like one gets an apostrophe. Numbers stay."""
    is_text = isinstance(content, str)
    if is_text and str(content).lstrip(" ").startswith(_FORMULA):
        return f"'{content}"
    return "" if content is None else content


def _written(head: tuple[str, ...], rows: Iterable[tuple[Cell, ...]]) -> str:
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow(head)
    writer.writerows([safe(content) for content in row] for row in rows)
    return BOM + out.getvalue()


def _of_visit(number: int, visit: Visit) -> Iterator[tuple[Cell, ...]]:
    rounds: list[tuple[int | None, RoundTold | None]] = [*enumerate(visit.rounds, 1)] or [
        (None, None)
    ]
    for turn, told in rounds:
        for offered in visit.offered or (None,):
            yield _row(number, visit, turn, told, offered)
    if visit.line is not None:
        yield _row(number, visit, None, None, None)


def _row(
    number: int, visit: Visit, turn: int | None, told: RoundTold | None, offered: Offered | None
) -> tuple[Cell, ...]:
    """One option in one round; without an option, an ending or a line that the room wrote."""
    is_line = visit.line is not None and offered is None
    line = visit.line if is_line else None
    rule = visit.rule
    return (
        *(number, visit.moment.title, "yes" if visit.is_undone else "no", visit.fate.value),
        *(None if rule is None else rule.value, None if rule is None else rule.rung.number),
        *(turn, None if told is None else told.whole),
        *(_option(offered) if line is None else (None, None, line.words, None)),
        *_votes(told, offered),
        "yes" if is_line or _is_decided(visit, offered) else "no",
        *("yes" if is_line else "no", None if line is None else line.credit),
        *(visit.power, visit.power_after),
        *_needle(visit),
    )


def _option(offered: Offered | None) -> tuple[Cell, ...]:
    if offered is None:
        return None, None, None, None
    return offered.letter, offered.id, offered.words, offered.reason


def _votes(told: RoundTold | None, offered: Offered | None) -> tuple[Cell, ...]:
    """All votes, then each chair's: numbers where they were told, else words or nothing."""
    if told is None or offered is None or offered.id not in told.options:
        return None, None, None
    place = told.options.index(offered.id)
    split = dict(told.split or ())
    rows = [split.get(seat) for seat in (Seat.PROFESSIONAL, Seat.SERVICE_USER)]
    every: Cell = cell(told, offered.id) if told.totals is None else told.totals[place]
    return every, *(None if row is None else row[place] for row in rows)


def _is_decided(visit: Visit, offered: Offered | None) -> bool:
    if visit.picks is None or offered is None or visit.fate is Fate.REWRITTEN:
        return False
    return offered.id in visit.picks.chosen


def _needle(visit: Visit) -> tuple[Cell, ...]:
    spread = None if visit.needle is None else visit.needle.room
    room = (None,) * 4 if spread is None else (spread.low, spread.middle, spread.high, spread.marks)
    moved = visit.trainers
    return *room, None if moved is None else moved.power, None if moved is None else moved.reason
