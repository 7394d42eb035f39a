"""The debrief: feelings first, then what happened, what stood behind it, and Monday.

What is typed is kept at every pause, at the latest every two seconds, and when the screen is left.
A play can be carried on here until its debrief was left for the shelf or for the other chair, or
seen to its last part.
The findings are made by `game.study.debrief`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import assert_never

from game.engine.play import Step, replay
from game.engine.view import scene_seen
from game.model.debrief import Debrief
from game.play.playing import Playing
from game.study.debrief import debrief
from game.window.desk import Desk
from game.window.keys import Command
from game.window.kit import Kit
from game.window.ports import Entry, Played
from game.window.scenes import scene_of
from game.window.screens.debrief import parts, turns
from game.window.screens.debrief.answers import Answers
from game.window.screens.debrief.keep_play import KeepPlay
from game.window.screens.debrief.parts import Answered, AnswerField
from game.window.screens.debrief.theory_cards import TheoryCards
from game.window.screens.debrief.turns import TurnAt
from game.window.screens.screen import PagedScreen
from game.window.stage import STAY, Answer, Pop, Push, Replace, Screen
from game.window.widgets.boxes import Column, Framed, Pad
from game.window.widgets.button import Button, Tone
from game.window.widgets.field import TextField
from game.window.widgets.rows import Grid, Row, Wrap
from game.window.widgets.scenario.room import RoomPicture
from game.window.widgets.scroll import Scroll
from game.window.widgets.widget import Widget
from game.window.widgets.words import Words

WIDE = 40.0


class DebriefPage(Enum):
    """The four parts, in the only order they come in first."""

    FEELINGS = "First, how was that?"
    HAPPENED = "Where the power went"
    BEHIND = "What stood behind it"
    MONDAY = "And on Monday?"

    def beside(self, by: int) -> DebriefPage:
        """The part before or after it, or itself at either end."""
        every = list(DebriefPage)
        return every[max(0, min(len(every) - 1, every.index(self) + by))]


@dataclass(frozen=True, slots=True)
class NextPart:
    """To the part after this one."""


DebriefMessage = Answered | AnswerField | TurnAt | NextPart


class DebriefScreen(PagedScreen[DebriefMessage]):
    """The debrief of one playthrough.

    `earlier` are the steps of the last run in the other chair, empty if there is none;
    `other_chair` opens the same story from the other side.
    """

    behind = "ground_debrief"

    def __init__(
        self,
        desk: Desk,
        entry: Entry,
        playing: Playing,
        earlier: tuple[Step, ...],
        other_chair: Callable[[], Screen] | None,
    ) -> None:
        super().__init__(desk)
        self._scenario = playing.scenario
        self._entry, self._keeper = entry, playing.keeper
        chair = playing.players[0] if playing.is_alone else None
        decisions = playing.meeting.decisions
        self._told: Debrief = debrief(self._scenario, decisions, chair, playing.meeting.hopes)
        self._steps = replay(self._scenario, decisions).steps
        self._earlier = earlier
        self._other_chair = other_chair
        self._played = Played(decisions, chair)
        self.part = DebriefPage.FEELINGS
        self._chosen = self._told.turns[0].letter if self._told.turns else ""
        self._printed: str | None = None
        kept = desk.ports.runs.load(self._keeper.run_id)
        self._answers = Answers(self._keeper, kept.reflections if kept else ())

    # what stands on it

    def build(self, kit: Kit) -> Widget:
        """Title, the part, the ways on; one column where the window is small."""
        chair = parts.chair_words(self._scenario, self._told.chair, say=self.say)
        said = f"{self._told.title} · {chair}"
        head = Wrap(
            (parts.title(self.say(self.part.value)), Words(said, "body", 25, "on_ground")), gap=40
        )
        foot = Wrap(self._buttons(), gap=16)
        remark = self._keeper.remark or self._printed
        if remark:
            foot = Wrap((*self._buttons(), Words(remark, "body", 23, "on_ground")), gap=16)
        return Pad(
            Framed(head, self._body(kit), Pad(foot, (10, 4, 10, 4)), gap=16), (48, 32, 48, 24)
        )

    def _body(self, kit: Kit) -> Widget:
        wide = kit.scale.ems(kit.scale.width) >= WIDE
        match self.part:
            case DebriefPage.FEELINGS:
                rows = parts.feelings(self._scenario, self._told, self._answers.texts, say=self.say)
                if wide:
                    rows = [Row((Column(rows, gap=18), self._last_room()), (1.2, 1), gap=40)]
            case DebriefPage.MONDAY:
                rows = parts.monday(self._told, self._answers.texts, say=self.say)
            case DebriefPage.BEHIND:
                cards = parts.stood_behind(self._scenario, self._told, say=self.say)
                rows = [two_columns(cards, kit)] if wide else cards
            case DebriefPage.HAPPENED:
                return self._happened(kit, wide)
        return _scrolled(Column(rows, gap=20), self.part.name)

    def _last_room(self) -> Widget:
        """The room as the story left it."""
        state = self._steps[-1].state
        seen = scene_seen(self._scenario, state)
        scene = scene_of(self._scenario, self.desk.settings.look, state.balance, seen)
        return RoomPicture(scene, self.say("The room as the story left it"), 0.62)

    def _happened(self, kit: Kit, wide: bool) -> Widget:
        told, chosen = self._told, self._chosen
        plot = turns.plotted(
            self._scenario,
            told,
            self._steps,
            self._earlier,
            chosen,
            0.3 if wide else 0.46,
            say=self.say,
        )
        look = self.desk.settings.look
        cards = turns.turn_cards(self._scenario, told, self._steps, look, chosen, self.say)
        turn = next((turn for turn in told.turns if turn.letter == chosen), None)
        behind = (
            turns.behind(self._scenario, told, turn, self.desk.ports.theory, self.say) if turn else
            [Pad(Words(self.say("No move shifted power in this play.")), (28, 22, 26, 24), "paper")]
        )  # fmt: skip
        if not wide:
            columns = 3 if kit.scale.ems(kit.scale.width) >= 30 else 1
            rows = [plot, *([Grid(cards, columns)] if cards else []), *behind]
            return _scrolled(Column(rows, gap=18), "happened")
        left = Column((plot, *([Grid(cards, len(cards))] if cards else [])), gap=18, grows=plot)
        return Row(
            (_scrolled(left, "left"), _scrolled(Column(behind, gap=18), "right")), (1.95, 1), gap=8
        )

    def _buttons(self) -> list[Widget]:
        buttons: list[Widget] = []
        if self.part is not DebriefPage.FEELINGS:
            buttons.append(Button(Command.BACK, self.say("Back"), Tone.DARK))
        if self.part is not DebriefPage.MONDAY:
            words = self.say("Next: {part}", part=self.say(self.part.beside(1).value))
            buttons.append(Button(NextPart(), words, Tone.LIGHT, shortcut="N"))
        if self._theory():
            buttons.append(
                Button(Command.WHY, self.say("Why?"), Tone.DARK, shortcut="W", icon="ladder")
            )
        if self._other_chair is not None:
            other = self.say("Sit in the other chair")
            buttons.append(Button(Command.OTHER_CHAIR, other, Tone.DARK, "O", "swap"))
        if self.desk.ports.print_report is not None:
            buttons.append(
                Button(Command.PRINT, self.say("Print the report"), Tone.DARK, shortcut="P")
            )
        if self._can_keep and self.part is not DebriefPage.HAPPENED:
            buttons.append(
                Button(Command.KEEP_PLAY, self.say("Keep as a play"), Tone.DARK, shortcut="K")
            )
        buttons.append(Button(Command.STOP, self.say("Shelf"), Tone.DARK, shortcut="Esc"))
        return buttons

    @property
    def _can_keep(self) -> bool:
        """Whether this playthrough can become a play; feelings come first here too."""
        has_end = self._told.ending is not None
        return (
            self.desk.ports.plays is not None and has_end and self.part is not DebriefPage.FEELINGS
        )

    def _theory(self) -> tuple[str, ...]:
        """The theory behind the shift that is told about."""
        if self.part is not DebriefPage.HAPPENED:
            return ()
        chosen = (turn for turn in self._told.turns if turn.letter == self._chosen)
        return next((turn.move.theory for turn in chosen), ())

    @property
    def title(self) -> str:
        """For the window's title."""
        return self.say(
            "{title} · debrief · {part}", title=self._told.title, part=self.say(self.part.value)
        )

    def first_focus(self) -> object:
        """The way on, or the first question; typing is never begun for anybody."""
        if self.part is DebriefPage.HAPPENED:
            return turns.PLOT
        return NextPart() if self.part is not DebriefPage.MONDAY else Command.STOP

    # what it answers

    @property
    def steps_by_arrows(self) -> bool:
        """Left and Right go through the moments while those are shown."""
        return self.part is DebriefPage.HAPPENED

    def message(self, message: DebriefMessage, now: float) -> Answer:
        """Typing is kept; the rest leads somewhere."""
        match message:
            case Answered(question, text):
                self._answers.edited(question, text, now)
            case AnswerField():
                self._next_question()
            case TurnAt(letter):
                self._choose(letter)
            case NextPart():
                self._go(1)
            case _:
                assert_never(message)
        return STAY

    def command(self, command: Command, now: float) -> Answer:
        """N, O, P, K, Backspace, and the arrows through the moments."""
        match command:
            case Command.NEXT if self.part is not DebriefPage.MONDAY:
                self._go(1)
            case Command.NEXT:
                self._next_question()
            case Command.BACK:
                self._go(-1)
            case Command.EARLIER | Command.LATER if self.part is DebriefPage.HAPPENED:
                self._step(1 if command is Command.LATER else -1)
            case Command.WHY if self._theory():
                return Push(TheoryCards(self.desk, self._theory()))
            case Command.OTHER_CHAIR if self._other_chair is not None:
                self._leave()
                return Replace(self._other_chair())
            case Command.KEEP_PLAY if self._can_keep and self.desk.ports.plays is not None:
                plays, ending = self.desk.ports.plays, self._told.ending or ""
                return Push(KeepPlay(self.desk, plays, self._entry, self._played, ending))
            case Command.PRINT if self.desk.ports.print_report is not None:
                self._answers.keep()
                self._printed = self.desk.ports.print_report(self._keeper.run_id)
                self.renew()
            case _:
                pass
        return STAY

    def _go(self, by: int) -> None:
        self._answers.keep()
        self.part = self.part.beside(by)
        self.page.forget_scrolling()
        self.page.forget_focus()
        self.renew()

    def _step(self, by: int) -> None:
        letters = [turn.letter for turn in self._told.turns]
        if self._chosen in letters:
            at = max(0, min(len(letters) - 1, letters.index(self._chosen) + by))
            self._choose(letters[at])

    def _choose(self, letter: str) -> None:
        self._chosen = letter
        self.renew()
        if self.page.focus is None or isinstance(self.page.focus.sends, TurnAt):
            self.page.focus_on(TurnAt(letter))

    def _next_question(self) -> None:
        """To the next field of this part, or to the next part."""
        focus = self.page.focus
        fields = [widget.sends for widget in self.page.stops() if isinstance(widget, TextField)]
        later = (
            fields[fields.index(focus.sends) + 1 :] if focus and focus.sends in fields else fields
        )
        if later and self.part in (DebriefPage.FEELINGS, DebriefPage.MONDAY):
            self.page.focus_on(later[0])
        elif self.part is not DebriefPage.MONDAY:
            self._go(1)
        else:
            self._answers.keep()
            self.page.focus_on(Command.STOP)

    # keeping what is typed

    def frame(self, now: float) -> Answer:
        """Typing is kept as time goes by."""
        self._answers.passed(now)
        return STAY

    def covered(self) -> None:
        """Nothing that is typed waits for it to be seen again."""
        self._answers.keep()

    def over(self) -> None:
        """Whoever closes the window at the last part has seen everything."""
        self._answers.keep()
        if self.part is DebriefPage.MONDAY:
            self._keeper.left()

    def stop(self, now: float) -> Answer:
        """Back to the shelf: there is nothing to carry on."""
        self._leave()
        return Pop()

    def _leave(self) -> None:
        self._answers.keep()
        self._keeper.left()


def two_columns(cards: list[Widget], kit: Kit) -> Widget:
    """Cards in two columns of about equal height, read one column after the other."""
    width = kit.scale.width * 9 // 20
    heights = [card.measure(kit, width) for card in cards]
    splits = range(1, len(cards) + 1)
    at = min(splits, key=lambda split: max(sum(heights[:split]), sum(heights[split:])))
    columns = [Column(cards[:at], gap=18), Column(cards[at:], gap=18)]
    return Row(columns, gap=18, level=False)


def _scrolled(inside: Widget, key: str) -> Widget:
    return Scroll(Pad(inside, (12, 12, 12, 12)), key, on_ground=True)
