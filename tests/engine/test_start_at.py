from __future__ import annotations

from dataclasses import replace

import pytest

from game.engine.play import begin, choose
from game.engine.start_at import ENTRY, fitted, promises_of, starting_at, usual_start
from game.model.balance import Balance
from game.model.power import Strands
from game.model.state import Decision, State
from tests.window.sample import sample

SET = State(
    "The table", Balance(Strands(5, 4, 3), Strands(6, 6, 7)), (9, 2), frozenset({"report shared"}),
    frozenset({"a copy by Friday"}),
)  # fmt: skip


def test_a_play_begins_in_the_state_that_was_set() -> None:
    assert begin(starting_at(sample(), SET)).state == SET


@pytest.mark.parametrize("standing", ["kept", "failed"])
def test_a_promise_may_be_kept_or_failed_already(standing: str) -> None:
    one = frozenset({"a copy by Friday"})
    state = replace(SET, kept=one) if standing == "kept" else replace(SET, failed=one)
    assert begin(starting_at(sample(), state)).state == state


def test_what_happens_on_arrival_comes_after_what_was_set() -> None:
    state = replace(SET, moment="The corridor", facts=frozenset(), promised=frozenset())
    begun = begin(starting_at(sample(), state)).state
    assert begun.balance.user == Strands(4, 4, 3)
    assert begun.balance.professional == Strands(7, 6, 7)


def test_the_play_goes_on_by_the_ordinary_rules() -> None:
    scenario = starting_at(sample(), SET)
    step = choose(scenario, begin(scenario).state, Decision("home", "home"))
    assert (step.state.moment, step.state.balance.user.choice) == ("Still waiting", 7)
    assert step.state.failed == {"a copy by Friday"}


def test_nothing_is_put_before_a_moment_where_no_fact_or_promise_is_set() -> None:
    scenario = starting_at(sample(), usual_start(sample(), "The corridor"))
    assert list(scenario.moments) == list(sample().moments)


def test_a_moment_of_the_same_name_as_the_entry_is_not_lost() -> None:
    plain = sample()
    moments = {**plain.moments, ENTRY: replace(plain.moments["Friday"], name=ENTRY)}
    begun = starting_at(replace(plain, moments=moments), SET)
    assert begun.moments[ENTRY] == moments[ENTRY]
    assert begin(begun).state == SET


def test_a_moment_that_is_not_there_is_refused() -> None:
    with pytest.raises(ValueError, match="no moment"):
        starting_at(sample(), replace(SET, moment="Nowhere"))


def test_a_start_is_fitted_to_a_story_that_was_changed_since() -> None:
    before, now = sample(), sample()
    hope = now.measures[1]
    trust = now.measures[0]
    changed = replace(now, measures=(trust, replace(hope, name="rest"), hope), facts=())
    found = fitted(SET, before, changed)
    assert found is not None
    assert found.measures == (9, 5, 2)
    assert (found.facts, found.promised) == (frozenset(), SET.promised)
    gone = {name: one for name, one in now.moments.items() if name != "The table"}
    assert fitted(SET, before, replace(now, moments=gone)) is None


def test_all_promises_of_a_story_are_found() -> None:
    assert promises_of(sample()) == ("a copy by Friday",)
