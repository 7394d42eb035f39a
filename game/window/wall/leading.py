"""What the trainer does at the wall: keys and presses become commands, pages and cards. No drawing.

Nothing here waits: a command is asked for, and what came of it is seen when it is there.
"""

from __future__ import annotations

from game.model.problems import Refused
from game.room.commands import Command, Jump, Say, SetRule, Word
from game.room.ladder import Rule
from game.room.led import RoomSeen
from game.room.session import Stage
from game.window.ports import Workshop
from game.window.wall.cards import WallCard
from game.window.wall.messages import Act
from game.window.wall.page.timer import TalkTimer
from game.window.wall.voting.hand_count import HandCount
from game.words.board import letters

LAST = 9999
WORDS = {
    Act.AGAIN: Word.AGAIN,
    Act.UNDO: Word.UNDO,
    Act.NEEDLE: Word.NEEDLE,
    Act.SKIP: Word.SKIP,
}
CARDS = {
    Act.RULE: WallCard.RULE,
    Act.JUMP: WallCard.JUMP,
    Act.DESK: WallCard.DESK,
    Act.CLOSE: WallCard.CLOSE,
    Act.KEYS: WallCard.KEYS,
}
ONLY_VOTING = Refused("Hands are counted while a vote is open.")
ALL_VOTES = Refused("Undo takes every vote of this moment back. Press it again to do that.")
TWICE = 0.4
"""Seconds in which a second press on the way on is taken for a slip."""
TOO_LATE = Refused(
    "The votes are shown already. Another rule could tell somebody’s vote now: ask the room, "
    "and say beside the rules that it agrees."
)


class Leading:
    """A room being led. `page` is the page of what is told, `remark` why a key did nothing."""

    def __init__(self, workshop: Workshop) -> None:
        self.workshop = workshop
        self.seen: RoomSeen = workshop.led.seen()
        self.page, self.pages = 0, 1
        self.over: WallCard | None = None
        self.hands: HandCount | None = None
        self.agreed = False
        self.timer = TalkTimer()
        self.remark: Refused | None = None
        self.is_left = False
        self._undoing = False
        self._led, self._led_from = -TWICE, self.seen
        self._paged: object = None

    def paged(self, pages: int) -> None:
        """So many pages fit what is told now; whoever stands at the last one stays there."""
        told = (self.seen.session.step, self.seen.board.stage)
        was_last = told == self._paged and self.page + 1 >= self.pages
        self._paged, self.pages = told, pages
        self.page = pages - 1 if was_last else min(self.page, pages - 1)

    def look(self) -> bool:
        """Take the newest state; True where anything is new."""
        refusal = self.workshop.led.refusal()
        if refusal is not None:
            self.remark = refusal
        seen = self.workshop.led.seen()
        if seen is self.seen:
            return refusal is not None
        self._follow(self.seen, seen)
        self.seen = seen
        return True

    def _follow(self, before: RoomSeen, now: RoomSeen) -> None:
        if now.session.step is not before.session.step:
            self.page = LAST if self._undoing else 0
        elif before.board.stage in (Stage.VOTING, Stage.SHOWN):
            self.page = LAST if now.board.stage is Stage.TELLING else self.page
        if now.board.stage is not before.board.stage:
            self._undoing = False
            self.remark = None
            self.timer.stop()
            if self.over in (WallCard.HANDS, WallCard.CLOSE):
                self.over = None
        if now.board.stage is not Stage.VOTING:
            self.hands = None

    def say(self, command: Command) -> None:
        """Ask for a command."""
        self.remark = None
        self.workshop.led.do(command)

    @property
    def reports(self) -> bool:
        """Whether a report can be made now: the room is closed, and kept."""
        is_closed = self.seen.board.stage is Stage.FINISHED
        return is_closed and self.workshop.report is not None

    # What keys do

    def act(self, act: Act, now: float) -> None:
        """Do what a key does, as far as it can be done now; `remark` says why not."""
        was, self.remark = self.remark, None
        self._led = self._led if act is Act.NEXT else -TWICE
        if act is Act.UNDO and was is not ALL_VOTES and self._votes_lie():
            self.remark = ALL_VOTES
        elif act in CARDS:
            self.over = CARDS[act]
        elif act in WORDS:
            self._undoing = act is Act.UNDO
            self.say(WORDS[act])
        elif act is Act.NEXT:
            self._next(now)
        elif act is Act.BACK:
            self.page = max(0, self.page - 1)
        elif act is Act.PAUSE:
            self.say(Word.RESUME if self.seen.board.is_paused else Word.PAUSE)
        elif act is Act.TALK:
            self.timer.turn(now)
        elif act is Act.MORE:
            self.timer.add(now)
        elif act is Act.HANDS:
            self._count_hands()
        elif act is Act.LEAVE:
            self.is_left = True
        elif act is Act.REPORT and self.reports:
            self.remark = self.workshop.report() if self.workshop.report else None

    def _votes_lie(self) -> bool:
        """Whether an undo would take votes back."""
        board = self.seen.board
        return board.stage in (Stage.VOTING, Stage.SHOWN) and board.chosen > 0

    def _next(self, now: float) -> None:
        board = self.seen.board
        if board.is_paused:
            return
        if board.stage in (Stage.TELLING, Stage.ENDED) and self.page + 1 < self.pages:
            self.page += 1
            return
        match board.stage:
            case Stage.ENDED:
                self.over = WallCard.CLOSE
            case Stage.FINISHED:
                self.is_left = True
            case Stage.SHOWN if self._asks_trainer():
                self.remark = Refused("Say which: press its number. 1 is A.")
            case _ if not self._is_a_slip(now):
                self._led, self._led_from = now, self.seen
                self.say(Word.NEXT)

    def _is_a_slip(self, now: float) -> bool:
        """Whether the way on was pressed twice at once, with nothing done between.

        A result would never be seen.
        """
        is_of_votes = self.seen.board.stage in (Stage.VOTING, Stage.SHOWN)
        return now - self._led < TWICE and (is_of_votes or self.seen is self._led_from)

    def _asks_trainer(self) -> bool:
        board = self.seen.board
        found = board.outcome
        return board.rule.is_the_trainers and (found is None or found.picks is None)

    def number(self, number: int) -> None:
        """The trainer's own pick, where the rule leaves it to the trainer."""
        board = self.seen.board
        if self.over is WallCard.RULE:
            self.choose_rule(next((rule for rule in Rule if rule.rung.number == number), None))
            return
        asked = board.stage is Stage.SHOWN or (
            board.stage is Stage.TELLING and board.rule is Rule.TELLS
        )
        open_ = list(letters(board).values())
        if not (asked and board.rule.is_the_trainers and number <= len(open_)):
            return
        self.pick(open_[number - 1])

    def pick(self, letter: str) -> None:
        """The trainer says an option by its letter."""
        self.say(Say(letter))
        if self.seen.board.stage is Stage.TELLING:
            self.remark = Refused("The trainer says {letter}. Enter plays it.", letter=letter)

    def choose_rule(self, rule: Rule | None) -> None:
        """Decide by this rule from now on; None follows the meter."""
        self.over = None
        board = self.seen.board
        is_shown = board.stage is Stage.SHOWN and board.rounds[-1].split is None
        if is_shown and not self.agreed and not (rule is not None and rule.is_the_trainers):
            self.remark = TOO_LATE
            return
        self.say(SetRule(rule, self.agreed))

    def jump(self, title: str) -> None:
        """To a moment by its name."""
        self.over = None
        self.say(Jump(title))

    def close(self) -> None:
        """Close the room for good."""
        self.over = None
        self.say(Word.STOP)

    def _count_hands(self) -> None:
        if self.seen.board.stage is not Stage.VOTING:
            self.remark = ONLY_VOTING
            return
        if self.hands is None:
            self.hands = HandCount(tuple(letters(self.seen.board).values()))
        self.over = WallCard.HANDS

    def hand_key(self, key: str) -> None:
        """A key while hands are counted."""
        if self.hands is None:
            return
        found = self.hands.take(key)
        if found is not None:
            self.say(found)

    def cell(self, row: int, column: int) -> None:
        """A cell of the count was pressed."""
        found = None if self.hands is None else self.hands.pick(row, column)
        if found is not None:
            self.say(found)

    def off_the_card(self) -> None:
        """The card goes; hands that were typed on it are counted."""
        if self.over is WallCard.HANDS and self.hands is not None:
            for one in self.hands.not_counted():
                self.say(one)
        self.over = None

    def show_figures(self) -> None:
        """Figures that are typed can be read, or are dots again."""
        if self.hands is not None:
            self.hands.is_shown = not self.hands.is_shown
