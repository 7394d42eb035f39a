"""A debrief put into plain lines: feelings first, then what happened, then what to do next.

Pure: the debrief and its theory cards in, lines out. The words are those of
`game.study.debrief_told`.
"""

from __future__ import annotations

from collections.abc import Mapping

from game.model.debrief import Debrief
from game.model.scenario import Scenario
from game.model.theory import TheoryCard
from game.study.debrief_told import debrief_parts, turn_part


def debrief_words(
    debrief: Debrief, scenario: Scenario, cards: Mapping[str, TheoryCard]
) -> list[str]:
    """The whole debrief but for its reflection questions."""
    rows = ["", "Debrief", ""]
    rows += _over_time(debrief, scenario)
    parts = [turn_part(turn, scenario, cards) for turn in debrief.turns]
    for part in (*parts, *debrief_parts(debrief, scenario, cards)):
        rows += ["", part.heading, *part.rows]
    return rows


def _over_time(debrief: Debrief, scenario: Scenario) -> list[str]:
    rows = ["How power went"]
    start, *rest = debrief.points
    if debrief.ending:
        rows.insert(0, f"Ending: {debrief.ending}")
        if debrief.respects_no:
            rows.insert(1, "Here a no was respected.")
    rows.append(f"power {start.balance.whole_power}  before the meeting")
    for point in rest:
        title = scenario.moments[point.moment].title
        rows.append(f"power {point.balance.whole_power}  {title}")
    return rows
