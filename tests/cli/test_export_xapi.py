"""`other-chair export --xapi`: statements about the plays that are kept, only when asked for."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.app.opened import reading
from game.library.runs.runs import open_runs, scenario_hash
from game.model.players import Manner, Players
from game.model.run import RunHead, RunId
from game.model.state import Decision
from game.play.keeper import Keeper
from game.play.meeting import played
from game.play.sitting import Sitting
from tests.cli.commands import ROOT, other_chair
from tests.papers.xapi_rules import faults

GP = ROOT / "scenarios/gp-antidepressant/scenario.yaml"


def keep_play(data: Path, run_id: str, day: str, story: Path, picks: tuple[str, ...]) -> None:
    """A play of the professional's chair, begun at ten on that day; `story` is where it says.

    Where nothing lies there, no story is kept with it.
    """
    scenario = reading(GP).scenario
    assert scenario is not None
    kept = open_runs(data, day)
    head = RunHead(
        id=RunId(run_id),
        scenario_title=scenario.title,
        scenario_path=str(story),
        scenario_hash=scenario_hash(GP),
        variant=None,
        chair=Players.PROFESSIONAL,
        other=Manner.TYPICAL,
        seed=3,
        started=f"{day}T10:00:00",
    )
    sitting = Sitting(head.chair, Manner.TYPICAL, head.seed)
    meeting = played(scenario, sitting, [Decision(pick) for pick in picks])
    Keeper(kept.keep, lambda: head).begun(meeting)
    kept.close()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder with two plays that have begun, one in May and one in June."""
    for run_id, day in (("may", "2026-05-01"), ("june", "2026-06-01")):
        keep_play(tmp_path, run_id, day, GP, ("ten-minutes",))
    return tmp_path


def test_statements_are_printed_or_written_and_chosen_by_day(data: Path):
    printed = other_chair("export", "--xapi", data=data)
    assert (printed.status, printed.errors) == (0, "")
    told = json.loads(printed.out)
    assert [one["verb"]["display"]["en-GB"] for one in told] == ["began", "chose"] * 2
    assert [list(faults(one)) for one in told] == [[]] * 4
    file = data / "told.json"
    done = other_chair("export", "--xapi", "--since", "2026-05-02", "-o", str(file), data=data)
    assert (done.status, done.out, done.errors) == (0, "", "")
    assert json.loads(file.read_text("utf-8")) == told[2:]


def test_a_play_whose_story_has_gone_since_is_told_from_what_was_kept(data: Path, tmp_path: Path):
    story = tmp_path / "gone.yaml"
    story.write_bytes(GP.read_bytes())
    keep_play(data, "gone", "2026-07-01", story, ("ten-minutes",))
    story.unlink()
    done = other_chair("export", "--xapi", "--since", "2026-06-30", data=data)
    assert (done.status, done.errors) == (0, "")
    assert len(json.loads(done.out)) == 2


def test_a_play_whose_story_has_gone_is_left_out_with_a_remark(tmp_path: Path):
    keep_play(tmp_path, "gone", "2026-07-01", tmp_path / "gone.yaml", ())
    done = other_chair("export", "--xapi", "--since", "2026-06-30", data=tmp_path)
    assert (done.status, done.out) == (0, "[]\n")
    assert done.errors.startswith("gone is left out. The story that was played is gone.")


def test_words_that_are_off_are_told_with_their_cure(tmp_path: Path):
    done = other_chair("export", "--xapi", "--since", "May", data=tmp_path)
    assert (done.status, done.out) == (2, "")
    assert done.errors == '--since is a day, as 2026-05-01, unlike "May".\n'
    done = other_chair("export", "--xapi", "--to", "http://lrs.example.org", data=tmp_path)
    assert (done.status, done.out) == (2, "")
    assert "It begins with https://" in done.errors
    done = other_chair("export", data=tmp_path)
    assert done.status == 2
    assert done.errors.startswith("Something is missing: SCENARIO or --xapi.")
