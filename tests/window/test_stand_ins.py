"""Until people are drawn from words, and a room for each setting, the nearest drawn stands in."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.model.picture import SETTINGS, Description, Trait
from game.model.power import Chair
from game.window.picture.scene import ROOM_OF
from game.window.scenes import figure_of
from game.window.stand_ins import DRAWN
from game.words.settings import WHERE
from tests.meeting_sample import sample

FIGURES = Path(__file__).parents[2] / "assets" / "figures"


@pytest.mark.parametrize(
    ("looks", "figure"),
    [
        (Description(age=Trait("older"), skin=Trait("dark brown")), "okafor"),
        (Description(age=Trait("old"), skin=Trait("pale"), hair=Trait("set curls")), "jean"),
        (Description(age=Trait("adult"), head=Trait("hijab", "plum")), "leila"),
        (Description(age=Trait("young"), skin=Trait("light")), "kit"),
        (Description(face_hair=Trait("goatee"), skin=Trait("light")), "tom"),
    ],
)
def test_a_described_person_is_shown_by_the_nearest_figure_that_is_drawn(
    looks: Description, figure: str
) -> None:
    meeting = sample()
    people = tuple(
        replace(one, figure=looks if one.chair is Chair.SERVICE_USER else one.figure)
        for one in meeting.people
    )
    assert figure_of(replace(meeting, people=people), Chair.SERVICE_USER) == figure


def test_every_stand_in_is_a_drawn_figure() -> None:
    drawn = {file.stem.removesuffix("-level") for file in FIGURES.glob("*-level.svg")}
    assert set(DRAWN) == drawn


def test_every_setting_has_a_room_and_a_caption() -> None:
    assert set(ROOM_OF) == set(WHERE) == set(SETTINGS)
