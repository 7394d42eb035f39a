"""The figures that a finished meeting is judged by, and which of the limits it misses.

`python -m tests.scenarios.figures [FOLDER ...]` prints them as a table of all shipped meetings,
or at length for the folders named.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from game.library.reading.scenario_reader import read_scenario
from game.library.shipped import scenarios_folder, theory_folder
from game.library.theory_reader import theory_ids
from game.model.exploration import Exploration
from game.model.scenario import Decides, Scenario
from game.study.explore.exact_figures import explored
from game.study.explore.flows import Weights
from tests.scenarios.one_rule import takers_power, token_pickers_power

LEAST_ENDING, LEAST_SPREAD, MOST_GAIN, MOST_NUMB, LEAST_SHARE = 0.02, 15.0, 5.0, 0.2, 1 / 3


@dataclass(frozen=True, slots=True)
class Figures:
    """One meeting's figures, with every option equally likely and with *typical* people."""

    scenario: Scenario
    equal: Exploration
    typical: Exploration
    token_picker: float
    taker: float

    @property
    def shares(self) -> tuple[float, float]:
        """The share of the decisions that each chair has a part in, professional first."""
        decisions = self.equal.decisions
        together = decisions[Decides.TOGETHER.value]
        whole = sum(decisions.values())
        return tuple(  # type: ignore[return-value]
            (decisions[one.value] + together) / whole
            for one in (Decides.PROFESSIONAL, Decides.SERVICE_USER)
        )

    @property
    def written(self) -> Counter[str]:
        """How many of the moments each decides, as written."""
        moments = self.scenario.moments.values()
        return Counter(moment.decides.value for moment in moments if moment.decides)


def shipped() -> tuple[Path, ...]:
    """The folders of all meetings that come with the program, by name."""
    return tuple(sorted(file.parent for file in scenarios_folder().glob("*/scenario.yaml")))


def read(folder: Path) -> Scenario:
    """The scenario of a folder; AssertionError with its problems where it can't be read."""
    reading = read_scenario(folder, theory_ids(theory_folder()))
    assert reading.scenario is not None, reading.problems
    return reading.scenario


def figures(folder: Path) -> Figures:
    """The figures of a folder's meeting."""
    scenario = read(folder)
    return Figures(
        scenario,
        explored(scenario, Weights.EQUAL),
        explored(scenario, Weights.LIKELY),
        token_pickers_power(scenario),
        takers_power(scenario),
    )


def missed(figures: Figures) -> Iterator[str]:
    """The limits that the meeting does not hold, a sentence each."""
    yield from _as_written(figures)
    for name, share in zip(("professional", "service user"), figures.shares, strict=True):
        if share < LEAST_SHARE:
            yield f"the {name} decides {share:.0%} of the decisions, under a third"
    yield from _on_the_average(figures.equal, "equal")
    yield from _on_the_average(figures.typical, "typical")
    start = figures.equal.power.start
    if figures.token_picker > start + MOST_GAIN:
        yield f"the token picker ends at {figures.token_picker:.1f}, from {start:.1f}"


def _as_written(figures: Figures) -> Iterator[str]:
    moments = figures.scenario.moments.values()
    if not 9 <= len(moments) <= 26:
        yield f"{len(moments)} moments are not 9 to 26"
    if not 3 <= len(figures.equal.endings) <= 5:
        yield f"{len(figures.equal.endings)} endings are not 3 to 5"
    if not figures.written[Decides.TOGETHER.value]:
        yield "no moment is decided together"
    if not any(moment.happens for moment in moments):
        yield "nothing happens by the system"
    if not any(moment.respects_no for moment in moments):
        yield "no ending respects a no"


def _on_the_average(found: Exploration, weights: str) -> Iterator[str]:
    for name, ending in found.endings.items():
        if ending.probability < LEAST_ENDING:
            yield f"{name!r} is reached by {ending.probability:.1%} ({weights}), under 2%"
    assert found.power.p95 is not None
    assert found.power.p5 is not None
    spread = found.power.p95 - found.power.p5
    if spread < LEAST_SPREAD:
        yield f"power p5 to p95 spans {spread:.1f} ({weights})"
    if found.numb > MOST_NUMB:
        yield f"{found.numb:.0%} of the shifts ({weights}) find nothing left to take"


def row(folder: Path, figures: Figures) -> str:
    """One row of the table, in Markdown."""
    equal, typical = figures.equal, figures.typical
    written = figures.written
    power = equal.power
    endings = " / ".join(f"{one.probability:.0%}" for one in equal.endings.values())
    ends = " / ".join(f"{one.probability:.0%}" for one in typical.endings.values())
    by_chair = " + ".join(str(written[one.value]) for one in Decides)
    return (
        f"| {folder.name} | {equal.moments} | {by_chair} | {equal.plays:,} "
        f"| {power.start:.0f} | {power.least:.0f}, {power.mean:.1f}, {power.most:.0f} "
        f"| {power.p5:.0f}–{power.p95:.0f} | {endings} | {ends} "
        f"| {equal.token_gap_mean:.1f}, {equal.token_gap_most} | {figures.token_picker:.1f} "
        f"| {figures.taker:.1f} | {equal.numb:.0%} |"
    )


HEAD = (
    f"| meeting | moments | decided by {' + '.join(one.value for one in Decides)} | plays "
    "| start | power min, mean, max | p5–p95 | endings | endings, typical "
    "| token gap mean, most | token picker | taker | numb |\n|" + " --- |" * 13
)


def main(folders: list[str]) -> None:
    """Print the table, and below it each meeting's missed limits."""
    print(HEAD)
    complaints: list[str] = []
    for folder in [Path(one) for one in folders] or shipped():
        found = figures(folder)
        print(row(folder, found), flush=True)
        shares = ", ".join(f"{share:.0%}" for share in found.shares)
        if folders:
            complaints.append(f"{folder.name}: decides (professional, service user) {shares}")
            complaints.append(f"{folder.name}: endings {', '.join(found.equal.endings)}")
        complaints.extend(f"{folder.name}: MISSED: {one}" for one in missed(found))
    print("\n".join(complaints))


if __name__ == "__main__":
    main(sys.argv[1:])
