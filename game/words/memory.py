"""What is told quietly of a choice that will be remembered, and of one that comes back."""

from __future__ import annotations

from collections.abc import Iterator

from game.model.power import Chair
from game.model.scenario import ChoiceKind, quoted
from game.model.view import MoveSeen, TraceWord
from game.play.memory import Recalled
from game.words.catalogue import ENGLISH, Catalogue
from game.words.standing import Names


def will_remember(
    move: MoveSeen, names: Names, you: Chair | None = None, say: Catalogue = ENGLISH
) -> Iterator[str]:
    """The promises of a move, what became of older ones, and who will remember it.

    `you` is the chair of whoever is told. What a service user gets promised by asking is told
    without a name: it is seldom theirs to keep.
    """
    maker = move.picks[0].chair if len(move.picks) == 1 else None
    by_word = {word: [t.what for t in move.traces if t.word is word] for word in TraceWord}
    for promise in by_word[TraceWord.KEPT]:
        yield say("A promise was kept: {what}.", what=promise)
    for promise in by_word[TraceWord.FAILED]:
        yield say("A promise was broken: {what}.", what=promise)
    promised = "; ".join(by_word[TraceWord.PROMISED])
    if promised and maker is not Chair.PROFESSIONAL:
        yield say("Promised: {what}.", what=promised)
    elif promised and maker is you:
        yield say("You promised: {what}.", what=promised)
    elif promised:
        yield say("{name} promised: {what}.", name=names[Chair.PROFESSIONAL], what=promised)
    if maker is not None and (promised or by_word[TraceWord.REMEMBERED]):
        other = maker.other
        yield say("You will remember that.") if other is you else (
            say("{name} will remember that.", name=names[other])
        )  # fmt: skip


def comes_back(
    one: Recalled, names: Names, you: Chair | None = None, say: Catalogue = ENGLISH
) -> str:
    """Whose choice is remembered now, and which it was."""
    places = {
        "name": names[one.maker.other],
        "maker": names[one.maker],
        "words": quoted(one.kind, one.words),
    }
    said = one.kind is ChoiceKind.SAY
    if you is one.maker:
        told = "{name} remembers what you said: {words}" if said else (
            "{name} remembers what you did: {words}"
        )  # fmt: skip
    elif you is one.maker.other:
        told = "You remember what {maker} said: {words}" if said else (
            "You remember what {maker} did: {words}"
        )  # fmt: skip
    else:
        told = "{name} remembers what {maker} said: {words}" if said else (
            "{name} remembers what {maker} did: {words}"
        )  # fmt: skip
    return say(told, **places)
