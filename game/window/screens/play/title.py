"""What the window's title says of the play screen: the moment, and what is asked now."""

from __future__ import annotations

from typing import assert_never

from game.play.playing import Playing, Step
from game.words.catalogue import ENGLISH, Catalogue


def step_title(playing: Playing, say: Catalogue = ENGLISH) -> str:
    """Such as "Which way · you choose"; it changes with every step."""
    told = playing.outcome.moment if playing.outcome else playing.page.passage
    if playing.step is Step.BEGINNING:
        return say("{title} · before you begin", title=playing.scenario.title)
    return f"{told.title} · {_asked(playing, say=say)}"


def _asked(playing: Playing, say: Catalogue) -> str:
    """What is asked of whoever is at the keys."""
    match playing.step:
        case Step.BEGINNING | Step.TELLING:
            return say("telling")
        case Step.CHOOSING:
            name = _picks(playing)
            return say("you choose") if playing.is_alone else say("{name} chooses", name=name)
        case Step.HANDING:
            return say("{name} comes to the keys", name=_picks(playing))
        case Step.HOPING:
            return say("what do you hope?")
        case Step.EXPECTING:
            return say("what do you expect?")
        case Step.WAITING:
            return say("the other chair decides") if playing.is_alone else say("going on")
        case Step.MOVED:
            return say("what moved")
        case Step.ENDED:
            return say("the end")
        case _:
            assert_never(playing.step)


def _picks(playing: Playing) -> str:
    chair = playing.picking
    return playing.scenario.seated(chair).name if chair is not None else ""
