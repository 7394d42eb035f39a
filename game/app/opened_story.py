"""A story opened by its path, in the words that were asked for; or why that can't be."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from game.app.opened import Stop, reading
from game.library.reading.scenario_reader import NotAScenario, scenario_file
from game.library.shipped import scenarios_folder
from game.library.variants.variants import BrokenVariant, NoSuchVariant, scenario_in_words
from game.model.codes import Severity
from game.model.problems import Problem
from game.model.scenario import Scenario


@dataclass(frozen=True, slots=True)
class OpenedStory:
    """A story that can be played. `problems` are of the file as it is written."""

    scenario: Scenario
    file: Path
    problems: tuple[Problem, ...]


def open_story(path: Path, variant: str | None = None) -> OpenedStory:
    """The story there, or one that comes with the program, by its folder's name.

    Stop, with 1 for problems in its content and 2 where there is none.
    """
    shipped = scenarios_folder() / path
    if len(path.parts) == 1 and not path.exists() and shipped.is_dir():
        path = shipped
    try:
        read = reading(path)
        file = scenario_file(path)
        if read.scenario is None:
            errors = [one for one in read.problems if one.severity is Severity.ERROR]
            raise Stop("\n\n".join(str(one) for one in errors), 1)
        told = scenario_in_words(file, read.scenario, variant) if variant else read.scenario
    except (NotAScenario, NoSuchVariant) as error:
        raise Stop(str(error), 2) from error
    except BrokenVariant as error:
        raise Stop(str(error), 1) from error
    return OpenedStory(told, file, read.problems)
