"""What the window's title says of the play screen: the moment, and what is asked now."""

from __future__ import annotations

from typing import assert_never

from game.play.playing import Playing, PlayStep
from game.words.catalogue import ENGLISH, Catalogue


def step_title(playing: Playing, say: Catalogue = ENGLISH) -> str:
    """Such as "Which way · you choose"; it changes with every step."""
    told = playing.outcome.moment if playing.outcome else playing.page.passage
    if playing.step is PlayStep.BEGINNING:
        return say("{title} · before you begin", title=playing.scenario.title)
    return f"{told.title} · {_asked(playing, say=say)}"


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
