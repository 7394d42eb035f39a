"""The faces to read in that come with the program: which file for which role, and how large.

Sizes of faces cannot be compared: each is drawn as large as makes its small letters as tall as
those of Atkinson Hyperlegible Next.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

Role: TypeAlias = Literal["title", "body", "medium", "semibold", "bold", "extrabold", "mono"]
ROLES: tuple[Role, ...] = ("title", "body", "medium", "semibold", "bold", "extrabold", "mono")

MONO = "AtkinsonHyperlegibleMono_400Regular.ttf"
_NEXT = "AtkinsonHyperlegibleNext_"
_ATKINSON: dict[Role, str] = {
    "title": "YoungSerif_400Regular.ttf",
    "body": _NEXT + "400Regular.ttf",
    "medium": _NEXT + "500Medium.ttf",
    "semibold": _NEXT + "600SemiBold.ttf",
    "bold": _NEXT + "700Bold.ttf",
    "extrabold": _NEXT + "800ExtraBold.ttf",
    "mono": MONO,
}


def _of_two(plain: str, bold: str) -> dict[Role, str]:
    """A face of two weights; titles are set in it too, code never."""
    return {
        "title": bold, "body": plain, "medium": plain, "semibold": bold, "bold": bold,
        "extrabold": bold, "mono": MONO,
    }  # fmt: skip


SHIPPED: Mapping[str, Mapping[Role, str]] = {
    "atkinson": _ATKINSON,
    "lexend": _of_two("Lexend_400Regular.ttf", "Lexend_600SemiBold.ttf"),
    "opendyslexic": _of_two("OpenDyslexic_400Regular.otf", "OpenDyslexic_700Bold.otf"),
}
X_HEIGHT = 0.496
"""Of Atkinson Hyperlegible Next, in a size of 1."""
SIZES: Mapping[str, float] = {"atkinson": 1.0, "lexend": X_HEIGHT / 0.525,
                              "opendyslexic": X_HEIGHT / 0.56}  # fmt: skip
"""How large each is drawn, times the size that is asked for."""
LEAST, MOST = 0.75, 1.3


def size_of(x_height: float) -> float:
    """How large a face of one's own is drawn; `x_height` as its file tells it. 0.75 to 1.3."""
    return max(LEAST, min(MOST, X_HEIGHT / x_height))
