"""Sentences from the closed list become conditions, and promises keep their own words."""

from __future__ import annotations

import pytest

from game.library.reading.cast import Cast, Library, cast_for
from game.library.reading.conditions import condition_in
from game.library.reading.notes import Notes
from game.library.yaml.tree import read_tree
from game.model.conditions import (
    AllOf,
    AnyOf,
    Compares,
    Comparison,
    Condition,
    HasFact,
    HasPromise,
    Not,
    PromiseWord,
)

COPY = "a copy and a stamp by Friday"
AT_LEAST, BELOW = Comparison.AT_LEAST, Comparison.BELOW


def cast() -> Cast:
    known = cast_for(Library())
    known.facts.add("report shared")
    known.facts.add("plan agreed")
    known.measures.add("trust")
    known.measures.add("Hope for more")
    known.promises.add(COPY)
    known.promises.add("a copy")
    return known


def read(words: str) -> tuple[Condition | None, list[str]]:
    tree = read_tree(words, "f.yaml")
    notes = Notes(tree)
    assert tree.root is not None
    condition = condition_in(notes, tree.root, cast(), "only if")
    return condition, [problem.code for problem in notes.problems]


@pytest.mark.parametrize(
    ("words", "condition"),
    [
        ("power is at least 40", Compares("power", AT_LEAST, 40)),
        ("Power  IS at-least +40", Compares("power", AT_LEAST, 40)),
        ("together is at most 60", Compares("together", Comparison.AT_MOST, 60)),
        ("voice is exactly 1", Compares("voice", Comparison.EXACTLY, 1)),
        ("hope FOR more is above 0", Compares("Hope for more", Comparison.ABOVE, 0)),
        ("report shared", HasFact("report shared")),
        ("not Report Shared", Not(HasFact("report shared"))),
        (f"kept {COPY}", HasPromise(COPY, PromiseWord.KEPT)),
        ("promised a copy", HasPromise("a copy", PromiseWord.PROMISED)),
        ("not failed a copy", Not(HasPromise("a copy", PromiseWord.FAILED))),
        (
            f"kept {COPY} and report shared",
            AllOf((HasPromise(COPY, PromiseWord.KEPT), HasFact("report shared"))),
        ),
        (
            "kept a copy and report shared and trust is below 3",
            AllOf(
                (
                    HasPromise("a copy", PromiseWord.KEPT),
                    HasFact("report shared"),
                    Compares("trust", BELOW, 3),
                )
            ),
        ),
        (
            "report shared or not plan agreed",
            AnyOf((HasFact("report shared"), Not(HasFact("plan agreed")))),
        ),
        (
            "{any: [report shared, {all: [plan agreed, power is below 20]}]}",
            AnyOf(
                (
                    HasFact("report shared"),
                    AllOf((HasFact("plan agreed"), Compares("power", BELOW, 20))),
                )
            ),
        ),
        ("{not: power is exactly 40}", Not(Compares("power", Comparison.EXACTLY, 40))),
    ],
)
def test_a_sentence_is_read_as_it_is_meant(words: str, condition: Condition) -> None:
    assert read(words) == (condition, [])


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("power is at least forty", "bad-condition"),
        ("power is at least", "bad-condition"),
        ("power is 40", "bad-condition"),
        ("not not report shared", "bad-condition"),
        ("{all: []}", "bad-condition"),
        ("{all: report shared}", "wrong-type"),
        ("[report shared]", "wrong-type"),
        ("{sum: [report shared]}", "unknown-key"),
        ("voice is at least 0", "out-of-range"),
        ("together is below 61", "out-of-range"),
        ("trust is above 11", "out-of-range"),
        ("power is at least 99999999999999999999", "out-of-range"),
        ("kept a stamp", "unknown-promise"),
        ("report shard", "unknown-fact"),
        ("report shared and", "unknown-fact"),
        ("hop is at least 4", "unknown-measure"),
        ("power is not below 4", "not-with-comparison"),
        ("report shared and plan agreed or plan agreed", "and-with-or"),
    ],
)
def test_a_sentence_that_cannot_be_read_is_told_once(words: str, code: str) -> None:
    assert read(words) == (None, [code])


@pytest.mark.parametrize(
    ("words", "cure"),
    [
        ("power is 40", 'Write "power is exactly 40" or "power is at least 40".'),
        ("trust is over 4", 'Write "trust is above 4".'),
        ("hope for more is less than 4", 'Write "Hope for more is below 4".'),
        ("power at least 40", 'Write "power is at least 40".'),
        ("Hope for more above 3", 'Write "Hope for more is above 3".'),
        ("trust is 5 or more", 'Write "trust is at least 5".'),
        ("trust is 5 or less", 'Write "trust is at most 5".'),
    ],
)
def test_a_comparison_in_other_words_is_put_into_ours(words: str, cure: str) -> None:
    notes = Notes(read_tree(words, "f.yaml"))
    assert notes.tree.root is not None
    assert condition_in(notes, notes.tree.root, cast(), "only if") is None
    assert [(problem.code, problem.cure) for problem in notes.problems] == [("bad-condition", cure)]
