"""Who is in the picture of a moment, where and when, and what a condition changes of it."""

from __future__ import annotations

from game.engine.conditions import holds
from game.model.picture import Staging
from game.model.power import Chair
from game.model.scenario import Moment, Scenario
from game.model.state import State
from game.model.view import SceneSeen


def where_and_when(
    scenario: Scenario, moment: Moment, state: State, setting: str | None, time: str | None
) -> tuple[str | None, str | None]:
    """The place and the time from this moment on; up to it they were `setting` and `time`.

    `state` is the one in which the moment's conditions are asked.
    """
    setting, time = moment.setting or setting, moment.time or time
    for staging in _that_hold(scenario, moment, state):
        setting, time = staging.setting or setting, staging.time or time
    return setting, time


def scene_of(
    scenario: Scenario, moment: Moment, state: State, setting: str | None, time: str | None
) -> SceneSeen:
    """The picture of a moment where place and time are these; None is the scenario's own, no time.

    Whoever has a chair is here where the moment says nothing, but for those on the phone.
    """
    here, by_phone, others = moment.here, moment.by_phone, moment.others
    standing = moment.standing
    for staging in _that_hold(scenario, moment, state):
        here = here if staging.here is None else staging.here
        by_phone = by_phone if staging.by_phone is None else staging.by_phone
        others = others if staging.others is None else staging.others
        standing = standing if staging.standing is None else staging.standing
    if here is None:
        here = tuple(scenario.seated(chair).name for chair in Chair)
    return SceneSeen(
        setting=setting or scenario.setting,
        time=time,
        here=tuple(name for name in here if name not in by_phone),
        by_phone=by_phone,
        others=others,
        standing=standing,
    )


def _that_hold(scenario: Scenario, moment: Moment, state: State) -> list[Staging]:
    return [one for one in moment.seen_otherwise if holds(one.only_if, scenario, state)]
