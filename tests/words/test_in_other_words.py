"""A story whose variant has every entry filled: no word of the story's own is told any more."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from game.app.play_shelf import stories_at
from game.engine.play import begin, choose, replay
from game.library.variants.slots import slots_of, words_in
from game.model.players import Players
from game.model.power import Chair
from game.model.run import Run
from game.model.scenario import Scenario
from game.papers.report.markdown import markdown
from game.papers.report.play_document import play_report
from game.papers.report.play_record import play_recorded
from game.study.debrief import debrief
from game.terminal.text_teller import TextTeller
from tests.library.run_builders import head
from tests.pages.visitor import Visitor
from tests.words.other_words import DECISIONS, STORY, filled, left, story, told


def played(scenario: Scenario, viewer: Chair | None) -> str:
    """What the terminal tells of a play, from the first line to the last of the debrief."""
    out = io.StringIO()
    teller = TextTeller(scenario, out, io.StringIO())
    teller.opening(viewer)
    before, step = None, begin(scenario)
    for decision in (*DECISIONS, None):
        teller.step(before, step, viewer)
        if decision is not None:
            decides = scenario.moments[step.state.moment].decides
            assert decides is not None
            teller.question(step.state, viewer, decides.chairs)
            before, step = step.state, choose(scenario, step.state, decision)
    for part in teller.debrief(debrief(scenario, DECISIONS, viewer), {}):
        teller.say((*part.rows, *part.questions))
    return out.getvalue()


def test_the_words_that_this_test_looks_for_are_told_by_the_story_itself() -> None:
    scenario = story()
    assert len(left(played(scenario, Chair.SERVICE_USER))) > 60


@pytest.mark.parametrize("viewer", [None, *Chair])
def test_a_play_and_its_debrief_tell_no_word_of_the_story_s_own(viewer: Chair | None) -> None:
    scenario = told()
    seen = played(scenario, viewer)
    assert left(seen) == []
    assert left(markdown(reported(scenario, viewer))) == []


def reported(scenario: Scenario, viewer: Chair | None):
    found = debrief(scenario, DECISIONS, viewer)
    return play_report(play_recorded(scenario, Run(head(), DECISIONS, (), ()), found), {})


def test_a_promise_a_fact_and_a_measure_are_told_by_what_the_variant_calls_them() -> None:
    scenario = told()
    texts = (one.original for one in words_in(slots_of(story())))
    names = {text: f"gair {n}" for n, text in enumerate(texts)}
    text = played(scenario, None)
    assert f"{names['zcopy']}: failed." in text
    needed = f"{names['zpresent']} or kept {names['zcopy']}"
    assert (
        f"It needed: {needed} and {names['zhope']} is at least 9 and not {names['zseen']}." in text
    )
    assert f"{names['zcalm']}: 5, 4" in text


def test_a_play_goes_on_meaning_the_story_s_own_names() -> None:
    """States are the same in every words, so that what is kept in some can be told in others."""
    states = [step.state for step in replay(story(), DECISIONS).steps]
    assert [step.state for step in replay(told(), DECISIONS).steps] == states


def test_people_have_their_other_names_wherever_the_story_names_them() -> None:
    names = ("zSam", "zOkafor", "zBea")
    assert repr(story()).count("zBea") == 8
    assert [name for name in names if name in repr(told())] == []


def test_pages_in_other_words_tell_no_word_of_the_story_s_own(tmp_path: Path) -> None:
    (tmp_path / "scenario.yaml").write_text(STORY)
    (tmp_path / "cy.yaml").write_text(filled(story()))
    shelf = stories_at([tmp_path])
    visitor = Visitor(shelf)
    visitor.sit_down(shelf.stories[0].id, Players.PROFESSIONAL, words="cy")
    pages = [visitor.page.body]
    for choice in ("promise", "leave"):
        visitor.choose(choice)
        pages.append(visitor.page.body)
    pages.append(visitor.look("debrief").body)
    assert [left(page) for page in pages] == [[]] * 4
