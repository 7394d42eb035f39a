"""The rooms of offices, boards, courts and teaching, and where people have their place in each."""

from __future__ import annotations

from game.cast.places.plan import (
    BRASS,
    STRIP,
    ClockPlace,
    Faceless,
    RoomPlan,
    further_places,
)

OFFICE = RoomPlan(
    "office",
    STRIP,
    ("office", "stacking"),
    clock=ClockPlace(1612, 168, 40),
    others=(
        Faceless(766, 742, 0.66, "stand-front"),
        Faceless(1700, 742, 0.66, "stand-front"),
        Faceless(560, 752, 0.66, "stand-side"),
        Faceless(2010, 752, 0.66, "stand-side", True),
        Faceless(1300, 748, 0.66, "stand-front"),
    ),
    further=further_places("stacking"),
    half_from=1200,
)

TEAM_BASE = RoomPlan(
    "team-base",
    STRIP,
    ("office", "stacking"),
    clock=ClockPlace(1700, 164, 36),
    others=(
        Faceless(744, 760, 0.78, "sit-behind"),
        Faceless(1846, 760, 0.78, "sit-behind"),
        Faceless(1210, 726, 0.66, "sit-behind"),
        Faceless(1390, 726, 0.66, "sit-behind"),
        Faceless(1020, 734, 0.62, "stand-front"),
        Faceless(560, 760, 0.66, "stand-side"),
        Faceless(2060, 760, 0.66, "stand-side", True),
    ),
    further=further_places("office"),
    half_from=674,
)

CIRCLE_ROOM = RoomPlan(
    "circle-room",
    STRIP,
    ("stacking", "stacking"),
    table=None,
    clock=ClockPlace(1704, 150, 35),
    others=(
        Faceless(776, 768, 0.7, "sit-side"),
        Faceless(834, 716, 0.66, "sit-front"),
        Faceless(902, 690, 0.63, "sit-front"),
        Faceless(1186, 676, 0.6, "sit-front"),
        Faceless(1300, 670, 0.6, "sit-front"),
        Faceless(1414, 676, 0.6, "sit-front"),
        Faceless(1698, 690, 0.63, "sit-front"),
        Faceless(1766, 716, 0.66, "sit-front"),
        Faceless(1824, 768, 0.7, "sit-side", True),
        Faceless(640, 700, 0.59, "stand-front"),
        Faceless(1960, 700, 0.59, "stand-front"),
    ),
    further=further_places("stacking"),
    half_from=674,
)

SEMINAR = RoomPlan(
    "seminar",
    STRIP,
    ("stacking", "stacking"),
    clock=ClockPlace(1720, 150, 38),
    others=(
        Faceless(716, 760, 0.76, "sit-behind"),
        Faceless(836, 760, 0.76, "sit-behind"),
        Faceless(1240, 724, 0.64, "sit-behind"),
        Faceless(1360, 724, 0.64, "sit-behind"),
        Faceless(1764, 760, 0.76, "sit-behind"),
        Faceless(1884, 760, 0.76, "sit-behind"),
        Faceless(1120, 716, 0.59, "stand-front"),
        Faceless(560, 760, 0.66, "stand-side"),
        Faceless(2050, 760, 0.66, "stand-side", True),
    ),
    further=further_places("stacking"),
    half_from=674,
)

LECTURE_HALL = RoomPlan(
    "lecture-hall",
    STRIP,
    ("stacking", "stacking"),
    clock=ClockPlace(1716, 140, 40),
    others=(
        Faceless(740, 744, 0.62, "back"),
        Faceless(850, 744, 0.62, "back"),
        Faceless(1190, 714, 0.56, "back"),
        Faceless(1300, 714, 0.56, "back"),
        Faceless(1410, 714, 0.56, "back"),
        Faceless(1750, 744, 0.62, "back"),
        Faceless(1860, 744, 0.62, "back"),
        Faceless(960, 650, 0.6, "stand-front"),
        Faceless(1640, 650, 0.6, "stand-side", True),
        Faceless(620, 742, 0.62, "back"),
        Faceless(1980, 742, 0.62, "back"),
    ),
    further=further_places("stacking"),
    half_from=987,
)

UNIVERSITY_OFFICE = RoomPlan(
    "university-office",
    BRASS,
    ("office", "home-armchair"),
    table="home",
    clock=ClockPlace(1640, 146, 36),
    others=(
        Faceless(766, 756, 0.66, "stand-side"),
        Faceless(1960, 756, 0.66, "stand-side", True),
        Faceless(1300, 746, 0.64, "stand-front"),
    ),
    further=further_places("stacking", armchairs=True),
    half_from=1200,
)

COUNCIL_CHAMBER = RoomPlan(
    "council-chamber",
    BRASS,
    ("office", "office"),
    clock=ClockPlace(1300, 96, 40),
    others=(
        Faceless(1300, 600, 0.56, "sit-behind"),
        Faceless(1196, 604, 0.54, "sit-behind"),
        Faceless(1404, 604, 0.54, "sit-behind"),
        Faceless(716, 726, 0.68, "sit-behind"),
        Faceless(812, 726, 0.68, "sit-behind"),
        Faceless(1788, 726, 0.68, "sit-behind"),
        Faceless(1884, 726, 0.68, "sit-behind"),
        Faceless(960, 700, 0.57, "stand-front"),
        Faceless(1640, 700, 0.57, "stand-front"),
        Faceless(560, 726, 0.68, "sit-behind"),
        Faceless(2040, 726, 0.68, "sit-behind"),
    ),
    further=further_places("office"),
    half_from=987,
)

TRIBUNAL = RoomPlan(
    "tribunal",
    BRASS,
    ("stacking", "stacking"),
    table=None,
    clock=ClockPlace(1690, 130, 38),
    others=(
        Faceless(1186, 612, 0.56, "sit-behind"),
        Faceless(1300, 608, 0.57, "sit-behind"),
        Faceless(1414, 612, 0.56, "sit-behind"),
        Faceless(736, 748, 0.72, "sit-behind"),
        Faceless(1864, 748, 0.72, "sit-behind"),
        Faceless(960, 700, 0.57, "stand-front"),
        Faceless(620, 740, 0.62, "stand-front"),
        Faceless(1980, 740, 0.62, "stand-front"),
    ),
    further=further_places("stacking"),
    half_from=987,
)

BOARDROOM = RoomPlan(
    "boardroom",
    STRIP,
    ("office", "office"),
    clock=ClockPlace(1720, 146, 38),
    others=(
        Faceless(822, 742, 0.7, "sit-behind"),
        Faceless(1778, 742, 0.7, "sit-behind"),
        Faceless(1180, 716, 0.62, "sit-behind"),
        Faceless(1420, 716, 0.62, "sit-behind"),
        Faceless(1300, 716, 0.62, "sit-behind"),
        Faceless(716, 742, 0.7, "sit-behind"),
        Faceless(1884, 742, 0.7, "sit-behind"),
        Faceless(1000, 716, 0.62, "sit-behind"),
        Faceless(1600, 716, 0.62, "sit-behind"),
        Faceless(610, 742, 0.7, "sit-behind"),
        Faceless(1990, 742, 0.7, "sit-behind"),
        Faceless(504, 742, 0.7, "sit-behind"),
        Faceless(2096, 742, 0.7, "sit-behind"),
    ),
    further=further_places("office"),
    half_from=674,
)

CLASSROOM = RoomPlan(
    "classroom",
    STRIP,
    ("stacking", "stacking"),
    table="training",
    clock=ClockPlace(1600, 150, 36),
    others=(
        Faceless(806, 748, 0.62, "stand-child"),
        Faceless(1800, 748, 0.62, "stand-front"),
        Faceless(716, 752, 0.62, "stand-child"),
        Faceless(1884, 752, 0.62, "stand-child"),
        Faceless(560, 756, 0.66, "stand-front"),
        Faceless(2050, 756, 0.66, "stand-child"),
        Faceless(1240, 736, 0.62, "stand-child"),
        Faceless(1370, 740, 0.62, "stand-child"),
    ),
    further=further_places("stacking"),
    half_from=1130,
)
