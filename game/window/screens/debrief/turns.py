"""What happened: the plot, the largest shifts with their rooms, and what was behind the one chosen.

Everything here comes from the debrief made by the studies; nothing is reckoned anew.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pygame

from game.engine import staging
from game.engine.moves import moves_of
from game.engine.play import Step
from game.model.balance import Balance
from game.model.debrief import Debrief, Road, Turn
from game.model.move import Move
from game.model.power import Chair
from game.model.scenario import Scenario
from game.model.theory import TheoryCard
from game.window import shapes
from game.window.kit import Kit
from game.window.picture.scene import Scene
from game.window.plot.plot import PlotView
from game.window.scenes import figure_of, scene_of
from game.window.stamps import Mark
from game.window.widgets.boxes import Column, Pad
from game.window.widgets.rows import Beside
from game.window.widgets.scenario.chip import ground_of, ink_of
from game.window.widgets.scenario.plotted import Plotted
from game.window.widgets.scenario.portrait import Portrait
from game.window.widgets.scenario.room import RoomPicture
from game.window.widgets.widget import Node, NodePart, Paint, Widget
from game.window.widgets.words import Focused, Span, Words, small_heading, small_print
from game.words.catalogue import ENGLISH, Catalogue
from game.words.debrief import road_words
from game.words.kinds import kind_words, makers
from game.words.lines import whose_words
from game.words.moves import cause_words, names_of, signed_changes
from game.words.standing import Names

PLOT = "plot"


@dataclass(frozen=True, slots=True)
class TurnAt:
    """Tell about the shift of this letter."""

    letter: str


def moves_and_balances(
    scenario: Scenario, steps: Sequence[Step]
) -> list[tuple[Move | None, Balance]]:
    """Every move of a run with the balance after it; the first is the start, without a move."""
    balance = scenario.starts
    found: list[tuple[Move | None, Balance]] = [(None, balance)]
    for step in steps:
        for move in moves_of(scenario, step.events):
            balance = balance.after(move.shifts)
            found.append((move, balance))
    return found


def plotted(
    scenario: Scenario,
    told: Debrief,
    steps: Sequence[Step],
    other: Sequence[Step],
    chosen: str,
    share: float,
    say: Catalogue = ENGLISH,
) -> Widget:
    """The run move by move, with the letters of its largest shifts; `other` is an earlier run."""
    course = moves_and_balances(scenario, steps)
    letters = [
        (number, turn.letter)
        for turn in told.turns
        for number, (move, _) in enumerate(course)
        if move is turn.move or move == turn.move
    ]
    selected = next((at for at, letter in letters if letter == chosen), None)
    before = [balance.power for _, balance in moves_and_balances(scenario, other)] if other else []
    names = {chair: say("You, as {name}", name=scenario.seated(chair).name) for chair in Chair}
    view = PlotView(
        [balance.power for _, balance in course], told.chair is not Chair.SERVICE_USER,
        names[told.chair] if told.chair else say("This meeting"),
        before, say("{name}, earlier", name=names[told.chair.other]) if told.chair else "",
        letters, selected,
    )  # fmt: skip
    numbers = ", ".join(str(balance.whole_power) for _, balance in course)
    words = say(
        "Power after each move, in hundredths of the service user: {numbers}", numbers=numbers
    )
    return Plotted(PLOT, view, words, TurnAt, share)


class TurnCard(Widget):
    """One of the largest shifts: a small room, its letter, the reason, what moved."""

    focusable = True
    covers = True

    def __init__(self, turn: Turn, title: str, scene: Scene, chosen: bool, say: Catalogue) -> None:
        super().__init__(TurnAt(turn.letter))
        self._chosen = chosen
        self._changes = signed_changes(turn.move.shifts, say=say)
        self._reason = turn.move.because or cause_words(turn.move.caused_by, say=say)
        self._title = title
        self._letter = turn.letter
        self._rises = turn.power_after >= turn.power_before
        self._room = RoomPicture(scene, "", 0.28, radius=16, close=True, top=True)
        self._words = Pad(
            Column(
                (
                    Beside(_Letter(turn.letter), Words(title, "bold", 23), gap=14),
                    Words(self._reason, "body", 24, leading=1.35),
                    _Moved(self._changes, self._rises),
                ),
                gap=8,
            ),
            (20, 14, 18, 16),
        )
        self.children = (self._room, self._words)

    def measure(self, kit: Kit, width: int) -> int:
        """Both."""
        return self._room.measure(kit, width) + self._words.measure(kit, width)

    def place(self, kit: Kit, rect: pygame.Rect) -> None:
        """The room on top."""
        super().place(kit, rect)
        high = self._room.measure(kit, rect.width)
        self._room.place(kit, pygame.Rect(rect.left, rect.top, rect.width, high))
        below = pygame.Rect(rect.left, rect.top + high, rect.width, rect.height - high)
        self._words.place(kit, below)

    def paint(self, paint: Paint) -> None:
        """Paper, room, words; a border where it is the one that is told about."""
        kit, theme = paint.kit, paint.kit.theme
        shapes.rounded(paint.surface, self.rect, theme.paper, 18 * kit.k)
        super().paint(paint)
        if self._chosen or theme.outlines or paint.hover is self:
            ink = theme.flag_ink if self._chosen and not theme.outlines else theme.rule
            shapes.rounded(paint.surface, self.rect, None, 18 * kit.k, 5 * kit.k, ink)
        paint.ring(self, 18 * kit.k, on_ground=True)

    def node(self) -> Node:
        """Letter, moment, reason, what moved."""
        said_ = f"{self._reason} {self._changes}".strip()
        return Node(NodePart.BUTTON, f"{self._letter}. {self._title}", description=said_,
                    chosen=self._chosen)  # fmt: skip


class _Letter(Widget):
    """A letter in a ring, as on the plot."""

    def __init__(self, letter: str) -> None:
        super().__init__()
        self._text = letter

    def wanted_width(self, kit: Kit) -> int:
        """As wide as high."""
        return max(kit.px(44), round(kit.type(24) * 1.5))

    def measure(self, kit: Kit, width: int) -> int:
        """As high as wide."""
        return self.wanted_width(kit)

    def paint(self, paint: Paint) -> None:
        """Ring and letter."""
        kit, theme = paint.kit, paint.kit.theme
        shapes.disc(paint.surface, self.rect.center, self.rect.height / 2, theme.flag_ink)
        shapes.disc(paint.surface, self.rect.center, self.rect.height / 2 - 4 * kit.k, theme.flag)
        kit.letters.draw_in_middle(
            paint.surface, self._text, "extrabold", kit.type(24), theme.flag_ink, self.rect.center
        )


class _Moved(Widget):
    """What moved, with a triangle up or down: never colour alone."""

    def __init__(self, text: str, rises: bool) -> None:
        super().__init__()
        self._text = text
        self._rises = rises

    def measure(self, kit: Kit, width: int) -> int:
        """Lines of the text."""
        if not self._text:
            return 0
        return kit.letters.height(self._text, "bold", kit.type(23), self._room(kit, width))

    def _room(self, kit: Kit, width: int) -> int:
        return max(1, width - kit.type(23))

    def paint(self, paint: Paint) -> None:
        """Triangle, then text."""
        if not self._text:
            return
        kit, px = paint.kit, paint.kit.type(23)
        ink = kit.theme.good if self._rises else kit.theme.bad
        middle = (self.rect.left + px * 0.35, self.rect.top + px * 0.62)
        which: Mark = "up" if self._rises else "down"
        shapes.mark(paint.surface, middle, px * 0.6, which, ink)
        kit.letters.paragraph(
            paint.surface, self._text, "bold", px, ink, (self.rect.left + px, self.rect.top),
            self._room(kit, self.rect.width),
        )  # fmt: skip


def turn_cards(
    scenario: Scenario,
    told: Debrief,
    steps: Sequence[Step],
    look: str,
    chosen: str,
    say: Catalogue = ENGLISH,
) -> list[Widget]:
    """A card for each of the largest shifts, in the order they came."""
    cards: list[Widget] = []
    course = moves_and_balances(scenario, steps)
    for turn in told.turns:
        after = (balance for move, balance in course if move == turn.move)
        moment = scenario.moments[turn.moment]
        balance = next(after, course[-1][1])
        state = steps[turn.decision or 0].state
        then = staging.where_and_when(scenario, moment, state, state.setting, state.time)
        seen = staging.scene_of(scenario, moment, state, *then)
        scene = scene_of(scenario, look, balance, seen)
        cards.append(TurnCard(turn, moment.title, scene, turn.letter == chosen, say))
    return cards


def behind(
    scenario: Scenario,
    told: Debrief,
    turn: Turn,
    theory: Mapping[str, TheoryCard],
    say: Catalogue = ENGLISH,
) -> list[Widget]:
    """The cards about one shift: the rung and its theory, the other chair, the roads not taken."""
    cards: list[Widget] = [_rung_card(turn, theory, names_of(scenario), say)]
    heard = _heard_card(scenario, told, turn, say=say)
    if heard is not None:
        cards.append(heard)
    if turn.roads:
        rows: list[Widget] = [small_heading(say("The roads not taken"))]
        rows += [_road(road, turn, names_of(scenario), say) for road in turn.roads]
        rows.append(
            small_print(say("As far as this story tells: a road has its own effects only."))
        )
        cards.append(_card("roads", Column(rows, gap=10)))
    return cards


def _card(key: str, inside: Widget, fill: str = "paper") -> Widget:
    return Focused(key, Pad(inside, (28, 22, 26, 24), fill))


def _rung_card(
    turn: Turn, theory: Mapping[str, TheoryCard], names: Names, say: Catalogue
) -> Widget:
    picks = [pick.choice.told for pick in turn.move.picks]
    title = say("{letter}: what moved", letter=turn.letter)
    rows: list[Widget] = [small_heading(title)]
    rows += [
        Words((Span(f"{turn.move.caused_by}: ", "bold"), Span(words)), size=26) for words in picks
    ]
    if turn.move.because:
        rows.append(Words(turn.move.because, size=26))
    if not picks:
        rows.append(small_print(cause_words(turn.move.caused_by, say=say)))
    if turn.rung is not None:
        doers = makers(turn.move)
        rows.append(Words(kind_words(turn.rung, doers, names, say=say), "semibold", 26))
    for card_id in turn.move.theory:
        card = theory.get(card_id)
        if card is not None:
            rows.append(Words((Span(f"{card.name}. ", "bold"), Span(card.plain)), size=26))
    return _card("theory", Column(rows, gap=8))


def _heard_card(scenario: Scenario, told: Debrief, turn: Turn, say: Catalogue) -> Widget | None:
    """How the move landed, and what people thought in that moment."""
    made = turn.move.chair
    lands = turn.move.happened.lands_as if turn.move.happened else None
    if lands is None and not turn.thoughts:
        return None
    chair = made.other if made else (told.chair.other if told.chair else Chair.SERVICE_USER)
    name = scenario.seated(chair).name
    head = Beside(
        Portrait(figure_of(scenario, chair), chair, 84),
        Words(say("How the other chair heard it") if lands else say("What was thought"),
              "extrabold", 26, ink_of(chair)), gap=18,
    )  # fmt: skip
    rows: list[Widget] = [head]
    if lands:
        rows.append(Words((Span(f"{name}: ", "bold"), Span(f"“{lands}”"))))
    for thought in turn.thoughts:
        lead = whose_words(thought.kind, thought.speaker, say=say)
        rows.append(Words((Span(f"{lead}: ", "bold"), Span(thought.text)), size=26))
    return _card("heard", Column(rows, gap=10), ground_of(chair))


def _road(road: Road, turn: Turn, names: Names, say: Catalogue) -> Widget:
    rows: list[Widget] = [Words(road.words, "medium", 26)]
    if not road.is_open:
        rows.append(small_print((Span((say("Not open.") + " "), "bold"), Span(road.reason or ""))))
    rows.append(small_print(road_words(road, turn, names, say)))
    if road.because:
        rows.append(small_print(road.because))
    return Column(rows, gap=2)
