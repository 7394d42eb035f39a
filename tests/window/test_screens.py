from __future__ import annotations

import random
from dataclasses import replace

import pygame
import pytest

from game.library.settings import Settings
from game.model.players import Players
from game.model.power import Chair
from game.model.problems import Refused
from game.model.run import Run, RunId
from game.model.state import Decision
from game.play.playing import PlayStep
from game.play.sitting import Sitting
from game.window.keys import KeyPressed, KeyReleased, PointerDown, PointerUp, Typed, WindowClosed
from game.window.ports import Unfinished
from game.window.screens.debrief.debrief_page import DebriefPage
from game.window.screens.debrief.debrief_screen import DebriefScreen
from game.window.screens.debrief.parts import AnswerField
from game.window.screens.debrief.theory_cards import TheoryCards
from game.window.screens.keys_help import KeysHelp
from game.window.screens.opening.opening_screen import Opening
from game.window.screens.opening.problems import Problems
from game.window.screens.play.panel import GoOn, PickOption
from game.window.screens.play.play_screen import PlayScreen
from game.window.screens.play.resume import resumed
from game.window.screens.settings import SettingsScreen
from game.window.screens.settings_rows import SettingsGroup
from game.window.screens.shelf.shelf_screen import ShelfScreen
from game.window.widgets.scenario.choice import ChoiceButton
from game.window.widgets.widget import Widget
from game.words.debrief.whole import FEELING

from .opened import EVERY, STILL, Opened, finished, play, settings_of
from .sample import Said, entries
from .sample import ports as opened_ports

KEYS = [
    "enter", "space", "tab", "up", "down", "left", "right", "backspace", "1", "2", "3", "4", "9",
    "w", "d", "l", "o", "n", "p", "i", "r", "s", "f1", "f5", "f11", "home", "end", "page up",
    "page down", "delete", "escape",
]  # fmt: skip


LEAVE = ("tab", "enter")
"""On the card of a pause, from what has the focus first: backwards to the last button."""


def playing(opened: Opened) -> PlayScreen:
    screen = opened.screen
    assert isinstance(screen, PlayScreen)
    return screen


def named(opened: Opened, words: str) -> Widget:
    """The stop whose name holds these words."""
    for stop in opened.screen.page.stops():
        node = stop.node()
        if node and words in node.name:
            return stop
    raise AssertionError(f"nothing is called {words!r}")


def click(opened: Opened, words: str) -> Opened:
    x, y = named(opened, words).rect.center
    return opened.press(PointerDown(x, y), PointerUp(x, y))


def spoken(opened: Opened) -> str:
    return opened.screen.spoken()


# the shelf


def test_the_shelf_offers_to_carry_on_only_where_there_is_something_to_carry_on() -> None:
    assert "Carry on: Before the ward round" in spoken(Opened(ShelfScreen, unfinished=True))
    assert "Carry on" not in spoken(Opened(ShelfScreen))


def test_each_play_that_was_stopped_can_be_carried_on_from_the_shelf() -> None:
    opened = Opened(ShelfScreen, unfinished=True)
    assert "Others you stopped" not in spoken(opened)
    shelf = opened.desk.ports.shelf()
    (last,) = shelf.unfinished
    head = replace(last.run.head, id="run-1", chair=Players.SERVICE_USER)
    gone = replace(last.entry, path="gone", title="Gone")
    other = Unfinished(gone, Run(head, ()), "The door")
    both = replace(shelf, unfinished=(last, other))
    opened.desk.ports = replace(opened.desk.ports, shelf=lambda: both)
    opened.press("f1", "escape", "tab", "enter")
    assert opened.stage.title == "Plays you stopped · The Other Chair"
    assert "Gone: In The door, in the service user's chair, begun on 1 May 2026." in spoken(opened)
    opened.press("3")
    assert opened.stage.title == "Plays you stopped · The Other Chair"
    opened.press("2")
    assert playing(opened).playing.meeting.sitting.players is Players.SERVICE_USER
    assert isinstance(opened.press("escape", *LEAVE).screen, ShelfScreen)


def test_carrying_on_opens_the_run_where_it_stood() -> None:
    opened = Opened(ShelfScreen, unfinished=True).press("enter")
    assert playing(opened).playing.page.passage.moment == "The corridor"
    assert opened.runs.decisions == []


def test_the_opening_of_a_story_offers_the_run_that_was_stopped_in_it() -> None:
    opened = Opened(ShelfScreen, unfinished=True).press("2")
    assert "Carry on" not in spoken(opened)
    opened = click(opened.press("escape", "1"), "Carry on: The corridor")
    assert playing(opened).playing.page.passage.moment == "The corridor"
    opened.press("escape", *LEAVE)
    assert isinstance(opened.screen, ShelfScreen)


def test_a_stopped_run_against_ones_own_earlier_run_meets_it_again() -> None:
    opened = Opened(ShelfScreen, unfinished=True)
    (stopped,) = opened.desk.ports.shelf().unfinished
    head = replace(stopped.run.head, chair=Players.SERVICE_USER, other=RunId("run-9"))
    run = Run(head, (Decision(professional="turn-it-round"), Decision(service_user="nod")))
    before = Run(replace(head, id="run-9"), (
        Decision(professional="turn-it-round"), Decision(service_user="nod"),
        Decision("wait", "home"),
    ))  # fmt: skip
    opened.runs.load = lambda run_id: before  # type: ignore[method-assign,assignment]
    screen = resumed(opened.desk, Unfinished(stopped.entry, run, "The table"))
    assert isinstance(screen, PlayScreen)
    assert screen.playing.meeting.sitting.earlier == (
        ("The report", "turn-it-round"), ("The table", "wait"),
    )  # fmt: skip


def test_a_broken_scenario_says_what_is_wrong_and_the_others_stay_playable() -> None:
    opened = Opened(ShelfScreen)
    assert "cannot be played yet: there is no moment called “Sams list”" in spoken(opened)
    opened.press("4")
    assert isinstance(opened.screen, Problems)
    assert opened.stage.title == "The tea urn · 2 to mend · The Other Chair"
    assert "line 76" in spoken(opened)
    assert "Did you mean “Sam’s list”?" in spoken(opened)
    opened.press("escape", "5")
    assert isinstance(opened.screen, Opening)


def test_the_opening_and_no_card_tells_that_nobody_with_lived_experience_has_checked_it() -> None:
    opened = Opened(ShelfScreen)
    assert "Not yet checked" not in spoken(opened)
    opened.press("1")
    assert spoken(opened).count("Not yet checked by people with lived experience.") == 1


def test_the_room_behind_follows_the_focus() -> None:
    opened = Opened(ShelfScreen, size=(1920, 1080))
    before = opened.surface.copy()
    opened.press("right")
    opened.draw()
    area = pygame.Rect(1000, 150, 400, 200)
    assert pygame.image.tobytes(before.subsurface(area), "RGB") != pygame.image.tobytes(
        opened.surface.subsurface(area), "RGB"
    )


def test_an_empty_shelf_is_a_screen_too() -> None:
    opened = Opened(ShelfScreen)
    empty = replace(opened.desk.ports.shelf(), entries=())
    opened.desk.ports = replace(opened.desk.ports, shelf=lambda: empty)
    bare = ShelfScreen(opened.desk)
    bare.enter(0.0)
    bare.draw(opened.surface, 0.0)
    assert "There are no stories here yet" in bare.spoken()


# the opening


def test_what_may_upset_is_read_before_the_chairs() -> None:
    words = spoken(Opened(lambda desk: Opening(desk, entries()[0])))
    assert words.index("being detained") < words.index("Which chair will you take?")
    assert "Invented for these tests" in words


@pytest.mark.parametrize(
    ("key", "chairs"),
    [("1", (Chair.PROFESSIONAL,)), ("2", (Chair.SERVICE_USER,)), ("3", tuple(Chair)), ("4", ())],
)
def test_each_number_of_the_opening_sits_somebody_down(key: str, chairs: tuple[Chair, ...]) -> None:
    opened = Opened(lambda desk: Opening(desk, entries()[0])).press(key)
    assert playing(opened).playing.players == chairs


def test_who_sits_across_the_table_can_be_changed() -> None:
    opened = Opened(lambda desk: Opening(desk, entries()[0]))
    opened.screen.page.focus_on("manner")
    opened.press("right", "1")
    assert playing(opened).playing.meeting.sitting.manner.value == "open"


# play


def test_a_number_chooses_at_once_and_enter_goes_on() -> None:
    opened = Opened(play(Players.PROFESSIONAL)).press("3")
    assert playing(opened).playing.step is PlayStep.MOVED
    assert "You shared the report before the meeting." in spoken(opened)
    assert opened.focus == GoOn()
    opened.press("enter")
    assert "The bed manager has rung." in spoken(opened)


def test_with_press_twice_the_first_press_only_points() -> None:
    opened = Opened(play(Players.PROFESSIONAL), settings=replace(STILL, press_twice=True))
    opened.press("3")
    assert playing(opened).playing.step is PlayStep.CHOOSING
    assert opened.focus == PickOption(3)
    opened.press("3")
    assert playing(opened).playing.step is PlayStep.MOVED


def test_a_closed_choice_is_pressed_and_repeats_its_reason_only() -> None:
    opened = Opened(play(Players.PROFESSIONAL)).press("4")
    assert playing(opened).playing.step is PlayStep.CHOOSING
    assert opened.focus == PickOption(4)
    assert "Closed by the system. Yusuf hasn’t been told he can add to it." in spoken(opened)


def test_the_panel_is_on_the_players_own_side() -> None:
    for players, on_left in ((Players.PROFESSIONAL, True), (Players.SERVICE_USER, False)):
        opened = Opened(play(players))
        panel = opened.root.children[0].rect
        assert (panel.centerx < 512) is on_left


def test_at_one_screen_the_panel_changes_sides_with_who_decides() -> None:
    opened = Opened(play(Players.BOTH))
    assert opened.root.children[0].rect.centerx < 512
    opened.press("1", "enter")
    assert opened.root.children[0].rect.centerx > 512


def test_why_shows_the_theory_in_the_panel_and_enter_leads_back() -> None:
    opened = Opened(play(Players.PROFESSIONAL)).press("3", "w")
    assert "Advice is welcome, but those in charge judge." in spoken(opened)
    opened.press("enter")
    assert playing(opened).playing.step is PlayStep.MOVED
    assert opened.focus == GoOn()


def test_details_show_figures_and_the_last_moves() -> None:
    opened = Opened(play(Players.PROFESSIONAL)).press("3", "d")
    words = spoken(opened)
    assert "Yusuf's share of the say: 27 of 100." in words
    assert "Knowledge: Dr Okafor 8, Yusuf 4, each of 10." in words
    assert "Dr Okafor. You shared the report before the meeting." in words


def test_looking_back_tells_everything_and_changes_nothing() -> None:
    opened = Opened(play(Players.PROFESSIONAL)).press("3", "enter", "backspace")
    words = spoken(opened)
    assert "Last time everyone had a copy." in words
    assert "Turn the report round." in words
    assert len(opened.runs.decisions) == 1


def test_the_other_persons_thoughts_are_nowhere_on_the_screen() -> None:
    opened = Opened(play(Players.SERVICE_USER))
    assert "Five more people after this" not in spoken(opened)
    assert "On the board behind her you are bed 4." in spoken(opened)


def test_stopping_always_works_and_keeps_the_run_unfinished() -> None:
    for keys in ((), ("3",), ("3", "w", "escape"), ("3", "enter")):
        opened = Opened(play(Players.PROFESSIONAL)).press(*keys, "escape")
        assert opened.stage.title.endswith(" · paused · The Other Chair")
        assert opened.press(*LEAVE).stage.is_empty
        assert opened.runs.ended == []


def test_choices_can_be_clicked() -> None:
    opened = click(Opened(play(Players.PROFESSIONAL)), "Turn the report round")
    assert playing(opened).playing.step is PlayStep.MOVED


def test_with_press_twice_the_first_click_only_points() -> None:
    opened = Opened(play(Players.PROFESSIONAL), settings=replace(STILL, press_twice=True))
    click(opened, "Turn the report round")
    assert playing(opened).playing.step is PlayStep.CHOOSING
    click(opened, "Turn the report round")
    assert playing(opened).playing.step is PlayStep.MOVED


def test_another_look_shows_at_once_in_the_middle_of_a_meeting() -> None:
    opened = Opened(play(Players.PROFESSIONAL), size=(1920, 1080))
    before = opened.surface.get_at((1400, 60))
    opened.press("s", "down", "down", "down", "right", "right", "escape")
    assert opened.desk.settings.look == "daylight"
    assert opened.surface.get_at((1400, 60)) != before


def test_what_the_law_reserves_is_said_with_the_way_to_challenge_it() -> None:
    opened = Opened(play(Players.PROFESSIONAL)).press("1")
    assert "detention" not in spoken(opened)
    opened.press("enter")
    assert "The law reserves this: detention. It can be challenged by: tribunal, complaint." in (
        spoken(opened)
    )


def test_projector_mode_and_text_size_work_in_the_middle_of_a_meeting() -> None:
    opened = Opened(play(Players.PROFESSIONAL), size=(1920, 1080))
    narrow = opened.root.children[0].rect.width
    opened.press("f5")
    assert opened.desk.settings.projector
    assert opened.root.children[0].rect.width > narrow
    opened.press("f5", KeyPressed("plus", ctrl=True), KeyPressed("plus", ctrl=True))
    assert opened.desk.settings.text == 1.5
    opened.press(KeyPressed("minus", ctrl=True))
    assert opened.desk.settings.text == 1.25


def test_letter_keys_can_be_switched_off() -> None:
    opened = Opened(play(Players.PROFESSIONAL), settings=replace(STILL, letter_keys=False))
    opened.press("s", "w", "d", "o")
    assert isinstance(opened.screen, PlayScreen)
    assert "How do you begin?" in spoken(opened)


def test_reading_aloud_is_handed_the_whole_screen_in_words_and_the_same_key_stops_it() -> None:
    said = Said()
    opened = Opened(play(Players.PROFESSIONAL))
    opened.desk.ports = replace(opened.desk.ports, aloud=said)
    opened.press("r")
    (text,) = said.texts
    assert text.startswith("en-GB: The report")
    assert "Closed by the system." in text
    assert text.count("Ten minutes to the ward round.") == 1
    assert said.is_speaking
    opened.press("r")
    assert (len(said.texts), said.is_speaking) == (1, False)


def test_what_is_read_aloud_ends_where_the_page_does() -> None:
    for key in ("1", "escape"):
        said = Said()
        opened = Opened(play(Players.PROFESSIONAL))
        opened.desk.ports = replace(opened.desk.ports, aloud=said)
        opened.press("r", key)
        assert not said.is_speaking


def test_a_closed_choice_says_why_aloud() -> None:
    said = Said()
    opened = Opened(play(Players.PROFESSIONAL))
    opened.desk.ports = replace(opened.desk.ports, aloud=said)
    opened.press("4")
    assert said.texts == [
        "en-GB: Not open yet. Yusuf hasn’t been told he can add to it. Closed by: the system."
    ]


def test_settings_say_who_reads_aloud_or_why_nobody_does() -> None:
    opened = settings_of(SettingsGroup.MEETING, Opened(SettingsScreen))
    opened.desk.ports = replace(opened.desk.ports, no_voice=Refused("There is no voice."))
    opened.screen.renew()
    opened.draw()
    assert "There is no voice." in spoken(opened)
    opened.desk.ports = replace(opened.desk.ports, aloud=Said())
    opened.screen.renew()
    opened.draw()
    assert "R reads a screen aloud, and again stops." in spoken(opened)
    opened.desk.be_heard(by_a_reader=True)
    opened.draw()
    assert "A screen reader listens: R says what is new again." in spoken(opened)


# help and settings


def test_help_and_settings_lie_over_every_screen_and_lead_back() -> None:
    for make in (ShelfScreen, play(Players.PROFESSIONAL)):
        opened = Opened(make)
        below = opened.screen
        assert isinstance(opened.press("f1").screen, KeysHelp)
        opened.press("escape")
        assert isinstance(opened.press("s").screen, SettingsScreen)
        assert opened.press("escape").screen is below


def test_settings_show_at_once_and_are_kept() -> None:
    kept: list[Settings] = []
    opened = Opened(SettingsScreen)

    def keep(settings: Settings) -> str | None:
        kept.append(settings)
        return None

    opened.desk.ports = replace(opened.desk.ports, save_settings=keep)
    opened.press("right")
    assert opened.desk.settings.text == 1.25
    opened.press("down", "down", "down", "right")
    assert opened.desk.settings.look == "dusk"
    assert kept[-1] == opened.desk.settings
    assert opened.focus == "look"


def test_settings_that_could_not_be_kept_say_so_and_are_tried_again() -> None:
    opened, kept = Opened(SettingsScreen), opened_ports().save_settings
    sentence = "There is no room left on the disk."
    opened.desk.ports = replace(opened.desk.ports, save_settings=lambda _: sentence)
    opened.press("right")
    assert sentence in spoken(opened)
    opened.desk.ports = replace(opened.desk.ports, save_settings=kept)
    opened.press("f1", "escape")
    assert sentence not in spoken(opened)


# the debrief


def debriefed(players: Players = Players.PROFESSIONAL) -> Opened:
    return finished(Opened(play(players)))


def in_the_field(opened: Opened) -> Opened:
    """The first question's field has the keyboard, and no key is held."""
    while not opened.stage.typing:
        opened.press("tab", KeyReleased("tab"))
    return opened


def part(opened: Opened) -> DebriefPage:
    screen = opened.screen
    assert isinstance(screen, DebriefScreen)
    return screen.part


def test_feelings_come_before_any_finding() -> None:
    opened = debriefed()
    assert part(opened) is DebriefPage.FEELINGS
    words = spoken(opened)
    assert FEELING in words
    assert "You have left Dr Okafor’s chair." in words
    assert "Voice" not in words


def test_what_is_typed_is_kept_after_a_pause_and_letters_are_letters() -> None:
    opened = in_the_field(debriefed())
    assert opened.stage.typing
    for letter in "no ps":
        opened.stage.answer(KeyPressed(letter if letter != " " else "space"), opened.now)
        opened.stage.answer(Typed(letter), opened.now)
        opened.stage.answer(KeyReleased(letter), opened.now)
    assert part(opened) is DebriefPage.FEELINGS
    assert opened.runs.reflections == {}
    opened.now += 1.5
    opened.draw()
    assert opened.runs.reflections == {FEELING: "no ps"}


def test_letters_that_fall_into_the_frame_in_which_a_field_got_the_keyboard_are_kept() -> None:
    opened = debriefed().press("n", "n", "n", KeyReleased("n"))
    for letter in "nnot":
        opened.stage.answer(KeyPressed(letter, unsent=letter), opened.now)
        opened.stage.answer(KeyReleased(letter), opened.now)
    opened.stage.answer(KeyPressed("escape"), opened.now)
    assert list(opened.runs.reflections.values()) == ["not"]


@pytest.mark.parametrize("leaving", [KeyPressed("escape"), WindowClosed(), KeyPressed("enter")])
def test_what_is_typed_is_kept_on_leaving(leaving: KeyPressed | WindowClosed) -> None:
    opened = in_the_field(debriefed())
    opened.stage.answer(Typed("Small."), opened.now)
    opened.stage.answer(leaving, opened.now)
    assert opened.runs.reflections == {FEELING: "Small."}


def test_whoever_types_without_a_pause_has_no_more_than_two_seconds_to_lose() -> None:
    opened = in_the_field(debriefed())
    typed = ""
    for letter in "a long answer without a pause":
        typed += letter
        opened.stage.answer(Typed(letter), opened.now)
        opened.now += 0.1
        opened.draw()
        kept = opened.runs.reflections.get(FEELING, "")
        assert typed.startswith(kept)
        assert len(typed) - len(kept) <= 20
    assert kept


@pytest.mark.parametrize(
    ("keys", "left"),
    [((), 0), (("enter",), 0), (("escape",), 1), (("o",), 1), (("enter", "n", "n"), 1)],
)
def test_a_debrief_can_be_carried_on_until_it_was_left_or_seen_to_its_last_part(
    keys: tuple[str, ...], left: int
) -> None:
    opened = debriefed().press(*keys)
    opened.stage.answer(WindowClosed(), opened.now)
    assert opened.runs.ended == ["Still waiting"]
    assert opened.runs.left == left


def test_arrows_step_through_the_largest_shifts() -> None:
    opened = debriefed().press("enter")
    assert part(opened) is DebriefPage.HAPPENED
    first = spoken(opened)
    opened.press("right")
    assert spoken(opened) != first
    opened.press("left")
    assert spoken(opened) == first


def test_the_theory_behind_a_shift_opens_over_the_debrief() -> None:
    opened = debriefed().press("enter", "w")
    assert isinstance(opened.screen, TheoryCards)
    assert "There is no card for arnstein-3-informing yet." in spoken(opened)
    opened.press("escape")
    assert part(opened) is DebriefPage.HAPPENED


def test_n_does_what_the_button_says_that_it_is_printed_on() -> None:
    by_key, by_mouse = debriefed().press("n"), click(debriefed(), "Next: ")
    assert part(by_key) is part(by_mouse) is DebriefPage.HAPPENED


def test_the_debrief_says_who_could_have_opened_what_was_closed() -> None:
    opened = debriefed().press("enter", "n")
    assert part(opened) is DebriefPage.BEHIND
    words = spoken(opened)
    assert "Closed, with a reason" in words
    assert "Nobody has told you that you can bring an advocate." in words
    assert "could have helped to open it" in words


def test_every_question_of_the_author_has_room_to_type() -> None:
    opened = debriefed().press("enter", "n", "enter")
    assert part(opened) is DebriefPage.MONDAY
    for question in ("What did the clock decide for you?", "Who was not in the room"):
        assert named(opened, question).focusable
    opened.press("n", "enter")
    assert opened.focus == AnswerField("What would you do first on Monday?")


def test_the_other_chair_is_played_against_ones_own_run() -> None:
    opened = debriefed()
    first = opened.runs.decisions[0]
    opened.press("o")
    again = playing(opened).playing
    assert again.players == (Chair.SERVICE_USER,)
    opened.press("enter", "enter", "enter")
    assert opened.runs.decisions[-1].professional == first.professional
    assert opened.runs.reflections == {}


def test_two_people_and_onlookers_are_not_offered_another_chair() -> None:
    for players in (Players.BOTH, Players.NONE):
        opened = debriefed(players)
        assert "other chair" not in spoken(opened)
        opened.press("o")
        assert isinstance(opened.screen, DebriefScreen)


def test_printing_is_offered_only_where_something_prints() -> None:
    opened = debriefed()
    assert "Print" not in spoken(opened)
    printed: list[str] = []

    def report(run_id: str) -> Refused:
        printed.append(run_id)
        return Refused("The report is in {path}.", path="your documents")

    opened.desk.ports = replace(opened.desk.ports, print_report=report)
    opened.screen.renew()
    opened.draw()
    opened.press("p")
    assert printed == ["run-1"]
    assert "The report is in your documents." in spoken(opened)


def test_a_finished_run_leads_back_to_the_shelf() -> None:
    opened = Opened(ShelfScreen).press("1", "1")
    finished(opened).press("escape")
    assert isinstance(opened.screen, ShelfScreen)
    assert opened.runs.ended == ["Still waiting"]


# any keys


@pytest.mark.parametrize("seed", range(6 if EVERY else 1))
@pytest.mark.parametrize("text", [1.0, 2.0] if EVERY else [2.0])
def test_any_keys_in_any_order_never_fail_and_the_focus_is_always_somewhere(
    seed: int, text: float
) -> None:
    chance = random.Random(seed)
    opened = Opened(ShelfScreen, size=(1024, 640), settings=replace(STILL, text=text))
    for _ in range(150 if EVERY else 90):
        key = chance.choice(KEYS)
        if chance.random() < 0.2:
            opened.press(Typed(chance.choice("abç ŵ1")))
        if key == "escape" and (opened.stage.depth == 1 or chance.random() < 0.5):
            continue
        opened.press(KeyPressed(key, shift=chance.random() < 0.2))
        focus = opened.screen.page.focus
        assert focus is not None
        assert opened.surface.get_rect().colliderect(focus.rect), (key, focus.node())
        node = focus.node()
        assert node is not None
        assert node.name.strip()


def test_the_keyboard_alone_plays_a_whole_meeting_with_tab_and_enter() -> None:
    opened = Opened(ShelfScreen).press("enter")
    for _ in range(200):
        if isinstance(opened.screen, DebriefScreen):
            return
        focus = opened.screen.page.focus
        wanted = isinstance(focus, ChoiceButton) and focus.is_open
        if focus is not None and (wanted or focus.sends in (GoOn(), Players.PROFESSIONAL)):
            opened.press("enter")
        else:
            opened.press("tab")
    raise AssertionError("Tab and Enter did not lead to the debrief")


def test_the_same_sitting_shows_the_same_pictures() -> None:
    def picture() -> bytes:
        opened = Opened(lambda desk: PlayScreen(desk, entries()[0],
                        Sitting(Players.SERVICE_USER, seed=3), "typical"))  # fmt: skip
        return pygame.image.tobytes(opened.press("enter", "enter").surface, "RGB")

    assert picture() == picture()


# the keys page


def test_the_keys_page_names_the_keys_of_the_preview_too() -> None:
    said = spoken(Opened(KeysHelp))
    for key in ("E:", "F:", "M:", "U:", "F3:", "Ctrl V:"):
        assert f"{key} " in said, key


def test_keys_of_stories_are_named_only_where_there_is_a_shelf_of_ones_own() -> None:
    assert "bring a scenario in" not in spoken(Opened(KeysHelp))
