"""Which room each setting of a story is drawn as: its own, or the nearest that is drawn."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from game.cast.places import care, life, work
from game.cast.places.plan import RoomPlan
from game.model.power import Chair

PLAN_OF: Mapping[str, RoomPlan] = MappingProxyType(
    {
        "home": life.LIVING_ROOM,
        "ward": care.WARD_BAY,
        "gp": care.GP_SURGERY,
        "boardroom": work.BOARDROOM,
        "training": work.SEMINAR,
        "clinic": care.CLINIC,
        "office": work.OFFICE,
        "school": work.CLASSROOM,
        "court": work.TRIBUNAL,
        "street": life.STREET,
        "phone": work.OFFICE,
        "kitchen": life.KITCHEN,
        "living room": life.LIVING_ROOM,
        "studio flat": life.STUDIO_FLAT,
        "bedroom": care.BEDROOM,
        "circle room": work.CIRCLE_ROOM,
        "day room": care.DAY_ROOM,
        "ward corridor": care.WARD_CORRIDOR,
        "surgical ward": care.SURGICAL_WARD,
        "team base": work.TEAM_BASE,
        "seminar": work.SEMINAR,
        "lecture hall": work.LECTURE_HALL,
        "university office": work.UNIVERSITY_OFFICE,
        "council chamber": work.COUNCIL_CHAMBER,
        "school gate": life.SCHOOL_GATE,
        "community centre": life.COMMUNITY_CENTRE,
        "drop-in": life.DROP_IN,
        "van": life.VAN,
        "front door": life.FRONT_DOOR,
    }
)


ELSEWHERE = "elsewhere"
"""No setting of a story: where somebody on the line is."""


def plan_of(setting: str) -> RoomPlan:
    """The room of a setting; an unknown one gets the office."""
    if setting == ELSEWHERE:
        return life.ELSEWHERE
    return PLAN_OF.get(setting, work.OFFICE)


def usual_seat(setting: str, chair: Chair) -> str:
    """The chair a person has in a setting when the scenario names none."""
    return plan_of(setting).seats[0 if chair is Chair.PROFESSIONAL else 1]
