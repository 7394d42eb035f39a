"""The four looks: every pair of colours that is read or must be seen has contrast enough."""

from __future__ import annotations

import pytest

from game.window.theme import LOOKS, Theme, colour, mix, theme_for
from tests.window.contrast import contrast

READ = (
    ("ink", "paper"), ("ink", "paper2"), ("ink", "paper3"), ("ink2", "paper"), ("ink2", "paper2"),
    ("pro", "pro_bg"), ("user", "user_bg"), ("pro", "paper"), ("user", "paper"),
    ("on_pro", "pro_solid"), ("on_user", "user_solid"),
    ("ink", "user_bg"), ("ink", "pro_bg"), ("ink2", "user_bg"), ("ink2", "pro_bg"),
    ("good", "paper"), ("bad", "paper"), ("flag_ink", "flag"),
    ("on_ground", "ground_title"), ("on_ground", "ground_debrief"),
    ("on_ground", "ground_workshop"), ("on_ground", "ground_authoring"),
    ("on_ground", "ground_settings"), ("strip_ink", "strip"), ("strip_ink2", "strip"),
    ("strip_pro", "strip"), ("strip_user", "strip"),
)  # fmt: skip
SEEN = (
    ("focus", "paper"), ("focus", "paper2"), ("pro_solid", "paper"), ("rule", "paper"),
    ("rule", "paper2"), ("ink", "paper2"), ("pro", "pro_bg"), ("user", "user_bg"),
    ("focus", "pro_bg"), ("focus", "user_bg"), ("focus_on_ground", "ground_debrief"),
    ("focus_on_ground", "ground_authoring"), ("focus_on_ground", "ground_settings"),
    ("focus_on_ground", "ground_title"), ("focus_on_ground", "ground_workshop"),
    ("groove_line", "groove"), ("groove_line", "strip"), ("strip_ink", "groove"),
    ("flag_ink", "flag"),
)  # fmt: skip


def ratio(theme: Theme, pair: tuple[str, str]) -> float:
    return contrast(getattr(theme, pair[0]), getattr(theme, pair[1]))


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("pair", READ)
def test_what_is_read_has_seven_to_one(look: str, pair: tuple[str, str]) -> None:
    assert ratio(theme_for(look), pair) >= 7


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("pair", SEEN)
def test_what_must_be_seen_has_three_to_one(look: str, pair: tuple[str, str]) -> None:
    assert ratio(theme_for(look), pair) >= 3


@pytest.mark.parametrize("look", LOOKS)
def test_the_service_users_fill_is_seen_by_itself_or_by_its_border(look: str) -> None:
    theme = theme_for(look)
    assert max(ratio(theme, ("user_solid", "paper")), ratio(theme, ("ink", "paper"))) >= 7


@pytest.mark.parametrize(
    ("look", "pair", "measured"),
    [
        ("lamplight", ("ink", "paper"), 15.4),
        ("lamplight", ("user", "user_bg"), 7.4),
        ("dusk", ("pro", "pro_bg"), 7.1),
        ("high contrast", ("pro", "paper"), 12.4),
        ("daylight", ("flag_ink", "flag"), 15.0),
    ],
)
def test_the_ratios_are_those_of_the_design(
    look: str, pair: tuple[str, str], measured: float
) -> None:
    assert ratio(theme_for(look), pair) == pytest.approx(measured, abs=0.06)


def test_each_look_has_its_rooms() -> None:
    assert [theme_for(look).room for look in LOOKS] == ["night", "night", "day", "hc"]


def test_only_high_contrast_needs_outlines() -> None:
    assert [theme_for(look).outlines for look in LOOKS] == [False, False, False, True]


def test_an_unknown_look_is_refused_with_the_known_ones() -> None:
    with pytest.raises(ValueError, match="lamplight, dusk, daylight, high contrast"):
        theme_for("twilight")


def test_a_colour_is_read_from_its_code() -> None:
    assert colour("#fbf6ea") == (251, 246, 234)
    with pytest.raises(ValueError, match="not a colour"):
        colour("#fff")


def test_black_and_white_are_as_far_apart_as_can_be() -> None:
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    assert contrast((255, 255, 255), (0, 0, 0)) == pytest.approx(21)


def test_a_mix_goes_from_the_first_to_the_second() -> None:
    assert mix((0, 0, 0), (200, 100, 50), 0) == (0, 0, 0)
    assert mix((0, 0, 0), (200, 100, 50), 0.5) == (100, 50, 25)
    assert mix((0, 0, 0), (200, 100, 50), 1) == (200, 100, 50)
