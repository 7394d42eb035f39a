"""A small meeting and people in a room, for tests."""

from __future__ import annotations

from game.model.scenario import Scenario
from game.room.ballots import Ballot, Box
from game.room.commands import command
from game.room.conductor import Conductor
from game.room.happenings import Happening
from game.room.seats import Seat
from game.room.session import begun
from tests.builder import choice, effects, ending, moment, scenario

PRO, USER, WATCHING = Seat.PROFESSIONAL, Seat.SERVICE_USER, Seat.WATCHING


def meeting() -> Scenario:
    """Opening (the professional) leads to Answer (together), and that to the end or Home."""
    return scenario(
        moment(
            "Opening",
            "professional",
            choice("ask", "Answer", effects=effects(gives={"voice": 1}), because="Asked."),
            choice("tell", "Answer", effects=effects(takes={"voice": 1}), because="Told."),
        ),
        moment(
            "Answer",
            "together",
            choice("yes", effects=effects(shares={"choice": 2})),
            choice("no", "Home"),
        ),
        ending(),
        ending("Home"),
    )


def vote(conductor: Conductor, token: str, seat: Seat, option: str) -> None:
    """One phone's ballot; Refused where it can't be cast."""
    (refused,) = conductor.cast_all([Ballot(token, seat, option)])
    if refused is not None:
        raise refused


class Room:
    """A conductor with what happened; `send` lets so many phones of a seat vote."""

    def __init__(self) -> None:
        self.happened: list[Happening] = []
        self.box = Box()
        self.conductor = Conductor(begun(meeting()), self.box, self.happened.append)

    def do(self, *lines: str) -> None:
        for line in lines:
            self.conductor.do(command(line))

    def send(self, seat: Seat, **votes: int) -> None:
        """send(PRO, ask=3, tell=2): the phones of a seat are pro-0, pro-1 and so on."""
        options = [option for option, people in votes.items() for _ in range(people)]
        for number, option in enumerate(options):
            self.vote(f"{seat}-{number}", seat, option)

    def vote(self, token: str, seat: Seat, option: str) -> None:
        """One phone's ballot; Refused where it can't be cast."""
        vote(self.conductor, token, seat, option)
