"""The wall at the end: how the story ended, where the say is left, then questions, one by one."""

from __future__ import annotations

import pygame

from game.window.kit import Kit
from game.window.wall.page.fitting import fitted
from game.window.wall.page.foot import foot, status
from game.window.wall.page.scale import SAID, STATEMENT, TITLE
from game.window.wall.page.showing import Built, Showing, areas, room_above
from game.window.wall.page.standing import standing
from game.window.wall.page.timer import Ring
from game.window.widgets.boxes import Column, Fixed, Gap, Pad
from game.window.widgets.widget import NodePart, Widget
from game.window.widgets.words import Words
from game.words.moves import names_of
from game.words.standing import the_say

PHONES = "There are three short questions about today on your phone."


def questions(showing: Showing) -> tuple[str, ...]:
    """What to talk about: the questions for the room, then the trainer's own."""
    both = (*showing.scenario.debrief.room, *showing.questions)
    return tuple(dict.fromkeys(both))


def ending(kit: Kit, showing: Showing) -> Built:
    """Its name and where the say is left, under the room."""
    say = showing.say
    board = showing.board
    below = foot(standing(showing), showing.hints, showing.remark)
    body, at_foot = areas(kit, below)
    rows: list[Widget] = [
        Words(say("How it ended"), "bold", SAID, "ink2", leading=1.2),
        Words(board.moment.ending or "", "title", TITLE - 12, leading=1.1, part=NodePart.HEADING),
        Words(
            the_say(showing.balance, names_of(showing.scenario), say=say),
            "semibold",
            STATEMENT - 4,
            leading=1.2,
        ),
    ]
    if showing.joining is not None:
        rows.append(Words(say(PHONES), "medium", SAID, leading=1.25))
    card = Pad(Column(rows, 14), (36, 24, 36, 30), "paper", 20)
    high = min(body.height, card.measure(kit, body.width))
    at = pygame.Rect(body.left, body.bottom - high, body.width, high)
    shown = fitted(kit, at, "ending", [lambda: card])
    return Built(Fixed(((shown, at), (below, at_foot))), room_above(kit, at.top))


def question(kit: Kit, showing: Showing, number: int) -> Built:
    """The `number`th question, from 0, and nothing else to look at."""
    say = showing.say
    asked = questions(showing)
    below = foot(
        status(say("Question {number} of {len}", number=number + 1, len=len(asked))),
        showing.hints,
        showing.remark,
    )
    body, at_foot = areas(kit, below)

    def page() -> Widget:
        rows: list[Widget] = [
            Gap(130),
            Words(asked[number], "title", TITLE, "on_ground", leading=1.2, part=NodePart.HEADING),
        ]
        if showing.timer is not None:
            rows.append(Pad(Ring(*showing.timer), (28, 18, 28, 18), "paper", 20))
        return Pad(Column(rows, 40), (60, 0, 60, 0))

    return Built(Fixed(((fitted(kit, body, "question", [page]), body), (below, at_foot))))
