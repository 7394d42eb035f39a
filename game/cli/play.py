"""`other-chair play SCENARIO`: a play in the window, or in the terminal as text or JSON."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from game.app.in_window import play_in_window
from game.app.opened import cards, new_head, new_seed, runs, say
from game.app.opened_story import OpenedStory, Stop, open_story
from game.cli.syntax import Arguments
from game.cli.table import MANNERS
from game.library.data_folder import data_folder
from game.library.reading.scenario_reader import scenario_file
from game.library.runs.event_words import words_of
from game.library.runs.runs import NoSuchRun, Runs, scenario_hash
from game.library.shelf import FOLDER, scenario_paths
from game.library.shipped import scenarios_folder
from game.model.players import Manner, Players
from game.model.scenario import Scenario
from game.play.keeper import Keeper
from game.play.meeting import begun
from game.play.sitting import Sitting, across
from game.terminal.json_teller import JsonTeller
from game.terminal.lines import Lines
from game.terminal.play import TerminalPlay
from game.terminal.text_teller import TextTeller
from game.window.ports import Entry

KEPT = "Stopped. Your play so far is kept:  other-chair runs  lists it."
CARRY_ON = (
    'Stopped. Your play so far is kept. To go on, open the window:  other-chair  and "Carry on". '
    "The terminal begins anew each time."
)


def run(arguments: Arguments) -> int:
    """Plays; 1 where the scenario has problems or no way on, 2 where it is not there."""
    try:
        story = open_story(Path(arguments.scenario), arguments.variant)
        is_text = arguments.terminal or arguments.json
        if not is_text and _in_window(arguments, story):
            return 0
    except NoSuchRun as error:
        say(str(error))
        return 2
    except Stop as stop:
        say(str(stop))
        return stop.status
    return in_terminal(arguments, story.scenario, story.file, Lines(sys.stdin))


def _in_window(arguments: Arguments, story: OpenedStory) -> bool:
    path, scenario = story.file, story.scenario
    entry = Entry(str(path.resolve()), scenario.title, scenario, story.problems)
    return play_in_window(
        entry, lambda kept: _sitting(arguments, scenario, path, kept, True), arguments.other
    )


def in_terminal(arguments: Arguments, scenario: Scenario, path: Path, lines: Lines) -> int:
    """The play as text or JSON on standard output."""
    kept = runs()
    try:
        sitting = _sitting(arguments, scenario, path, kept, lines.is_person)
    except NoSuchRun as error:
        say(str(error))
        kept.close()
        return 2
    meeting = begun(scenario, sitting)
    teller = _teller(arguments, meeting.scenario, lines.is_person)
    keeper = Keeper(
        kept.keep,
        lambda: new_head(
            scenario.title, path.resolve(), arguments.variant, sitting, arguments.other
        ),
    )
    play = TerminalPlay(meeting, lines, teller, keeper, kept.remarks)
    is_played = play.play()
    if is_played:
        play.debrief(cards())
    else:
        is_offered = bool(play.meeting.decisions) and _is_on_shelf(path.resolve())
        words = CARRY_ON if is_offered else KEPT
        teller.remark(words if keeper.is_kept else "Stopped.")
    kept.close()
    return 1 if is_played and play.meeting.ending is None else 0


def _teller(arguments: Arguments, scenario: Scenario, is_person: bool) -> TextTeller | JsonTeller:
    if arguments.json:
        return JsonTeller(scenario, sys.stdout, sys.stderr, words_of)
    width = None
    if is_person and sys.stdout.isatty():
        width = min(shutil.get_terminal_size().columns, 100)
    return TextTeller(scenario, sys.stdout, sys.stderr, width)


def _sitting(
    arguments: Arguments, scenario: Scenario, path: Path, kept: Runs, is_person: bool
) -> Sitting:
    seed = arguments.seed
    if seed is None:
        seed = new_seed() if is_person else 0
    players = Players((arguments.chair or "professional").replace("-", " "))
    if arguments.other in MANNERS:
        return Sitting(players, Manner(arguments.other), seed)
    earlier = kept.load(arguments.other)
    title = earlier.head.scenario_title
    if title != scenario.title and earlier.head.scenario_hash != scenario_hash(path):
        raise NoSuchRun(f'The playthrough {arguments.other} is of another scenario, "{title}".')
    if players.one_chair is None:
        raise NoSuchRun("An earlier playthrough can sit across from one played chair only.")
    return across(scenario, Sitting(players, seed=seed), earlier.decisions)


def _is_on_shelf(path: Path) -> bool:
    """True for a story of the shelf: the window can go on with what was stopped."""
    shelves = (scenarios_folder(), data_folder(os.environ) / FOLDER)
    found = (one for folder in shelves for one in scenario_paths(folder))
    return any(scenario_file(one).resolve() == path for one in found)
