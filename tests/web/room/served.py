"""A room served on this computer, and phones that join it, for tests."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import httpx

from game.library.rooms.rooms import RoomFile, RoomHead, new_room, open_room
from game.model.scenario import Scenario
from game.model.trainers import TrainersNotes
from game.room.commands import command
from game.room.conductor import Conductor
from game.room.session import begun, replayed
from game.web.addresses import bound
from game.web.room.live import Live
from game.web.room.serving import Serving
from tests.room.rooms import meeting

CODE = "lark-42"


class Served:
    """A room being served; `at` is its address."""

    def __init__(self, serving: Serving, live: Live, file: RoomFile) -> None:
        self.serving = serving
        self.live = live
        self.file = file
        self.at = f"http://127.0.0.1:{serving.port}"

    def do(self, *lines: str) -> None:
        """Commands of the desk."""
        for line in lines:
            self.serving.do(command(line))

    def phone(self, seat: str = "watching") -> httpx.Client:
        """A phone that has joined."""
        phone = httpx.Client(base_url=self.at)
        answer = phone.post("/join", data={"code": "Lark 42", "seat": seat})
        assert answer.status_code == 303, answer.text
        return phone


@contextmanager
def served(
    folder: Path,
    port: int | None = None,
    again: bool = False,
    scenario: Scenario | None = None,
    words: Mapping[str, Scenario] | None = None,
    notes: TrainersNotes | None = None,
    minutes: int | None = None,
) -> Iterator[Served]:
    """A new room in this folder, or the one that was left there; of a small meeting by default."""
    story = scenario or meeting()
    if again:
        file = open_room(folder, CODE)
        session = replayed(story, file.happenings())
    else:
        file = new_room(folder, RoomHead(CODE, story.title, "here", "hash", None, "2026-11-22"))
        session = begun(story)
    live = Live(Conductor(session, file, file.keep), file)
    sockets = [bound("127.0.0.1", port)]
    serving = Serving(live, story, CODE, sockets, notes, minutes, words)
    serving.start()
    try:
        yield Served(serving, live, file)
    finally:
        serving.stop()
        file.close()
