"""Pictures of every stage of the wall with a story that comes with the program, to look at.

By hand: `python -m tests.end_to_end.wall_pictures OUT [SCENARIO]`. Without a real screen or phones;
nothing is kept.
"""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"

import pygame

from game.app.opened import reading
from game.library.settings import Settings
from game.room.led import Joining
from game.room.session import Stage
from game.web.room.joining import join_url, qr, wifi_text
from tests.window.walled import PRO, USER, Walled

from .program import ROOT

STORY = ROOT / "scenarios" / "ward-round-section-3"
SIZES = (
    ("1920", (1920, 1080), 1.0), ("1280", (1280, 720), 1.0),
    ("1280-200", (1280, 720), 2.0), ("1024-200", (1024, 640), 2.0),
)  # fmt: skip
BY_PHONE = Joining(
    qr(join_url("192.168.104.200", 8080, "thistle-42")), "192.168.104.200:8080", "THISTLE 42"
)
NETWORK = "Community Hub Guest"
BY_WIFI = replace(BY_PHONE, wifi=qr(wifi_text(NETWORK, "tea-and-biscuits")), wifi_name=NETWORK)
WHY = "Nobody asked him before the form was filled in."


class Pictures:
    """Keeps what is on a wall; each `shot` is a file."""

    def __init__(self, wall: Walled, folder: Path) -> None:
        self.wall = wall
        self._folder = folder
        self._number = 0

    def shot(self, name: str, wall: Walled | None = None) -> None:
        """Keep what is seen now, on this wall or another."""
        self._number += 1
        surface = (wall or self.wall).surface
        pygame.image.save(surface, self._folder / f"{self._number:02d}-{name}.png")


def walk(pictures: Pictures) -> None:
    """A room from the first line to the end of its story."""
    wall = pictures.wall
    pictures.shot("joining")
    wall.press("enter")
    pictures.shot("telling")
    wall.press(*["enter"] * (wall.screen.leading.pages - 1))
    pictures.shot("the-question")
    wall.until(Stage.VOTING).press("t").send(PRO, A=5).send(USER, A=2, B=1)
    pictures.shot("voting")
    votes(pictures)
    wall.press("i")
    pictures.shot("needle")
    wall.place(PRO, 20, 25, 30, 30, 35, 40).place(USER, 5, 10, 15, 15, 20, 25).press("enter")
    pictures.shot("moved-with-needles")
    wall.at_the_desk(f"move 20 {WHY}")
    pictures.shot("moved-and-the-trainers-needle")
    wall.press("escape")
    pictures.shot("paused")
    wall.press("escape").until(Stage.VOTING).send(PRO, A=8, B=5).send(USER, A=10, B=5)
    wall.press("enter").press("enter")
    pictures.shot("moved")
    end(pictures)


def votes(pictures: Pictures) -> None:
    """What is shown of a round, hidden and apart, then of a second one."""
    wall = pictures.wall
    wall.at_the_desk("rule hears").send(PRO, A=9).press("enter")
    pictures.shot("shown-hidden")
    wall.press("u")
    wall.at_the_desk("rule agree").until(Stage.VOTING)
    wall.send(PRO, A=8, B=5).send(USER, A=10, B=5).press("enter")
    pictures.shot("shown-apart")
    wall.press("a").send(USER, A=10, C=5).press("enter")
    pictures.shot("two-rounds")


def end(pictures: Pictures) -> None:
    """The ending, a question and the closed room."""
    wall, story = pictures.wall, pictures.wall.led.seen().session.scenario
    last = next(name for name, one in story.moments.items() if one.ending)
    wall.at_the_desk(f"jump {last}")
    pictures.shot("the-end-is-told")
    for _ in range(20):
        if "How it ended" in wall.said:
            break
        wall.press("enter")
    pictures.shot("ended")
    wall.press("enter")
    pictures.shot("a-question")
    wall.at_the_desk("stop")
    pictures.shot("finished")


def main(out: str, story: Path) -> None:
    """All pictures into a folder, a folder in it for each size."""
    scenario = reading(story).scenario
    if scenario is None:
        sys.exit(f"{story} cannot be played.")
    for name, size, text in SIZES:
        folder = Path(out) / name
        folder.mkdir(parents=True, exist_ok=True)
        settings = Settings(text=text, movement="none", sound=False)
        pictures = Pictures(Walled(size, settings, True, scenario, by_phone=BY_PHONE), folder)
        by_hand = Walled(size, settings, False, scenario)
        pictures.shot("joining-by-hand", by_hand)
        pictures.shot("joining-wifi", Walled(size, settings, True, scenario, by_phone=BY_WIFI))
        walk(pictures)
    pygame.quit()


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit("Say where the pictures go: python -m tests.end_to_end.wall_pictures OUT [STORY]")
    main(sys.argv[1], Path(sys.argv[2]) if len(sys.argv) == 3 else STORY)
