"""The opening of a scenario: what is in it, who the two are and what they want, who sits where.

What may upset comes first. What a chair knows is told later, to whoever sits down in it. Which
chairs nobody plays, and how, is settled here too.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import assert_never

import pygame

from game.model.players import Manner, Players
from game.model.power import Chair
from game.model.scenario import Scenario
from game.play.sitting import Sitting
from game.window.desk import Desk
from game.window.keys import Command
from game.window.kit import Kit
from game.window.picture.room import draw_room
from game.window.ports import Entry, Home, Unfinished
from game.window.scenes import scene_of
from game.window.screens.opening.carry_on import carry_on, ended
from game.window.screens.opening.hand_out import HandOut
from game.window.screens.opening.head import NARROW_LEFT, NoteBeside
from game.window.screens.opening.problems import Problems
from game.window.screens.opening.seats import across_card, note_card, seat_card, title_of
from game.window.screens.opening.told_in import InWords, in_words, told_in
from game.window.screens.play.play_screen import PlayScreen
from game.window.screens.play.resume import resumed
from game.window.screens.screen import PagedScreen
from game.window.screens.taught.taught_screen import TaughtScreen
from game.window.stage import STAY, Answer, Push, Replace
from game.window.widgets.boxes import Column, Pad
from game.window.widgets.button import Button, Tone
from game.window.widgets.rows import Beside, Row, Wrap
from game.window.widgets.scenario.room import RoomPicture
from game.window.widgets.scroll import Scroll
from game.window.widgets.widget import Widget
from game.window.widgets.words import Focused, Words, heading
from game.words.numbers import capital
from game.words.problems import counted
from game.words.story import at_a_table, made_by

TABLES = (
    (Players.BOTH, "Two people at one screen", "3"),
    (Players.NONE, "Watch without choosing", "4"),
)
WIDE, MIDDLE = 52.0, 30.0
LOWEST_PICTURE = 0.25
"""Height over width of the picture; where there is no room for that there is none."""
OUTSIDE, INSIDE = (52, 16, 52, 8), (12, 12, 12, 12)


@dataclass(frozen=True, slots=True)
class LeadARoom:
    """A room of people decides."""


@dataclass(frozen=True, slots=True)
class Settled:
    """What was asked for before the window opened: who plays, and whoever sits across.

    `other` is who that is, as runs are kept with it.
    """

    sitting: Sitting
    other: str


OpeningMessage = Manner | Players | LeadARoom | InWords | Unfinished


class Opening(PagedScreen[OpeningMessage]):
    """What a player reads before sitting down; `stopped` are runs of theirs to carry on.

    `manner` is how the other chair is played, until somebody says otherwise here. Where all is
    `settled` already, what may upset is told all the same, and then that chair is taken.
    """

    def __init__(
        self,
        desk: Desk,
        entry: Entry,
        stopped: tuple[Unfinished, ...] = (),
        manner: Manner = Manner.TYPICAL,
        settled: Settled | None = None,
    ) -> None:
        super().__init__(desk)
        if entry.scenario is None:
            raise ValueError(f"{entry.title!r} cannot be played")
        self._entry = entry
        self._stopped = stopped
        self._over = ended(desk.ports.runs, entry) if settled is None else ()
        self._scenario: Scenario = entry.scenario
        self._in_words = in_words(desk.ports, entry)
        self._manner = manner
        self._settled = settled
        self._is_tall = False
        self._remark = ""
        self._behind: tuple[tuple[int, int, int], pygame.Surface] | None = None

    def build(self, kit: Kit) -> Widget:
        """One page that scrolls where it must."""
        width = kit.scale.ems(kit.scale.width)
        self._is_tall = width < WIDE * 0.8
        if width < WIDE:
            head, note, asked = self._head(), self._note(self._is_tall), self._asked()
            rows: list[Widget] = [head, note, asked]
            if not self._is_tall:
                rows = [NoteBeside(rows, (note,), (head,))]
            chairs = [self._seat(chair, True) for chair in Chair]
            rows.append(Row(chairs, gap=24) if width >= MIDDLE else Column(chairs, gap=20))
            rows += [*self._others(0.45), self._about(support=not self._is_tall)]
            page: Widget = Column(tuple(rows), gap=20)
        else:
            page = self._wide(kit)
        return Pad(Scroll(Pad(page, INSIDE), "opening", on_ground=True), OUTSIDE)

    def _head(self) -> Widget:
        """The title, and in which words it is told where there is a choice."""
        title = title_of(self._scenario, self.say)
        rows: list[Widget] = [Focused("head", title, leads="note") if self._is_tall else title]
        if self._in_words:
            rows.append(self._told_in_words())
        return Column(tuple(rows), gap=16)

    def _told_in_words(self) -> Widget:
        now = InWords(self._scenario.variant or "")
        return told_in(self._in_words, now, self.say)

    def _asked(self, in_words: bool = True) -> Widget:
        """The question of this page, or who was settled to play; stopped runs to carry on.

        The question may go without saying: the buttons of the chairs ask the same.
        """
        is_said = in_words or self._settled is not None
        rows: list[Widget] = [heading(self._question(), 46, "on_ground")] if is_said else []
        if self._stopped or self._over:
            rows.insert(0, carry_on(self._stopped, self._over, self.say))
        if self._settled is not None and self._settled.sitting.players.one_chair is None:
            begin = Button(self._settled.sitting.players, self.say("Begin"), Tone.LIGHT)
            rows.append(Wrap((begin,)))
        return Column(tuple(rows), gap=18)

    def _question(self) -> str:
        players = self._settled.sitting.players if self._settled is not None else None
        match players:
            case None:
                return self.say("Which chair will you take?")
            case Players.BOTH:
                return self.say("Two people at one screen")
            case Players.NONE:
                return self.say("Watch without choosing")
            case Players.PROFESSIONAL | Players.SERVICE_USER:
                name = self._scenario.seated(players.chairs[0]).name
                return self.say("You take the chair of {name}.", name=name)
            case _:
                assert_never(players)

    def _note(self, with_support: bool) -> Widget:
        leads = self._settled.sitting.players if self._settled else Players.PROFESSIONAL
        return note_card(self._scenario, with_support, leads, self.say)

    def _seat(self, chair: Chair, button_first: bool) -> Widget:
        can_take = self._can_sit(Players(chair))
        return seat_card(self._scenario, chair, button_first, can_take, self.say)

    def _can_sit(self, players: Players) -> bool:
        return self._settled is None or self._settled.sitting.players is players

    def _wide(self, kit: Kit) -> Widget:
        """The first that needs no scrolling: with a picture where there is height to spare."""
        for picture in ((self._picture(),), ()):
            if self._fits(kit, page := self._beside(picture)):
                return page
        return self._low()

    def _beside(self, picture: tuple[Widget, ...]) -> Widget:
        """The chairs under the title, the rest beside."""
        note, right = self._note(True), (*self._others(0), *picture)
        seats = Row([self._seat(chair, False) for chair in Chair], gap=24)
        parts = (self._head(), note, self._asked(), seats, *right, self._about(True))
        return NoteBeside(parts, (note, *right), (seats, *picture))

    def _low(self) -> Widget:
        """For a low page: the words told in beside the title, what may upset beside all else."""
        words = [self._told_in_words()] if self._in_words else []
        asked = Column((self._asked(in_words=False), *words), 0)
        note, seats = self._note(True), Row([self._seat(chair, True) for chair in Chair], gap=20)
        right = (seats, *self._others(0))
        below = NoteBeside((note, *right, self._about()), right, (), NARROW_LEFT)
        return Column((title_of(self._scenario, self.say, asked), below), gap=10)

    def _fits(self, kit: Kit, page: Widget) -> bool:
        inside = kit.scale.width - 2 * kit.px(OUTSIDE[0]) - 2 * kit.px(INSIDE[0])
        around = 2 * kit.px(INSIDE[1]) + kit.px(OUTSIDE[1]) + kit.px(OUTSIDE[3])
        return page.measure(kit, inside) + around <= kit.scale.height

    def _picture(self) -> Widget:
        scenario = self._scenario
        scene = scene_of(scenario, self.desk.settings.look, scenario.starts)
        left, right = (scenario.seated(chair).name for chair in Chair)
        return RoomPicture(scene, at_a_table((left, right), self.say), LOWEST_PICTURE)

    def _others(self, label_share: float) -> tuple[Widget, ...]:
        """Who sits across, and what else the table can be used for; nothing where it is settled."""
        if self._settled is not None:
            return ()
        uses = [(players, self.say(told), key) for players, told, key in TABLES]
        buttons: list[Widget] = [Button(use, told, shortcut=key) for use, told, key in uses]
        if self.desk.ports.workshop is not None:
            lead = self.say("Lead a workshop on the wall")
            buttons.append(Button(LeadARoom(), lead, shortcut="5"))
        return (across_card(self._manner, label_share, buttons, self._remark, self.say),)

    def _made_by(self, with_support: bool = False) -> Widget:
        rows = made_by(self._scenario, roles=True, say=self.say)
        if with_support and self._scenario.support:
            rows.insert(0, self._scenario.support)
        return Words(" ".join(rows), "body", 24, "on_ground", leading=1.35)

    def _about(self, beside: bool = False, support: bool = False) -> Widget:
        """Who made it, and what can be done with it as a file."""
        buttons = self._file_buttons()
        if not buttons:
            return self._made_by(support)
        if beside:
            return Beside(Wrap(buttons, gap=16), self._made_by(), gap=40, first_on_right=True)
        return Column((self._made_by(support), Wrap(buttons, gap=16)), gap=16)

    def _file_buttons(self) -> list[Widget]:
        if self.desk.ports.own is None:
            return []
        buttons: list[Widget] = []
        if self._entry.home is Home.OWN:
            told = counted(self._entry.problems, say=self.say) or self.say("Look for problems")
            buttons.append(Button(Command.CHECK, capital(told), Tone.DARK, "C", size=24))
        buttons.append(
            Button(Command.HAND_OUT, self.say("Hand out as a pack"), Tone.DARK, "Z", size=24)
        )
        return buttons

    @property
    def title(self) -> str:
        """For the window's title."""
        return self.say("{title} · opening", title=self._scenario.title)

    def ground(self, surface: pygame.Surface, kit: Kit, now: float) -> None:
        """The room, empty and dim, so that words stay readable over it."""
        size = (kit.scale.width, kit.scale.height, self.desk.edition)
        if self._behind is None or self._behind[0] != size:
            picture = pygame.Surface(size[:2])
            scene = scene_of(
                self._scenario, self.desk.settings.look, self._scenario.starts, empty=True
            )
            draw_room(picture, picture.get_rect(), scene, kit.drawings)
            veil = pygame.Surface(size[:2])
            veil.fill(kit.theme.ground_title)
            veil.set_alpha(225)
            picture.blit(veil, (0, 0))
            self._behind = (size, picture)
        surface.blit(self._behind[1], (0, 0))

    def first_focus(self) -> object:
        """What may upset is read first; on a tall page the title, so that its top is seen."""
        return "head" if self._is_tall else "note"

    def message(self, message: OpeningMessage, now: float) -> Answer:
        """Sit down, or change who sits across the table."""
        match message:
            case Manner():
                self._manner = message
                self.renew()
                return STAY
            case Players():
                return self._sit(message)
            case InWords(variant):
                return self._told_in(variant)
            case Unfinished():
                return Replace(resumed(self.desk, message))
            case LeadARoom():
                return self._lead()
            case _:
                assert_never(message)

    def command(self, command: Command, now: float) -> Answer:
        """Z hands out, C looks for problems in one's own."""
        match command:
            case Command.HAND_OUT:
                return self._hand_out()
            case Command.CHECK:
                return self._look_for_problems()
            case _:
                return STAY

    def _hand_out(self) -> Answer:
        own = self.desk.ports.own
        return STAY if own is None else Push(HandOut(self.desk, own, self._entry))

    def _look_for_problems(self) -> Answer:
        if self.desk.ports.own is None or self._entry.home is not Home.OWN:
            return STAY
        return Replace(Problems(self.desk, self._entry, lambda one: Opening(self.desk, one)))

    def number(self, number: int, now: float) -> Answer:
        """1 and 2 are the chairs, 3 two people, 4 watching, 5 a room of people."""
        if number == 5:
            return self._lead()
        players = list(Players)
        return self._sit(players[number - 1]) if number <= len(players) else STAY

    def _lead(self) -> Answer:
        """A room of people, led from this window; or a sentence on why there can be none."""
        if self.desk.ports.workshop is None or self._settled is not None:
            return STAY
        room = self.desk.ports.workshop(self._entry)
        if isinstance(room, str):
            self._remark = room
            self.renew()
            return STAY
        return Push(self.desk.openers.wall(self.desk, room))

    def _told_in(self, variant: str) -> Answer:
        """The same page in other words; the play goes on in them."""
        self._scenario = self._in_words[variant]
        self._entry = replace(self._entry, scenario=self._scenario)
        self.renew()
        return STAY

    def _sit(self, players: Players) -> Answer:
        if not self._can_sit(players):
            return STAY
        settled = self._settled or Settled(
            Sitting(players, self._manner, self.desk.ports.seed()), self._manner.value
        )
        screen = PlayScreen(self.desk, self._entry, settled.sitting, settled.other)
        if self.desk.settings.meter_taught or self._entry.scenario is None:
            return Replace(screen)
        seen = screen.playing.page.passage.scene
        return Replace(TaughtScreen(self.desk, self._entry.scenario, seen, screen))


def opened(desk: Desk, entry: Entry, stopped: tuple[Unfinished, ...] = ()) -> Opening | Problems:
    """What a card of the shelf leads to: the opening, or what is to mend before it."""
    if entry.scenario is None:
        return Problems(desk, entry, lambda one: Opening(desk, one))
    return Opening(desk, entry, stopped)
