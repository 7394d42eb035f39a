"""How large the window opens, and where: as it was left, and never larger than the screen.

Plain arithmetic; asking the system is up to `canvas`.
"""

from __future__ import annotations

from collections.abc import Sequence

from game.library.window_place import WindowPlace

SMALLEST = (960, 600)
FIRST_SIZE = (1280, 720)
AROUND = (16, 72)
"""What a title bar and the system's own bars take of a screen, as a rule."""
MANY = 100_000
SECOND = (0x2FFF0001, 0x2FFF0001)
"""SDL's own words for the middle of the second screen, wherever that lies."""
SEEN = 120
"""How much of its upper edge must lie on a screen for it to be found and moved."""


def least_size(screens: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """The least size of the window; no larger than what the first screen has room for."""
    wide, high = _room(screens)
    return min(SMALLEST[0], wide), min(SMALLEST[1], high)


def fitted(
    kept: WindowPlace | None, screens: Sequence[tuple[int, int]]
) -> tuple[tuple[int, int], tuple[int, int] | None]:
    """The size to open with, and the left upper corner; None for the middle of the screen.

    `screens` are the sizes of the screens there are now, side by side; empty if nobody knows.
    """
    least = least_size(screens)
    if kept is None:
        wide, high = _room(screens)
        return (min(FIRST_SIZE[0], wide), min(FIRST_SIZE[1], high)), None
    wide, high = (max(each, default=MANY) for each in (_wides(screens), _highs(screens)))
    size = (max(least[0], min(kept.width, wide)), max(least[1], min(kept.height, high)))
    across = sum(_wides(screens)) if screens else MANY
    is_seen = 0 <= kept.top <= high - SEEN and SEEN - size[0] <= kept.left <= across - SEEN
    return size, (kept.left, kept.top) if is_seen else None


def _wides(screens: Sequence[tuple[int, int]]) -> list[int]:
    return [wide for wide, _ in screens]


def _highs(screens: Sequence[tuple[int, int]]) -> list[int]:
    return [high for _, high in screens]


def _room(screens: Sequence[tuple[int, int]]) -> tuple[int, int]:
    if not screens:
        return MANY, MANY
    return max(1, screens[0][0] - AROUND[0]), max(1, screens[0][1] - AROUND[1])


def settled(asked: tuple[int, int] | None, stands: tuple[int, int]) -> tuple[int, int]:
    """The corner to keep: the one that was asked for, where only the system's bars moved it.

    Some systems count a window's corner without its title bar; else it would go down by as much
    each time it is opened.
    """
    if asked is None:
        return stands
    right, down = stands[0] - asked[0], stands[1] - asked[1]
    return asked if 0 <= right <= AROUND[0] and 0 <= down <= AROUND[1] else stands


def on_second(screens: Sequence[tuple[int, int]]) -> tuple[int, int] | None:
    """The corner of a wall, which goes to the projector; None where there is one screen alone."""
    return SECOND if len(screens) > 1 else None
