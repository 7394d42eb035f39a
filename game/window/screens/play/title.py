"""What the window's title says of the play screen: the moment, and what is asked now."""

from __future__ import annotations

from typing import assert_never

from game.play.playing import Playing, Step


def step_title(playing: Playing) -> str:
    """Such as "Which way · you choose"; it changes with every step."""
    told = playing.outcome.moment if playing.outcome else playing.page.passage
    if playing.step is Step.BEGINNING:
        return f"{playing.scenario.title} · before you begin"
    return f"{told.title} · {_asked(playing)}"


def _asked(playing: Playing) -> str:
    """What is asked of whoever is at the keys."""
    match playing.step:
        case Step.BEGINNING | Step.TELLING:
            return "telling"
        case Step.CHOOSING:
            return "you choose" if playing.is_alone else f"{_picks(playing)} chooses"
        case Step.HANDING:
            return f"{_picks(playing)} comes to the keys"
        case Step.HOPING:
            return "what do you hope?"
        case Step.EXPECTING:
            return "what do you expect?"
        case Step.WAITING:
            return "the other chair decides" if playing.is_alone else "going on"
        case Step.MOVED:
            return "what moved"
        case Step.ENDED:
            return "the end"
        case _:
            assert_never(playing.step)


def _picks(playing: Playing) -> str:
    chair = playing.picking
    return playing.scenario.seated(chair).name if chair is not None else ""
