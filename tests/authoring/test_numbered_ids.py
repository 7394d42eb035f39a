"""Choices that begin alike are told, and the id that one of them has is written into the file."""

from __future__ import annotations

from pathlib import Path

from game.authoring.check import check
from game.library.reading.scenario_reader import read_scenario
from game.library.yaml.certain_mends import Mended, applied_to, certain_mend
from game.model.codes import Code
from game.model.problems import Problem

STORY = """\
format: 1
scenario: The form
people:
  Sam: {chair: service user}
  Dr Okafor: {chair: professional}
moments:
  The door opens:
    decides: professional
    choices:
      - say: I would like you to sign this form.
        go to: The end
      - lands as: At last.
        say: I would like you to read this form first.
        go to: The end
      - say: >
          I would like you to
          take it home.
        go to: The end
      - {do: "I would, like you to leave.", go to: The end}
      - say: Sign.
        id: i-would-like-you-to-7
        go to: The end
      - say: Good morning.
        go to: The end
  The end:
    ending: Home
"""


def told(file: Path, text: str) -> list[Problem]:
    file.write_bytes(text.encode())
    found = check(file, read_scenario, is_quick=True)
    return [one for one in found if one.code is Code.SAME_FIRST_WORDS]


def ids(file: Path) -> list[str]:
    scenario = read_scenario(file).scenario
    assert scenario is not None
    return [choice.id for choice in scenario.moments["The door opens"].choices]


def mend(problem: Problem, text: str) -> Mended | None:
    return certain_mend(problem, text.splitlines())


def test_each_choice_whose_id_needs_a_number_is_told_with_the_line_to_write(
    tmp_path: Path,
) -> None:
    file = tmp_path / "scenario.yaml"
    found = told(file, STORY)
    assert [(one.line, one.cure.rpartition(" ")[2]) for one in found] == [
        (13, "i-would-like-you-to-2"),
        (15, "i-would-like-you-to-3"),
        (19, "i-would-like-you-to-4"),
    ]
    assert str(found[0]) == (
        f"{file}:13:14: warning same-first-words: another choice here has the same id, "
        'so this one is kept as "i-would-like-you-to-2"\n'
        "        say: I would like you to read this form first.\n"
        "             ^\n"
        "  Write before it, so that plays keep to this choice:  id: i-would-like-you-to-2"
    )


def test_mending_writes_the_ids_that_the_choices_have_already(tmp_path: Path) -> None:
    for ends in ("\n", "\r\n"):
        file = tmp_path / "scenario.yaml"
        text = STORY.replace("\n", ends)
        before = told(file, text)
        had = ids(file)
        for _ in range(2):
            problem = told(file, text)[0]
            mended = mend(problem, text)
            assert mended is not None
            assert mended.does == "Write the id"
            text = applied_to(text.encode(), mended).decode()
        (left,) = told(file, text)
        assert left.source == before[-1].source
        assert ids(file) == had
        assert text.count(ends) == STORY.count("\n") + 2
        assert f"      - id: i-would-like-you-to-3{ends}        say: >{ends}" in text
        assert (
            text.replace(
                f"{ends}      - id: i-would-like-you-to-3{ends}        ", f"{ends}      - "
            )
            != text
        )


def test_within_brackets_the_author_writes_it(tmp_path: Path) -> None:
    assert mend(told(tmp_path / "scenario.yaml", STORY)[-1], STORY) is None
