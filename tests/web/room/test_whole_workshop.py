"""A whole workshop of thirty phones, four of them real pages, from the QR to the closed room.

OTHER_CHAIR_SHOTS names a folder for pictures of a phone, the desk and the wall at each step.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect

from game.app.opened import reading
from game.model.scenario import Scenario
from game.room.happenings import Decided, Evaluated, Happening, NeedleClosed, Rewritten, VoteClosed
from game.room.ladder import Rule
from tests.web.room.browser import PHONE, at_the_desk, joined
from tests.web.room.on_the_wall import OnTheWall
from tests.web.room.served import Served, served

STORY = Path(__file__).parents[3] / "scenarios" / "discharge-step-down"
PROFESSIONALS, USERS, WATCHING = ["professional"] * 10, ["service user"] * 11, ["watching"] * 4


class Workshop:
    """The room, twenty-five phones that are only connections, four pages, and the desk."""

    def __init__(self, room: Served, browser: Browser, shots: str | None) -> None:
        self.room = room
        self.desk = at_the_desk(browser, room)
        self.phones = [room.phone(seat) for seat in (*PROFESSIONALS, *USERS, *WATCHING)]
        self.first = self._by_qr(browser)
        self.second = joined(browser, room, "Professional’s chair")
        self.plain = joined(browser, room, "Just watching", java_script_enabled=False)
        self.asleep = joined(browser, room, "Service user’s chair")
        self.steps = 0
        self._shots = Path(shots) if shots else None
        self._wall = OnTheWall(room.serving) if shots else None

    def _by_qr(self, browser: Browser) -> Page:
        """The address in the QR is written in capitals."""
        page = browser.new_context(viewport=PHONE, device_scale_factor=2).new_page()  # type: ignore[arg-type]
        page.goto(self.room.serving.join_url)
        page.get_by_label("Service user’s chair").check()
        page.get_by_role("button", name="Join").click()
        expect(page.get_by_role("heading", name="You are in")).to_be_visible()
        return page

    def do(self, *lines: str) -> None:
        self.room.do(*lines)

    def look(self, what: str) -> None:
        """Pictures of this step, where they are wanted."""
        self.steps += 1
        if self._shots is None:
            return
        self._shots.mkdir(parents=True, exist_ok=True)
        for page, name in ((self.first, "phone"), (self.desk, "desk")):
            page.wait_for_timeout(600)
            page.screenshot(path=str(self._shots / f"{self.steps:02} {what}, {name}.png"))
        if self._wall is not None:
            self._wall.picture(self._shots / f"{self.steps:02} {what}, wall.png")

    @property
    def open_options(self) -> list[str]:
        return [one.id for one in self.room.serving.seen().board.offered if one.is_open]

    def votes_of(self, phones: list[httpx.Client], options: Iterator[str]) -> None:
        """Each phone votes, and is told so; its page then says which."""
        for phone, option in zip(phones, options, strict=False):
            answer = phone.post("/vote", data={"option": option, "round": self.room.live.turn})
            assert answer.status_code == 303, answer.text
            assert self.chosen_by(phone) == option

    def chosen_by(self, phone: httpx.Client) -> str | None:
        found = re.search(r'choice chosen" data-key="([^"]+)"', phone.get("/state").text)
        return found[1] if found else None

    def press(self, page: Page, option: str) -> None:
        page.locator(f'button.choice[value="{option}"]').click()
        expect(page.locator(".mine")).to_have_text(re.compile("^You chose"))

    @property
    def happened(self) -> tuple[Happening, ...]:
        return self.room.file.happenings()

    def closed(self) -> int:
        """How many votes the round that closed last had."""
        return [one.told.whole for one in self.happened if isinstance(one, VoteClosed)][-1]


@pytest.fixture
def workshop(browser: Browser, tmp_path: Path) -> Iterator[Workshop]:
    with served(tmp_path, scenario=scenario()) as room:
        yield Workshop(room, browser, os.environ.get("OTHER_CHAIR_SHOTS"))


def scenario() -> Scenario:
    found = reading(STORY).scenario
    assert found is not None
    return found


def test_thirty_people_decide_a_meeting_and_no_vote_is_lost(workshop: Workshop) -> None:
    expect(workshop.desk.get_by_text("29 phones")).to_be_visible()
    workshop.look("joined")
    first_moment_in_two_rounds(workshop)
    both_chairs_must_agree(workshop)
    a_line_is_rewritten(workshop)
    the_service_users_chair_decides(workshop)
    the_room_is_asked_and_closed(workshop)
    rules = [one.rule for one in workshop.happened if isinstance(one, Decided)]
    assert rules == [Rule.HEARS, Rule.AGREE, Rule.DECIDES]


def first_moment_in_two_rounds(workshop: Workshop) -> None:
    room, first = workshop.room, workshop.first
    workshop.desk.get_by_role("button", name="Begin the story").click()
    expect(first.locator(".told")).to_be_visible()
    workshop.look("the story")
    sleep = workshop.asleep.context.new_cdp_session(workshop.asleep)
    sleep.send("Page.setWebLifecycleState", {"state": "frozen"})
    workshop.do("rule hears", "open")
    options = workshop.open_options
    workshop.votes_of(workshop.phones, cycle(options))
    workshop.press(first, options[0])
    workshop.press(first, options[1])  # a change of mind
    workshop.press(workshop.second, options[2])
    workshop.second.reload()
    expect(workshop.second.locator("button.chosen")).to_have_attribute("value", options[2])
    workshop.plain.reload()
    workshop.press(workshop.plain, options[0])
    late = room.phone("watching")
    workshop.phones.append(late)
    workshop.votes_of([late], iter(options))
    expect(workshop.desk.locator("#chosen")).to_have_text("29 of 30 have chosen.")
    workshop.do("hands B 4")
    workshop.look("the vote")
    workshop.do("close")
    assert workshop.closed() == 29 + 4
    workshop.look("what the room chose")

    workshop.do("again")
    sleep.send("Page.setWebLifecycleState", {"state": "active"})
    workshop.asleep.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    workshop.press(workshop.asleep, options[3])
    expect(first.locator("button.chosen")).to_have_attribute("value", options[1])
    workshop.votes_of(workshop.phones[:8], cycle(options[:1]))
    workshop.look("a second round")
    workshop.do("close")
    assert workshop.closed() == 30
    workshop.do(f"say {options[1]}", "needle")
    expect(
        first.get_by_role("heading", name="Where would you put the needle?").last
    ).to_be_visible()
    first.get_by_role("button", name="35").click()
    expect(first.locator(".mine")).to_have_text("You put it at 35. You can still move it.")
    for number, phone in enumerate(workshop.phones):
        assert phone.post("/mark", data={"power": str(20 + number)}).status_code == 303
    workshop.look("the needle")
    workshop.do("needle", "move 40 She asked twice.")
    told = [one.told for one in workshop.happened if isinstance(one, NeedleClosed)]
    assert told[0].room is not None
    assert told[0].room.marks == 27
    expect(
        first.get_by_text("The trainer would put the needle at 40: She asked twice.")
    ).to_be_visible()
    workshop.look("what moved")
    workshop.do("next")


def both_chairs_must_agree(workshop: Workshop) -> None:
    workshop.do("rule agree room agrees", "open")
    options = workshop.open_options
    workshop.votes_of(workshop.phones, cycle([options[0], options[0], options[0], options[1]]))
    for page in (workshop.first, workshop.second, workshop.asleep):
        workshop.press(page, options[0])
    workshop.plain.reload()
    workshop.plain.get_by_role("button", name="Skip this one").click()
    expect(workshop.plain.locator(".mine")).to_have_text(re.compile("^You skip this one"))
    workshop.do("close")
    assert workshop.closed() == 29
    board = workshop.room.serving.seen().board
    assert board.outcome is not None
    assert board.outcome.picks is not None
    expect(workshop.first.locator(".rung")).to_have_text(
        "Rule: Both chairs must agree (the room agreed)"
    )
    workshop.look("both must agree")
    workshop.do("next", "next")


def a_line_is_rewritten(workshop: Workshop) -> None:
    first, desk = workshop.first, workshop.desk
    first.locator("summary", has_text="I would rather hear").click()
    first.get_by_label("What should").fill("Come back with me and look at it.")
    first.get_by_role("button", name="Send it to the desk").click()
    expect(desk.get_by_text("“Come back with me and look at it.”")).to_be_visible()
    desk.get_by_role("button", name="Use this").click()
    expect(desk.get_by_label("The new line")).to_have_value("Come back with me and look at it.")
    expect(first.get_by_text("The trainer has taken up your line.")).to_be_visible()
    desk.get_by_label("because", exact=True).fill("Looking came before deciding.")
    workshop.look("a line from a phone")
    desk.get_by_role("button", name="Play it").click()
    expect(first.get_by_text("Looking came before deciding.")).to_be_visible()
    lines = [one.words for one in workshop.happened if isinstance(one, Rewritten)]
    assert lines == ["Come back with me and look at it."]
    workshop.look("rewritten and played")
    workshop.do("next")


def the_service_users_chair_decides(workshop: Workshop) -> None:
    asking = workshop.phones[3]
    workshop.do("rule decides room agrees", "open")
    options = workshop.open_options
    workshop.votes_of(workshop.phones[:5], cycle(options))
    assert asking.post("/pause", data={"x": ""}).status_code == 303
    expect(workshop.first.get_by_role("heading", name="The room has paused")).to_be_visible()
    workshop.look("a pause")
    workshop.desk.get_by_role("button", name="Go on").click()
    expect(workshop.first.locator("button.choice").first).to_be_visible()
    workshop.votes_of(workshop.phones[5:], cycle([options[0], options[0], options[0], options[-1]]))
    workshop.do("close")
    assert workshop.closed() == 26
    workshop.look("the service user's chair decides")
    workshop.do("next", "next")


def the_room_is_asked_and_closed(workshop: Workshop) -> None:
    scenario = workshop.room.serving.seen().session.scenario
    ending = next(name for name, moment in scenario.moments.items() if moment.ending)
    workshop.do(f"jump {ending}")
    first = workshop.first
    first.get_by_role("button", name="yes").first.click()
    expect(first.get_by_role("button", name="yes").first).to_have_attribute("aria-pressed", "true")
    for number, phone in enumerate(workshop.phones):
        assert phone.post("/answer", data={"answer": f"0-{number % 3}"}).status_code == 303
    workshop.look("three questions")
    tokens = [phone.cookies["seat"] for phone in workshop.phones]
    workshop.do("stop")
    for page in (first, workshop.second, workshop.asleep):
        expect(page.get_by_role("heading", name="The room is closed")).to_be_visible()
    workshop.plain.reload()
    expect(workshop.plain.get_by_role("heading", name="The room is closed")).to_be_visible()
    workshop.look("closed")
    assert any(isinstance(one, Evaluated) for one in workshop.happened)
    assert workshop.room.file.phones() == {}
    kept = b"".join(path.read_bytes() for path in files(workshop))
    assert not [token for token in tokens if token.encode() in kept]


def files(workshop: Workshop) -> list[Path]:
    rows = workshop.room.file._connection.execute("PRAGMA database_list").fetchall()
    return list(Path(rows[0][2]).parent.iterdir())
