"""A playthrough kept as a play: its decisions as lines, tried out before they are written.

Here: `play_text`, `trouble_with_title` and `save_play`. Reading plays is the library's work,
running them is in `plays`.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from game.authoring.plays import run_play
from game.engine.play import replay
from game.library.data_folder import why_not, write_whole
from game.library.packs.names import plain_name
from game.library.plays import FOLDER, SUFFIX, read_play_text
from game.library.reading.scenario_reader import NotAScenario, Reading, scenario_file
from game.model.power import Chair
from game.model.scenario import Scenario
from game.model.state import Decision


@dataclass(frozen=True, slots=True)
class NotSaved:
    """Why nothing was written, as a sentence. `in_the_way` is a play of that name, or None."""

    sentence: str
    in_the_way: Path | None = None


def play_text(
    scenario: Scenario, decisions: Sequence[Decision], chair: Chair | None, title: str
) -> str:
    """The decisions as a play, as far as the scenario follows them; it ends as they end.

    `chair` is the one that was played, None where it was both or neither.
    """
    steps = replay(scenario, decisions).steps
    heading = " ".join(title.split()).lstrip("# ")
    lines = [f"# {heading}"] if heading else []
    lines += [f"chair {chair.value}"] if chair is not None else []
    for decision in decisions[: len(steps) - 1]:
        picks = (pick for pick in (decision.professional, decision.service_user) if pick)
        lines.append(f"choose {' / '.join(picks)}")
    ending = scenario.moments[steps[-1].state.moment].ending
    lines += [f"end {ending}"] if ending is not None else []
    return "\n".join(lines) + "\n"


def trouble_with_title(title: str) -> str | None:
    """Why no play can be called this, as a sentence; None where one can."""
    if any(sign.isalnum() for sign in title):
        return None
    return "Give the play a name with a letter or a digit in it."


def save_play(
    story: Path,
    read: Callable[[Path], Reading],
    decisions: Sequence[Decision],
    chair: Chair | None,
    title: str,
    over: bool = False,
) -> Path | NotSaved:
    """Write the decisions as a play beside a story, its folder or file, called after `title`.

    Gives where it stands. It is run before it is written, so `check` passes it. A play that stands
    there already is written over only with `over`.
    """
    unnamed = trouble_with_title(title)
    if unnamed is not None:
        return NotSaved(unnamed)
    try:
        reading, file = read(story), scenario_file(story)
    except NotAScenario as error:
        return NotSaved(str(error))
    if reading.scenario is None:
        return NotSaved("The story cannot be played as it is in its file now. Mend it first.")
    path = file.parent / FOLDER / f"{plain_name(title)}{SUFFIX}"
    text = play_text(reading.scenario, decisions, chair, title)
    trouble = _trouble(reading.scenario, text, len(decisions), path)
    if trouble is not None:
        return NotSaved(trouble)
    if os.path.lexists(path) and not over:
        return NotSaved(f"{path} is there already, and was not changed.", path)
    try:
        path.parent.mkdir(exist_ok=True)
        write_whole(path, text.encode("utf-8"))
    except OSError as error:
        return NotSaved(why_not(error, path))
    return path


def _trouble(scenario: Scenario, text: str, decisions: int, path: Path) -> str | None:
    """Why the text is no play that passes, as one sentence; None where it is one."""
    reading = read_play_text(text, scenario, str(path))
    found = list(reading.problems)
    if reading.play is not None:
        found += run_play(scenario, reading.play, reading).problems
    if text.count("\nchoose ") + text.startswith("choose ") != decisions or found:
        why = f": {found[0].message}" if found else ""
        return f"The story in its file no longer goes the way you played it{why}."
    return None
