"""Contact sheets of a meeting: a small picture of every moment of one play, from each chair.

By hand: `python -m tests.end_to_end.contact_sheet STORY OUT [NUMBER]`. STORY is a folder of
`scenarios`; OUT gets a picture for each chair. Under each moment stand its title, its setting, its
time, who is in the picture and who of them stands, who is on the line, and who is heard without
being seen. Where a NUMBER is given, everybody picks their option of that number where it is open,
else the first open one. Without a real screen.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"

import pygame

from game.app.opened import reading
from game.engine.options import options
from game.engine.play import Step, begin, choose
from game.engine.view import passages_seen
from game.library.shipped import assets_folder, scenarios_folder
from game.model.balance import Balance
from game.model.power import Chair
from game.model.scenario import Scenario
from game.model.state import Decision
from game.model.view import PassageSeen
from game.window.drawings import Drawings
from game.window.picture.room import draw_room
from game.window.scenes import scene_of

TILE, CAPTION, GAP, COLUMNS = (440, 292), 96, 12, 5
MOST_MOMENTS = 80
ORDER = (Chair.PROFESSIONAL, Chair.SERVICE_USER)
GROUND, WORDS, SECOND, WARNING = (20, 24, 31), (251, 246, 234), (190, 198, 208), (255, 176, 120)


def course(scenario: Scenario, number: int) -> Iterator[tuple[Step, Step | None]]:
    """Every step of one play, each with the one before."""
    before, step = None, begin(scenario)
    for _ in range(MOST_MOMENTS):
        yield step, before
        moment = scenario.moments[step.state.moment]
        open_ones = [option for option in options(scenario, step.state) if option.is_open]
        if moment.decides is None or not open_ones:
            return
        wanted = next((one for one in open_ones if one.number == number), open_ones[0])
        pick, chairs = wanted.choice.id, moment.decides.chairs
        decision = Decision(*(pick if chair in chairs else None for chair in ORDER))
        before, step = step, choose(scenario, step.state, decision)


def moments(
    scenario: Scenario, viewer: Chair, number: int
) -> Iterator[tuple[PassageSeen, Balance]]:
    """Every moment of one play with what is told there, and the balance it leaves."""
    for step, before in course(scenario, number):
        state = None if before is None else before.state
        for passage in passages_seen(scenario, step, viewer, state):
            yield passage, step.state.balance


class Sheet:
    """One chair's pictures, five in a row."""

    def __init__(self, scenario: Scenario, viewer: Chair, number: int) -> None:
        self._scenario = scenario
        self._viewer = viewer
        self._shown = tuple(moments(scenario, viewer, number))[:MOST_MOMENTS]
        self._drawings = Drawings(assets_folder())
        fonts = assets_folder() / "fonts"
        self._bold = pygame.font.Font(fonts / "AtkinsonHyperlegibleNext_700Bold.ttf", 19)
        self._plain = pygame.font.Font(fonts / "AtkinsonHyperlegibleNext_500Medium.ttf", 17)

    def drawn(self) -> pygame.Surface:
        """The whole sheet."""
        rows = -(-len(self._shown) // COLUMNS)
        wide, high = TILE[0] + GAP, TILE[1] + CAPTION + GAP
        sheet = pygame.Surface((COLUMNS * wide + GAP, rows * high + GAP))
        sheet.fill(GROUND)
        for place, (passage, balance) in enumerate(self._shown):
            at = GAP + place % COLUMNS * wide, GAP + place // COLUMNS * high
            self._tile(sheet, at, place + 1, passage, balance)
        return sheet

    def _tile(
        self,
        sheet: pygame.Surface,
        at: tuple[int, int],
        number: int,
        passage: PassageSeen,
        balance: Balance,
    ) -> None:
        scene = scene_of(self._scenario, "lamplight", balance, passage.scene, self._viewer)
        draw_room(sheet, pygame.Rect(at, TILE), scene, self._drawings)
        seen, top = passage.scene, at[1] + TILE[1] + 4
        here = (f"{one} (stands)" if one in seen.standing else one for one in seen.here)
        who = ", ".join(here) or "nobody"
        where = f"{seen.setting} · {seen.time or 'no time'}"
        more = f" + {seen.others} others" if seen.others else ""
        phone = f" · by phone: {', '.join(seen.by_phone)}" if seen.by_phone else ""
        heard = {one.speaker for one in passage.lines if one.speaker is not None}
        unseen = sorted(heard - {*seen.here, *seen.by_phone})
        rows = [
            (f"{number} {passage.title}", self._bold, WORDS),
            (f"{where} · {passage.place or ''}", self._plain, SECOND),
            (f"{who}{more}{phone}", self._plain, SECOND),
        ]
        if unseen:
            rows.append((f"heard, not seen: {', '.join(unseen)}", self._plain, WARNING))
        for row, (words, font, colour) in enumerate(rows):
            line = font.render(words, True, colour)
            sheet.blit(line, (at[0], top + row * 22), (0, 0, TILE[0], 24))


def main(story: str, out: str, number: int) -> None:
    """A sheet for each chair, into a folder."""
    pygame.display.init()
    pygame.font.init()
    scenario = reading(scenarios_folder() / story).scenario
    if scenario is None:
        sys.exit(f"{story} is no story that can be played.")
    folder = Path(out)
    folder.mkdir(parents=True, exist_ok=True)
    for viewer in Chair:
        sheet = Sheet(scenario, viewer, number).drawn()
        pygame.image.save(sheet, folder / f"{story}-{viewer.value.replace(' ', '-')}.png")
    pygame.quit()


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        sys.exit("python -m tests.end_to_end.contact_sheet STORY OUT [NUMBER]")
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]) if len(sys.argv) == 4 else 1)
