"""What the window is handed: the shelf, the kept runs, the settings, the theory cards."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from game.app.aloud import ProgramVoice, Voice, voice
from game.app.kept_reports import KeptReports
from game.app.language import catalogue_in, languages
from game.app.opened import cards, new_head, new_seed, reading, runs, say, text_hash
from game.app.own_stories import KeptPlays, OwnStories
from game.app.stories_kept import likeness, scenario_kept
from game.app.typefaces import can_draw, computers_fonts
from game.engine.play import replay
from game.library.data_folder import data_folder
from game.library.reading.scenario_reader import NotAScenario, Reading, scenario_file
from game.library.runs.runs import NoSuchRun, Runs
from game.library.settings import save_settings
from game.library.shelf import FOLDER, ShelfEntry, shelf
from game.library.shipped import assets_folder, scenarios_folder
from game.library.variants.variants import (
    BrokenVariant,
    NoSuchVariant,
    scenario_in_words,
    words_beside,
)
from game.model.power import Chair
from game.model.problems import Refused
from game.model.run import Run, RunHead
from game.model.scenario import Scenario
from game.play.changes import RunChange, Unsaved
from game.play.same_line import still_followed
from game.play.sitting import Sitting
from game.window.ports import Entry, Home, Ports, Shelf, Unfinished, Workshop

_MOST_STOPPED = 30
"""How many stopped runs are offered; more is no choice any more."""


class KeptRuns:
    """The window's runs, kept by the library."""

    def __init__(self, kept: Runs) -> None:
        self._kept = kept

    def new_head(self, entry: Entry, sitting: Sitting, other: str) -> RunHead:
        """A head with an id, a date and the story's text as it is now."""
        variant = entry.scenario.variant if entry.scenario is not None else None
        return new_head(entry.title, Path(entry.path), variant, sitting, other)

    def keep(self, change: RunChange) -> Unsaved | None:
        """One change of a run."""
        return self._kept.keep(change)

    def load(self, run_id: str) -> Run | None:
        """A run as kept."""
        try:
            return self._kept.load(run_id)
        except NoSuchRun:
            return None

    def earlier(self, entry: Entry, chair: Chair) -> Run | None:
        """The last finished run of a scenario in a chair."""
        head = self._kept.chairs_sat_in(entry.path, text_hash(Path(entry.path))).get(chair)
        return self.load(head.id) if head is not None else None


def kept_runs() -> Runs:
    """The runs kept on this computer; what a person should know of them is said."""
    kept = runs()
    for remark in kept.remarks:
        say(remark)
    return kept


def ports(kept: Runs) -> Ports:
    """Everything the window asks for."""
    folder = data_folder(os.environ)
    assets, own, by = assets_folder(), OwnStories(), voice()
    fonts = computers_fonts()
    return Ports(
        assets=assets if assets.is_dir() else None,
        shelf=lambda: _shelf(kept, folder, own),
        runs=KeptRuns(kept),
        save_settings=lambda settings: save_settings(folder, settings),
        seed=new_seed,
        print_report=KeptReports(),
        theory=cards(),
        aloud=ProgramVoice(by) if isinstance(by, Voice) else None,
        no_voice=by if isinstance(by, Refused) else None,
        own=own,
        plays=KeptPlays(),
        workshop=_workshop,
        languages=languages(can_draw),
        say_in=catalogue_in,
        in_other_words=_in_other_words,
        face_for=fonts.face_for,
        typefaces=fonts.families,
    )


def _in_other_words(entry: Entry) -> Mapping[str, Scenario]:
    return words_beside(Path(entry.path), entry.scenario) if entry.scenario is not None else {}


def _workshop(entry: Entry) -> Workshop | str:
    """A room for a story of the shelf; its server is imported when the first is opened."""
    from game.app.opened_room import room_from_shelf

    if entry.scenario is None:
        return "This story cannot be played."
    return room_from_shelf(Path(entry.path), entry.scenario)


def _shelf(kept: Runs, folder: Path, own: OwnStories) -> Shelf:
    found = shelf([scenarios_folder(), folder / FOLDER], reading)
    entries = tuple(_entry(kept, one, folder / FOLDER, own) for one in found)
    return Shelf(entries, _unfinished(kept, entries))


def _entry(kept: Runs, one: ShelfEntry[Reading], own_folder: Path, own: OwnStories) -> Entry:
    path = scenario_file(one.path)
    sat_in = frozenset(kept.chairs_sat_in(str(path), text_hash(path)))
    scenario, problems, home = one.reading.scenario, one.reading.problems, Home.SHIPPED
    if one.path.parent == own_folder:
        home = Home.OWN
        with suppress(NotAScenario):  # a play beside it that nobody can open: the story still plays
            _, problems = own.problems(path)
    return Entry(str(path), one.name, scenario, problems, sat_in, home)


def stopped_of(kept: Runs, entry: Entry) -> tuple[Unfinished, ...]:
    """The runs of a story that were stopped, the last one first."""
    return tuple(one for one in _unfinished(kept, (entry,)) if one.entry.path == entry.path)


def _unfinished(kept: Runs, entries: tuple[Entry, ...]) -> tuple[Unfinished, ...]:
    """The runs that were stopped, the last one first, however their stories have fared since."""
    heads = kept.unfinished()[:_MOST_STOPPED]
    hashes = {entry.path: text_hash(Path(entry.path)) for entry in entries} if heads else {}
    found = (_stopped(kept, kept.load(head.id), entries, hashes) for head in heads)
    return tuple(one for one in found if one is not None)


def _stopped(
    kept: Runs, run: Run, entries: tuple[Entry, ...], hashes: Mapping[str, str]
) -> Unfinished | None:
    head = run.head
    entry, is_kept, lost = _story_of(run, entries, hashes), False, None
    if entry is not None and entry.scenario is not None:
        scenario, lost = _in_words(entry.path, entry.scenario, head.variant)
    else:
        files, is_kept = kept.story(head.id), True
        told = files and scenario_kept(files, Path(head.scenario_path), head.variant)
        if not told:
            return None
        entry, scenario = Entry(head.scenario_path, head.scenario_title, told), told
    moment = replay(scenario, still_followed(scenario, run)).steps[-1].state.moment
    return Unfinished(
        replace(entry, scenario=scenario),
        run,
        where=scenario.moments[moment].title,
        changed=not is_kept and head.scenario_hash != hashes[entry.path],
        lost_words=lost,
    )


def _story_of(run: Run, entries: tuple[Entry, ...], hashes: Mapping[str, str]) -> Entry | None:
    """The story of a run, by what it is and not by where it lay; None where it is not there."""
    likely: dict[int, list[Entry]] = {}
    for entry in entries:
        if entry.scenario is not None:
            same = likeness(run.head, entry.path, hashes[entry.path], entry.title)
            if same > 1 or (same and still_followed(entry.scenario, run)):
                likely.setdefault(same, []).append(entry)
    return likely[max(likely)][0] if likely else None


def _in_words(path: str, scenario: Scenario, variant: str | None) -> tuple[Scenario, str | None]:
    """The scenario in the words of a variant; as it is, and the name, where they cannot be read."""
    if variant is None:
        return scenario, None
    try:
        return scenario_in_words(Path(path), scenario, variant), None
    except (NoSuchVariant, BrokenVariant, NotAScenario):
        return scenario, variant
