"""`other-chair play SCENARIO`: a play in the window, or in the terminal as text or JSON."""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import replace
from pathlib import Path

from game.cli.opened import cards, new_head, new_seed, reading, runs, say
from game.cli.parser import MANNERS, Arguments
from game.cli.window import play_in_window
from game.engine.order import dealt
from game.engine.play import Step, replay
from game.library.data_folder import data_folder
from game.library.reading.scenario_reader import NotAScenario, scenario_file
from game.library.runs.event_words import words_of
from game.library.runs.runs import NoSuchRun, Runs, Unsaved, scenario_hash
from game.library.shelf import FOLDER, scenario_paths
from game.library.shipped import scenarios_folder
from game.library.variants.variants import BrokenVariant, NoSuchVariant, scenario_in_words
from game.model.events import Hope
from game.model.players import Manner, Players
from game.model.power import Chair
from game.model.problems import Problem, Severity
from game.model.run import Run, RunHead, other_named
from game.model.scenario import Scenario
from game.model.state import Decision
from game.play.sitting import Sitting
from game.study.debrief import debrief
from game.study.debrief_told import questions
from game.terminal.json_teller import JsonTeller
from game.terminal.lines import Lines
from game.terminal.play import Played, play
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
        read = reading(Path(arguments.scenario))
        path = scenario_file(Path(arguments.scenario))
    except NotAScenario as error:
        say(str(error))
        return 2
    errors = [p for p in read.problems if p.severity is Severity.ERROR]
    if read.scenario is None:
        say("\n\n".join(str(problem) for problem in errors))
        return 1
    try:
        scenario = read.scenario
        if arguments.variant:
            scenario = scenario_in_words(path, scenario, arguments.variant)
        if not (arguments.terminal or arguments.json) and _in_window(
            arguments, scenario, path, read.problems
        ):
            return 0
    except (NoSuchRun, NoSuchVariant) as error:
        say(str(error))
        return 2
    except BrokenVariant as error:
        say(str(error))
        return 1
    return in_terminal(arguments, scenario, path, Lines(sys.stdin))


def _in_window(
    arguments: Arguments, scenario: Scenario, path: Path, problems: tuple[Problem, ...]
) -> bool:
    entry = Entry(str(path.resolve()), scenario.title, scenario, problems)
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
    scenario = dealt(scenario, sitting.seed)
    teller = _teller(arguments, scenario, lines.is_person)
    head = new_head(
        scenario.title,
        path,
        str(path.resolve()),
        arguments.variant,
        sitting.players,
        other_named(arguments.other),
        sitting.seed,
    )
    keeping = _Kept(kept, head, scenario, teller)
    played = play(scenario, sitting, lines, teller, keeping)
    _after(scenario, sitting, played, teller, keeping, lines)
    kept.close()
    stuck = not played.stopped and scenario.moments[played.step.state.moment].ending is None
    return 1 if stuck else 0


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
    across = players.one_chair.other
    return Sitting(players, Manner.TYPICAL, seed, _picks_of(scenario, earlier, across))


def _picks_of(scenario: Scenario, earlier: Run, across: Chair) -> tuple[tuple[str, str], ...]:
    """What one chair picked in an earlier run, moment by moment."""
    steps = replay(scenario, earlier.decisions).steps
    return tuple(
        (step.state.moment, pick)
        for step, decision in zip(steps, earlier.decisions, strict=False)
        if (pick := decision.of(across)) is not None
    )


class _Kept:
    """Keeps a play as it goes; what cannot be kept is remarked on once, and play goes on."""

    def __init__(
        self, kept: Runs, head: RunHead, scenario: Scenario, teller: TextTeller | JsonTeller
    ) -> None:
        self._kept = kept
        self._teller = teller
        self._remarked = set(kept.remarks)
        for remark in kept.remarks:
            teller.remark(remark)
        self.head = head
        self._note(kept.start(head, replay(scenario, ()).steps[0].events))

    def _note(self, unsaved: Unsaved | None) -> None:
        self.is_kept = unsaved is None
        if unsaved is not None and unsaved.sentence not in self._remarked:
            self._remarked.add(unsaved.sentence)
            self._teller.remark(unsaved.sentence)

    def decided(self, number: int, decision: Decision, step: Step) -> None:
        """A decision and what came of it."""
        self._note(self._kept.append(self.head.id, number, decision, step.events))

    def hoped(self, hope: Hope) -> None:
        """A hope."""
        self._note(self._kept.append_hope(self.head.id, hope))

    def reflected(self, question: str, text: str) -> None:
        """What was written under a question."""
        self._note(self._kept.keep_reflection(self.head.id, question, text))

    def finished(self, ending: str | None) -> None:
        """The play is over."""
        self.head = replace(self.head, ended=ending, finished=True)
        self._note(self._kept.finish(self.head.id, ending))


def _after(
    scenario: Scenario,
    sitting: Sitting,
    played: Played,
    teller: TextTeller | JsonTeller,
    keeping: _Kept,
    lines: Lines,
) -> None:
    """The debrief and its questions, unless the play was stopped."""
    if played.stopped:
        is_offered = _is_on_shelf(Path(keeping.head.scenario_path))
        kept = CARRY_ON if is_offered else KEPT
        teller.remark(kept if keeping.is_kept else "Stopped.")
        return
    keeping.finished(scenario.moments[played.step.state.moment].ending)
    told = debrief(scenario, played.decisions, sitting.players.one_chair, played.hopes)
    teller.debrief(told, cards())
    if isinstance(teller, TextTeller):
        _reflect(questions(told), teller, keeping, lines)


def _is_on_shelf(path: Path) -> bool:
    """True for a story of the shelf: the window can go on with what was stopped."""
    shelves = (scenarios_folder(), data_folder(os.environ) / FOLDER)
    found = (one for folder in shelves for one in scenario_paths(folder))
    return any(scenario_file(one).resolve() == path for one in found)


def _reflect(asked: tuple[str, ...], teller: TextTeller, keeping: _Kept, lines: Lines) -> None:
    """Prints the reflection questions; waits for answers only at a real terminal."""
    teller.say(["", "To think about"])
    for question in asked:
        teller.say([f"- {question}"])
        if lines.is_person:
            text = lines.next()
            if text is None:
                return
            if text.strip():
                keeping.reflected(question, text.strip())
