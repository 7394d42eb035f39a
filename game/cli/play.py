"""`other-chair play SCENARIO`: a play in the window, or in the terminal as text or JSON."""

from __future__ import annotations

import sys
from pathlib import Path

from game.app.in_window import opening_in_window, play_in_window
from game.app.language import catalogue_for
from game.app.opened import cards, new_head, new_seed, runs
from game.app.opened_story import OpenedStory, open_story
from game.app.stopped import stopped_plays
from game.cli.line.syntax import Arguments
from game.cli.line.table import MANNERS
from game.library.runs.event_words import words_of
from game.library.runs.runs import NoSuchRun, Runs, scenario_hash
from game.model.players import Manner, Players
from game.model.run import Run
from game.model.scenario import Scenario
from game.play.keeper import Keeper
from game.play.meeting import Meeting, begun
from game.play.same_line import still_followed
from game.play.sitting import Sitting, across
from game.terminal.asides import Asides
from game.terminal.carry_on import Instead, which
from game.terminal.json_teller import JsonTeller
from game.terminal.lines import Lines
from game.terminal.play import Teller, TerminalPlay
from game.terminal.printing import Printer, width_for
from game.terminal.text_teller import TextTeller
from game.window.ports import Entry
from game.words.story import stopped_words

KEPT = "Stopped. Your play so far is kept:  other-chair runs  lists it."
CARRY_ON = (
    "Stopped. Your play so far is kept. To carry on, play the same story again here, "
    "or open the window:  other-chair"
)


def run(arguments: Arguments) -> int:
    """Plays; 1 where the scenario has problems or no way on, 2 where it is not there."""
    story = open_story(Path(arguments.scenario), arguments.variant)
    is_text = arguments.terminal or arguments.json
    if not is_text and _in_window(arguments, story):
        return 0
    return in_terminal(arguments, story.scenario, story.file, Lines(sys.stdin))


def _in_window(arguments: Arguments, story: OpenedStory) -> bool:
    path, scenario = story.file, story.scenario
    entry = Entry(str(path.resolve()), scenario.title, scenario, story.problems)
    if arguments.chair is None and arguments.other in MANNERS:
        return opening_in_window(entry, Manner(arguments.other), arguments.seed)
    return play_in_window(
        entry, lambda kept: _sitting(arguments, scenario, path, kept, True), arguments.other
    )


def in_terminal(arguments: Arguments, scenario: Scenario, path: Path, lines: Lines) -> int:
    """The play as text or JSON on standard output."""
    kept = runs()
    try:
        return _played(arguments, scenario, path, lines, kept)
    finally:
        kept.close()


def _played(arguments: Arguments, scenario: Scenario, path: Path, lines: Lines, kept: Runs) -> int:
    begins = _begins(arguments, scenario, path, lines, kept)
    if begins is None:
        return 0
    meeting, run = begins
    width, words = width_for(sys.stdout, lines), catalogue_for(scenario.language)
    out = sys.stderr if arguments.json else sys.stdout
    beside = TextTeller(meeting.scenario, out, sys.stderr, width, words)
    teller: Teller = (
        JsonTeller(meeting.scenario, sys.stdout, sys.stderr, words_of) if arguments.json else beside
    )
    keeper = Keeper(
        kept.keep,
        lambda: new_head(
            scenario.title, path.resolve(), arguments.variant, meeting.sitting, arguments.other
        ),
        run,
    )
    theory = cards()
    play = TerminalPlay(meeting, lines, teller, keeper, Asides(beside, theory), kept.remarks)
    is_played = play.play()
    if is_played:
        play.debrief(theory)
    else:
        told = words(CARRY_ON) if play.meeting.decisions else words(KEPT)
        teller.remark(told if keeper.is_kept else words("Stopped."))
    return 1 if is_played and play.meeting.ending is None else 0


def _begins(
    arguments: Arguments, scenario: Scenario, path: Path, lines: Lines, kept: Runs
) -> tuple[Meeting, Run | None] | None:
    """A new play, or a stopped one and its run; None where the person wants neither."""
    is_offered = lines.is_person and not arguments.json and arguments.seed is None
    if is_offered and arguments.other in MANNERS:
        stopped, words = stopped_plays(kept, path, scenario), catalogue_for(scenario.language)
        if stopped:
            told = [stopped_words(one.run.head, one.where, one.changed, words) for one in stopped]
            width = width_for(sys.stdout, lines)
            out, beside = Printer(sys.stdout, width), Printer(sys.stderr, width)
            wanted = which(told, lines, out, beside, words)
            if isinstance(wanted, int):
                return stopped[wanted].meeting, stopped[wanted].run
            if wanted is Instead.NOTHING:
                return None
    sitting = _sitting(arguments, scenario, path, kept, lines.is_person)
    return begun(scenario, sitting), None


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
    return across(scenario, Sitting(players, seed=seed), still_followed(scenario, earlier))
