"""The wall as a screen: the newest board, and the keys that lead the room.

What a key does is in `leading`; what stands on each page in `stages` and the modules it names.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import assert_never

import pygame

from game.model.picture import Face
from game.model.problems import Refused
from game.play.faces import faces_in_room
from game.room.commands import Jump, Say
from game.room.session import Stage
from game.window.desk import Desk
from game.window.keys import LETTERS, Command, Event, KeyPressed, PointerDown, command_of
from game.window.kit import Kit
from game.window.picture.scene import Scene
from game.window.ports import Workshop
from game.window.scenes import scene_of
from game.window.screens.screen import PagedScreen
from game.window.settings import movement_in_use, stepped
from game.window.stage import STAY, Answer, Pop
from game.window.wall import cards
from game.window.wall.card_place import over_place, veil
from game.window.wall.cards import WallCard
from game.window.wall.keys import ACTS, OTHERS, hints
from game.window.wall.leading import Leading
from game.window.wall.messages import Act, Cell, CountKey, OnCard, Ruled, WallMessage
from game.window.wall.page.room_behind import draw_behind
from game.window.wall.page.scale import wall_kit
from game.window.wall.page.showing import Built, Showing
from game.window.wall.stages import built, pages
from game.window.wall.telling.moved import WallTable
from game.window.wall.telling.telling import lines_here
from game.window.wall.titles import wall_title
from game.window.widgets.boxes import Fixed
from game.window.widgets.widget import Paint, Widget

FOR_A_WALL = Refused("The wall is made for a projector; there is nothing to switch.")
FIRST = (Act.NEXT, Act.PAUSE, Act.CLOSE, Act.LEAVE)


class WallScreen(PagedScreen[WallMessage]):
    """One room being led in front of everybody."""

    def __init__(self, desk: Desk, workshop: Workshop) -> None:
        super().__init__(desk)
        self.leading = Leading(workshop)
        self._kits: tuple[Kit, Kit] | None = None
        self._table: WallTable | None = None
        self._stands: Built | None = None
        self._faces: Mapping[str, Face] = {}
        self._showing = self._shown(None)
        self._left: int | None = None
        self._focused_for: object = None

    # What is shown

    def kit(self, size: tuple[int, int]) -> Kit:
        """The wall's own, made anew with the window's."""
        usual = self.desk.kit(size)
        if self._kits is None or self._kits[0] is not usual:
            self._kits = (usual, wall_kit(usual, self.desk.settings.text))
        return self._kits[1]

    def _shown(self, left: int | None) -> Showing:
        leading, say = self.leading, self.desk.say
        at_last = leading.page + 1 >= leading.pages
        timer = (left, leading.timer.whole) if left is not None else None
        keys = hints(leading.seen, at_last, left is not None, say, leading.reports)
        return Showing(
            leading.seen,
            keys,
            leading.page,
            timer,
            say.refusal(leading.remark) if leading.remark else "",
            leading.workshop.questions,
            say,
        )

    def _page(self, kit: Kit) -> None:
        self.leading.paged(pages(kit, self._shown(self._left)))

    def build(self, kit: Kit) -> Widget:
        """The page, or the card that lies over it."""
        leading = self.leading
        self._page(kit)
        self._showing = showing = self._shown(self._left)
        self._stands = stands = built(kit, showing)
        lines = lines_here(kit, showing)
        self._faces = faces_in_room(showing.scenario, lines, showing.board.moves)
        if leading.over is None:
            return stands.root
        stands.root.place(kit, self.area(kit))
        return over_place(kit, self._card(kit, leading.over, showing))

    def _card(self, kit: Kit, over: WallCard, showing: Showing) -> Widget:
        say = showing.say
        leading = self.leading
        match over:
            case WallCard.RULE:
                return cards.rule_card(showing, leading.agreed)
            case WallCard.HANDS:
                hands = leading.hands
                return hands.card(kit, showing.board) if hands is not None else Fixed(())
            case WallCard.JUMP:
                return cards.jump_card(showing)
            case WallCard.DESK | WallCard.DESK_SHOWN:
                return cards.desk_card(leading.workshop.desk, over is WallCard.DESK_SHOWN, say)
            case WallCard.CLOSE:
                return cards.close_card(say=say)
            case WallCard.KEYS:
                return cards.keys_card(kit, kit.scale.width < 1100 or kit.scale.text > 1.3)

    def first_focus(self) -> object:
        """The way on; on a card what is chosen now, or what changes nothing."""
        match self.leading.over:
            case None if self._showing.board.is_paused:
                return None
            case None:
                shown = {hint.sends for hint in self._showing.hints}
                return next((act for act in FIRST if act in shown), None)
            case WallCard.RULE:
                return Ruled(self._showing.session.rule)
            case WallCard.HANDS:
                return CountKey("enter")
            case WallCard.JUMP:
                return Jump(self._showing.board.moment.name)
            case WallCard.DESK:
                return OnCard.OPEN_DESK
            case WallCard.DESK_SHOWN | WallCard.CLOSE | WallCard.KEYS:
                return OnCard.BACK

    def ground(self, surface: pygame.Surface, kit: Kit, now: float) -> None:
        """The room behind the page; under a card, the page too."""
        surface.fill(kit.theme.ground_workshop)
        showing, stands = self._showing, self._stands
        if self._moves and self._table is not None:
            self._table.draw(surface, kit, showing, self._faces, now)
        elif stands is not None and stands.picture is not None:
            draw_behind(surface, kit, stands.picture, self._scene(showing, kit))
        if self.leading.over is not None and stands is not None:
            stands.root.paint(Paint(surface, kit))
            veil(surface)

    def _scene(self, showing: Showing, kit: Kit) -> Scene:
        moment = showing.board.moment
        scene = scene_of(showing.scenario, kit.theme.look, showing.balance, moment.scene)
        return scene.showing(self._faces)

    @property
    def _moves(self) -> bool:
        """True while picture and balance follow a decision."""
        board = self._showing.board
        return board.stage is Stage.MOVED and not board.is_paused

    def moving(self, now: float) -> bool:
        """True while they slide."""
        return self._moves and self._table is not None and self._table.moving(now)

    @property
    def title(self) -> str:
        """Where the room is."""
        leading = self.leading
        if leading.over is not None:
            return cards.card_title(leading.over, self.desk.say)
        return wall_title(leading.seen.board, leading.page, leading.pages, self.desk.say)

    # What happens

    def frame(self, now: float) -> Answer:
        """Take the newest state; let the talk timer run."""
        leading = self.leading
        is_new, left = leading.look(), leading.timer.left(now)
        if is_new or left != self._left:
            self._left = left
            self._follow(now)
            self.renew()
        return Pop() if leading.is_left else STAY

    def _follow(self, now: float) -> None:
        """A decision sets picture and balance going; a new page begins with its way on."""
        if self._built is not None:
            self._page(self.kit(self._built[0]))
        showing = self._shown(self._left)
        board = showing.board
        if board.stage is not Stage.MOVED:
            self._table = None
        elif self._table is None or self._table.key is not showing.session.step:
            look = "lamplight" if self.desk.settings.look == "dusk" else self.desk.settings.look
            movement = movement_in_use(self.desk.settings)
            self._table = WallTable(showing, look, now, movement)
        stands = (board.stage, board.is_paused, showing.session.step)
        if stands != self._focused_for:
            self._focused_for = stands
            self.begin_anew()

    def enter(self, now: float) -> None:
        """It is on top now."""
        self._follow(now)
        super().enter(now)

    def over(self) -> None:
        """The room is closed with the screen."""
        self.leading.workshop.close()

    def answer(self, event: Event, now: float) -> Answer:
        """The wall's own keys first; any key or press ends a movement."""
        if isinstance(event, (KeyPressed, PointerDown)) and self._table is not None:
            self._table.finish()
        if isinstance(event, KeyPressed) and not event.ctrl and self._is_own(event, now):
            self._after(now)
            return Pop() if self.leading.is_left else STAY
        return super().answer(event, now)

    def _is_own(self, event: KeyPressed, now: float) -> bool:
        """Do what a key of the wall does; False where it is none."""
        leading, key = self.leading, event.key
        if leading.over is WallCard.HANDS and key not in ("escape", "f1", "f11"):
            leading.hand_key(event.own)
            return True
        if key.isdecimal() and len(key) == 1:
            self._number(int(key))
            return True
        if leading.over is not None:
            return self._is_of_card(key)
        command = command_of(event, letters=self.desk.settings.letter_keys, typing=False)
        act = ACTS.get(command) if command is not None else OTHERS.get(key)
        if act is not None:
            self._act(act, now)
        elif command is Command.PROJECTOR:
            leading.remark = FOR_A_WALL
        return act is not None or key in LETTERS or command is Command.PROJECTOR

    def _number(self, number: int) -> None:
        if self.leading.over is WallCard.RULE and number == 0:
            self.leading.choose_rule(None)
        else:
            self.leading.number(number)

    def _is_of_card(self, key: str) -> bool:
        leading = self.leading
        if leading.over is WallCard.RULE and LETTERS.get(key) is Command.RULE:
            self.page.answer(KeyPressed("tab"))
        return key in LETTERS

    def _act(self, act: Act, now: float) -> None:
        if act in (Act.LARGER, Act.SMALLER):
            step = 1 if act is Act.LARGER else -1
            self.desk.change(stepped(self.desk.settings, step))
            return
        self.leading.act(act, now)

    def _after(self, now: float) -> None:
        """Show at once what a key changed here."""
        self._left = self.leading.timer.left(now)
        self.begin_anew()

    def message(self, message: WallMessage, now: float) -> Answer:
        """A button, a hint at the bottom, an option, a cell."""
        leading = self.leading
        match message:
            case Act():
                leading.over = None
                self._act(message, now)
            case OnCard():
                self._on_card(message)
            case Ruled(rule):
                leading.choose_rule(rule)
            case Jump(moment):
                leading.jump(moment)
            case Say(letter):
                leading.pick(letter)
            case Cell(row, column):
                leading.cell(row, column)
            case CountKey(key):
                leading.hand_key(key)
            case _:
                assert_never(message)
        self._after(now)
        return Pop() if leading.is_left else STAY

    def _on_card(self, message: OnCard) -> None:
        leading, desk = self.leading, self.leading.workshop.desk
        match message:
            case OnCard.BACK:
                leading.off_the_card()
            case OnCard.AGREED:
                leading.agreed = not leading.agreed
            case OnCard.OPEN_DESK:
                leading.over = None
                if desk is not None:
                    desk.open()
            case OnCard.OPEN_DAY_BEFORE:
                leading.over = None
                if desk is not None:
                    desk.open_day_before()
            case OnCard.SHOW_DESK:
                leading.over = WallCard.DESK_SHOWN
            case OnCard.CLOSE_ROOM:
                leading.close()
            case OnCard.SHOW_FIGURES:
                leading.show_figures()
            case _:
                assert_never(message)

    def help(self, now: float) -> Answer:
        """F1: the wall's own page of keys, in place of another card."""
        self.leading.act(Act.KEYS, now)
        self.begin_anew()
        return STAY

    def stop(self, now: float) -> Answer:
        """Esc: off a card; else a pause, and on again; out before it begins and after its end."""
        leading, board = self.leading, self.leading.seen.board
        if leading.over is not None:
            leading.off_the_card()
        elif board.stage is Stage.FINISHED:
            return Pop()
        else:
            leading.act(Act.CLOSE if board.stage is Stage.JOINING else Act.PAUSE, now)
        self.begin_anew()
        return STAY
