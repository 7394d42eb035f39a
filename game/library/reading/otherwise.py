"""Conditions in words that are not the format's, where it is plain which of its own are meant."""

from __future__ import annotations

import re
from collections.abc import Callable

from game.library.reading.cast import Cast
from game.library.yaml.source import shown
from game.model import conditions as when

OTHER_WORDS = {
    **dict.fromkeys(("more", "over", "greater", "higher"), when.Comparison.ABOVE),
    **dict.fromkeys(("less", "under", "fewer", "lower"), when.Comparison.BELOW),
}
_OPPOSITE = re.compile(r"(?:no|without|never|isn't|isn’t) +(?P<name>.+)", re.IGNORECASE)
_TRUE, _FALSE = ("true", "yes", "so", "known"), ("false", "no", "not true")
"""What some write after the name of a fact, which here is a sentence by itself."""
_OTHERWISE = re.compile(
    rf"(?P<figure>.+?) *(?P<word>[<>]=?|==?|\b(?:{'|'.join(OTHER_WORDS)})(?: than)?\b)"
    r" *(?P<number>[+-]?[0-9]+)",
    re.IGNORECASE,
)
_SIGNS = {
    ">": when.Comparison.ABOVE,
    "<": when.Comparison.BELOW,
    ">=": when.Comparison.AT_LEAST,
    "<=": when.Comparison.AT_MOST,
    "=": when.Comparison.EXACTLY,
    "==": when.Comparison.EXACTLY,
}


def fact_with_is(words: str, name: str, said: str, cast: Cast) -> tuple[str, str] | None:
    """What is told of a fact with "is true" or "is false" after it, and the cure; else None."""
    fact = cast.facts.get(name)
    if fact is None or said.lower() not in (*_TRUE, *_FALSE):
        return None
    message = f"{shown(words)} does not need its last words: a fact is a sentence by itself"
    cure = f'Write "{"" if said.lower() in _TRUE else "not "}{fact}".'
    return message, cure


def said_otherwise(
    words: str, cast: Cast, is_figure: Callable[[str], bool]
) -> tuple[str, str] | None:
    """A known name in other words than those of the format, with the format's; else None.

    What is told of it, and the cure.
    """
    opposite = _OPPOSITE.fullmatch(words)
    fact = None if opposite is None else cast.facts.get(opposite["name"])
    if fact is not None:
        message = f'{shown(words)} does not begin with the word that this program knows, "not"'
        return (message, f'Write "not {fact}".')
    compared = _OTHERWISE.fullmatch(words)
    if compared is not None and is_figure(compared["figure"]):
        word = compared["word"].lower().removesuffix(" than")
        meant = _SIGNS.get(word) or OTHER_WORDS[word]
        message = f"{shown(words)} does not compare in words this program knows"
        said = f"{compared['figure']} is {meant.value} {compared['number']}"
        return (message, f'Write "{said}".')
    promise = cast.promises.get(words)
    if promise is not None:
        message = f"{shown(words)} is a promise, and it is not said what became of it"
        cure = f'Write "promised {promise}", "kept {promise}" or "failed {promise}".'
        return (message, cure)
    return None
