"""Problems as text for people and as JSON for editors."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict

from game.model.problems import Problem, Severity

FIELDS = ("path", "line", "column", "severity", "code", "message", "cure")


def as_json(problems: Iterable[Problem]) -> str:
    """A list of objects with `FIELDS`."""
    rows = [{key: asdict(problem)[key] for key in FIELDS} for problem in problems]
    return json.dumps(rows, indent=2, ensure_ascii=False)


def as_text(problems: Sequence[Problem], checked: int) -> str:
    """Each problem with its line and caret, then how many there are."""
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    warnings = len(problems) - errors
    scenarios = _counted(checked, "scenario")
    last = f"{scenarios} checked: {_counted(errors, 'error')}, {_counted(warnings, 'warning')}."
    return "\n\n".join([*(str(problem) for problem in problems), last])


def _counted(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
