"""What can lie over a step on the panel: the theory behind it, figures and moves, what was told.

The step itself is in `panel`. Nothing here looks ahead: it is handed what was shown so far.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from game.model.balance import Balance
from game.model.power import Chair
from game.model.theory import TheoryCard
from game.model.view import MomentSeen, MoveSeen
from game.play.meeting import Outcome, ToldPage
from game.window.screens.play.panel import (
    happened,
    law_note,
    says_something,
)
from game.window.widgets.boxes import Column, Pad
from game.window.widgets.scenario.chip import ground_of
from game.window.widgets.scenario.speech import line
from game.window.widgets.widget import Widget
from game.window.widgets.words import Span, Words, small_heading, small_print
from game.words.catalogue import ENGLISH, Catalogue
from game.words.moves import balance_lines, cause_name, measure_line, pick_words
from game.words.numbers import capital
from game.words.shifts import what_moved
from game.words.standing import Names

FIGURES_NOTE = "A figure is no score: nobody is better for having more."


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
    viewer: Chair | None,
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
    rows += [_last_move(move, names, viewer, say) for move in moves]
    if not moves:
        rows.append(Words(say("Nothing has moved yet."), size=26))
    return Column(rows, gap=10)


def _last_move(move: MoveSeen, names: Names, viewer: Chair | None, say: Catalogue) -> Widget:
    who = Span(f"{capital(cause_name(move.caused_by, say))}. ", "bold")
    changes = what_moved(move, names, say, viewer)
    why = Words((who, Span(move.because or "")), size=26)
    return Column((why, Words(changes, "bold", 24, "ink2")), gap=2)


def looked_back(
    told: Sequence[ToldPage | Outcome],
    players: tuple[Chair, ...],
    names: Names,
    known: Sequence[Widget] = (),
    say: Catalogue = ENGLISH,
) -> Widget:
    """What the chair was told before play (`known`), then all told and chosen, oldest first."""
    viewer = players[0] if len(players) == 1 else None
    rows: list[Widget] = list(known)
    for part in told:
        match part:
            case ToldPage(passage, moves, _, _):
                rows.append(small_heading(passage.title))
                rows += [
                    happened(move, names, viewer, say) for move in moves if says_something(move)
                ]
                rows += [line(told, viewer, say=say) for told in passage.lines]
            case Outcome(moves, _, _, _):
                for move in moves:
                    rows += [
                        Pad(Words(pick_words(pick, viewer, say=say), "medium", 26),
                            (18, 12, 18, 12), ground_of(pick.chair), 14)
                        for pick in move.picks
                    ]  # fmt: skip
    return Column(rows, gap=12)
