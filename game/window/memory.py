"""The memory of pictures that were let go is given back to the system once nothing moves.

The C library of Linux keeps what large pieces leave behind in holes that nothing else fits into:
after a meeting a third of all that the window held was such holes. While things move they are
left to it, for new pieces cost more. Elsewhere there is nothing to do.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

LARGE = 4 * 1024 * 1024
"""From how many bytes on a piece has memory of its own, which goes back with it."""
_TRIM_THRESHOLD, _MMAP_THRESHOLD = -1, -3
_NEVER = 2**30


def giver_back() -> Callable[[], object]:
    """What gives unused memory back; it does nothing where the system's library cannot."""
    if not sys.platform.startswith("linux"):
        return _nothing
    import ctypes

    try:
        library = ctypes.CDLL(None)
        library.mallopt(_MMAP_THRESHOLD, LARGE)
        library.mallopt(_TRIM_THRESHOLD, _NEVER)
        trim = library.malloc_trim
    except (AttributeError, OSError):
        return _nothing
    return lambda: trim(0)


def _nothing() -> None:
    """Another library has no such holes."""
