"""A name misspelt where it is declared: told there once, and not wherever the story says it.

A declared name that stands nowhere else in the file, beside an unknown one much like it that
stands in several places, is the one with the slip.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from difflib import SequenceMatcher

from game.library.reading.cast import Cast
from game.library.reading.notes import Names
from game.library.yaml.quotes import quoted
from game.library.yaml.source import Source, shown
from game.model.codes import Code
from game.model.names import fold
from game.model.problems import Problem

ALIKE = 0.6
MOST = 20
"""More unknown names than these are not looked at."""
MOST_NAMES, MOST_ALIKE = 500, 4
"""Among more names than these, and beyond the most alike, nothing is looked for."""
_UNKNOWN = re.compile(r'there is (?:no [a-z]+|nobody and nothing) called "(.+)"')
_WORD = re.compile(r"\w+")
_MOMENTS = re.compile(r"moments *:")
_PLAIN = re.compile(r"\w[\w '’-]*")


def told_where_declared(
    problems: Iterable[Problem], cast: Cast, source: Source
) -> tuple[Problem, ...]:
    """The problems, with those of one misspelt declaration told once, at its own place."""
    left = list(problems)
    unknown = _unknown(left)
    if not unknown or len(unknown) > MOST:
        return tuple(left)
    left = _without_list(left, unknown, cast, source)
    for names in (cast.people, cast.moments, cast.facts, cast.measures):
        for (code, word), uses in unknown.items():
            meant = _declared_as(word, uses, names, source) if code == names.code else None
            place = None if meant is None else _only_place(meant, source)
            if meant is not None and place is not None:
                left = [one for one in left if one not in uses]
                left.append(_told(place, meant, word, uses, names, source))
    return tuple(_renamed(left, cast, source))


def _renamed(left: list[Problem], cast: Cast, source: Source) -> list[Problem]:
    """One moment that is gone to and not there, with the only one that nobody goes to."""
    gone = [one for one in left if one.code is cast.moments.code]
    lonely = [name for name in cast.moments.all[1:] if _only_place(name, source) is not None]
    if len({one.message for one in gone}) != 1 or len(lonely) != 1:
        return left
    asked = f" Nobody goes to {shown(lonely[0])}: is that its new name?"
    return [
        replace(one, cure=one.cure + asked)
        if one in gone and "Did you mean" not in one.cure
        else one
        for one in left
    ]


def _without_list(
    left: list[Problem],
    unknown: Mapping[tuple[str, str], list[Problem]],
    cast: Cast,
    source: Source,
) -> list[Problem]:
    """Facts that no list names, told once, above the moments, with the list that is missing."""
    named = {word: uses for (code, word), uses in unknown.items() if code == cast.facts.code}
    told = [one for uses in named.values() for one in uses]
    at = next((n for n, line in enumerate(source.lines, 1) if _MOMENTS.match(line)), None)
    if cast.facts.all or len(told) < 2 or at is None:
        return left
    names = ", ".join(name if _PLAIN.fullmatch(name) else quoted(name) for name in named)
    message = f'"facts" is missing above this line, and {len(told)} lines have facts in them'
    cure = f"Write a line above it: facts: [{names}]"
    missing = source.error(at, 1, Code.MISSING_KEY, message, cure)
    return [missing, *(one for one in left if one not in told)]


def _unknown(problems: Iterable[Problem]) -> Mapping[tuple[str, str], list[Problem]]:
    """The problems of unknown names, by their code and the name."""
    found: dict[tuple[str, str], list[Problem]] = {}
    for problem in problems:
        named = _UNKNOWN.match(problem.message)
        if named is not None and not named[1].endswith("…"):
            word = re.sub(" (?:thinks|sees)$", "", named[1])
            key = next(
                (k for k in found if k[0] == problem.code and fold(k[1]) == fold(word)), None
            )
            found.setdefault(key or (problem.code, word), []).append(problem)
    return found


def _declared_as(word: str, uses: list[Problem], names: Names, source: Source) -> str | None:
    """The declared name that was meant to be `word`, or None where `word` has the slip."""
    if len(names.all) > MOST_NAMES:
        return None
    rated = ((SequenceMatcher(None, fold(word), fold(name)).ratio(), name) for name in names.all)
    alike = sorted((one for one in rated if one[0] >= ALIKE), reverse=True)[:MOST_ALIKE]
    name = next((name for _, name in alike if _only_place(name, source) is not None), None)
    if name is None:
        return None
    if len(uses) > 1:
        return name
    text = source.text.lower()
    theirs, own = (set(_WORD.findall(one.lower())) for one in (word, name))
    is_known = all(_often(one, text) for one in theirs - own)
    return name if is_known and not all(_often(one, text) for one in own - theirs) else None


def _often(word: str, text: str) -> bool:
    """True for words that stand more than once in a text, whole."""
    return len(re.findall(rf"(?<!\w){re.escape(word)}(?!\w)", text)) > 1


def _only_place(name: str, source: Source) -> tuple[int, int] | None:
    """The line and column where a name stands as it was read, if that is one place alone."""
    whole = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)
    found = [
        (number, match.start() + 1)
        for number, line in enumerate(source.lines, 1)
        for match in whole.finditer(line)
    ]
    return found[0] if len(found) == 1 else None


def _told(
    place: tuple[int, int],
    name: str,
    word: str,
    uses: list[Problem],
    names: Names,
    source: Source,
) -> Problem:
    many = f"{len(uses)} lines spell" if len(uses) > 1 else "one line spells"
    message = f"{shown(name)} stands here and nowhere else, and {many} this {names.what} otherwise"
    cure = f"Did you mean {shown(word)}?"
    return source.error(*place, names.code, message, cure)
