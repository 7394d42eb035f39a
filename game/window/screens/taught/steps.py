"""The words of the four steps in which the strip is taught, on a card of paper."""

from __future__ import annotations

from enum import IntEnum

from game.model.power import Chair, Strand
from game.window.widgets.boxes import Column
from game.window.widgets.rows import Beside
from game.window.widgets.symbol import Symbol
from game.window.widgets.widget import Widget
from game.window.widgets.words import Words, heading, small_print
from game.words.catalogue import Catalogue
from game.words.standing import Names


class TaughtStep(IntEnum):
    """What is shown: the light, who gets smaller, the three things, the middle."""

    LIGHT = 1
    SMALLER = 2
    THINGS = 3
    MIDDLE = 4


def head(step: TaughtStep, names: Names, say: Catalogue) -> Widget:
    """Which step it is, and what it says."""
    user = names[Chair.SERVICE_USER]
    titles = {
        TaughtStep.LIGHT: say("This is the light. Move it."),
        TaughtStep.SMALLER: say("Now {name} has most of it.", name=user),
        TaughtStep.THINGS: say("Three things carry it."),
        TaughtStep.MIDDLE: say("In the middle both have the same say."),
    }
    which = say("Before the first meeting · {step} of {all}", step=step.value, all=len(TaughtStep))
    return Column((small_print(which), heading(titles[step], 44)), gap=4)


def body(step: TaughtStep, names: Names, say: Catalogue) -> Widget:
    """What there is to see, and what to try."""
    return Column([*_told(step, names, say), Words(_to_try(step, say), "bold", 25, "ink2")], gap=14)


def _told(step: TaughtStep, names: Names, say: Catalogue) -> list[Widget]:
    match step:
        case TaughtStep.LIGHT:
            return [
                Words(say("It falls on whoever has the say: whoever gets to decide what happens "
                          "here. That is power.")),
                Words(say("Put it where you like, and watch them both.")),
            ]  # fmt: skip
        case TaughtStep.SMALLER:
            name = names[Chair.PROFESSIONAL]
            return [
                Words(say("Move it to and fro. Who gets smaller, and who does not?")),
                Words(say("{name} sits back, and is still at the table. "
                          "Sharing the say makes nobody small.", name=name)),
            ]  # fmt: skip
        case TaughtStep.THINGS:
            return [
                Beside(Symbol(strand.value, ground="paper"), Words(words), gap=14)
                for strand, words in (
                    (Strand.KNOWLEDGE, say("The folder is knowledge: who knows.")),
                    (Strand.CHOICE, say("The pen is choice: who can choose.")),
                    (Strand.VOICE, say("The card is voice: who is heard.")),
                )
            ]
        case TaughtStep.MIDDLE:
            return [
                Words(say("The middle is not a prize, and nobody keeps score.")),
                Words(say("Look at what was closed, and at who could have opened it.")),
            ]


def _to_try(step: TaughtStep, say: Catalogue) -> str:
    if step is TaughtStep.THINGS:
        return say("Drag one along the table, or pick one and press Left and Right.")
    return say("Drag the light, or press Left and Right.")
