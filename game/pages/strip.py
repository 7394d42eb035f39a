"""The strip of light as SVG: where the say lies between two people, and where it lay before.

Shapes and not colours alone tell the two ends apart: squares are the professional's, rounds the
service user's, a diamond stands in the middle. It shows nothing that the sentence beside it does
not say, so a screen reader passes it over.
"""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from game.model.balance import Balance

WIDTH, HEIGHT = 600, 56
_LEFT, _RIGHT, _Y = 26, 574, 30
_MARKS = ((7.5, 8), (21.0, 7), (36.5, 4), (63.5, 4), (79.0, 7), (92.5, 8))
"""Where the marks of the two ends stand, in percent of the say, and how far they reach."""


def strip(balance: Balance, before: Balance | None = None) -> Markup:
    """The strip at a balance; with `before` a ring and an arrow show where it came from."""
    at = _x(balance.power)
    parts = [
        f'<rect class="groove" x="4" y="{_Y - 14}" width="{WIDTH - 8}" height="28" rx="14"/>',
        *_marks(),
    ]
    if before is not None and before.power != balance.power:
        parts += _came_from(_x(before.power), at)
    parts += [
        f'<circle class="halo" cx="{at}" cy="{_Y}" r="21"/>',
        f'<circle class="bead" cx="{at}" cy="{_Y}" r="16"/>',
        f'<circle class="bead-dot" cx="{at}" cy="{_Y}" r="5"/>',
    ]
    return Markup(
        f'<svg class="track" viewBox="0 0 {WIDTH} {HEIGHT}" aria-hidden="true" focusable="false">'
        f"{''.join(parts)}</svg>"
    )


def _marks() -> Iterator[str]:
    for share, reach in _MARKS:
        x = _x(share)
        if share < 50:
            side, corner = 2 * reach, x - reach
            box = f'x="{corner}" y="{_Y - reach}" width="{side}" height="{side}"'
            yield f'<rect class="pro" {box}/>'
        else:
            yield f'<circle class="user" cx="{x}" cy="{_Y}" r="{reach}"/>'
    x = _x(50)
    yield f'<path class="middle" d="M{x} {_Y - 9}l9 9l-9 9l-9 -9z"/>'


def _came_from(was: float, now: float) -> Iterator[str]:
    """A dashed ring where it lay, and an arrow above the groove where there is room for one."""
    yield f'<circle class="was" cx="{was}" cy="{_Y}" r="15"/>'
    by = 1 if now > was else -1
    if abs(now - was) > 12:
        yield f'<path class="arrow" d="M{was} 8H{now}m{-7 * by} -5l{7 * by} 5l{-7 * by} 5"/>'


def _x(share: float) -> float:
    return round(_LEFT + share / 100 * (_RIGHT - _LEFT), 1)
