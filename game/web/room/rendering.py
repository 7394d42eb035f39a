"""Boards put into pages by Jinja2, with everything that people wrote escaped."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from jinja2 import BaseLoader, Environment, StrictUndefined

from game.model.power import Chair
from game.model.scenario import Scenario, quoted
from game.room.board import Board
from game.room.evaluation import ANSWERS, QUESTIONS
from game.room.seats import Seat
from game.web.room import words
from game.web.room.live import Own
from game.web.room.other_words import button_words
from game.web.room.words import SEATS

_CLASSES = {Seat.PROFESSIONAL: "pro", Seat.SERVICE_USER: "user"}


class _Pages(BaseLoader):
    """Templates from the package, wherever it is installed."""

    def get_source(self, environment: Environment, template: str) -> tuple[str, str | None, None]:
        return page_file(template).decode(), template, None


@cache
def page_file(name: str) -> bytes:
    """The bytes of a file of `game.web.room.pages`."""
    return files("game.web.room.pages").joinpath(name).read_bytes()


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=_Pages(),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(
        quoted=quoted,
        who_says=words.who_says,
        letters=words.letters,
        picks=words.picks,
        came_of_it=words.came_of_it,
        change=words.change,
        stage_told=words.stage_told,
        button_words=button_words,
        seats=SEATS,
        evaluation=QUESTIONS,
        answers=ANSWERS,
    )
    return environment


def rendered(template: str, scenario: Scenario, **given: object) -> str:
    """A page of a scenario's room."""
    return (
        _environment()
        .get_template(template)
        .render(
            title=scenario.title,
            language=scenario.language,
            people=[scenario.seated(chair).name for chair in Chair],
            **given,
        )
    )


def state_given(board: Board, seat: Seat, own: Own, turn: str) -> dict[str, object]:
    """What `state.html` needs: the board of a seat, what its phone sent last, and which round."""
    return {
        "board": board,
        "seat_words": SEATS[seat],
        "seat_class": _CLASSES.get(seat, ""),
        "yours": own.vote,
        "mark": own.mark,
        "answered": dict(own.answers),
        "round": turn,
    }
