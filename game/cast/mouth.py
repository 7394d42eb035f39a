"""A mouth."""

from __future__ import annotations

from game.cast.curves import num, pt
from game.cast.expressions import Expression
from game.cast.pen import fill, line
from game.cast.subject import Features


def mouth(f: Expression, who: Features) -> str:
    """A mouth, open or closed."""
    x, y = 28 + f.mouth_aside, who.my - f.lip_pushed * 0.5
    w, c, o = f.mouth_width * who.mouth_w, f.mouth_corners, f.mouth_open
    near, far = (x - w - 1, y - c * 0.62), (x + w * 0.78, y - c * 0.58)
    bow = c * 0.62 - f.lip_pushed
    full = who.lip_size
    s = ""
    if o > 1:
        up, dn = y + bow * 0.35 - o * 0.32, y + bow + o * 0.85
        s += fill(
            (
                f"M{pt(near)}C{num(x - w * 0.5)} {num(up - 4 * full)} {num(x - 3)}"
                f" {num(up - 4.4 * full)} {num(x)} {num(up - 3 * full)}"
                f"C{num(x + 3)} {num(up - 4.4 * full)} {num(x + w * 0.4)}"
                f" {num(up - 4 * full)} {pt(far)}C{num(x + w * 0.5)}"
                f" {num(dn + 6.5 * full)} {num(x - w * 0.5)} {num(dn + 6.5 * full)}"
                f" {pt(near)}Z"
            ),
            who.lip,
        )
        s += fill(
            (
                f"M{pt(near)}C{num(x - w * 0.5)} {num(up)} {num(x + w * 0.4)}"
                f" {num(up)} {pt(far)}C{num(x + w * 0.5)} {num(dn)}"
                f" {num(x - w * 0.5)} {num(dn)} {pt(near)}Z"
            ),
            "#4a1f22",
        )
        if f.teeth and o > 3:
            s += fill(
                (
                    f"M{num(near[0] + 2.5)} {num(near[1] + 0.6)}C{num(x - w * 0.5)}"
                    f" {num(up + 0.8)} {num(x + w * 0.4)} {num(up + 0.8)}"
                    f" {num(far[0] - 2)} {num(far[1] + 0.6)}C{num(x + w * 0.45)}"
                    f" {num(up + o * 0.5)} {num(x - w * 0.45)} {num(up + o * 0.5)}"
                    f" {num(near[0] + 2.5)} {num(near[1] + 0.6)}Z"
                ),
                "#fbf4e8",
            )
    else:
        s += fill(
            (
                f"M{pt(near)}C{num(x - w * 0.45)} {num(y + bow * 0.5 - 5 * full)}"
                f" {num(x - 3)} {num(y + bow * 0.6 - 5.4 * full)} {num(x)}"
                f" {num(y + bow * 0.7 - 3.8 * full)}C{num(x + 3)}"
                f" {num(y + bow * 0.6 - 5.4 * full)} {num(x + w * 0.4)}"
                f" {num(y + bow * 0.5 - 5 * full)} {pt(far)}C{num(x + w * 0.4)}"
                f" {num(y + bow + 8 * full)} {num(x - w * 0.45)}"
                f" {num(y + bow + 8 * full)} {pt(near)}Z"
            ),
            who.lip,
        )
        s += line(
            (
                f"M{pt(near)}C{num(x - w * 0.45)} {num(y + bow)} {num(x + w * 0.4)}"
                f" {num(y + bow)} {pt(far)}"
            ),
            who.mouth_ink,
            2.9,
        )
    if abs(c) > 4 or o > 5:
        s += line(f"M{num(near[0] - 3.5)} {num(near[1] - 3)}q-2.5 3 -.5 6.5", who.lines, 2, 0.55)
    return s
