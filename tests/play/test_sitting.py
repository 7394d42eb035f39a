"""Who is asked, whose view is shown, and an earlier run across the table."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.engine.play import begin
from game.model.players import Manner, Players
from game.model.power import Chair
from game.model.run import Run, RunHead
from game.model.state import Decision
from game.play.sitting import Sitting, across, asked, decided, sitting_of, viewer
from tests.builder import choice, effects, ending, moment, scenario, trust_at_least

PRO, USER = Chair.PROFESSIONAL, Chair.SERVICE_USER

STORY = scenario(
    moment(
        "Start",
        "professional",
        choice("take", effects=effects(takes={"voice": 1}), likely=9),
        choice("share", effects=effects(shares={"voice": 2}), likely=1),
        choice("give", effects=effects(gives={"voice": 2}), likely=1, only_if=trust_at_least(9)),
    ),
    ending(),
)
STATE = begin(STORY).state


def test_a_person_is_asked_only_for_the_chairs_they_play():
    assert asked(STORY, STATE, Sitting(Players.PROFESSIONAL)) == (PRO,)
    assert asked(STORY, STATE, Sitting(Players.SERVICE_USER)) == ()
    assert asked(STORY, STATE, Sitting(Players.NONE)) == ()
    assert viewer(STORY, STATE, Sitting(Players.SERVICE_USER)) is USER
    assert viewer(STORY, STATE, Sitting(Players.BOTH)) is PRO
    assert viewer(STORY, STATE, Sitting(Players.NONE)) is None


def test_an_earlier_run_sits_in_the_other_chair_while_its_picks_are_open():
    earlier = Sitting(Players.SERVICE_USER, earlier=(("Start", "share"),))
    assert decided(STORY, STATE, earlier, (), (), Decision()).professional == "share"
    closed = Sitting(
        Players.SERVICE_USER, Manner.GUARDED, earlier=(("Start", "give"), ("Start", "share"))
    )
    assert decided(STORY, STATE, closed, (), (), Decision()).professional == "take"
    again = decided(STORY, STATE, closed, (Decision("take"),), ("Start",), Decision())
    assert again.professional == "share"


HEAD = RunHead(
    "two", "A meeting", "ward", "hash", None, Players.SERVICE_USER, Manner.OPEN, 5, "2026-05-01"
)
EARLIER = Run(replace(HEAD, id="one"), (Decision(professional="share"),), (), ())


@pytest.mark.parametrize(
    ("other", "sitting"),
    [
        (Manner.OPEN, Sitting(Players.SERVICE_USER, Manner.OPEN, 5)),
        ("one", Sitting(Players.SERVICE_USER, Manner.TYPICAL, 5, (("Start", "share"),))),
        ("gone", Sitting(Players.SERVICE_USER, Manner.TYPICAL, 5)),
    ],
)
def test_a_run_is_sat_down_to_again_with_whoever_sat_across(
    other: Manner | str, sitting: Sitting
) -> None:
    found = sitting_of(replace(HEAD, other=other), STORY, {"one": EARLIER}.get)
    assert found == sitting


def test_of_an_earlier_run_only_the_chair_across_is_followed() -> None:
    alone = Sitting(Players.PROFESSIONAL)
    assert across(STORY, alone, EARLIER.decisions) == alone
    both = Sitting(Players.BOTH)
    assert across(STORY, both, EARLIER.decisions) == both
