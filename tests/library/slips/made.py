"""Slips of the pen over a story's lines: one slip each, with the lines it touches.

Every slip is drawn from a number, so that the same number makes the same slip.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass

Lines = tuple[str, ...]
KEYED = re.compile(r"^( *(?:- )?)([A-Za-z][\w' -]{0,40}):( |$)")
NAME = re.compile(r"^  (\S[^:]*):(?: |$)")
BRACKETS = re.compile(r": [\[{].*[\]}]$")
STRAY = (
    "ACT TWO",
    "(check with Zoe about this)",
    "<!-- ask Zoe -->",
    "---",
    "```yaml",
    "TODO: more here",
    "***",
    "Scene 3",
    "= = =",
    "Draft two, for Tom",
)


@dataclass(frozen=True, slots=True)
class Slip:
    """A story with one slip in it. `first` and `last` are the lines it touches, from 1."""

    kind: str
    lines: Lines
    first: int
    last: int


def slip(kind: str, lines: Lines, number: int) -> Slip | None:
    """The slip of a kind that a number makes in a story; None where it finds no place."""
    return KINDS[kind](kind, lines, random.Random(f"{kind} {number}"))


def _changed(kind: str, lines: Lines, at: int, line: str) -> Slip:
    return Slip(kind, (*lines[:at], line, *lines[at + 1 :]), at + 1, at + 1)


def _some(lines: Lines, draw: random.Random, fits: Callable[[str], bool]) -> int | None:
    places = [at for at, line in enumerate(lines) if fits(line)]
    return draw.choice(places) if places else None


def _says(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _no_colon(kind: str, lines: Lines, draw: random.Random) -> Slip | None:
    at = _some(lines, draw, lambda line: KEYED.match(line) is not None)
    return None if at is None else _changed(kind, lines, at, KEYED.sub(r"\1\2\3", lines[at], 1))


def _no_colon_after(words: str) -> Callable[[str, Lines, random.Random], Slip | None]:
    pattern = re.compile(rf"^( *- \"?)({words}):( |$)")

    def made(kind: str, lines: Lines, draw: random.Random) -> Slip | None:
        at = _some(lines, draw, lambda line: pattern.match(line) is not None)
        return None if at is None else _changed(kind, lines, at, pattern.sub(r"\1\2\3", lines[at]))

    return made


def _other_colon(kind: str, lines: Lines, draw: random.Random) -> Slip | None:
    at = _some(lines, draw, lambda line: KEYED.match(line) is not None)
    if at is None:
        return None
    mark = draw.choice([":", "; ", " = ", "\uff1a", " : ", " - "])
    line = KEYED.sub(lambda m: f"{m[1]}{m[2]}{mark}", lines[at], 1).rstrip()
    return _changed(kind, lines, at, line)


def _no_dash(kind: str, lines: Lines, draw: random.Random) -> Slip | None:
    at = _some(lines, draw, lambda line: line.lstrip().startswith("- "))
    gap = draw.choice(["  ", ""])
    return None if at is None else _changed(kind, lines, at, lines[at].replace("- ", gap, 1))


def _tight_dash(kind: str, lines: Lines, draw: random.Random) -> Slip | None:
    at = _some(lines, draw, lambda line: line.lstrip().startswith("- "))
    return None if at is None else _changed(kind, lines, at, lines[at].replace("- ", "-", 1))


def _more_dash(kind: str, lines: Lines, draw: random.Random) -> Slip | None:
    at = _some(lines, draw, lambda line: KEYED.match(line) is not None and "- " not in line[:12])
    if at is None:
        return None
    line = lines[at]
    return _changed(kind, lines, at, f"{line[: len(line) - len(line.lstrip())]}- {line.lstrip()}")


def _no_quote(kind: str, lines: Lines, draw: random.Random) -> Slip | None:
    at = _some(lines, draw, lambda line: '"' in line and _says(line))
    if at is None:
        return None
    marks = [place for place, letter in enumerate(lines[at]) if letter == '"']
    place = draw.choice([marks[0], marks[-1]])
    return _changed(kind, lines, at, lines[at][:place] + lines[at][place + 1 :])


def _more_quote(kind: str, lines: Lines, draw: random.Random) -> Slip | None:
    at = _some(lines, draw, lambda line: KEYED.match(line) is not None and line[-1] in ".?!")
    if at is None:
        return None
    if draw.random() < 0.5:
        return _changed(kind, lines, at, f'{lines[at]}"')
    return _changed(kind, lines, at, KEYED.sub(r'\1\2: "', lines[at], 1))


def _no_bracket(kind: str, lines: Lines, draw: random.Random) -> Slip | None:
    at = _some(
        lines, draw, lambda line: _says(line) and re.search(r": [\[{].*[\]}]$", line) is not None
    )
    if at is None:
        return None
    marks = [place for place, letter in enumerate(lines[at]) if letter in "[]{}"]
    place = draw.choice(marks)
    return _changed(kind, lines, at, lines[at][:place] + lines[at][place + 1 :])


def _indent(kind: str, lines: Lines, draw: random.Random) -> Slip | None:
    at = _some(lines, draw, lambda line: _says(line) and line.startswith("  "))
    if at is None:
        return None
    by = draw.choice([-2, -1, 1, 2, -100])
    own = len(lines[at]) - len(lines[at].lstrip(" "))
    return _changed(kind, lines, at, " " * max(0, own + by) + lines[at].lstrip(" "))


def _tab(kind: str, lines: Lines, draw: random.Random) -> Slip | None:
    at = _some(lines, draw, lambda line: _says(line) and line.startswith("  "))
    if at is None:
        return None
    own = len(lines[at]) - len(lines[at].lstrip(" "))
    tabs = "\t" * max(1, own // 4) if draw.random() < 0.5 else "\t" * (own // 2)
    return _changed(kind, lines, at, tabs + lines[at].lstrip(" "))


def _no_line(kind: str, lines: Lines, draw: random.Random) -> Slip | None:
    at = _some(lines, draw, _says)
    if at is None:
        return None
    return Slip(kind, (*lines[:at], *lines[at + 1 :]), max(1, at), at + 1)


def _no_head(kind: str, lines: Lines, draw: random.Random) -> Slip | None:
    """A line that opens a block is lost."""
    at = _some(lines, draw, lambda line: _says(line) and line.rstrip().endswith(":"))
    if at is None:
        return None
    return Slip(kind, (*lines[:at], *lines[at + 1 :]), max(1, at), at + 1)


def _swapped(kind: str, lines: Lines, draw: random.Random) -> Slip | None:
    pairs = [at for at in range(len(lines) - 1) if _says(lines[at]) and _says(lines[at + 1])]
    at = draw.choice(pairs)
    whole = (*lines[:at], lines[at + 1], lines[at], *lines[at + 2 :])
    return Slip(kind, whole, at + 1, at + 2)


def _block_from(lines: Lines, at: int) -> Lines:
    """A line and all that stands further in below it."""
    own = len(lines[at]) - len(lines[at].lstrip())
    end = at + 1
    while end < len(lines) and lines[end].strip():
        if len(lines[end]) - len(lines[end].lstrip()) <= own:
            break
        end += 1
    return lines[at:end]


def _pasted(kind: str, lines: Lines, draw: random.Random) -> Slip | None:
    """A choice, a script or a moment moved to the edge of the page, where it stood."""
    at = _some(lines, draw, lambda line: re.match(PASTED[kind], line) is not None)
    if at is None:
        return None
    block = _block_from(lines, at)
    own = len(lines[at]) - len(lines[at].lstrip())
    moved = tuple(line[own:] for line in block)
    whole = (*lines[:at], *moved, *lines[at + len(block) :])
    return Slip(kind, whole, at + 1, at + len(block))


PASTED = {
    "choice at the edge": r"^ +- (?:say|do): ",
    "script at the edge": r"^    script:$",
    "choices at the edge": r"^    choices:$",
    "moment at the edge": r"^  [^ #].*:$",
}


def _stray(kind: str, lines: Lines, draw: random.Random) -> Slip | None:
    at = draw.randrange(1, len(lines))
    own = len(lines[at]) - len(lines[at].lstrip())
    indent = draw.choice([0, 0, own])
    return Slip(kind, (*lines[:at], " " * indent + draw.choice(STRAY), *lines[at:]), at + 1, at + 1)


def misspelt(name: str, draw: random.Random) -> str:
    """A name with two letters swapped, one lost or one twice."""
    at = draw.randrange(max(1, len(name) - 1))
    ways = (
        name[:at] + name[at + 1 : at + 2] + name[at] + name[at + 2 :],
        name[:at] + name[at + 1 :],
        name[: at + 1] + name[at:],
    )
    found = draw.choice(ways).strip()
    return found if found.lower() not in (name.lower(), "") else f"{name}s"


def _section(lines: Lines, word: str) -> list[int]:
    """The lines on which the names of a section stand."""
    start = next((at for at, line in enumerate(lines) if line.rstrip() == f"{word}:"), None)
    found: list[int] = []
    for at in range(len(lines) if start is None else start + 1, len(lines)):
        if lines[at][:1] not in ("", " ", "#"):
            break
        if NAME.match(lines[at]) and not lines[at].startswith("   "):
            found.append(at)
    return found


def _declared(word: str) -> Callable[[str, Lines, random.Random], Slip | None]:
    def made(kind: str, lines: Lines, draw: random.Random) -> Slip | None:
        places = _section(lines, word)
        if not places:
            return None
        at = draw.choice(places)
        found = NAME.match(lines[at])
        assert found is not None
        name = misspelt(found[1], draw)
        return _changed(kind, lines, at, f"  {name}{lines[at][2 + len(found[1]) :]}")

    return made


def _fact(kind: str, lines: Lines, draw: random.Random) -> Slip | None:
    start = next((at for at, line in enumerate(lines) if line.startswith("facts:")), None)
    if start is None:
        return None
    at = start
    items: list[int] = []
    while at + 1 < len(lines) and lines[at + 1].startswith("  - "):
        at += 1
        items.append(at)
    if not items:
        return None
    at = draw.choice(items)
    return _changed(kind, lines, at, f"  - {misspelt(lines[at][4:].strip(), draw)}")


def _used(pattern: str) -> Callable[[str, Lines, random.Random], Slip | None]:
    whole = re.compile(pattern)

    def made(kind: str, lines: Lines, draw: random.Random) -> Slip | None:
        at = _some(lines, draw, lambda line: whole.match(line) is not None)
        if at is None:
            return None
        found = whole.match(lines[at])
        assert found is not None
        line = lines[at]
        return _changed(kind, lines, at, found[1] + misspelt(found[2], draw) + line[found.end(2) :])

    return made


KINDS: dict[str, Callable[[str, Lines, random.Random], Slip | None]] = {
    "a colon lost": _no_colon,
    "say without its colon": _no_colon_after("say|do"),
    "a thought without its colon": _no_colon_after(r"[A-Z][\w .'-]* (?:thinks|sees)"),
    "speech without its colon": _no_colon_after(r"[A-Z][a-z]+(?: [A-Z][a-z]+)?"),
    "another mark for a colon": _other_colon,
    "a dash lost": _no_dash,
    "a dash with no space": _tight_dash,
    "a dash too many": _more_dash,
    "a quote lost": _no_quote,
    "a quote too many": _more_quote,
    "a bracket lost": _no_bracket,
    "a line too far in or out": _indent,
    "a tab": _tab,
    "a line lost": _no_line,
    "a head lost": _no_head,
    "two lines swapped": _swapped,
    **dict.fromkeys(PASTED, _pasted),
    "a stray line": _stray,
    "a person misspelt where declared": _declared("people"),
    "a moment misspelt where declared": _declared("moments"),
    "a measure misspelt where declared": _declared("measures"),
    "a fact misspelt where declared": _fact,
    "a key misspelt": _used(r"^( +(?:- )?)([a-z][a-z ]+):"),
    "a speaker misspelt": _used(r"^( +- )([A-Z][\w' ]+):"),
    "a moment misspelt where gone to": _used(r"^( +go to: )(\S.+)$"),
}
