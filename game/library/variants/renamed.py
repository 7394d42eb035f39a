"""A scenario whose people bear other names, wherever it names them outside its texts.

Nothing that is kept of a play goes by a person's name, so they can change all at once.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from game.model.picture import Faces, Staging
from game.model.scenario import Moment, Scenario

Who = TypeVar("Who", str, str | None)


def renamed(scenario: Scenario, names: Mapping[str, str]) -> Scenario:
    """The scenario with these people called otherwise; `names` are by the story's own."""
    if not names:
        return scenario
    new = _Names(names)
    return replace(
        scenario,
        people=tuple(replace(one, name=new.of(one.name)) for one in scenario.people),
        moments={name: new.moment(one) for name, one in scenario.moments.items()},
    )


class _Names:
    """Other names for people; who has none keeps their own."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self._names = names

    def of(self, who: Who) -> Who:
        return who if who is None else self._names.get(who, who)

    def all(self, people: tuple[str, ...] | None) -> tuple[str, ...] | None:
        return None if people is None else tuple(self.of(one) for one in people)

    def faces(self, faces: Faces) -> Faces:
        return tuple((self.of(name), face) for name, face in faces)

    def staging(self, seen: Staging) -> Staging:
        return replace(
            seen,
            here=self.all(seen.here),
            by_phone=self.all(seen.by_phone),
            standing=self.all(seen.standing),
        )

    def moment(self, moment: Moment) -> Moment:
        happens = moment.happens
        return replace(
            moment,
            script=tuple(
                replace(one, speaker=self.of(one.speaker), faces=self.faces(one.faces))
                for one in moment.script
            ),
            here=self.all(moment.here),
            by_phone=self.all(moment.by_phone) or (),
            standing=self.all(moment.standing) or (),
            seen_otherwise=tuple(self.staging(one) for one in moment.seen_otherwise),
            happens=happens and replace(happens, caused_by=self.of(happens.caused_by)),
            choices=tuple(
                replace(one, blocked_by=self.of(one.blocked_by), faces=self.faces(one.faces))
                for one in moment.choices
            ),
            cases=tuple(replace(one, faces=self.faces(one.faces)) for one in moment.cases),
        )
