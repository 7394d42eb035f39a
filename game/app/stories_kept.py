"""The story of a room or a playthrough: as it was kept when it was played, else as it is now."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from game.app.opened import Stop, reading
from game.library.reading.scenario_reader import NotAScenario, read_text, scenario_file
from game.library.runs.runs import scenario_hash
from game.library.runs.sources import StoryKept
from game.library.shipped import theory_folder
from game.library.theory_reader import theory_ids
from game.library.trainers import notes_beside
from game.library.variants.variants import (
    BrokenVariant,
    NoSuchVariant,
    read_variant_text,
    scenario_in_words,
)
from game.library.variants.words import variant_of
from game.model.run import RunHead
from game.model.scenario import Scenario
from game.model.trainers import TrainersNotes

CHANGED = (
    "The story has changed since this was played. Here it is told in the story\u2019s words of now."
)
CHANGED_SINCE = "The story has changed since this was played. Here it is told in the words of then."
GONE_SINCE = (
    "The story is no longer where it was when this was played. Here it is told in the words of "
    "then."
)
_ID = re.compile(rb"[\w-]+")


@dataclass(frozen=True, slots=True)
class StoryPlayed:
    """The story of a room or run. `remark` is empty where its file is the same to this day.

    `is_as_played`: it is told just as it was.
    """

    scenario: Scenario
    notes: TrainersNotes | None
    remark: str
    is_as_played: bool


def likeness(head: RunHead, path: str, text_hash: str, title: str) -> int:
    """How surely a run is of the story at `path`: 0 for not, 4 for the same text in its place.

    A story is known by what it says, then by its title, then by where it lies. At 1 only its title
    or its place is the same.
    """
    is_there, is_called = head.scenario_path == path, head.scenario_title == title
    if head.scenario_hash == text_hash:
        return 4 if is_there else 3
    return 2 if is_there and is_called else 1 if is_there or is_called else 0


def story_played(path: str, was: str, variant: str | None, kept: StoryKept | None) -> StoryPlayed:
    """The story of that path and variant; `was` is its hash when it was played.

    `kept` are its files of then, None where they were not kept. Stop where it is told by nothing.
    """
    then = None if kept is None else scenario_kept(kept, Path(path), variant)
    if then is None:
        return _as_it_is(path, was, variant)
    try:
        file = scenario_file(Path(path))
        is_same, now = scenario_hash(file) == was, reading(file).scenario
    except (NotAScenario, OSError):
        return StoryPlayed(then, None, GONE_SINCE, is_as_played=True)
    notes = None if now is None else notes_beside(file, now)
    return StoryPlayed(then, notes, "" if is_same else CHANGED_SINCE, is_as_played=True)


def scenario_kept(kept: StoryKept, path: Path, variant: str | None) -> Scenario | None:
    """The scenario as it was; None where its words of then cannot be read.

    A theory whose card is gone since is no reason: what was played is told without it.
    """
    ids = (*theory_ids(theory_folder()), *{one.decode() for one in _ID.findall(kept.story)})
    scenario = read_text(kept.story, str(path), theory_ids(theory_folder()), ids).scenario
    if scenario is None or variant is None:
        return scenario
    if kept.words is None:
        return None
    read = read_variant_text(kept.words, scenario, variant, path.name, str(path))
    return None if read.variant is None else variant_of(scenario, read.variant)


def _as_it_is(path: str, was: str, variant: str | None) -> StoryPlayed:
    try:
        file = scenario_file(Path(path))
        scenario = reading(file).scenario
        if scenario is None:
            raise Stop(f"The story has errors now. See: other-chair check {path}", 1)
        is_same = scenario_hash(file) == was
        told = scenario_in_words(file, scenario, variant) if variant else scenario
    except (NotAScenario, NoSuchVariant) as error:
        raise Stop(f"The story that was played is gone. {error}", 2) from error
    except BrokenVariant as error:
        raise Stop(str(error), 1) from error
    return StoryPlayed(told, notes_beside(file, scenario), "" if is_same else CHANGED, is_same)
