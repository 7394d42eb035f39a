"""`other-chair print SCENARIO [-o FILE.pdf|.html]`: the scenario on paper.

The trainers' notes beside it come with it; where those have errors nothing is written.
"""

from __future__ import annotations

from pathlib import Path

from game.app.language import catalogue_for
from game.app.opened import cards, reading, say
from game.app.written import written
from game.cli.line.syntax import Arguments
from game.library.reading.scenario_reader import scenario_file
from game.library.shipped import assets_folder
from game.library.trainers import read_trainers, trainers_file
from game.model.problems import Problem
from game.model.scenario import Scenario
from game.model.trainers import TrainersNotes
from game.papers.handout.exporters import EXPORTERS
from game.papers.handout.handout import handout
from game.papers.handout.sheets import Handout
from game.papers.pdf import NoTypst


def run(arguments: Arguments) -> int:
    """Writes the handout, HTML to standard output without -o; 1 where the file has errors."""
    output = None if arguments.output is None else Path(arguments.output)
    if output is not None and output.suffix.lower() not in EXPORTERS:
        say(f"{output} should end in {' or '.join(EXPORTERS)}.")
        return 2
    path = Path(arguments.scenario)
    read = reading(path)
    scenario, notes, problems = read.scenario, None, read.problems
    if scenario is not None:
        notes, problems = _trainers(scenario_file(path), scenario)
    if scenario is None or problems:
        for problem in problems:
            say(f"{problem}\n")
        return 1
    paper = handout(scenario, cards(), notes, catalogue_for(scenario.language))
    return _written(paper, output, arguments.force)


def _trainers(story: Path, scenario: Scenario) -> tuple[TrainersNotes | None, tuple[Problem, ...]]:
    """The trainers' notes beside a scenario's file, None where there are none, or why not."""
    file = trainers_file(story)
    if file is None:
        return None, ()
    read = read_trainers(file, scenario, story)
    return read.notes, () if read.notes is not None else read.problems


def _written(paper: Handout, output: Path | None, may_replace: bool) -> int:
    form = ".html" if output is None else output.suffix.lower()
    try:
        content = EXPORTERS[form](paper, assets_folder() / "fonts")
    except NoTypst as missing:
        say(str(missing))
        return 2
    return written(content, output, "written", may_replace)
