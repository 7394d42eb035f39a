"""Conditions: sentences from a closed list, and the mappings around them (format, section 6).

Whether one holds is decided in `game.engine.conditions`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from game.library.places import fold_key
from game.library.reading.cast import Cast
from game.library.reading.fields import NUMBER, Fields, Keyring, fields_of
from game.library.reading.notes import Notes
from game.library.reading.otherwise import OTHER_WORDS, fact_with_is, said_otherwise
from game.library.yaml.nodes import Mapping, Node, Sequence, Text
from game.library.yaml.source import shown
from game.model import conditions as when
from game.model.codes import Code
from game.model.form.moments import CONDITION

SCALES = {"power": (0, 100), "together": (6, 60), "choice": (1, 10), "knowledge": (1, 10)}
SCALES["voice"] = (1, 10)
MEASURE_SCALE = (0, 10)
OPPOSITES = {
    when.Comparison.AT_LEAST: when.Comparison.BELOW,
    when.Comparison.BELOW: when.Comparison.AT_LEAST,
    when.Comparison.AT_MOST: when.Comparison.ABOVE,
    when.Comparison.ABOVE: when.Comparison.AT_MOST,
}
RING = Keyring.of(CONDITION)
EXAMPLE = 'Write for instance "power is at least 40", "trust is below 5" or the name of a fact.'
_JOINT = re.compile(r" (and|or) ", re.IGNORECASE)
_ENDS = re.compile(r"(?= (?:and|or) )", re.IGNORECASE)
_COMPARES = re.compile(
    r"(?P<figure>.+?) (?P<word>at[ -]least|at[ -]most|above|below|exactly)"
    r" (?P<number>[+-]?[0-9]+)",
    re.IGNORECASE,
)
_OR_MORE = re.compile(
    r"(?:^| and | or )(?P<all>(?P<figure>(?:(?! and | or ).)+?) is"
    r" (?:at[ -]least |at[ -]most )?(?P<number>[+-]?[0-9]+)"
    rf" or (?P<word>{'|'.join(OTHER_WORDS)}))(?= and | or |$)",
    re.IGNORECASE,
)
_IS = re.compile(r" is ", re.IGNORECASE)
_HAS_IS = re.compile(r"\S is(?: |$)", re.IGNORECASE)
_PROMISE = re.compile(r"(promised|kept|failed) +", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Wrong(Exception):
    """A sentence that cannot be read, with what to tell; nothing where `code` is None."""

    code: Code | None
    message: str = ""
    cure: str = ""


def condition_of(fields: Fields, key: str, cast: Cast) -> when.Condition | None:
    """The condition under a key; None where the key is not there or the condition is told."""
    node = fields.node(key)
    if node is None:
        return None
    if isinstance(node, Text) and not node.text.strip():
        fields.notes.empty(fields.key(key), key)
        return None
    return condition_in(fields.notes, node, cast, key)


def condition_in(notes: Notes, node: Node, cast: Cast, label: str) -> when.Condition | None:
    """The condition that a node holds."""
    if isinstance(node, Text):
        return _sentence(notes, node, cast)
    if not isinstance(node, Mapping):
        cure = "Write one sentence, or {all: [...]}, {any: [...]} or {not: ...}."
        notes.wrong_type(node, label, "a condition", cure)
        return None
    fields = fields_of(notes, node, RING)
    if fields is None or not fields.found:
        return None
    if len(fields.found) > 1:
        message = "a condition in braces has one of all, any and not, and this one has more"
        notes.error(node, Code.BAD_CONDITION, message, "Put one inside the other.")
        return None
    if fields.has("not"):
        inner = condition_of(fields, "not", cast)
        return None if inner is None else when.Not(inner)
    key = "all" if fields.has("all") else "any"
    held = fields.node(key)
    parts = [condition_in(notes, item, cast, key) for item in fields.items(key, "report shared")]
    if isinstance(held, Sequence) and not parts:
        notes.error(held, Code.BAD_CONDITION, f'the list "{key}" is empty', EXAMPLE)
    read = tuple(part for part in parts if part is not None)
    if not read or len(read) < len(parts):
        return None
    return when.AllOf(read) if key == "all" else when.AnyOf(read)


def _sentence(notes: Notes, node: Text, cast: Cast) -> when.Condition | None:
    words = " ".join(node.text.split())
    known = cast.conditions.get(words)
    if known is not None:
        return known
    try:
        condition = sentence_condition(words, cast, notes)
    except _Wrong as wrong:
        if wrong.code is not None:
            notes.error(node, wrong.code, wrong.message, wrong.cure)
        return None
    cast.conditions[words] = condition
    return condition


def sentence_condition(words: str, cast: Cast, notes: Notes) -> when.Condition:
    """The condition that a sentence says; raises `_Wrong` where it says none."""
    _check_or_more(words)
    terms, joints = _terms(words, cast)
    if len(set(joints)) > 1:
        message = '"and" and "or" stand in one sentence, so it could mean two things'
        raise _Wrong(Code.AND_WITH_OR, message, f"Write it in braces: {_braces(terms, joints)}")
    parts = tuple(_term(term, cast, notes) for term in terms)
    if not joints:
        return parts[0]
    return when.AllOf(parts) if joints[0] == "and" else when.AnyOf(parts)


def _check_or_more(words: str) -> None:
    """Raise `_Wrong` for `trust is 5 or more`, whose "or" joins nothing."""
    found = _OR_MORE.search(words)
    if found is None:
        return
    least = OTHER_WORDS[found["word"].lower()] is when.Comparison.ABOVE
    meant = when.Comparison.AT_LEAST if least else when.Comparison.AT_MOST
    message = f"{shown(found['all'])} does not compare in words this program knows"
    cure = f'Write "{found["figure"]} is {meant.value} {found["number"]}".'
    raise _Wrong(Code.BAD_CONDITION, message, cure)


def _terms(words: str, cast: Cast) -> tuple[list[str], list[str]]:
    """The parts of a sentence and what joins them; an `and` inside a known name joins nothing."""
    terms: list[str] = []
    joints: list[str] = []
    rest = words
    while True:
        found = _JOINT.search(rest, _name_end(rest, cast))
        if found is None:
            terms.append(rest)
            return terms, joints
        terms.append(rest[: found.start()])
        joints.append(found[1].lower())
        rest = rest[found.end() :]


def _name_end(rest: str, cast: Cast) -> int:
    """Where the longest known promise or fact at the beginning of `rest` ends, 0 for none."""
    start = 4 if rest[:4].lower() == "not " else 0
    word = _PROMISE.match(rest, start)
    names = cast.facts if word is None else cast.promises
    begin = start if word is None else word.end()
    ends = [*(found.start() for found in _ENDS.finditer(rest, begin)), len(rest)]
    known = (end for end in reversed(ends) if names.get(rest[begin:end]) is not None)
    return next(known, 0)


def _term(term: str, cast: Cast, notes: Notes) -> when.Condition:
    words = term.strip()
    fact = cast.facts.get(words)
    if fact is not None:
        return when.HasFact(fact)
    if words[:4].lower() == "not ":
        inner = _term(words[4:], cast, notes)
        if isinstance(inner, when.Compares):
            raise _not_before(inner, words)
        if isinstance(inner, when.Not):
            message = f"{shown(words)} says not twice"
            raise _Wrong(Code.BAD_CONDITION, message, "Say it once, or leave both out.")
        return when.Not(inner)
    promise = _PROMISE.match(words)
    if promise is not None:
        return _promise(promise, words, cast, notes)
    if _HAS_IS.search(words):
        return _comparison(words, cast, notes)
    raise _no_fact(words, cast, notes)


def _promise(found: re.Match[str], words: str, cast: Cast, notes: Notes) -> when.Condition:
    name = words[found.end() :]
    known = cast.promises.get(name)
    if known is not None:
        return when.HasPromise(known, when.PromiseWord(found[1].lower()))
    if cast.promises.unsure:
        raise _Wrong(None)
    names = cast.promises
    cure = notes.cure_for(names, name)
    raise _Wrong(names.code, f"there is no promise called {shown(name)}", cure)


def _comparison(words: str, cast: Cast, notes: Notes) -> when.Condition:
    *names, right = _IS.split(f" {words} ")
    left = " is ".join(names)  # the name of a measure may have an "is" of its own
    said = right.strip()
    said_of_fact = fact_with_is(words, left.strip(), said, cast)
    if said_of_fact is not None:
        raise _Wrong(Code.BAD_CONDITION, *said_of_fact)
    figure = _figure(left.strip(), cast, notes)
    negated = said.lower().startswith("not ")
    comparison, number = _compared(said[4:] if negated else said)
    if comparison is None:
        message = f"{shown(words)} does not compare in words this program knows"
        raise _Wrong(Code.BAD_CONDITION, message, _compared_instead(figure, said, number))
    least, most = SCALES.get(figure, MEASURE_SCALE)
    if not NUMBER.fullmatch(number):
        message = f"{shown(words)} needs a whole number after {comparison.value}"
        own = number.removesuffix("%")
        least_or_own = own if NUMBER.fullmatch(own) else (least + most) // 2
        cure = f'Write for instance "{figure} is {comparison.value} {least_or_own}".'
        raise _Wrong(Code.BAD_CONDITION, message, cure)
    value = int(number) if len(number) < 10 else most + 1
    if not least <= value <= most:
        message = f"{number[:20]} is outside the scale of {figure}, from {least} to {most}"
        raise _Wrong(Code.OUT_OF_RANGE, message, f"Write a number from {least} to {most}.")
    compares = when.Compares(figure, comparison, value)
    if negated:
        raise _not_before(compares, words)
    return compares


def _compared_instead(figure: str, said: str, number: str) -> str:
    """The cure for a comparison in other words: the author's figure and number in ours."""
    if not NUMBER.fullmatch(number):
        half = sum(SCALES.get(figure, MEASURE_SCALE)) // 2
        return f'Write "{figure} is at least {half}", or at most, above, below, exactly.'
    head = said.rpartition(" ")[0].lower()
    meant = next((c for word, c in OTHER_WORDS.items() if word in head.split()), None)
    if meant is not None:
        return f'Write "{figure} is {meant.value} {number}".'
    return f'Write "{figure} is exactly {number}" or "{figure} is at least {number}".'


def _compared(said: str) -> tuple[when.Comparison | None, str]:
    head, _, number = said.rpartition(" ")
    wanted = fold_key(head)
    for comparison in when.Comparison:
        if comparison.value == wanted:
            return comparison, number
        if fold_key(said) == comparison.value:
            return comparison, ""
    return None, number


def _is_figure(words: str, cast: Cast) -> bool:
    return fold_key(words) in when.FIGURES or cast.measures.get(words) is not None


def _figure(words: str, cast: Cast, notes: Notes) -> str:
    wanted = fold_key(words)
    if wanted in when.FIGURES:
        return wanted
    measure = cast.measures.get(words)
    if measure is not None:
        return measure
    if cast.measures.unsure:
        raise _Wrong(None)
    message = f"there is no measure called {shown(words)}"
    cure = notes.cure_for(cast.measures, words, when.FIGURES)
    raise _Wrong(Code.UNKNOWN_MEASURE, message, cure)


def _not_before(compares: when.Compares, words: str) -> _Wrong:
    message = f'"not" stands in a comparison: {shown(words)}'
    opposite = OPPOSITES.get(compares.comparison)
    if opposite is None:
        said = f"{{not: {compares.figure} is exactly {compares.number}}}"
        return _Wrong(Code.NOT_WITH_COMPARISON, message, f"Write {said}")
    said = f"{compares.figure} is {opposite.value} {compares.number}"
    return _Wrong(Code.NOT_WITH_COMPARISON, message, f'Write "{said}", which is the same.')


def _no_fact(words: str, cast: Cast, notes: Notes) -> _Wrong:
    otherwise = said_otherwise(words, cast, lambda name: _is_figure(name, cast))
    if otherwise is not None:
        return _Wrong(Code.BAD_CONDITION, *otherwise)
    if re.search("[<>=]", words):
        return _Wrong(Code.BAD_CONDITION, f"{shown(words)} is arithmetic, not a sentence", EXAMPLE)
    compared = _COMPARES.fullmatch(words)
    if compared is not None and _is_figure(compared["figure"], cast):
        said = f"{compared['figure']} is {fold_key(compared['word'])} {compared['number']}"
        message = f'{shown(words)} has no "is" in it'
        return _Wrong(Code.BAD_CONDITION, message, f'Write "{said}".')
    if not words or cast.facts.unsure:
        code = None if words else Code.BAD_CONDITION
        return _Wrong(code, "a part of the sentence is empty", EXAMPLE)
    cure = notes.cure_for(cast.facts, words)
    return _Wrong(Code.UNKNOWN_FACT, f"there is no fact called {shown(words)}", cure)


def _braces(terms: list[str], joints: list[str]) -> str:
    """The sentence as braces, with `and` binding closer than `or`."""
    groups: list[list[str]] = [[terms[0]]]
    for joint, term in zip(joints, terms[1:], strict=True):
        if joint == "and":
            groups[-1].append(term)
        else:
            groups.append([term])
    said = [g[0] if len(g) == 1 else "{all: [" + ", ".join(g) + "]}" for g in groups]
    return "{any: [" + ", ".join(said) + "]}"
