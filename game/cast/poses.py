"""Five postures by degrees, seated or standing: where the parts of a body are.

Seat top 548, table 430 to 446. A posture is a number from 0 (small) over 1 (careful), 2 (level)
and 3 (open) to 4 (tall); 1.5 is half way. Hands are numbers too, so everything blends.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.cast.curves import Point, between
from game.cast.hands import HANDS, Grip, grip_between

_HIP: Point = (172, 506)


@dataclass(frozen=True, slots=True)
class Pose:
    """Joints in the figure's box, in pixels; `tilt` of the head and `bend` of the hands in degrees.

    `back` is the middle of the back, `nape` the foot of the neck, `head` where the head turns.
    What ends in `_far` is on the side away from the viewer.
    """

    back: Point
    nape: Point
    head: Point
    shoulder: Point
    shoulder_far: Point
    wrist: Point
    wrist_far: Point
    knee: Point
    ankle: Point
    knee_far: Point
    ankle_far: Point
    tilt: float
    grip: Grip
    grip_far: Grip
    bend: float = 0
    bend_far: float = 0
    hip: Point = _HIP
    standing: bool = False


_CLASP, _UNDER, _REST = HANDS["clasp"], HANDS["under"], HANDS["rest"]
_OPEN, _HANG, _ARMREST = HANDS["open"], HANDS["hang"], HANDS["armrest"]
_SEATED = (
    Pose((142, 402), (202, 293), (224, 270), (184, 342), (210, 343), (258, 470), (270, 464),
         (344, 508), (318, 688), (326, 511), (300, 692), 7, _CLASP, _UNDER, 10, 12),
    Pose((148, 398), (208, 278), (227, 255), (184, 326), (213, 328), (300, 430), (314, 426),
         (348, 507), (334, 688), (330, 510), (310, 692), 4, _CLASP, _UNDER, 6, 8),
    Pose((158, 392), (208, 264), (222, 239), (178, 314), (211, 317), (312, 424), (346, 414),
         (350, 506), (346, 688), (332, 509), (312, 692), 1, _REST, _REST, 0, 4),
    Pose((157, 388), (196, 254), (206, 228), (164, 308), (201, 311), (316, 398), (352, 412),
         (352, 506), (356, 688), (334, 509), (318, 692), -1.5, _OPEN, _REST, -14, 4),
    Pose((156, 384), (183, 247), (190, 219), (149, 304), (189, 308), (306, 426), (360, 392),
         (352, 505), (358, 688), (334, 508), (326, 692), -3.5, _REST, _OPEN, 0, -16),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Arms:
    wrist: Point
    wrist_far: Point
    grip: Grip
    grip_far: Grip
    bend: float
    bend_far: float


_STANDING = (
    _Arms((262, 352), (274, 348), _CLASP, _UNDER, 8, 10),
    _Arms((262, 330), (276, 326), _CLASP, _UNDER, 4, 6),
    _Arms((214, 418), (268, 410), _HANG, _HANG, 0, 0),
    _Arms((306, 318), (262, 412), _OPEN, _HANG, -18, 0),
    _Arms((196, 424), (252, 416), _HANG, _HANG, 0, 0),
)


def pose_of(posture: float, standing: bool = False, held: bool = False) -> Pose:
    """The pose of a posture from 0 to 4. `held`: a chair holds the back and the arms."""
    degree = max(0.0, min(4.0, posture))
    i = min(3, int(degree))
    return _blended(_pose(i, standing, held), _pose(i + 1, standing, held), degree - i)


@dataclass(frozen=True, slots=True)
class Gesture:
    """Where the near hand goes, from where it is, and how it is held."""

    right: float
    down: float
    grip: Grip
    bend: float


SPEAKS = Gesture(20, -24, _OPEN, 4)
ACTS = Gesture(38, -14, _REST, 2)


def gestured(pose: Pose, gesture: Gesture, share: float) -> Pose:
    """The same pose with the near hand so far (0 to 1) on its way to a gesture."""
    x, y = pose.wrist
    return replace(
        pose,
        wrist=(x + gesture.right * share, y + gesture.down * share),
        grip=grip_between(pose.grip, gesture.grip, share),
        bend=pose.bend + (gesture.bend - pose.bend) * share,
    )


def stooped(pose: Pose, years: float) -> Pose:
    """The same pose with a back that bends: 0 as it is, 1 that of somebody old."""

    def bent(p: Point, right: float, down: float) -> Point:
        return p[0] + right * years, p[1] + down * years

    return replace(
        pose,
        back=bent(pose.back, -11, 2),
        nape=bent(pose.nape, 16, 17),
        head=bent(pose.head, 27, 26),
        shoulder=bent(pose.shoulder, 5, 9),
        shoulder_far=bent(pose.shoulder_far, 5, 9),
        tilt=pose.tilt + 2 * years,
    )


def _pose(i: int, standing: bool, held: bool) -> Pose:
    pose = _SEATED[i]
    if standing:
        pose = _stood_up(pose, _STANDING[i])
    return _held(pose, i) if held else pose


def _stood_up(pose: Pose, arms: _Arms) -> Pose:
    def up(p: Point) -> Point:
        return p[0] + 18 - (p[0] - _HIP[0]) * 0.5, p[1] - 114

    return replace(
        pose,
        back=up(pose.back),
        nape=up(pose.nape),
        head=up(pose.head),
        shoulder=up(pose.shoulder),
        shoulder_far=up(pose.shoulder_far),
        hip=up(pose.hip),
        wrist=arms.wrist,
        wrist_far=arms.wrist_far,
        grip=arms.grip,
        grip_far=arms.grip_far,
        bend=arms.bend,
        bend_far=arms.bend_far,
        knee=(200, 560),
        ankle=(188, 690),
        knee_far=(216, 560),
        ankle_far=(214, 692),
        standing=True,
    )


def _held(pose: Pose, i: int) -> Pose:
    """Where a chair holds back and arms, posture is in the head and the shoulders."""
    return replace(
        pose,
        back=(150, 388),
        nape=(182 - i * 2, 262 - i * 3),
        head=(193 - i * 2, 234 - i * 3.5),
        shoulder=(150, 318 - i * 3),
        shoulder_far=(190, 322 - i * 3),
        tilt=pose.tilt * 0.8,
        wrist=(258, 456),
        wrist_far=(292, 458),
        grip=_ARMREST,
        grip_far=_ARMREST,
        bend=-12,
        bend_far=-12,
    )


def _blended(a: Pose, b: Pose, share: float) -> Pose:
    def number(one: float, other: float) -> float:
        return one + (other - one) * share

    return replace(
        a,
        hip=between(a.hip, b.hip, share),
        back=between(a.back, b.back, share),
        nape=between(a.nape, b.nape, share),
        head=between(a.head, b.head, share),
        shoulder=between(a.shoulder, b.shoulder, share),
        shoulder_far=between(a.shoulder_far, b.shoulder_far, share),
        wrist=between(a.wrist, b.wrist, share),
        wrist_far=between(a.wrist_far, b.wrist_far, share),
        knee=between(a.knee, b.knee, share),
        ankle=between(a.ankle, b.ankle, share),
        knee_far=between(a.knee_far, b.knee_far, share),
        ankle_far=between(a.ankle_far, b.ankle_far, share),
        tilt=number(a.tilt, b.tilt),
        grip=grip_between(a.grip, b.grip, share),
        grip_far=grip_between(a.grip_far, b.grip_far, share),
        bend=number(a.bend, b.bend),
        bend_far=number(a.bend_far, b.bend_far),
    )
