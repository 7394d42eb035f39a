"""The parts of a debrief that are words: feelings first, what stood behind, what to do on Monday.

Every question has room to type; what is typed is kept by the screen. The wording of findings is
plain and blames nobody.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from game.model.debrief import Barrier, Debrief, Hoped
from game.model.power import Chair
from game.model.scenario import THE_LAW, THE_MOMENT, THE_SYSTEM, Scenario
from game.window.meter.view import signed
from game.window.widgets.boxes import Column, Pad
from game.window.widgets.field import TextField
from game.window.widgets.widget import Widget
from game.window.widgets.words import Focused, Run, Words, heading, small_heading, small_print

FEELINGS = "What was that like for you? How are you now?"
MONDAY = "What is one thing you will do differently on Monday?"
HINT = "Type here, or say it to somebody. Nothing has to be written."


def _card(key: str, title: str, rows: Sequence[Widget]) -> Widget:
    inside = Column((small_heading(title), *rows), gap=10)
    return Focused(key, Pad(inside, (28, 22, 26, 24), "paper"))


def question(number: int, text: str, typed: Mapping[str, str], lines: int = 2) -> Widget:
    """One question with room to type."""
    field = TextField(f"field {number}", text, typed.get(text, ""), HINT, lines)
    return Pad(Column((Words(text, "semibold", 27), field), gap=10), (28, 22, 26, 26), "paper")


def feelings(scenario: Scenario, told: Debrief, typed: Mapping[str, str]) -> list[Widget]:
    """Out of the chair, then how it was: before anything is explained."""
    rows: list[Widget] = [heading(told.ending, 44, "on_ground")] if told.ending else []
    if told.chair is not None:
        name = scenario.seated(told.chair).name
        rows.append(
            Words(f"You have left {name}’s chair. You are yourself again.", "body", 30, "on_ground")
        )
    if scenario.support:
        rows.append(Words(scenario.support, "body", 27, "on_ground"))
    return [*rows, question(0, FEELINGS, typed, 4)]


def monday_questions(told: Debrief) -> tuple[str, ...]:
    """The author's questions for this chair, the other and the room, then the last one."""
    asked = (*told.own_questions, *told.room_questions, *told.other_questions, MONDAY)
    return tuple(dict.fromkeys(asked))


def monday(told: Debrief, typed: Mapping[str, str]) -> list[Widget]:
    """Each question with room to type."""
    return [
        question(number, text, typed) for number, text in enumerate(monday_questions(told), start=1)
    ]


def stood_behind(scenario: Scenario, told: Debrief) -> list[Widget]:
    """Seeming and being, promises, what it cost, what was closed and who could open it, hopes."""
    cards = [
        *_tokens(told), *_promises(scenario, told), *_costs(told), *_barriers(scenario, told),
        *_empties(scenario, told), *_hopes(scenario, told), *_thoughts(told),
        *_duties(scenario, told),
    ]  # fmt: skip
    if not cards:
        cards = [_card("nothing", "What stood behind it", [Words("Nothing more to tell here.")])]
    return cards


def _tokens(told: Debrief) -> list[Widget]:
    gaps = [token for token in told.tokens if token.gap]
    if not gaps:
        return []
    rows: list[Widget] = [
        small_print("How much power a move seemed to hand over, and how much it moved.")
    ]
    for token in gaps:
        rows.append(Words((Run(f"{token.made_by}: ", "bold"), Run(f"{token.words}")), size=26))
        rows.append(
            small_print(f"It looked like {signed(token.looks)} and moved {signed(token.real)}.")
        )
    return [_card("tokens", "Seeming and being", rows)]


def _promises(scenario: Scenario, told: Debrief) -> list[Widget]:
    rows: list[Widget] = [
        Words(
            (Run(f"{story.outcome.capitalize()}: ", "bold"),
             Run(f"{story.promise}, promised in “{_title(scenario, story.made_in)}”.")), size=26,
        )
        for story in told.promises
    ]  # fmt: skip
    return [_card("promises", "Promises", rows)] if rows else []


def _costs(told: Debrief) -> list[Widget]:
    paid = [cost for cost in told.costs if cost.total]
    if not paid:
        return []
    rows: list[Widget] = [
        Words((Run(f"{cost.name}: ", "bold"), Run(f"{cost.total} in all, in "
               + ", ".join(f"“{moment}”" for moment in cost.moments) + ".")), size=26)
        for cost in paid
    ]  # fmt: skip
    rows.append(small_print("What moves took out of the person who made them."))
    return [_card("costs", "What it cost", rows)]


def _barriers(scenario: Scenario, told: Debrief) -> list[Widget]:
    if not told.barriers:
        return []
    rows: list[Widget] = []
    for barrier in told.barriers:
        rows.append(Words((Run(f"{barrier.chair_name}: ", "bold"), Run(f"{barrier.words}")),
                          size=26))  # fmt: skip
        rows += [small_print(sentence) for sentence in barrier_sentences(scenario, barrier)]
    return [_card("barriers", "Never on the table", rows)]


def barrier_sentences(scenario: Scenario, barrier: Barrier) -> list[str]:
    """Why a choice was closed, what kept it closed, and who could have opened it."""
    found = [barrier.reason or "Nobody said that this was possible."]
    match barrier.blocked_by:
        case None:
            pass
        case word if word in (THE_SYSTEM, THE_MOMENT, THE_LAW):
            found.append(f"{word.capitalize()} kept it closed.")
        case name:
            found.append(f"{name[:1].upper()}{name[1:]} kept it closed.")
    for opener in barrier.openers:
        where = _title(scenario, opener.moment)
        found.append(f"{opener.name} could have opened it in “{where}”: {opener.words}")
    return found


def _empties(scenario: Scenario, told: Debrief) -> list[Widget]:
    rows: list[Widget] = [
        Words(
            f"In “{_title(scenario, empty.moment)}” there was no more {empty.strand.value} left "
            f"to take. The harm is no smaller for it.", size=26,
        )
        for empty in told.empties
    ]  # fmt: skip
    return [_card("empties", "Nothing left to take", rows)] if rows else []


def _hopes(scenario: Scenario, told: Debrief) -> list[Widget]:
    if told.hopes is None or not told.hopes.told:
        return []
    hopes = told.hopes
    rows: list[Widget] = []
    if hopes.hoped:
        rows.append(Words(f"{hopes.met} of {hopes.hoped} hopes were met.", "semibold", 26))
    if hopes.expected:
        said = f"{hopes.foreseen} of {hopes.expected} were as you expected."
        rows.append(Words(said, "semibold", 26))
    for hoped in hopes.told:
        rows.append(Words(f"“{_title(scenario, hoped.moment)}”", "bold", 24, "ink2"))
        rows += [small_print(line) for line in hope_sentences(hoped)]
    return [_card("hopes", "Hoped and expected", rows)]


def hope_sentences(hoped: Hoped) -> list[str]:
    """What was hoped, expected and done, where they were said."""
    found = []
    if hoped.hoped:
        found.append(f"You hoped: {hoped.hoped}")
    if hoped.expected:
        found.append(f"You expected: {hoped.expected}")
    return [*found, f"What happened: {hoped.happened}"]


def _thoughts(told: Debrief) -> list[Widget]:
    unheard = [
        thought for thought in told.thoughts if told.chair is None or thought.chair != told.chair
    ]
    if not unheard:
        return []
    rows: list[Widget] = [
        Words((Run(f"{thought.speaker} {thought.kind.value}: ", "bold"), Run(f"{thought.text}")),
              size=26)
        for thought in unheard
    ]  # fmt: skip
    return [_card("thoughts", "What you were not told", rows)]


def _duties(scenario: Scenario, told: Debrief) -> list[Widget]:
    rows: list[Widget] = [
        Words(
            f"In “{_title(scenario, one.moment)}”, what {one.made_by} did was not {one.duty}.",
            size=26,
        )
        for one in told.breaches
    ]
    return [_card("duties", "Duties", rows)] if rows else []


def _title(scenario: Scenario, moment: str) -> str:
    return scenario.moments[moment].title


def title(text: str) -> Widget:
    """The title of a part."""
    return heading(text, 60, "on_ground")


def chair_words(scenario: Scenario, chair: Chair | None) -> str:
    """Where the player sat."""
    return f"You sat in {scenario.seated(chair).name}’s chair." if chair else "You watched."
