"""Where a command's document goes: to the file that was asked for, or to standard output."""

from __future__ import annotations

import sys
from pathlib import Path

from game.app.opened import say
from game.library.data_folder import why_not, write_whole


def written(content: bytes, output: Path | None, done: str = "", may_replace: bool = False) -> int:
    """The exit status; 2, and a sentence, where it cannot be written. `done` goes before the path.

    Markup is not poured over a terminal. Without `may_replace` a file that holds something stays
    as it is.
    """
    if output is None and content.startswith(b"<") and sys.stdout.isatty():
        say("This is a page or a picture, too much for a terminal. Name a file for it with -o.")
        return 2
    if output is None:
        sys.stdout.write(content.decode())
        return 0
    if not may_replace and output.is_file() and output.stat().st_size:
        say(f"{output} is there already. Name another file, or add --force to write over it.")
        return 2
    try:
        write_whole(output, content)
    except OSError as error:
        say(why_not(error, output))
        return 2
    if done:
        say(f"{done}: {output}")
    return 0
