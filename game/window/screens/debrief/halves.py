"""One moment from both chairs in widgets: thoughts left and right, what was said in the middle.

Here too: where the say was left from each chair, in words and on a line of light.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from game.model.balance import Balance
from game.model.move import Pick
from game.model.power import Chair
from game.model.scenario import LineKind, Scenario
from game.model.view import LineSeen
from game.study.both_chairs import INSIDE, SharedMoment
from game.window.widgets.boxes import Column, Gap, Pad
from game.window.widgets.rows import Row, Wrap
from game.window.widgets.scenario.chip import ground_of, ink_of
from game.window.widgets.scenario.speech import Speaker, line
from game.window.widgets.scenario.two_places import TwoPlaces
from game.window.widgets.widget import Widget
from game.window.widgets.words import Span, Words, small_heading
from game.words.catalogue import ENGLISH, Catalogue
from game.words.moves import names_of
from game.words.standing import the_say

LEFT_FIRST = (Chair.PROFESSIONAL, Chair.SERVICE_USER)
SIDE, MIDDLE = 1.0, 0.5


def told(scenario: Scenario, one: SharedMoment, own: Chair, say: Catalogue = ENGLISH) -> Widget:
    """All of it from the top down, as it was told."""
    names = [Speaker(_thought_words(scenario, chair, say), chair) for chair in LEFT_FIRST]
    rows: list[Widget] = [Row(names, gap=40)]
    for inside, lines in groupby(one.lines, lambda each: each.kind in INSIDE and bool(each.chair)):
        if inside:
            rows.append(_side_by_side(tuple(lines)))
        else:
            rows += [_in_the_middle(_said(each, say)) for each in lines if each.speaker]
    rows += [_in_the_middle(row) for row in chosen(scenario, one, own, say)]
    return Column(rows, gap=10)


def said(scenario: Scenario, one: SharedMoment, own: Chair, say: Catalogue = ENGLISH) -> Widget:
    """Only what could be heard, and what was chosen."""
    lines = [each for each in one.lines if each.kind is LineKind.SPEECH]
    rows = [small_heading(say("What was said")), *(_said(each, say) for each in lines)]
    return Column((*rows, *chosen(scenario, one, own, say)), gap=12)


def thought_by(
    scenario: Scenario, one: SharedMoment, chair: Chair, say: Catalogue = ENGLISH
) -> Widget:
    """What one of the two thought and saw."""
    thoughts = [Words(each.text, "medium", 27) for each in one.thoughts(chair)]
    nothing = Words(say("Nothing is told of it here."), "body", 26, "ink2")
    head = Speaker(_thought_words(scenario, chair, say), chair)
    return Column((head, *(thoughts or [nothing])), gap=12)


def chosen(
    scenario: Scenario, one: SharedMoment, own: Chair, say: Catalogue = ENGLISH
) -> list[Widget]:
    """What was chosen; from each chair, where that was not the same."""
    if one.picks == one.other_picks:
        return [_pick(pick, scenario.seated(pick.chair).name) for pick in one.picks]
    rows: list[Widget] = []
    for chair, picks in ((own, one.picks), (own.other, one.other_picks)):
        when = say("When you were {name}:", name=scenario.seated(chair).name)
        if picks:
            rows.append(Words(when, "semibold", 24, "ink2"))
        rows += [_pick(pick, scenario.seated(pick.chair).name) for pick in picks]
    return rows


def _thought_words(scenario: Scenario, chair: Chair, say: Catalogue) -> str:
    return say("What {name} thought", name=scenario.seated(chair).name)


def _side_by_side(lines: Sequence[LineSeen]) -> Widget:
    halves = [
        Column([Words(each.text, "body", 26) for each in lines if each.chair is chair], gap=6)
        for chair in LEFT_FIRST
    ]
    return Row(halves, gap=40, level=False)


def _in_the_middle(widget: Widget) -> Widget:
    return Row((Gap(0), widget, Gap(0)), (MIDDLE / 2, SIDE, MIDDLE / 2), gap=0)


def _said(each: LineSeen, say: Catalogue) -> Widget:
    return Pad(line(each, say=say), (20, 8, 20, 10), ground_of(each.chair), 14)


def _pick(pick: Pick, name: str) -> Widget:
    words = (Span(f"{name} ", "bold", ink_of(pick.chair)), Span(pick.choice.told))
    return Pad(Words(words, size=26), (20, 8, 20, 10), ground_of(pick.chair), 14)


def left_words(
    scenario: Scenario, left: Mapping[Chair, Balance], say: Catalogue = ENGLISH
) -> list[str]:
    """Where the say was left from each chair, in a sentence each; in one where that is the same."""
    names = names_of(scenario)
    stands = {chair: the_say(left[chair], names, say=say) for chair in LEFT_FIRST}
    told = dict.fromkeys(stands.values())
    if _is_same_place(left) and len(told) == 1:
        return list(told)
    return [
        say("As {name}: {standing}", name=names[chair], standing=stands[chair])
        for chair in LEFT_FIRST
    ]


def _is_same_place(left: Mapping[Chair, Balance]) -> bool:
    one, other = (balance.whole_power for balance in left.values())
    return one == other


def _left_head(left: Mapping[Chair, Balance], say: Catalogue) -> str:
    if _is_same_place(left):
        return say("From both chairs you left the say in the same place.")
    return say("You left the say in two places.")


def left_in_words(
    scenario: Scenario, left: Mapping[Chair, Balance], say: Catalogue = ENGLISH
) -> Widget:
    """The sentences alone."""
    rows = [Words(words, "medium", 27) for words in left_words(scenario, left, say)]
    return Column((small_heading(_left_head(left, say)), *rows), gap=12)


def left_in(scenario: Scenario, left: Mapping[Chair, Balance], say: Catalogue = ENGLISH) -> Widget:
    """The sentences over a line from one person to the other, a mark on it for each chair."""
    head = Words(_left_head(left, say), "bold", 27, "strip_ink")
    marks = {chair: left[chair].power for chair in LEFT_FIRST}
    words = [Words(words, "semibold", 24, "strip_ink") for words in left_words(scenario, left, say)]
    told = [Wrap((head, *words), 40)] if len(words) == 1 else [head, Row(words, gap=40)]
    rows = (*told, TwoPlaces(names_of(scenario), marks))
    return Pad(Column(rows, gap=8), (28, 12, 28, 10), "strip")
