"""The parts of a debrief that are words: feelings first, what stood behind, what to do on Monday.

Every question has room to type; what is typed is kept by the screen. The wording of findings is
plain and blames nobody.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from game.model.debrief import Debrief
from game.model.power import Chair
from game.model.scenario import Scenario
from game.window.kit import Kit
from game.window.screens.debrief.felt import Felt
from game.window.screens.debrief.felt import feelings as offered
from game.window.widgets.boxes import Column, Pad
from game.window.widgets.button import Button, Tone
from game.window.widgets.field import TextField
from game.window.widgets.rows import Row, Wrap
from game.window.widgets.scenario.chip import Chip
from game.window.widgets.scroll import Scroll
from game.window.widgets.toggle import Toggle
from game.window.widgets.widget import Widget
from game.window.widgets.words import Focused, Span, Words, heading, small_heading
from game.words.catalogue import ENGLISH, Catalogue
from game.words.debrief.parts import About, DebriefPart, debrief_parts
from game.words.debrief.whole import FEELING, MONDAY

NOT_COUNTED = "Nothing here is counted. It stays on this computer unless you show it to somebody."
FIRST_ROWS = (16, 12, 8, 6, 5, 4, 3)
"""How many rows of a long part may stand on the page until all are asked for; the last always."""
BODY = 0.74
"""The part of a window's height that is left for cards between title and buttons, at the least."""
HINT = "Type here, or say it to somebody. Nothing has to be written."


def _card(key: str, title: str, rows: Sequence[Widget]) -> Widget:
    inside = Column((small_heading(title), *rows), gap=10)
    return Focused(key, Pad(inside, (28, 22, 26, 24), "paper"))


@dataclass(frozen=True, slots=True)
class AnswerField:
    """Enter in the field under a question."""

    question: str


@dataclass(frozen=True, slots=True)
class Answered:
    """What stands under a question now."""

    question: str
    text: str


@dataclass(frozen=True, slots=True)
class Feeling:
    """A word for how it was, pressed."""

    word: str


@dataclass(frozen=True, slots=True)
class FeelingTyped:
    """What stands in the field below those words now."""

    text: str


@dataclass(frozen=True, slots=True)
class WholePart:
    """All rows of a part; once they are shown, its first ones again."""

    about: About


def question(
    text: str, typed: Mapping[str, str], lines: int = 2, say: Catalogue = ENGLISH
) -> Widget:
    """One question with room to type."""
    says = partial(Answered, text)
    field = TextField(AnswerField(text), text, says, typed.get(text, ""), say(HINT), lines)
    return Pad(Column((Words(text, "semibold", 27), field), gap=10), (28, 22, 26, 26), "paper")


def feelings(scenario: Scenario, told: Debrief, answer: Felt, say: Catalogue = ENGLISH) -> Widget:
    """Out of the chair, then how it was: before anything is explained."""
    asked, words = say(FEELING), offered(say)
    field = TextField(AnswerField(asked), asked, FeelingTyped, answer.typed, say(HINT), 2)
    rows = [
        _left_chair(scenario, told.chair, say),
        *([heading(told.ending, 44)] if told.ending else []),
        Words(asked, "semibold", 27),
        Wrap([Toggle(Feeling(word), word, word in answer.words) for word in words], gap=12),
        field,
        Words(say(NOT_COUNTED), "body", 24, "ink2"),
    ]
    return Pad(Column(rows, gap=18, grows=field), (32, 28, 32, 28), "paper")


def _left_chair(scenario: Scenario, chair: Chair | None, say: Catalogue) -> Widget:
    """Whose chair has been left, if anybody's."""
    if chair is None:
        return Chip(say("You watched."), None, "eye")
    name = scenario.seated(chair).name
    left = say("You have left {name}’s chair. You are yourself again.", name=name)
    return Chip(left, chair, size=24)


def monday_questions(told: Debrief, say: Catalogue = ENGLISH) -> tuple[str, ...]:
    """The author's questions for this chair, the other and the room, then the last one."""
    asked = (*told.own_questions, *told.room_questions, *told.other_questions, say(MONDAY))
    return tuple(dict.fromkeys(asked))


def monday(
    scenario: Scenario, told: Debrief, typed: Mapping[str, str], say: Catalogue = ENGLISH
) -> list[Widget]:
    """Each question with room to type; last, where to turn if it was close to home."""
    rows = [question(text, typed, say=say) for text in monday_questions(told, say)]
    if scenario.support:
        rows.append(Words(scenario.support, "body", 24, "on_ground"))
    return rows


def stood_behind(
    scenario: Scenario,
    told: Debrief,
    whole: Collection[WholePart] = (),
    say: Catalogue = ENGLISH,
    first: int = FIRST_ROWS[-1],
) -> list[Widget]:
    """What others thought, seeming and being, promises, costs, what was closed, hopes.

    Of a long part only the `first` rows are shown, with a button below for all of them.
    """
    parts = debrief_parts(told, scenario, {}, say=say)
    cards = [
        _part(part, WholePart(part.about) in whole, first, say)
        for part in parts
        if part.about is not None and part.about is not About.LANDED
    ]
    return cards or [
        _card("nothing", say("What stood behind it"), [Words(say("Nothing more to tell here."))])
    ]


def _part(part: DebriefPart, is_whole: bool, first: int, say: Catalogue) -> Widget:
    is_long = len(part.rows) > first + 1
    shown = part.rows[:first] if is_long and not is_whole else part.rows
    rows = [Words((Span(f"{row.lead} ", "bold"), Span(row.text)), size=26) for row in shown]
    card = _card(str(part.about), part.heading, rows)
    if not is_long or part.about is None:
        return card
    words = say("Only the first {count}", count=first) if is_whole else (
        say("All {count}", count=len(part.rows))
    )  # fmt: skip
    more = Button(WholePart(part.about), words, Tone.DARK, size=24, description=part.heading)
    return Column((card, Wrap((more,))), gap=8)


def first_rows(make: Callable[..., list[Widget]], kit: Kit) -> int:
    """How many first rows of long parts leave nothing empty below them in two columns.

    `make` gives the cards, told that number as `first`.
    """
    width = kit.scale.width * 9 // 10

    def high(first: int) -> int:
        return two_columns(make(first=first), kit).measure(kit, width)

    room = max(round(kit.scale.height * BODY), high(FIRST_ROWS[-1]))
    return next(first for first in FIRST_ROWS if high(first) <= room)


def two_columns(cards: list[Widget], kit: Kit) -> Widget:
    """Cards in two columns of about equal height, read one column after the other."""
    width = kit.scale.width * 9 // 20
    heights = [card.measure(kit, width) for card in cards]
    splits = range(1, len(cards) + 1)
    at = min(splits, key=lambda split: max(sum(heights[:split]), sum(heights[split:])))
    columns = [Column(cards[:at], gap=18), Column(cards[at:], gap=18)]
    return Row(columns, gap=18, level=False)


def scrolled(inside: Widget, key: str) -> Widget:
    """A part of the debrief that may be higher than the window."""
    return Scroll(Pad(inside, (12, 12, 12, 12)), key, on_ground=True)


def title(text: str) -> Widget:
    """The title of a part."""
    return heading(text, 60, "on_ground")


def chair_words(scenario: Scenario, chair: Chair | None, say: Catalogue = ENGLISH) -> str:
    """Where the player sat."""
    return (
        say("You sat in {name}’s chair.", name=scenario.seated(chair).name)
        if chair
        else say("You watched.")
    )
