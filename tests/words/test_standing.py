"""Where the say stands: every range from both ends, and what the two have between them."""

from __future__ import annotations

import pytest

from game.model.balance import Balance
from game.model.power import Chair, Strands
from game.words.standing import standing

NAMES = {Chair.PROFESSIONAL: "Ada", Chair.SERVICE_USER: "Ben"}


def told(user: int, professional: int) -> str:
    """`user` and `professional` are the sums of three strands."""
    return standing(Balance(_spread(user), _spread(professional)), NAMES)


def _spread(total: int) -> Strands:
    return Strands(total - 2 * (total // 3), total // 3, total // 3)


@pytest.mark.parametrize(
    ("user", "professional", "sentence"),
    [
        (3, 16, "Nearly all the say is Ada's. Ben has almost none (power 16 of 100)."),
        (5, 24, "Most of the say is Ada's. Ben has a little (power 17 of 100)."),
        (9, 20, "Most of the say is Ada's. Ben has a little (power 31 of 100)."),
        (8, 17, "More of the say is Ada's. Ben has some (power 32 of 100)."),
        (8, 10, "More of the say is Ada's. Ben has some (power 44 of 100)."),
        (9, 11, "Ada and Ben have about the same say (power 45 of 100)."),
        (11, 9, "Ada and Ben have about the same say (power 55 of 100)."),
        (10, 8, "More of the say is Ben's. Ada has some (power 56 of 100)."),
        (17, 8, "Most of the say is Ben's. Ada has a little (power 68 of 100)."),
        (24, 5, "Most of the say is Ben's. Ada has a little (power 83 of 100)."),
        (16, 3, "Nearly all the say is Ben's. Ada has almost none (power 84 of 100)."),
        (8, 8, "Ada and Ben have the same say, and not much of it (power 50 of 100)."),
        (20, 20, "Ada and Ben have the same say, and plenty of it (power 50 of 100)."),
        (3, 13, "Most of the say is Ada's. Ben has a little. There is not much of it "
         "(power 19 of 100)."),
    ],
)  # fmt: skip
def test_the_say_is_told_with_both_names_and_then_the_number(
    user: int, professional: int, sentence: str
) -> None:
    assert told(user, professional) == sentence
