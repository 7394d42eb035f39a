"""The report of a room or a playthrough that is kept on this computer.

Told from what is kept, whatever became of the story's file.
"""

from __future__ import annotations

import os
from contextlib import closing

from game.app.language import catalogue_for
from game.app.opened import Stop, cards, runs
from game.app.stories_kept import story_played
from game.library.data_folder import data_folder
from game.library.rooms.listed import rooms, unreadable_rooms
from game.library.rooms.room_words import NotAHappening
from game.library.rooms.rooms import RoomHead, open_room
from game.library.runs.runs import NoSuchRun
from game.library.runs.schema import FAILURES
from game.library.runs.sources import StoryKept
from game.model.problems import Refused
from game.model.run import Run
from game.papers.report.data import play_json, room_json
from game.papers.report.exporters import Exported
from game.papers.report.play_document import play_report
from game.papers.report.play_record import play_recorded
from game.papers.report.room_document import room_report
from game.papers.report.room_record import recorded
from game.papers.report.sheet import play_sheet, room_sheet
from game.papers.report.without_story import report_without_story
from game.play.same_line import still_followed
from game.study.debrief import debrief


def told_of(run_id: str) -> Exported:
    """The report of a room or a playthrough of that id; Stop where there can't be one."""
    for head in rooms(data_folder(os.environ)):
        if head.id == run_id:
            return _of_room(head)
    if run_id in unreadable_rooms(data_folder(os.environ)):
        raise Stop(
            f"What happened in this room can't be read. To erase it: other-chair forget {run_id}", 2
        )
    try:
        with closing(runs()) as kept:
            return _of_run(kept.load(run_id), kept.story(run_id))
    except NoSuchRun:
        raise Stop(
            f'There is no playthrough and no room "{run_id}". See: other-chair runs', 2
        ) from None


def _of_room(head: RoomHead) -> Exported:
    try:
        with closing(open_room(data_folder(os.environ), head.id)) as file:
            story = story_played(head.scenario_path, head.scenario_hash, head.variant, file.story())
            say = catalogue_for(story.scenario.language)
            record = recorded(story.scenario, file.happenings(), file.minutes(), say)
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


def _of_run(kept: Run, files: StoryKept | None) -> Exported:
    head = kept.head
    try:
        story = story_played(head.scenario_path, head.scenario_hash, head.variant, files)
    except Stop:
        return report_without_story(kept, catalogue_for())
    say = catalogue_for(story.scenario.language)
    decisions = still_followed(story.scenario, kept)
    found = debrief(story.scenario, decisions, head.chair.one_chair, kept.hopes)
    record = play_recorded(story.scenario, kept, found, say)
    return Exported(
        play_report(record, cards(), story.notes, story.remark, say),
        head.scenario_title,
        head.started[:10],
        lambda: play_sheet(record),
        lambda: play_json(record, cards()),
    )
