"""Where the say stands, in one sentence with both names: the balance for those who read or listen.

*The say* is the plain word for power: who gets to decide what happens here. The sentence is the
same in every adapter. Its ranges are chosen by us, and the same from both ends.
"""

from __future__ import annotations

from collections.abc import Mapping

from game.model.balance import Balance
from game.model.power import Chair
from game.words.catalogue import ENGLISH, Catalogue

NEARLY_ALL = "Nearly all the say is {more}'s. {less} has almost none{figure}."
MOST = "Most of the say is {more}'s. {less} has a little{figure}."
MORE = "More of the say is {more}'s. {less} has some{figure}."
SAME = "{one} and {other} have about the same say{figure}."
LITTLE_SAME = "{one} and {other} have the same say, and not much of it{figure}."
PLENTY_SAME = "{one} and {other} have the same say, and plenty of it{figure}."
NOT_MUCH = "There is not much of it{figure}."
HARDLY, PLENTY = 16, 40
"""Of 6 to 60 that the two have together: so little, and so much, that the sentence says it."""
PROFESSIONALS = ((17, NEARLY_ALL), (32, MOST), (45, MORE))
"""Shares, in percent, under which the say is the professional's."""
ABOUT_THE_SAME = 55
"""The share up to which, from the last of those on, the two have about the same."""
SERVICE_USERS = ((83, NEARLY_ALL), (68, MOST), (ABOUT_THE_SAME, MORE))
"""Shares from which on the say is the service user's."""


def standing(balance: Balance, names: Mapping[Chair, str], say: Catalogue = ENGLISH) -> str:
    """Who has how much of the say, then the service user's share as a whole number."""
    figure = say(" (power {power} of 100)", power=balance.whole_power)
    told, more = _range(balance.power)
    hardly = balance.together <= HARDLY
    if more is None:
        one, other = names[Chair.PROFESSIONAL], names[Chair.SERVICE_USER]
        told = LITTLE_SAME if hardly else PLENTY_SAME if balance.together >= PLENTY else SAME
        return say(told, one=one, other=other, figure=figure)
    whose = {"more": names[more], "less": names[more.other]}
    if hardly:
        return f"{say(told, **whose, figure='')} {say(NOT_MUCH, figure=figure)}"
    return say(told, **whose, figure=figure)


def _range(share: float) -> tuple[str, Chair | None]:
    """The sentence for a share in percent, and whose the larger part is; None: the same."""
    for under, told in PROFESSIONALS:
        if share < under:
            return told, Chair.PROFESSIONAL
    if share <= ABOUT_THE_SAME:
        return SAME, None
    for least, told in SERVICE_USERS:
        if share >= least:
            return told, Chair.SERVICE_USER
    raise AssertionError(share)
