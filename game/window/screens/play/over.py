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
from game.window.screens.play.page import PanelParts
from game.window.screens.play.panel import happened, law_note, next_button
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


def parts_over(
    shown: LaidOver,
    playing: Playing,
    seen: tuple[Sequence[ToldPage | Outcome], Balance],
    found: Sequence[str],
    cards: Mapping[str, TheoryCard],
    say: Catalogue,
) -> PanelParts:
    """What lies over a step of a play, and the ways from it.

    `seen` is what has been told and where power stands, `found` are the `ideas` of this moment.
    """
    items = tuple(_items(shown, playing, seen, found, cards, say))
    more = say("More") if shown is LaidOver.WHY and found else ""
    last = len(items) - 1 if shown is LaidOver.BACK else None
    return PanelParts(items, next_button(say("Back to the meeting"), more), last)


def _items(
    shown: LaidOver,
    playing: Playing,
    seen: tuple[Sequence[ToldPage | Outcome], Balance],
    found: Sequence[str],
    cards: Mapping[str, TheoryCard],
    say: Catalogue,
) -> Sequence[Widget]:
    told, balance = seen
    match shown:
        case LaidOver.WHY:
            return (why(found, cards, playing.shown_moment, say=say),)
        case LaidOver.DETAILS:
            you = playing.players[0] if playing.is_alone else None
            names = names_of(playing.scenario)
            return (details(told, balance, playing.shown_moment, names, you, say),)
        case LaidOver.BACK:
            known = known_to(playing.scenario, playing.players, say)
            return (*known, *looked_back(told, playing.players, say))
        case _:
            assert_never(shown)


def ideas(playing: Playing, tied: Sequence[str]) -> tuple[str, ...]:
    """The theory of the last move, or else of the story; then that of this moment's law."""
    law = playing.shown_moment.law
    cards = (*(tied or playing.scenario.focus), *([law.theory] if law and law.theory else []))
    return tuple(dict.fromkeys(cards))


def why(
    cards: Sequence[str],
    theory: Mapping[str, TheoryCard],
    moment: MomentSeen,
    say: Catalogue = ENGLISH,
) -> Widget:
    """The first idea in one sentence, that of the law, and what the law reserves here."""
    law = moment.law.theory if moment.law is not None else None
    shown = (*cards[:1], *([law] if law else []))
    rows: list[Widget] = [_idea(one, theory, say) for one in dict.fromkeys(shown)]
    note = law_note(moment, say=say)
    if note is not None:
        rows.append(note)
    if not rows:
        rows.append(Words(say("The author has tied no theory to this.")))
    return Column(rows, gap=26)


def _idea(card_id: str, theory: Mapping[str, TheoryCard], say: Catalogue) -> Widget:
    card = theory.get(card_id)
    if card is None:
        return Words(say("There is no card for {card_id} yet.", card_id=card_id))
    return Column((small_heading(card.name), Words(card.plain, "medium")), gap=8)


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
