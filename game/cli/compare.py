"""`other-chair compare OLD NEW`: what changed between two versions of a scenario."""

from __future__ import annotations

import json
from pathlib import Path

from game.app.opened import say
from game.app.opened_story import open_story
from game.authoring.versions import Explored, compared
from game.authoring.versions_told import as_json, as_text
from game.cli.line.syntax import Arguments
from game.model.scenario import Scenario
from game.study.explore.exact_figures import explored
from game.study.explore.limits import EndlessLoop, TooManyStates
from game.study.explore.secure import secure_at_start


def run(arguments: Arguments) -> int:
    """Prints what changed; 1 where one of them has problems, 2 where one is not there."""
    old = open_story(Path(arguments.old)).scenario
    new = open_story(Path(arguments.new)).scenario
    found = compared(old, new, _figures(old, arguments.old), _figures(new, arguments.new))
    if arguments.format == "json":
        print(json.dumps(as_json(found), indent=2, ensure_ascii=False))
    else:
        print(as_text(found, new.title))
    return 0


def _figures(scenario: Scenario, shown: str) -> Explored:
    """The figures of a version, or none of them and a sentence why."""
    try:
        return Explored(explored(scenario), secure_at_start(scenario))
    except EndlessLoop:
        say(f"{shown}: no figures, for some play is caught in a loop for ever.")
    except TooManyStates as many:
        say(f"{shown}: no figures, for it has too many states. {many.reached:,} were reached.")
    return Explored(None, None)
