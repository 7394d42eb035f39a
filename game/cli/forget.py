"""`other-chair forget RUN|--all`: erases playthroughs from this computer."""

from __future__ import annotations

from game.cli.opened import runs, say
from game.cli.parser import Arguments
from game.library.runs import Unsaved


def run(arguments: Arguments) -> int:
    """Erases and says how many; 2 where there is no such run or it cannot be erased."""
    kept = runs()
    if not arguments.all and arguments.run not in {head.id for head in kept.all()}:
        say(f'There is no playthrough "{arguments.run}". See: other-chair runs')
        kept.close()
        return 2
    forgotten = kept.forget_all() if arguments.all else kept.forget(arguments.run)
    kept.close()
    if isinstance(forgotten, Unsaved):
        say(forgotten.sentence)
        return 2
    print(f"Erased: {forgotten.runs}.")
    for remark in forgotten.remarks:
        say(remark)
    return 0
