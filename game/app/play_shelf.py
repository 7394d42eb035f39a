"""The shelf of the pages: stories read from files, in every wording they have, with their theory.

A story with errors is not on it; a sentence about it is.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from game.app.language import catalogue_for
from game.app.opened import cards, reading
from game.cast.places.seating import UNKNOWN
from game.cast.places.settings import plan_of
from game.library.reading.scenario_reader import Reading, scenario_file
from game.library.runs.runs import scenario_hash
from game.library.shelf import shelf
from game.library.shipped import assets_folder
from game.library.trainers import notes_beside
from game.library.variants.variants import BrokenVariant, variant_named, variants_beside
from game.library.variants.words import variant_of
from game.model.codes import Severity
from game.model.names import id_from_words
from game.model.scenario import Scenario
from game.pages.values import PlayShelf, ShelfStory, Wording

ALWAYS_DRAWN = ("objects/*.svg", "chairs/*.svg")
"""The drawings that the pages' picture of any story may be made of."""


def stories_of(folders: Sequence[Path]) -> PlayShelf:
    """Every story in the folders, in the order of the shelf."""
    return _shelf((one.path, one.reading) for one in shelf(folders, reading))


def stories_at(paths: Iterable[Path]) -> PlayShelf:
    """The stories at these paths, in that order; NotAScenario where there is none at one."""
    return _shelf((path, reading(path)) for path in paths)


def _shelf(read: Iterable[tuple[Path, Reading]]) -> PlayShelf:
    stories: dict[str, ShelfStory] = {}
    unplayable = []
    for path, one in read:
        if one.scenario is None:
            first = next(p for p in one.problems if p.severity is Severity.ERROR)
            unplayable.append(f"{path.stem}: {first}")
            continue
        story = _story(scenario_file(path), one.scenario, stories)
        stories[story.id] = story
    languages = {
        told.language
        for story in stories.values()
        for told in (story.scenario, *(words.scenario for words in story.wordings))
    }
    return PlayShelf(
        tuple(stories.values()),
        cards(),
        {language: catalogue_for(language) for language in languages},
        drawings(tuple(stories.values())),
        tuple(unplayable),
    )


def _story(file: Path, scenario: Scenario, taken: Iterable[str]) -> ShelfStory:
    name = file.parent.name if file.stem == "scenario" else file.stem
    first = story_id = id_from_words(name) or "story"
    number = 2
    while story_id in taken:
        story_id, number = f"{first}-{number}", number + 1
    return ShelfStory(
        story_id, scenario_hash(file), scenario, tuple(_wordings(file, scenario)),
        notes_beside(file, scenario),
    )  # fmt: skip


def _wordings(file: Path, scenario: Scenario) -> Iterable[Wording]:
    for name in variants_beside(file):
        try:
            variant = variant_named(file, scenario, name)
        except BrokenVariant as error:
            print(error, file=sys.stderr, flush=True)
            continue
        yield Wording(name, variant.is_easier, variant_of(scenario, variant))


def drawings(stories: Sequence[ShelfStory]) -> dict[str, str]:
    """The SVG files that pictures of these stories need, by name, such as "rooms/clinic-day"."""
    folder = assets_folder()
    patterns = [*ALWAYS_DRAWN, *(f"figures/{name}-*.svg" for name in UNKNOWN.values())]
    for story in stories:
        rooms = {plan_of(setting).drawing for setting in _settings(story.scenario)}
        patterns += [f"rooms/{room}-*.svg" for room in sorted(rooms)]
        figures = (one.figure for one in story.scenario.people)
        patterns += [f"figures/{one}-*.svg" for one in figures if isinstance(one, str)]
    paths = dict.fromkeys(path for pattern in patterns for path in sorted(folder.glob(pattern)))
    return {
        path.relative_to(folder).with_suffix("").as_posix(): path.read_text(encoding="utf-8")
        for path in paths
    }


def _settings(scenario: Scenario) -> set[str]:
    """Every setting that a story names."""
    found = {scenario.setting}
    for moment in scenario.moments.values():
        found |= {one for one in (moment.setting, *(o.setting for o in moment.seen_otherwise))
                  if one is not None}  # fmt: skip
    return found
