"""The legs and arms of an outfit, and the outfit they make."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from game.cast.arms import bare_arm, hand_of, long_sleeve, short_sleeve
from game.cast.body import Body
from game.cast.legs import leg, shoe, skirt, stocking
from game.cast.pen import dark

Pair: TypeAlias = tuple[str, str]
"""The far one and the near one."""


@dataclass(frozen=True, slots=True)
class Outfit:
    """Clothes as they are laid over a body: legs, chest and belly, arms with their hands."""

    legs: Pair
    torso: str
    arms: Pair


def trousers(b: Body, c: str, kind: str, leather: str) -> Pair:
    """Legs in trousers of a colour, in shoes of a kind and a colour."""
    far, near = (shoe(b, which, kind, leather) + leg(b, which, c) for which in (1, 0))
    return far, near


def under_skirt(b: Body, c: str, hem: float, tights: str, leather: str, wide: float = 0) -> Pair:
    """Legs under a skirt of a colour down to a hem (y), in tights or bare."""
    far = shoe(b, 1, "plain", leather) + stocking(b, 1, dark(tights, 0.17))
    near = stocking(b, 0, tights) + shoe(b, 0, "plain", leather) + skirt(b, c, hem, wide)
    return far, near


def under_robe(b: Body, c: str, hem: float, leather: str, wide: float) -> Pair:
    """Shoes under what falls to the feet."""
    return shoe(b, 1, "plain", leather), shoe(b, 0, "plain", leather) + skirt(b, c, hem, wide)


def sleeves(b: Body, c: str, wide: float = 0, cuff: str | None = None) -> Pair:
    """Arms in long sleeves."""
    far = hand_of(b, 1) + long_sleeve(b, 1, c, wide, cuff)
    return far, hand_of(b, 0) + long_sleeve(b, 0, c, wide, cuff)


def short_sleeves(b: Body, c: str, share: float = 0.6, cuff: str | None = None) -> Pair:
    """Arms in sleeves that end at a share of the upper arm."""
    far = hand_of(b, 1) + bare_arm(b, 1) + short_sleeve(b, 1, c, share, cuff)
    return far, bare_arm(b, 0) + short_sleeve(b, 0, c, share, cuff) + hand_of(b, 0)


def rolled(b: Body, c: str) -> Pair:
    """Arms in sleeves rolled up to the elbow."""
    return short_sleeves(b, c, 0.97, dark(c, 0.12))
