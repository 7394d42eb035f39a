"""A whole play, from the content note to the debrief, told in another language: nothing escapes."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest

from game.engine.options import options
from game.engine.play import Step, begin, choose
from game.model.events import Hope
from game.model.power import Chair
from game.model.scenario import Scenario
from game.model.state import Decision
from game.study.debrief import debrief
from game.terminal.text_teller import TextTeller
from tests.scenarios.figures import read, shipped
from tests.words.other_letters import PSEUDO, escaped, in_greek, not_to_translate

BETWEEN_NAMES = "and"
"""Two names of a shared choice are joined by the engine, as runs keep them."""


def played(story: Scenario, turn: int) -> tuple[list[Step], list[Decision]]:
    """A play that takes the open option `turn` places on, each time."""
    steps, decisions = [begin(story)], list[Decision]()
    while len(decisions) < 60:
        state = steps[-1].state
        moment = story.moments[state.moment]
        found = [one.choice.id for one in options(story, state) if one.is_open]
        if moment.decides is None or not found:
            break
        picks = [found[(turn + n) % len(found)] for n in range(2)]
        named = dict(zip(("professional", "service_user"), picks, strict=True))
        chairs = {chair.value.replace(" ", "_") for chair in moment.decides.chairs}
        decisions.append(Decision(**{key: pick for key, pick in named.items() if key in chairs}))
        steps.append(choose(story, state, decisions[-1]))
    return steps, decisions


@pytest.mark.parametrize("viewer", [None, *Chair])
@pytest.mark.parametrize("path", shipped()[::6], ids=lambda path: path.name)
def test_no_sentence_of_a_play_goes_round_the_catalogue(path: Path, viewer: Chair | None) -> None:
    story = in_greek(read(path))
    out = io.StringIO()
    teller = TextTeller(story, out, io.StringIO(), words=PSEUDO)
    steps, decisions = played(story, 1)
    teller.opening(viewer)
    before = None
    for step in steps:
        teller.step(before, step, viewer)
        decides = story.moments[step.state.moment].decides
        if decides is not None:
            teller.question(step.state, viewer, decides.chairs)
        before = step.state
    hopes = [
        Hope(n, Chair.PROFESSIONAL, one.service_user, one.service_user)
        for n, one in enumerate(decisions)
        if one.service_user
    ]
    told = debrief(story, decisions, viewer, hopes)
    for part in teller.debrief(told, {}):
        teller.say((*part.rows, *part.questions))
    teller.stuck()
    words = re.sub(r" \[[^\]]*\]$", "", out.getvalue(), flags=re.MULTILINE)
    assert set(escaped(words)) <= {BETWEEN_NAMES}
    assert len(words) > 3000
    assert not_to_translate() == set()
