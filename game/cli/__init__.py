"""The commands of `other-chair`: the one package that joins the adapters; no rules of its own.

Each command is a file; `parser` says their words. `main` gives the exit status: 0 done,
1 problems in a scenario's content, 2 the words of the command are off or a path is missing,
130 stopped by the person.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command and gives its exit status."""
    if sys.stdout is None:  # closed by whoever called: what is printed goes nowhere
        sys.stdout = os.fdopen(os.open(os.devnull, os.O_WRONLY), "w")
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace", newline="\n")
    try:
        words = sys.argv[1:] if argv is None else list(argv)
        status = _command(words) if words else _shelf()
        sys.stdout.flush()
        return status
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # Whoever read our output has gone; Python would complain once more on the way out.
        _let_go_of_output()
        return 0
    except OSError as error:
        _let_go_of_output()
        print(f"This cannot be written or read: {error.strerror or error}.", file=sys.stderr)
        return 2


def _shelf() -> int:
    """Without a word: the window, which nothing else should keep anybody waiting for."""
    from game.app.in_window import shelf_in_window

    if shelf_in_window():
        return 0
    from game.cli.shelf import in_terminal
    from game.terminal.lines import Lines

    return in_terminal(Lines(sys.stdin))


def _command(words: list[str]) -> int:
    from game.cli.line.parser import WordsAreOff, parsed

    try:
        found = parsed(words)
    except WordsAreOff as off:
        print(off, file=sys.stderr)
        return 2
    if found is None:
        return 0
    from game.app.opened import Stop, say
    from game.library.reading.scenario_reader import NotAScenario
    from game.library.runs.runs import NoSuchRun

    command, arguments = found
    try:
        return command(arguments)
    except (Stop, NotAScenario, NoSuchRun) as why:
        say(str(why))
        return why.status if isinstance(why, Stop) else 2


def _let_go_of_output() -> None:
    """What is still unwritten is dropped, or Python would complain of it on the way out."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
