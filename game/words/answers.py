"""What a player at a terminal may ask at any time, and what is answered; none of it decides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import assert_never

from game.model.power import Chair
from game.model.theory import TheoryCard
from game.model.view import MeterSeen, MomentSeen, MoveSeen
from game.words.catalogue import ENGLISH, Catalogue
from game.words.kinds import kind_named, rung_told
from game.words.numbers import capital
from game.words.options import closed_words, law_words
from game.words.standing import Names
from game.words.telling import Around, meter_lines, moved, reasons, who_did
from game.words.things import TOLD_FIRST, thing_sentence

Told = Sequence[tuple[MoveSeen, Around]]
"""Moves as a viewer may know them, each with the balance around it."""
NOT_YET = "Nothing has moved yet."
WHY_SINCE = "Since your last choice, and why:"
MOVED_SINCE = "What moved since your last choice:"
ONCE_MORE = "Once more:"
NOTHING_TO_SAY = "Nothing has moved yet, and nothing is closed here."
FIRST_OF_ALL = "This is the beginning. There is nothing before it."
EARLIER = "This came before. Type back for what came before that, or again for now."
HINT = "Type the number of your choice. Type help for what else you can type."


class AskedWord(StrEnum):
    """The words that are answered at any time."""

    HELP = "help"
    WHY = "why"
    AGAIN = "again"
    BACK = "back"
    MOVED = "moved"


def help_lines(is_alone: bool, say: Catalogue = ENGLISH) -> list[str]:
    """What can be typed. `is_alone`: one person plays one chair."""
    rows = [say("You can type:")]
    if not is_alone:
        rows.append(say("1 / 2: where both pick, the professional's, then the service user's."))
    rows.append(say("A number: that choice. A closed one says why it is closed."))
    rows += [f"{word.value}: {say(_meaning(word))}" for word in AskedWord]
    if is_alone:
        rows.append(say("hope and a number: what you hope the other chair will do."))
        rows.append(say("expect and a number: what you think it will do."))
    rows.append(say("stop: end here. Your play is kept."))
    return rows


def _meaning(word: AskedWord) -> str:
    match word:
        case AskedWord.HELP:
            return "this list."
        case AskedWord.WHY:
            return "why power moved, and what keeps a choice closed."
        case AskedWord.AGAIN:
            return "what happened since your last choice, and the question, once more."
        case AskedWord.BACK:
            return "what came before that; again and again, back to the beginning."
        case AskedWord.MOVED:
            return "what moved since your last choice, and where the say stands."
        case _:
            assert_never(word)


def why_lines(
    told: Told,
    viewer: Chair | None,
    seen: MomentSeen,
    names: Names,
    cards: Mapping[str, TheoryCard],
    say: Catalogue = ENGLISH,
) -> list[str]:
    """Why power moved since the last choice, with its theory; what is closed here, and why."""
    rows = [say(WHY_SINCE)] if told else []
    is_ladder_told = False
    for move, _ in told:
        rows += [*who_did(move, viewer, say), *reasons(move, viewer, names, say)]
        rung = rung_told(move)
        if rung is not None:
            rows.append(capital(kind_named(rung, say, first=not is_ladder_told)).rstrip(".") + ".")
            is_ladder_told = True
        for card in (cards[one] for one in move.theory if one in cards):
            rows.append(say("Theory: {name}. {plain}", name=card.name, plain=card.plain))
    if seen.law is not None:
        rows.append(law_words(seen.law, say))
    closed = (one for one in seen.options if not one.is_open)
    rows += [f"{option.number}. {closed_words(option, say)}" for option in closed]
    return rows or [say(NOTHING_TO_SAY)]


def moved_lines(
    told: Told, viewer: Chair | None, meter: MeterSeen, names: Names, say: Catalogue = ENGLISH
) -> list[str]:
    """What moved since the last choice; where the say stands, and what carries it."""
    rows = [say(MOVED_SINCE if told else NOT_YET)]
    for move, around in told:
        rows += [*who_did(move, viewer, say), *moved(move, around, names, say)]
    carried = (thing_sentence(meter.balance, strand, names, say) for strand in TOLD_FIRST)
    return [*rows, *meter_lines(meter, names, say), *carried]
