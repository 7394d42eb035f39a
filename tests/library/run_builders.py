"""Small runs for the tests, and a program that writes one until it is stopped.

`python run_builders.py FOLDER RUN COUNT` waits for a line, then keeps COUNT decisions of a run
and prints the number of each once it is kept.
"""

import sys
from pathlib import Path

from game.library.runs.runs import Runs, open_runs
from game.model.events import ChoiceMade, Event, MomentReached
from game.model.players import Manner, Players
from game.model.power import Chair
from game.model.run import RunHead
from game.model.state import Decision, decision_of

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


def play(runs: Runs, run_id: str, count: int, begin: int = 0) -> None:
    """Keep decisions of a run that is started here; fails where one is not on the disk."""
    if begin == 0:
        assert runs.start(head(run_id), (MomentReached("Moment 0"),)) is None
    for number in range(begin, count):
        assert runs.append(run_id, number, decision(number), events_of(number)) is None


def _write(folder: Path, run_id: str, count: int) -> None:
    print("ready", flush=True)
    sys.stdin.readline()
    runs = open_runs(folder, TODAY)
    assert not runs.remarks, runs.remarks
    play(runs, run_id, 0)
    for number in range(count):
        unsaved = runs.append(run_id, number, decision(number), events_of(number))
        assert unsaved is None, unsaved
        print(number, flush=True)
    runs.close()


if __name__ == "__main__":
    _write(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
