"""Any text or bytes become a tree or problems, whichever parser there is."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from game.library.reading.scenario_reader import read_text
from game.library.yaml.depth import DEEPEST
from game.library.yaml.nodes import Mapping, Node, Sequence, Text
from game.library.yaml.parsers import Events, PlainParser, fastest_parser
from game.library.yaml.source import MOST_BYTES
from game.library.yaml.tree import read_tree

PARSERS = [fastest_parser(), PlainParser]
PIECES = st.sampled_from(
    [
        *("a: ", "- ", "\n", "  ", "\t", '"', "'", "[", "]", "{", "}", ",", "? ", ": ", "#", " #1"),
        *("*x", "&x ", "!t ", "%", "@", "`", "|\n", ">\n", "---\n", "...\n", "<<: ", "“", "”"),
        *("\u00a0", "\u2028", "\x00", "\x1b", "\\x", "\ufeff", "\ud800", "moments:\n", "say: x\n"),
        *(
            "format: 1\n",
            "people:\n  Sam: {chair: service user}\n",
            "choices:\n",
            "only if: a and ",
        ),
    ]
)


def plain(node: Node | None) -> object:
    match node:
        case Text():
            return node.text
        case Sequence():
            return [plain(item) for item in node.items]
        case Mapping():
            return {key.text: plain(value) for key, value in node.entries}
        case _:
            return None


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(), st.binary(), st.lists(PIECES, max_size=40).map("".join)))
@example('a: "\\UFFFFFFFF"')
@example("%YAML 1.9999999999999999999999\n---\na")
@example("a: *b*\n\t- 'it's'")
@example("MOME:\n-")
@example("\u201c\n\n\u201c")
def test_any_text_gives_problems_and_never_an_exception(data: str | bytes) -> None:
    reading = read_text(data, "any.yaml")
    assert reading.scenario is None
    assert reading.problems
    for problem in reading.problems:
        assert problem.line >= 1
        assert problem.column >= 1
        assert problem.message
        assert "\n" not in problem.message
        # A cure may show an example: lines of their own, each indented so that it can be copied.
        assert all(line.startswith("    ") for line in problem.cure.split("\n")[1:])
        str(problem).encode("utf-8")


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES, max_size=30).map("".join))
def test_the_parser_in_pure_python_never_fails_either(text: str) -> None:
    for problem in read_tree(text, "any.yaml", PlainParser).problems:
        assert 1 <= problem.line <= len(text) + 1
        str(problem).encode("utf-8")


@pytest.mark.parametrize("parser", PARSERS)
def test_texts_lists_and_mappings_have_their_places(parser: Callable[[str], Events]) -> None:
    tree = read_tree("é: [x, {y: 1}]\nb:\n  - 'c d'\n", "f.yaml", parser)
    assert plain(tree.root) == {"é": ["x", {"y": "1"}], "b": ["c d"]}
    assert isinstance(tree.root, Mapping)
    (_, first), (key, second) = tree.root.entries
    assert isinstance(first, Sequence)
    assert isinstance(second, Sequence)
    assert (first.items[1].line, first.items[1].column) == (1, 8)
    assert (key.line, key.column) == (2, 1)
    assert (second.items[0].line, second.items[0].column) == (3, 5)


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize("mark", ["[", "{a: ", "- "])
def test_fifty_thousand_brackets_are_refused(parser: Callable[[str], Events], mark: str) -> None:
    tree = read_tree(mark * 50_000, "f.yaml", parser)
    assert [problem.code for problem in tree.problems] == ["too-deep"]
    assert len(str(tree.problems[0])) < 1000


def test_forty_levels_are_read_and_one_more_is_refused() -> None:
    assert read_tree("[" * DEEPEST + "]" * DEEPEST, "f.yaml").problems == ()
    tree = read_tree("[" * (DEEPEST + 1) + "]" * (DEEPEST + 1), "f.yaml")
    assert [(problem.code, problem.column) for problem in tree.problems] == [("too-deep", 41)]


def test_two_mebibytes_are_read_and_one_byte_more_is_refused() -> None:
    text = "a: " + "b" * (MOST_BYTES - 3)
    assert read_tree(text, "f.yaml").problems == ()
    for data in (text + "b", (text + "b").encode(), "é" * (MOST_BYTES // 2 + 1)):
        assert [problem.code for problem in read_tree(data, "f.yaml").problems] == ["too-big"]


@pytest.mark.parametrize("lines", ["\r\n", "\r", "\n"])
def test_every_kind_of_line_break_counts_the_same(lines: str) -> None:
    tree = read_tree("\ufeffa: 1\nb: *x\n".replace("\n", lines).encode(), "f.yaml")
    assert [(problem.line, problem.column) for problem in tree.problems] == [(2, 4)]


def test_a_line_separator_from_a_word_processor_is_a_space() -> None:
    assert plain(read_tree("a: b\u2028c\nd: e\n", "f.yaml").root) == {"a": "b c", "d": "e"}


@pytest.mark.parametrize("parser", PARSERS)
def test_many_mistakes_are_told_in_one_reading(parser: Callable[[str], Events]) -> None:
    text = 'a: x: y\nb: "c" d\ne: @f\ng: *h\ng: i\nj: “k: l”\nm: [n?, o]\n'
    tree = read_tree(text, "f.yaml", parser)
    assert [(problem.line, problem.code) for problem in tree.problems] == [
        (1, "colon-in-text"),
        (2, "text-after-quote"),
        (3, "starts-with-mark"),
        (4, "alias"),
        (5, "duplicate-key"),
        (6, "smart-quotes"),
        (7, "bracket-list"),
    ]
    assert tree.root is not None


@pytest.mark.parametrize(
    "text",
    [
        "setting: ward     # backdrop: home, ward\n",
        "a:      # told to nobody\n  b: c\n",
        'a: "b" # c\n',
        "a: b#c\n",
        "a: it's “here” and there\n",
        "a: “Hello,” she said, “and bye”\n",
        "a: |\n  b: c\n  # d\n",
        "a: 10\u00a0mg\n",
        "a: https://example.org/x?y=1\n",
    ],
)
def test_texts_that_only_look_odd_are_no_problem(text: str) -> None:
    assert read_tree(text, "f.yaml").problems == ()
