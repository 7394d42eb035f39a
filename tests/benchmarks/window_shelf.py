"""`other-chair` without a word, up to its first painted frame. Says when that was.

By the clock, and how many seconds of the processor it took until then.
"""

from __future__ import annotations

import os
import sys
import time

from game.cli import main


def until_shown() -> None:
    """Runs the program and ends it once the first frame is on the screen."""
    from game.window.canvas import Canvas

    flip = Canvas.flip

    def flipped(canvas: Canvas) -> None:
        flip(canvas)
        print(time.monotonic(), time.process_time(), flush=True)
        os._exit(0)

    Canvas.flip = flipped  # type: ignore[method-assign]
    sys.exit(main([]))


until_shown()
