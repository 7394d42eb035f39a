"""The sheet by which a whole room joins: the room's code, and that of its Wi-Fi where there is one.

The smaller sheet beside a vote is in `join_card`.
"""

from __future__ import annotations

from game.room.led import Joining
from game.window.kit import Kit
from game.window.wall.joining.qr import LEAST_SIDE, QrCode
from game.window.wall.page.fitting import FitLine
from game.window.wall.page.scale import COUNT, LEAST, SAID
from game.window.widgets.boxes import Column, Pad
from game.window.widgets.rows import Grid
from game.window.widgets.widget import Widget
from game.window.widgets.words import Span, Words
from game.words.catalogue import ENGLISH, Catalogue

ONE, TWO = (560, 430, 320), (400, 340, LEAST_SIDE)
"""How wide the dots of one code or of two are, in drawn pixels: the first for which there is room.
"""
LEAST_WIDE, BETWEEN = 520, 16
ROOM, TIGHT = (36, 30, 36, 24), (20, 12, 20, 12)
JOIN_ROOM = "Scan to join the room"


class JoinSheet(Pad):
    """A sheet as wide as its codes need; `side` is the width of their dots."""

    def __init__(self, facts: Joining, side: float, say: Catalogue, is_tight: bool = False) -> None:
        self._codes = _codes(facts, side, say)
        share, size = (0.6, LEAST) if is_tight else (1.0, SAID)
        either = "" if facts.wifi is None else say("or") + " "
        rows = (
            self._codes[0]
            if facts.wifi is None
            else _steps(self._codes, facts.wifi_name, size, say),
            FitLine(f"{either}{facts.address}", "bold", COUNT * share, centred=True),
            FitLine(facts.code, "extrabold", (COUNT + 26) * share, centred=True),
        )
        super().__init__(Column(rows, 8), TIGHT if is_tight else ROOM, "paper", 20)

    def wanted_width(self, kit: Kit) -> int:
        """The codes beside each other, and the room at both sides."""
        number = len(self._codes)
        widest = max(code.whole(kit) for code in self._codes)
        codes = number * widest + (number - 1) * kit.px(BETWEEN)
        return max(codes + kit.px(self._room[0]) + kit.px(self._room[2]), kit.px(LEAST_WIDE))


def sheets(facts: Joining, say: Catalogue = ENGLISH) -> list[JoinSheet]:
    """The sheet in every size, the largest first."""
    sides = ONE if facts.wifi is None else TWO
    usual = (JoinSheet(facts, side, say) for side in sides)
    return [*usual, JoinSheet(facts, sides[-1], say, is_tight=True)]


def _codes(facts: Joining, side: float, say: Catalogue) -> list[QrCode]:
    """The Wi-Fi's, where there is one; then the room's."""
    room = QrCode(facts.dots, side)
    if facts.wifi is None:
        return [room]
    return [QrCode(facts.wifi, side, facts.wifi_name), room]


def _steps(codes: list[QrCode], name: str, size: float, say: Catalogue) -> Widget:
    """What to do first and second, each under its code."""
    told = (say("Join the Wi-Fi {name}", name=name), say(JOIN_ROOM))
    words = [_step(number, said, size) for number, said in enumerate(told, start=1)]
    return Grid((*codes, *words), columns=2, gap=BETWEEN)


def _step(number: int, told: str, size: float) -> Words:
    runs = (Span(f"{number} ", "extrabold"), Span(told))
    return Words(runs, "semibold", size, leading=1.18, centred=True)
