"""A debrief in words names moments as people see them."""

from __future__ import annotations

from dataclasses import replace

from game.model.power import Chair
from game.model.scenario import Line, LineKind
from game.model.state import Decision
from game.study.debrief import debrief
from game.words.debrief.parts import debrief_parts
from tests.builder import choice, ending, moment, scenario


def test_a_moment_goes_by_its_title_in_other_words_of_the_story() -> None:
    thought = Line(LineKind.THOUGHT, "Nobody has said their name.", "Sam")
    opening = moment("Twenty past nine", "professional", choice("ask", costs=2), script=(thought,))
    story = scenario(replace(opening, title="9:20 in the morning"), ending())
    told = debrief(story, (Decision("ask", None),), Chair.PROFESSIONAL)
    rows = {
        part.heading: tuple(row.told for row in part.rows)
        for part in debrief_parts(told, story, {})
    }
    assert rows["What the other chair thought"] == (
        "Sam thought, in 9:20 in the morning: Nobody has said their name.",
    )
    assert rows["What it cost"] == (
        "What the moves took out of whoever made them, 1 to 3 for a move that does.",
        "Dr Okafor: 2 in all, in 9:20 in the morning.",
    )
