"""Exploration is exact: it agrees with a plain enumeration of every state, figure by figure."""

from __future__ import annotations

import os
from fractions import Fraction
from functools import cache

import pytest

from game.model.effects import Change, Effects
from game.model.exploration import Exploration, digits, exploration_json
from game.model.power import Chair
from game.model.scenario import Case, Likely, Route, Scenario
from game.study.explore import markov
from game.study.explore.exact_figures import AT_ONCE, explored
from game.study.explore.flows import Weights
from game.study.explore.limits import EndlessLoop, TooManyStates
from game.study.explore.secure import secure_at_start
from tests.builder import choice, effects, ending, moment, passing, scenario, trust_at_least
from tests.long import LONG
from tests.stories import Shape, story
from tests.study.plain_enumeration import Caught, Figures, TooBig, figures_of

SHAPES = {
    "every part": Shape(moments=9, ahead=2, sure=0.8),
    "many together": Shape(moments=6, ahead=2, together=0.8, conditions=0.6, sure=0.5),
    "loops": Shape(moments=6, choices=2, loops=0.4, effects=0.35, strands=1, facts=1, measures=1),
    "loops where much happens": Shape(
        moments=6, choices=2, loops=0.4, effects=0.6, strands=1, facts=1, measures=1, happens=0.5
    ),
    "promises": Shape(moments=10, ahead=2, promises=3, facts=3, conditions=0.7, measures=1),
    "many measures": Shape(moments=7, ahead=2, measures=8, conditions=0.6),
}
SEEDS = 40 if os.environ.get("OTHER_CHAIR_LONG") else 4
"""Of each of the six shapes: 240 stories where there is time, a sample of them otherwise."""
MOST_STATES = 600


def near(found: float | None, exact: Fraction | int | None) -> bool:
    if found is None or exact is None:
        return found is None and exact is None
    return abs(found - exact) <= 1e-9


def disagreements(found: Exploration, exact: Figures, scenario: Scenario) -> list[str]:
    """The names of the figures that differ."""
    wrong = [f"visits {n}" for n, v in exact.visits.items() if not near(found.visits[n], v)]
    wrong += [f"picks {n}" for n, v in exact.picks.items() if not near(found.picks[n], v)]
    wrong += [f"decided {n}" for n, v in exact.decisions.items() if not near(found.decisions[n], v)]
    for name in ("stuck", "numb"):
        if not near(getattr(found, name), getattr(exact, name)):
            wrong.append(name)
    if not near(found.token_gap_mean, exact.gap) or found.token_gap_most != exact.gap_most:
        wrong.append("token gap")
    for name in ("plays", "longest", "shortest"):
        if getattr(found, name) != getattr(exact, name):
            wrong.append(name)
    return wrong + at_endings(found, exact, scenario)


def spread(rows: list[tuple[Fraction, Fraction]]) -> list[Fraction | None]:
    """Least, most and mean of values with their chances."""
    if not rows:
        return [None, None, None]
    whole = sum(chance for _, chance in rows)
    mean = sum(value * chance for value, chance in rows) / whole
    return [min(value for value, _ in rows), max(value for value, _ in rows), mean]


def reached_at(mass: Fraction, rows: list[tuple[Fraction, Fraction]]) -> Fraction | None:
    """The first of the sorted values up to which the chances come to so much."""
    so_far = Fraction(0)
    for value, chance in rows:
        so_far += chance
        if so_far >= mass:
            return value
    return None


def at_endings(found: Exploration, exact: Figures, scenario: Scenario) -> list[str]:
    def rows(figure, ending=None):
        return [
            (Fraction(figure(state)), chance)
            for state, chance in exact.ended.items()
            if ending is None or scenario.moments[state.moment].ending == ending
        ]

    def share(state):
        return Fraction(100 * state.balance.user.total, state.balance.together)

    pairs = [(found.power, share), (found.together, lambda state: state.balance.together)]
    for index, spread_found in enumerate(found.measures.values()):
        pairs.append((spread_found, lambda state, index=index: state.measures[index]))
    wrong = []
    for number, (one, figure) in enumerate(pairs):
        told = (one.least, one.most, one.mean)
        if not all(map(near, told, spread(rows(figure)))):
            wrong.append(f"spread {number}")
    for name in scenario.endings:
        one = found.endings[name]
        chances = rows(share, name)
        if not near(one.probability, sum(chance for _, chance in chances)):
            wrong.append(f"chance of {name}")
        if not all(map(near, (one.least, one.most, one.mean), spread(chances))):
            wrong.append(f"power at {name}")
    whole = sum(exact.ended.values())
    for told, part in ((found.power.p5, Fraction(1, 20)), (found.power.p95, Fraction(19, 20))):
        if not near(told, reached_at(part * whole, sorted(rows(share)))):
            wrong.append(f"mark {part}")
    return wrong


@cache
def plainly(seed: int, shape: str, likely: bool) -> Figures | type[TooBig | Caught]:
    """The figures of a story, enumerated once for both ways to walk it, or why there are none."""
    try:
        return figures_of(story(seed, SHAPES[shape]), likely, MOST_STATES)
    except (TooBig, Caught) as stop:
        return type(stop)


@pytest.mark.parametrize("at_once", [AT_ONCE, 0], ids=["in one walk", "part by part"])
@pytest.mark.parametrize("shape", SHAPES)
def test_every_figure_agrees_with_a_plain_enumeration(shape: str, at_once: int) -> None:
    compared = caught = 0
    every = at_once or LONG
    seeds = range(SEEDS) if every else (0, SEEDS - 1)  # one by equal weights, one by likely ones
    for seed in seeds:
        weights = list(Weights)[seed % 2]
        scenario = story(seed, SHAPES[shape])
        exact = plainly(seed, shape, weights is Weights.LIKELY)
        if exact is TooBig:
            continue
        if exact is Caught:
            caught += 1
            with pytest.raises(EndlessLoop):
                explored(scenario, weights, at_once=at_once)
            continue
        compared += 1
        found = explored(scenario, weights, at_once=at_once)
        assert disagreements(found, exact, scenario) == [], seed
    assert compared >= len(seeds) * 3 // 4
    assert caught > 0 or shape != "loops"


def test_past_the_limit_no_figure_is_given_but_the_number_of_states_reached() -> None:
    with pytest.raises(TooManyStates) as stop:
        explored(story(1, Shape(moments=12, ahead=1, conditions=0.1)), limit=50)
    assert stop.value.reached > 50


def test_where_both_decide_each_chair_is_weighed_by_itself() -> None:
    meeting = scenario(
        moment(
            "Start",
            "together",
            choice("home", "Home", likely=Likely(professional=1, service_user=9)),
            choice("wait", "Wait", likely=Likely(professional=3, service_user=1)),
            choice("go", "Wait", likely=9, only_if=trust_at_least(9)),
            cases=(Case(stands=Chair.SERVICE_USER, professional_picks="wait"), Case(go_to="Door")),
        ),
        ending("Home"),
        ending("Wait"),
        ending("Door"),
    )
    # "go" is closed. Professional: home 1/4, wait 3/4; service user: home 9/10, wait 1/10.
    # Both home 9/40; both wait 3/40; wait and home 27/40, where home stands; home and wait 1/40.
    found = explored(meeting, Weights.LIKELY)
    assert {name: one.probability for name, one in found.endings.items()} == pytest.approx(
        {"Home": 36 / 40, "Wait": 3 / 40, "Door": 1 / 40}, abs=1e-12
    )
    # Each of the two picks counts a half: home (1/4 + 9/10) / 2.
    assert found.picks["Start", "home"] == pytest.approx(23 / 40, abs=1e-12)
    assert found.picks["Start", "wait"] == pytest.approx(17 / 40, abs=1e-12)
    equal = explored(meeting, Weights.EQUAL)
    assert equal.picks["Start", "home"] == pytest.approx(0.5, abs=1e-12)


def test_of_three_routes_each_play_takes_the_first_that_holds_and_no_other() -> None:
    meeting = scenario(
        moment(
            "Ask",
            "professional",
            choice("warm", "Ways", effects=Effects(changes=(Change("trust", 1),))),
            choice("cold", "Ways"),
        ),
        passing("Ways", Route("A", trust_at_least(5)), Route("B", trust_at_least(9)), Route("C")),
        ending("A"),
        ending("B"),
        ending("C"),
    )
    found = explored(meeting)
    assert {name: one.probability for name, one in found.endings.items()} == {
        "A": 0.5,
        "B": 0.0,
        "C": 0.5,
    }


def test_progress_is_told_moment_by_moment() -> None:
    told: list[tuple[int, int]] = []
    explored(story(2), progress=lambda done, whole: told.append((done, whole)), at_once=0)
    assert [done for done, _ in told] == list(range(len(told)))
    assert {whole for _, whole in told} == {len(told)}


def test_the_hand_worked_figures_of_a_small_meeting() -> None:
    meeting = scenario(
        moment(
            "Opening",
            "professional",
            choice("ask", "Answer", effects=effects(shares={"voice": 2}), likely=3),
            choice("tell", "Answer", effects=effects(takes={"knowledge": 1}), likely=1, looks=1),
        ),
        moment(
            "Answer",
            "together",
            choice("yes", effects=effects(gives={"choice": 1})),
            choice("no", "Home"),
        ),
        ending(),
        ending("Home"),
    )
    # Sam starts with 2, 1, 2 and Dr Okafor with 8, 8, 8: power 500/29.
    # "ask" (3 of 4): voice 4, U = 7, P = 24. "tell" (1 of 4) asks for knowledge 1 -> 0 and finds
    # nothing left; Dr Okafor's knowledge goes to 9: U = 5, P = 25.
    # Then each draws yes or no, half and half: both yes 1/4, both no 1/4, and in 1/2 they differ:
    # the professional's pick stands, half of it yes, with voice -1 for Sam and +1 for Okafor.
    # So "The end" has 1/4 + 1/4, and so has Home.
    found = explored(meeting, Weights.LIKELY)
    assert found.endings["The end"].probability == pytest.approx(0.5, abs=1e-12)
    assert found.picks["Answer", "yes"] == pytest.approx(0.5, abs=1e-12)
    # Shifts of U asked: ask 2 (3/4), tell 1 (1/4); then "yes" happens in half the plays with its
    # 1, and in the half where they differ voice 1 is asked: 1.5 + 0.25 + 0.5 + 0.5 = 2.75.
    # Lost: the 1 of "tell", 0.25 in the mean. Voice is 4 or 2 when it is taken, so nothing there.
    assert found.numb == pytest.approx(0.25 / 2.75, abs=1e-12)
    # "tell" looked like 1 and moved U by 0: a gap of 1 in a quarter of the plays.
    assert found.token_gap_mean == pytest.approx(0.25, abs=1e-12)
    assert found.token_gap_most == 1
    # Two openings, four pairs of picks.
    assert found.plays == 8
    # Least: tell, then they differ and "no" stands: 2, 1, 1 of 8, 9, 9 -> 4 of 30.
    assert found.power.least == pytest.approx(400 / 30, abs=1e-12)
    # Most: ask, both yes: 3, 1, 4 of 7, 8, 8 -> 8 of 31.
    assert found.power.most == pytest.approx(800 / 31, abs=1e-12)


def test_a_loop_is_solved_and_its_endless_counts_are_null() -> None:
    # From Round, half go on and half come back: 1 + 1/2 + 1/4 ... = 2 visits, one of them the last.
    found = explored(
        scenario(moment("Round", "service user", choice("on"), choice("again", "Round")), ending())
    )
    assert found.visits["Round"] == pytest.approx(2, abs=1e-12)
    assert (found.plays, found.longest, found.token_gap_most) == (None, None, None)
    assert found.shortest == 1


def test_plays_that_get_stuck_in_a_loop_are_counted_where_they_stuck() -> None:
    tired = Effects(changes=(Change("trust", -1),))
    found = explored(
        scenario(
            moment(
                "Round",
                "service user",
                choice("on", only_if=trust_at_least(3)),
                choice("again", "Round", only_if=trust_at_least(2), effects=tired),
            ),
            ending(),
        )
    )
    # Trust 4: on or again; 3: on or again; 2: again; 1: nothing is open. So a quarter gets stuck,
    # after 4 visits: 1 + 1/2 + 1/4 + 1/4.
    assert found.stuck == pytest.approx(1 / 4, abs=1e-12)
    assert found.endings["The end"].probability == pytest.approx(3 / 4, abs=1e-12)
    assert found.visits["Round"] == pytest.approx(2, abs=1e-12)
    assert (found.plays, found.longest, found.shortest) == (2, 2, 1)


def test_a_loop_that_trust_wears_out_has_a_countable_number_of_plays() -> None:
    tired = Effects(changes=(Change("trust", -1),))
    found = explored(
        scenario(
            moment(
                "Round",
                "service user",
                choice("on"),
                choice("again", "Round", only_if=trust_at_least(2), effects=tired),
            ),
            ending(),
        )
    )
    # Trust 4, 3 and 2 allow another round; at 1 only "on" is left.
    assert (found.plays, found.longest, found.shortest) == (4, 4, 1)
    assert found.measures["trust"].mean == pytest.approx((4 * 4 + 3 * 2 + 2 + 1) / 8, abs=1e-12)


def test_a_large_ring_of_states_is_solved_like_a_small_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # Every strand can move both ways, so all states lead back to each other: thousands with all
    # three strands, and with one still more than are solved at once here.
    strands = ("choice", "knowledge", "voice") if LONG else ("voice",)
    if not LONG:
        monkeypatch.setattr(markov, "SOLVED_AT_ONCE", 10)

    def both_ways(name: str, onward: str) -> list[object]:
        return [
            choice(f"{strand}-{verb}", onward, effects=effects(**{verb: {strand: 2}}))
            for strand in strands
            for verb in ("gives", "takes")
        ]

    meeting = scenario(
        moment("Here", "professional", *both_ways("Here", "There")),
        moment("There", "service user", *both_ways("There", "Here"), choice("stop"), choice("end")),
        ending(),
    )
    # "There" ends 2 of 8 times, or 2 of 4: so many visits of each in the mean, whatever they do.
    visits = 4 if LONG else 2
    found = explored(meeting)
    assert found.plays is None
    assert found.visits["Here"] == pytest.approx(visits, abs=1e-9)
    assert found.visits["There"] == pytest.approx(visits, abs=1e-9)
    assert found.endings["The end"].probability == pytest.approx(1, abs=1e-9)


def test_an_ending_nobody_reaches_and_a_stuck_play_are_told_with_figures() -> None:
    found = explored(
        scenario(
            moment(
                "Ask",
                "service user",
                choice("yes", only_if=trust_at_least(9)),
                choice("no", "Home", only_if=trust_at_least(8)),
            ),
            ending(),
            ending("Home"),
        )
    )
    told = exploration_json(found, None)
    assert told["stuck"] == 1.0
    assert told["plays"] == "0"
    assert told["endings"] == {
        "The end": {"probability": 0.0, "power": None},
        "Home": {"probability": 0.0, "power": None},
    }
    assert told["longest"] is None


def test_the_json_has_the_keys_and_order_that_the_commands_promise() -> None:
    told = exploration_json(explored(story(2)), secure_at_start(story(2)))
    assert list(told) == [
        "scenario",
        "moments",
        "choices",
        "plays",
        "power",
        "together",
        "measures",
        "endings",
        "visits",
        "picks",
        "decisions",
        "token_gap",
        "stuck",
        "numb",
        "longest",
        "shortest",
        "secure",
    ]
    assert list(told["power"]) == ["start", "min", "max", "mean", "p5", "p95"]
    assert list(told["decisions"]) == ["professional", "service user", "together"]


def test_a_number_of_plays_longer_than_python_prints_is_printed_whole() -> None:
    plays = 2**15_000
    if os.environ.get("OTHER_CHAIR_LONG"):
        moments = (
            moment(f"m{n}", "professional", *(choice(one, f"m{n + 1}") for one in "abcd"))
            for n in range(7_500)
        )
        assert explored(scenario(*moments, ending("m7500"))).plays == plays
    told = digits(plays)
    assert len(told) == 4516
    assert int(told[:3000]) == plays // 10**1516


def test_power_and_together_at_the_endings_by_hand() -> None:
    found = explored(
        scenario(
            moment(
                "Start",
                "professional",
                choice("give", effects=effects(gives={"voice": 2})),  # 7 of 29
                choice("take", effects=effects(takes={"voice": 1})),  # 4 of 29
                choice("share", effects=effects(shares={"voice": 1})),  # 6 of 30
                choice("again", effects=effects(shares={"voice": 1})),
            ),
            ending(),
        )
    )
    power, together = found.power, found.together
    assert (power.start, together.start) == (pytest.approx(500 / 29), 29)
    assert (power.least, power.most) == (pytest.approx(400 / 29), pytest.approx(700 / 29))
    assert power.mean == pytest.approx((700 / 29 + 400 / 29 + 20 + 20) / 4)
    assert (power.p5, power.p95) == (pytest.approx(400 / 29), pytest.approx(700 / 29))
    assert (together.least, together.most, together.mean) == (29, 30, pytest.approx(29.5))
