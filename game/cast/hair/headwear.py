"""What is worn on the head, in head space."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from game.cast.curves import points
from game.cast.pen import blob, dark, dot, lite, trace

COVERS = ("headscarf", "hijab")
"""Headwear that covers hair, ears and neck."""


def scarf_behind(c: str) -> str:
    """What of a headscarf is behind the neck."""
    behind = "20,-150 50,-138 63,-108 64,-70 62,-34 54,-6 38,14 0,14 -20,-40 -10,-120"
    return blob(points(behind), dark(c, 0.3))


def scarf(c: str) -> str:
    """A headscarf round the face."""
    shade, light = dark(c, 0.24), lite(c, 0.14)
    round_face = points(
        "55,-88! 59,-110 50,-141 20,-158 -22,-154 -56,-132 -70,-94 -68,-50 -58,-14 -34,14 -2,26"
        " 26,24 44,12 54,-8 57,-30! 50,-10 40,3 24,8 6,1 -12,-14 -23,-40 -21,-70 -11,-94 8,-109"
        " 30,-114 47,-106"
    )
    back = points(
        "-22,-154! -56,-132 -70,-94 -68,-50 -58,-14 -34,14 -14,22 -36,-12 -48,-50 -50,-96 -40,-130"
    )
    rim = "51,-106 30,-121 4,-116 -16,-98 -28,-70 -29,-40 -16,-10 8,9 30,14 46,4"
    drawn = blob(round_face, c) + blob(back, shade) + trace(points(rim), light, 4, 0.6)
    return drawn + trace(points("-26,-4 -4,16 24,18"), shade, 2.6, 0.5)


def _turban(c: str) -> str:
    shade = dark(c, 0.24)
    wound = points(
        "57,-94 66,-112 62,-142 36,-164 -4,-170 -44,-158 -70,-130 -74,-98 -58,-74 -34,-72 -20,-84"
        " 4,-102 28,-108 46,-102"
    )
    back = points("-44,-158! -70,-130 -74,-98 -58,-74 -40,-72 -52,-98 -50,-132")
    folds = (
        "56,-98 40,-118 4,-124 -40,-108 -62,-84",
        "64,-116 44,-138 4,-144 -42,-130 -70,-104",
        "56,-142 28,-158 -12,-158 -48,-146",
    )
    drawn = blob(wound, c) + blob(back, shade)
    drawn += "".join(trace(points(fold), shade, 3, 0.75) for fold in folds)
    return drawn + blob(points("30,-110 44,-120 52,-108 46,-101"), lite(c))


def _beanie(c: str) -> str:
    knit = points(
        "54,-104 58,-128 40,-152 6,-162 -32,-154 -58,-128 -62,-98 -30,-102 10,-114 40,-112"
    )
    turned_up = points(
        "58,-112 58,-98 40,-102 10,-104 -24,-92 -62,-84 -66,-100 -30,-110 10,-122 42,-120"
    )
    return blob(knit, c) + blob(turned_up, lite(c))


def _flat_cap(c: str) -> str:
    cloth = points(
        "74,-110 62,-128 34,-152 -8,-158 -48,-144 -64,-114 -58,-100 -20,-106 20,-116 56,-106"
    )
    peak = points("48,-116 64,-118 82,-106 72,-100 52,-104")
    seam = trace(points("40,-140 10,-148 -22,-142"), lite(c), 3.5, 0.5)
    return blob(cloth, c) + blob(peak, dark(c, 0.24)) + seam


def _cap(c: str) -> str:
    shade = dark(c, 0.24)
    crown = points("50,-106 56,-124 40,-150 6,-160 -32,-152 -56,-126 -58,-100 -20,-104 14,-114")
    peak = points("34,-116 56,-116 84,-102 80,-96 54,-102 38,-106")
    seam = trace(points("6,-160 0,-136 2,-112"), shade, 2.4, 0.6)
    return blob(crown, c) + blob(peak, shade) + seam + dot(6, -160, 4, shade)


HEADWEAR: Mapping[str, Callable[[str], str]] = MappingProxyType(
    {
        "headscarf": scarf,
        "hijab": scarf,
        "turban": _turban,
        "cap": _cap,
        "flat cap": _flat_cap,
        "beanie": _beanie,
    }
)
