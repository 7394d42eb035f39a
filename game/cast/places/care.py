"""The rooms of care, and where people have their place in each; `plan` says what a value means."""

from __future__ import annotations

from game.cast.places.plan import (
    BED_EDGE,
    PENDANT,
    STANDS,
    STRIP,
    ClockPlace,
    Faceless,
    RoomPlan,
    further_places,
)

GP_SURGERY = RoomPlan(
    "gp-surgery",
    STRIP,
    ("office", "stacking"),
    clock=ClockPlace(1656, 156, 36),
    others=(
        Faceless(766, 756, 0.66, "stand-side"),
        Faceless(1960, 756, 0.66, "stand-side", True),
        Faceless(1300, 748, 0.66, "stand-front"),
    ),
    further=further_places("stacking"),
)

CLINIC = RoomPlan(
    "clinic",
    STRIP,
    ("office", "stacking"),
    clock=ClockPlace(1640, 150, 38),
    others=(
        Faceless(766, 752, 0.66, "stand-front"),
        Faceless(560, 760, 0.66, "stand-side"),
        Faceless(1990, 756, 0.66, "stand-side", True),
        Faceless(1300, 746, 0.66, "stand-front"),
    ),
    further=further_places("stacking"),
)

WARD_BAY = RoomPlan(
    "ward-bay",
    STRIP,
    ("stacking", "ward-armchair"),
    table="ward",
    clock=ClockPlace(1690, 140, 38),
    others=(
        Faceless(1700, 744, 0.64, "stand-front"),
        Faceless(540, 760, 0.66, "stand-side"),
        Faceless(2080, 760, 0.66, "stand-side", True),
        Faceless(1300, 742, 0.64, "stand-front"),
        Faceless(1180, 738, 0.62, "stand-side"),
    ),
    further=further_places("stacking", armchairs=True),
    half_from=1215,
)

DAY_ROOM = RoomPlan(
    "day-room",
    PENDANT,
    ("ward-armchair", "ward-armchair"),
    table="home",
    clock=ClockPlace(1640, 150, 38),
    others=(
        Faceless(730, 748, 0.72, "sit-front"),
        Faceless(836, 736, 0.7, "sit-front"),
        Faceless(1790, 736, 0.7, "sit-front"),
        Faceless(1894, 748, 0.72, "sit-front"),
        Faceless(560, 760, 0.66, "stand-side"),
        Faceless(1300, 744, 0.64, "stand-front"),
    ),
    further=further_places("stacking", armchairs=True),
    half_from=674,
)

WARD_CORRIDOR = RoomPlan(
    "ward-corridor",
    STRIP,
    (STANDS, STANDS),
    table=None,
    clock=ClockPlace(1300, 262, 26),
    others=(
        Faceless(766, 800, 0.67, "stand-front"),
        Faceless(1834, 800, 0.67, "stand-side", True),
        Faceless(1226, 600, 0.42, "stand-side"),
        Faceless(1392, 640, 0.48, "stand-front"),
        Faceless(1300, 560, 0.36, "stand-front"),
    ),
    further=further_places(None),
    half_from=987,
    bright_by_day=True,
)

SURGICAL_WARD = RoomPlan(
    "surgical-ward",
    STRIP,
    ("stacking", BED_EDGE),
    table=None,
    clock=ClockPlace(1650, 140, 36),
    others=(
        Faceless(766, 760, 0.66, "stand-side"),
        Faceless(1700, 740, 0.64, "stand-front"),
        Faceless(540, 770, 0.67, "stand-front"),
        Faceless(2090, 770, 0.67, "stand-side", True),
        Faceless(1300, 736, 0.62, "stand-front"),
        Faceless(1180, 730, 0.61, "stand-side"),
    ),
    further=further_places("stacking"),
    half_from=900,
    bright_by_day=True,
)

BEDROOM = RoomPlan(
    "bedroom",
    PENDANT,
    ("dining", BED_EDGE),
    table=None,
    clock=ClockPlace(1650, 170, 34),
    others=(
        Faceless(1930, 756, 0.66, "stand-side", True),
        Faceless(560, 760, 0.66, "stand-front"),
        Faceless(1300, 748, 0.66, "stand-front"),
        Faceless(1200, 746, 0.66, "stand-side"),
    ),
    further=further_places("dining"),
    half_from=674,
)
