"""A problem's cure, obeyed to the letter: the mend where there is one, else what its words say.

Nothing here knows the slip. Where a cure asks its author for words of their own, `words` gives
them; it is asked with what the cure wants to have written.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from game.library.yaml.certain_mends import applied_to, certain_mend
from game.model.problems import Problem
from tests.library.slips.made import Lines

Words = Callable[[str], str]
_COLUMN = re.compile(r"[Bb]egin it at column \d+, with (\d+) spaces? before it")
_THAT_LINE = re.compile(
    r"If the one on line (\d+) is for all these choices, begin that line at column \d+, "
    r"with (\d+) spaces"
)
_BEFORE = "|".join(
    (
        *("If it is a note to yourself, write it like this", "Write it like this"),
        *("Use straight quotes", "Put the text in quotes", "Write it as a list"),
        *("Type an ordinary space in its place", "Type spaces in its place"),
        *("A key needs a colon and a space after it", "use quotes", "with a dash", "in quotes"),
        "Write each name like this",
    )
)
_SHOWN = re.compile(rf"(?:{_BEFORE}): ?(.+?)(?:  (?:To go on|If |Known|Where).*)?", re.DOTALL)
_DASH = re.compile(
    r"Write a dash before (?:it, at column \d+, with (\d+) spaces|the first of them)"
)
_NAME = re.compile(r'(?:Did you mean|Here it is called) "(.+?)"[?.]')
_WRITE = re.compile(r"Write  ?([a-z ]+):  ")


def obeyed(problem: Problem, lines: Lines, words: Words) -> Lines | None:
    """The lines once the cure was obeyed; None where it says nothing that can be done."""
    mended = certain_mend(problem, lines)
    if mended is not None:
        return tuple(applied_to("\n".join(lines).encode(), mended).decode().split("\n"))
    for way in (_that_line, _moved, _renamed, _shown, _taken_out, _written, _as_told):
        done = way(problem, lines, words)
        if done is not None:
            return done
    return None


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _block_end(lines: Lines, at: int) -> int:
    """The index after the last line that stands further in than the one at `at`."""
    end = at + 1
    while end < len(lines) and (not lines[end].strip() or _indent(lines[end]) > _indent(lines[at])):
        end += 1
    return end


def _that_line(problem: Problem, lines: Lines, _: Words) -> Lines | None:
    found = _THAT_LINE.search(problem.cure)
    if found is None:
        return None
    at = int(found[1]) - 1
    return (*lines[:at], " " * int(found[2]) + lines[at].lstrip(), *lines[at + 1 :])


def _moved(problem: Problem, lines: Lines, _: Words) -> Lines | None:
    found = _COLUMN.search(problem.cure)
    if found is None:
        return None
    at = problem.line - 1
    if problem.cure.startswith("Take its dash out."):
        line = lines[at].strip().removeprefix("- ")
        return (*lines[:at], " " * int(found[1]) + line, *lines[at + 1 :])
    more = int(found[1]) - _indent(lines[at])
    many = re.search(r"The (\d+) lines below it", problem.cure)
    end = at + 1 + (int(many[1]) if many else 0)
    first = " " * int(found[1]) + lines[at].lstrip()
    moved = [
        " " * max(0, _indent(one) + more) + one.lstrip(" ") if one.strip() else one
        for one in lines[at + 1 : end]
    ]
    moved.insert(0, first)
    return (*lines[:at], *moved, *lines[end:])


def _renamed(problem: Problem, lines: Lines, _: Words) -> Lines | None:
    found = _NAME.match(problem.cure)
    wrong = re.search(r'"(.+)"', problem.message)
    if found is None or wrong is None:
        return None
    at = problem.line - 1
    name = wrong[1].split('", ')[0].split('" ')[-1].strip('"')
    for one in (wrong[1], name):
        place = lines[at].find(one, problem.column - 2)
        if place >= 0:
            line = lines[at][:place] + found[1] + lines[at][place + len(one) :]
            return (*lines[:at], line, *lines[at + 1 :])
    return None


def _shown(problem: Problem, lines: Lines, _: Words) -> Lines | None:
    found = _SHOWN.search(problem.cure)
    found = found and _SHOWN.fullmatch(problem.cure, found.start())
    if found is None:
        return None
    at = problem.line - 1
    own = _indent(lines[at])
    rows = [row.removeprefix("    ") for row in found[1].strip("\n").split("\n")]
    first = rows[0].strip().strip('"') if "Type spaces" in problem.cure else rows[0].strip()
    if lines[at].lstrip().startswith("- ") and not first.startswith("-"):
        first = f"- {first}"
    return (
        *lines[:at],
        " " * own + first,
        *(" " * own + row for row in rows[1:]),
        *lines[at + 1 :],
    )


def _taken_out(problem: Problem, lines: Lines, _: Words) -> Lines | None:
    if problem.cure not in ("Take it out.", "Take this line out."):
        return None  # with other words after it, or as one of two, the author chooses
    at = problem.line - 1
    return (*lines[:at], *lines[_block_end(lines, at) :])


def _written(problem: Problem, lines: Lines, words: Words) -> Lines | None:
    """A key that is missing, written under the thing that the problem stands at."""
    found = _WRITE.match(problem.cure)
    if found is None or problem.code != "missing-key":
        return None
    at = problem.line - 1
    key = found[1]
    if key == "go to":
        return None  # the author alone knows where
    if problem.line == 1 or "at the top of the file" in problem.cure:
        return (f"{key}: {words(key)}", *lines)
    first = lines[at]
    if first.lstrip().startswith("- "):
        own = _indent(first) + 2
        at = _block_end(lines, at) - 1
    else:
        own = _indent(lines[at + 1]) if at + 1 < len(lines) else 2
    return (*lines[: at + 1], f"{' ' * own}{key}: {words(key)}", *lines[at + 1 :])


def _as_told(problem: Problem, lines: Lines, words: Words) -> Lines | None:
    at = problem.line - 1
    found = _DASH.match(problem.cure)
    if found is not None:
        own = int(found[1] or _indent(lines[at]))
        return (*lines[:at], f"{' ' * own}- {lines[at].lstrip()}", *lines[at + 1 :])
    found = re.match("Write a line above it: (.+)", problem.cure)
    if found is not None:
        own = max(0, _indent(lines[at]) - 2)
        return (*lines[:at], " " * own + found[1], *lines[at:])
    if problem.cure.startswith("Begin it with  - say: ..."):
        own = " " * _indent(lines[at])
        rows = (f"{own}- say: {words('say')}", f"{own}  {lines[at].strip().removeprefix('- ')}")
        return (*lines[:at], *rows, *lines[at + 1 :])
    if problem.cure == "Swap the two lines.":
        return (*lines[: at - 1], lines[at], lines[at - 1], *lines[at + 1 :])
    if problem.cure.startswith("Begin each line of the script with its own"):
        end = _block_end(lines, at)
        own = " " * _indent(lines[at])
        rows = [f"{own}- {row.strip()}" if KEYED.match(row) else row for row in lines[at + 1 : end]]
        return (*lines[: at + 1], *rows, *lines[end:])
    return None


KEYED = re.compile(r" *[A-Z][\w' ]*:")
