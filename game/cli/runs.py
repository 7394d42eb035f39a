"""`other-chair runs`: the playthroughs kept on this computer, the newest first."""

from __future__ import annotations

from game.cli.opened import runs, say
from game.cli.parser import Arguments


def run(arguments: Arguments) -> int:
    """Prints one line a run."""
    del arguments
    kept = runs()
    heads = kept.all()
    for remark in kept.remarks:
        say(remark)
    for head in heads:
        state = head.ended or ("no way on" if head.finished else "not finished")
        print(f"{head.id}  {head.started[:16]}  {head.scenario_title}  {head.chair}  {state}")
    if not heads and not kept.remarks:
        say("No playthroughs are kept on this computer.")
    kept.close()
    return 0
