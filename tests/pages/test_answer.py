"""What the one door gives: forms that come twice or late, what is held back, what is kept."""

from dataclasses import replace

import pytest

from game.model.players import Players
from game.model.power import Chair
from game.model.scenario import Line, LineKind
from game.model.state import Decision
from game.pages.answer import answer
from game.pages.play_kept import NotAPlay, PageLook, PlayKept
from game.pages.values import PageAsked, PlayShelf, ShelfStory
from tests.builder import choice, ending, moment, scenario
from tests.pages.visitor import Visitor


def shelf(version: str = "one") -> PlayShelf:
    """One story: the professional picks, then both do."""
    first = moment(
        "First", "professional", choice("ask", "Second"), choice("tell", "Second"),
        script=(Line(LineKind.THOUGHT, "Say nothing.", "Sam"),
                Line(LineKind.SPEECH, "Hello.", "Sam")),
    )  # fmt: skip
    second = moment("Second", "together", choice("yes"), choice("no"))
    return PlayShelf((ShelfStory("story", version, scenario(first, second, ending())),), {})


def seated(players: Players = Players.PROFESSIONAL) -> Visitor:
    visitor = Visitor(shelf())
    visitor.sit_down("story", players)
    return visitor


def test_a_form_sent_twice_decides_once_and_shows_the_same_page():
    visitor = seated()
    visitor.send("choose", at="0", choice="ask")
    once = visitor.play, visitor.page
    visitor.send("choose", at="0", choice="ask")
    assert (visitor.play, visitor.page) == once
    assert visitor.been[-2:] == ["after", "after"]


def test_another_choice_from_a_page_that_is_out_of_date_changes_nothing_and_says_so():
    visitor = seated()
    visitor.send("choose", at="0", choice="ask")
    visitor.send("choose", at="0", choice="tell")
    assert visitor.play.picks == (Decision("ask"),)
    assert visitor.page.title == "Second"
    assert "That was decided already." in " ".join(visitor.seen.text)


def test_a_choice_that_is_not_there_changes_nothing():
    visitor = seated()
    told = visitor.send("choose", at="0", choice="run")
    assert (told.status, visitor.play.picks) == (422, ())


def test_two_people_pick_one_after_the_other_and_the_second_is_not_shown_the_firsts():
    visitor = seated(Players.BOTH)
    visitor.choose("ask")
    visitor.send("choose", at="1", choice="yes")
    assert visitor.been[-1] == "hand"
    assert visitor.play.picks == (Decision("ask"),)
    assert "yes words" not in visitor.page.body
    visitor.look("play")
    visitor.send("choose", at="1", choice="no")  # the first person's page, sent once more
    assert visitor.play.held == "yes"
    visitor.look("play")
    visitor.choose("no")
    assert visitor.play.picks == (Decision("ask"), Decision("yes", "no"))


def test_a_thought_is_told_to_its_own_chair_only_until_the_play_is_over():
    visitor = seated()
    for path in ("play", "said", "debrief", "sides", "report"):
        assert "Say nothing." not in visitor.look(path).body
    visitor.choose("ask")
    visitor.choose("yes")
    assert "Say nothing." in visitor.look("sides").body
    assert "Say nothing." in visitor.look("debrief").body
    assert "Say nothing." in _seen_by(Players.SERVICE_USER)
    assert "Say nothing." not in _seen_by(Players.NONE)


def _seen_by(players: Players) -> str:
    return seated(players).page.body


def test_a_story_that_has_changed_says_how_far_the_play_fits_and_follows_it_so_far():
    visitor = seated()
    visitor.choose("ask")
    first = moment("First", "professional", choice("tell", "Second"))
    second = moment("Second", "together", choice("yes"), choice("no"))
    changed = ShelfStory("story", "two", scenario(first, second, ending()))
    visitor.shelf = PlayShelf((changed,), {})
    told = visitor.look("play")
    assert told.status == 409
    assert "Your first 0 of 1 decisions still fit." in " ".join(visitor.seen.text)
    visitor.send("follow")
    assert (visitor.play.version, visitor.play.picks) == ("two", ())
    assert visitor.page.status == 200


def test_what_was_typed_stands_there_when_a_story_is_no_longer_on_the_shelf():
    visitor = ended()
    visitor.send("feelings", q0="Cross, and heard.")
    visitor.shelf = PlayShelf((), {})
    told = visitor.look("play")
    assert told.status == 404
    assert "Cross, and heard." in told.body


def ended() -> Visitor:
    visitor = seated()
    visitor.choose("ask")
    visitor.choose("yes")
    return visitor


def test_an_answer_written_in_two_tabs_shows_both_and_loses_neither():
    visitor = ended()
    visitor.look("feelings")
    fields, _ = visitor.seen.form("feelings")
    visitor.send("feelings", **{**fields, "q0": "Calm."})
    told = visitor.send("feelings", **{**fields, "q0": "Not calm."})
    assert told.status == 409
    assert "Not calm." in told.body
    assert '<blockquote class="typed">Calm.</blockquote>' in told.body
    fields, _ = visitor.seen.form("feelings")
    visitor.send("feelings", **{**fields, "q0": "Calm. Not calm."})
    assert [one.text for one in visitor.play.reflections] == ["Calm. Not calm."]


def test_what_is_typed_is_shown_as_text_and_not_as_a_page():
    visitor = ended()
    visitor.send("feelings", q0="<script>alert(1)</script>")
    for path in ("feelings", "report"):
        assert "<script" not in visitor.look(path).body
    assert "<script" not in visitor.look("report", file="html").body.partition("<body")[2]


def test_forgetting_leaves_no_play_and_no_way_to_it():
    visitor = ended()
    visitor.send("forget")
    assert visitor.play is None
    assert visitor.look("play").status == 404


def test_chairs_stay_as_they_are_once_something_is_decided():
    visitor = seated()
    visitor.choose("ask")
    visitor.send("opening", chair="service user", other="open")
    assert visitor.play.players is Players.PROFESSIONAL
    assert visitor.been[-1] == "already"


def test_settings_are_kept_with_the_play_and_go_on_into_the_next():
    visitor = seated()
    visitor.send("settings", look="high contrast", text="200", still="yes")
    assert (visitor.page.settings.look, visitor.page.settings.text) == (PageLook.HIGH_CONTRAST, 200)
    visitor.send("begin", story="story")
    assert visitor.play.settings.still


def test_a_hope_is_kept_and_told_beside_what_happened():
    first = moment("First", "professional", choice("ask"), choice("tell"))
    visitor = Visitor(PlayShelf((ShelfStory("story", "v", scenario(first, ending())),), {}))
    visitor.sit_down("story", Players.SERVICE_USER)
    visitor.send("go", at="0", hope="ask")
    assert [(one.chair, one.hoped) for one in visitor.play.hopes] == [(Chair.SERVICE_USER, "ask")]
    assert "You hoped" in " ".join(visitor.seen.text)


def test_only_where_a_play_has_an_address_of_its_own_a_page_says_so():
    visitor = seated()
    assert "address" not in visitor.look("pause").body
    assert "address" not in visitor.look("opening").body
    visitor.shelf = replace(visitor.shelf, has_links=True)
    assert "address leads back to it" in visitor.look("pause").body
    assert "address you can carry on" in visitor.look("opening").body


def test_no_path_and_no_form_is_an_error_of_the_program():
    for play in (None, ended().play):
        for path in ("", "play", "choose", "go", "forget", "x" * 300, "\u0000", "../shelf"):
            for sends in (False, True):
                asked = PageAsked(path, {"at": "\u0000", "choice": "x" * 9_000}, sends)
                told = answer(shelf(), play, asked)
                assert told.body or told.go_to


def test_a_play_as_text_comes_back_whole():
    play = ended().play.writing("How?", "“Ünder” pressure\n\u0000")
    assert PlayKept.from_text(play.to_text()) == play
    assert PlayKept.from_text(play.to_text(typed=False)) == replace(play, reflections=())


@pytest.mark.parametrize(
    "text", ["", "{}", "[]", "1", "[" * 9_000, '{"format": 1}', '{"format": 2}']
)
def test_a_text_that_is_no_play_is_refused(text):
    with pytest.raises(NotAPlay):
        PlayKept.from_text(text)
