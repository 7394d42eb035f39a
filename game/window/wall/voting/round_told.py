"""The wall when a round has closed: the votes as they may be told, what the rule makes of it."""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game.room.board import Board
from game.room.ladder import Rule
from game.window.kit import Kit
from game.window.wall.page.badge import Badge
from game.window.wall.page.fitting import FitLine, fitted
from game.window.wall.page.foot import foot, status
from game.window.wall.page.scale import SAID, SECOND, SMALL, TITLE
from game.window.wall.page.showing import Built, Showing, areas
from game.window.wall.page.timer import Ring
from game.window.wall.voting.result import FORMS, SENTENCE, ResultCard, ResultForm, sentences
from game.window.widgets.boxes import Column, Fixed, Pad
from game.window.widgets.widget import NodePart, Widget
from game.window.widgets.words import Words
from game.words.board import came_of_it, title_told, undecided
from game.words.catalogue import Catalogue
from game.words.rules import rule_words

RIGHT = 560
ASKED = "Which rule do you work under?"
PAD = (30, 22, 30, 22)
UNSHOWN = "Nobody’s own vote is shown."


def shown(kit: Kit, showing: Showing) -> Built:
    """Votes at the left, the rule and the other rules at the right."""
    say = showing.say
    board = showing.board
    below = foot(status(_voted(board, say=say)), showing.hints, showing.remark)
    body, at_foot = areas(kit, below)
    right = pygame.Rect(body.right - kit.px(RIGHT), body.top, kit.px(RIGHT), body.height)
    title = FitLine(title_told(board, say=say), "title", TITLE, "on_ground")
    wide = right.left - kit.px(48) - body.left
    head = pygame.Rect(body.left, body.top, wide, title.measure(kit, wide))
    top = head.bottom + kit.px(16)
    left = pygame.Rect(body.left, top, wide, body.bottom - top)

    def cards(form: ResultForm) -> Callable[[], Widget]:
        return lambda: _cards(board, form, say=say)

    inside = left.inflate(-2 * kit.px(10), 0)
    votes = fitted(kit, inside, "votes", [cards(form) for form in FORMS])
    column = _right(kit, showing, right)
    return Built(Fixed(((title, head), (votes, inside), (column, right), (below, at_foot))))


def _voted(board: Board, say: Catalogue) -> str:
    told = board.rounds[-1]
    people = say.counted(told.whole, "{n} person voted.", "{n} people voted.")
    round_ = say("Round 2.") + " " if len(board.rounds) > 1 else ""
    return f"{round_}{people} {say(UNSHOWN)}"


def _cards(board: Board, form: ResultForm, say: Catalogue) -> Widget:
    taken: set[str] = set()
    if board.outcome is not None and board.outcome.picks is not None:
        taken = set(board.outcome.picks.chosen)
    rows: list[Widget] = [
        Pad(Words(said, "semibold", SENTENCE, "flag_ink", leading=1.2), (28, 16, 28, 18), "flag")
        for said in sentences(board, say=say)
    ]
    asks = board.rule.is_the_trainers
    rows += [
        ResultCard(board, one, form, one.id in taken, asks, say)
        for one in board.offered
        if one.is_open
    ]
    return Pad(Column(rows, form.gap), (0, 10, 0, 10))


def _right(kit: Kit, showing: Showing, area: pygame.Rect) -> Widget:
    say = showing.say

    def made(rung: bool, how: bool, others: bool) -> Callable[[], Widget]:
        def column() -> Widget:
            rows = [_rule(showing, rung, how)]
            if others:
                rows.append(_others(showing.board, say=say))
            return Column(rows, 16)

        return column

    makers = (made(True, True, True), made(True, False, True), made(False, False, True))
    return fitted(kit, area, "rules", makers)


def _rule(showing: Showing, rung: bool, how: bool) -> Widget:
    say = showing.say
    board = showing.board
    told = rule_words(board.rule, say)
    today = (
        say("The rule follows the meter")
        if board.follows_the_meter
        else say("The rule you set today")
    )
    rows: list[Widget] = []
    if showing.timer is not None:
        rows.append(Ring(*showing.timer, 0.8))
    wanted = showing.session.ruled_by
    if wanted is not board.rule:
        few = say("Too few here for “{name}”, so:", name=rule_words(wanted, say).name)
        rows.append(Words(few, "semibold", SECOND, "ink2", leading=1.2))
    else:
        rows.append(Words(today, "semibold", SECOND, "ink2", leading=1.2))
    rows.append(Words(told.name, "title", 44, leading=1.14, part=NodePart.HEADING))
    if how:
        rows.append(Words(told.how, "body", SAID, leading=1.25))
    if board.outcome is not None:
        why = undecided(board, board.outcome, say=say)
        if why:
            rows.append(Words(why, "bold", SAID, leading=1.25))
    if rung:
        rows.append(Badge(told.rung, SECOND, fill="user_bg"))
    return Pad(Column(rows, 12), PAD, "paper", 20)


def _others(board: Board, say: Catalogue) -> Widget:
    rows: list[Widget] = []
    if board.under:
        rows.append(Words(say("Same votes, another rule"), "extrabold", SAID, leading=1.2,
                          part=NodePart.HEADING))  # fmt: skip
        rows += [
            Badge(rule_words(rule, say).short, SMALL, hollow=True, role="medium",
                  strong=came_of_it(board, rule, found, say=say))
            for rule, found in sorted(board.under, key=_rung_down)
        ]  # fmt: skip
    rows.append(Words(say(ASKED), "bold", SAID, leading=1.2))
    return Pad(Column(rows, 10), PAD, "paper", 20)


def _rung_down(one: tuple[Rule, object]) -> int:
    return -one[0].rung.number
