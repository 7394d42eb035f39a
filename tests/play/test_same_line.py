"""An id that is made from words may come to mean another line, and that is noticed."""

import pytest

from game.model.players import Manner, Players
from game.model.run import PickedWords, Run, RunHead, RunId
from game.model.scenario import Scenario
from game.model.state import Decision
from game.play.same_line import picked_words, still_followed
from tests.builder import choice, ending, moment, scenario

MADE = "i-would-like-to-start"
START = "I would like to start with my list."


def with_choices(**said: str) -> Scenario:
    """A meeting with these choices of the professional's, by id, in its first moment."""
    choices = (choice(one.replace("_", "-"), words=words) for one, words in said.items())
    return scenario(moment("First", "professional", *choices), ending())


def kept(pick: str, words: str | None) -> Run:
    across, day = Manner.TYPICAL, "2026-11-22T10:00:00"
    head = RunHead(RunId("one"), "", "", "", None, Players.PROFESSIONAL, across, 0, day)
    return Run(head, (Decision(pick),), words=(PickedWords(words),) if words else ())


def picks(scenario: Scenario, run: Run) -> list[str | None]:
    return [one.professional for one in still_followed(scenario, run)]


def test_the_words_that_were_picked_stand_beside_the_ids() -> None:
    first = with_choices(one="One.", two="Two.").moments["First"]
    assert picked_words(first, Decision("two")) == PickedWords("Two.")
    assert picked_words(first, Decision("gone", "one")) == PickedWords(None, "One.")


@pytest.mark.parametrize(
    ("now", "followed"),
    [
        (START, [MADE]),
        ("I would like to start with my  LIST.", [MADE]),
        ("I would like to start with my list, please.", [MADE]),
        ("I would like to start without you in the room.", []),
    ],
)
def test_an_id_made_from_words_is_followed_while_it_stands_for_that_line(
    now: str, followed: list[str]
) -> None:
    assert picks(with_choices(i_would_like_to_start=now), kept(MADE, START)) == followed


def test_a_line_whose_number_was_given_away_is_found_by_its_words() -> None:
    now = with_choices(
        i_would_like_to_start="I would like to start with the tablets.",
        i_would_like_to_start_2=START,
    )
    assert picks(now, kept(MADE, START)) == [f"{MADE}-2"]


def test_an_id_that_the_author_gave_stands_for_its_choice_whatever_it_says() -> None:
    now = with_choices(list="Not today, I think. Could you come back on Friday?")
    assert picks(now, kept("list", START)) == ["list"]


def test_where_no_words_were_kept_the_id_is_followed() -> None:
    now = with_choices(i_would_like_to_start="I would like to start without you in the room.")
    assert picks(now, kept(MADE, None)) == [MADE]


def test_a_choice_that_is_gone_ends_it() -> None:
    assert picks(with_choices(other="Another."), kept(MADE, START)) == []
