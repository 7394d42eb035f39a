"""A line that a room wrote goes into the author's text, and nothing else there changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.library.added_choice import NotAdded, with_choice
from game.library.reading.scenario_reader import read_text
from game.model.effects import Shift, Verb
from game.model.power import Strand
from game.room.commands import line
from game.room.happenings import Rewritten

WARD = Path(__file__).resolve().parents[1] / "examples" / "ward-round" / "scenario.yaml"
STORY = """\
format: 1
scenario: A meeting
people:
  Sam: {chair: service user}
  Dr Okafor: {chair: professional}
moments:
  Opening:
    decides: professional
    choices:
      - say: Hello.
        because: >
          It is
          # no comment
        go to: End

  # The last one
  End:
    ending: Done
"""


def new_line(words: str = "What now?", credit: str = "Ade") -> Rewritten:
    return line("gives", "voice", "2", "End", words, "Asked: first", credit)


def added(text: str, new: Rewritten | None = None) -> str:
    return with_choice(text.encode(), "Opening", new or new_line()).decode()


def test_it_stands_after_the_last_choice_and_before_the_comment_of_the_next_moment() -> None:
    assert added(STORY) == STORY.replace(
        "        go to: End\n",
        "        go to: End\n"
        "      # Written in a workshop by Ade.\n"
        '      - say: "What now?"\n'
        '        id: "what-now"\n'
        "        gives: {voice: 2}\n"
        '        because: "Asked: first"\n'
        '        go to: "End"\n',
    )


def test_it_reads_as_the_choice_that_was_played() -> None:
    scenario = read_text(added(STORY), "draft").scenario
    assert scenario is not None
    choice = scenario.moments["Opening"].choices[-1]
    assert (choice.id, choice.words, choice.go_to) == ("what-now", "What now?", "End")
    assert choice.effects.shifts == (Shift(Verb.GIVES, Strand.VOICE, 2),)


@pytest.mark.parametrize(
    "words", ['Say "it": what\'s # next?', "- {x}", "\\n", "a\nb", "bell\x07", "\u2028 yes", "*x"]
)
def test_any_words_that_people_type_stay_words(words: str) -> None:
    scenario = read_text(added(STORY, new_line(words, credit='A\nb: "c" #')), "draft").scenario
    assert scenario is not None
    wanted = " ".join(words.split()).replace("\x07", "")
    assert scenario.moments["Opening"].choices[-1].words == wanted


def test_without_credit_nobody_is_named() -> None:
    assert "# Written in a workshop.\n" in added(STORY, new_line(credit=""))


def test_other_choices_keep_their_ids() -> None:
    scenario = read_text(added(STORY, new_line("Hello")), "draft").scenario
    assert scenario is not None
    assert [one.id for one in scenario.moments["Opening"].choices] == ["hello", "hello-2"]


def test_line_ends_and_a_mark_at_the_beginning_stay() -> None:
    windows = "\ufeff" + STORY.replace("\n", "\r\n")
    text = added(windows)
    assert text.startswith("\ufeffformat")
    assert text.count("\r\n") == text.count("\n")


def test_a_list_at_the_end_of_a_file_without_a_last_line_break() -> None:
    head, rest = STORY.split("  Opening:")
    opening, end = rest.split("\n\n  # The last one\n")
    text = added(f"{head}{end.rstrip()}\n  Opening:{opening}")
    assert read_text(text, "draft").scenario is not None


def test_a_list_in_brackets_takes_it_in_braces() -> None:
    block = STORY[STORY.index("    choices:") : STORY.index("\n  # The last")]
    brackets = STORY.replace(block, "    choices: [{say: Hello., go to: End}]\n")
    scenario = read_text(added(brackets), "draft").scenario
    assert scenario is not None
    ids = {one.id for one in scenario.moments["Opening"].choices}
    assert ids == {"hello", "what-now"}
    assert "by Ade" in added(brackets)


def test_a_moment_without_choices_is_refused() -> None:
    with pytest.raises(NotAdded, match="no list of choices"):
        with_choice(STORY.encode(), "End", new_line())


def test_every_moment_of_the_example_can_take_one() -> None:
    data = WARD.read_bytes()
    for moment in ("The door opens", "Sam's list", "the  ANSWER"):
        new = line("claims", "voice", "1", "Friday", "Wait", "Time")
        before, now = data.decode(), with_choice(data, moment, new).decode()
        start = now.index("      # Written in a workshop.")
        put = now[start : now.index('go to: "Friday"\n') + len('go to: "Friday"\n')]
        assert now.replace(put, "") == before
