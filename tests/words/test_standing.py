"""Where the say stands: every range from both ends, and what the two have between them."""

from __future__ import annotations

import pytest

from game.model.balance import Balance
from game.model.power import Chair, Strands
from game.words.standing import share_words, standing, the_say, together_words

NAMES = {Chair.PROFESSIONAL: "Ada", Chair.SERVICE_USER: "Ben"}


def told(user: int, professional: int) -> str:
    """`user` and `professional` are the sums of three strands."""
    return standing(balance(user, professional), NAMES)


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


def balance(user: int, professional: int) -> Balance:
    """`user` and `professional` are the sums of three strands."""
    return Balance(_spread(user), _spread(professional))


YOU, ACROSS = Chair.PROFESSIONAL, Chair.SERVICE_USER


@pytest.mark.parametrize(
    ("user", "professional", "to_her", "to_him"),
    [
        (3, 16, "Nearly all the say is yours. Ben has almost none.",
         "Nearly all the say is Ada's. You have almost none."),
        (5, 24, "Most of the say is yours. Ben has a little.",
         "Most of the say is Ada's. You have a little."),
        (8, 17, "More of the say is yours. Ben has some.",
         "More of the say is Ada's. You have some."),
        (9, 11, "You and Ben have about the same say.", "You and Ada have about the same say."),
        (10, 8, "More of the say is Ben's. You have some.",
         "More of the say is yours. Ada has some."),
        (17, 8, "Most of the say is Ben's. You have a little.",
         "Most of the say is yours. Ada has a little."),
        (16, 3, "Nearly all the say is Ben's. You have almost none.",
         "Nearly all the say is yours. Ada has almost none."),
        (8, 8, "You and Ben have the same say, and not much of it.",
         "You and Ada have the same say, and not much of it."),
        (20, 20, "You and Ben have the same say, and plenty of it.",
         "You and Ada have the same say, and plenty of it."),
        (3, 13, "Most of the say is yours. Ben has a little. There is not much of it.",
         "Most of the say is Ada's. You have a little. There is not much of it."),
    ],
)  # fmt: skip
def test_your_own_chair_is_you_and_no_figure_is_told(
    user: int, professional: int, to_her: str, to_him: str
) -> None:
    assert the_say(balance(user, professional), NAMES, YOU) == to_her
    assert the_say(balance(user, professional), NAMES, ACROSS) == to_him


@pytest.mark.parametrize(
    ("before", "after", "sentence"),
    [
        ((8, 17), (8, 16), "Still more with Ada, but a little less than before. Ben has some."),
        ((8, 17), (11, 14), "Still more with Ada, but less than before. Ben has some."),
        ((8, 16), (8, 17), "Still more with Ada, and a little more than before. Ben has some."),
        ((5, 24), (6, 23), "Still mostly with Ada, but a little less than before. Ben has a "
         "little."),
        ((3, 27), (3, 26), "Still nearly all with Ada, but a little less than before. Ben has "
         "almost none."),
        ((9, 11), (10, 10), "Still about the same for Ada and Ben, and more for Ben than before."),
        ((21, 20), (20, 20), "Still about the same for Ada and Ben, and a little more for Ada "
         "than before."),
        ((10, 8), (11, 8), "Still more with Ben, and a little more than before. Ada has some."),
        ((3, 13), (3, 12), "Still mostly with Ada, but a little less than before. Ben has a "
         "little. There is not much of it."),
    ],
)  # fmt: skip
def test_a_move_that_stays_in_its_range_is_told_as_still_so(
    before: tuple[int, int], after: tuple[int, int], sentence: str
) -> None:
    assert the_say(balance(*after), NAMES, before=balance(*before)) == sentence


def test_still_so_is_told_to_your_own_chair_as_yours() -> None:
    before, after = balance(8, 16), balance(8, 17)
    assert the_say(after, NAMES, YOU, before=before) == (
        "Still more yours, and a little more than before. Ben has some."
    )
    assert the_say(after, NAMES, ACROSS, before=before) == (
        "Still more with Ada, and a little more than before. You have some."
    )
    level, moved = balance(9, 11), balance(10, 10)
    assert the_say(moved, NAMES, ACROSS, before=level) == (
        "Still about the same for you and Ada, and more for you than before."
    )
    assert the_say(moved, NAMES, YOU, before=level) == (
        "Still about the same for you and Ben, and more for Ben than before."
    )


def test_a_move_into_another_range_or_none_at_all_is_told_plainly() -> None:
    more = "More of the say is Ada's. Ben has some."
    assert the_say(balance(8, 17), NAMES, before=balance(7, 18)) == more
    assert the_say(balance(8, 17), NAMES, before=balance(8, 17)) == more
    plenty = "Ada and Ben have the same say, and plenty of it."
    assert the_say(balance(20, 20), NAMES, before=balance(18, 20)) == plenty


def test_a_figure_says_whose_share_it_is_and_of_how_many() -> None:
    before, after = balance(8, 12), balance(7, 12)
    assert share_words(after, NAMES) == "Ben's share of the say: 37 of 100."
    assert share_words(after, NAMES, before=before) == (
        "Ben's share of the say: 37 of 100, it was 40."
    )
    assert share_words(after, NAMES, ACROSS) == "Your share of the say: 37 of 100."
    assert share_words(after, NAMES, ACROSS, before) == (
        "Your share of the say: 37 of 100, it was 40."
    )
    assert share_words(after, NAMES, YOU, after) == "Ben's share of the say: 37 of 100."
    assert together_words(after, NAMES) == (
        "What Ada and Ben can do between them: 19, where 6 is the least and 60 the most."
    )
