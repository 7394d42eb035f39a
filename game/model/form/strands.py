"""The three strands as keys: where a chair starts, and how far a verb moves them."""

from __future__ import annotations

from game.model.form.kinds import Form, Key, WholeNumber
from game.model.power import LEAST, MOST

LEAST_SHIFT, MOST_SHIFT = 1, 3
WHAT = "a strand of power"


def _strands(least: int, most: int) -> Form:
    points = WholeNumber(least, most)
    return Form(
        WHAT,
        (
            Key("choice", points, "Are there real options, and can the answer be no?", 2),
            Key("knowledge", points, "Who has the facts, and whose knowledge counts?", 1),
            Key("voice", points, "Am I in it from the start, and does it show in what happens?", 2),
        ),
    )


STRANDS, SHIFT = _strands(LEAST, MOST), _strands(LEAST_SHIFT, MOST_SHIFT)
