"""Ballots of an open vote: one for each phone, changed until the round closes, then forgotten.

Raised hands that were counted, and marks of where the needle should stand, lie with them.

A `Box` keeps them in memory. The library keeps the same in a file, so that a crash loses none.
Phones are known by a token that says nothing of anybody.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from game.room.disclosure import Cast
from game.room.seats import Count, Seat


class Ballot(NamedTuple):
    """A phone's choice of an option, from the seat that it votes from."""

    token: str
    seat: Seat
    option: str


class Ballots(Protocol):
    """Where a round's ballots and marks lie."""

    def cast_all(self, ballots: Iterable[Ballot]) -> None:
        """Put ballots in, each in place of its phone's earlier one: all of them or none."""

    def take_back(self, token: str) -> None:
        """Take a phone's ballot out again; a phone without one is no mistake."""

    def count_hands(self, option: str, seat: Seat, hands: int) -> None:
        """So many raised hands for an option, in place of those counted for it before."""

    def forget_hands(self) -> None:
        """Hands are raised anew in every round."""

    def mark(self, token: str, seat: Seat, power: int) -> None:
        """Where a phone would put the needle, 0 to 100, in place of its earlier mark."""

    def marks(self) -> Mapping[Seat, Sequence[int]]:
        """The marks of each seat, lowest first."""

    def answer(self, token: str, question: int, answer: int) -> None:
        """What a phone says to a question of the evaluation, in place of what it said before."""

    def answers(self) -> Sequence[Mapping[int, int]]:
        """Each phone's answers by question, in no order of coming."""

    def chosen(self) -> int:
        """How many have chosen, by phone or by hand."""

    def by_hand(self) -> int:
        """How many of those who have chosen raised a hand or a card."""

    def hands(self) -> Mapping[tuple[str, Seat], int]:
        """The raised hands that were counted, by option and seat."""

    def cast_by(self, token: str) -> str | None:
        """The option a phone has chosen, to show it on that phone; None where it has not."""

    def count(self, options: tuple[str, ...]) -> Count:
        """The votes for these options; ballots for others are not counted."""

    def cast(self) -> Cast:
        """What each phone has cast, by its token."""

    def empty(self) -> None:
        """Forget every ballot, hand, mark and answer."""


class Box:
    """Ballots and the phones that joined, in memory."""

    def __init__(self) -> None:
        self._phones: dict[str, Seat] = {}
        self._code: str | None = None
        self._cast: dict[str, tuple[Seat, str]] = {}
        self._hands: dict[tuple[str, Seat], int] = {}
        self._marks: dict[str, tuple[Seat, int]] = {}
        self._answers: dict[str, dict[int, int]] = {}

    def cast_all(self, ballots: Iterable[Ballot]) -> None:
        """Put ballots in, each in place of its phone's earlier one."""
        for token, seat, option in ballots:
            self._cast[token] = (seat, option)

    def join(self, token: str, seat: Seat) -> None:
        """A phone that joined, or changed its seat."""
        self._phones[token] = seat

    def leave(self, tokens: Iterable[str]) -> None:
        """Phones that were turned out."""
        for token in tokens:
            self._phones.pop(token, None)

    def let_in_by(self, code: str) -> None:
        """Phones join by another code from now on."""
        self._code = code

    def code(self) -> str | None:
        """The code they join by, where it was changed."""
        return self._code

    def phones(self) -> Mapping[str, Seat]:
        """The phones that joined."""
        return dict(self._phones)

    def take_back(self, token: str) -> None:
        """Take a phone's ballot out again."""
        self._cast.pop(token, None)

    def count_hands(self, option: str, seat: Seat, hands: int) -> None:
        """So many raised hands for an option."""
        self._hands[option, seat] = hands

    def forget_hands(self) -> None:
        """Hands are raised anew in every round."""
        self._hands.clear()

    def mark(self, token: str, seat: Seat, power: int) -> None:
        """Where a phone would put the needle."""
        self._marks[token] = (seat, power)

    def marks(self) -> Mapping[Seat, Sequence[int]]:
        """The marks of each seat."""
        placed = self._marks.values()
        return {seat: sorted(power for at, power in placed if at is seat) for seat in Seat}

    def answer(self, token: str, question: int, answer: int) -> None:
        """What a phone says to a question of the evaluation."""
        self._answers.setdefault(token, {})[question] = answer

    def answers(self) -> Sequence[Mapping[int, int]]:
        """Each phone's answers by question."""
        return [self._answers[token] for token in sorted(self._answers)]

    def chosen(self) -> int:
        """How many have chosen, by phone or by hand."""
        return len(self._cast) + self.by_hand()

    def by_hand(self) -> int:
        """How many raised a hand or a card."""
        return sum(self._hands.values())

    def hands(self) -> Mapping[tuple[str, Seat], int]:
        """The raised hands that were counted."""
        return dict(self._hands)

    def cast_by(self, token: str) -> str | None:
        """The option a phone has chosen."""
        return self._cast[token][1] if token in self._cast else None

    def count(self, options: tuple[str, ...]) -> Count:
        """The votes for these options."""
        votes: dict[Seat, dict[str, int]] = {seat: {} for seat in Seat}
        for seat, option in self._cast.values():
            votes[seat][option] = votes[seat].get(option, 0) + 1
        for (option, seat), hands in self._hands.items():
            votes[seat][option] = votes[seat].get(option, 0) + hands
        return Count(options, votes)

    def cast(self) -> Cast:
        """What each phone has cast."""
        return dict(self._cast)

    def empty(self) -> None:
        """Forget every ballot, hand, mark and answer."""
        self._cast.clear()
        self._hands.clear()
        self._marks.clear()
        self._answers.clear()


class Register(Protocol):
    """Where the phones that joined are kept; a room's file is one."""

    def join(self, token: str, seat: Seat) -> None:
        """A phone that joined, or changed its seat."""

    def leave(self, tokens: Iterable[str]) -> None:
        """Phones that were turned out."""

    def let_in_by(self, code: str) -> None:
        """Phones join by another code from now on."""

    def code(self) -> str | None:
        """The code they join by; None where it is the one that the room began with."""

    def phones(self) -> Mapping[str, Seat]:
        """The phones that joined, by token."""


@dataclass(frozen=True, slots=True)
class VoteTally:
    """How far an open vote is. `by_hand` are among the `chosen`; `placed` have placed the needle.

    `hands` are those that were counted, by option and seat.
    """

    chosen: int
    by_hand: int
    placed: int
    hands: tuple[tuple[str, Seat, int], ...]


def tallied(ballots: Ballots) -> VoteTally:
    """The tally of ballots as they lie now."""
    counted = tuple((option, seat, n) for (option, seat), n in ballots.hands().items() if n)
    placed = sum(map(len, ballots.marks().values()))
    return VoteTally(ballots.chosen(), ballots.by_hand(), placed, counted)
