"""Homes, the street and what is near them, and where people have their place in each."""

from __future__ import annotations

from game.cast.places.plan import (
    CAB,
    PENDANT,
    SHELTER,
    STANDS,
    ClockPlace,
    Faceless,
    RoomPlan,
    further_places,
)

KITCHEN = RoomPlan(
    "kitchen",
    PENDANT,
    ("dining", "dining"),
    table="home",
    clock=ClockPlace(1716, 122, 38),
    others=(
        Faceless(766, 752, 0.66, "stand-front"),
        Faceless(1834, 752, 0.66, "stand-side", True),
        Faceless(1300, 744, 0.64, "stand-front"),
    ),
    further=further_places("dining"),
    half_from=900,
)

LIVING_ROOM = RoomPlan(
    "living-room",
    PENDANT,
    ("sofa", "home-armchair"),
    table="home",
    clock=ClockPlace(1586, 196, 36),
    others=(
        Faceless(766, 752, 0.66, "stand-front"),
        Faceless(1834, 752, 0.66, "stand-front"),
        Faceless(500, 760, 0.66, "stand-side"),
        Faceless(2060, 760, 0.66, "stand-side", True),
        Faceless(1300, 752, 0.66, "stand-front"),
    ),
    further=further_places("dining", armchairs=True),
    half_from=1110,
)

STUDIO_FLAT = RoomPlan(
    "studio-flat",
    PENDANT,
    ("dining", "dining"),
    table="home",
    others=(
        Faceless(766, 752, 0.66, "stand-front"),
        Faceless(1834, 756, 0.66, "stand-side", True),
        Faceless(1300, 748, 0.66, "stand-front"),
    ),
    further=further_places("dining"),
    half_from=1000,
)

STREET = RoomPlan(
    "street",
    SHELTER,
    ("bench", "bench"),
    table=None,
    others=(
        Faceless(1724, 768, 0.67, "stand-front"),
        Faceless(804, 790, 0.69, "stand-front"),
        Faceless(896, 766, 0.66, "stand-side"),
        Faceless(1826, 792, 0.69, "stand-side", True),
        Faceless(560, 764, 0.66, "stand-side"),
        Faceless(2060, 764, 0.66, "stand-side", True),
        Faceless(1350, 768, 0.66, "stand-front"),
        Faceless(1250, 764, 0.66, "stand-side"),
    ),
    further=further_places(None),
    half_from=987,
    outdoors=True,
)

FRONT_DOOR = RoomPlan(
    "front-door",
    SHELTER,
    (STANDS, STANDS),
    table=None,
    others=(
        Faceless(760, 790, 0.67, "stand-front"),
        Faceless(1840, 790, 0.67, "stand-side", True),
        Faceless(560, 790, 0.67, "stand-side"),
        Faceless(2060, 790, 0.67, "stand-front"),
    ),
    further=further_places(None),
    half_from=987,
    outdoors=True,
)

SCHOOL_GATE = RoomPlan(
    "school-gate",
    None,
    (STANDS, STANDS),
    table=None,
    others=(
        Faceless(740, 788, 0.69, "stand-front"),
        Faceless(826, 796, 0.69, "stand-child"),
        Faceless(1820, 786, 0.69, "stand-side", True),
        Faceless(1760, 796, 0.69, "stand-child"),
        Faceless(1900, 776, 0.67, "stand-front"),
        Faceless(660, 776, 0.67, "stand-side"),
        Faceless(560, 776, 0.67, "stand-front"),
        Faceless(1300, 760, 0.66, "stand-front"),
        Faceless(1200, 764, 0.66, "stand-child"),
        Faceless(1400, 768, 0.66, "stand-side", True),
    ),
    further=further_places(None),
    half_from=987,
    outdoors=True,
)

COMMUNITY_CENTRE = RoomPlan(
    "community-centre",
    PENDANT,
    ("stacking", "stacking"),
    table="training",
    clock=ClockPlace(1690, 140, 40),
    others=(
        Faceless(726, 748, 0.62, "stand-front"),
        Faceless(830, 740, 0.61, "stand-front"),
        Faceless(1240, 726, 0.7, "sit-front"),
        Faceless(1360, 726, 0.7, "sit-front"),
        Faceless(1780, 742, 0.61, "stand-side", True),
        Faceless(1886, 750, 0.62, "stand-front"),
        Faceless(1040, 730, 0.61, "stand-front"),
        Faceless(560, 756, 0.66, "stand-side"),
        Faceless(2060, 756, 0.66, "stand-front"),
    ),
    further=further_places("stacking"),
    half_from=1220,
)

DROP_IN = RoomPlan(
    "drop-in",
    PENDANT,
    ("sofa", "home-armchair"),
    table="home",
    clock=ClockPlace(1676, 150, 38),
    others=(
        Faceless(730, 752, 0.76, "sit-front"),
        Faceless(846, 744, 0.74, "sit-front"),
        Faceless(1790, 748, 0.62, "stand-side", True),
        Faceless(1900, 752, 0.64, "stand-front"),
        Faceless(560, 756, 0.66, "stand-side"),
        Faceless(2040, 756, 0.8, "sit-front"),
        Faceless(1300, 742, 0.62, "stand-front"),
    ),
    further=further_places("stacking", armchairs=True),
    half_from=674,
)

VAN = RoomPlan(
    "van",
    CAB,
    ("van-seat", "van-seat"),
    table=None,
    further=further_places(None),
    half_from=700,
    one_seat=True,
)

ELSEWHERE = RoomPlan(
    "elsewhere",
    PENDANT,
    ("dining", "dining"),
    table=None,
    further=further_places(None),
    half_from=1000,
)
"""Where somebody on the line is, of whom no more is told."""
