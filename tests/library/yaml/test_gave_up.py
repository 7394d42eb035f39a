"""What a YAML parser says when it gives up is told by kinds that do not change with its version."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import yaml

from game.library.yaml.gave_up import Gave, why
from game.library.yaml.parsers import Events, PlainParser, fastest_parser

LIBYAML, PYTHON = fastest_parser(), PlainParser


def given_up(text: str, make: Callable[[str], Events]) -> frozenset[Gave]:
    parser = make(text)
    try:
        while parser.check_event():
            parser.get_event()
    except yaml.YAMLError as error:
        return why(error)
    raise AssertionError(f"{text!r} was read to its end")


CASES = [
    ("a: b: c", {Gave.COLON}),
    ("a:\n  - b\n c: d\n", {Gave.BLOCK}),
    ("a: 'b", {Gave.QUOTE}),
    ('a: "b', {Gave.QUOTE}),
    ("a: [b", {Gave.BRACKETS}),
    ("a: {b: c", {Gave.BRACKETS}),
    ("a: [b}", {Gave.BRACKETS}),
    ("a: @b", {Gave.MARK}),
    ("a: `b", {Gave.MARK}),
    ("a: b\nword\nc: d\n", {Gave.NO_COLON}),
    ("%a b c", {Gave.DIRECTIVE, Gave.OUTSIDE}),
]


@pytest.mark.parametrize("make", [LIBYAML, PYTHON], ids=["libyaml", "python"])
@pytest.mark.parametrize(("text", "kinds"), CASES)
def test_every_parser_gives_up_for_the_same_reason(
    text: str, kinds: set[Gave], make: Callable[[str], Events]
) -> None:
    assert given_up(text, make) & kinds


@pytest.mark.parametrize("make", [LIBYAML, PYTHON], ids=["libyaml", "python"])
def test_a_backslash_that_means_nothing_is_told_from_an_open_quote(
    make: Callable[[str], Events],
) -> None:
    assert Gave.ESCAPE in given_up('a: "b\\qc"', make)
    assert Gave.ESCAPE not in given_up('a: "b', make)


@pytest.mark.parametrize(
    ("context", "problem", "kinds"),
    [
        ("while increasing flow level", "exceeded maximum nesting depth", Gave.TOO_DEEP),
        ("while increasing block level", "exceeded maximum nesting depth", Gave.TOO_DEEP),
        ("while parsing a flow node", "did not find expected node content", Gave.BRACKETS),
        (None, "mapping values are not allowed in this context", Gave.COLON),
        ("while scanning a quoted scalar", "found unexpected end of stream", Gave.QUOTE),
        ("while parsing a quoted scalar", "found unknown escape character", Gave.ESCAPE),
        ("while scanning a simple key", "could not find expected ':'", Gave.NO_COLON),
        (None, "did not find expected <document start>", Gave.OUTSIDE),
        ("while scanning for the next token", "found character that cannot start any token",
         Gave.MARK),
        ("while parsing a block mapping", "did not find expected key", Gave.BLOCK),
        ("while scanning a directive", "could not find expected directive name", Gave.DIRECTIVE),
    ],
)  # fmt: skip
def test_the_sentences_of_both_versions_of_libyaml_have_their_kind(
    context: str | None, problem: str, kinds: Gave
) -> None:
    assert kinds in why(yaml.MarkedYAMLError(context, None, problem, None))


def test_a_sentence_that_nobody_knows_has_no_kind() -> None:
    assert why(yaml.YAMLError()) == frozenset()
    assert why(yaml.MarkedYAMLError(None, None, "something new", None)) == frozenset()
