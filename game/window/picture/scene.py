"""What the picture shows, as plain values: setting, people, chairs, and the numbers it answers.

Here: `Scene`, `Seated` and `Figure`, the backdrop and the usual chairs of each setting. Not here:
how numbers become light and size (`response`) and how it is drawn (`room`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Literal, NamedTuple, TypeAlias

from game.model.picture import Description, Face
from game.model.power import Chair
from game.window.picture.response import posture, professional_share, user_share

Room: TypeAlias = Literal["home", "ward", "gp", "board", "training", "street"]

ROOM_OF: Mapping[str, Room] = MappingProxyType(
    {
        "home": "home",
        "ward": "ward",
        "gp": "gp",
        "clinic": "gp",
        "phone": "gp",
        "boardroom": "board",
        "court": "board",
        "office": "board",
        "training": "training",
        "school": "training",
        "street": "street",
        "kitchen": "home",
        "living room": "home",
        "studio flat": "home",
        "bedroom": "home",
        "circle room": "ward",
        "day room": "ward",
        "ward corridor": "ward",
        "surgical ward": "ward",
        "team base": "board",
        "seminar": "training",
        "lecture hall": "training",
        "university office": "board",
        "council chamber": "board",
        "school gate": "street",
        "community centre": "training",
        "drop-in": "training",
        "van": "street",
    }
)
"""The backdrop of each setting: its own, or the nearest that is drawn."""

SEATS_OF: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "home": ("dining", "home-armchair"),
        "ward": ("office", "ward-armchair"),
        "gp": ("office", "stacking"),
        "clinic": ("office", "stacking"),
        "phone": ("office", "home-armchair"),
        "boardroom": ("boardroom", "boardroom"),
        "court": ("boardroom", "stacking"),
        "office": ("office", "stacking"),
        "kitchen": ("dining", "dining"),
        "living room": ("dining", "home-armchair"),
        "studio flat": ("dining", "home-armchair"),
        "bedroom": ("dining", "home-armchair"),
        "day room": ("ward-armchair", "ward-armchair"),
        "surgical ward": ("stacking", "ward-armchair"),
        "team base": ("office", "office"),
        "university office": ("office", "stacking"),
        "council chamber": ("boardroom", "boardroom"),
    }
)
"""The professional's and the service user's usual chair; elsewhere both stack."""

LEAST_SHIFT = 2.0
Figure: TypeAlias = str | Description
"""Who is drawn: a drawing of the folder, such as `tom`, or a description to draw from."""


class Levels(NamedTuple):
    """The three strands of one chair, each from 1 to 10; fractions while they move."""

    choice: float = 5.0
    knowledge: float = 5.0
    voice: float = 5.0


LEVEL = Levels()


@dataclass(frozen=True, slots=True)
class Seated:
    """A chair drawing, the figure on it (None: the chair is empty), and what its face shows.

    Only the face of somebody who is described changes.
    """

    figure: Figure | None
    seat: str
    face: Face = Face.AT_EASE


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
    `facing` is the chair the player sits in: it decides what hangs on the wall they look at;
    None hangs nothing there.
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

    @property
    def room(self) -> Room:
        """The backdrop; an unknown setting gets the training room."""
        return ROOM_OF.get(self.setting, "training")

    def shown_postures(self) -> tuple[float, float]:
        """How the professional and the service user sit, from 0 (small) to 4 (tall)."""
        if self.postures is not None:
            return self.postures
        return posture(professional_share(self.power)), posture(user_share(self.power))

    def following(self, before: Scene) -> Scene:
        """This scene as it looks after `before`.

        A shift of less than 2 points leaves the room as it was, so that only the bead of the
        balance moves.
        """
        held = abs(self.power - before.power) < LEAST_SHIFT
        return replace(self, power=before.power) if held else self


def usual_seat(setting: str, chair: Chair) -> str:
    """The chair a person has in a setting when the scenario names none."""
    return SEATS_OF.get(setting, ("stacking", "stacking"))[0 if chair is Chair.PROFESSIONAL else 1]
