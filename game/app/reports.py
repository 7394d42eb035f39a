"""The report of a room or a playthrough that is kept on this computer.

Read from what is kept, and from the story as it is now.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from game.app.language import catalogue_for
from game.app.opened import Stop, cards, reading, runs
from game.library.data_folder import data_folder
from game.library.reading.scenario_reader import NotAScenario, scenario_file
from game.library.rooms.listed import rooms, unreadable_rooms
from game.library.rooms.room_words import NotAHappening
from game.library.rooms.rooms import RoomHead, open_room
from game.library.runs.runs import NoSuchRun, scenario_hash
from game.library.runs.schema import FAILURES
from game.library.trainers import read_trainers, trainers_file
from game.library.variants.variants import BrokenVariant, NoSuchVariant, scenario_in_words
from game.model.problems import Refused
from game.model.run import Run
from game.model.scenario import Scenario
from game.model.trainers import TrainersNotes
from game.papers.report.data import play_json, room_json
from game.papers.report.exporters import Exported
from game.papers.report.play_document import play_report
from game.papers.report.play_record import play_recorded
from game.papers.report.room_document import room_report
from game.papers.report.room_record import recorded
from game.papers.report.sheet import play_sheet, room_sheet
from game.study.debrief import debrief

CHANGED = (
    "The story has changed since this was played. Here it is told in the story\u2019s words of now."
)


@dataclass(frozen=True, slots=True)
class StoryPlayed:
    """The story of a room or run as it is now; `remark` is empty where it is the same."""

    scenario: Scenario
    notes: TrainersNotes | None
    remark: str


def told_of(run_id: str) -> Exported:
    """The report of a room or a playthrough of that id; Stop where there can't be one."""
    for head in rooms(data_folder(os.environ)):
        if head.id == run_id:
            return _of_room(head)
    if run_id in unreadable_rooms(data_folder(os.environ)):
        raise Stop(
            f"What happened in this room can't be read. To erase it: other-chair forget {run_id}", 2
        )
    kept = runs()
    try:
        return _of_run(kept.load(run_id))
    except NoSuchRun:
        raise Stop(
            f'There is no playthrough and no room "{run_id}". See: other-chair runs', 2
        ) from None
    finally:
        kept.close()


def _of_room(head: RoomHead) -> Exported:
    story = story_played(head.scenario_path, head.scenario_hash, head.variant)
    say = catalogue_for(story.scenario.language)
    try:
        file = open_room(data_folder(os.environ), head.id)
        try:
            record = recorded(story.scenario, file.happenings(), file.minutes(), say)
        finally:
            file.close()
    except (*FAILURES, OSError, NotAHappening) as error:
        raise Stop(f"What happened in this room can't be read: {error}.", 2) from error
    except (Refused, ValueError, LookupError) as error:
        raise Stop(
            "The story has changed so much since this room met that what the room did no longer "
            f"fits it ({head.scenario_path}).",
            1,
        ) from error
    return Exported(
        room_report(record, head.day, cards(), story.notes, story.remark, say),
        head.scenario_title,
        head.day,
        lambda: room_sheet(record),
        lambda: room_json(record, head.day, head.id),
    )


def _of_run(kept: Run) -> Exported:
    head = kept.head
    story = story_played(head.scenario_path, head.scenario_hash, head.variant)
    say = catalogue_for(story.scenario.language)
    found = debrief(story.scenario, kept.decisions, head.chair.one_chair, kept.hopes)
    record = play_recorded(story.scenario, kept, found, say)
    return Exported(
        play_report(record, cards(), story.notes, story.remark, say),
        head.scenario_title,
        head.started[:10],
        lambda: play_sheet(record),
        lambda: play_json(record, cards()),
    )


def story_played(path: str, was: str, variant: str | None) -> StoryPlayed:
    """The story of that path and variant; `was` is its hash when it was played. Stop: gone."""
    try:
        file = scenario_file(Path(path))
        scenario = reading(file).scenario
        if scenario is None:
            raise Stop(f"The story has errors now. See: other-chair check {path}", 1)
        remark = "" if scenario_hash(file) == was else CHANGED
        found = trainers_file(file)
        notes = None if found is None else read_trainers(found, scenario, file).notes
        told = scenario_in_words(file, scenario, variant) if variant else scenario
    except (NotAScenario, NoSuchVariant) as error:
        raise Stop(f"The story that was played is gone. {error}", 2) from error
    except BrokenVariant as error:
        raise Stop(str(error), 1) from error
    return StoryPlayed(told, notes, remark)
