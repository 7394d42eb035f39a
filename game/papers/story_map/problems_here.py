"""Which moment each problem of a file belongs to, by the line it stands on."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from game.library.places import Places
from game.model.problems import Problem
from game.model.scenario import Scenario


def by_moment(
    scenario: Scenario, places: Places, problems: Iterable[Problem]
) -> dict[str | None, list[Problem]]:
    """Problems by the name of their moment; under None those of no moment, or of other files."""
    starts = sorted((places.of(("moments", name))[0], name) for name in scenario.moments)
    last = max((line for line, _ in starts), default=0)
    after = places.of(("debrief",))[0]
    found: dict[str | None, list[Problem]] = {}
    for problem in problems:
        number = bisect_right(starts, (problem.line, chr(0x10FFFF))) - 1
        is_below = after > last and problem.line >= after
        here = problem.path == places.path and number >= 0 and not is_below
        found.setdefault(starts[number][1] if here else None, []).append(problem)
    return found
