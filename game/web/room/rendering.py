"""Boards put into pages by Jinja2, with everything that people wrote escaped."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache, partial
from importlib.resources import files

from jinja2 import Environment

from game.model.power import Chair
from game.model.scenario import Scenario, quoted
from game.papers.page import templates
from game.room.board import Board
from game.room.evaluation import ANSWERS, QUESTIONS
from game.room.seats import Seat
from game.room.session import Stage
from game.web.room.joined import Own
from game.web.room.live import Live
from game.words import board as told
from game.words.catalogue import Catalogue
from game.words.kinds import kind_words, makers, rung_told
from game.words.lines import line_words, who_says
from game.words.moves import names_of
from game.words.numbers import change
from game.words.rules import HANDS_FROM, rule_words, seat_words
from game.words.shifts import what_moved
from game.words.standing import the_say
from game.words.variants import button_words

TOLD: Mapping[str, Callable[..., object]] = {
    "change": change,
    "button_words": button_words,
    "came_of_it": told.came_of_it,
    "needle_moved": told.needle_moved,
    "needle_told": told.needle_told,
    "number_told": told.number_told,
    "outcome_told": told.outcome_told,
    "picks": told.picks,
    "round_told": told.round_told,
    "rule_told": told.rule_told,
    "rule_words": rule_words,
    "seat_words": seat_words,
    "seated": told.seated,
    "split_told": told.split_told,
    "kind_words": kind_words,
    "stage_told": told.stage_told,
    "the_say": the_say,
    "what_moved": what_moved,
    "who_says": who_says,
}
"""What templates say of a room, each in the language of the page."""
_CLASSES = {Seat.PROFESSIONAL: "pro", Seat.SERVICE_USER: "user"}


@cache
def page_file(name: str) -> bytes:
    """The bytes of a file of `game.web.room.pages`."""
    return files("game.web.room.pages").joinpath(name).read_bytes()


@cache
def _environment() -> Environment:
    environment = templates(lambda name: page_file(name).decode())
    environment.globals.update(
        quoted=quoted,
        line_words=line_words,
        makers=makers,
        rung_told=rung_told,
        letters=told.letters,
        votes_told=told.votes_told,
        seats=tuple(Seat),
        hands_from=HANDS_FROM,
        evaluation=QUESTIONS,
        answers=ANSWERS,
    )
    return environment


def chosen_told(live: Live) -> str:
    """How many have chosen, while a vote is open."""
    is_voting = live.conductor.session.stage is Stage.VOTING
    return told.how_many(live.chosen, live.present, live.by_hand, live.say) if is_voting else ""


def rendered(template: str, scenario: Scenario, say: Catalogue, /, **given: object) -> str:
    """A page of a scenario's room, whose own words are in the language of `say`."""
    return (
        _environment()
        .get_template(template)
        .render(
            title=scenario.title,
            names=names_of(scenario),
            language=scenario.language,
            support=scenario.support,
            people=[scenario.seated(chair).name for chair in Chair],
            say=say,
            own=say.language,
            **{name: partial(one, say=say) for name, one in TOLD.items()},
            **given,
        )
    )


def state_given(board: Board, seat: Seat, own: Own, turn: str) -> dict[str, object]:
    """What `state.html` needs: the board of a seat, what its phone sent last, and which round."""
    return {
        "board": board,
        "seat": seat,
        "seat_class": _CLASSES.get(seat, ""),
        "yours": own.vote,
        "mark": own.mark,
        "offer": own.offer,
        "answered": dict(own.answers),
        "round": turn,
    }
