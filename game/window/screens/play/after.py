"""What a decision did, as it comes on the panel: the picks, how they landed, why, and of what kind.

What moved stands on the balance; here is why. When each part comes is the business of `reaction`.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.model.power import Chair
from game.model.scenario import ChoiceKind, quoted
from game.model.view import MoveSeen, PickSeen
from game.play.hopes import HopeAnswered
from game.play.meeting import Outcome
from game.window.widgets.boxes import Column, Pad
from game.window.widgets.scenario.speech import Bar, HiddenBars, SaidLine
from game.window.widgets.widget import Widget
from game.window.widgets.words import Span, Words, small_print
from game.words.catalogue import ENGLISH, Catalogue
from game.words.kinds import kind_named, kind_plain, makers, rung_told
from game.words.memory import will_remember
from game.words.moves import pick_words
from game.words.seeming import seeming
from game.words.standing import Names


def picks(
    result: Outcome, you: Chair | None, newest: bool, say: Catalogue = ENGLISH
) -> Iterator[Widget]:
    """What was picked, each pick as a line of whoever made it; `you` is the chair that looks."""
    for move in result.moves:
        for pick in move.picks:
            yield from _pick(pick, you, newest, say)


def _pick(pick: PickSeen, you: Chair | None, newest: bool, say: Catalogue) -> Iterator[Widget]:
    if pick.words is None:
        yield SaidLine(pick_words(pick, None, say=say), chair=pick.chair, newest=newest)
        yield HiddenBars()
        return
    who = say("You") if pick.chair is you else pick.name
    words = quoted(pick.kind, pick.words)
    if pick.kind is ChoiceKind.DO and pick.words.startswith(f"{pick.name} "):
        who = ""
    yield SaidLine(words, who, pick.chair, newest=newest, bar=Bar.SOLID)


def answers(
    result: Outcome,
    you: Chair | None,
    answer: HopeAnswered | None,
    say: Catalogue = ENGLISH,
) -> Iterator[Widget]:
    """Under the picks: whose stood, what became of a hope, and how it landed with you."""
    for move in result.moves:
        if move.differed:
            yield Words(say("You both chose. You did not choose the same."), "bold", 26)
            yield from (Words(told, "semibold", 26) for told in _stood(move, you, say))
        if answer is not None:
            yield _hope(answer, say)
        if move.lands_as:
            who = say("You think") if you is not None else say("How it landed")
            yield SaidLine(move.lands_as, who, you, bar=Bar.DASHED)


def _stood(move: MoveSeen, you: Chair | None, say: Catalogue) -> Iterator[str]:
    for pick in move.picks:
        if pick.chair is move.stands and pick.chair is you:
            yield say("What you picked stands.")
        elif pick.chair is move.stands:
            yield say("What {name} picked stands.", name=pick.name)


def _hope(answer: HopeAnswered, say: Catalogue) -> Widget:
    """What was hoped for, once the other chair has moved."""
    words = quoted(answer.hoped.kind, answer.hoped.words)
    told = say("You hoped for this.") if answer.is_met else say("You hoped: {words}", words=words)
    return SaidLine(told, icon="heart")


def reasons(
    result: Outcome,
    names: Names,
    you: Chair | None,
    say: Catalogue = ENGLISH,
    first: bool = False,
) -> Iterator[Widget]:
    """Why power moved, and the kind of move it was, in plain words before its name.

    `first`: no kind was told before this one. By what a move seemed stands the ring of the strip.
    """
    for move in result.moves:
        looked = seeming(move, names, you, say)
        runs = [Span(f"{looked} ", "bold")] if looked else []
        runs += [Span(move.because)] if move.because else []
        if runs:
            ring = "seeming" if looked else ""
            yield SaidLine(runs, icon=ring, newest=True, bar=Bar.SOLID)
        rung = rung_told(move)
        if rung is not None:
            plain = kind_plain(rung, makers(move), names, you, say)
            kind = (Words(plain, "semibold", 25), small_print(kind_named(rung, say, first)))
            yield Pad(Column(kind, gap=0), (20, 10, 20, 12), "paper2", 14)
        yield from remembered(move, names, you, say)


def remembered(
    move: MoveSeen, names: Names, you: Chair | None, say: Catalogue = ENGLISH
) -> Iterator[Widget]:
    """What will be remembered of a move, and what became of promises."""
    for told in will_remember(move, names, you, say):
        yield SaidLine(told, icon="bookmark")
