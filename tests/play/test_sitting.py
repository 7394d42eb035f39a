"""Who is asked, whose view is shown, and an earlier run across the table."""

from __future__ import annotations

from game.engine.play import begin
from game.model.players import Manner, Players
from game.model.power import Chair
from game.model.state import Decision
from game.play.sitting import Sitting, asked, decided, viewer
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
