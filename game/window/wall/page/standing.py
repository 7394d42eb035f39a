"""How things stand, at the bottom of the wall: the balance, and the rule that will decide."""

from __future__ import annotations

from game.window.wall.page.badge import Badge
from game.window.wall.page.scale import SMALL
from game.window.wall.page.showing import Showing
from game.window.wall.page.strip import Strip
from game.window.widgets.boxes import Column
from game.window.widgets.rows import Wrap
from game.window.widgets.widget import Widget
from game.window.widgets.words import Words
from game.words.moves import names_of
from game.words.rules import rule_words
from game.words.standing import the_say


def standing(showing: Showing) -> Widget:
    """Where the say stands, in a sentence and as a line, and the rule."""
    say = showing.say
    board = showing.board
    name = rule_words(board.rule, showing.say).short
    follows = (" " + say("(follows the meter)")) if board.follows_the_meter else ""
    if board.consent:
        follows = " " + say("(the room agreed)")
    rule = Badge(
        say("Rule: {name}{follows}", name=name, follows=follows),
        SMALL,
        ink="on_ground",
    )
    if board.meter is None:
        return Wrap((rule,))
    told = the_say(showing.balance, names_of(showing.scenario), say=say)
    sentence = Words(told, "semibold", SMALL, "on_ground", leading=1.25)
    return Column((sentence, Wrap((Strip(showing.meter, 520), rule), gap=28)), gap=4)
