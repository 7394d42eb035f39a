"""What can lie over a step on the panel: the theory behind it, figures and moves, what was told.

The step itself is in `panel`. Nothing here looks ahead: it is handed what was shown so far.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import Enum, auto
from typing import assert_never

from game.model.balance import Balance
from game.model.power import Chair
from game.model.theory import TheoryCard
from game.model.view import MomentSeen, MoveSeen
from game.play.meeting import Outcome, ToldPage
from game.play.playing import Playing
from game.window.keys import Command
from game.window.screens.play.after import picks
from game.window.screens.play.begin import known_to
from game.window.screens.play.panel import happened, law_note
from game.window.screens.play.telling import says_something
from game.window.widgets.boxes import Column
from game.window.widgets.scenario.speech import line
from game.window.widgets.widget import Widget
from game.window.widgets.words import Span, Words, small_heading, small_print
from game.words.catalogue import ENGLISH, Catalogue
from game.words.moves import balance_lines, cause_name, measure_line, names_of
from game.words.numbers import capital
from game.words.shifts import what_moved
from game.words.standing import Names

FIGURES_NOTE = "A figure is no score: nobody is better for having more."


class LaidOver(Enum):
    """What lies over the step on the panel for a while."""

    WHY = auto()
    DETAILS = auto()
    BACK = auto()


BY_KEY = {
    Command.WHY: LaidOver.WHY, Command.DETAILS: LaidOver.DETAILS, Command.BACK: LaidOver.BACK,
}  # fmt: skip
TITLES = {LaidOver.WHY: "Why?", LaidOver.DETAILS: "What moved", LaidOver.BACK: "Looking back"}


def title_of(shown: LaidOver, say: Catalogue) -> str:
    """What is written over it."""
    return say(TITLES[shown])


def laid_over(
    shown: LaidOver,
    playing: Playing,
    seen: tuple[Sequence[ToldPage | Outcome], Balance],
    tied: Sequence[str],
    cards: Mapping[str, TheoryCard],
    say: Catalogue,
) -> Sequence[Widget]:
    """What lies over a step of a play, item by item.

    `seen` is what has been told and where power stands, `tied` the theory of the last move.
    """
    told, balance = seen
    match shown:
        case LaidOver.WHY:
            return (why(tied or playing.scenario.focus, cards, playing.shown_moment, say=say),)
        case LaidOver.DETAILS:
            you = playing.players[0] if playing.is_alone else None
            names = names_of(playing.scenario)
            return (details(told, balance, playing.shown_moment, names, you, say),)
        case LaidOver.BACK:
            known = known_to(playing.scenario, playing.players, say)
            return (*known, *looked_back(told, playing.players, say))
        case _:
            assert_never(shown)


def why(
    cards: Sequence[str],
    theory: Mapping[str, TheoryCard],
    moment: MomentSeen,
    say: Catalogue = ENGLISH,
) -> Widget:
    """The theory that the author tied to the last move, and the law of this moment."""
    rows: list[Widget] = []
    law = moment.law.theory if moment.law is not None else None
    for card_id in dict.fromkeys((*cards, *([law] if law else []))):
        card = theory.get(card_id)
        rows.append(
            theory_words(card, say=say)
            if card
            else Words(say("There is no card for {card_id} yet.", card_id=card_id))
        )
    note = law_note(moment, say=say)
    if note is not None:
        rows.append(note)
    if not rows:
        rows.append(Words(say("The author has tied no theory to this.")))
    return Column(rows, gap=26)


def theory_words(card: TheoryCard, say: Catalogue = ENGLISH) -> Widget:
    """One card: plain first, then the longer words, what raises and lowers, and the source."""
    rows: list[Widget] = [
        small_heading(card.name), Words(card.plain, "medium"), Words(card.explanation, "body", 26),
    ]  # fmt: skip
    for label, things in (
        ((say("Raises power:") + " "), card.raises),
        ((say("Lowers power:") + " "), card.lowers),
    ):
        if things:
            rows.append(Words((Span(label, "bold"), Span(_joined(things))), size=25))
    if card.misuse:
        rows.append(Words((Span((say("Misuse:") + " "), "bold"), Span(card.misuse)), size=25))
    sure = card.confidence.capitalize()
    if card.confidence_note:
        sure += f": {card.confidence_note.rstrip('.')}"
    rows.append(small_print((Span(card.source, "bold"), Span(f" {sure}."))))
    return Column(rows, gap=8)


def _joined(things: Sequence[str]) -> str:
    """The things in one sentence, whatever stop each of them ends with."""
    return "; ".join(thing.strip().rstrip(".") for thing in things) + "."


def details(
    told: Sequence[ToldPage | Outcome],
    balance: Balance,
    moment: MomentSeen,
    names: Names,
    you: Chair | None,
    say: Catalogue = ENGLISH,
) -> Widget:
    """The figures, and the last five moves."""
    share, *others = balance_lines(balance, names, say)
    rows: list[Widget] = [small_heading(say("Where it stands")), Words(share, "medium")]
    rows += [Words(row, size=26) for row in others]
    for measure in moment.meter.measures:
        rows.append(Words(measure_line(measure, say), size=26))
        if measure.means:
            rows.append(small_print(measure.means))
    rows += [small_print(say(FIGURES_NOTE)), small_heading(say("The last five moves"))]
    moves = [move for part in told for move in part.moves if says_something(move)][-5:]
    rows += [_last_move(move, names, you, say) for move in moves]
    if not moves:
        rows.append(Words(say("Nothing has moved yet."), size=26))
    return Column(rows, gap=10)


def _last_move(move: MoveSeen, names: Names, you: Chair | None, say: Catalogue) -> Widget:
    who = Span(f"{capital(cause_name(move.caused_by, say))}. ", "bold")
    changes = what_moved(move, names, say, you)
    why = Words((who, Span(move.because or "")), size=26)
    return Column((why, Words(changes, "bold", 24, "ink2")), gap=2)


def looked_back(
    told: Sequence[ToldPage | Outcome], players: tuple[Chair, ...], say: Catalogue = ENGLISH
) -> Iterator[Widget]:
    """All that was told and chosen, oldest first."""
    viewer = players[0] if len(players) == 1 else None
    for part in told:
        match part:
            case ToldPage(passage, moves, _, _):
                yield small_heading(passage.title)
                yield from (line(told, viewer, say=say) for told in passage.lines)
                yield from (happened(move, say=say) for move in moves if says_something(move))
            case Outcome():
                yield from picks(part, viewer, False, say)
