"""A room's votes as tables: what was told of each round, and how the room moved between two."""

from __future__ import annotations

from collections.abc import Iterator

from game.model.scenario import quoted
from game.model.state import Decision
from game.papers.report.document import Block, Paragraph, Points, Table
from game.papers.report.room_record import Visit
from game.room.disclosure import RoundTold
from game.words.catalogue import ENGLISH, Catalogue
from game.words.numbers import signed
from game.words.rules import seat_words

NOT_TOLD = "not told"
WHY_NOT_TOLD = (
    "Votes are told where at least five chose something other than most, and with fewer than ten "
    "phones only what came first. Against somebody who held several phones less is promised."
)


def votes(visit: Visit, say: Catalogue = ENGLISH) -> Iterator[Block]:
    """The options with their votes, then each chair's where they may be told."""
    rounds = visit.rounds
    if not rounds:
        yield Paragraph(say("What the room could choose:"))
        yield Points(tuple(option_words(visit, one.id, say=say) for one in visit.offered))
        return
    head = [
        say("Option"),
        *(
            say("{name}, {whole} voted", name=name, whole=one.whole)
            for name, one in _named(rounds, say=say)
        ),
    ]
    shifts = _shifts(rounds)
    head += [say("Shift")] if shifts else []
    rows = []
    for offered in visit.offered:
        row = [
            option_words(visit, offered.id, say=say),
            *(cell(one, offered.id, say=say) for one in rounds),
        ]
        row += [shifts.get(offered.id, "")] if shifts else []
        rows.append(tuple(row))
    yield Table(say("What the room could choose, and its votes"), tuple(head), tuple(rows))
    if any(one.totals is None and one.nearly_all is None for one in rounds):
        yield Paragraph(say(WHY_NOT_TOLD))
    if any(one.split is not None for one in rounds):
        yield _by_chair(visit, say=say)


def _named(rounds: tuple[RoundTold, ...], say: Catalogue) -> Iterator[tuple[str, RoundTold]]:
    for number, one in enumerate(rounds, 1):
        yield (say("Votes") if len(rounds) == 1 else say("Round {number}", number=number)), one


def option_words(visit: Visit, option: str, say: Catalogue = ENGLISH) -> str:
    """An option with its letter, or with why it was closed."""
    offered = next(one for one in visit.offered if one.id == option)
    said = quoted(offered.kind, offered.words)
    return (
        f"{offered.letter} {said}"
        if offered.letter
        else say("{said} Closed: {reason}", said=said, reason=offered.reason)
    )


def picked(visit: Visit, made: Decision, say: Catalogue = ENGLISH) -> str:
    """What was decided, in the words of the options; both where the chairs differ."""
    known = {one.id for one in visit.offered}
    return " / ".join(option_words(visit, one, say=say) for one in made.chosen if one in known)


def cell(told: RoundTold, option: str, say: Catalogue = ENGLISH) -> str:
    """What may be told of one option's votes in a round; empty where it was closed."""
    if option not in told.options:
        return ""
    if told.totals is not None:
        return str(told.totals[told.options.index(option)])
    if told.nearly_all is not None:
        return say("came first") if option == told.nearly_all else say("fewer than five")
    return say("came first") if option in told.first else say(NOT_TOLD)


def shift(rounds: tuple[RoundTold, ...], option: str) -> int | None:
    """How many more chose an option in the second round; None where it cannot be told."""
    if len(rounds) != 2 or any(option not in one.options for one in rounds):
        return None
    one, two = (told.totals for told in rounds)
    if one is None or two is None:
        return None
    return two[rounds[1].options.index(option)] - one[rounds[0].options.index(option)]


def _shifts(rounds: tuple[RoundTold, ...]) -> dict[str, str]:
    options = rounds[0].options if rounds else ()
    found = {option: shift(rounds, option) for option in options}
    return {option: signed(by) for option, by in found.items() if by is not None}


def _by_chair(visit: Visit, say: Catalogue) -> Table:
    columns = [
        (f"{name}: {seat_words(seat, say)}", dict(zip(told.options, row, strict=True)))
        for name, told in _named(visit.rounds, say=say)
        for seat, row in told.split or ()
    ]
    rows = [
        (
            option_words(visit, one.id, say=say),
            *(str(cells.get(one.id, "")) for _, cells in columns),
        )
        for one in visit.offered
        if one.is_open
    ]
    head = (say("Option"), *(name for name, _ in columns))
    return Table(say("From which chair"), head, tuple(rows))
