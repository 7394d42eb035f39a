"""Eight faces as numbers: what is raised, lowered, opened and turned."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from game.model.picture import Face


@dataclass(frozen=True, slots=True)
class Expression:
    """How a face differs from one at rest, in pixels of head space.

    Brows: inner and outer end up (+) or down, arch, the near one more than the far. Lids: 1 is at
    rest. Mouth: corners up (+) or down, open, wide, teeth seen, to one side, lower lip pushed up.
    `tip` is the head's own tilt in degrees, down (+).
    """

    brow_inner: float = 0
    brow_outer: float = 0
    brow_arch: float = 4
    brow_one_sided: float = 0
    upper_lid: float = 1
    lower_lid: float = 1
    gaze_x: float = 1
    gaze_y: float = 0
    mouth_corners: float = 2.4
    mouth_open: float = 0
    mouth_width: float = 13.5
    mouth_aside: float = 0
    teeth: bool = False
    lip_pushed: float = 0
    cheeks: float = 0
    tired_eyes: float = 0
    tip: float = 0


REST = Expression()
EXPRESSIONS: Mapping[Face, Expression] = MappingProxyType(
    {
        Face.AT_EASE: REST,
        Face.WARM: replace(
            REST, brow_inner=2.5, brow_arch=6, upper_lid=0.95, lower_lid=0.45,
            mouth_corners=8.5, mouth_width=16.5, cheeks=1, tip=-1,
        ),
        Face.WARY: replace(
            REST, brow_inner=0.5, brow_arch=2, brow_one_sided=6, upper_lid=0.68, lower_lid=0.55,
            gaze_x=3, gaze_y=0.2, mouth_corners=-2, mouth_width=8.5, mouth_aside=4.5, tip=-4,
        ),
        Face.HURT: replace(
            REST, brow_inner=8.5, brow_outer=-3.5, brow_arch=1, upper_lid=0.82, lower_lid=0.9,
            gaze_x=0.6, gaze_y=2.6, mouth_corners=-4.8, mouth_width=11, lip_pushed=1.6, tip=5,
        ),
        Face.TIRED: replace(
            REST, brow_inner=2, brow_outer=-4, brow_arch=1.5, upper_lid=0.3, lower_lid=0.95,
            gaze_x=0.6, gaze_y=2.2, mouth_corners=-2.5, mouth_width=12, mouth_open=2.2,
            tired_eyes=1, tip=6,
        ),
        Face.SURPRISED: replace(
            REST, brow_inner=8, brow_outer=7, brow_arch=7, upper_lid=1.65, lower_lid=1.3,
            gaze_x=0.8, mouth_corners=0, mouth_width=8, mouth_open=14, tip=-3,
        ),
        Face.AMUSED: replace(
            REST, brow_inner=1, brow_outer=3, brow_arch=7, brow_one_sided=4, upper_lid=0.62,
            lower_lid=0.1, mouth_corners=8.5, mouth_width=17, mouth_open=9, teeth=True,
            mouth_aside=-1, cheeks=1, tip=-3,
        ),
        Face.ANGRY: replace(
            REST, brow_inner=-9, brow_outer=5, brow_arch=-1, upper_lid=0.8, lower_lid=0.55,
            gaze_x=1.6, mouth_corners=-5.5, mouth_width=12, lip_pushed=1.5, tip=1,
        ),
    }
)  # fmt: skip
