"""The opening of a scenario: what is in it, who the two are and what they want, who sits where.

What may upset comes first. What a chair knows is told later, to whoever sits down in it. Which
chairs nobody plays, and how, is settled here too.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import assert_never

import pygame

from game.model.players import Manner, Players
from game.model.power import Chair
from game.model.scenario import Person, Scenario
from game.play.sitting import Sitting
from game.window import shapes
from game.window.desk import Desk
from game.window.keys import Command
from game.window.kit import Kit
from game.window.picture.room import draw_room
from game.window.ports import Entry, Home, Unfinished
from game.window.scenes import figure_of, scene_of
from game.window.screens.opening.hand_out import HandOut
from game.window.screens.opening.head import Listed, OpeningHead
from game.window.screens.opening.problems import Problems
from game.window.screens.play.play_screen import PlayScreen
from game.window.screens.play.resume import resumed
from game.window.screens.screen import PagedScreen
from game.window.screens.taught.taught_screen import TaughtScreen
from game.window.stage import STAY, Answer, Push, Replace
from game.window.widgets.boxes import Column, Pad
from game.window.widgets.button import Button, Tone
from game.window.widgets.rows import Beside, Row, Wrap
from game.window.widgets.scenario.chip import ground_of, ink_of
from game.window.widgets.scenario.portrait import Portrait
from game.window.widgets.scenario.room import RoomPicture
from game.window.widgets.scroll import Scroll
from game.window.widgets.segmented import Segmented
from game.window.widgets.widget import Widget
from game.window.widgets.words import Focused, Span, Words, heading, small_heading
from game.words.catalogue import Catalogue
from game.words.numbers import capital
from game.words.problems import counted
from game.words.settings import where
from game.words.story import at_a_table, made_by

TO_STOP = "to stop at any time. Nobody asks why, and you can carry on later."
MANNERS = (
    (Manner.GUARDED, "on their guard"),
    (Manner.TYPICAL, "like most people"),
    (Manner.OPEN, "who lets go easily"),
)
WIDE, MIDDLE = 52.0, 30.0
LOWEST_PICTURE = 0.25
"""Height over width of the picture; where there is no room for that there is none."""
OUTSIDE, INSIDE = (52, 28, 52, 16), (12, 12, 12, 12)
SHORTCUTS = {Chair.PROFESSIONAL: "1", Chair.SERVICE_USER: "2"}


@dataclass(frozen=True, slots=True)
class LeadARoom:
    """A room of people decides."""


OpeningMessage = Manner | Players | LeadARoom | Unfinished


class Opening(PagedScreen[OpeningMessage]):
    """What a player reads before sitting down; `stopped` is a run of theirs to carry on."""

    def __init__(self, desk: Desk, entry: Entry, stopped: Unfinished | None = None) -> None:
        super().__init__(desk)
        if entry.scenario is None:
            raise ValueError(f"{entry.title!r} cannot be played")
        self._entry = entry
        self._stopped = stopped
        self._scenario: Scenario = entry.scenario
        self._manner = Manner.TYPICAL
        self._is_tall = False
        self._remark = ""
        self._behind: tuple[tuple[int, int, int], pygame.Surface] | None = None

    def build(self, kit: Kit) -> Widget:
        """One page that scrolls where it must."""
        width = kit.scale.ems(kit.scale.width)
        self._is_tall = width < WIDE * 0.8
        asked: Widget = heading(self.say("Which chair will you take?"), 46, "on_ground")
        if self._stopped is not None:
            go_on = Button(
                self._stopped, self.say("Carry on: {where}", where=self._stopped.where), Tone.LIGHT
            )
            asked = Column((Wrap((go_on,)), asked), gap=18)
        if not self._is_tall:
            rows: list[Widget] = [OpeningHead(self._head(kit), self._note(width >= WIDE), asked)]
        else:
            rows = [Focused("head", self._head(kit), leads="note"), self._note(True), asked]
        if width < WIDE:
            chairs = [self._chair(chair, True) for chair in Chair]
            rows.append(Row(chairs, gap=24) if width >= MIDDLE else Column(chairs, gap=20))
            page = Column(
                (*rows, self._others(0.45), self._about(support=not self._is_tall)), gap=20
            )
        else:
            page = self._wide(kit, rows)
        return Pad(Scroll(Pad(page, INSIDE), "opening", on_ground=True), OUTSIDE)

    def _wide(self, kit: Kit, above: list[Widget]) -> Column:
        """The chairs and the rest beside each other; a picture where there is height to spare."""
        chairs = [self._chair(chair, False) for chair in Chair]
        inside = kit.scale.width - 2 * kit.px(OUTSIDE[0]) - 2 * kit.px(INSIDE[0])
        around = 2 * kit.px(INSIDE[1]) + kit.px(OUTSIDE[1]) + kit.px(OUTSIDE[3])
        pages = []
        for parts in ((self._others(0), self._picture()), (self._others(0),)):
            side = Column(parts, gap=20, grows=parts[-1] if len(parts) > 1 else None)
            seats = Row((*chairs, side), (1, 1, 1.15), gap=24)
            pages.append(Column((*above, seats, self._about(True)), gap=20, grows=seats))
        fits = pages[0].measure(kit, inside) + around <= kit.scale.height
        return pages[0] if fits else pages[1]

    def _head(self, kit: Kit) -> Widget:
        scenario = self._scenario
        facts = [
            self.say("about {minutes} minutes", minutes=scenario.minutes)
            if scenario.minutes
            else ""
        ]
        facts.insert(0, where(scenario.setting, say=self.say))
        caption = " · ".join(fact for fact in facts if fact)
        return Column(
            (
                Words(capital(caption), "bold", 24, "on_ground"),
                heading(scenario.title, 80, "on_ground"),
                Words(scenario.about or "", "body", 31, "on_ground", leading=1.4),
            ),
            gap=14,
        )

    def _note(self, with_support: bool) -> Widget:
        scenario = self._scenario
        if scenario.content_notes:
            rows: list[Widget] = [small_heading(self.say("In this story"))]
            rows += [Listed(note, size=26) for note in scenario.content_notes]
        else:
            rows = [small_heading(self.say("Before you sit down"))]
            rows.append(Words(self.say("The author gave no content note."), size=26))
        if scenario.support and with_support:
            rows.append(Words(scenario.support, size=26))
        rows.append(
            Words(
                (Span(self.say("Press") + " "), Span("Esc", "bold"), Span(" " + self.say(TO_STOP))),
                size=26,
            )
        )  # fmt: skip
        card = Pad(Column(rows, gap=8), (28, 16, 28, 18), "paper")
        return Focused("note", card, leads=Players.PROFESSIONAL)

    def _chair(self, chair: Chair, button_first: bool) -> Widget:
        person = self._scenario.seated(chair)
        name = Column(
            (
                heading(person.name, 42),
                Words(person.is_ or "", "bold", 25, ink_of(chair)),
            ),
            gap=4,
        )  # fmt: skip
        portrait = Portrait(figure_of(self._scenario, chair), chair, 150)
        band = Pad(
            Beside(portrait, name), (22, 18, 22, 18), ground_of(chair), 18,
            corners=shapes.TOP_CORNERS,
        )  # fmt: skip
        body = Column(tuple(_wants(person, say=self.say)), gap=8)
        kind = Tone.PROFESSIONAL if chair is Chair.PROFESSIONAL else Tone.SERVICE_USER
        button = Button(
            Players(chair), self.say("Take this chair"), kind, centred=True,
            shortcut=SHORTCUTS[chair],
            description=f"{person.name}.",
        )  # fmt: skip
        parts = (button, body) if button_first else (body, button)
        inner = Column(parts, gap=18, grows=body)
        below = Pad(inner, (24, 16, 24, 22))
        return Pad(Column((band, below), gap=0, grows=below), (0, 0, 0, 0), "paper")

    def _picture(self) -> Widget:
        scenario = self._scenario
        scene = scene_of(scenario, self.desk.settings.look, scenario.starts)
        left, right = (scenario.seated(chair).name for chair in Chair)
        return RoomPicture(scene, at_a_table((left, right), self.say), LOWEST_PICTURE)

    def _others(self, label_share: float) -> Widget:
        manner = Segmented(
            "manner",
            self.say("In the other chair sits somebody"),
            [(manner, self.say(name)) for manner, name in MANNERS],
            self._manner,
            label_share,
        )
        buttons = Wrap(
            (
                Button(Players.BOTH, self.say("Two people at one screen"), shortcut="3"),
                Button(Players.NONE, self.say("Watch without choosing"), shortcut="4"),
            ),
            gap=16,
        )
        said: list[Widget] = [buttons]
        if self.desk.ports.workshop is not None:
            lead = Button(LeadARoom(), self.say("Lead a workshop on the wall"), shortcut="5")
            said.append(Wrap((lead,)))
        if self._remark:
            said.append(Words(self._remark, "bold", 24))
        return Pad(Column((manner, Pad(Column(said, 14), (16, 0, 16, 0))), 2),
                   (12, 6, 12, 20), "paper")  # fmt: skip

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
            Button(Command.HAND_OUT, self.say("Hand out as a pack"), Tone.DARK, "H", size=24)
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
            case Unfinished():
                return Replace(resumed(self.desk, message))
            case LeadARoom():
                return self._lead()
            case _:
                assert_never(message)

    def command(self, command: Command, now: float) -> Answer:
        """H hands out, C looks for problems in one's own."""
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
        players = [Players.PROFESSIONAL, Players.SERVICE_USER, Players.BOTH, Players.NONE]
        return self._sit(players[number - 1]) if number <= len(players) else STAY

    def _lead(self) -> Answer:
        """A room of people, led from this window; or a sentence on why there can be none."""
        if self.desk.ports.workshop is None:
            return STAY
        room = self.desk.ports.workshop(self._entry)
        if isinstance(room, str):
            self._remark = room
            self.renew()
            return STAY
        return Push(self.desk.openers.wall(self.desk, room))

    def _sit(self, players: Players) -> Answer:
        sitting = Sitting(players, self._manner, self.desk.ports.seed())
        screen = PlayScreen(self.desk, self._entry, sitting, self._manner.value)
        if self.desk.settings.meter_taught or self._entry.scenario is None:
            return Replace(screen)
        seen = screen.playing.page.passage.scene
        return Replace(TaughtScreen(self.desk, self._entry.scenario, seen, screen))


def _wants(person: Person, say: Catalogue) -> list[Widget]:
    """What a person wants: the one thing that both sides may read before they choose a chair."""
    if not person.wants:
        return []
    return [
        Column((Words(say("Wants"), "bold", 22, "ink2"), Words(person.wants, "body", 26)), gap=2)
    ]


def opened(desk: Desk, entry: Entry, stopped: Unfinished | None = None) -> Opening | Problems:
    """What a card of the shelf leads to: the opening, or what is to mend before it."""
    if entry.scenario is None:
        return Problems(desk, entry, lambda one: Opening(desk, one))
    return Opening(desk, entry, stopped)
