"""The shelf: every scenario with its two chairs, and the way back into a run that was stopped.

The room behind the title is that of the scenario in focus, with both chairs empty. Reading
scenarios and runs is done by what was handed in.
"""

from __future__ import annotations

import pygame

from game.engine.sitting import Players
from game.model.power import Chair, Strands
from game.window.desk import Desk
from game.window.easing import Movement, progress
from game.window.meeting import Balance
from game.window.picture.scene import Scene
from game.window.ports import Entry, Shelf
from game.window.scenes import scene_of, start_balance
from game.window.screens.hero import hero_picture
from game.window.screens.opening import Opening
from game.window.screens.problems import Problems
from game.window.screens.resume import resumed
from game.window.screens.screen import PagedScreen
from game.window.settings import movement_in_use
from game.window.stage import STAY, Answer, Push
from game.window.widgets.boxes import Column, Framed, Gap, Pad
from game.window.widgets.button import Button, Kind
from game.window.widgets.card import Card, ChairSeen, Marks
from game.window.widgets.chip import CHAIR_ICONS
from game.window.widgets.kit import Kit
from game.window.widgets.rows import Flow, Grid, Row
from game.window.widgets.scroll import Scroll
from game.window.widgets.widget import Message, Part, Pressed, Widget
from game.window.widgets.words import Run, Words

TAGLINE = "Two people. One table.\nSit on one side. Then sit on the other."
UNCHECKED = "Not yet checked by people with lived experience."
FADE = 0.3
SHORT = 26
"""The longest description, in letters, that has room beside a name on a card."""
TOP, BOTTOM = 48, 28
NO_STORIES = "There are no stories here yet."
LEVEL = Balance(Strands(5, 5, 5), Strands(5, 5, 5))


class ShelfScreen(PagedScreen):
    """The first screen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._shelf: Shelf = desk.ports.shelf()
        self._behind: tuple[Scene, float] | None = None
        self._before: Scene | None = None
        self._shown: Entry | None = None

    def enter(self, now: float) -> None:
        """Read the shelf again: a run may have ended meanwhile."""
        self._shelf = self.desk.ports.shelf()
        super().enter(now)

    # what stands on it

    def build(self, kit: Kit) -> Widget:
        """Title, cards, footer; one scrolling page where the window is small or the text large."""
        inside = kit.scale.width - 2 * kit.px(64)
        if not self._shelf.entries:
            nothing = Words(NO_STORIES, "body", 31, "on_ground")
            return Pad(Column((self._head(kit, True), nothing), gap=60), (64, TOP, 64, BOTTOM))
        foot = self._foot()
        columns = self._columns(kit, inside)
        cards = Grid([self._card(n, entry) for n, entry in enumerate(self._shelf.entries)], columns)
        first_row = Grid(cards.children[:columns], columns).measure(kit, inside)
        fixed = foot.measure(kit, inside) + kit.px(TOP + BOTTOM + 2 * 24)
        for head in (self._head(kit, True), self._head(kit, False)):
            high = head.measure(kit, inside)
            if fixed + high + first_row <= kit.scale.height:
                lowest = kit.scale.height - fixed - first_row
                spare = max(0, min(self._hero_height(kit), lowest) - high)
                tall = Column((head, Gap(spare / kit.scale.k)), gap=0)
                listed = Scroll(Pad(cards, (12, 12, 12, 12)), "cards", on_ground=True)
                page: Widget = Framed(
                    Pad(tall, (12, 0, 12, 0)), listed, Pad(foot, (12, 0, 12, 0)), gap=12
                )
                return Pad(page, (52, TOP, 52, BOTTOM))
        head = self._head(kit, kit.scale.ems(kit.scale.width) > 40)
        page = Scroll(
            Pad(Column((head, cards, foot), gap=28), (12, 12, 12, 12)), "shelf", on_ground=True
        )
        return Pad(page, (52, TOP - 12, 52, BOTTOM - 12))

    def _columns(self, kit: Kit, inside: int) -> int:
        least = round(kit.em * 11.5)
        fit = max(1, (inside + kit.px(18)) // (least + kit.px(18)))
        return max(1, min(fit, 5, len(self._shelf.entries)))

    def _head(self, kit: Kit, large: bool) -> Widget:
        title = Words(
            "The Other\nChair" if large else "The Other Chair",
            "title", 112 if large else 76, "on_ground", leading=1.0, part=Part.HEADING,
        )  # fmt: skip
        line = Words(
            TAGLINE, "body", 31, "on_ground", leading=1.4
        )
        rows: list[Widget] = [title, line]
        if self._shelf.unfinished is not None:
            unfinished = self._shelf.unfinished
            chairs = Players(unfinished.run.head.chair).chairs
            icon = CHAIR_ICONS[chairs[0]] if chairs else "eye"
            carry_on = Button("carry on", f"Carry on: {unfinished.where}", Kind.LIGHT, icon=icon)
            rows.append(Flow((carry_on,)))
        others = Flow(
            (
                Button("settings", "Settings", Kind.DARK, icon="gear"),
                Button("keys", "Keys", Kind.DARK, shortcut="F1"),
            ),
            gap=16, to_right=True,
        )  # fmt: skip
        left = Column(rows, gap=18)
        if kit.scale.ems(kit.scale.width) > 34:
            return Row((left, others), (2, 1), level=False)
        return Column((left, Flow(others.children, gap=16)), gap=18)

    def _card(self, number: int, entry: Entry) -> Card:
        place = (number + 1, len(self._shelf.entries))
        key, scenario = f"card {number}", entry.scenario
        if scenario is None:
            first = entry.problems[0].message if entry.problems else "it cannot be read"
            trouble = f"This one cannot be played yet: {first.rstrip('.')}."
            return Card(key, entry.title, None, trouble=trouble, place=place)
        remark = "" if scenario.checked_by else UNCHECKED
        scene = scene_of(scenario, self.desk.settings.look, start_balance(scenario))
        return Card(key, entry.title, scene, _chairs(entry), remark, place=place)

    def _foot(self) -> Widget:
        chairs = [seen for entry in self._shelf.entries for seen in _chairs(entry)]
        done = sum(seen.done for seen in chairs)
        said = Words(
            (Run("You have sat in "), Run(f"{done} of {len(chairs)}", "bold"), Run(" chairs.")),
            "body", 24, "on_ground",
        )  # fmt: skip
        keys = Words(
            (
                Run("Arrow keys", "bold"), Run(" choose · "), Run("Enter", "bold"),
                Run(" sit down · "), Run("S", "bold"), Run(" settings · "),
                Run("F1", "bold"), Run(" keys"),
            ),
            "body", 24, "on_ground",
        )  # fmt: skip
        return Flow((said, Marks(chairs), keys), gap=48)

    def first_focus(self) -> str:
        """Carrying on comes first, then the shelf."""
        return "carry on" if self._shelf.unfinished else "card 0"

    # what is behind

    def _hero_height(self, kit: Kit) -> int:
        return round(kit.scale.height * 0.49)

    def _scene(self) -> Scene | None:
        """The room to show: of the card in focus, else the one that is shown already."""
        focus = self.page.focus
        on_card = focus is not None and focus.key.startswith("card ")
        if focus is not None and on_card:
            asked = [self._shelf.entries[int(focus.key.removeprefix("card "))]]
        else:
            asked = [self._shown] if self._shown else []
        if self._shelf.unfinished is not None:
            asked.append(self._shelf.unfinished.entry)
        for entry in (*asked, *self._shelf.entries):
            if entry.scenario is not None:
                self._shown = entry
                return scene_of(entry.scenario, self.desk.settings.look, LEVEL, empty=True)
        return None

    def ground(self, surface: pygame.Surface, kit: Kit, now: float) -> None:
        """The room of the scenario in focus, fading from the last one."""
        surface.fill(kit.theme.ground_title)
        scene = self._scene()
        if scene is None:
            return
        if self._behind is None or self._behind[0] != scene:
            self._before = self._behind[0] if self._behind else None
            self._behind = (scene, now)
        size = (kit.scale.width, self._hero_height(kit))
        end = kit.px(64) + max(kit.words(words, "body", 31)[0] for words in TAGLINE.split("\n"))
        shown = hero_picture(scene, size, kit, end)
        share = progress(now, self._behind[1], self._behind[1] + FADE)
        if self._before is not None and share < 1 and self._may_fade():
            surface.blit(hero_picture(self._before, size, kit, end), (0, 0))
            veil = shown.copy()
            veil.set_alpha(round(255 * share))
            surface.blit(veil, (0, 0))
        else:
            surface.blit(shown, (0, 0))

    def _may_fade(self) -> bool:
        return movement_in_use(self.desk.settings) is not Movement.NONE

    def moving(self, now: float) -> bool:
        """True while one room fades into another."""
        if not self._may_fade():
            return False
        scene = self._scene()
        if self._behind is not None and scene is not None and scene != self._behind[0]:
            return True
        return self._behind is not None and self._before is not None and (
            now - self._behind[1] < FADE + 0.05
        )

    # what it answers

    def message(self, message: Message, now: float) -> Answer:
        """Sit down, carry on, or see what is wrong."""
        if not isinstance(message, Pressed):
            return STAY
        if message.key == "carry on" and self._shelf.unfinished is not None:
            return Push(resumed(self.desk, self._shelf.unfinished))
        if message.key == "settings":
            return self._show_over("settings")
        if message.key == "keys":
            return self._show_over("keys")
        entry = self._shelf.entries[int(message.key.removeprefix("card "))]
        if entry.scenario is None:
            return Push(Problems(self.desk, entry))
        return Push(Opening(self.desk, entry))

    def number(self, number: int, now: float) -> Answer:
        """A number opens the card at that place."""
        if number <= len(self._shelf.entries):
            return self.message(Pressed(f"card {number - 1}"), now)
        return STAY


def _chairs(entry: Entry) -> tuple[ChairSeen, ...]:
    if entry.scenario is None:
        return ()
    found = []
    for chair in Chair:
        person = entry.scenario.seated(chair)
        is_ = (person.is_ or "").rstrip(".")
        short = is_ and len(is_) <= SHORT and person.name not in is_
        name = f"{person.name}, {is_[:1].lower() + is_[1:]}" if short else person.name
        found.append(ChairSeen(chair, name, chair in entry.sat_in))
    return tuple(found)
