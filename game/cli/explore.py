"""`other-chair explore SCENARIO`: exact figures over every path."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from game.app.opened import say
from game.app.opened_story import open_story
from game.cli.line.syntax import Arguments
from game.model.exploration import exploration_json
from game.papers.figures import as_html, as_text
from game.study.explore.exact_figures import explored
from game.study.explore.flows import Weights
from game.study.explore.limits import EndlessLoop, TooManyStates
from game.study.explore.secure import secure_at_start


def run(arguments: Arguments) -> int:
    """Prints the figures; 1 where there are none to print, with the reason beside them."""
    scenario = open_story(Path(arguments.scenario)).scenario
    try:
        found = explored(scenario, Weights(arguments.weights), progress=_progress())
        secure = secure_at_start(scenario)
    except EndlessLoop as endless:
        say(f"No figures: once in {_named(endless.moments)} a play never comes out again.")
        return 1
    except TooManyStates as many:
        say(f"No figures: the story has too many states. {many.reached:,} were reached.")
        return 1
    if arguments.format == "json":
        print(json.dumps(exploration_json(found, secure), indent=2, ensure_ascii=False))
    else:
        print(as_html(found, secure) if arguments.format == "html" else as_text(found, secure))
    return 0


def _named(moments: tuple[str, ...]) -> str:
    return ", ".join(f'"{name}"' for name in moments)


class _Progress:
    """How far the walk is, on the error stream where a person is watching."""

    def __call__(self, done: int, whole: int) -> None:
        end = "\n" if done == whole else ""
        print(f"\r{done:,} of {whole:,} walks", end=end, file=sys.stderr, flush=True)


def _progress() -> _Progress | None:
    return _Progress() if sys.stderr.isatty() else None
