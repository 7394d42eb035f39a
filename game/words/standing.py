"""Where the say stands, in one sentence with both names: the balance for those who read or listen.

*The say* is the plain word for power: who gets to decide what happens here. The sentence is the
same in every adapter; only a terminal and reports put the figure after it. Its ranges are chosen
by us, and the same from both ends.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.model.balance import Balance
from game.model.power import Chair
from game.words.catalogue import ENGLISH, Catalogue

Names = Mapping[Chair, str]


@dataclass(frozen=True, slots=True)
class SayRange:
    """How one range is told: by names, to whoever has more, to whoever has less; then still so.

    `part` is its first half, for a drawing. `still` is told after a move that stayed in the
    range: with a name, and of your own chair.
    """

    part: str
    names: str
    yours: str
    theirs: str
    still: str
    still_yours: str


NEARLY_ALL = SayRange(
    "Nearly all the say is {more}'s",
    "Nearly all the say is {more}'s. {less} has almost none{figure}.",
    "Nearly all the say is yours. {less} has almost none.",
    "Nearly all the say is {more}'s. You have almost none.",
    "Still nearly all with {more}, {by} than before. {rest}",
    "Still nearly all yours, {by} than before. {rest}",
)
MOST = SayRange(
    "Most of the say is {more}'s",
    "Most of the say is {more}'s. {less} has a little{figure}.",
    "Most of the say is yours. {less} has a little.",
    "Most of the say is {more}'s. You have a little.",
    "Still mostly with {more}, {by} than before. {rest}",
    "Still mostly yours, {by} than before. {rest}",
)
MORE = SayRange(
    "More of the say is {more}'s",
    "More of the say is {more}'s. {less} has some{figure}.",
    "More of the say is yours. {less} has some.",
    "More of the say is {more}'s. You have some.",
    "Still more with {more}, {by} than before. {rest}",
    "Still more yours, {by} than before. {rest}",
)
RESTS = {
    NEARLY_ALL: ("{less} has almost none.", "You have almost none."),
    MOST: ("{less} has a little.", "You have a little."),
    MORE: ("{less} has some.", "You have some."),
}
SAME = ("{one} and {other} have about the same say{figure}.",
        "You and {other} have about the same say.")  # fmt: skip
LITTLE_SAME = ("{one} and {other} have the same say, and not much of it{figure}.",
               "You and {other} have the same say, and not much of it.")  # fmt: skip
PLENTY_SAME = ("{one} and {other} have the same say, and plenty of it{figure}.",
               "You and {other} have the same say, and plenty of it.")  # fmt: skip
STILL_SAME = ("Still about the same for {one} and {other}, {by} for {gains} than before.",
              "Still about the same for you and {other}, {by} for {gains} than before.",
              "Still about the same for you and {other}, {by} for you than before.")  # fmt: skip
ABOUT_SAME = "About the same"
NOT_MUCH = "There is not much of it{figure}."
HARDLY, PLENTY = 16, 40
"""Of 6 to 60 that the two have together: so little, and so much, that the sentence says it."""
PROFESSIONALS = ((17, NEARLY_ALL), (32, MOST), (45, MORE))
"""Shares, in percent, under which the say is the professional's."""
ABOUT_THE_SAME = 55
"""The share up to which, from the last of those on, the two have about the same."""
SERVICE_USERS = ((83, NEARLY_ALL), (68, MOST), (ABOUT_THE_SAME, MORE))
"""Shares from which on the say is the service user's."""
A_LITTLE = 5
"""Points of the share under which a move within a range is told as a little."""


def standing(balance: Balance, names: Names, say: Catalogue = ENGLISH) -> str:
    """Who has how much of the say, then the service user's share as a whole number."""
    figure = say(" (power {power} of 100)", power=balance.whole_power)
    return _told(balance, names, None, figure, say)


def the_say(
    balance: Balance,
    names: Names,
    you: Chair | None = None,
    say: Catalogue = ENGLISH,
    before: Balance | None = None,
) -> str:
    """Who has how much of the say, without a figure; `you` is the reader's own chair.

    With the balance `before` a move that stayed in one range, that is what is told: still so, and
    a little more or less than before.
    """
    if before is not None and _same_range(before, balance) and before.power != balance.power:
        told = _still(before, balance, names, you, say)
    else:
        told = _told(balance, names, you, "", say)
    return told


@dataclass(frozen=True, slots=True)
class SayBand:
    """From and to which share of power, in percent, the say is told in these words."""

    start: float
    end: float
    words: str


def bands(names: Names, say: Catalogue = ENGLISH) -> tuple[SayBand, ...]:
    """The seven ranges from the professional's end to the service user's, in few words."""
    found: list[SayBand] = []
    for under, told in PROFESSIONALS:
        start = found[-1].end if found else 0
        words = say(told.part, more=names[Chair.PROFESSIONAL])
        found.append(SayBand(start, under, words))
    found.append(SayBand(found[-1].end, ABOUT_THE_SAME, say(ABOUT_SAME)))
    ends = (*(least for least, _ in SERVICE_USERS[:-1][::-1]), 100)
    for (start, told), end in zip(SERVICE_USERS[::-1], ends, strict=True):
        found.append(SayBand(start, end, say(told.part, more=names[Chair.SERVICE_USER])))
    return tuple(found)


def share_words(
    balance: Balance,
    names: Names,
    you: Chair | None = None,
    before: Balance | None = None,
    say: Catalogue = ENGLISH,
) -> str:
    """The figure behind the sentence, always the service user's: for details and reports."""
    places: dict[str, object] = {"power": balance.whole_power}
    if before is not None and before.whole_power != balance.whole_power:
        places["before"] = before.whole_power
    name = names[Chair.SERVICE_USER]
    match you is Chair.SERVICE_USER, "before" in places:
        case True, True:
            return say("Your share of the say: {power} of 100, it was {before}.", **places)
        case True, False:
            return say("Your share of the say: {power} of 100.", **places)
        case False, True:
            told = "{name}'s share of the say: {power} of 100, it was {before}."
            return say(told, name=name, **places)
        case _:
            return say("{name}'s share of the say: {power} of 100.", name=name, **places)


def together_words(balance: Balance, names: Names, say: Catalogue = ENGLISH) -> str:
    """What the two can do between them, with its figure and from where to where it goes."""
    told = "What {people} can do between them: {together}, where 6 is the least and 60 the most."
    return say(told, people=say.together(names.values()), together=balance.together)


def _told(balance: Balance, names: Names, you: Chair | None, figure: str, say: Catalogue) -> str:
    told, more = _range(balance.power)
    hardly = balance.together <= HARDLY
    if told is None or more is None:
        return _same(balance, names, you, figure, say)
    of_it = "" if hardly else figure
    if you is None:
        sentence = say(told.names, more=names[more], less=names[more.other], figure=of_it)
    elif you is more:
        sentence = say(told.yours, less=names[more.other])
    else:
        sentence = say(told.theirs, more=names[more])
    return f"{sentence} {say(NOT_MUCH, figure=figure)}" if hardly else sentence


def _same(balance: Balance, names: Names, you: Chair | None, figure: str, say: Catalogue) -> str:
    hardly, plenty = balance.together <= HARDLY, balance.together >= PLENTY
    by_names, yours = LITTLE_SAME if hardly else PLENTY_SAME if plenty else SAME
    if you is None:
        one, other = names[Chair.PROFESSIONAL], names[Chair.SERVICE_USER]
        return say(by_names, one=one, other=other, figure=figure)
    return say(yours, other=names[you.other])


def _same_range(one: Balance, other: Balance) -> bool:
    """True where both are told by the same sentence."""
    if _range(one.power) != _range(other.power):
        return False
    return _range(one.power)[0] is not None or _amount(one) == _amount(other)


def _amount(balance: Balance) -> int:
    return (balance.together > HARDLY) + (balance.together >= PLENTY)


def _still(
    before: Balance, balance: Balance, names: Names, you: Chair | None, say: Catalogue
) -> str:
    moved = balance.power - before.power
    told, more = _range(balance.power)
    a_little = abs(moved) < A_LITTLE
    if told is None or more is None:
        gains = Chair.SERVICE_USER if moved > 0 else Chair.PROFESSIONAL
        return _still_same(names, you, gains, a_little, say)
    grew = (moved > 0) is (more is Chair.SERVICE_USER)
    rest, yours = RESTS[told]
    less = say(yours) if you is more.other else say(rest, less=names[more.other])
    places = {"by": _by(grew, a_little, say), "rest": less}
    if you is more:
        sentence = say(told.still_yours, **places)
    else:
        sentence = say(told.still, more=names[more], **places)
    hardly = balance.together <= HARDLY
    return f"{sentence} {say(NOT_MUCH, figure='')}" if hardly else sentence


def _by(grew: bool, a_little: bool, say: Catalogue) -> str:
    if grew:
        return say("and a little more") if a_little else say("and more")
    return say("but a little less") if a_little else say("but less")


def _still_same(
    names: Names, you: Chair | None, gains: Chair, a_little: bool, say: Catalogue
) -> str:
    by_names, with_you, for_you = STILL_SAME
    places = {"by": _by(True, a_little, say), "gains": names[gains]}
    if you is None:
        one, other = names[Chair.PROFESSIONAL], names[Chair.SERVICE_USER]
        return say(by_names, one=one, other=other, **places)
    told = for_you if you is gains else with_you
    return say(told, other=names[you.other], **places)


def _range(share: float) -> tuple[SayRange | None, Chair | None]:
    """How a share in percent is told, and whose the larger part is; None: the same."""
    for under, told in PROFESSIONALS:
        if share < under:
            return told, Chair.PROFESSIONAL
    if share <= ABOUT_THE_SAME:
        return None, None
    for least, told in SERVICE_USERS:
        if share >= least:
            return told, Chair.SERVICE_USER
    raise AssertionError(share)
