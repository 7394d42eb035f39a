"""What the picture shows, as plain values: setting, people, chairs, and the numbers it answers.

Here: `Scene`, `Seated` and `Figure`. Not here: the rooms themselves (`places`), how numbers become
light and size (`response`) and how it is drawn (`room`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple, TypeAlias

from game.cast.outside import Daylight, daylight
from game.cast.places.plan import Place, RoomPlan
from game.cast.places.seating import third_places
from game.cast.places.settings import plan_of
from game.cast.response import posture, professional_share, user_share
from game.model.picture import Description, Face
from game.model.power import Chair
from game.model.scenario import ChoiceKind
from game.window.easing import between
from game.window.theme import RoomVariant, theme_for

LEAST_SHIFT = 2.0
Figure: TypeAlias = str | Description
"""Who is drawn: a drawing of the folder, such as `tom`, or a description to draw from."""


class Levels(NamedTuple):
    """The three strands of one chair, each from 1 to 10; fractions while they move."""

    choice: float = 5.0
    knowledge: float = 5.0
    voice: float = 5.0

    def towards(self, end: Levels, share: float) -> Levels:
        """So far (0 to 1) on the way to others."""
        return Levels(*(between(a, b, share) for a, b in zip(self, end, strict=True)))


LEVEL = Levels()


@dataclass(frozen=True, slots=True)
class Seated:
    """A chair drawing, the figure on it (None: the chair is empty), and what its face shows.

    Only the face of somebody who is described changes. A `guest` is a third person in the chair
    of somebody who is away: neither their light nor their size follows power. `name` is by what
    the story knows them; "" where no story does. `beside` is whose side of the table a third
    person is on, None for either; `moves` is whether a hand speaks or acts, `raised` how far (0 to
    1) it has come.
    """

    figure: Figure | None
    seat: str
    face: Face = Face.AT_EASE
    guest: bool = False
    name: str = ""
    beside: Chair | None = None
    moves: ChoiceKind | None = None
    raised: float = 0.0

    def showing(self, faces: Mapping[str, Face]) -> Seated:
        """The same person with what faces show now, by name; who is not in it is at ease."""
        return replace(self, face=faces.get(self.name, Face.AT_EASE))


@dataclass(frozen=True, slots=True)
class Caller:
    """Somebody on the line; `chair` is whose chair of the table is theirs, None for a third."""

    person: Seated
    chair: Chair | None = None


@dataclass(frozen=True, slots=True)
class TableThing:
    """One more thing on the table: a drawing of `objects`, its place from -5 to 5, its size."""

    name: str
    place: float
    width: float = 44.0
    height: float = 44.0


@dataclass(frozen=True, slots=True)
class Scene:
    """All that the picture needs to know.

    `power` is the service user's share (0 to 100), `together` what both can do (6 to 60).
    `professional` sits on the left, `service_user` on the right; None means no chair there.
    `facing` is the chair the player sits in, None that of somebody who looks on.
    `third` are the people who have no place at the table, in the order of the room's `further`
    places, `by_phone` those on the line, drawn apart. `time` (HH:MM) is what a clock shows and
    the sky outside; None: no clock hangs there, and it is day. `others` are so many people more
    without faces.
    `postures` (professional, service user), from 0 (small) to 4 (tall), are those on the way from
    one scene to the next; None: those of power.
    """

    setting: str
    look: str
    power: float
    together: float
    professional: Seated | None
    service_user: Seated | None
    user_levels: Levels = LEVEL
    professional_levels: Levels = LEVEL
    facing: Chair | None = Chair.PROFESSIONAL
    folder_open: bool = True
    things: tuple[TableThing, ...] = ()
    postures: tuple[float, float] | None = None
    time: str | None = None
    third: tuple[Seated, ...] = ()
    by_phone: tuple[Caller, ...] = ()
    others: int = 0

    @property
    def plan(self) -> RoomPlan:
        """The room that the setting is drawn as."""
        return plan_of(self.setting)

    @property
    def light(self) -> RoomVariant | Daylight:
        """Which drawing of the room is seen: that of the look, outdoors that of the time.

        A look that is light by day, or of high contrast, wins over the time. A room that is bright
        by day is so at a time that is told, and by day only.
        """
        room, now = theme_for(self.look).room, daylight(self.time)
        if room != "night":
            return room
        if self.plan.outdoors:
            return now
        bright = self.plan.bright_by_day and self.time is not None and now == "day"
        return "day" if bright else room

    @property
    def variant(self) -> RoomVariant:
        """How strong light and shade are: outdoors at dawn and dusk as at night."""
        match self.light:
            case "day" | "hc" as light:
                return light
            case _:
                return "night"

    def third_places(self) -> tuple[tuple[Seated, Place], ...]:
        """The third people with their places, the one furthest back first; 8 at most."""
        places = third_places(self.plan, [one.beside for one in self.third])
        return tuple(sorted(zip(self.third, places, strict=False), key=lambda one: one[1].floor))

    def shown_postures(self) -> tuple[float, float]:
        """How the professional and the service user sit, from 0 (small) to 4 (tall)."""
        if self.postures is not None:
            return self.postures
        return posture(professional_share(self.power)), posture(user_share(self.power))

    @property
    def faces(self) -> dict[str, Face]:
        """What the faces show of all who are in it, by name."""
        callers = (one.person for one in self.by_phone)
        people = (self.professional, self.service_user, *self.third, *callers)
        return {one.name: one.face for one in people if one is not None}

    def showing(self, faces: Mapping[str, Face]) -> Scene:
        """The same scene with what faces show, by name; who is not in it is at ease."""
        left, right = self.professional, self.service_user
        return replace(
            self,
            professional=None if left is None else left.showing(faces),
            service_user=None if right is None else right.showing(faces),
            third=tuple(one.showing(faces) for one in self.third),
            by_phone=tuple(replace(c, person=c.person.showing(faces)) for c in self.by_phone),
        )

    def gesturing(self, hands: Mapping[str, ChoiceKind], raised: float) -> Scene:
        """The same scene with the hands of those at the table on their way, by name."""
        left, right = (
            replace(one, moves=hands[one.name], raised=raised)
            if one is not None and one.name in hands and raised
            else one
            for one in (self.professional, self.service_user)
        )
        return replace(self, professional=left, service_user=right)

    def following(self, before: Scene) -> Scene:
        """This scene as it looks after `before`.

        A shift of less than 2 points leaves the room as it was, so that only the bead of the
        balance moves.
        """
        held = abs(self.power - before.power) < LEAST_SHIFT
        return replace(self, power=before.power) if held else self
