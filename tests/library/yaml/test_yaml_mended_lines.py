"""A mended line, put into the file, makes it read with exactly the words that were written."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.library.reading.scenario_reader import Reading, read_text
from game.library.yaml.flow import mended_flow
from game.library.yaml.keys import colon_added

HEAD = """\
format: 1
scenario: The form
people:
  Sam: {chair: service user}
  Dr Okafor: {chair: professional}
"""
STORY = """\
moments:
  First:
    script:
      - LINE
    decides: professional
    choices:
      - CHOICE
  Last:
    ending: Home
"""
GOOD_LINE, GOOD_CHOICE = "The door opens.", "{say: Good morning, go to: Last}"
AWKWARD = [
    *("@home", "*a", "*Sighs* Yes", "&x y", "! now", "!now", "%x", "`x`", "| x", "> x"),
    *("Two things: the keys", "Well: a: b", "ends:", 'It\'s "x" now', "'tis late", "'90s music"),
    *('"Stop" he said', "'a' and 'b'", '"a" and "b"', "What? Now", "who?", "? what", "- x"),
    *("a #b", "#1 of two", "[x] y", "{x} y", "a [x] y", "10:30", "I’m “here”", "a\\b: c"),
    *('The note says: "Lacks insight."', "Come in, Sam", "a, b, c", "so: a, b", "yes", "~"),
]
IN_BRACES = [text for text in AWKWARD if text not in ("#1 of two", "{x} y")]
IN_LISTS = [text for text in IN_BRACES if ", " not in text]
WRITTEN = re.compile(r"(?:like this|in quotes|use quotes|its place): (.*)")


def read(line: str = GOOD_LINE, choice: str = GOOD_CHOICE, top: str = "") -> Reading:
    return read_text(story(line, choice, top), "f.yaml")


def story(line: str, choice: str, top: str) -> str:
    return HEAD + top + STORY.replace("LINE", line).replace("CHOICE", choice)


def read_mended(text: str) -> Reading:
    """The reading of a file after each of its cures was followed."""
    for _ in range(3):
        reading = read_text(text, "f.yaml")
        if not reading.problems:
            return reading
        first = reading.problems[0]
        found = WRITTEN.search(first.cure)
        assert found is not None, str(first)
        lines = text.split("\n")
        old = lines[first.line - 1]
        lead = len(old) - len(old.lstrip())
        lines[first.line - 1] = old[:lead] + re.split("  (?:Known|If|To) ", found[1])[0].strip()
        assert "\n".join(lines) != text, str(first)
        text = "\n".join(lines)
    return reading


def words_in(reading: Reading) -> tuple[str, str, str | None]:
    assert [str(problem) for problem in reading.problems] == []
    assert reading.scenario is not None
    first = reading.scenario.moments["First"]
    return first.script[0].text, first.choices[0].words, first.choices[0].go_to


@pytest.mark.parametrize("text", AWKWARD)
def test_words_of_a_choice_are_kept(text: str) -> None:
    reading = read_mended(story(GOOD_LINE, f"say: {text}\n        go to: Last", ""))
    assert words_in(reading) == (GOOD_LINE, text, "Last")


@pytest.mark.parametrize("text", IN_BRACES)
def test_words_of_a_choice_in_braces_are_kept(text: str) -> None:
    reading = read_mended(story(GOOD_LINE, f"{{say: {text}, go to: Last}}", ""))
    assert words_in(reading) == (GOOD_LINE, text, "Last")


@pytest.mark.parametrize("text", IN_BRACES)
def test_words_at_the_end_of_braces_are_kept(text: str) -> None:
    reading = read_mended(story(GOOD_LINE, f"{{go to: Last, say: {text}}}  # a note", ""))
    assert words_in(reading) == (GOOD_LINE, text, "Last")


@pytest.mark.parametrize("text", IN_BRACES)
def test_words_of_speech_in_braces_are_kept(text: str) -> None:
    reading = read_mended(story(f"{{Sam: {text}, only if: power is above 1}}", GOOD_CHOICE, ""))
    assert words_in(reading)[0] == text


@pytest.mark.parametrize("text", AWKWARD)
def test_words_of_narration_are_kept(text: str) -> None:
    reading = read_mended(story(text, GOOD_CHOICE, ""))
    assert words_in(reading)[0] == text


@pytest.mark.parametrize("text", AWKWARD)
def test_words_in_a_list_below_a_key_are_kept(text: str) -> None:
    reading = read_mended(story(GOOD_LINE, GOOD_CHOICE, f"content notes:\n  - {text}\n"))
    assert reading.scenario is not None
    assert reading.scenario.content_notes == (text,)


@pytest.mark.parametrize("text", IN_LISTS)
def test_words_in_a_list_in_brackets_are_kept(text: str) -> None:
    reading = read_mended(story(GOOD_LINE, GOOD_CHOICE, f"content notes: [one, {text}, Two]\n"))
    assert reading.scenario is not None
    assert reading.scenario.content_notes == ("one", text, "Two")


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from([*"abc'?!@*&%-#", " ", " ", ": ", '"', "[", "]", "it's", "so"]), max_size=12
    ).map("".join)
)
def test_a_line_in_braces_that_is_mended_needs_no_more_mending(words: str) -> None:
    mend = mended_flow(f"  - {{say: {words}, go to: Last}}")
    if mend is not None:
        assert mend.line.startswith("  - {say: ")
        assert mend.line.endswith(", go to: Last}")
        assert mended_flow(mend.line) is None


@pytest.mark.parametrize(
    ("line", "mended"),
    [
        ("- {Sam: *a, only if: {any: [f?, g]}}", '- {Sam: "*a", only if: {any: ["f?", g]}}'),
        ("a: [b,, c]", "a: [b, c]"),
        ("a: [, b]", "a: [ b]"),
        ("a: {b: 'c', d: @e}", "a: {b: 'c', d: \"@e\"}"),
        ("- {say: “k: l”, go to: e}", '- {say: "k: l", go to: e}'),
        ('- {say: "Sign here, go to: e}', '- {say: "Sign here", go to: e}'),
    ],
)
def test_only_the_words_that_need_quotes_get_them(line: str, mended: str) -> None:
    mend = mended_flow(line)
    assert mend is not None
    assert mend.line == mended


@pytest.mark.parametrize(
    "line",
    [
        *("a: b", "a: [b, c]", "a: {b: [c, {d: e}], f: 'g, h'}", "a: [b", "a: [b] c", "- {@a: b}"),
        *("a: " + "[" * 40 + "?" + "]" * 40, "a: [" + "b, " * 3000 + "?]"),
    ],
)
def test_a_line_that_is_right_or_past_mending_is_left(line: str) -> None:
    assert mended_flow(line) is None


def test_a_colon_is_added_to_a_key_in_any_spelling() -> None:
    assert colon_added("if you differ") is None
    assert colon_added("if-you-differ now") == "if-you-differ: now"
