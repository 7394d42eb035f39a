"""Skull, ear, glasses, hearing aid: everything that turns with the head. Head space.

Chin at y=0, crown at y=-138, facing right, turned a little towards the viewer.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.cast.curves import Spot, num, points, smooth
from game.cast.expressions import Expression
from game.cast.face import face_layer
from game.cast.hair.beards import beard
from game.cast.hair.headwear import COVERS, HEADWEAR, scarf_behind
from game.cast.hair.styles import COVERS_EAR, STYLES, UNDER_A_HAT
from game.cast.paints import GLASSES_PAINT
from game.cast.pen import blob, dot, fill, line, mix
from game.cast.subject import Features, HeadShape, Subject


@dataclass(frozen=True, slots=True)
class HeadLayers:
    """What of a head is behind the body, and the rest from the skull outwards."""

    behind: str
    over: str


def head_layers(who: Subject, look: Expression) -> HeadLayers:
    """A head with what its face shows."""
    behind, hair = _hair(who)
    over = _bare_head(who)
    over += beard(who.beard, who.beard_colour, who.face) if who.beard else ""
    over += face_layer(look, who.face) + hair
    over += _glasses(who.glasses, who.face) if who.glasses else ""
    over += _hearing_aid() if who.hearing_aid else ""
    return HeadLayers(behind, over)


def _hair(who: Subject) -> tuple[str, str]:
    """Hair, headwear and the ear that they leave free: behind the neck, and over the head."""
    if who.head in COVERS:
        return scarf_behind(who.head_colour), HEADWEAR[who.head](who.head_colour)
    covered = who.style in COVERS_EAR
    behind, over = STYLES[who.style](who.hair, who.face)
    ear = _ear(who.face)
    if not who.head:
        return behind, over + ("" if covered else ear)
    worn = HEADWEAR[who.head](who.head_colour)
    if who.head == "turban":
        return "", ear + worn
    under = over if covered else STYLES[UNDER_A_HAT](who.hair, who.face)[1]
    return behind, under + ear + worn


def _skull(form: HeadShape) -> list[Spot]:
    j, ck, ch = form.jaw, form.cheek, form.chin
    return points(
        f"4,-138 34,-130 50,-110 54,-90 52.5,-76 {56.5 + ck * 0.3},-58 "
        f"{55 + ck * 0.4},-40 {50 + j * 0.4},-19 {39 + j * 0.3},{-3 + ch * 0.6} "
        f"26,{2 + ch} {11 - j * 0.3},{-2 + ch * 0.7} {-9 - j},{-16 + ch * 0.2} "
        f"{-24 - j},-37 -32,-46 -46,-56 -56,-88 -47,-119 -22,-135"
    )


def _bare_head(p: Subject) -> str:
    w, f = p.face, p.form
    j, ch = f.jaw, f.chin
    s = fill(smooth(_skull(f)), w.skin)
    # the side turned away from the lamp
    s += blob(
        points(
            f"-31,-66 {-24 - j},-37 {-9 - j},{-16 + ch * 0.2} {11 - j * 0.3},{-2 + ch * 0.7} "
            f"26,{2 + ch} 14,-4 -3,-16 -16,-34 -22,-60"
        ),
        mix(w.skin, w.shade, 0.5),
    )
    return s


def _ear(w: Features) -> str:
    return blob(
        points("-36,-72 -30,-79 -21,-76 -18,-66 -22,-57 -26,-48 -33,-50 -36,-60"),
        mix(w.skin, w.shade, 0.25),
    ) + line(
        "M-31 -70C-27 -74 -23 -71 -24 -65C-25 -61 -29 -60 -28 -55",
        mix(w.shade, w.ink, 0.3),
        2.1,
        0.8,
    )


def _glasses(kind: str, w: Features) -> str:
    c = GLASSES_PAINT[kind]
    y = w.ey + 2.5
    s = ""
    if kind in ("round", "gold"):
        for x, rx, ry in ((8.0, 14.0, 13.5), (43.0, 11.0, 13.0)):
            s += (
                f'<ellipse cx="{num(x)}" cy="{num(y)}" rx="{num(rx)}" ry="{num(ry)}"'
                f' fill="#ffffff" fill-opacity="0.14" stroke="{c}"'
                ' stroke-width="3.4"/>\n'
            )
    else:
        for x, rx, ry in ((8.0, 15.5, 11.5), (43.5, 11.0, 11.0)):
            d = smooth(
                [
                    (x - rx, y - ry + 2),
                    (x, y - ry),
                    (x + rx, y - ry + 2),
                    (x + rx - 1, y + ry * 0.55),
                    (x + rx * 0.45, y + ry),
                    (x - rx * 0.5, y + ry),
                    (x - rx + 1, y + ry * 0.5),
                ]
            )
            s += (
                f'<path d="{d}" fill="#ffffff" fill-opacity="0.14" stroke="{c}"'
                ' stroke-width="3.8" stroke-linejoin="round"/>\n'
            )
    s += line(f"M23.5 {num(y - 3)}Q28 {num(y - 7)} 32 {num(y - 3)}", c, 3.4) + line(
        f"M-8 {num(y - 4)}L-29 {num(y - 8)}", c, 3.6
    )
    return s


def _hearing_aid() -> str:
    return (
        line("M-33 -80C-41 -76 -43 -64 -38 -54", "#f0e4cc", 7.5)
        + line("M-39 -70L-40 -62", "#b9a98a", 2.4)
        + line("M-32 -82C-27 -84 -22 -78 -25 -70C-26 -67 -27 -66 -27 -64", "#dfeaf0", 2.6)
        + dot(-27, -63, 4.2, "#e7d6b4")
    )
