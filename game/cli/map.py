"""`other-chair map SCENARIO [-o FILE]`: the story as a picture."""

from __future__ import annotations

import sys
from pathlib import Path

from game.app.opened import figures, reading, say, seats
from game.app.written import written
from game.authoring.check import check
from game.cli.line.syntax import Arguments
from game.library.reading.scenario_reader import Reading, read_text, scenario_file
from game.library.shipped import assets_folder, theory_folder
from game.library.theory_reader import theory_ids
from game.model.scenario import Scenario
from game.papers.story_map.drawing import MapDrawing, drawing
from game.papers.story_map.exporters import EXPORTERS
from game.papers.story_map.problems_here import by_moment
from game.papers.story_map.unwritten import with_unwritten
from game.study.explore.limits import EndlessLoop, TooManyStates
from game.study.explore.standings import Standings, standings


def run(arguments: Arguments) -> int:
    """Writes the map; 1 where the file has errors, 2 where the words or a path are off."""
    output = None if arguments.output is None else Path(arguments.output)
    form = ".svg" if output is None else output.suffix.lower()
    if form not in EXPORTERS:
        say(f"{output} should end in {', '.join(EXPORTERS)}.")
        return 2
    path = Path(arguments.scenario)
    read = reading(path)
    drawn = _drawn(path, read)
    if read.scenario is None:
        for problem in read.problems:
            say(f"{problem}\n")
    if drawn is None:
        return 1
    content = EXPORTERS[form](drawn, assets_folder() / "fonts").encode()
    return written(content, output, "drawn", arguments.force) or (1 if read.scenario is None else 0)


def _drawn(path: Path, read: Reading) -> MapDrawing | None:
    """The map of a scenario, or of a draft that lacks nothing but some moments; else None."""
    if read.scenario is not None:
        problems = check(path, lambda _: read)
        counted, remark = _figures(read.scenario)
        found = by_moment(read.scenario, read.places, problems)
        return drawing(read.scenario, counted, found, remark=remark)
    added = with_unwritten(read.places, read.problems)
    if added is None:
        return None
    text, missing = added
    known = theory_ids(theory_folder())
    name = str(scenario_file(path))
    draft = read_text(text, name, known, figures=figures() or None, seats=seats() or None)
    if draft.scenario is None:
        return None
    found = by_moment(draft.scenario, draft.places, read.problems)
    return drawing(
        draft.scenario, None, found, missing, "figures follow once every moment is there"
    )


def _figures(scenario: Scenario) -> tuple[Standings | None, str | None]:
    """Where power stands, or why nobody can say."""
    watched = sys.stderr.isatty()
    try:
        return standings(scenario, progress=_progress if watched else None), None
    except EndlessLoop:
        return None, "no figures: some play is caught in a loop for ever"
    except TooManyStates as stop:
        return None, f"no figures: stopped after {stop.reached:,} states"
    finally:
        if watched:
            print("\r\033[K", end="", file=sys.stderr, flush=True)


def _progress(done: int, of: int) -> None:
    """Where a person is watching: how far it is."""
    print(f"\r{done} of {of} moments ", end="", file=sys.stderr, flush=True)
