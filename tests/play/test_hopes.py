"""Which decision a hope is about, and what can be hoped of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.model.effects import Verb
from game.model.events import Hope
from game.model.players import Players
from game.model.power import Chair
from game.model.scenario import Choice, Decides, Moment, Scenario
from game.model.state import Decision
from game.play.hopes import answer_of, hoped_about, hoped_of, is_asked, is_hoping_turn, spread
from game.play.meeting import Meeting, played
from game.play.sitting import Sitting
from tests.meeting_sample import SAY, sample, shifts

FIRST, SECOND, LAST = (
    Decision(professional="main-points"), Decision(service_user="nod"), Decision("home", "home"),
)  # fmt: skip


def meeting(players: Players, *picks: Decision) -> Meeting:
    return played(sample(), Sitting(players, earlier=(("The corridor", "nod"),)), picks)


@pytest.mark.parametrize(
    ("players", "picks", "about"),
    [
        (Players.SERVICE_USER, (), 0),  # the professional is about to decide
        (Players.SERVICE_USER, (Decision(),), 0),  # has decided, and this chair not since
        (Players.SERVICE_USER, (Decision(), SECOND), 2),  # both are about to
        (Players.SERVICE_USER, (Decision(), SECOND, Decision(None, "home")), None),
        (Players.PROFESSIONAL, (), None),  # the other has not decided yet
        (Players.PROFESSIONAL, (FIRST,), 1),
        (Players.BOTH, (FIRST,), None),
        (Players.NONE, (), None),
    ],
)
def test_a_hope_is_about_the_other_chairs_next_decision_or_its_last(
    players: Players, picks: tuple[Decision, ...], about: int | None
) -> None:
    assert hoped_about(meeting(players, *picks)) == about


def test_only_what_is_open_and_not_unseen_can_be_hoped_for_in_the_moment_it_is_about() -> None:
    later = meeting(Players.SERVICE_USER, Decision(), SECOND)
    assert [one.id for one in hoped_of(later, 0)] == [
        "main-points", "anything-to-add", "turn-it-round",
    ]  # fmt: skip
    assert [one.id for one in hoped_of(later, 1)] == ["my-leave"]


def turns(*apart: int) -> Scenario:
    """A story of the professional's turns alone, one after another.

    One of each turn's two choices takes so many points of voice, the other none.
    """
    names = [*(str(number) for number in range(len(apart))), "The end"]
    moments = [
        Moment(name, name, decides=Decides.PROFESSIONAL, choices=(
            Choice("take", SAY, "No.", onward, effects=shifts(Verb.TAKES, voice=points)),
            Choice("leave", SAY, "Yes.", onward),
        ))
        for name, onward, points in zip(names, names[1:], apart, strict=False)
    ]  # fmt: skip
    moments.append(Moment("The end", "The end", ending="The end"))
    return replace(sample(), start="0", moments={moment.name: moment for moment in moments})


@pytest.mark.parametrize(
    ("apart", "asked"),
    [
        ((1,), "0"),
        ((1, 1), "01"),
        ((1, 1, 3, 2, 1), "024"),
        ((3, 1, 2, 2, 1, 1), "025"),  # the first may be the widest; then the widest of the rest
        ((1, 3, 3, 3), "013"),  # of those as far apart the first is asked about
        ((1, 1, 1, 3), "03"),  # the widest is the last
    ],
)
def test_hopes_are_asked_for_at_the_first_turn_the_widest_and_the_last(
    apart: tuple[int, ...], asked: str
) -> None:
    scenario = turns(*apart)
    names = [str(number) for number in range(len(apart))]
    found = [name for at, name in enumerate(names) if is_hoping_turn(scenario, names[:at], name)]
    assert "".join(found) == asked


def test_in_a_story_that_turns_in_a_ring_no_more_than_three_hopes_are_asked_for() -> None:
    scenario = turns(1, 2, 1)
    last = scenario.moments["2"]
    back = replace(last, choices=(replace(last.choices[0], go_to="0"), last.choices[1]))
    ring = replace(scenario, moments={**scenario.moments, "2": back})
    way = list("012" * 5)
    assert sum(is_hoping_turn(ring, way[:at], name) for at, name in enumerate(way)) == 2


def test_choices_lie_as_far_apart_as_the_shares_they_would_leave() -> None:
    scenario = sample()
    # From 2, 2, 2 against 8, 8, 8: voice taken leaves 5 against 25, and 9 against 24 is the most.
    report = spread(scenario.moments["The report"], scenario.starts)
    assert report == pytest.approx(900 / 33 - 500 / 30)


def test_only_the_service_users_chair_is_asked() -> None:
    assert is_asked(meeting(Players.SERVICE_USER))
    assert not is_asked(meeting(Players.PROFESSIONAL))
    assert not is_asked(meeting(Players.NONE))
    assert not is_asked(meeting(Players.SERVICE_USER, Decision()))  # this chair decides now


def test_a_hope_is_answered_by_what_the_other_chair_did() -> None:
    before = meeting(Players.SERVICE_USER, Decision())
    did = before.decisions[0].professional
    other = "anything-to-add" if did != "anything-to-add" else "main-points"
    assert answer_of(before) is None
    for hoped, is_met in ((did, True), (other, False)):
        answer = answer_of(before.hoping(Hope(0, Chair.SERVICE_USER, hoped)))
        assert answer is not None
        assert (answer.hoped.id, answer.is_met) == (hoped, is_met)
    later = before.hoping(Hope(0, Chair.SERVICE_USER, did)).picked(SECOND)
    assert answer_of(later) is None


def test_a_hope_is_asked_for_only_where_there_are_two_to_choose_from() -> None:
    alone = turns(1)
    first = alone.moments["0"]
    one = replace(alone, moments={**alone.moments, "0": replace(first, choices=first.choices[:1])})
    asked = [is_asked(played(story, Sitting(Players.SERVICE_USER), ())) for story in (alone, one)]
    assert asked == [True, False]
