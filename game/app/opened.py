"""What commands open: scenarios, theory, kept runs; and where chance and the clock come in."""

from __future__ import annotations

import os
import re
import secrets
import sys
from datetime import date, datetime
from pathlib import Path

from game.app.theory_cards import Cards
from game.library.data_folder import data_folder
from game.library.reading.scenario_reader import Reading, read_scenario
from game.library.runs.runs import Runs, open_runs, scenario_hash
from game.library.shipped import assets_folder, theory_folder
from game.library.theory_reader import theory_ids
from game.model.run import RUN_NUMBERS, RunHead, other_named, run_id
from game.play.sitting import Sitting

_STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


class Stop(Exception):
    """A command cannot go on: the sentence why, and its exit `status`."""

    def __init__(self, sentence: str, status: int) -> None:
        super().__init__(sentence)
        self.status = status


def shown(text: str) -> str:
    """The text with a mark for each sign that would steer a terminal, or turn its lines round."""
    return _STEERING.sub("\N{REPLACEMENT CHARACTER}", text)


def say(sentence: str) -> None:
    """A remark, on standard error."""
    print(shown(sentence), file=sys.stderr, flush=True)


def runs() -> Runs:
    """The runs kept on this computer."""
    return open_runs(data_folder(os.environ), date.today().isoformat())


def cards() -> Cards:
    """The theory library."""
    return Cards(theory_folder())


def reading(path: Path) -> Reading:
    """A scenario read with everything the program knows; NotAScenario where none is there.

    Problems show the path as it is given here.
    """
    known = theory_ids(theory_folder())
    return read_scenario(path, known, figures=figures() or None, seats=seats() or None)


def figures() -> tuple[str, ...]:
    """The figures that can sit in a chair."""
    return tuple(sorted(p.stem.removesuffix("-level") for p in _drawings("figures", "*-level.svg")))


def seats() -> tuple[str, ...]:
    """The chairs that are drawn."""
    return tuple(sorted(p.stem.removesuffix("-back") for p in _drawings("chairs", "*-back.svg")))


def _drawings(kind: str, pattern: str) -> list[Path]:
    return list((assets_folder() / kind).glob(pattern))


def new_seed() -> int:
    """A seed for a play that nobody means to repeat."""
    return secrets.randbelow(1_000_000)


def new_head(title: str, path: Path, variant: str | None, sitting: Sitting, other: str) -> RunHead:
    """The head of a run that begins now; `path` is the story's file."""
    return RunHead(
        id=run_id(title, secrets.randbelow(RUN_NUMBERS)),
        scenario_title=title,
        scenario_path=str(path),
        scenario_hash=text_hash(path),
        variant=variant,
        chair=sitting.players,
        other=other_named(other),
        seed=sitting.seed,
        started=datetime.now().replace(microsecond=0).isoformat(),
    )


def text_hash(path: Path) -> str:
    """What a story's text is known by; empty for a file that is gone: a run can go on without."""
    try:
        return scenario_hash(path)
    except OSError:
        return ""
