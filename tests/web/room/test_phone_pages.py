"""A phone's page in a real browser: asleep, cut off, without scripts, in other words."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from game.model.scenario import Scenario
from tests.room.rooms import meeting
from tests.web.room.browser import joined
from tests.web.room.served import Served, served

OPEN = ("next", "rule hears", "open")


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Served]:
    with served(tmp_path, words={"easy": easy(), "cy": welsh()}) as one:
        yield one


def easy() -> Scenario:
    return in_words(ask="Ask Sam first.", tell="Tell Sam.", language="en-GB")


def welsh() -> Scenario:
    return in_words(ask="Gofyn i Sam.", tell="Dweud wrth Sam.", language="cy")


def in_words(language: str, **words: str) -> Scenario:
    story = meeting()
    opening = story.moments["Opening"]
    choices = tuple(
        replace(choice, words=words.get(choice.id, choice.words)) for choice in opening.choices
    )
    moments = {**story.moments, "Opening": replace(opening, choices=choices)}
    return replace(story, moments=moments, language=language)


def chosen(page: Page, letter: str) -> None:
    expect(page.locator(".mine")).to_have_text(f"You chose {letter}. You can still change it.")


def vote(page: Page, letter: str) -> None:
    page.locator("button.choice", has_text=f"{letter}. ").click()


def test_the_page_votes_and_follows_the_room_with_scripts_off(
    browser: Browser, room: Served
) -> None:
    room.do(*OPEN)
    phone = joined(browser, room, java_script_enabled=False)
    vote(phone, "A")
    chosen(phone, "A")
    vote(phone, "B")
    chosen(phone, "B")
    phone.get_by_role("button", name="Skip this one").click()
    expect(phone.locator(".mine")).to_have_text("You skip this one. You can still choose.")
    assert room.file.chosen() == 0
    vote(phone, "A")
    room.do("close")
    expect(phone.get_by_role("heading", name="What the room chose", exact=True)).to_be_visible(
        timeout=15_000
    )
    phone.get_by_role("link", name="I would rather hear something else").click()
    phone.get_by_label("What should be said").fill("Say who you are.")
    phone.get_by_role("button", name="Send it to the desk").click()
    expect(phone.locator("#room")).to_be_visible()
    assert [one.words for one in room.live.offers.waiting()] == ["Say who you are."]


def test_a_refusal_without_scripts_is_told_above_the_room(browser: Browser, room: Served) -> None:
    phone = joined(browser, room, java_script_enabled=False)
    room.do(*OPEN)
    phone.reload()
    room.do("close")
    vote(phone, "A")
    expect(phone.get_by_role("alert")).to_have_text("That vote has closed.")
    expect(phone.get_by_role("heading", name="What the room chose", exact=True)).to_be_visible()


def test_a_frozen_phone_finds_the_room_as_it_is_when_it_wakes(
    browser: Browser, room: Served
) -> None:
    phone = joined(browser, room)
    line = phone.context.new_cdp_session(phone)
    line.send("Page.setWebLifecycleState", {"state": "frozen"})
    room.do(*OPEN)
    line.send("Page.setWebLifecycleState", {"state": "active"})
    phone.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    vote(phone, "B")
    chosen(phone, "B")


def test_a_phone_that_was_cut_off_says_so_after_three_seconds_and_comes_back(
    browser: Browser, room: Served
) -> None:
    phone = joined(browser, room)
    trouble = phone.locator("#trouble")
    phone.context.set_offline(True)
    cut(room)
    began = time.monotonic()
    expect(trouble).to_have_text(re.compile("^No connection to the room"))
    assert time.monotonic() - began > 2.5
    room.do(*OPEN)
    phone.context.set_offline(False)
    expect(phone.locator("button.choice")).to_have_count(2)
    expect(trouble).to_be_empty()


def cut(room: Served) -> None:
    """Close every connection, as a network that has gone does."""
    assert room.serving._loop is not None
    for one in list(room.serving._connections.open.values()):
        room.serving._loop.call_soon_threadsafe(one.abort)


def test_a_vote_is_sent_again_until_it_is_acknowledged(browser: Browser, room: Served) -> None:
    room.do(*OPEN)
    phone = joined(browser, room)
    times = []

    def fail_twice(route: Route) -> None:
        times.append(route.request.post_data)
        if len(times) <= 2:
            route.abort()
        else:
            route.continue_()

    phone.route("**/vote", fail_twice)
    vote(phone, "A")
    chosen(phone, "A")
    assert len(times) == 3
    assert room.file.count(("ask", "tell")).row() == (1, 0)


def test_where_no_stream_comes_through_the_page_asks_for_the_state(
    browser: Browser, room: Served
) -> None:
    context = browser.new_context()
    context.route("**/stream", lambda route: route.abort())
    phone = context.new_page()
    phone.goto(f"{room.at}/J/LARK-42")
    phone.get_by_label("Just watching").check()
    phone.get_by_role("button", name="Join").click()
    phone.locator("#room").wait_for()
    room.do(*OPEN)
    expect(phone.locator("button.choice")).to_have_count(2, timeout=15_000)
    expect(phone.locator("#trouble")).to_be_empty()


def test_a_line_half_typed_and_the_focus_in_it_stay_when_news_comes(
    browser: Browser, room: Served
) -> None:
    room.do("next", "rule hears")
    phone = joined(browser, room)
    phone.locator("summary", has_text="I would rather hear").click()
    line = phone.get_by_label("What should")
    line.type("Could we ")
    room.do("rule agree")
    expect(phone.locator(".rung")).to_have_text("Rule: Both chairs must agree")
    phone.keyboard.type("begin again?")
    expect(line).to_have_value("Could we begin again?")
    room.do("rule hears", "open")
    expect(line).to_have_count(0)
    room.do("close")
    expect(line).to_have_value("Could we begin again?")


def test_focus_stays_on_the_option_that_was_pressed(browser: Browser, room: Served) -> None:
    room.do(*OPEN)
    phone, other = joined(browser, room), room.phone()
    phone.locator("button.choice").nth(1).focus()
    phone.keyboard.press("Enter")
    chosen(phone, "B")
    other.post("/vote", data={"option": "ask"})
    expect(phone.locator("#chosen")).to_have_text("2 of 2 have chosen.")
    assert phone.evaluate("document.activeElement.value") == "tell"


def test_a_screen_reader_is_told_a_stage_once_and_no_counts(browser: Browser, room: Served) -> None:
    phone, other = joined(browser, room), room.phone()
    phone.evaluate(
        "() => { window.heard = []; for (const one of document.querySelectorAll('[role=status],"
        " [role=alert]')) new MutationObserver(() => heard.push(one.textContent)).observe(one,"
        " {childList: true, characterData: true, subtree: true}); }"
    )
    room.do(*OPEN)
    expect(phone.locator("#chosen")).to_have_text("0 of 2 have chosen.")
    other.post("/vote", data={"option": "ask"})
    expect(phone.locator("#chosen")).to_have_text("1 of 2 have chosen.")
    heard = phone.evaluate("heard")
    assert heard.count("The vote is open. You are all Dr Okafor.") == 1
    assert not [one for one in heard if "have chosen" in one]
    assert phone.locator("#chosen").get_attribute("role") is None


def test_a_phone_reads_the_story_in_easier_words_or_welsh_and_its_vote_is_the_same(
    browser: Browser, room: Served
) -> None:
    room.do(*OPEN)
    phone = joined(browser, room)
    vote(phone, "A")
    chosen(phone, "A")
    phone.get_by_role("button", name="Easier words").click()
    expect(phone.locator("button.chosen")).to_contain_text("Ask Sam first.")
    chosen(phone, "A")
    phone.get_by_role("button", name="Cymraeg").click()
    expect(phone.locator("button.chosen")).to_contain_text("Gofyn i Sam.")
    assert phone.locator("section[data-key=ask]").get_attribute("lang") == "cy"
    vote(phone, "B")
    chosen(phone, "B")
    assert room.file.count(("ask", "tell")).row() == (0, 1)
    room.do("close")
    expect(phone.get_by_text("Dweud wrth Sam.")).to_be_visible()
    phone.get_by_role("button", name="The story’s own words").click()
    expect(phone.get_by_text("Dweud wrth Sam.")).to_have_count(0)


def test_a_line_that_the_room_wrote_is_read_in_every_words(browser: Browser, room: Served) -> None:
    room.do("next", "rule hears")
    phone = joined(browser, room)
    phone.get_by_role("button", name="Easier words").click()
    room.do("rewrite shares voice 1 to Answer: Sit down with us. because It was never said.")
    expect(phone.get_by_text("Sit down with us.")).to_be_visible()
    room.do("undo")
    expect(phone.locator(".choice", has_text="Sit down with us.")).to_be_visible()
    expect(phone.locator(".choice", has_text="Ask Sam first.")).to_be_visible()


def test_once_the_room_is_closed_the_page_says_so_and_asks_no_more(
    browser: Browser, room: Served
) -> None:
    phone = joined(browser, room)
    room.do("stop")
    expect(phone.get_by_role("heading", name="The room is closed")).to_be_visible()
    asked: list[str] = []
    phone.on("request", lambda one: asked.append(one.url))
    phone.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    phone.wait_for_timeout(2500)
    assert asked == []
    expect(phone.locator("#trouble")).to_be_empty()


def test_no_request_of_any_page_leaves_the_machine(browser: Browser, room: Served) -> None:
    asked: list[str] = []
    context = browser.new_context()
    context.on("request", lambda request: asked.append(request.url))
    page = context.new_page()
    page.goto(f"{room.at}/J/LARK-42")
    page.get_by_label("Just watching").check()
    page.get_by_role("button", name="Join").click()
    page.locator("#room").wait_for()
    for path in ("/seat", "/check"):
        page.goto(room.at + path)
    page.goto(room.serving.desk)
    page.locator("#room").wait_for()
    room.do(*OPEN)
    expect(page.locator("#room")).to_contain_text("The vote is open")
    assert len(asked) > 10
    assert [url for url in asked if not url.startswith((f"{room.at}/", "data:"))] == []
