"""The first line of a scenario that fits nothing, and what its author most likely meant.

Each way is tried, and a way is good if the lines below it then fit, as far as one can look. Where
two are equally good, the simpler one is told, and no button offers it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from game.library.yaml.layout.moves import SWAP, key_below, moving_ways
from game.library.yaml.layout.walk import Layout, Walk, people_in, start
from game.library.yaml.layout.ways import Meant, Spot, line_ways, of_the_file
from game.library.yaml.lines import Mend
from game.library.yaml.source import Source
from game.model.codes import Code
from game.model.form.moments import MOMENT
from game.model.problems import Problem

LOOK_AHEAD = 120
"""Lines below a slip that are looked at to tell one way from another."""
MOST_SLIPS = 40
LAID = (
    *(Code.MISSING_COLON, Code.SPACE_MISSING, Code.BRACKET_LIST, Code.BAD_LINE),
    *(Code.INDENTATION, Code.MISSING_KEY),
)
"""The codes under which a way is told that may be certain."""

_OF_ONE_SIGN = (Code.SPACE_MISSING, Code.BAD_LINE)
"""Ways that change one sign, which go before lines that move."""


@dataclass(frozen=True, slots=True)
class Slip:
    """A line that fits nothing, and the best way; `is_certain` where no other is as good."""

    way: Meant
    is_certain: bool
    left: tuple[int, int]
    """How many lines are left from the first that does not fit then, and how many are odd."""


class Layouts:
    """Looks for slips in the lines of one file."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.lines = list(lines)
        self.layout = Layout(people_in(lines))

    def stop(self) -> int | None:
        """The index of the first line that fits nothing."""
        return self.layout.stops_at(self.lines, start(), 0, len(self.lines))

    def slip(self) -> Slip | None:
        """The first line that fits nothing with the best way; None where all fit.

        Where all fit, the first that says again what its mapping has, if it fits better elsewhere.
        """
        at = self.stop()
        headless = self._headless()
        if at is not None and (headless is None or at < headless):
            return self.best(at)
        at = self._again() if headless is None else headless
        slip = None if at is None else self.best(at)
        if at is None or slip is None:
            return None
        return slip if slip.left < self.left({}, at) else None

    def _again(self) -> int | None:
        walk = start()
        for at in range(len(self.lines)):
            self.layout.stops_at(self.lines, walk, at, at + 1)
            if walk.twice:
                return at
        return None

    def _headless(self) -> int | None:
        """The first moment of a story that has moments, and no line that says so."""
        walk = start()
        for at in range(len(self.lines)):
            spot = Spot(at, walk, self.lines)
            if spot.indent and key_below(spot) in MOMENT.names and ":" in spot.line:
                return None if "moments" in walk.frames[0].seen else at
            self.layout.stops_at(self.lines, walk, at, at + 1)
        return None

    def best(self, at: int) -> Slip | None:
        """The best way for the line at an index."""
        base, walk = self._before(at)
        ways = [
            way
            for spot in self._spots(at, base, walk)
            for way in (*line_ways(self.layout, spot), *moving_ways(self.layout, spot))
        ]
        edge = next((n for n in range(at - 1, base - 1, -1) if self.lines[n][:1].isalpha()), None)
        ways += [] if edge is None else of_the_file(self._spot(edge, base, walk), at)
        rated = sorted(
            ((*self._rated(way.lines, at, base, walk), way.order, n) for n, way in enumerate(ways))
        )
        base_left = self.left({}, at)
        rated = [one for one in rated if not _only_puts_off(ways[one[3]], one[0], base_left[0])]
        if not rated or rated[0][:2] >= base_left:
            return None
        best = rated[0]
        rivals = [ways[one[3]] for one in rated[1:] if one[:2] == best[:2]]
        way = ways[best[3]]
        is_alone = all(one.lines == way.lines for one in rivals)
        return Slip(way, is_alone and way.code in LAID, best[:2])

    def left(self, lines: Mapping[int, str | None], at: int) -> tuple[int, int]:
        """The same as `Slip.left` for lines mended in another way."""
        base, walk = self._before(min([at + 1, *lines]) - 1)
        return self._rated(lines, at, base, walk)

    def _before(self, at: int) -> tuple[int, Walk]:
        """The beginning of the moment or section before the one of a line, and the walk there."""
        heads = [n for n in range(at) if self.lines[n].strip() and self.lines[n][:3] != "   "]
        base = heads[-2] if len(heads) > 1 else 0
        walk = start()
        self.layout.stops_at(self.lines, walk, 0, base)
        return base, walk

    def _rated(
        self, lines: Mapping[int, str | None], at: int, base: int, walk: Walk
    ) -> tuple[int, int]:
        new = _applied(self.lines, lines)
        copied = walk.copy()
        end = len(new) - max(0, len(self.lines) - at - LOOK_AHEAD)
        stop = self.layout.stops_at(new, copied, base, end)
        return len(new) - (end if stop is None else stop), copied.odd

    def _spots(self, at: int, base: int, walk: Walk) -> list[Spot]:
        """The line itself, the one above that says something, and the first of its block."""
        above = next((n for n in range(at - 1, -1, -1) if self.lines[n].strip()), None)
        first = next((n + 1 for n in range(at - 1, base, -1) if not self.lines[n].strip()), None)
        spots = []
        for one in dict.fromkeys((at, above, first)):
            if one is not None and one >= base:
                spots.append(self._spot(one, base, walk))
        return spots

    def _spot(self, at: int, base: int, walk: Walk) -> Spot:
        copied = walk.copy()
        self.layout.stops_at(self.lines, copied, base, at)
        return Spot(at, copied, self.lines)


def better_mend(source: Source, lines: list[str], hinted: Mend | None, line: int) -> Mend | None:
    """What mends the first slip at or above the line where a parser gave up: the best way.

    A hint that leads as far is kept. None where neither is known.
    """
    layouts = Layouts(lines)
    at = layouts.stop()
    if at is None or at > line:
        return hinted
    slip = layouts.best(at)
    if slip is None:
        return hinted
    if hinted is not None:
        left = layouts.left(hinted.lines, at)
        is_guess = hinted.problem.code is Code.INDENTATION and slip.way.code in _OF_ONE_SIGN
        keeps = hinted.is_sure or any(line.strip() for line in hinted.lines.values())
        keeps = keeps and not is_guess
        if left < slip.left or (left == slip.left and keeps):
            return hinted
    return _mend_of(source, lines, slip)


def laid_out(source: Source, lines: list[str]) -> Mend | None:
    """The mend of the first slip of lines that a parser reads; None where all stand well."""
    slip = Layouts(lines).slip()
    return None if slip is None else _mend_of(source, lines, slip)


def _mend_of(source: Source, lines: list[str], slip: Slip) -> Mend:
    """A slip as a problem, with the lines to read on with: as many as there were."""
    way = slip.way
    problem = source.error(way.at, way.column, way.code, way.message, way.cure)
    mended: dict[int, str] = {}
    is_whole = True
    for number, line in way.lines.items():
        *heads, own = (line or "").split("\n")
        mended[number] = own
        if heads:
            above = lines[number - 2].strip() if number > 1 else "format"
            is_whole = is_whole and (not above or above.startswith("#"))
            mended[number - 1] = heads[0]
    return Mend(problem, mended, slip.is_certain and is_whole)


def certain_lines(problem: Problem, lines: Sequence[str]) -> Mapping[int, str | None] | None:
    """The lines that the one best way mends, where that is the way a problem tells of."""
    now = list(lines)
    for _ in range(MOST_SLIPS):
        slip = Layouts(now).slip()
        if slip is None or slip.way.at > problem.line:
            return None
        if (slip.way.at, slip.way.cure) == (problem.line, problem.cure):
            return slip.way.lines if slip.is_certain else None
        if any(line is None or "\n" in line for line in slip.way.lines.values()):
            return None
        now = _applied(now, slip.way.lines)
    return None


def _only_puts_off(way: Meant, left: int, was: int) -> bool:
    """True for two lines that swap, so that the line that does not fit is the next one."""
    return way.cure == SWAP and was - left < 2


def _applied(lines: Sequence[str], mended: Mapping[int, str | None]) -> list[str]:
    new: list[str] = []
    for number, line in enumerate(lines, 1):
        mend = mended.get(number, line)
        if mend is not None:
            new += mend.split("\n")
    return new
