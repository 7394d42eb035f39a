"""`other-chair bring PATH`: puts a scenario that somebody handed over on one's own shelf."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from game.app.checked import checked
from game.app.opened import say
from game.cli.line.syntax import Arguments
from game.library.data_folder import data_folder
from game.library.packs.packs import NotDone, bring_in
from game.library.shelf import FOLDER
from game.library.typed_path import as_typed, said_path
from game.library.yaml.source import shown
from game.model.codes import Severity


def run(arguments: Arguments) -> int:
    """Prints where the scenario stands; 1 where it has errors, 2 where it cannot be taken."""
    shelf_folder = data_folder(os.environ) / FOLDER
    done = bring_in(Path(said_path(arguments.path)), shelf_folder, checked, arguments.anyway)
    errors = [one for one in done.problems if one.severity is Severity.ERROR]
    if errors:
        say("\n\n".join(str(problem) for problem in errors) + "\n")
    if isinstance(done, NotDone):
        say(done.sentence + (" To take it as it is, add --anyway." if errors else ""))
        return 1 if errors else 2
    print(done.path)
    if done.was_there:
        say("It was on your shelf already, just as it is.")
    left_out(done.left_out)
    warnings = len(done.problems) - len(errors)
    if warnings:
        say(f"Warnings: {warnings}. See them with: other-chair check {as_typed(done.path)}")
    return 0


def left_out(names: Sequence[str]) -> None:
    """Says which files do not belong to a scenario and were not taken."""
    if names:
        say(f"Left out, for it does not belong to a scenario: {', '.join(map(shown, names))}.")
