"""Where a play stands, and how another version of its story is brought to the same place."""

from __future__ import annotations

from dataclasses import dataclass

from game.engine.play import Replayed, replay
from game.model.scenario import Scenario
from game.model.state import Decision
from game.play.playing import Playing, PlayStep
from game.words.catalogue import ENGLISH, Catalogue


@dataclass(frozen=True, slots=True)
class PlayPlace:
    """What was decided so far, the step it stands at, and the moment that was told last."""

    decisions: tuple[Decision, ...]
    step: PlayStep
    moment: str


@dataclass(frozen=True, slots=True)
class Followed:
    """How far a story still follows a place.

    `place` is where the play stands now; `lost` says in one sentence which decision it no longer
    follows, or is None where it follows them all.
    """

    place: PlayPlace
    lost: str | None = None


def place_of(playing: Playing) -> PlayPlace:
    """Where a play stands."""
    return PlayPlace(playing.meeting.decisions, playing.step, playing.page.passage.moment)


def followed(scenario: Scenario, place: PlayPlace, say: Catalogue = ENGLISH) -> Followed:
    """The place in another version of the story, or the last state of it that still fits."""
    replayed = replay(scenario, place.decisions)
    if replayed.refused is None:
        return Followed(place)
    fit = len(replayed.steps) - 1
    moment = replayed.steps[-1].state.moment
    there = PlayPlace(place.decisions[:fit], PlayStep.CHOOSING, moment)
    return Followed(there, _lost(scenario, place, replayed, say=say))


def _lost(scenario: Scenario, place: PlayPlace, replayed: Replayed, say: Catalogue) -> str:
    number, all_ = len(replayed.steps), len(place.decisions)
    title = scenario.moments[replayed.steps[-1].state.moment].title
    why = (replayed.refused or "").rstrip(".")
    return say(
        "Decision {number} of {all} no longer fits, so you stand at “{title}”: {why}.",
        number=number,
        all=all_,
        title=title,
        why=why,
    )


def stand_at(playing: Playing, place: PlayPlace) -> None:
    """Bring a play that has followed the place's decisions to its step and page.

    Half a decision, as a hope or the first of two picks, is asked for again. Where the page is
    gone, the last one is shown.
    """
    if place.step is PlayStep.BEGINNING:
        return
    if place.step is PlayStep.MOVED and place.decisions:
        playing.outcome, playing.step = playing.meeting.outcome, PlayStep.MOVED
        return
    playing.step = PlayStep.MOVED  # the step before the first page is told
    playing.go_on()
    while playing.step is PlayStep.TELLING and playing.page.passage.moment != place.moment:
        playing.go_on()
    if playing.step is PlayStep.HANDING and place.step is PlayStep.CHOOSING:
        playing.go_on()
