"""The debrief: feelings first, then what happened, what stood behind it, and Monday.

What is typed is kept at every pause, at the latest every two seconds, and when the screen is left.
A play can be carried on here until its debrief was left for the shelf or for the other chair, or
seen to its last part.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import assert_never

from game.engine.play import Step, replay
from game.engine.view import scene_seen
from game.model.debrief import Debrief
from game.model.power import Chair
from game.play.playing import Playing
from game.study.both_chairs import shared_moments
from game.study.debrief import debrief
from game.window.desk import Desk
from game.window.keys import Command
from game.window.kit import Kit
from game.window.picture.scene import Scene
from game.window.ports import Entry, Played
from game.window.scenes import scene_of
from game.window.screens.debrief import foot, other_side, parts
from game.window.screens.debrief.answers import Answers
from game.window.screens.debrief.both_chairs import BothChairs
from game.window.screens.debrief.debrief_page import DebriefPage
from game.window.screens.debrief.felt import Felt, feelings, felt
from game.window.screens.debrief.foot import NextPart, SeeBothChairs
from game.window.screens.debrief.keep_play import KeepPlay
from game.window.screens.debrief.parts import Answered, AnswerField, Feeling, FeelingTyped
from game.window.screens.debrief.theory_cards import TheoryCards
from game.window.screens.debrief.told_move import MOVED, other_ways, told_move
from game.window.screens.debrief.trail import StepTo, TurnAt, trail
from game.window.screens.screen import PagedScreen
from game.window.stage import STAY, Answer, Pop, Push, Replace, Screen
from game.window.widgets.boxes import Column, Framed, Gap, Pad
from game.window.widgets.field import TextField
from game.window.widgets.rows import Row, Wrap
from game.window.widgets.scenario.room import RoomPicture
from game.window.widgets.widget import Widget
from game.window.widgets.words import Words
from game.words.debrief.whole import FEELING

WIDE = 40.0

DebriefMessage = (
    Answered | AnswerField | Feeling | FeelingTyped | TurnAt | StepTo | NextPart | SeeBothChairs |
    parts.WholePart
)  # fmt: skip


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
        self._shared = shared_moments(self._scenario, self._steps, earlier) if earlier else ()
        self._other_chair = other_chair
        self._played = Played(decisions, chair)
        self.part = DebriefPage.FEELINGS
        self._chosen = next((at for at, one in enumerate(self._told.trail) if one.letter), 0)
        self._figures = False
        self._whole: frozenset[parts.WholePart] = frozenset()
        self._wide = True
        self._printed: str | None = None
        kept = desk.ports.runs.load(self._keeper.run_id)
        self._answers = Answers(self._keeper, kept.reflections if kept else ())
        self._felt = felt(self._answers.texts.get(self.say(FEELING), ""), feelings(self.say))

    # what stands on it

    def build(self, kit: Kit) -> Widget:
        """Title, the part, the ways on; one column where the window is small."""
        chair = parts.chair_words(self._scenario, self._told.chair, say=self.say)
        said = f"{self._told.title} · {chair}"
        wide = self._wide = kit.scale.ems(kit.scale.width) >= WIDE
        named: list[Widget] = [parts.title(self.part.words(self.say))]
        if wide:
            named.append(Words(said, "body", 25, "on_ground"))
        head = Wrap(named, gap=40)
        remark = self._keeper.remark or self._printed
        told = (Words(remark, "body", 23, "on_ground"),) if remark else ()
        beside = wide and self.part is DebriefPage.MONDAY and self._other_chair is not None
        ways = Pad(Wrap((*self._buttons(beside), *told), gap=16), (10, 4, 10, 4))
        page: Widget = Framed(head, self._body(kit, wide), ways, gap=16)
        if beside:
            left = Framed(Gap(0), self._body(kit, wide), ways, gap=16)
            page = Framed(head, Row((left, self._other_side()), (1.35, 1), gap=36), Gap(0), gap=16)
        return Pad(page, (48, 32, 48, 24))

    def _buttons(self, beside: bool) -> list[Widget]:
        """The ways on; `beside` is True where the one into the other chair stands elsewhere."""
        is_last, ports = self.part is DebriefPage.MONDAY, self.desk.ports
        onward = "" if is_last else self.part.beside(1).words(self.say)
        first, is_trail = (self.part is one for one in (DebriefPage.FEELINGS, DebriefPage.HAPPENED))
        return foot.buttons(
            foot.FootWays(
                back=not first,
                onward=onward,
                prints=ports.print_report is not None,
                keeps=self._can_keep and self.part is not DebriefPage.HAPPENED,
                both_chairs=not first and bool(self._shared) and (self._wide or not is_trail),
                other_chair=is_last and self._other_chair is not None and not beside,
            ),
            self.say,
        )

    def _other_side(self) -> Widget:
        """The chair that is still to be sat in, and the way into it."""
        chair = self._told.chair or Chair.PROFESSIONAL
        scene = self._room(here=(self._scenario.seated(chair.other).name,))
        return other_side.other_side(self._scenario, chair, scene, bool(self._earlier), self.say)

    def _body(self, kit: Kit, wide: bool) -> Widget:
        match self.part:
            case DebriefPage.FEELINGS:
                asked = parts.feelings(self._scenario, self._told, self._felt, self.say)
                first = Row((asked, self._last_room()), (1.2, 1), gap=28) if wide else asked
                return parts.scrolled(Column((first,), grows=first), self.part.name)
            case DebriefPage.MONDAY:
                rows = parts.monday(self._scenario, self._told, self._answers.texts, self.say)
            case DebriefPage.BEHIND:
                behind = partial(parts.stood_behind, self._scenario, self._told, say=self.say)
                shown = parts.first_rows(behind, kit) if wide else parts.FIRST_ROWS[-1]
                cards = behind(whole=self._whole, first=shown)
                rows = [parts.two_columns(cards, kit)] if wide else cards
            case DebriefPage.HAPPENED:
                return self._happened(kit, wide)
        return parts.scrolled(Column(rows, gap=20), self.part.name)

    def _last_room(self) -> Widget:
        """The room as the story left it."""
        return RoomPicture(self._room(), self.say("The room as the story left it"), 0.62)

    def _room(self, here: tuple[str, ...] | None = None) -> Scene:
        """That room, with these people in it; None: with whoever was there."""
        state = self._steps[-1].state
        seen = scene_seen(self._scenario, state)
        seen = seen if here is None else replace(seen, here=here, by_phone=(), others=0)
        return scene_of(self._scenario, self.desk.settings.look, state.balance, seen)

    def _happened(self, kit: Kit, wide: bool) -> Widget:
        told = self._told
        if not told.trail:
            nothing = Words(self.say("No move shifted power in this play."))
            return parts.scrolled(Pad(nothing, (28, 22, 26, 24), "paper"), "happened")
        listed = trail(
            self._scenario, told, self._steps, self._earlier, self._chosen, wide, self.say
        )
        turn, theory = told.trail[self._chosen], self.desk.ports.theory
        cards = told_move(self._scenario, told, turn, theory, self._figures, self.say)
        cards.insert(1, other_ways(self._figures, bool(self._shared) and not wide, self.say))
        if not wide:
            return parts.scrolled(Column((listed, *cards), gap=18), "happened")
        left = Pad(listed, (12, 12, 12, 12))
        return Row((left, parts.scrolled(Column(cards, gap=14), "right")), (1.75, 1), gap=8)

    @property
    def _can_keep(self) -> bool:
        """Whether this playthrough can become a play; feelings come first here too."""
        has_end = self._told.ending is not None
        return (
            self.desk.ports.plays is not None and has_end and self.part is not DebriefPage.FEELINGS
        )

    def _theory(self) -> tuple[str, ...]:
        """The theory behind the move that is told about."""
        if self.part is not DebriefPage.HAPPENED or not self._told.trail:
            return ()
        return self._told.trail[self._chosen].move.theory

    @property
    def title(self) -> str:
        """For the window's title."""
        return self.say(
            "{title} · debrief · {part}", title=self._told.title, part=self.part.words(self.say)
        )

    def first_focus(self) -> object:
        """The way on, or the first question; typing is never begun for anybody."""
        if self.part is DebriefPage.HAPPENED:
            return TurnAt(self._chosen)
        return NextPart() if self.part is not DebriefPage.MONDAY else self._last_stop

    @property
    def _last_stop(self) -> Command:
        """Where the debrief leads at its end: into the other chair, where there is one."""
        return Command.STOP if self._other_chair is None else Command.OTHER_CHAIR

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
            case Feeling(word):
                self._feels(self._felt.pressed(word), now)
                self.renew()
            case FeelingTyped(text):
                self._feels(replace(self._felt, typed=text), now)
            case AnswerField():
                self._next_question()
            case TurnAt(number):
                self._choose(number)
                if not self._wide:
                    self.page.focus_on(MOVED)
            case StepTo(number):
                self._choose(number)
            case parts.WholePart():
                self._whole ^= {message}
                self.renew()
            case NextPart():
                self._go(1)
            case SeeBothChairs():
                return self._both_chairs()
            case _:
                assert_never(message)
        return STAY

    def command(self, command: Command, now: float) -> Answer:
        """N, O, P, K, D, Backspace, and the arrows through the moments."""
        match command:
            case Command.NEXT if self.part is not DebriefPage.MONDAY:
                self._go(1)
            case Command.NEXT:
                self._next_question()
            case Command.BACK:
                self._go(-1)
            case Command.EARLIER | Command.LATER if self.part is DebriefPage.HAPPENED:
                self._choose(self._chosen + (1 if command is Command.LATER else -1))
            case Command.DETAILS if self.part is DebriefPage.HAPPENED:
                self._figures = not self._figures
                self.renew()
            case Command.WHY if self._theory():
                return Push(TheoryCards(self.desk, self._theory()))
            case Command.BOTH_CHAIRS if self._shared and self.part is not DebriefPage.FEELINGS:
                return self._both_chairs()
            case Command.OTHER_CHAIR if self._other_chair is not None:
                self._leave()
                return Replace(self._other_chair())
            case Command.KEEP_PLAY if self._can_keep and self.desk.ports.plays is not None:
                plays, ending = self.desk.ports.plays, self._told.ending or ""
                return Push(KeepPlay(self.desk, plays, self._entry, self._played, ending))
            case Command.PRINT if self.desk.ports.print_report is not None:
                self._answers.keep()
                done = self.desk.ports.print_report(self._keeper.run_id)
                self._printed = self.say.refusal(done)
                self.renew()
            case _:
                pass
        return STAY

    def _both_chairs(self) -> Answer:
        own = self._told.chair or Chair.PROFESSIONAL
        last = {own: self._steps[-1].state, own.other: self._earlier[-1].state}
        left = {chair: state.balance for chair, state in last.items()}
        told = BothChairs(self.desk, self._scenario, self._shared, self._steps, own, left)
        return Push(told)

    def _feels(self, answer: Felt, now: float) -> None:
        self._felt = answer
        self._answers.edited(self.say(FEELING), answer.text, now)

    def _go(self, by: int) -> None:
        self._answers.keep()
        self.part = self.part.beside(by)
        self.begin_anew()

    def _choose(self, number: int) -> None:
        """Tell about another move; a list that was left is not gone back to."""
        if not 0 <= number < len(self._told.trail):
            return
        self._chosen = number
        self.renew()
        if self.page.focus is None or isinstance(self.page.focus.sends, TurnAt):
            self.page.focus_on(TurnAt(number))

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
            self.page.focus_on(self._last_stop)

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
