"""Which parts of a line are read from right to left, and in what order they stand.

The rules of Unicode's bidirectional algorithm (UAX 9) for text without embeddings or isolates:
W1 to W7, N1, N2, I1, I2 and L2. Signs of embedding and isolates are taken as neutral.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple
from unicodedata import bidirectional

_STRONG = {"L": 0, "R": 1, "AL": 1}


class DirectedRun(NamedTuple):
    """A part of a line, its letters in the order in which they are read."""

    text: str
    is_right_to_left: bool


def begins_on_the_right(text: str) -> bool:
    """True where the first letter with a direction is read from right to left."""
    return next((_STRONG[kind] == 1 for kind in map(bidirectional, text) if kind in _STRONG), False)


def reads_from_right(text: str) -> bool:
    """True where anything in it is read from right to left."""
    return not text.isascii() and any(bidirectional(sign) in ("R", "AL") for sign in text)


def in_order(text: str, from_right: bool | None = None) -> tuple[DirectedRun, ...]:
    """The parts of one line as they stand from left to right.

    `from_right`: how the paragraph runs; None asks the line's own first letter.
    """
    base = int(begins_on_the_right(text) if from_right is None else from_right)
    levels = _levels([bidirectional(sign) for sign in text], base)
    runs = list(_runs(text, levels))
    for level in range(max(levels, default=0), 0, -1):
        runs = _turned(runs, level)
    return tuple(DirectedRun(part, level % 2 == 1) for level, part in runs)


def _levels(kinds: list[str], base: int) -> list[int]:
    _resolve_weak(kinds, base)
    _resolve_neutral(kinds, base)
    of_kind = {"L": 2 * base, "R": 1, "EN": 2, "AN": 2}
    return [of_kind[kind] for kind in kinds]


def _resolve_weak(kinds: list[str], base: int) -> None:
    """W1 to W7, in place: what is left is L, R, EN, AN or neutral."""
    side = "R" if base else "L"
    for at, kind in enumerate(kinds):
        if kind in ("NSM", "BN"):
            kinds[at] = kinds[at - 1] if at else side
    strong = side
    for at, kind in enumerate(kinds):
        if kind in _STRONG:
            strong = kind
        elif kind == "EN" and strong == "AL":
            kinds[at] = "AN"
    kinds[:] = ["R" if kind == "AL" else kind for kind in kinds]
    for at in range(1, len(kinds) - 1):
        before, after = kinds[at - 1], kinds[at + 1]
        if before == after and (
            (kinds[at] in ("ES", "CS") and before == "EN") or (kinds[at] == "CS" and before == "AN")
        ):
            kinds[at] = before
    _join_terminators(kinds)
    strong = side
    for at, kind in enumerate(kinds):
        if kind in ("L", "R"):
            strong = kind
        elif kind == "EN" and strong == "L":
            kinds[at] = "L"
        elif kind in ("ES", "CS", "ET"):
            kinds[at] = "ON"


def _join_terminators(kinds: list[str]) -> None:
    """W5: signs such as % beside a number go with it."""
    for order in (range(len(kinds)), range(len(kinds) - 1, -1, -1)):
        near = ""
        for at in order:
            if kinds[at] == "ET" and near == "EN":
                kinds[at] = "EN"
            near = kinds[at]


def _resolve_neutral(kinds: list[str], base: int) -> None:
    """N1 and N2, in place: what stands between two of one direction goes with them."""
    side = "R" if base else "L"
    at = 0
    while at < len(kinds):
        end = at
        while end < len(kinds) and kinds[end] not in ("L", "R", "EN", "AN"):
            end += 1
        if end > at:
            before = _as_strong(kinds[at - 1]) if at else side
            after = _as_strong(kinds[end]) if end < len(kinds) else side
            kinds[at:end] = [before if before == after else side] * (end - at)
        at = end + 1


def _as_strong(kind: str) -> str:
    return "L" if kind == "L" else "R"


def _runs(text: str, levels: Sequence[int]) -> Iterator[tuple[int, str]]:
    start = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or levels[at] != levels[start]:
            yield levels[start], text[start:at]
            start = at


def _turned(runs: list[tuple[int, str]], level: int) -> list[tuple[int, str]]:
    """L2 for one level: each stretch of runs at it or above stands the other way round."""
    turned: list[tuple[int, str]] = []
    stretch: list[tuple[int, str]] = []
    for run in runs:
        if run[0] >= level:
            stretch.append(run)
            continue
        turned += [*reversed(stretch), run]
        stretch = []
    return [*turned, *reversed(stretch)]
