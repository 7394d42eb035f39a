"""The four looks: every colour of the window as a named token.

Here: `Theme`, `theme_for` and `LOOKS`.
Not here: the colours inside the drawings, which the SVG files carry themselves.
"""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

from game.cast.response import RoomVariant as RoomVariant

Colour: TypeAlias = tuple[int, int, int]

LOOKS = ("lamplight", "dusk", "daylight", "high contrast")


class Theme(NamedTuple):
    """The colours of one look.

    `pro…` belongs to the professional's chair (always square), `user…` to the service user's
    (always round).
    `strip…` is the strip of light under the picture, `groove…` what its bead moves in.
    `ground_…` are the dark grounds of screens without a room; text on them is `on_ground`, its
    focus ring `focus_on_ground`. `outlines` is true where boxes need a border to be seen.
    """

    look: str
    room: RoomVariant
    paper: Colour
    paper2: Colour
    paper3: Colour
    ink: Colour
    ink2: Colour
    rule: Colour
    pro: Colour
    pro_bg: Colour
    pro_solid: Colour
    on_pro: Colour
    user: Colour
    user_bg: Colour
    user_solid: Colour
    on_user: Colour
    focus: Colour
    good: Colour
    bad: Colour
    light: Colour
    strip: Colour
    strip_ink: Colour
    strip_ink2: Colour
    strip_pro: Colour
    strip_user: Colour
    groove: Colour
    groove_line: Colour
    outlines: bool = False
    flag: Colour = (255, 243, 201)
    flag_ink: Colour = (34, 28, 40)
    ground_title: Colour = (20, 24, 31)
    ground_debrief: Colour = (20, 51, 58)
    ground_workshop: Colour = (16, 38, 44)
    ground_authoring: Colour = (42, 56, 38)
    ground_settings: Colour = (44, 28, 54)
    on_ground: Colour = (251, 246, 234)
    focus_on_ground: Colour = (255, 216, 77)


def colour(code: str) -> Colour:
    """The colour that a web code such as `#fbf6ea` names; ValueError for anything else."""
    digits = code.removeprefix("#")
    if len(digits) != 6:
        raise ValueError(f"{code!r} is not a colour: six hexadecimal digits are needed")
    return int(digits[0:2], 16), int(digits[2:4], 16), int(digits[4:6], 16)


def mix(one: Colour, other: Colour, share: float) -> Colour:
    """A colour between two: `share` 0 is the first, 1 the second."""
    a, b, c = (round(p + (q - p) * share) for p, q in zip(one, other, strict=True))
    return a, b, c


_LAMPLIGHT = Theme(
    look="lamplight", room="night",
    paper=colour("#fbf6ea"), paper2=colour("#f1e9d8"), paper3=colour("#e4d9c2"),
    ink=colour("#221c28"), ink2=colour("#4a4250"), rule=colour("#8d7d5f"),
    pro=colour("#173f6d"), pro_bg=colour("#dbe7f2"),
    pro_solid=colour("#1d4f86"), on_pro=colour("#ffffff"),
    user=colour("#6d3a03"), user_bg=colour("#fae3bd"),
    user_solid=colour("#e6a337"), on_user=colour("#221c28"),
    focus=colour("#0b57d0"),
    good=colour("#0d5443"), bad=colour("#8c2218"),
    light=(255, 224, 150),
    strip=colour("#11141b"), strip_ink=colour("#fbf6ea"), strip_ink2=colour("#cfc8bd"),
    strip_pro=colour("#9fcbf5"), strip_user=colour("#ffc970"),
    groove=colour("#232833"), groove_line=colour("#8b93a3"),
)  # fmt: skip

_DAYLIGHT = _LAMPLIGHT._replace(
    look="daylight", room="day", light=(255, 250, 225),
    strip=colour("#fbf6ea"), strip_ink=colour("#221c28"), strip_ink2=colour("#4a4250"),
    strip_pro=colour("#173f6d"), strip_user=colour("#6d3a03"),
    groove=colour("#cfc4ad"), groove_line=colour("#4a4250"),
)  # fmt: skip

_DUSK = Theme(
    look="dusk", room="night",
    paper=colour("#1b1820"), paper2=colour("#26222d"), paper3=colour("#37313f"),
    ink=colour("#f8f1e2"), ink2=colour("#cfc5b8"), rule=colour("#857b92"),
    pro=colour("#9fcbf5"), pro_bg=colour("#1f3852"),
    pro_solid=colour("#6aa9e6"), on_pro=colour("#0b1420"),
    user=colour("#ffc970"), user_bg=colour("#463011"),
    user_solid=colour("#f2b04a"), on_user=colour("#1b1408"),
    focus=colour("#ffd84d"),
    good=colour("#7fe0c0"), bad=colour("#ffb0a3"),
    light=(255, 224, 150),
    strip=colour("#11141b"), strip_ink=colour("#fbf6ea"), strip_ink2=colour("#cfc8bd"),
    strip_pro=colour("#9fcbf5"), strip_user=colour("#ffc970"),
    groove=colour("#232833"), groove_line=colour("#8b93a3"),
)  # fmt: skip

_BLACK, _WHITE = colour("#000000"), colour("#ffffff")
_HIGH_CONTRAST = Theme(
    look="high contrast", room="hc", outlines=True,
    paper=_BLACK, paper2=_BLACK, paper3=colour("#333333"),
    ink=_WHITE, ink2=_WHITE, rule=_WHITE,
    pro=colour("#7fd0ff"), pro_bg=_BLACK, pro_solid=colour("#7fd0ff"), on_pro=_BLACK,
    user=colour("#ffd84d"), user_bg=_BLACK, user_solid=colour("#ffd84d"), on_user=_BLACK,
    focus=colour("#ffff00"),
    good=colour("#6dffcf"), bad=colour("#ffb3a8"), light=_WHITE,
    strip=_BLACK, strip_ink=_WHITE, strip_ink2=_WHITE,
    strip_pro=colour("#7fd0ff"), strip_user=colour("#ffd84d"), groove=_BLACK, groove_line=_WHITE,
    ground_title=_BLACK, ground_debrief=_BLACK, ground_workshop=_BLACK,
    ground_authoring=_BLACK, ground_settings=_BLACK,
    on_ground=_WHITE, focus_on_ground=colour("#ffff00"),
)  # fmt: skip

_THEMES = {theme.look: theme for theme in (_LAMPLIGHT, _DUSK, _DAYLIGHT, _HIGH_CONTRAST)}


def theme_for(look: str) -> Theme:
    """The theme of one of `LOOKS`; ValueError for any other word."""
    try:
        return _THEMES[look]
    except KeyError:
        raise ValueError(f"{look!r} is not a look: choose from {', '.join(LOOKS)}") from None
