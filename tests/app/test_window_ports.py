"""What the shelf offers to carry on, from a folder of kept runs, and two windows on one of them."""

from __future__ import annotations

import queue
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from game.app.kept_reports import KEPT_AS, KeptReports
from game.app.opened import new_head, reading, runs
from game.app.window_ports import ports
from game.library.shelf import FOLDER
from game.library.variants.variants import scenario_in_words
from game.model.players import Players
from game.model.scenario import Scenario
from game.model.state import Decision
from game.play.keeper import OWN_RUN, Keeper
from game.play.meeting import Meeting, begun
from game.play.sitting import Sitting
from game.window.desk import Desk
from game.window.ports import Shelf, Unfinished
from game.window.screens.opening.opening_screen import opened as opening
from game.window.screens.play.changed import ChangedScreen
from game.window.screens.play.play_screen import PlayScreen
from game.window.screens.play.resume import resumed
from tests.cli.commands import ROOT
from tests.window.opened import STILL, Opened

BOTH = Sitting(Players.BOTH)
WARD = ROOT / "tests" / "examples" / "ward-round"
EASY = "variant: easy\nfor: scenario.yaml\n\nmoments:\n  The door opens:\n    title: The door\n"


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder with two stories on one's own shelf, the first of them in easier words too."""
    monkeypatch.setenv("OTHER_CHAIR_DATA", str(tmp_path))
    for name in ("one", "two"):
        shutil.copytree(WARD, tmp_path / FOLDER / name)
    (tmp_path / FOLDER / "one" / "easy.yaml").write_text(EASY, "utf-8")
    return tmp_path


def shelf() -> Shelf:
    kept = runs()
    try:
        return ports(kept).shelf()
    finally:
        kept.close()


def played(data: Path, story: str, decisions: int, variant: str | None = None) -> Meeting:
    """A play of a story that is stopped after so many decisions, the first option each time."""
    kept = runs()
    path = data / FOLDER / story / "scenario.yaml"
    scenario = read(path)
    if variant is not None:
        scenario = scenario_in_words(path, scenario, variant)
    keeper = Keeper(kept.keep, lambda: new_head(scenario.title, path, variant, BOTH, "typical"))
    meeting = begun(scenario, BOTH)
    keeper.begun(meeting)
    for _ in range(decisions):
        picks = {c: meeting.moment_for(c).options[0].id for c in meeting.asked}
        meeting = meeting.picked(Decision(*(picks.get(chair) for chair in Players.BOTH.chairs)))
        keeper.decided(meeting)
    kept.close()
    return meeting


def read(path: Path) -> Scenario:
    scenario = reading(path).scenario
    assert scenario is not None
    return scenario


def where(found: tuple[Unfinished, ...]) -> list[str]:
    return [Path(one.entry.path).parent.name for one in found]


def test_what_was_stopped_last_comes_first_and_every_story_keeps_its_own(data: Path) -> None:
    for story in ("one", "two", "one"):
        played(data, story, 1)
    assert where(shelf().unfinished) == ["one", "two", "one"]
    found = shelf().unfinished
    stopped = tuple(one for one in found if one.entry.path == found[0].entry.path)
    opened = Opened(lambda desk: opening(desk, stopped[0].entry, stopped))
    assert opened.screen.spoken().count("Carry on: In ") == 2


def test_a_story_that_was_moved_is_found_by_what_it_says(data: Path) -> None:
    played(data, "one", 1)
    own = data / FOLDER
    shutil.rmtree(own / "two")
    (own / "one").rename(own / "elsewhere")
    (stopped,) = shelf().unfinished
    assert (where((stopped,)), stopped.changed) == (["elsewhere"], False)
    text = (own / "elsewhere" / "scenario.yaml").read_text("utf-8")
    (own / "elsewhere" / "scenario.yaml").write_text(text + "# Later.\n", "utf-8")
    (stopped,) = shelf().unfinished
    assert (where((stopped,)), stopped.changed) == (["elsewhere"], True)


def test_a_play_goes_on_in_what_was_kept_where_its_story_is_gone(data: Path) -> None:
    played(data, "one", 1, "easy")
    for story in ("one", "two"):
        shutil.rmtree(data / FOLDER / story)
    (stopped,) = shelf().unfinished
    assert stopped.entry.scenario is not None
    assert stopped.entry.scenario.variant == "easy"
    opened = Opened(lambda desk: resumed(desk, stopped))
    assert isinstance(opened.screen, PlayScreen)


def test_another_story_in_the_place_of_the_one_played_is_not_taken_for_it(data: Path) -> None:
    played(data, "one", 1)
    shutil.rmtree(data / FOLDER / "two")
    text = (ROOT / "scenarios" / "gp-antidepressant" / "scenario.yaml").read_text("utf-8")
    (data / FOLDER / "one" / "scenario.yaml").write_text(text, "utf-8")
    (stopped,) = shelf().unfinished
    assert stopped.entry.title == "The ward round"


def test_a_glance_into_another_chair_hides_nothing(data: Path) -> None:
    played(data, "one", 2)
    played(data, "two", 0)
    assert where(shelf().unfinished) == ["one"]
    assert len(shelf().unfinished[0].run.decisions) == 2


def test_a_play_in_easier_words_is_carried_on_in_them(data: Path) -> None:
    played(data, "one", 0)
    meeting = played(data, "one", 1, "easy")
    (stopped,) = shelf().unfinished
    assert stopped.entry.scenario == replace(meeting.scenario, order_seed=None)
    assert stopped.entry.scenario.variant == "easy"
    assert (stopped.changed, stopped.lost_words) == (False, None)


def test_where_the_words_of_a_play_are_gone_that_is_said_before_it_is_carried_on(
    data: Path,
) -> None:
    played(data, "one", 1, "easy")
    (data / FOLDER / "one" / "easy.yaml").unlink()
    (stopped,) = shelf().unfinished
    assert stopped.lost_words == "easy"
    opened = Opened(lambda desk: resumed(desk, stopped))
    assert isinstance(opened.screen, ChangedScreen)
    said = opened.screen.spoken()
    assert "You played it in other words, called “easy”, and those cannot be read any more." in said
    assert "has been changed" not in said


def test_two_windows_that_carry_on_one_run_keep_a_run_each_and_the_second_is_told(
    data: Path,
) -> None:
    played(data, "one", 1)
    first, second = window(), window()
    first.press("1", "enter")
    second.press("2", "enter")
    assert OWN_RUN in second.screen.spoken()
    assert OWN_RUN not in first.screen.spoken()
    kept = runs()
    found = {run.decisions for run in (kept.load(head.id) for head in kept.all())}
    assert found == {meeting(first).decisions, meeting(second).decisions}
    assert len(found) == 2
    kept.close()


def window() -> Opened:
    """A window that carries on the only run there is, with keepers of its own."""
    mine = ports(runs())

    def carried_on(desk: Desk) -> PlayScreen:
        desk.ports = mine
        screen = resumed(desk, mine.shelf().unfinished[0])
        assert isinstance(screen, PlayScreen)
        return screen

    opened = Opened(carried_on, settings=STILL)
    while not meeting(opened).asked or screen(opened).playing.picking is None:
        opened.press("enter")
    if screen(opened).playing.options == ():
        opened.press("enter")
    return opened


def screen(opened: Opened) -> PlayScreen:
    assert isinstance(opened.screen, PlayScreen)
    return opened.screen


def meeting(opened: Opened) -> Meeting:
    return screen(opened).playing.meeting


def test_the_report_of_a_play_is_put_where_it_is_found_and_opened(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: queue.SimpleQueue[str] = queue.SimpleQueue()
    monkeypatch.setattr("webbrowser.open", opened.put)
    monkeypatch.setattr("game.app.kept_reports.usual_folders", lambda: (tmp_path / "found",))
    (tmp_path / "found").mkdir()
    played(data, "one", 1)
    (stopped,) = shelf().unfinished
    report = KeptReports()
    for _ in range(2):
        done = report(stopped.run.head.id)
        (page,) = (tmp_path / "found").iterdir()
        assert str(done) == KEPT_AS.format(path=page)
        assert opened.get(timeout=20) == page.as_uri()
    assert b"The ward round" in page.read_bytes()
    gone = str(report("nobody-99"))
    assert gone.startswith('There is no report: There is no playthrough and no room "nobody-99".')
