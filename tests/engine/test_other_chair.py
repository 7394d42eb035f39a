"""Who picks for the chair that nobody plays."""

from __future__ import annotations

from collections import Counter

from game.engine.other_chair import pick
from game.engine.play import begin
from game.model.players import Manner
from game.model.power import Chair
from game.model.scenario import Likely
from tests.builder import choice, effects, ending, moment, scenario, trust_at_least

PRO, USER = Chair.PROFESSIONAL, Chair.SERVICE_USER

STORY = scenario(
    moment(
        "Start",
        "professional",
        choice("take", effects=effects(takes={"voice": 1}), likely=9),
        choice("share", effects=effects(shares={"voice": 2}), likely=1),
        choice("give", effects=effects(gives={"voice": 2}), likely=1, only_if=trust_at_least(9)),
        choice("also share", effects=effects(shares={"choice": 2}), likely=1),
    ),
    ending(),
)
STATE = begin(STORY).state


def picks(manner: Manner, seeds: range = range(400)) -> Counter[str]:
    return Counter(pick(STORY, STATE, PRO, manner, seed, 0) for seed in seeds)


def test_guarded_keeps_most_power_with_the_professional():
    assert picks(Manner.GUARDED, range(40)) == {"take": 40}


def test_open_moves_most_to_the_service_user_and_the_seed_settles_ties():
    found = picks(Manner.OPEN, range(100))
    assert set(found) == {"share", "also share"}
    assert min(found.values()) > 35


def test_typical_draws_by_likely_among_the_open_choices():
    found = picks(Manner.TYPICAL)
    assert set(found) == {"take", "share", "also share"}
    assert 280 < found["take"] < 370  # nine in eleven


def test_where_both_decide_each_chair_draws_by_its_own_weights():
    story = scenario(
        moment(
            "Start",
            "together",
            choice("home", likely=Likely(professional=1, service_user=9)),
            choice("wait", likely=Likely(professional=9, service_user=1)),
        ),
        ending(),
    )
    state = begin(story).state
    found = {
        chair: Counter(pick(story, state, chair, Manner.TYPICAL, n, 0) for n in range(400))
        for chair in Chair
    }
    assert 330 < found[PRO]["wait"] < 390  # nine in ten
    assert 330 < found[USER]["home"] < 390


def test_the_same_seed_gives_the_same_pick_and_each_decision_its_own():
    one = [pick(STORY, STATE, PRO, Manner.TYPICAL, 7, n) for n in range(40)]
    two = [pick(STORY, STATE, PRO, Manner.TYPICAL, 7, n) for n in range(40)]
    assert one == two
    assert len(set(one)) > 1
