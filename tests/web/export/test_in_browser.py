"""The door that the page's script knocks at, in this Python: what is asked and what is kept."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from game.app.play_shelf import stories_at
from game.model.state import Decision
from game.pages.play_kept import PlayKept
from game.pages.values import PlayShelf
from game.web.export.carried import FormsTold, packed_shelf, unpacked_shelf
from game.web.export.in_browser import answered, short
from game.words.catalogue import ENGLISH

GP = Path(__file__).resolve().parents[3] / "scenarios/gp-antidepressant"


@pytest.fixture(scope="module")
def shelf() -> PlayShelf:
    return stories_at([GP])


def asked(shelf: PlayShelf, path: str, **given: object) -> dict[str, object]:
    """What is answered; `given` as in `answered`, the usual left out."""
    usual = {"form": {}, "sends": False, "seed": 7, "now": "2026-05-01T10:00:00"}
    return answered(shelf, {"path": path, **usual, **given})


def a_play(shelf: PlayShelf) -> PlayKept:
    """A play that has just begun."""
    told = asked(shelf, "begin", form={"story": "gp-antidepressant"}, sends=True)
    return PlayKept.from_text(str(told["keep"]))


def test_a_form_is_answered_with_the_page_it_leads_to_and_the_play_to_keep(shelf: PlayShelf):
    told = asked(shelf, "begin", form={"story": "gp-antidepressant"}, sends=True)
    play = PlayKept.from_text(str(told["keep"]))
    assert (play.story, play.seed, play.began) == ("gp-antidepressant", 7, "2026-05-01T10:00:00")
    assert (told["path"], told["place"]) == ("opening", "here")
    assert (told["forget"], told["completed"], told["unread"]) == (False, False, False)


def test_what_is_no_play_is_told_of_and_left_alone(shelf: PlayShelf):
    for text in ("{}", "zzzz", '{"format": 99}', "half of {"):
        told = asked(shelf, "", play=text)
        assert (told["unread"], told["keep"], told["forget"]) == (True, None, False)


def test_a_platform_is_handed_no_word_that_was_typed(shelf: PlayShelf):
    play = a_play(shelf).writing("What now?", "Sleep.")
    told = asked(
        shelf, "settings", play=play.to_text(), sends=True, form={"text": "150"}, room=4096
    )
    assert "Sleep." in str(told["keep"])
    assert "Sleep." not in str(told["short"])
    assert PlayKept.from_text(str(told["short"])).settings.text == 150


def test_what_was_typed_comes_back_to_the_same_play_alone(shelf: PlayShelf):
    play = a_play(shelf).writing("What now?", "Sleep.")
    bare = play.to_text(typed=False)
    for other, is_there in ((play, True), (replace(play, seed=8), False)):
        told = asked(
            shelf, "settings", play=bare, typed=other.to_text(), sends=True, form={"text": "150"}
        )
        assert ("Sleep." in str(told["keep"])) is is_there


def test_a_long_play_is_packed_and_one_that_is_too_long_is_not_cut(shelf: PlayShelf):
    play = replace(a_play(shelf), picks=(Decision("a-long-choice-of-words"),) * 300)
    text = short(play, 4096)
    assert text is not None
    assert len(text) <= 4096
    assert text.startswith("z")
    told = asked(shelf, "", play=text)
    assert told["unread"] is False
    picks = tuple(Decision(f"choice-{n * n}-{n}") for n in range(4000))
    assert short(replace(play, picks=picks), 4096) is None


def test_a_language_counts_in_the_browser_as_it_does_here(shelf: PlayShelf):
    def slovene(number: int) -> int:
        return {1: 0, 2: 1, 3: 2, 4: 2}.get(number % 100, 3)

    words = {"en-GB": ENGLISH, "sl": replace(ENGLISH, language="sl", form=slovene)}
    there = unpacked_shelf(packed_shelf(replace(shelf, catalogues=words)))
    form = there.catalogues["sl"].form
    assert isinstance(form, FormsTold)
    numbers = (0, 1, 2, 3, 5, 101, 199, 200, 201, 399, 400, 1002, 12_304)
    assert [form(n) for n in numbers] == [slovene(n) for n in numbers]
    assert there.stories == shelf.stories


def test_the_answer_is_plain_json(shelf: PlayShelf):
    told = asked(shelf, "", room=4096)
    assert json.loads(json.dumps(told)) == told
