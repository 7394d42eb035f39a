"""A scenario's file while its author writes it: read, watched, mended, and put back.

A mend is written whole or not at all, and only over the bytes that were read: what an editor has
saved since is never lost. How a file is read and checked is handed in.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from game.library.data_folder import why_not, write_whole
from game.library.reading.scenario_reader import bytes_of
from game.library.watch import Watch
from game.library.yaml.certain_mends import Mended, applied_to, certain_mend
from game.library.yaml.source import source_of
from game.model.codes import Severity
from game.model.problems import Problem
from game.model.scenario import Scenario

Checked = tuple[Scenario | None, tuple[Problem, ...]]
MOST_TRIES = 4
CHANGED = "The file has changed since it was read, so it was left as it is."


@dataclass(frozen=True, slots=True)
class Draft:
    """What a file said when it was read. `scenario` None: it cannot be played.

    `name` is the path that its own problems show; those of its plays and variants show others.
    """

    name: str
    data: bytes
    lines: tuple[str, ...]
    scenario: Scenario | None
    problems: tuple[Problem, ...]

    @property
    def to_fix(self) -> tuple[Problem, ...]:
        """The errors."""
        return tuple(p for p in self.problems if p.severity is Severity.ERROR)

    @property
    def to_think_about(self) -> tuple[Problem, ...]:
        """The warnings."""
        return tuple(p for p in self.problems if p.severity is Severity.WARNING)

    def mend(self, problem: Problem) -> Mended | None:
        """What the one certain cure of a problem does; None where there is none."""
        return certain_mend(problem, self.lines) if problem.path == self.name else None


class DraftFile:
    """One scenario file. `check` reads it and gives the scenario and every problem.

    Raises what `check` and `scenario_reader.bytes_of` raise where the file cannot be read.
    """

    def __init__(self, path: Path, check: Callable[[Path], Checked]) -> None:
        self.path = path
        self._check = check
        self._watch = Watch(path, b"")
        self._undo: list[tuple[bytes, bytes]] = []

    def read(self) -> Draft:
        """The file as it is now; once more where it was saved while it was read."""
        for _ in range(MOST_TRIES):
            data = bytes_of(self.path)
            scenario, problems = self._check(self.path)
            if bytes_of(self.path) == data:
                break
        self._watch.know(data)
        source, _ = source_of(data, str(self.path))
        return Draft(str(self.path), data, source.lines, scenario, problems)

    def was_saved(self, now: float) -> bool:
        """True once after each save by somebody else; `now` as for `Watch`."""
        return self._watch.was_saved(now)

    def mend(self, draft: Draft, mended: Mended) -> str | None:
        """Write mended lines into the file; a sentence where it was not done."""
        after = applied_to(draft.data, mended)
        told = self._replace(draft.data, after)
        if told is None:
            self._undo.append((draft.data, after))
        return told

    @property
    def can_undo(self) -> bool:
        """True where a mend can be put back, if nobody has changed the file since."""
        return bool(self._undo)

    def undo(self) -> str | None:
        """Put back what stood there before the last mend; a sentence where it was not done."""
        if not self._undo:
            return "Nothing was mended here."
        before, after = self._undo.pop()
        told = self._replace(after, before)
        if told is not None:
            self._undo.clear()
        return told

    def _replace(self, was: bytes, now: bytes) -> str | None:
        try:
            if self.path.read_bytes() != was:
                return CHANGED
            write_whole(self.path, now)
        except OSError as error:
            return why_not(error, self.path)
        return None
