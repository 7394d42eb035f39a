"""Problems as JSON, for editors."""

from __future__ import annotations

import json
from collections.abc import Iterable

from game.model.problems import Problem

FIELDS = ("path", "line", "column", "severity", "code", "message", "cure")


def as_json(problems: Iterable[Problem]) -> str:
    """A list of objects with `FIELDS`."""
    rows = [{key: getattr(problem, key) for key in FIELDS} for problem in problems]
    return json.dumps(rows, indent=2, ensure_ascii=False)
