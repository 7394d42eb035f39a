"""A scenario read, and checked as far as it goes without walking every path."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from game.app.opened import reading
from game.authoring.check import check
from game.model.problems import Problem
from game.model.scenario import Scenario


@dataclass(frozen=True, slots=True)
class Checked:
    """The scenario, None where it has errors, and every problem that was found."""

    scenario: Scenario | None
    problems: tuple[Problem, ...]


def checked(path: Path) -> Checked:
    """What `check --quick` finds; NotAScenario where none is there."""
    return Checked(reading(path).scenario, check(path, reading, is_quick=True))
