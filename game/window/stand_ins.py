"""Which drawn figure stands in for a person who is described, until people are drawn from words.

A described person has no drawing of their own here: the nearest of those drawn is shown, by age,
skin, headwear and beard, and nothing is deduced from a name.
"""

from __future__ import annotations

from collections.abc import Sequence

from game.model.picture import AGES, SKINS, Description, Trait

DRAWN = {
    "chen": ("older", "tan", None, None),
    "jean": ("old", "pale", None, None),
    "kit": ("young", "pale", None, None),
    "leila": ("adult", "tan", "hijab", None),
    "marlon": ("old", "deep brown", None, "short beard"),
    "okafor": ("middle-aged", "dark brown", None, None),
    "priya": ("adult", "brown", None, None),
    "sian": ("adult", "pale", None, None),
    "tom": ("adult", "light", None, "short beard"),
    "yusuf": ("adult", "brown", None, "full beard"),
}
"""Age, skin, headwear and beard of each figure that is drawn."""
OF_SKIN, OF_AGE, OF_HEAD, OF_BEARD = 3, 2, 4, 3
"""How much each difference counts, a step of a scale or a thing; chosen by eye."""


def stand_in(looks: Description) -> str:
    """The drawn figure that differs least from a description; of equals the first by name."""

    def difference(figure: str) -> int:
        age, skin, head, beard = DRAWN[figure]
        return (
            OF_AGE * _steps(AGES, looks.age, age)
            + OF_SKIN * _steps(SKINS, looks.skin, skin)
            + OF_HEAD * ((looks.head is None) != (head is None))
            + OF_BEARD * ((looks.face_hair is None) != (beard is None))
        )

    return min(sorted(DRAWN), key=difference)


def _steps(scale: Sequence[str], said: Trait | None, drawn: str) -> int:
    """How far apart two words of a scale are; 0 where nothing is said."""
    return 0 if said is None else abs(scale.index(said.word) - scale.index(drawn))
