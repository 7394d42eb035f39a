"""The first page of a chair, before play: who you are, and what only this chair is told.

What a chair knows stands nowhere before somebody sits down in it. The other chair's page is
not made here, nor is one for two people at one screen or for watching: nobody knows it then.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.model.power import Chair
from game.model.scenario import Measure, Person, Scenario
from game.window.widgets.boxes import Column, Pad
from game.window.widgets.rows import Beside
from game.window.widgets.scenario.chip import Chip, ink_of
from game.window.widgets.scenario.gauge import Gauge
from game.window.widgets.symbol import Symbol
from game.window.widgets.widget import Widget
from game.window.widgets.words import Words, small_heading, small_print
from game.words.catalogue import ENGLISH, Catalogue

TITLE = "Before you begin"
THINGS = (
    ("knowledge", "The folder is knowledge: who has the facts."),
    ("choice", "The pen is choice: who decides."),
    ("voice", "The card is voice: who is heard."),
)
ON_THE_TABLE = "Each lies nearer to whoever has more of it. So does the light."


def title_before(say: Catalogue = ENGLISH) -> str:
    """What stands over it."""
    return say(TITLE)


def before_you_begin(
    scenario: Scenario, chair: Chair, is_new: bool, say: Catalogue = ENGLISH
) -> Widget:
    """All that whoever sits here is told before the first moment.

    `is_new`: the things on the table are explained to somebody who meets them first here.
    """
    person = scenario.seated(chair)
    rows: list[Widget] = [Chip(say("You are {name}", name=person.name), chair)]
    if person.is_:
        rows.append(Words(person.is_, "semibold", 27))
    rows += facts_of(person, chair, say=say)
    named = scenario.titles.measure
    rows += [_own(one, named(one.name)) for one in scenario.measures if one.private_to is chair]
    if is_new:
        rows.append(_things(say=say))
    return Column(rows, gap=18)


def known_to(scenario: Scenario, players: Sequence[Chair], say: Catalogue) -> list[Widget]:
    """What somebody who plays alone was told before the first moment; nothing to two people."""
    if len(players) != 1:
        return []
    told = _facts(scenario.seated(players[0]), players[0], say)
    return [row for title, texts in told for row in (title, *texts)]


def facts_of(person: Person, chair: Chair | None, say: Catalogue = ENGLISH) -> list[Widget]:
    """What a person wants, worries about and knows, each under its own heading."""
    return [
        Column((title, Column(texts, gap=8)), gap=2) for title, texts in _facts(person, chair, say)
    ]


def _facts(
    person: Person, chair: Chair | None, say: Catalogue
) -> Iterator[tuple[Widget, list[Widget]]]:
    """Each heading with what stands under it."""
    for label, texts in (
        (say("What {name} wants", name=person.name), [person.wants]),
        (say("What worries {name}", name=person.name), [person.worries]),
        (say("You know"), list(person.knows)),
    ):
        told: list[Widget] = [Words(text) for text in texts if text]
        if told:
            yield small_heading(label, ink_of(chair), 24), told


def _own(measure: Measure, name: str) -> Widget:
    """A measure that only this chair sees, with what the author says it means."""
    rows: list[Widget] = [Gauge(name, measure.start)]
    if measure.means:
        rows.append(small_print(measure.means))
    return Column(rows, gap=4)


def _things(say: Catalogue) -> Widget:
    rows: list[Widget] = [small_heading(say("On the table"), size=24)]
    rows += [Beside(Symbol(icon), Words(say(said), "body", 25), gap=14) for icon, said in THINGS]
    rows.append(small_print(say(ON_THE_TABLE)))
    return Pad(Column(rows, gap=8), (20, 14, 20, 16), "paper2", 14)
