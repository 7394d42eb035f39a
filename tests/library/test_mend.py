"""Every button that mends leaves a file without its problem, and touches nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.library.reading.scenario_reader import Reading, read_text
from game.library.yaml.certain_mends import Mended, applied_to, certain_mend
from game.model.codes import Severity
from game.model.problems import Problem

PROBLEMS = Path(__file__).parents[1] / "problems"
THEORY = ("arnstein-4-consultation", "lukes-three-dimensions")
MENDED = {
    *("backslash", "bad-condition", "bad-line", "bracket-list", "colon-in-text"),
    "condition-without-key",
    *("dash-before-name", "dash-in-text", "hash-in-text", "long-dash"),
    *("indentation", "missing-colon", "name-without-colon", "non-breaking-space"),
    "not-with-comparison",
    *("smart-quotes", "space-missing", "starts-with-mark", "tab", "text-after-quote"),
    *("unclosed-quote", "unknown-choice", "unknown-fact", "unknown-key", "unknown-moment"),
    *("unknown-person", "unknown-promise", "unknown-rung", "unknown-seat", "unknown-setting"),
    *("bad-time", "unknown-theory", "unknown-value", "wrong-type"),
}
"""The codes of which at least one form has a certain cure."""


def read(data: bytes) -> Reading:
    return read_text(
        data, "bad.yaml", THEORY, ("ladder-to-come",), ("okafor", "tom"), ("stacking", "wheelchair")
    )


def mends_of(bad: Path) -> list[tuple[Problem, Mended]]:
    reading = read(bad.read_bytes())
    lines = reading.places.lines
    found = [(problem, certain_mend(problem, lines)) for problem in reading.problems]
    return [(problem, mended) for problem, mended in found if mended is not None]


WITH_A_MEND = [bad for bad in sorted(PROBLEMS.rglob("bad.yaml")) if mends_of(bad)]


@pytest.mark.parametrize("bad", WITH_A_MEND, ids=lambda bad: str(bad.parent.relative_to(PROBLEMS)))
def test_what_a_mend_button_leaves_checks_clean(bad: Path) -> None:
    for _, mended in mends_of(bad):
        after = read(applied_to(bad.read_bytes(), mended))
        assert [str(problem) for problem in after.problems] == []
        assert after.scenario is not None


def test_these_codes_have_a_mend_button_and_no_others() -> None:
    assert {bad.relative_to(PROBLEMS).parts[0] for bad in WITH_A_MEND} == MENDED


@pytest.mark.parametrize("bad", WITH_A_MEND, ids=lambda bad: str(bad.parent.relative_to(PROBLEMS)))
def test_a_mend_alters_its_own_lines_alone(bad: Path) -> None:
    data = bad.read_bytes()
    before = data.decode().split("\n")
    for _, mended in mends_of(bad):
        after = applied_to(data, mended).decode().split("\n")
        kept = [line for n, line in enumerate(before, 1) if n not in mended.lines]
        new = [line for line in mended.lines.values() if line is not None]
        assert sorted(after) == sorted(kept + new)


def test_a_name_says_what_it_becomes() -> None:
    (mend,) = mends_of(PROBLEMS / "unknown-moment" / "bad.yaml")
    assert mend[1] == Mended({18: "        go to: The end"}, "Change to “The end”")


def test_tabs_are_mended_in_all_their_lines_at_once() -> None:
    (mend,) = mends_of(PROBLEMS / "tab" / "many" / "bad.yaml")
    assert mend[1].does == "Mend these 2 lines"


def told(line: str, column: int, word: str, cure: str, code: str = "unknown-moment") -> Problem:
    message = f'there is no moment called "{word}"'
    return Problem("a.yaml", 1, column, Severity.ERROR, code, message, cure, line)


def mended_line(line: str, column: int, word: str, right: str) -> str | None:
    mended = certain_mend(told(line, column, word, f'Did you mean "{right}"?'), [line])
    return None if mended is None else mended.lines[1]


def test_a_name_gets_quotes_where_it_needs_them() -> None:
    assert mended_line("go to: Teh end", 8, "Teh end", "The end") == "go to: The end"
    assert mended_line("go to: Now", 8, "Now", "Now: this") == 'go to: "Now: this"'
    assert mended_line('go to: "Teh end"', 8, "Teh end", "The end") == 'go to: "The end"'
    assert mended_line("go to: 'No'", 8, "No", "It's no") == 'go to: "It\'s no"'
    assert mended_line("a: [one, tow]  # tow", 10, "tow", "two") == "a: [one, two]  # tow"


def test_a_name_inside_a_sentence_gets_no_quotes_of_its_own() -> None:
    line = "only if: seen and sigend"
    assert mended_line(line, 10, "sigend", "signed") == "only if: seen and signed"
    assert mended_line("only if: sigend and seen", 10, "sigend", "a: b") is None


def test_nothing_is_offered_where_nobody_knows_which_words_are_meant() -> None:
    assert mended_line("only if: not seen or seen", 1, "seen", "signed") is None
    assert mended_line("go to: a long na…", 8, "a long na…", "a long name") is None
    assert mended_line("go to: >-", 8, "Teh end", "The end") is None


def test_nothing_is_offered_where_the_cure_would_change_a_letter() -> None:
    problem = Problem("a.yaml", 1, 1, Severity.ERROR, "wrong-type", "", "Write it like this: a: 1")
    assert certain_mend(problem, ["b: 1"]) is None


def test_a_problem_that_has_no_line_has_no_mend() -> None:
    assert certain_mend(told("", 1, "a", 'Did you mean "b"?'), []) is None


def test_line_ends_and_a_byte_order_mark_stay_as_they_were() -> None:
    data = "\ufeffone\r\ntwo\rthree\n".encode()
    after = applied_to(data, Mended({1: "1", 2: "2"}, ""))
    assert after == "\ufeff1\r\n2\rthree\n".encode()
    assert applied_to(data, Mended({2: None}, "")) == "\ufeffone\r\nthree\n".encode()
    assert applied_to(b"one\ntwo", Mended({2: None}, "")) == b"one\n"


def test_a_line_moved_where_it_would_not_fit_either_is_left_to_its_author() -> None:
    lines = ["script:", "      - Sam: One.", "       - Sam: Two.", "      - Sam: Three."]
    cure = "Begin it at column 9, with 8 spaces before it."
    problem = Problem("a.yaml", 3, 8, Severity.ERROR, "indentation", "it stands apart", cure)
    assert certain_mend(problem, lines) is None
