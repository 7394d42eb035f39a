"""How many connections this computer lets the program hold, asked for before a room is served.

Each connection is an open file to the system, and some systems allow 256 of them at first. The
program asks for more; where it gets no more, a room lets fewer in and does not stand still.
"""

from __future__ import annotations

import sys
from contextlib import suppress

from game.web.limits import A_PHONE, CONNECTIONS, PHONES, RESERVED


def connections() -> int:
    """How many connections may be open at once, after asking the system for as many as a room
    can use."""
    allowed = _open_files(CONNECTIONS + RESERVED)
    return CONNECTIONS if allowed is None else max(A_PHONE, min(CONNECTIONS, allowed - RESERVED))


def phones() -> int:
    """How many phones a room can hold on this computer."""
    return min(PHONES, connections() // A_PHONE)


def _open_files(wanted: int) -> int | None:
    """How many files may be open, raised to `wanted` where that is allowed; None: nobody counts."""
    if sys.platform == "win32":
        return None
    import resource

    now, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    endless = resource.RLIM_INFINITY
    if now == endless or now >= wanted:
        return wanted
    with suppress(ValueError, OSError):
        resource.setrlimit(
            resource.RLIMIT_NOFILE, (wanted if most == endless else min(wanted, most), most)
        )
    return resource.getrlimit(resource.RLIMIT_NOFILE)[0]
