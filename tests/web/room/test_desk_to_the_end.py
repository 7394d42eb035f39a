"""The desk from before the story to after it: the plan's clock, questions, support, the report."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import httpx

from game.model.scenario import Questions
from game.model.trainers import Heard, SessionPlan, SessionStep, TrainersNotes
from game.room.ballots import Box
from game.room.commands import command
from game.room.conductor import Conductor
from game.room.session import begun
from game.web.room.live import Live
from tests.room.rooms import meeting
from tests.web.room.served import Served, served

SUPPORT = "Samaritans, free at any hour, on 116 123."
TO_THE_END = ("next", "skip", "skip")
NOTES = TrainersNotes(
    before=("Put the chairs in a ring.",),
    expect=(Heard("It is the forms.", "Who could change the forms?"),),
    questions=Questions(room=("And on Monday?",)),
    sessions=(SessionPlan(45, (SessionStep(10, "Welcome."), SessionStep(35, "Play."))),),
)


@contextmanager
def at_the_desk(folder: Path) -> Iterator[tuple[Served, httpx.Client]]:
    story = replace(meeting(), support=SUPPORT)
    with (
        served(folder, scenario=story, notes=NOTES, minutes=45) as room,
        httpx.Client(base_url=room.at, follow_redirects=True) as desk,
    ):
        assert desk.get(room.serving.desk).status_code == 200
        yield room, desk


def test_the_desk_leads_to_the_end_with_questions_support_and_the_report(tmp_path: Path) -> None:
    with at_the_desk(tmp_path) as (room, desk):
        page = desk.get("/desk").text
        assert "Put the chairs in a ring." in page
        assert "And on Monday?" not in page
        room.do(*TO_THE_END)
        page = desk.get("/desk").text
        assert "Put the chairs in a ring." not in page
        for told in ("How it ended", ">And on Monday?</li>", SUPPORT,
                     "Who could change the forms?", "aftercare card"):  # fmt: skip
            assert told in page
        assert page.count("Close the room and erase") == 1
        room.do("stop")
        page = desk.get("/desk").text
        assert "other-chair report lark-42 -o lark-42.html" in page
        assert SUPPORT in page


def test_every_phone_that_closes_shows_where_there_is_support(tmp_path: Path) -> None:
    with at_the_desk(tmp_path) as (room, _):
        phone = room.phone()
        assert SUPPORT not in phone.get("/room").text
        room.do("stop")
        for page in ("/room", "/state", "/"):
            closed = phone.get(page)
            assert (closed.status_code, SUPPORT in closed.text) == (410, True)
        phone.close()


def test_the_plans_clock_is_set_at_the_desk(tmp_path: Path) -> None:
    with at_the_desk(tmp_path) as (_, desk):
        assert "The plan: 45 minutes, 0 gone" in desk.get("/desk").text
        page = desk.post("/desk/clock", data={"minute": "12"}).text
        assert "The plan: 45 minutes, 12 gone" in page
        assert 'aria-current="step"><b>10–45</b> Play.' in page
        refused = desk.post("/desk/clock", data={"minute": "soon"})
        assert (refused.status_code, "Type how many minutes" in refused.text) == (409, True)


def test_the_plans_clock_starts_with_the_story_and_not_with_the_program() -> None:
    asyncio.run(_half_an_hour_early())


async def _half_an_hour_early() -> None:
    now, box = [0.0], Box()
    live = Live(Conductor(begun(meeting()), box, lambda _: None), box, lambda: now[0])
    now[0] = 30 * 60
    assert live.minute == 0
    await live.do(command("next"))
    now[0] += 5 * 60
    assert live.minute == 5
    live.set_minute(20)
    now[0] += 60
    assert live.minute == 21
