"""`other-chair pack SCENARIO [-o FILE.zip]`: one scenario in one file, to hand to somebody."""

from __future__ import annotations

from pathlib import Path

from game.app.checked import checked
from game.app.opened import say
from game.cli.bring import left_out
from game.cli.line.syntax import Arguments
from game.library.packs.packs import NotDone, hand_out
from game.library.reading.scenario_reader import NotAScenario
from game.library.typed_path import as_typed
from game.model.codes import Severity


def run(arguments: Arguments) -> int:
    """Prints the pack's path; 2 where it cannot be made or may not be written over.

    One with errors is packed all the same, with a remark: unfinished work is handed round too.
    """
    path = Path(arguments.scenario)
    done = hand_out(path, Path(arguments.output or "."), checked, arguments.force)
    if isinstance(done, NotDone):
        say(done.sentence)
        return 2
    print(done.path)
    left_out(done.left_out)
    try:
        has_errors = any(one.severity is Severity.ERROR for one in checked(path).problems)
    except NotAScenario:
        has_errors = False
    if has_errors:
        check = f"other-chair check {as_typed(path)}"
        say(f"It has errors: {check}. To take it, others must add --anyway.")
    return 0
