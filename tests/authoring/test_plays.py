"""A play is followed to its end, and every line that does not fit is told."""

from __future__ import annotations

import pytest

from game.authoring.plays import PlayOutcome, run_play
from game.library.plays import read_play_text
from game.library.reading.scenario_reader import read_text
from game.model.codes import Severity

STORY = """\
format: 1
scenario: The form
people:
  Sam: {chair: service user}
  Dr Okafor: {chair: professional}
facts: [form seen]
moments:
  First:
    script: [The door opens.]
    decides: professional
    choices:
      - {say: Sign here., id: sign, go to: Home}
      - {say: Read it first., id: read, remember: form seen, go to: Home}
  Home: {ending: Home}
  Away: {ending: Away}
"""


def run(text: str) -> PlayOutcome:
    scenario = read_text(STORY, "f.yaml").scenario
    assert scenario is not None
    reading = read_play_text(text, scenario, "p.play")
    assert reading.play is not None, reading.problems
    return run_play(scenario, reading.play, reading)


def told(outcome: PlayOutcome) -> list[tuple[int, str]]:
    return [(problem.line, problem.code) for problem in outcome.problems]


def test_a_play_that_fits_has_its_ending_and_nothing_to_tell() -> None:
    play = 'expect line "The door opens."\nchoose read\nexpect form seen\nend Home'
    assert run(play) == PlayOutcome("Home")


def test_every_expectation_that_fails_is_told() -> None:
    outcome = run(
        "expect form seen\n"
        "expect power is above 90\n"
        'expect line "Nobody says this."\n'
        "expect blocked sign\n"
        "choose sign\n"
        "  expect {all: [form seen, power is at least 1]}\n"
        "end Away\n"
    )
    assert told(outcome) == [
        *((1, "play-expects"), (2, "play-expects"), (3, "play-line-not-told")),
        *((4, "play-not-blocked"), (6, "play-expects"), (7, "play-ends-elsewhere")),
    ]
    assert outcome.ending == "Home"


@pytest.mark.parametrize(
    ("choose", "code"),
    [
        ("choose nobody", "play-unknown-choice"),
        ("choose sign / sign", "play-two-picks"),
        ("choose sign\nchoose sign", "play-goes-on"),
    ],
)
def test_a_decision_that_cannot_be_made_stops_the_play(choose: str, code: str) -> None:
    outcome = run(f"expect form seen\n{choose}\nexpect form seen\nend Away")
    assert [problem.code for problem in outcome.problems] == ["play-expects", code]
    assert outcome.ending is None


@pytest.mark.parametrize("text", ["", "# a plan\n", "chair professional\n"])
def test_a_play_without_steps_is_a_warning(text: str) -> None:
    outcome = run(text)
    assert told(outcome) == [(1, "play-empty")]
    assert outcome.problems[0].severity is Severity.WARNING
    assert outcome.ending is None


def test_a_play_that_does_not_say_where_it_ends_is_a_warning() -> None:
    outcome = run("choose sign\n")
    assert told(outcome) == [(1, "play-without-end")]
    assert outcome.problems[0].cure == "Add a last line:  end Home"
    assert outcome.problems[0].severity is Severity.WARNING
    assert outcome.ending == "Home"


def test_a_play_that_stops_before_an_ending_is_told_to_go_on() -> None:
    outcome = run('expect line "The door opens."\n')
    assert outcome.problems[0].cure == "Go on to an ending, and name it."
    assert outcome.ending is None
