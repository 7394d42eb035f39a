"""A person's own stories in the window: brought in, handed out, looked through and mended."""

from __future__ import annotations

import re
from pathlib import Path
from zipfile import ZipFile

from game.app.opened import reading
from game.authoring.check import check
from game.library import shipped
from game.model.codes import Code, Severity
from game.play.playing import PlayStep
from game.window.keys import Command, Dropped, KeyPressed, PointerDown, PointerUp
from game.window.ports import Home, InTheWay
from game.window.screens.debrief.debrief_screen import DebriefScreen
from game.window.screens.debrief.keep_play import KeepPlay
from game.window.screens.opening.hand_out import HandOut
from game.window.screens.opening.opening_screen import Opening
from game.window.screens.opening.problems import Problems
from game.window.screens.play.play_screen import PlayScreen
from game.window.screens.screen import PagedScreen
from game.window.screens.shelf.bring_in import Bring, BringIn, TakeAsItIs
from game.window.screens.shelf.shelf_screen import CardAt, ShelfScreen
from game.words.problems import counted

from .shelved import RIGHT, WRONG, Shelved, shelved, story

UNDO, PASTE = KeyPressed("z", ctrl=True), KeyPressed("v", ctrl=True)


def click(opened: Shelved, sends: object) -> Shelved:
    """A press of the pointer on the stop that sends this."""
    stop = next(stop for stop in opened.screen.page.stops() if stop.sends == sends)
    return opened.press(PointerDown(*stop.rect.center), PointerUp(*stop.rect.center))


def own(tmp_path: Path) -> Path:
    """The file of the story that stands on the shelf."""
    return tmp_path / "data" / "scenarios" / "ward" / "scenario.yaml"


def in_the_way(opened: Shelved) -> InTheWay:
    """What the button sends that writes over it."""
    sent = (stop.sends for stop in opened.screen.page.stops())
    return next(one for one in sent if isinstance(one, InTheWay))


# bringing in


def test_an_empty_shelf_offers_to_bring_a_scenario_in(tmp_path: Path) -> None:
    with shelved(tmp_path / "data") as opened:
        click(opened, Command.BRING_IN)
        assert isinstance(opened.screen, BringIn)
        assert opened.screen.typing


def test_a_typed_path_brings_a_folder_in_and_the_shelf_shows_it_as_ones_own(tmp_path: Path) -> None:
    handed = story(tmp_path / "ward")
    with shelved(tmp_path / "data") as opened:
        opened.press("b").type(str(handed)).press("enter")
        assert opened.title == "Bring in · “The ward round” is on your shelf now."
        assert f"It lies in {own(tmp_path).parent}" in opened.spoken
        opened.press("escape")
        assert isinstance(opened.screen, ShelfScreen)
        assert opened.focus == CardAt(0)
        assert "The ward round. Yours. On a ward" in opened.spoken
    assert own(tmp_path).read_bytes() == (handed / "scenario.yaml").read_bytes()


def test_what_is_dropped_on_the_shelf_is_brought_in_one_after_another(tmp_path: Path) -> None:
    first, second = story(tmp_path / "ward"), story(tmp_path / "other")
    with shelved(tmp_path / "data") as opened:
        opened.press(Dropped(str(first)), Dropped(str(second / "scenario.yaml")))
        assert isinstance(opened.screen, BringIn)
        assert opened.spoken.count("is on your shelf now") == 2
        opened.press("escape")
        assert isinstance(opened.screen, ShelfScreen)
        assert isinstance(opened.focus, CardAt)
    assert own(tmp_path).is_file()
    assert (tmp_path / "data" / "scenarios" / "other" / "scenario.yaml").is_file()


def test_a_dropped_pack_is_brought_in_and_once_more_changes_nothing(tmp_path: Path) -> None:
    handed = story(tmp_path / "ward")
    pack = tmp_path / "ward.zip"
    with ZipFile(pack, "w") as file:
        file.write(handed / "scenario.yaml", "ward/scenario.yaml")
    with shelved(tmp_path / "data") as opened:
        opened.press(Dropped(str(pack)))
        assert "is on your shelf now" in opened.title
        opened.press(Dropped(str(pack)))
        assert "was on your shelf already, just as it is" in opened.title
    assert [path.name for path in (tmp_path / "data" / "scenarios").iterdir()] == ["ward"]


def test_a_pasted_address_takes_the_place_of_what_was_typed(tmp_path: Path) -> None:
    handed = story(tmp_path / "a ward")
    with shelved(tmp_path / "data") as opened:
        opened.copied = f"copy\nfile://{str(handed).replace(' ', '%20')}\n"
        opened.press("b").type("xyz").press(PASTE, "enter")
        assert "is on your shelf now" in opened.title


def test_the_paste_button_does_the_same_without_a_key(tmp_path: Path) -> None:
    with shelved(tmp_path / "data") as opened:
        opened.copied = f'"{story(tmp_path / "ward")}"'
        click(click(opened.press("b"), Bring.PASTE), Bring.BUTTON)
        assert "is on your shelf now" in opened.title


def test_nothing_at_the_path_is_said_and_the_path_can_be_typed_again(tmp_path: Path) -> None:
    with shelved(tmp_path / "data") as opened:
        opened.press("b").type(str(tmp_path / "gone")).press("enter")
        assert opened.title == f"Bring in · There is nothing at {tmp_path / 'gone'}."
        opened.press("b", "escape")
        assert isinstance(opened.screen, ShelfScreen)


def test_an_empty_field_is_answered_with_a_sentence(tmp_path: Path) -> None:
    with shelved(tmp_path / "data") as opened:
        assert opened.press("b", "enter").title == "Bring in · Say first where it is."


def test_one_with_errors_is_told_with_place_and_cure_and_comes_in_only_if_asked(
    tmp_path: Path,
) -> None:
    handed = story(tmp_path / "ward", (RIGHT, WRONG))
    with shelved(tmp_path / "data") as opened:
        opened.press(Dropped(str(handed)))
        assert "has errors, and was not brought in" in opened.title
        assert f"{handed / 'scenario.yaml'}, line 62, column 16" in opened.spoken
        assert 'Did you mean "Sam\'s list"?' in opened.spoken
        assert not own(tmp_path).exists()
        click(opened, TakeAsItIs(0))
        assert own(tmp_path).is_file()
        opened.press("escape")
        assert "Yours. This one cannot be played yet" in opened.spoken
        assert "1 to mend" in opened.spoken


# the problems of one's own


def brought(opened: Shelved, path: Path) -> Shelved:
    """The story on the shelf, taken as it is."""
    opened.press(Dropped(str(path)))
    if "errors" in opened.title:
        click(opened, TakeAsItIs(0))
    return opened.press("escape")


def test_a_certain_cure_is_written_with_one_key_and_put_back_with_another(tmp_path: Path) -> None:
    with shelved(tmp_path / "data") as opened:
        brought(opened, story(tmp_path / "ward", (RIGHT, WRONG))).press("enter")
        assert isinstance(opened.screen, Problems)
        assert opened.title == "Ward · 1 to mend"
        broken = own(tmp_path).read_bytes()
        opened.press("m")
        assert WRONG not in own(tmp_path).read_text("utf-8")
        assert "Line 62 is mended" in opened.spoken
        assert "to mend" not in opened.title
        opened.press(UNDO)
        assert own(tmp_path).read_bytes() == broken
        assert opened.title == "Ward · 1 to mend"


def test_once_mended_the_story_can_be_sat_down_to(tmp_path: Path) -> None:
    with shelved(tmp_path / "data") as opened:
        brought(opened, story(tmp_path / "ward", (RIGHT, WRONG))).press("enter", "1")
        assert isinstance(opened.screen, Problems)
        opened.press("m", "1")
        assert isinstance(opened.screen, Opening)


def test_what_an_editor_saves_meanwhile_is_seen(tmp_path: Path) -> None:
    with shelved(tmp_path / "data") as opened:
        brought(opened, story(tmp_path / "ward", (RIGHT, WRONG))).press("enter")
        text = own(tmp_path).read_text("utf-8")
        own(tmp_path).write_text(text.replace(WRONG, RIGHT), "utf-8")
        for _ in range(4):
            opened.frame()
        assert "Saved, and read again." in opened.spoken
        assert "to mend" not in opened.title


def test_a_playable_story_says_how_much_there_is_to_think_about_and_shows_it_on_c(
    tmp_path: Path,
) -> None:
    with shelved(tmp_path / "data") as opened:
        brought(
            opened, story(tmp_path / "ward", ("        theory: [trauma-informed-practice]\n", ""))
        )
        count = check(own(tmp_path), reading, is_quick=True)
        assert all(problem.severity is Severity.WARNING for problem in count)
        assert counted(count) in opened.spoken
        assert "power" in counted(count)
        opened.press("enter")
        assert isinstance(opened.screen, Opening)
        opened.press("c")
        assert isinstance(opened.screen, Problems)
        assert "Smells of power" in opened.spoken


def test_walking_all_paths_is_said_before_it_is_done(tmp_path: Path) -> None:
    with shelved(tmp_path / "data") as opened:
        brought(opened, story(tmp_path / "ward")).press("enter", "c")
        opened.stage.answer(KeyPressed("f3"), opened.now)
        opened.stage.frame(opened.now)
        assert opened.title == "The ward round · walking every path"
        opened.stage.draw(opened.surface, opened.now)
        opened.frame()
        assert opened.title.endswith(" · every path")


def test_the_keys_page_names_what_can_be_done_with_a_story(tmp_path: Path) -> None:
    with shelved(tmp_path / "data") as opened:
        opened.press("f1")
        for words in ("B: On the shelf: bring", "Z: Before you sit", "K: Keep what you played"):
            assert words in " ".join(opened.spoken.split())


# handing out


def test_h_hands_the_story_out_where_it_is_found_and_says_so(tmp_path: Path) -> None:
    downloads = tmp_path / "home" / "Downloads"
    with shelved(tmp_path / "data") as opened:
        brought(opened, story(tmp_path / "ward")).press("enter", "z")
        assert isinstance(opened.screen, HandOut)
        assert opened.title == "The ward round · handed out as ward.zip"
        assert f"It lies in the folder {downloads}" in opened.spoken
    with ZipFile(downloads / "ward.zip") as pack:
        assert "ward/scenario.yaml" in pack.namelist()


def test_a_pack_that_is_there_is_written_over_only_when_asked(tmp_path: Path) -> None:
    pack = tmp_path / "home" / "Downloads" / "ward.zip"
    with shelved(tmp_path / "data") as opened:
        pack.write_bytes(b"somebody's own")
        brought(opened, story(tmp_path / "ward")).press("enter", "z")
        assert "is there already, and was not changed" in opened.title
        assert pack.read_bytes() == b"somebody's own"
        click(opened, in_the_way(opened))
        assert "handed out" in opened.title
        assert pack.read_bytes() != b"somebody's own"
        opened.press("escape")
        assert isinstance(opened.screen, Opening)


# keeping plays


def at_the_debrief(opened: Shelved) -> Shelved:
    """Play the first story with the first open choices until what happened is told."""
    opened.press("enter", "1")
    for _ in range(200):
        if isinstance(opened.screen, DebriefScreen):
            return opened.press("enter")
        for number in "123456789":
            if is_choosing(opened.screen):
                opened.press(number)
        opened.press("enter")
    raise AssertionError(opened.title)


def is_choosing(screen: PagedScreen) -> bool:
    return isinstance(screen, PlayScreen) and screen.playing.step is PlayStep.CHOOSING


def test_a_playthrough_becomes_a_play_that_passes_the_check(tmp_path: Path) -> None:
    with shelved(tmp_path / "data") as opened:
        at_the_debrief(brought(opened, story(tmp_path / "ward"))).press("k")
        assert isinstance(opened.screen, KeepPlay)
        opened.type(", first").press("enter")
        assert opened.title == "Keep as a play · it is kept"
    kept = list((own(tmp_path).parent / "plays").glob("*first.play"))
    assert len(kept) == 1
    lines = kept[0].read_text("utf-8").splitlines()
    assert lines[0].endswith(", first")
    assert lines[1] == "chair professional"
    found = check(own(tmp_path), reading, is_quick=True)
    assert [problem for problem in found if problem.path == str(kept[0])] == []


def test_a_play_of_that_name_is_written_over_only_when_asked(tmp_path: Path) -> None:
    with shelved(tmp_path / "data") as opened:
        at_the_debrief(brought(opened, story(tmp_path / "ward"))).press("k")
        plays = own(tmp_path).parent / "plays"
        plays.mkdir(exist_ok=True)
        there = plays / "still-waiting.play"
        there.write_text("# mine\n", "utf-8")
        opened.press(*["backspace"] * 60).type("Still waiting").press("enter")
        assert f"{there} is there already" in opened.title
        assert there.read_text("utf-8") == "# mine\n"
        click(opened, in_the_way(opened))
        assert opened.title == "Keep as a play · it is kept"
        assert there.read_text("utf-8").startswith("# Still waiting\n")


def test_a_name_without_a_letter_is_asked_for_again(tmp_path: Path) -> None:
    with shelved(tmp_path / "data") as opened:
        at_the_debrief(brought(opened, story(tmp_path / "ward"))).press("k")
        opened.press(*["backspace"] * 60, "enter")
        assert "Give the play a name" in opened.title
        assert not list((own(tmp_path).parent / "plays").glob(".play"))


def test_the_play_of_a_shipped_story_goes_with_a_copy_on_ones_own_shelf(tmp_path: Path) -> None:
    with shelved(tmp_path / "data", home=Home.SHIPPED) as opened:
        entry = opened.desk.ports.shelf().entries[0]
        at_the_debrief(opened).press("k")
        assert "A copy of it goes on your own shelf" in opened.spoken
        opened.press(*["backspace"] * 60).type("one").press("enter")
        assert opened.title == "Keep as a play · it is kept"
        opened.press("escape", "k", *["backspace"] * 60).type("two").press("enter")
        assert opened.title == "Keep as a play · it is kept"
    copies = list((tmp_path / "data" / "scenarios").iterdir())
    assert len(copies) == 1
    assert {"one.play", "two.play"} <= {path.name for path in (copies[0] / "plays").iterdir()}
    assert not (Path(entry.path).parent / "plays" / "one.play").exists()


def test_the_smells_of_power_are_those_of_the_authors_guide() -> None:
    guide = shipped.scenarios_folder() / "guide" / "problems" / "README.md"
    section = guide.read_text("utf-8").split("Smells of power.")[1].split("\n## ")[0]
    assert set(re.findall(r"\[`([a-z-]+)`\]", section)) == {code for code in Code if code.is_smell}
