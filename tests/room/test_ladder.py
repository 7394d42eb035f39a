"""The rule is the ladder: the same votes decide differently on each rung."""

from __future__ import annotations

import pytest

from game.model.power import Rung
from game.model.scenario import Decides
from game.model.state import Decision
from game.room.ladder import Rule, outcome, rule_at
from game.room.seats import Count, Seat

BOTH = Decides.TOGETHER


def count(professional: str, service_user: str, rest: str = "") -> Count:
    """count("aab", "bb"): a letter a vote."""
    seats = {Seat.PROFESSIONAL: professional, Seat.SERVICE_USER: service_user, Seat.WATCHING: rest}
    votes = {seat: {one: cast.count(one) for one in "abc"} for seat, cast in seats.items()}
    return Count(("a", "b", "c"), votes)


def picked(rule: Rule, votes: Count) -> str | None:
    picks = outcome(rule, votes, Decides.PROFESSIONAL).picks
    return picks.professional if picks else None


def test_the_rules_are_the_rungs_from_informing_to_citizen_control() -> None:
    assert [rule.rung.number for rule in Rule] == [3, 4, 5, 6, 7, 8]
    assert Rule.AGREE.rung is Rung.PARTNERSHIP


def test_same_votes_another_rule() -> None:
    votes = count("aaaaaab", "bbbcc", "a")
    assert {rule: picked(rule, votes) for rule in list(Rule)[2:]} == {
        Rule.ONE_VOICE: "a",
        Rule.AGREE: None,
        Rule.BIGGER_SAY: "b",
        Rule.DECIDES: "b",
    }


def test_the_trainer_has_to_say_and_then_the_votes_do_not_count() -> None:
    assert outcome(Rule.HEARS, count("aaa", "aaa"), BOTH).picks is None
    assert outcome(Rule.HEARS, count("aaa", "aaa"), BOTH, "c").picks == Decision("c", "c")


def test_both_chairs_need_more_than_half_each() -> None:
    assert picked(Rule.AGREE, count("aab", "abab")) is None
    assert picked(Rule.AGREE, count("aab", "aba")) == "a"


def test_chairs_that_differ_in_a_moment_decided_together_each_have_their_own_pick() -> None:
    assert outcome(Rule.AGREE, count("aab", "bbc"), BOTH).picks == Decision("a", "b")
    assert outcome(Rule.AGREE, count("aabb", "bbc"), BOTH).picks is None


def test_level_votes_decide_nothing_and_say_which() -> None:
    found = outcome(Rule.DECIDES, count("aaa", "bbcc"), BOTH)
    assert (found.picks, found.tied) == (None, ("b", "c"))


def test_where_nobody_sits_in_the_chair_that_decides_it_says_so() -> None:
    found = outcome(Rule.DECIDES, count("aaa", ""), BOTH)
    assert (found.picks, found.tied) == (None, ())
    assert "Nobody" in found.why


def test_the_rooms_say_follows_the_meter() -> None:
    assert [rule_at(power) for power in (5, 30, 38, 50, 70, 90)] == list(Rule)


NOBODY = "Nobody has chosen whose vote this rule asks for."
LEVEL = "The votes came out level."
NO_HALF = "Nothing has more than half of each chair."
# A rule, votes (the professional's chair, the service user's, the rest), and what is picked, or
# why nothing is and what came out level.
DECIDED = [
    (Rule.ONE_VOICE, ("", "", ""), None, NOBODY, ()),
    (Rule.ONE_VOICE, ("ab", "", ""), None, LEVEL, ("a", "b")),
    (Rule.ONE_VOICE, ("ab", "b", ""), "b", "", ()),
    (Rule.ONE_VOICE, ("ab", "bbbbb", ""), "b", "", ()),
    (Rule.ONE_VOICE, ("aab", "bbbbb", ""), None, LEVEL, ("a", "b")),
    (Rule.ONE_VOICE, ("a", "bbbbb", "a"), "a", "", ()),
    (Rule.ONE_VOICE, ("ab", "ab", ""), None, LEVEL, ("a", "b")),
    (Rule.ONE_VOICE, ("", "abb", ""), "b", "", ()),
    (Rule.AGREE, ("", "", ""), None, NO_HALF, ()),
    (Rule.AGREE, ("aab", "aab", "bbb"), "a", "", ()),
    (Rule.AGREE, ("aabb", "aaa", ""), None, NO_HALF, ()),
    (Rule.AGREE, ("aaa", "aabb", ""), None, NO_HALF, ()),
    (Rule.AGREE, ("aaa", "", ""), None, NO_HALF, ()),
    (Rule.BIGGER_SAY, ("", "", ""), None, NOBODY, ()),
    (Rule.BIGGER_SAY, ("aa", "", ""), "a", "", ()),
    (Rule.BIGGER_SAY, ("", "bb", ""), "b", "", ()),
    (Rule.BIGGER_SAY, ("aaaaaaaaa", "b", ""), "b", "", ()),
    (Rule.BIGGER_SAY, ("aaa", "aabb", ""), "a", "", ()),
    (Rule.BIGGER_SAY, ("aaaa", "abbb", ""), None, LEVEL, ("a", "b")),
    (Rule.BIGGER_SAY, ("ab", "ab", ""), None, LEVEL, ("a", "b")),
    (Rule.DECIDES, ("aaaa", "b", "aaaa"), "b", "", ()),
    (Rule.DECIDES, ("aaaa", "", ""), None, NOBODY, ()),
    (Rule.DECIDES, ("", "ab", ""), None, LEVEL, ("a", "b")),
]


@pytest.mark.parametrize(("rule", "votes", "picks", "why", "tied"), DECIDED)
def test_each_rule_decides_ties_and_says_why(
    rule: Rule, votes: tuple[str, str, str], picks: str | None, why: str, tied: tuple[str, ...]
) -> None:
    found = outcome(rule, count(*votes), Decides.PROFESSIONAL)
    assert found.picks == (Decision(picks, None) if picks else None)
    assert (found.why, found.tied) == (why, tied)


@pytest.mark.parametrize(
    ("power", "rule"),
    [
        (0, Rule.TELLS),
        (25.1, Rule.TELLS),
        (25.2, Rule.HEARS),
        (33.6, Rule.ONE_VOICE),
        (42, Rule.AGREE),
        (57.9, Rule.AGREE),
        (58, Rule.BIGGER_SAY),
        (79, Rule.DECIDES),
        (100, Rule.DECIDES),
    ],
)
def test_a_rule_begins_where_a_zone_of_the_meter_does(power: float, rule: Rule) -> None:
    assert rule_at(power) is rule
