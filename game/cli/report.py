"""`other-chair report RUN [-o FILE]`: what a room or a playthrough did, as a document.

Read from what is kept on this computer, and from the story as it is now.
"""

from __future__ import annotations

import os
import sqlite3
import sys
from dataclasses import dataclass
from pathlib import Path

from game.cli.opened import cards, reading, runs, say
from game.cli.parser import Arguments
from game.library.data_folder import data_folder, why_not, write_whole
from game.library.reading.scenario_reader import NotAScenario, scenario_file
from game.library.reading.trainers import read_trainers, trainers_file
from game.library.rooms.room_words import NotAHappening
from game.library.rooms.rooms import RoomHead, open_room, rooms
from game.library.runs.runs import NoSuchRun, scenario_hash
from game.library.shipped import assets_folder
from game.library.variants.variants import BrokenVariant, NoSuchVariant, scenario_in_words
from game.model.problems import Refused
from game.model.run import Run
from game.model.scenario import Scenario
from game.model.trainers import TrainersNotes
from game.papers.pdf import NoTypst
from game.papers.report.data import play_json, room_json
from game.papers.report.exporters import EXPORTERS, Exported
from game.papers.report.file_names import file_name
from game.papers.report.markdown import markdown
from game.papers.report.play_document import play_report
from game.papers.report.play_record import play_recorded
from game.papers.report.room_document import room_report
from game.papers.report.room_record import recorded
from game.papers.report.sheet import play_sheet, room_sheet
from game.study.debrief import debrief

CHANGED = (
    "The story has changed since this was played. Here it is told in the story\u2019s words of now."
)


class NoReport(Exception):
    """Why there is no report, as a sentence; `status` is the exit status."""

    def __init__(self, sentence: str, status: int) -> None:
        super().__init__(sentence)
        self.status = status


@dataclass(frozen=True, slots=True)
class _Story:
    """The story of a room or run as it is now; `remark` is empty where it is the same."""

    scenario: Scenario
    notes: TrainersNotes | None
    remark: str


def run(arguments: Arguments) -> int:
    """Writes the report, as text to standard output without -o.

    1 where the story has problems or is no longer the one played, 2 where something is missing.
    """
    output = None if arguments.output is None else Path(arguments.output)
    if output is not None and output.suffix.lower() not in EXPORTERS and not output.is_dir():
        *forms, last = EXPORTERS
        say(f"{output} should end in {', '.join(forms)} or {last}, or be a folder.")
        return 2
    try:
        return _written(told_of(arguments.run), output)
    except NoReport as why:
        say(str(why))
        return why.status
    except NoTypst as missing:
        say(str(missing))
        return 2


def told_of(run_id: str) -> Exported:
    """The report of a room or a playthrough of that id; NoReport where there can't be one."""
    for head in rooms(data_folder(os.environ)):
        if head.id == run_id:
            return _of_room(head)
    kept = runs()
    try:
        return _of_run(kept.load(run_id))
    except NoSuchRun:
        raise NoReport(
            f'There is no playthrough and no room "{run_id}". See: other-chair runs', 2
        ) from None
    finally:
        kept.close()


def _of_room(head: RoomHead) -> Exported:
    story = _story(head.scenario_path, head.scenario_hash, head.variant)
    try:
        file = open_room(data_folder(os.environ), head.id)
        try:
            record = recorded(story.scenario, file.happenings(), file.minutes())
        finally:
            file.close()
    except (sqlite3.Error, OSError, NotAHappening) as error:
        raise NoReport(f"What happened in this room can't be read: {error}.", 2) from error
    except (Refused, ValueError, LookupError) as error:
        raise NoReport(
            "The story has changed so much since this room met that what the room did no longer "
            f"fits it ({head.scenario_path}).",
            1,
        ) from error
    return Exported(
        room_report(record, head.day, cards(), story.notes, story.remark),
        head.scenario_title,
        head.day,
        lambda: room_sheet(record),
        lambda: room_json(record, head.day, head.id),
    )


def _of_run(kept: Run) -> Exported:
    head = kept.head
    story = _story(head.scenario_path, head.scenario_hash, head.variant)
    found = debrief(story.scenario, kept.decisions, head.chair.one_chair, kept.hopes)
    record = play_recorded(story.scenario, kept, found)
    return Exported(
        play_report(record, cards(), story.notes, story.remark),
        head.scenario_title,
        head.started[:10],
        lambda: play_sheet(record),
        lambda: play_json(record, cards()),
    )


def _story(path: str, was: str, variant: str | None) -> _Story:
    try:
        file = scenario_file(Path(path))
        scenario = reading(file).scenario
        if scenario is None:
            raise NoReport(f"The story has errors now. See: other-chair check {path}", 1)
        remark = "" if scenario_hash(file) == was else CHANGED
        found = trainers_file(file)
        notes = None if found is None else read_trainers(found, scenario, file).notes
        told = scenario_in_words(file, scenario, variant) if variant else scenario
    except (NotAScenario, NoSuchVariant) as error:
        raise NoReport(f"The story that was played is gone. {error}", 2) from error
    except BrokenVariant as error:
        raise NoReport(str(error), 1) from error
    return _Story(told, notes, remark)


def _written(told: Exported, output: Path | None) -> int:
    if output is None:
        sys.stdout.write(markdown(told.report))
        return 0
    if output.is_dir():
        output = output / file_name(told.title, told.day)
    try:
        write_whole(output, EXPORTERS[output.suffix.lower()](told, assets_folder() / "fonts"))
    except OSError as error:
        say(why_not(error, output))
        return 2
    return 0
