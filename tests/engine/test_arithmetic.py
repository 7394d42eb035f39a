"""The arithmetic of format 1, section 3, to the letter."""

from __future__ import annotations

from itertools import combinations, product

import pytest

from game.engine.effects import moved
from game.engine.play import begin, choose
from game.model.balance import Balance
from game.model.effects import Change, Effects, Shift, Verb
from game.model.events import MeasureMoved, Origin, OriginKind, PowerMoved, Seemed
from game.model.power import Chair, Strand, Strands, power, whole_power
from game.model.state import decision_of
from tests.builder import choice, effects, ending, moment, scenario
from tests.long import LONG


def after(deed: Effects, *, user: Strands, professional: Strands, looks: int | None = None):
    story = scenario(
        moment("Start", "professional", choice("it", effects=deed, looks=looks)),
        ending(),
        user=user,
        professional=professional,
    )
    return choose(story, begin(story).state, decision_of(Chair.PROFESSIONAL, "it"))


MIDDLE = Strands(5, 5, 5)


SIGNS = {
    Verb.GIVES: (2, -2),
    Verb.CLAIMS: (2, -2),
    Verb.TAKES: (-2, 2),
    Verb.SHARES: (2, 0),
    Verb.YIELDS: (-2, 2),
    Verb.LOSES: (-2, -2),
    Verb.GROWS: (2, 2),
}


@pytest.mark.parametrize("verb", Verb)
def test_each_verb_moves_each_chair_as_the_table_says(verb: Verb):
    user, professional = SIGNS[verb]
    step = after(effects(**{verb.value: {"knowledge": 2}}), user=MIDDLE, professional=MIDDLE)
    assert step.state.balance.user == Strands(5, 5 + user, 5)
    assert step.state.balance.professional == Strands(5, 5 + professional, 5)


def test_all_effects_of_one_choice_are_summed_before_clamping():
    deed = effects(takes={"voice": 3}, shares={"voice": 2})
    step = after(deed, user=Strands(5, 5, 2), professional=Strands(5, 5, 9))
    assert step.state.balance.user.voice == 1
    assert step.state.balance.professional.voice == 10
    assert [(e.user_asked, e.professional_asked) for e in shifts(step)] == [(-1, 3)]


def test_each_chair_is_clamped_by_itself():
    step = after(effects(gives={"choice": 3}), user=Strands(9, 5, 5), professional=Strands(2, 5, 5))
    assert (step.state.balance.user.choice, step.state.balance.professional.choice) == (10, 1)


def test_losing_takes_only_as_much_as_both_have_above_one():
    step = after(effects(loses={"voice": 3}), user=Strands(5, 5, 2), professional=Strands(5, 5, 8))
    assert (step.state.balance.user.voice, step.state.balance.professional.voice) == (1, 7)


def test_growing_adds_only_as_much_as_both_have_below_ten():
    step = after(effects(grows={"voice": 3}), user=Strands(5, 5, 4), professional=Strands(5, 5, 9))
    assert (step.state.balance.user.voice, step.state.balance.professional.voice) == (5, 10)
    assert [(e.user_asked, e.professional_asked) for e in shifts(step)] == [(3, 3)]


def test_growing_raises_what_the_two_can_do_between_them():
    step = after(effects(grows={"choice": 1, "voice": 2}), user=MIDDLE, professional=MIDDLE)
    assert step.state.balance.together == 36
    assert step.state.balance.power == 50


@pytest.mark.parametrize(
    ("verbs", "user", "professional", "expected"),
    [
        # what both have above 1 or below 10 is counted before the move, then all is summed
        ({"loses": 2, "gives": 3}, 1, 9, (4, 6)),
        ({"loses": 2, "gives": 3}, 2, 9, (4, 5)),
        ({"grows": 2, "takes": 3}, 9, 4, (7, 8)),
        ({"grows": 2, "takes": 3}, 10, 4, (7, 7)),
        ({"grows": 3, "shares": 2}, 7, 9, (10, 10)),
        # of the two that move both, what is left counts
        ({"loses": 1, "grows": 1}, 1, 5, (1, 5)),
        ({"loses": 1, "grows": 1}, 10, 5, (10, 5)),
        ({"loses": 1, "grows": 3}, 9, 5, (10, 6)),
        ({"loses": 3, "grows": 1}, 5, 2, (4, 1)),
    ],
)
def test_what_moves_both_goes_as_far_as_both_can_go(
    verbs: dict[str, int], user: int, professional: int, expected: tuple[int, int]
):
    deed = effects(**{verb: {"voice": points} for verb, points in verbs.items()})
    step = after(deed, user=Strands(5, 5, user), professional=Strands(5, 5, professional))
    assert (step.state.balance.user.voice, step.state.balance.professional.voice) == expected


def voices(deed: Effects, user: int, professional: int) -> tuple[int, int]:
    """Both voices after it."""
    before = Balance(Strands(5, 5, user), Strands(5, 5, professional))
    after_it = moved(deed, before, Origin("Start", OriginKind.CHOICE, "Maya"), [])
    return after_it.user.voice, after_it.professional.voice


POINTS = range(1, 11) if LONG else (1, 2, 5, 9, 10)


def test_strands_stay_in_range_and_no_two_orders_of_verbs_differ():
    for verbs, points in product(combinations(Verb, 2), product((1, 3), repeat=2)):
        one, other = (Shift(v, Strand.VOICE, n) for v, n in zip(verbs, points, strict=True))
        first, last = Effects((one, other)), Effects((other, one))
        for user, professional in product(POINTS, repeat=2):
            came_to = voices(first, user, professional)
            assert came_to == voices(last, user, professional)
            assert 1 <= min(came_to) <= max(came_to) <= 10


@pytest.mark.parametrize("verb", [Verb.LOSES, Verb.GROWS])
def test_alone_losing_and_growing_move_both_chairs_by_the_same(verb: Verb):
    for points, user, professional in product((1, 2, 3), range(1, 11), range(1, 11)):
        voice, other = voices(Effects((Shift(verb, Strand.VOICE, points),)), user, professional)
        assert voice - user == other - professional
        assert abs(voice - user) <= points


def test_a_shift_that_finds_nothing_left_is_still_an_event_and_says_so():
    step = after(effects(takes={"voice": 2}), user=Strands(5, 5, 1), professional=Strands(5, 5, 10))
    (shift,) = shifts(step)
    assert shift.user_before == shift.user_after == 1
    assert shift.user_asked == -2
    assert shift.found_nothing


def test_measures_are_summed_then_clamped_to_ten():
    deed = Effects((), (Change("trust", 5), Change("trust", 4), Change("trust", -1)))
    step = after(deed, user=MIDDLE, professional=MIDDLE)
    (moved,) = [e for e in step.events if isinstance(e, MeasureMoved)]
    assert (moved.before, moved.after, moved.asked) == (4, 10, 8)


def test_the_token_gap_is_what_it_looked_like_less_what_was_moved_after_clamping():
    step = after(
        effects(gives={"choice": 3}),
        user=Strands(9, 5, 5),
        professional=MIDDLE,
        looks=3,
    )
    (seemed,) = [e for e in step.events if isinstance(e, Seemed)]
    assert (seemed.looks, seemed.real, seemed.gap) == (3, 1, 2)


def test_power_is_shown_as_a_whole_number_halves_up():
    assert power(5, 24) == pytest.approx(100 * 5 / 29)
    assert whole_power(5, 24) == 17
    assert whole_power(5, 35) == 13  # 12.5
    assert whole_power(3, 30) == 9
    assert whole_power(30, 3) == 91


def shifts(step) -> list[PowerMoved]:
    return [event for event in step.events if isinstance(event, PowerMoved)]
