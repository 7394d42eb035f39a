"""The keys, on one page. Every key written here does what it says."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from game.window import shapes
from game.window.keys import Command
from game.window.kit import Kit
from game.window.screens.change_keys import ChangeKeys, KeysScreen
from game.window.screens.screen import PagedScreen
from game.window.stage import Answer, Push
from game.window.widgets.boxes import Column, Framed, Pad
from game.window.widgets.button import Button, Tone, way_back
from game.window.widgets.rows import Beside, Row, Wrap
from game.window.widgets.scroll import Scroll
from game.window.widgets.widget import Node, NodePart, Paint, Widget
from game.window.widgets.words import Focused, Words, heading, small_heading
from game.words import keys
from game.words.catalogue import Catalogue


class KeysHelp(PagedScreen[ChangeKeys]):
    """Groups of keys."""

    behind = "ground_settings"

    def build(self, kit: Kit) -> Widget:
        """In columns where there is room."""
        ports, say, cap = self.desk.ports, self.say, kit.cap
        aloud = keys.ALOUD if self.desk.can_speak else None
        by_r = keys.SAY_AGAIN if self.desk.has_reader else aloud
        everywhere = [*keys.EVERYWHERE, *([by_r] if by_r else [])]
        after = [*keys.AFTERWARDS, *([keys.PRINT] if ports.print_report else []),
                 *([keys.KEEP] if ports.plays else [])]  # fmt: skip
        groups = [
            _group(say("Everywhere"), everywhere, say, cap),
            _group(say("At the table"), keys.AT_THE_TABLE, say, cap),
            _group(say("Afterwards"), after, say, cap),
        ]
        if ports.own is not None:
            groups.append(_group(say("Stories"), keys.STORIES, say, cap))
        groups.append(_group(say("Writing"), keys.WRITING, say, cap))
        if self.desk.settings.switches != "off":
            groups.insert(1, _group(say("With switches"), keys.SWITCH, say, cap))
        groups.append(_group(say("On a game controller"), keys.CONTROLLER, say, say))
        wide = kit.scale.ems(kit.scale.width)
        columns = [groups[:1], groups[1:3], groups[3:]] if wide >= 56 else [groups[:2], groups[2:]]
        both: Widget = Row([Column(each, gap=28) for each in columns], gap=44, level=False)
        if wide < 40:
            both = Column(groups, gap=28)
        off = (
            ""
            if self.desk.settings.letter_keys
            else self.say("Letter keys are off in the settings.")
        )
        said = Column(
            (
                both,
                Words(
                    (self.say("Letter keys sleep while you type.") + " ") + off, "body", 24, "ink2"
                ),
            ),
            gap=24,
        )
        card = Focused("keys", Pad(said, (36, 28, 28, 28), "paper", 20))
        listed = Scroll(Pad(card, (12, 12, 12, 12)), "keys list", on_ground=True)
        head = heading(self.say("Keys"), 60, "on_ground")
        ways = (way_back(say("Done")), Button(ChangeKeys(), say("Change the keys"), Tone.DARK))
        foot = Pad(Wrap(ways, gap=18), (12, 4, 12, 4))
        return Pad(Framed(head, listed, foot, gap=10), (48, 36, 48, 26))

    @property
    def title(self) -> str:
        """For the window's title."""
        return self.say("Keys")

    def message(self, message: ChangeKeys, now: float) -> Answer:
        """Where keys are given other meanings."""
        return Push(KeysScreen(self.desk))

    def first_focus(self) -> object:
        """The way back; the list is one stop before it."""
        return Command.STOP


class _Cap(Widget):
    """A key as it looks on a keyboard, `among` those of its group."""

    def __init__(self, name: str, among: Sequence[str]) -> None:
        super().__init__()
        self._name = name
        self._among = among

    def wanted_width(self, kit: Kit) -> int:
        """As wide as the widest of the group, so that what they do begins in one place."""
        px = kit.type(23)
        widest = max(kit.letters.size(name, "bold", px)[0] for name in self._among)
        return max(widest + kit.px(24), round(px * 1.7))

    def measure(self, kit: Kit, width: int) -> int:
        """A little higher than its name."""
        return round(kit.type(23) * 1.7)

    def paint(self, paint: Paint) -> None:
        """A box with the name."""
        kit, theme = paint.kit, paint.kit.theme
        text = kit.letters.size(self._name, "bold", kit.type(23))[0]
        box = self.rect.copy()
        box.width = min(self.rect.width, max(text + kit.px(24), self.rect.height))
        shapes.key_cap(paint.surface, box, theme.paper2, theme.ink, kit.k)
        kit.letters.draw_in_middle(
            paint.surface, self._name, "bold", kit.type(23), theme.ink, box.center
        )

    def node(self) -> Node:
        """The key's name."""
        return Node(NodePart.TEXT, f"{self._name}:")


def _group(
    title: str, told: Iterable[tuple[str, str]], say: Catalogue, cap: Callable[[str], str]
) -> Widget:
    caps = {cap(key): does for key, does in told}
    rows = [Beside(_Cap(key, tuple(caps)), Words(say(caps[key]), "body", 25), 18) for key in caps]
    return Column((small_heading(title), *rows), gap=10)
