"""What is wrong with a scenario that cannot be played: each problem with its place and its cure.

Mending is done in the file; nothing here changes one.
"""

from __future__ import annotations

import pygame

from game.model.problems import Problem
from game.window.desk import Desk
from game.window.ports import Entry
from game.window.screens.screen import PagedScreen
from game.window.stage import Answer, Pop
from game.window.widgets.boxes import Column, Framed, Pad
from game.window.widgets.button import Button, Kind
from game.window.widgets.kit import Kit
from game.window.widgets.rows import Flow
from game.window.widgets.scroll import Scroll
from game.window.widgets.widget import Message, Widget
from game.window.widgets.words import Focused, Run, Words, heading, small_print


class Problems(PagedScreen):
    """The list of problems of one scenario."""

    def __init__(self, desk: Desk, entry: Entry) -> None:
        super().__init__(desk)
        self._entry = entry

    def build(self, kit: Kit) -> Widget:
        """Title, the list, the way back."""
        count = len(self._entry.problems)
        what = "one thing" if count == 1 else f"{count} things"
        head = Column(
            (
                heading(self._entry.title, 60, "on_ground"),
                Words(
                    f"There is {what} to mend before this story can be played." if count == 1
                    else f"There are {what} to mend before this story can be played.",
                    "body", 28, "on_ground",
                ),
            ),
            gap=12,
        )  # fmt: skip
        rows = [
            Focused(f"problem {n}", Pad(_problem(problem), (26, 20, 26, 22), "paper"))
            for n, problem in enumerate(self._entry.problems)
        ]
        listed = Scroll(Pad(Column(rows, gap=16), (12, 12, 12, 12)), "problems", on_ground=True)
        back = Flow((Button("back", "Back to the shelf", Kind.LIGHT, shortcut="Esc"),))
        return Pad(Framed(head, listed, Pad(back, (12, 4, 12, 4))), (60, 44, 60, 30))

    @property
    def title(self) -> str:
        """For the window's title."""
        return f"{self._entry.title} · to mend"

    def ground(self, surface: pygame.Surface, kit: Kit, now: float) -> None:
        """A plain dark ground."""
        surface.fill(kit.theme.ground_authoring)

    def message(self, message: Message, now: float) -> Answer:
        """Back; pressing a problem goes nowhere else either."""
        return Pop() if message.key == "back" else super().message(message, now)


def _problem(problem: Problem) -> Widget:
    place = f"{problem.path}, line {problem.line}"
    rows: list[Widget] = [
        Words(problem.message[:1].upper() + problem.message[1:], "semibold", 27),
        small_print((Run(place, "bold"), Run(f" ({problem.code})"))),
    ]
    if problem.source.strip():
        rows.append(Words(problem.source.strip(), "mono", 22, "ink2"))
    if problem.cure:
        rows.append(Words(problem.cure, "body", 25, "good"))
    return Column(rows, gap=6)
