"""How things stand, at the bottom of the wall: the balance, and the rule that will decide."""

from __future__ import annotations

from game.window.wall.page.badge import Badge
from game.window.wall.page.scale import SMALL
from game.window.wall.page.showing import Showing
from game.window.wall.page.strip import Strip
from game.window.widgets.rows import Wrap
from game.window.widgets.widget import Widget
from game.words.rules import rule_words


def standing(showing: Showing) -> Widget:
    """The balance as a line, and the rule with its rung."""
    say = showing.say
    board = showing.board
    name = rule_words(board.rule, showing.say).short
    follows = (" " + say("(follows the meter)")) if board.follows_the_meter else ""
    rule = Badge(
        board.rule.rung.number,
        say("Rule: {name}{follows}", name=name, follows=follows),
        SMALL,
        ink="on_ground",
    )
    if board.meter is None:
        return Wrap((rule,))
    return Wrap((Strip(showing.meter, 520), rule), gap=28)
