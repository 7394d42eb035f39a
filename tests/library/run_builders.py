"""Small runs for the tests, and a program that writes one until it is stopped.

`python run_builders.py FOLDER RUN COUNT` waits for a line, then keeps COUNT decisions of a run
and prints the number of each once it is kept.
"""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from game.library.runs.runs import Runs, open_runs
from game.model.events import ChoiceMade, Event, MomentReached
from game.model.players import Manner, Players
from game.model.power import Chair
from game.model.run import RunHead
from game.model.state import Decision, decision_of
from game.play.changes import DecisionMade, RunBegun, version_of

NOBODY = 65534
TODAY = "2026-11-22"


def head(run_id: str = "ward-round-1", started: str = "2026-11-22T10:00:00") -> RunHead:
    return RunHead(
        id=run_id,
        scenario_title="The ward round",
        scenario_path="scenarios/ward-round",
        scenario_hash="abc",
        variant=None,
        chair=Players.PROFESSIONAL,
        other=Manner.TYPICAL,
        seed=7,
        started=started,
    )


def decision(number: int) -> Decision:
    return decision_of(Chair.PROFESSIONAL, f"choice-{number}")


def events_of(number: int) -> tuple[Event, ...]:
    return (
        ChoiceMade(f"Moment {number}", Chair.PROFESSIONAL, f"choice-{number}"),
        MomentReached(f"Moment {number + 1}"),
    )


def decisions(count: int) -> tuple[Decision, ...]:
    return tuple(decision(number) for number in range(count))


def made(
    run_id: str, number: int, one: Decision | None = None, events: tuple[Event, ...] | None = None
) -> DecisionMade:
    """The decision of that number, as a run that made all those before it hands it on."""
    events = events_of(number) if events is None else events
    version = version_of(decisions(number))
    return DecisionMade(run_id, number, version, one or decision(number), events)


def play(runs: Runs, run_id: str, count: int, begin: int = 0) -> None:
    """Keep decisions of a run that is started here; fails where one is not on the disk."""
    if begin == 0:
        assert runs.keep(RunBegun(head(run_id), (MomentReached("Moment 0"),))) is None
    for number in range(begin, count):
        assert runs.keep(made(run_id, number)) is None


@contextmanager
def without_rights() -> Iterator[Path]:
    """A folder, and nobody's rights while it lasts: the superuser may write anywhere."""
    folder = Path(tempfile.mkdtemp(prefix="other-chair-"))
    is_superuser = os.geteuid() == 0
    if is_superuser:
        shutil.chown(folder, NOBODY, NOBODY)
        os.setegid(NOBODY)
        os.seteuid(NOBODY)
    try:
        yield folder
    finally:
        if is_superuser:
            os.seteuid(0)
            os.setegid(0)
        folder.chmod(0o755)
        shutil.rmtree(folder)


def _write(folder: Path, run_id: str, count: int) -> None:
    print("ready", flush=True)
    sys.stdin.readline()
    runs = open_runs(folder, TODAY, patience=60.0)
    assert not runs.remarks, runs.remarks
    play(runs, run_id, 0)
    for number in range(count):
        unsaved = runs.keep(made(run_id, number))
        assert unsaved is None, unsaved
        print(number, flush=True)
    runs.close()


if __name__ == "__main__":
    _write(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
