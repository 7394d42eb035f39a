"""What the window's title says of the play screen: the moment, and what is asked now."""

from __future__ import annotations

from typing import assert_never

from game.play.playing import Playing, PlayStep
from game.window.screens.play.telling import Telling
from game.words.catalogue import ENGLISH, Catalogue


def step_title(playing: Playing, telling: Telling | None, say: Catalogue = ENGLISH) -> str:
    """Such as "Which way · you choose"; it changes with every step.

    `telling` is how far the page is told; None once it is told whole.
    """
    if playing.step is PlayStep.BEGINNING:
        return say("{title} · before you begin", title=where(playing))
    if telling is not None:
        line = say("{n} of {all}", n=telling.told, all=telling.parts)
        return f"{where(playing)} · {line} · {say('telling')}"
    return f"{where(playing)} · {_asked(playing, say=say)}"


def where(playing: Playing) -> str:
    """The title of what is shown: the moment's, or the story's before it begins."""
    if playing.step is PlayStep.BEGINNING:
        return playing.scenario.title
    return (playing.outcome.moment if playing.outcome else playing.page.passage).title


def _asked(playing: Playing, say: Catalogue) -> str:
    """What is asked of whoever is at the keys."""
    match playing.step:
        case PlayStep.BEGINNING | PlayStep.TELLING:
            return say("telling")
        case PlayStep.CHOOSING:
            name = _picks(playing)
            return say("you choose") if playing.is_alone else say("{name} chooses", name=name)
        case PlayStep.HANDING:
            return say("{name} comes to the keys", name=_picks(playing))
        case PlayStep.HOPING:
            return say("what do you hope?")
        case PlayStep.WAITING:
            return say("the other chair decides") if playing.is_alone else say("going on")
        case PlayStep.MOVED:
            return say("what moved")
        case PlayStep.ENDED:
            return say("the end")
        case _:
            assert_never(playing.step)


def _picks(playing: Playing) -> str:
    chair = playing.picking
    return playing.scenario.seated(chair).name if chair is not None else ""
