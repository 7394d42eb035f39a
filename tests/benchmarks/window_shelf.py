"""`other-chair` without a word, up to a frame of the shelf. Says when that was.

    python window_shelf.py first|filled

`first` is the first painted frame, `filled` the one that has every story and picture in it. Says
it by the clock, and how many seconds of the processor it took until then.
"""

from __future__ import annotations

import os
import sys
import time
from typing import NoReturn

from game.cli import main


def said_and_ended() -> NoReturn:
    """Says when it is, and ends the program."""
    print(time.monotonic(), time.process_time(), flush=True)
    os._exit(0)


def until_shown() -> None:
    """Ends the program once the first frame is on the screen."""
    from game.window.canvas import Canvas

    flip = Canvas.flip

    def flipped(canvas: Canvas) -> None:
        flip(canvas)
        said_and_ended()

    Canvas.flip = flipped  # type: ignore[method-assign]


def until_filled() -> None:
    """Ends the program once the loop has nothing more to draw."""
    from game.window import start

    open_window = start.open_window

    def opened(*given: object) -> object:
        from game.window import app

        step = app.step

        def stepped(*one: object) -> bool:
            if step(*one):  # type: ignore[arg-type]
                return True
            said_and_ended()

        app.step = stepped
        return open_window(*given)  # type: ignore[arg-type]

    start.open_window = opened  # type: ignore[assignment]


if __name__ == "__main__":
    {"first": until_shown, "filled": until_filled}[sys.argv[1]]()
    sys.exit(main([]))
