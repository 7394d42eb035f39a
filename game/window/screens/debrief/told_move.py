"""One move of the trail, told: what was said, of what kind it was, how it was heard, the roads.

Of the theory behind it one sentence stands here; its cards are a page of their own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from game.cast.places.seating import figure_of
from game.model.debrief import Debrief, Road, Thought, Turn
from game.model.power import Chair
from game.model.scenario import Scenario
from game.model.theory import TheoryCard
from game.window.keys import Command
from game.window.kit import Kit
from game.window.screens.debrief.foot import both_chairs_button
from game.window.trail.drawing import draw_letter, draw_road, letter_side
from game.window.widgets.boxes import Column, Pad
from game.window.widgets.button import Button, Tone
from game.window.widgets.rows import Beside, Wrap
from game.window.widgets.scenario.chip import ground_of, ink_of
from game.window.widgets.scenario.portrait import Portrait
from game.window.widgets.widget import Paint, Widget
from game.window.widgets.words import Focused, Span, Words, heading, small_heading, small_print
from game.words.catalogue import ENGLISH, Catalogue
from game.words.debrief.whole import road_beside
from game.words.kinds import kind_named, kind_plain, makers, rung_told
from game.words.lines import whose_words
from game.words.moves import cause_words, names_of
from game.words.standing import Names, share_words

MOVED = "moved"
"""The stop of the first card."""


def told_move(
    scenario: Scenario,
    told: Debrief,
    turn: Turn,
    theory: Mapping[str, TheoryCard],
    figures: bool,
    say: Catalogue = ENGLISH,
) -> list[Widget]:
    """The cards about one move; with `figures`, also the share of the say around it."""
    names = names_of(scenario)
    cards = [_moved(scenario, turn, names, figures, say)]
    cards.extend(_heard(scenario, told, turn, say))
    if turn.roads:
        rows: list[Widget] = [Beside(_Diamond(), small_heading(say("The roads not taken")), 12)]
        rows += [_road(road, turn, names, say) for road in turn.roads]
        rows.append(
            small_print(say("As far as this story tells: a road has its own effects only."))
        )
        cards.append(_card("roads", Column(rows, gap=10)))
    cards.extend(_idea(turn, theory, say))
    return cards


def _card(key: str, inside: Widget, fill: str = "paper") -> Widget:
    return Focused(key, Pad(inside, (26, 20, 24, 22), fill))


def _moved(scenario: Scenario, turn: Turn, names: Names, figures: bool, say: Catalogue) -> Widget:
    title: Widget = heading(scenario.moments[turn.moment].title, 40)
    rows: list[Widget] = [Beside(_Letter(turn.letter), title, 14) if turn.letter else title]
    for pick in turn.move.picks:
        lead = Span(f"{scenario.seated(pick.chair).name}: ", "bold", ink_of(pick.chair))
        rows.append(Words((lead, Span(pick.choice.told)), size=26))
    if turn.move.because:
        rows.append(Words(turn.move.because, size=26))
    if not turn.move.picks:
        rows.append(small_print(cause_words(turn.move.caused_by, say=say)))
    rung = rung_told(turn.move)
    if rung is not None:
        plain = kind_plain(rung, makers(turn.move), names, say=say)
        kind = (Words(plain, "semibold", 25), small_print(kind_named(rung, say)))
        rows.append(Pad(Column(kind, gap=0), (20, 10, 20, 12), "paper2", 14))
    if figures:
        rows.append(small_print(share_words(turn.after, names, None, turn.before, say)))
    return _card(MOVED, Column(rows, gap=8))


def other_ways(figures: bool, both_chairs: bool, say: Catalogue) -> Widget:
    """Under the first card: the figures, and the same moments from both chairs."""
    words = say("Hide the figures") if figures else say("Figures")
    ways: list[Widget] = [Button(Command.DETAILS, words, Tone.DARK, shortcut="D")]
    if both_chairs:
        ways.append(both_chairs_button(say))
    return Wrap(ways, gap=12)


def _heard(scenario: Scenario, told: Debrief, turn: Turn, say: Catalogue) -> Iterator[Widget]:
    """How the move landed with the other chair, and what people thought in that moment."""
    made, thoughts = turn.move.chair, list(turn.thoughts)
    lands = turn.move.happened.lands_as if turn.move.happened else None
    if lands is not None:
        chair = made.other if made else (told.chair.other if told.chair else Chair.SERVICE_USER)
        title = say("How {name} heard it", name=scenario.seated(chair).name)
        head = Words(title, "extrabold", 26, ink_of(chair))
        rows = [Beside(Portrait(figure_of(scenario, chair), chair, 84), head, gap=18),
                Words(f"“{lands}”", size=26)]  # fmt: skip
        rows += [_thought(one, say) for one in thoughts if one.chair is chair]
        thoughts = [one for one in thoughts if one.chair is not chair]
        yield _card("heard", Column(rows, gap=10), ground_of(chair))
    if thoughts:
        rows = [small_heading(say("What was thought")), *(_thought(one, say) for one in thoughts)]
        yield _card("thought", Column(rows, gap=10))


def _thought(thought: Thought, say: Catalogue) -> Widget:
    lead = whose_words(thought.kind, thought.speaker, say=say)
    return Words((Span(f"{lead}: ", "bold"), Span(thought.text)), size=26)


def _road(road: Road, turn: Turn, names: Names, say: Catalogue) -> Widget:
    rows: list[Widget] = [Words(road.words, "medium", 26)]
    if road.is_open:
        rows.append(small_print(road_beside(road, turn, names, say)))
    else:
        rows.append(small_print((Span((say("Not open.") + " "), "bold"), Span(road.reason or ""))))
    if road.because and road.is_open:
        rows.append(small_print(road.because))
    return Column(rows, gap=2)


def _idea(turn: Turn, theory: Mapping[str, TheoryCard], say: Catalogue) -> Iterator[Widget]:
    """The first idea behind the move in one sentence, and the way to all that is said of it."""
    found = [theory[one] for one in turn.move.theory if one in theory]
    if not found:
        return
    words = Words((Span(f"{found[0].name}. ", "bold"), Span(found[0].plain)), size=26)
    more = Button(Command.WHY, say("More about this idea"), shortcut="W")
    yield Pad(Column((words, Wrap((more,))), gap=12), (26, 20, 24, 22), "paper2")


class _Letter(Widget):
    """A letter in its ring, as on the trail."""

    def __init__(self, letter: str) -> None:
        super().__init__()
        self._text = letter

    def wanted_width(self, kit: Kit) -> int:
        """As wide as high."""
        return letter_side(kit)

    def measure(self, kit: Kit, width: int) -> int:
        """As high as wide."""
        return letter_side(kit)

    def paint(self, paint: Paint) -> None:
        """Ring and letter."""
        draw_letter(paint.surface, self._text, self.rect.center, paint.kit)


class _Diamond(Widget):
    """The mark of a road not taken, as on the trail."""

    def wanted_width(self, kit: Kit) -> int:
        """As wide as high."""
        return kit.type(24)

    def measure(self, kit: Kit, width: int) -> int:
        """As high as wide."""
        return kit.type(24)

    def paint(self, paint: Paint) -> None:
        """The hollow diamond."""
        draw_road(paint.surface, self.rect.center, self.rect.width / 2 - 1, paint.kit)
