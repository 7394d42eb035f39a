"""Long dashes, forgotten colons and dashes before names: told where they are slips, else left."""

from __future__ import annotations

import pytest

from game.library.plays import read_play_text
from game.library.reading.scenario_reader import Reading, read_text
from game.model.scenario import LineKind

HEAD = """\
format: 1
scenario: The form
people:
  Sam: {chair: service user}
  Dr Okafor: {chair: professional}
facts: [form seen]
"""


def read(script: str) -> Reading:
    return read_text(f"{HEAD}moments:\n  First:\n    script:\n{script}    ending: Home\n", "a.yaml")


@pytest.mark.parametrize(
    "script",
    [
        "      - He said\n        – and stopped.\n",
        "      - >\n        He said\n        – and stopped.\n",
        "      - |\n        Note: he said\n        – and stopped.\n",
        '      - "He said\n        – and stopped."\n',
        "      - He said – and stopped.\n",
    ],
)
def test_a_long_dash_inside_a_text_is_left_alone(script: str) -> None:
    reading = read(script)
    assert reading.problems == ()
    assert reading.scenario is not None
    (line,) = reading.scenario.moments["First"].script
    assert "– and stopped." in line.text


def test_long_dashes_under_a_key_below_a_text_are_told() -> None:
    reading = read("      - Come in.\n    place: Ward\n    law:\n      reserves: leave\n"
                   "      challenge:\n        – tribunal\n        – complaint\n")  # fmt: skip
    assert [(one.line, one.code) for one in reading.problems] == [(15, "long-dash")]
    assert "and one more line has one" in reading.problems[0].message


def test_a_text_of_two_lines_is_no_name_without_its_colon() -> None:
    reading = read("      - Sam: I have waited\n          a long time\n")
    assert reading.problems == ()
    assert reading.scenario is not None
    assert reading.scenario.moments["First"].script[0].text == "I have waited a long time"


def test_a_condition_under_speech_is_no_mistake() -> None:
    reading = read("      - Sam: Yes.\n        only if: form seen\n")
    assert reading.scenario is not None
    assert reading.scenario.moments["First"].script[0].kind is LineKind.SPEECH


def test_a_key_under_a_line_that_is_no_condition_is_told_in_another_way() -> None:
    codes = {one.code for one in read("      - The form lies open.\n        rung: a\n").problems}
    assert codes == {"indentation"}


def test_names_in_a_list_inside_a_moment_are_not_taken_for_names_of_moments() -> None:
    text = f"{HEAD}moments:\n  First:\n    script:\n      - Sam: Yes.\n    ending: Home\n"
    assert read_text(text, "a.yaml").problems == ()


def test_far_along_a_line_that_nobody_wrote_by_hand_no_line_is_shown() -> None:
    lists = ", ".join(f"[n{number}]" for number in range(2000))
    problems = read_text(f"{HEAD}content notes: [{lists}]\n", "a.yaml").problems
    told = [one for one in problems if one.code == "wrong-type"]
    assert len(told) == 2000
    assert max(len(one.source) for one in told) <= 4080
    assert [one.source for one in told if one.column > 4000] == [""] * sum(
        one.column > 4000 for one in told
    )


def test_a_play_that_asks_for_a_promise_nobody_makes_is_told_the_promises() -> None:
    text = (
        f"{HEAD}moments:\n  First:\n    promises: [a call on Monday, the plan]\n    ending: Home\n"
    )
    scenario = read_text(text, "a.yaml").scenario
    assert scenario is not None
    (problem,) = read_play_text("expect kept a letter\nend Home\n", scenario, "a.play").problems
    assert problem.code == "unknown-promise"
    assert problem.cure.endswith('Known here: "a call on Monday", "the plan".')


@pytest.mark.parametrize(
    "line",
    [
        "Sam, tired, sits down.",
        "Sam, Dr Okafor and a nurse sit down.",
        "Sam – tired – sits down.",
        "Sam - who is tired - sits down.",
        "Sam looks up; Nobody speaks.",
        "Nobody – Sam least of all – speaks.",
    ],
)
def test_narration_that_begins_with_a_name_is_left_alone(line: str) -> None:
    reading = read(f"      - {line}\n")
    assert reading.problems == ()
    assert reading.scenario is not None
    assert reading.scenario.moments["First"].script[0].kind is LineKind.NARRATION


@pytest.mark.parametrize("mark", [";", " -", " –", ","])
def test_a_name_with_another_mark_than_a_colon_is_asked_about(mark: str) -> None:
    (problem,) = read(f"      - Sam{mark} No.\n").problems
    assert (problem.code, problem.cure) == (
        "name-without-colon",
        "Write it like this: - Sam: No.",
    )


@pytest.mark.parametrize(
    "script",
    [
        "      - He said\n        * and stopped.\n",
        "      - He said\n        • and stopped.\n",
        "      - |\n        One\n        * two\n",
        "      - He said • and stopped.\n",
        "      - He *waits*.\n",
    ],
)
def test_a_bullet_inside_a_text_is_left_alone(script: str) -> None:
    assert read(script).problems == ()


def test_a_key_of_its_own_at_the_edge_is_no_name_of_a_moment() -> None:
    text = f"{HEAD}moments:\n  First:\n    ending: Home\nnotes:\n  - script: here\n"
    (problem,) = read_text(text, "a.yaml").problems
    assert problem.code == "unknown-key"
