"""Somebody who is described is drawn from the words, and a room for each setting there is."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game.cast.places.seating import UNKNOWN, figure_of
from game.cast.places.settings import PLAN_OF
from game.model.picture import SETTINGS, Description, Face, Trait
from game.model.power import Chair
from game.window.drawings import Drawings
from game.window.picture.close_up import close_up
from game.window.picture.figures import bearing_of, draw_seated, portrait_of
from game.window.picture.scene import Seated
from game.words.settings import WHERE
from tests.meeting_sample import sample

ASSETS = Path(__file__).parents[2] / "assets"
SAID = Description(age=Trait("older"), skin=Trait("dark brown"), wears=Trait("coat", "teal"))
SIZE = (260, 380)


@pytest.fixture
def drawings() -> Drawings:
    return Drawings(ASSETS)


def seen(seated: Seated, step: float, drawings: Drawings) -> bytes:
    picture = draw_seated(seated, bearing_of(seated, step), SIZE, drawings)
    return pygame.image.tobytes(picture, "RGBA")


def test_a_scene_holds_the_description_itself() -> None:
    meeting = sample()
    people = tuple(
        replace(one, figure=SAID if one.chair is Chair.SERVICE_USER else None)
        for one in meeting.people
    )
    cast = replace(meeting, people=people)
    assert figure_of(cast, Chair.SERVICE_USER) == SAID
    assert figure_of(cast, Chair.PROFESSIONAL) == UNKNOWN[Chair.PROFESSIONAL]


def test_described_people_have_every_posture_and_drawn_ones_three(drawings: Drawings) -> None:
    described, drawn = Seated(SAID, "office"), Seated("tom", "office")
    steps = [step / 4 for step in range(17)]
    assert len({seen(described, step, drawings) for step in steps}) == 17
    assert len({seen(drawn, step, drawings) for step in steps}) == 3
    assert drawings.remarks == []


def test_the_face_of_described_people_changes_and_of_drawn_ones_does_not(
    drawings: Drawings,
) -> None:
    described, drawn = Seated(SAID, "office"), Seated("tom", "office")
    assert seen(described, 2, drawings) != seen(replace(described, face=Face.HURT), 2, drawings)
    assert seen(drawn, 2, drawings) == seen(replace(drawn, face=Face.HURT), 2, drawings)


def test_who_brings_a_wheelchair_has_no_other_chair(drawings: Drawings) -> None:
    looks = replace(SAID, wheelchair=Trait("power"))
    office, armchair = (seen(Seated(looks, seat), 2, drawings) for seat in ("office", "dining"))
    assert office == armchair
    assert seen(Seated(SAID, "office"), 2, drawings) != seen(Seated(SAID, "dining"), 2, drawings)


def test_the_coat_of_a_portrait_has_the_colour_that_is_said(drawings: Drawings) -> None:
    head = portrait_of(SAID, 120, drawings)
    colours = {tuple(head.get_at((x, y)))[:3] for x in range(120) for y in range(90, 120)}
    assert (0x2F, 0x7F, 0x86) in colours
    assert head.get_size() == (120, 120)


def test_a_close_up_stands_in_the_frame_of_its_chair_and_shows_the_face(
    drawings: Drawings,
) -> None:
    square = close_up(SAID, Chair.PROFESSIONAL, 100, drawings)
    circle = close_up(SAID, Chair.SERVICE_USER, 100, drawings)
    blue, gold = (one.get_at((3, 50)) for one in (square, circle))
    assert blue.b > blue.r
    assert gold.r > gold.b
    assert square.get_at((8, 8)).a > 200
    assert circle.get_at((8, 8)).a == 0
    hurt = close_up(SAID, Chair.SERVICE_USER, 100, drawings, Face.HURT)
    assert pygame.image.tobytes(hurt, "RGBA") != pygame.image.tobytes(circle, "RGBA")
    assert close_up(SAID, Chair.SERVICE_USER, 100, drawings, Face.HURT) is hurt


def test_what_can_not_be_drawn_leaves_a_box_and_a_remark(drawings: Drawings) -> None:
    nobody = Description(skin=Trait("invisible"))
    assert portrait_of(nobody, 60, drawings).get_at((30, 30)).a > 0
    assert seen(Seated(nobody, "office"), 2, drawings) != bytes(4 * SIZE[0] * SIZE[1])
    assert drawings.remarks == ["Somebody who is described could not be drawn."]


def test_every_setting_has_a_room_and_a_caption() -> None:
    assert set(PLAN_OF) == set(WHERE) == set(SETTINGS)
