"""Nothing of a state is lost on its way: each place that makes one from another is tried.

A field that is new in `State` needs a value in `FULL`, and then names the places that forget it.
"""

from __future__ import annotations

from dataclasses import MISSING, fields, replace

from game.engine.play import begin, choose
from game.engine.start_at import fitted, starting_at
from game.model.balance import Balance
from game.model.effects import Traces
from game.model.power import Strands
from game.model.scenario import Route
from game.model.state import Decision, State
from tests.builder import choice, ending, moment, passing, scenario

STORY = scenario(
    moment("Start", "professional", choice("on", "Hall")),
    passing("Hall", Route("Late")),
    moment("Late", "professional", choice("end", traces=Traces(promises=("one", "two", "three")))),
    ending(),
    facts=("seen",),
)
FULL = State(
    "Start",
    Balance(Strands(5, 4, 3), Strands(6, 6, 7)),
    (9,),
    facts=frozenset({"seen"}),
    promised=frozenset({"one", "two", "three"}),
    kept=frozenset({"one"}),
    failed=frozenset({"two"}),
    setting="corridor",
    time="ten to twelve",
)


def test_every_field_of_the_full_state_says_something() -> None:
    told = {field.name for field in fields(State) if getattr(FULL, field.name) != field.default}
    assert told == {field.name for field in fields(State)}
    assert all(getattr(FULL, one.name) for one in fields(State) if one.default is MISSING)


def test_a_choice_that_moves_nothing_and_a_moment_passed_through_leave_all_as_it_was() -> None:
    assert choose(STORY, FULL, Decision("on")).state == replace(FULL, moment="Late")


def test_a_play_that_begins_in_the_middle_begins_with_all_of_it() -> None:
    assert begin(starting_at(STORY, FULL)).state == FULL


def test_a_start_that_is_fitted_to_the_same_story_is_the_same() -> None:
    assert fitted(FULL, STORY, STORY) == FULL
