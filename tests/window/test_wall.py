"""What the wall says at each stage of a room, what its keys do, and what it never tells."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from game.library.settings import Settings
from game.model.picture import Description, Face, Trait
from game.model.scenario import Line, LineKind, Person
from game.room.commands import Say
from game.room.happenings import Finished, RuleSet
from game.room.ladder import Rule
from game.room.session import Stage
from game.window.desk import Desk
from game.window.keys import KeyPressed, PointerDown, PointerUp, WindowClosed
from game.window.ports import Entry, Workshop
from game.window.screens.opening.opening_screen import Opening
from game.window.wall.keys import ACTS, TOLD
from game.window.wall.messages import Act, Cell, CountKey, OnCard
from game.window.wall.screen import WallScreen
from game.window.widgets.scroll import Scroll
from game.window.widgets.widget import Widget
from game.words.board import REHEARSAL

from .opened import Opened
from .sample import entries, sample
from .walled import BY_PHONE, BY_WIFI, PRO, USER, WIFI_NAME, Walled

SPLIT = {"A": 8, "B": 5}


def at_the_result(rule: str = "rule agree", **votes: int) -> Walled:
    wall = Walled().at_the_desk(rule).until(Stage.VOTING)
    wall.send(PRO, **(votes or SPLIT)).send(USER, **(votes or {"A": 10, "B": 5}))
    return wall.press("enter")


def widget(wall: Walled, sends: object) -> Widget:
    return next(one for one in wall.root.all() if one.sends == sends)


def click(wall: Walled, sends: object) -> Walled:
    x, y = widget(wall, sends).rect.center
    return wall.press(PointerDown(x, y), PointerUp(x, y))


def with_a_third_person(face: Face, by_phone: bool) -> Walled:
    """The sample read to its first vote, with Bev there or on the line, who shows this face."""
    base = sample()
    first = base.moments[base.start]
    bev = Person("Bev", None, "On the desk", figure=Description(Trait("adult"), Trait("pale")))
    line = Line(LineKind.SPEECH, "There is a queue.", "Bev", faces=(("Bev", face),))
    here = ("Dr Okafor", "Yusuf", *(() if by_phone else ("Bev",)))
    phone = ("Bev",) if by_phone else ()
    moment = replace(first, script=(*first.script, line), here=here, by_phone=phone)
    moments = {**base.moments, base.start: moment}
    return Walled(scenario=replace(base, people=(*base.people, bev), moments=moments))


@pytest.mark.parametrize("by_phone", [False, True])
def test_a_third_person_or_a_caller_shows_the_face_that_the_last_line_gave_them(
    by_phone: bool,
) -> None:
    at_ease, angry = (
        with_a_third_person(face, by_phone).until(Stage.VOTING).surface.get_buffer().raw
        for face in (Face.AT_EASE, Face.ANGRY)
    )
    assert at_ease != angry


def test_joining_says_how_to_come_in_and_what_is_kept() -> None:
    said = Walled().said
    assert "192.168.104.200:8080" in said
    assert "THISTLE 42" in said
    assert "same Wi-Fi as this screen" in said
    assert "18 are here" in said
    assert "No names are kept." in said


def test_a_rehearsal_is_called_one_before_it_begins_and_once_it_is_closed() -> None:
    wall = Walled()
    assert REHEARSAL not in wall.said
    wall.led.is_rehearsal = True
    wall.at_the_desk("help")
    assert REHEARSAL in wall.said
    wall.at_the_desk("stop")
    assert REHEARSAL in wall.said


def test_a_room_with_wifi_is_led_in_by_two_codes_in_order() -> None:
    said = Walled(by_phone=BY_WIFI).said
    wifi, room = f"1 Join the Wi-Fi {WIFI_NAME}", "2 Scan to join the room"
    assert 0 <= said.index(f"to join the Wi-Fi {WIFI_NAME}") < said.index(wifi) < said.index(room)
    assert "square 1. Then at square 2" in said
    assert "192.168.104.200:8080" in said
    assert "THISTLE 42" in said


def test_where_no_wifi_was_named_the_wall_offers_none() -> None:
    said = Walled().said
    assert "Join the Wi-Fi" not in said
    assert "square 1" not in said
    assert said.count("A code for phone cameras") == 1


def test_the_wifi_comes_on_the_wall_when_the_trainer_names_it_and_goes_with_its_name() -> None:
    wall = Walled()
    for joining, is_there in ((BY_WIFI, True), (BY_PHONE, False)):
        wall.led.joining = joining
        wall.led.look()
        wall.draw()
        assert ("1 Join the Wi-Fi" in wall.said) is is_there


def test_a_room_without_phones_is_told_of_hands_and_of_no_address() -> None:
    said = Walled(phones=False).said
    assert "raised hand" in said
    assert "Wi-Fi" not in said
    assert "are here" not in said


def test_lines_are_told_a_page_at_a_time_and_thoughts_are_not() -> None:
    wall = Walled().press("enter")
    assert "Ten minutes to the ward round." in wall.said
    assert "Eleven minutes" not in wall.said
    assert "bed 4" not in wall.said
    before = wall.said
    wall.press("enter")
    assert wall.board.stage is Stage.TELLING
    assert wall.said != before
    assert wall.press("left").said == before


def test_a_presenters_remote_goes_on_and_back() -> None:
    wall = Walled().press("enter")
    before = wall.said
    assert wall.press("page down").said != before
    assert wall.press("page up").said == before


def test_an_open_vote_tells_how_many_have_chosen_and_nothing_else() -> None:
    wall = Walled().until(Stage.VOTING).send(PRO, A=4, B=1)
    before = wall.said
    assert "5 of 18" in wall.said
    assert "Votes hidden until the end" in wall.said
    wall.at_the_desk("undo").until(Stage.VOTING).send(PRO, A=1, B=4)
    assert wall.said == before


def test_a_vote_taken_back_leads_to_its_question_again() -> None:
    wall = Walled().until(Stage.VOTING).press("u")
    assert "The vote is not open yet." in wall.said


def test_a_closed_option_says_why() -> None:
    wall = Walled().until(Stage.VOTING)
    closed = [one for one in wall.board.offered if not one.is_open]
    assert closed
    for one in closed:
        assert f"Closed: “{one.words}”" in wall.said or f"Closed: {one.words}" in wall.said
        assert one.reason is not None
        assert one.reason in wall.said


def test_the_result_names_the_rule_its_rung_and_the_votes_of_each_chair() -> None:
    said = at_the_result().said
    assert "The room chose A" in said
    assert "Both chairs must agree" in said
    assert "That is partnership. Each side can say no." in said
    assert "Professional’s chair: 8 of 13" in said
    assert "Service user’s chair: 10 of 15" in said
    assert "Same votes, another rule" in said


def test_votes_that_could_name_somebody_are_told_in_a_sentence_only() -> None:
    said = at_the_result("rule hears", A=9).said
    assert "A came first. Fewer than five chose otherwise." in said
    assert "of 18" not in said
    assert "Same votes, another rule" not in said


def test_a_second_round_shows_what_the_first_was() -> None:
    wall = at_the_result().press("a").send(USER, A=5, B=10).press("enter")
    assert "Service user’s chair: 5 of 15, was 10" in wall.said
    assert "second round" not in wall.press("a").said
    assert "There have been two rounds" in wall.said


def test_what_wins_is_not_called_decided_while_a_second_round_may_come() -> None:
    wall = Walled().at_the_desk("rule hears").until(Stage.VOTING).send(PRO, A=9, B=6).press("enter")
    wall.press("1")
    assert "So far" in wall.said
    wall.press("a").until(Stage.SHOWN).press("1")
    assert "Decided" in wall.said
    assert "So far" not in wall.said


def test_where_the_trainer_decides_a_number_says_which() -> None:
    wall = at_the_result("rule hears")
    assert "The trainer has not said yet." in wall.said
    assert "Say which: press its number" in wall.press("enter").said
    assert wall.board.stage is Stage.SHOWN
    assert "The trainer says B" in wall.press("2").said
    assert wall.press("enter").board.stage is Stage.MOVED


def test_where_the_trainer_decides_an_option_can_be_pressed() -> None:
    wall = at_the_result("rule hears")
    assert "The trainer says A" in click(wall, Say("A")).said


def test_a_second_press_at_once_does_nothing() -> None:
    wall = Walled().until(Stage.VOTING).send(PRO, A=3)
    wall.press("enter")
    wall.now -= 0.45
    assert wall.press("enter").board.stage is Stage.SHOWN


def test_undo_asks_before_it_takes_votes_back() -> None:
    wall = Walled().until(Stage.VOTING).send(PRO, A=3)
    assert "Press it again to do that." in wall.press("u").said
    assert wall.board.chosen == 3
    assert wall.press("u").board.chosen == 0


def test_the_needle_is_covered_until_the_room_has_placed_it() -> None:
    wall = at_the_result().press("i")
    assert wall.board.stage is Stage.NEEDLE
    assert "The balance is covered" in wall.said
    assert "Power" not in wall.said
    assert "0 of 18 have placed it" in wall.said
    wall.place(PRO, 20, 20, 25, 30, 30, 35, 40).place(USER, 5, 5, 10, 10, 10, 15, 15, 20)
    assert "15 of 18 have placed it" in wall.said
    wall.press("enter").at_the_desk("move 20 Nobody asked him.")
    for whose in ("The author’s reading", "The room’s: 20", "Service user’s chair: 10"):
        assert whose in wall.said
    assert "The trainer: Nobody asked him." in wall.said


def test_the_picture_tells_nothing_of_power_while_the_balance_is_covered() -> None:
    wall = at_the_result()
    before = wall.screen._showing.balance
    wall.press("i")
    assert wall.screen._showing.balance == before
    assert wall.screen._showing.session.state.balance.power != before.power


def test_a_pause_is_calm_and_says_nobody_asked() -> None:
    wall = Walled().until(Stage.VOTING).press("escape")
    assert wall.said.startswith("The room has paused")
    assert "have chosen" not in wall.said
    assert wall.press("enter", "space").board.is_paused is True
    assert wall.press("escape").board.is_paused is False


def test_the_ending_is_followed_by_the_rooms_questions_one_at_a_time() -> None:
    wall = Walled().press("enter").at_the_desk("jump Still waiting").press("enter")
    assert "How it ended" in wall.said
    assert "Dr Okafor's. Yusuf has" in wall.said
    assert "Who was not in the room" in wall.press("enter").said
    assert "And on Monday?" in wall.press("enter").said
    assert wall.press("enter").screen.title == "Close this room?"


def test_the_room_is_closed_only_when_asked_twice() -> None:
    wall = Walled().press("p", "x")
    assert wall.reported == 0
    assert wall.press("enter").board.stage is Stage.JOINING
    wall.press("escape", "left", "enter")
    assert wall.board.stage is Stage.FINISHED
    assert wall.closed == 0
    wall.press("p")
    assert wall.reported == 1
    assert "The report is in your documents." in wall.said
    wall.press("enter")
    assert wall.stage.is_empty
    assert wall.closed == 1
    assert isinstance(wall.led.happened[-1], Finished)


@pytest.mark.parametrize("before", ["", "v", "j", "f2", "x", "h"])
@pytest.mark.parametrize("ctrl", [True, False])
def test_help_is_the_walls_own_page_of_keys_and_leaves_the_room_open(
    before: str, ctrl: bool
) -> None:
    wall = Walled().until(Stage.VOTING)
    if before:
        wall.press(before)
    wall.press(KeyPressed("f1", ctrl=ctrl))
    assert wall.screen.title == "Keys"
    assert wall.press("escape", "enter").board.stage is Stage.SHOWN
    assert wall.closed == 0


def test_a_wall_that_is_covered_leaves_the_room_open_and_one_that_is_over_closes_it() -> None:
    wall = Walled().until(Stage.VOTING)
    wall.screen.covered()
    assert wall.closed == 0
    assert wall.press("enter").board.stage is Stage.SHOWN
    wall.press(WindowClosed())
    assert wall.closed == 1


def test_the_desk_is_not_on_the_wall_before_it_is_asked_for() -> None:
    wall = Walled().press("f2")
    assert "key=secret" not in wall.said
    assert wall.press("enter").opened_desk == 1
    click(wall.press("f2"), OnCard.SHOW_DESK)
    assert "key=secret" in wall.said
    assert "key=secret" not in wall.press("escape").said


def test_the_page_for_the_day_before_opens_from_the_card_of_the_desk() -> None:
    wall = Walled().press("f2")
    assert "The day before: what to try" in wall.said
    click(wall, OnCard.OPEN_DAY_BEFORE)
    assert (wall.opened_day_before, wall.opened_desk) == (1, 0)
    assert "The day before" not in wall.said


def test_a_rule_is_chosen_by_its_rung_and_refused_where_it_would_tell_a_vote() -> None:
    wall = Walled().press("v", "7")
    assert wall.led.happened[-1] == RuleSet(Rule.BIGGER_SAY)
    wall.at_the_desk("rule hears").until(Stage.VOTING).send(PRO, A=4).send(USER, A=2, B=2)
    wall.press("enter", "v", "8")
    assert "ask the room" in wall.said
    assert wall.board.rule is Rule.HEARS
    click(wall.press("v"), OnCard.AGREED)
    wall.press("8")
    assert wall.board.rule is Rule.DECIDES


def test_hands_are_typed_by_letter_and_number_and_hidden_while_typed() -> None:
    wall = Walled(phones=False).at_the_desk("rule hears").until(Stage.VOTING)
    wall.press("h", "a", "1", "2", "enter", "3", "enter")
    assert "15 have chosen" in wall.said
    assert "12" not in wall.said.replace("15", "")
    click(wall, OnCard.SHOW_FIGURES)
    assert "counted 12" in wall.said
    click(wall, Cell(1, 0))
    click(wall, CountKey("plus"))
    click(wall, CountKey("enter"))
    assert "16 have chosen" in wall.said
    wall.press("escape", "enter")
    assert wall.board.rounds[-1].totals == (12, 4, 0)


def test_hands_that_were_typed_and_left_are_counted_too() -> None:
    wall = Walled(phones=False).until(Stage.VOTING).press("h", "3", "tab")
    assert wall.board.chosen == 3
    wall.press("4", "escape")
    assert wall.board.chosen == 7
    wall.press("h", "b", "5")
    click(wall, OnCard.BACK)
    assert wall.board.chosen == 12


def test_a_timer_comes_when_asked_for_and_closes_nothing() -> None:
    wall = Walled().until(Stage.VOTING)
    assert "left to talk" not in wall.said
    wall.press("t")
    assert "minutes" in wall.said
    wall.press("plus")
    wall.now += 30
    wall.draw()
    assert "3 minutes 30 seconds left to talk" in wall.said
    wall.now += 900
    wall.draw()
    assert "0 minutes 0 seconds" in wall.said
    assert wall.board.stage is Stage.VOTING
    assert "left to talk" not in wall.press("t").said


def test_the_text_is_made_larger_as_everywhere_and_plus_alone_is_the_timers() -> None:
    wall = Walled().press("plus", "minus")
    assert wall.desk.settings.text == 1.0
    assert wall.press(KeyPressed("plus", ctrl=True)).desk.settings.text == 1.25
    assert wall.press(KeyPressed("minus", ctrl=True)).desk.settings.text == 1.0


def test_the_page_of_keys_opens_at_its_heading_and_names_the_full_screen() -> None:
    wall = Walled((1024, 640)).press("f1")
    (area,) = (one for one in wall.root.all() if isinstance(one, Scroll))
    assert (area.overflows, area.offset) == (True, 0)
    assert "F11: Full screen." in wall.said


def test_a_presenters_remote_leads_on_and_back_and_pauses() -> None:
    wall = Walled().press("page down")
    assert wall.board.stage is Stage.TELLING
    wall.until(Stage.VOTING).press("page down")
    assert wall.board.stage is Stage.SHOWN
    wall.press("page up")
    assert wall.board.stage is Stage.SHOWN
    assert wall.press(".").board.is_paused
    assert not wall.press(".").board.is_paused


def test_a_remote_turns_back_a_page_of_what_is_told() -> None:
    wall = Walled((1024, 640)).press("page down")
    first = wall.said
    later = wall.press("page down").said
    assert wall.board.stage is Stage.TELLING
    assert later != first
    assert wall.press("page up").said == first


def test_projector_mode_is_nothing_to_switch_on_a_wall() -> None:
    wall = Walled().press("f5")
    assert "nothing to switch" in wall.said
    assert not wall.desk.settings.projector


def test_a_pause_is_ended_by_the_key_that_began_it() -> None:
    wall = Walled().until(Stage.VOTING)
    assert wall.press("escape").board.is_paused
    assert not wall.press("escape").board.is_paused
    assert wall.press(".").board.is_paused
    assert not wall.press(".").board.is_paused


def test_letter_keys_can_be_switched_off_and_everything_is_on_the_page_of_keys() -> None:
    wall = Walled(settings=Settings(letter_keys=False, movement="none"))
    wall.press("x")
    assert "Close this room?" not in wall.said
    wall.press("f1")
    assert set(TOLD) >= set(ACTS.values()) | {Act.NEXT, Act.PAUSE}
    assert "Close this room?" in click(wall, Act.CLOSE).said


def test_a_story_of_the_shelf_can_be_led_as_a_workshop_from_its_opening() -> None:
    led = Walled()
    room = led.screen.leading.workshop
    opened = Opened(_opening_with(lambda _: room)).press("5")
    assert isinstance(opened.stage.top, WallScreen)
    opened.press("escape", "left", "enter", "enter")
    assert isinstance(opened.screen, Opening)
    assert led.closed == 1


def test_where_no_room_can_be_opened_the_opening_says_why() -> None:
    opened = Opened(_opening_with(lambda _: "This computer is in no network.")).press("5")
    assert "This computer is in no network." in opened.screen.spoken()


def _opening_with(workshop: Callable[[Entry], Workshop | str]) -> Callable[[Desk], Opening]:
    def make(desk: Desk) -> Opening:
        desk.ports = replace(desk.ports, workshop=workshop)
        return Opening(desk, entries()[0])

    return make


@pytest.mark.parametrize("key", ["s", "w", "o", "l", "b", "c", "m", "p", "d", "k", "n", "q", "r"])
def test_letters_of_other_screens_mean_nothing_here(key: str) -> None:
    wall = Walled()
    before = wall.said
    assert wall.press(KeyPressed(key)).said == before
    assert wall.stage.depth == 1


def test_the_desk_can_lead_while_the_wall_looks_on() -> None:
    wall = Walled().press("x").at_the_desk("next").at_the_desk("open")
    assert wall.screen.leading.over is None
    assert "have chosen" in wall.said
