"""`other-chair serve [SCENARIO ...]`: the shelf and whole plays in a browser, until stopped."""

from __future__ import annotations

import signal
import sys
from types import FrameType

from game.app.opened import say
from game.app.served_plays import serving_for
from game.cli.line.syntax import Arguments

ONLY_HERE = "Only this computer's own browsers can reach it. For others: --address, or a proxy."
LOOK = 0.25
"""Seconds between two looks whether it is to stop, or has stopped by itself."""


def run(arguments: Arguments) -> int:
    """Serves until Ctrl-C or SIGTERM, then 0; 1 for problems in a story, 2 where it can't serve."""
    outside = arguments.public_url or ""
    serving, store = serving_for(
        arguments.scenarios, arguments.address, arguments.port, outside, arguments.store or ""
    )
    stopped = False

    def stop(number: int, frame: FrameType | None) -> None:
        nonlocal stopped
        stopped = True

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, stop)
    try:
        serving.start()
        print(outside or serving.url, flush=True)
        if outside:
            say(f"Behind that address it listens at {serving.url}")
        elif serving.is_for_this_computer:
            say(ONLY_HERE)
        say("Ctrl-C stops it.")
        while not (stopped or serving.wait(LOOK)):
            pass
        serving.stop()
    finally:
        store.close()
    sys.stderr.flush()
    return 0
