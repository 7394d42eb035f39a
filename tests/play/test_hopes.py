"""Which decision a hope is about, and what can be hoped of it."""

from __future__ import annotations

import pytest

from game.model.players import Players
from game.model.state import Decision
from game.play.hopes import hoped_about, hoped_of
from game.play.meeting import Meeting, played
from game.play.sitting import Sitting
from tests.meeting_sample import sample

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
