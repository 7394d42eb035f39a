"""Writing beside the window: saving keeps place and meter, problems stand over the story."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game.model.players import Players
from game.model.power import STRANDS, Chair, Strand
from game.play.playing import PlayStep
from game.window.keys import KeyPressed, PointerDown, PointerUp
from game.window.preview.figures import Begin, FiguresScreen, with_measure, with_strand
from game.window.preview.story import NoStory
from game.window.screens.debrief.debrief_screen import DebriefScreen
from game.window.screens.play.ending import EndingScreen
from game.window.screens.play.panel import PickOption
from game.window.widgets.code_line import CodeLine, marked
from game.window.widgets.problem import MendAt
from game.window.widgets.widget import Paint
from game.words.catalogue import ENGLISH

from .opened import EVERY, STILL
from .previewed import TYPO, UNDO, Previewed
from .test_screens_layout import leaves, overlaps

GIVES_MORE = ("shares: {voice: 2}", "shares: {voice: 3}")


# saving


def test_saving_keeps_the_place_and_replays_the_meter(tmp_path: Path) -> None:
    preview = Previewed(tmp_path).press("1", "enter")
    assert preview.title == "Sam's list · Sam chooses · power 23"
    preview.save(*GIVES_MORE)
    assert preview.title == "Sam's list · Sam chooses · power 25"
    assert preview.remark == "Saved, and read again. Your decision still fits."


def test_saving_shows_the_new_words_of_the_move_that_was_just_made(tmp_path: Path) -> None:
    preview = Previewed(tmp_path).press("1")
    preview.save("starts from Sam's own item", "starts where Sam begins")
    assert preview.playing.step is PlayStep.MOVED
    assert "The meeting starts where Sam begins." in preview.screen.story.spoken()
    assert preview.press("enter").title.startswith("Sam's list · Sam chooses")


def test_the_focus_stays_where_it_was(tmp_path: Path) -> None:
    preview = Previewed(tmp_path).press("1", "enter", "tab", "tab")
    was = preview.screen.page.focus
    assert was is not None
    preview.save(*GIVES_MORE)
    now = preview.screen.page.focus
    assert now is not None
    assert now.sends == was.sends


def test_before_the_first_page_one_stays_before_it(tmp_path: Path) -> None:
    preview = Previewed(tmp_path, players=Players.SERVICE_USER)
    assert preview.playing.step is PlayStep.BEGINNING
    preview.save("To go home for the weekend", "To go home for a week")
    assert preview.playing.step is PlayStep.BEGINNING
    assert "To go home for a week" in preview.screen.story.spoken()


def test_a_decision_that_no_longer_fits_is_said_and_the_play_stands_before_it(
    tmp_path: Path,
) -> None:
    preview = Previewed(tmp_path).press("1", "enter", "1", "enter")
    preview.save("- say: I would like to start with my leave.", "- say: My leave comes first.")
    assert preview.title == "Sam's list · Sam chooses · power 23"
    assert preview.remark.startswith("Decision 2 of 2 no longer fits, so you stand at “Sam's list”")
    assert "i-would-like-to-start" in preview.remark


def test_decisions_come_back_once_the_file_follows_them_again(tmp_path: Path) -> None:
    preview = Previewed(tmp_path).press("1", "enter", "1")
    title = preview.title
    preview.save("- say: I would like to start with my leave.", "- say: My leave comes first.")
    preview.save("- say: My leave comes first.", "- say: I would like to start with my leave.")
    assert preview.title == title


def test_decisions_that_were_lost_stay_lost_once_another_is_made(tmp_path: Path) -> None:
    preview = Previewed(tmp_path).press("1", "enter", "1")
    preview.save("- say: I would like to start with my leave.", "- say: My leave comes first.")
    preview.press("3")
    preview.save("- say: My leave comes first.", "- say: I would like to start with my leave.")
    assert preview.playing.meeting.decisions[-1].service_user == "put-the-paper-back-in"


def test_a_remark_stands_until_the_next_key_that_does_something(tmp_path: Path) -> None:
    preview = Previewed(tmp_path).save(*GIVES_MORE)
    assert preview.press("tab").remark
    assert not preview.press("1").remark


def test_saving_in_the_debrief_comes_back_to_the_debrief(tmp_path: Path) -> None:
    preview = Previewed(tmp_path)
    for _ in range(30):
        if isinstance(preview.screen.story, DebriefScreen):
            break
        preview.press("1", "enter")
    assert isinstance(preview.screen.story, DebriefScreen)
    preview.save("What did the clock decide for you?", "What did the clock decide?")
    assert isinstance(preview.screen.story, DebriefScreen)


# problems


def test_problems_stand_over_the_old_story_which_goes_on(tmp_path: Path) -> None:
    preview = Previewed(tmp_path).press("1", "enter").save(*TYPO)
    assert preview.title == "Sam's list · Sam chooses · power 23 · 1 to mend"
    said = preview.screen.pane.spoken()
    for words in ("1 to mend", "line 62, column 16", "no moment called", "go to: Sams lst",
                  'Did you mean "Sam\'s list"?', "Change to “Sam's list”"):  # fmt: skip
        assert words in said
    assert preview.press("3", "enter").title.startswith("The answer")


def test_a_mend_button_mends_the_file_and_play_goes_on(tmp_path: Path) -> None:
    preview = Previewed(tmp_path).press("1", "enter").save(*TYPO)
    preview.press("m")
    assert "go to: Sam's list" in preview.file.read_text()
    assert preview.title == "Sam's list · Sam chooses · power 23"
    assert preview.remark.startswith("Line 62 is mended.")
    assert not preview.screen.pane.shown.is_open


def test_a_mend_is_put_back_by_a_key(tmp_path: Path) -> None:
    preview = Previewed(tmp_path).save(*TYPO)
    broken = preview.file.read_bytes()
    preview.press("m", UNDO)
    assert preview.file.read_bytes() == broken
    assert preview.title.endswith("1 to mend")
    assert preview.press(UNDO).file.read_bytes() == broken


def test_a_mend_does_not_write_over_what_was_saved_meanwhile(tmp_path: Path) -> None:
    preview = Previewed(tmp_path).save(*TYPO)
    preview.edit("minutes: 10", "minutes: 11")
    preview.press("m")
    assert "minutes: 11" in preview.file.read_text()
    assert "Sams lst" in preview.file.read_text()
    assert preview.remark.startswith("The file has changed")
    assert "Sam's list" in preview.press("m").file.read_text().split("lands as")[1]


def test_the_mouse_mends_too_and_leaves_the_story_alone(tmp_path: Path) -> None:
    preview = Previewed(tmp_path).save(*TYPO)
    button = next(one for one in preview.screen.pane.page.stops() if one.sends == MendAt(0))
    x, y = button.rect.center
    preview.press(PointerDown(x, y), PointerUp(x, y))
    assert "to mend" not in preview.title
    assert preview.playing.meeting.decisions == ()


def test_the_story_under_the_problems_takes_the_mouse(tmp_path: Path) -> None:
    preview = Previewed(tmp_path).save(*TYPO)
    choice = next(one for one in preview.screen.story.page.stops() if one.sends == PickOption(1))
    x, y = choice.rect.center
    preview.press(PointerDown(x, y), PointerUp(x, y))
    assert len(preview.playing.meeting.decisions) == 1


def test_tab_goes_through_the_story_and_the_problems_and_round_again(tmp_path: Path) -> None:
    preview = Previewed(tmp_path).save(*TYPO)
    keys = [stop.sends for stop in preview.screen.story.page.stops()]
    keys += [stop.sends for stop in preview.screen.pane.page.stops()]
    met = []
    for _ in keys:
        preview.press("tab")
        focus = preview.screen.page.focus
        assert focus is not None
        met.append(focus.sends)
    assert sorted(map(str, met)) == sorted(map(str, keys))
    back = [preview.press(KeyPressed("tab", shift=True)).screen.page.focus for _ in keys]
    assert sorted(str(one.sends) for one in back if one) == sorted(map(str, keys))


def test_warnings_are_a_count_that_opens(tmp_path: Path) -> None:
    preview = Previewed(tmp_path, edits=(("Eleven minutes. Five", "Eleven # minutes. Five"),))
    assert preview.screen.pane.shown.count(ENGLISH) == "1 to think about"
    assert preview.title == "The door opens · Dr Okafor chooses · power 17"
    preview.press("c")
    assert "hash" not in preview.title
    assert "everything after this # is left out".capitalize() in preview.screen.pane.spoken()
    assert not preview.press("c").screen.pane.shown.is_open


def test_a_file_that_was_never_playable_shows_its_problems_and_then_its_story(
    tmp_path: Path,
) -> None:
    preview = Previewed(tmp_path, edits=(TYPO,))
    assert isinstance(preview.screen.story, NoStory)
    assert preview.title == "ward-round/scenario.yaml · 1 to mend"
    assert preview.press("m").title == "The door opens · Dr Okafor chooses · power 17"


def test_letters_do_nothing_where_they_are_switched_off(tmp_path: Path) -> None:
    still = replace(STILL, letter_keys=False)
    preview = Previewed(tmp_path, settings=still).save(*TYPO)
    assert "1 to mend" in preview.press("m", "c").title
    assert preview.screen.pane.shown.is_open


def test_escape_pauses_whatever_stands_over_the_story_and_from_there_the_window_closes(
    tmp_path: Path,
) -> None:
    preview = Previewed(tmp_path).save(*TYPO).press("tab", "escape")
    assert preview.stage.title.endswith("· paused · The Other Chair")
    assert preview.press("tab", "enter").stage.is_empty


# beginning anywhere


def test_a_play_begins_at_a_moment_with_figures_set_by_the_keyboard(tmp_path: Path) -> None:
    preview = Previewed(tmp_path, moment="The answer")
    assert isinstance(preview.screen.story, FiguresScreen)
    preview.screen.story.page.focus_on((Chair.SERVICE_USER, Strand.VOICE))
    preview.press("9")
    preview.screen.story.page.focus_on(("fact", "report shared"))
    preview.press("right")
    preview.screen.story.page.focus_on(Begin())
    preview.press("enter")
    state = preview.playing.meeting.state
    assert state.moment == "The answer"
    assert (state.balance.user.choice, state.balance.user.voice) == (
        1,
        9,
    )  # the bed manager has rung
    assert state.facts == {"report shared"}
    assert "I see you have read the report." in " ".join(
        line.text for line in preview.playing.page.passage.lines
    )


def test_on_saving_it_begins_there_again_with_the_same_figures(tmp_path: Path) -> None:
    preview = Previewed(tmp_path, moment="The answer")
    story = preview.screen.story
    assert isinstance(story, FiguresScreen)
    story.message(with_strand(story.state, Chair.SERVICE_USER, 0, 7), preview.now)
    preview.press("enter", "enter", "1", "enter", "1")
    assert len(preview.playing.meeting.decisions) == 1
    preview.save("takes: {choice: 1}", "takes: {choice: 3}")
    assert preview.playing.meeting.decisions == ()
    assert preview.playing.meeting.state.balance.user.choice == 4


def test_the_figures_can_be_set_again_and_are_as_they_were(tmp_path: Path) -> None:
    preview = Previewed(tmp_path, moment="The answer")
    story = preview.screen.story
    assert isinstance(story, FiguresScreen)
    story.message(with_measure(story.state, 0, 9), preview.now)
    preview.press("enter", "f")
    story = preview.screen.story
    assert isinstance(story, FiguresScreen)
    assert story.state.measures == (9,)


def test_a_moment_that_is_gone_leaves_the_story_as_it_was(tmp_path: Path) -> None:
    preview = Previewed(tmp_path, moment="Friday")
    preview.press("enter")
    text = (
        preview.file.read_text().replace("Friday:", "Monday:").replace("to: Friday", "to: Monday")
    )
    preview.file.write_text(text)
    preview.save("minutes: 10", "minutes: 12")
    assert preview.remark == "There is no moment called “Friday” in the file now."
    assert isinstance(preview.screen.story, EndingScreen)
    assert preview.screen.story.title == "The corridor · the end"


def test_a_click_on_a_cell_sets_a_figure(tmp_path: Path) -> None:
    preview = Previewed(tmp_path, moment="The answer")
    story = preview.screen.story
    assert isinstance(story, FiguresScreen)
    stepper = next(
        one for one in story.page.stops() if one.sends == (Chair.PROFESSIONAL, STRANDS[1])
    )
    x, y = stepper.rect.right - 20, stepper.rect.centery
    preview.press(PointerDown(x, y), PointerUp(x, y))
    assert story.state.balance.professional.knowledge == 10


# how it stands


SIZES = ((1280, 720), (1024, 640), (960, 600), (1920, 1080))


@pytest.mark.parametrize("size", SIZES if EVERY else SIZES[:2])
@pytest.mark.parametrize("text", [1.0, 2.0])
def test_the_pane_leaves_the_storys_own_panel_free(
    tmp_path: Path, size: tuple[int, int], text: float
) -> None:
    settings = replace(STILL, text=text)
    preview = Previewed(tmp_path, size=size, settings=settings)
    for step in ("folded", "open", "other side"):
        if step == "open":
            preview.save(*TYPO)
        if step == "other side":
            preview.press("1", "enter")
        pane, story = preview.screen.pane.page.root, preview.screen.story.page.root
        assert pygame.Rect((0, 0), size).contains(pane.rect)
        assert not pane.rect.colliderect(story.children[0].rect), step
        assert overlaps(pane) + leaves(pane) == []


@pytest.mark.parametrize("size", SIZES if EVERY else SIZES[:2])
@pytest.mark.parametrize("text", [1.0, 2.0])
def test_the_figures_fit_and_every_stop_has_a_name(
    tmp_path: Path, size: tuple[int, int], text: float
) -> None:
    settings = replace(STILL, text=text)
    story = Previewed(tmp_path, "The answer", size=size, settings=settings).screen.story
    assert overlaps(story.page.root) + leaves(story.page.root) == []
    for stop in story.page.stops():
        node = stop.node()
        assert node is not None
        assert node.name


def test_half_a_decision_is_asked_for_again(tmp_path: Path) -> None:
    preview = Previewed(tmp_path, moment="The answer").press("enter", "enter", "1", "enter")
    assert preview.playing.has_picked
    preview.save(*GIVES_MORE)
    assert preview.playing.step is PlayStep.HANDING
    assert not preview.playing.has_picked


def test_a_page_on_the_way_is_found_again_by_its_moment(tmp_path: Path) -> None:
    preview = Previewed(tmp_path, moment="Friday")
    preview.press("enter")
    last = preview.playing.page.passage.moment
    preview.save(*GIVES_MORE)
    assert preview.playing.page.passage.moment == last


def test_at_rest_nothing_is_drawn_again(tmp_path: Path) -> None:
    preview = Previewed(tmp_path)
    for _ in range(2):
        preview.frame()
        assert not preview.stage.needs_drawing
    preview.save(*TYPO)
    assert not preview.stage.needs_drawing


def test_tabs_and_odd_spaces_are_drawn_as_marks() -> None:
    assert marked("\tgo\xa0to: x") == "»go·to: x"


@pytest.mark.parametrize("column", [1, 30, 119])
def test_the_caret_is_in_view_however_long_the_line(tmp_path: Path, column: int) -> None:
    preview = Previewed(tmp_path)
    kit = preview.desk.kit((1280, 720))
    line = CodeLine(76, "x" * 120, column)
    surface = pygame.Surface((420, 100))
    line.place(kit, pygame.Rect(0, 0, 420, line.measure(kit, 420)))
    line.paint(Paint(surface, kit))
    below = [
        x
        for x in range(420)
        for y in range(line.rect.height * 2 // 3, line.rect.height)
        if surface.get_at((x, y))[:3] == kit.theme.flag
    ]
    assert below
    assert max(below) < 420 - 8
