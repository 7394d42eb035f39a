"""Where a command's document goes: to the file that was asked for, or to standard output."""

from __future__ import annotations

import sys
from pathlib import Path

from game.app.opened import say
from game.library.data_folder import why_not, write_whole


def written(content: bytes, output: Path | None, done: str = "") -> int:
    """The exit status; 2, and a sentence, where it cannot be written. `done` goes before a path."""
    if output is None:
        sys.stdout.write(content.decode())
        return 0
    try:
        write_whole(output, content)
    except OSError as error:
        say(why_not(error, output))
        return 2
    if done:
        say(f"{done}: {output}")
    return 0
