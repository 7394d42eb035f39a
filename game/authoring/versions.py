"""Two versions of a scenario: what changed in its words, its choices and its figures.

Moments and choices are the same where their names and ids are. How it is told is in
`versions_told`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from difflib import SequenceMatcher

from game.library.variants.slots import SlotWords, slots_of, words_in
from game.model.exploration import Exploration, Secure
from game.model.scenario import Choice, Moment, Scenario

_TEXTS = {"words", "because", "lands_as", "blocked_because", "question", "place", "summary"}
_APART = {"id", "name", "title", "script", "choices", "cases", "ending_title", "moments"}
_TEXTS_OF_ALL = {"about", "content_notes", "support", "debrief"}
_TEXTS_OF_ONE = {"is_", "wants", "worries", "knows", "means"}


@dataclass(frozen=True, slots=True)
class Reworded:
    """A text that changed. `place` leads to it; `old` or `new` is None where it was not there."""

    place: tuple[str, ...]
    old: str | None
    new: str | None


@dataclass(frozen=True, slots=True)
class Altered:
    """A moment, or with `choice` one of its choices, of which these keys changed."""

    moment: str
    choice: str | None
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Explored:
    """The figures of one version; both None where it has none."""

    figures: Exploration | None
    secure: Secure | None


@dataclass(frozen=True, slots=True)
class FigureChanged:
    """A figure in the old version and in the new; None where that one has no such figure."""

    name: str
    old: float | int | None
    new: float | int | None


@dataclass(frozen=True, slots=True)
class Versions:
    """All that changed. Added and removed are (moment, choice id), choice id "" for a moment.

    `keys` are those at the top of the file that differ in something other than their texts.
    """

    keys: tuple[str, ...]
    words: tuple[Reworded, ...]
    added: tuple[tuple[str, str], ...]
    removed: tuple[tuple[str, str], ...]
    altered: tuple[Altered, ...]
    figures: tuple[FigureChanged, ...]

    @property
    def is_same(self) -> bool:
        """True where nothing changed."""
        return self == Versions((), (), (), (), (), ())


def compared(old: Scenario, new: Scenario, old_found: Explored, new_found: Explored) -> Versions:
    """What changed from one version to the other."""
    before, after = set(_names(old)), set(_names(new))
    return Versions(
        tuple(_keys(old, new)),
        tuple(_reworded(old, new)),
        tuple(one for one in _names(new) if one not in before),
        tuple(one for one in _names(old) if one not in after),
        tuple(_altered(old, new)),
        tuple(_figures(old_found, new_found)),
    )


def _keys(old: Scenario, new: Scenario) -> Iterator[str]:
    for one in (one for one in fields(new) if one.compare):
        before, after = getattr(old, one.name), getattr(new, one.name)
        if one.name in ("people", "measures"):
            before, after = (
                [
                    replace(item, **{key: None for key in _TEXTS_OF_ONE if hasattr(item, key)})
                    for item in items
                ]
                for items in (before, after)
            )
        if one.name not in _APART | _TEXTS_OF_ALL and before != after:
            yield one.name.replace("_", " ")


def _names(scenario: Scenario) -> Iterator[tuple[str, str]]:
    for name, moment in scenario.moments.items():
        yield name, ""
        yield from ((name, choice.id) for choice in moment.choices)


def _reworded(old: Scenario, new: Scenario) -> Iterator[Reworded]:
    before, after = _texts(old), _texts(new)
    for place in dict.fromkeys([*before, *after]):
        yield from _lines(place, before.get(place, ()), after.get(place, ()))


def _texts(scenario: Scenario) -> dict[tuple[str, ...], list[str]]:
    """The texts by their place; those of one list stand together under the place of the list."""
    found: dict[tuple[str, ...], list[str]] = {}
    for words in words_in(slots_of(scenario)):
        place = tuple(part for part in words.where if isinstance(part, str))
        found.setdefault(place, []).append(_said(words))
    return found


def _said(words: SlotWords) -> str:
    return f"{words.key}: {words.original}" if words.key else words.original


def _lines(place: tuple[str, ...], old: Iterable[str], new: Iterable[str]) -> Iterator[Reworded]:
    before, after = list(old), list(new)
    matched = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    for kind, start, end, from_, to in matched:
        if kind == "equal":
            continue
        gone, come = before[start:end], after[from_:to]
        for number in range(max(len(gone), len(come))):
            yield Reworded(
                place,
                gone[number] if number < len(gone) else None,
                come[number] if number < len(come) else None,
            )


def _altered(old: Scenario, new: Scenario) -> Iterator[Altered]:
    for name, moment in new.moments.items():
        was = old.moments.get(name)
        if was is None:
            continue
        if keys := _changed(was, moment):
            yield Altered(name, None, keys)
        for choice in moment.choices:
            same = was.choice(choice.id)
            if same is not None and (keys := _changed(same, choice)):
                yield Altered(name, choice.id, keys)


def _changed(old: Moment | Choice, new: Moment | Choice) -> tuple[str, ...]:
    """The keys, apart from texts, that differ; cases of a moment without their reasons."""
    names = [one.name for one in fields(new) if one.name not in _TEXTS | _APART]
    keys = [name for name in names if getattr(old, name) != getattr(new, name)]
    if isinstance(old, Moment) and isinstance(new, Moment) and _cases(old) != _cases(new):
        keys.append("if you differ")
    return tuple(key.rstrip("_").replace("_", " ") for key in keys)


def _cases(moment: Moment) -> list[object]:
    return [
        [getattr(case, one.name) for one in fields(case) if one.name != "because"]
        for case in moment.cases
    ]


def _figures(old: Explored, new: Explored) -> Iterator[FigureChanged]:
    before, after = dict(_rows(old)), dict(_rows(new))
    for name in dict.fromkeys([*before, *after]):
        if before.get(name) != after.get(name):
            yield FigureChanged(name, before.get(name), after.get(name))


def _rows(found: Explored) -> Iterator[tuple[str, float | int | None]]:
    """The figures that are laid side by side, by name; powers in percent, shares from 0 to 1."""
    one = found.figures
    if one is None:
        return
    power: Mapping[str, float | None] = {
        "start": one.power.start,
        "min": one.power.least,
        "mean": one.power.mean,
        "max": one.power.most,
        "p5": one.power.p5,
        "p95": one.power.p95,
    }
    yield from (("moments", one.moments), ("choices", one.choices), ("plays", one.plays))
    yield from ((f"power/{name}", value) for name, value in power.items())
    yield "together/mean", one.together.mean
    yield from ((f"measures/{name}/mean", two.mean) for name, two in one.measures.items())
    secure = found.secure
    yield "secure/service user", None if secure is None else float(secure.service_user)
    yield "secure/professional", None if secure is None else float(secure.professional)
    for name, ending in one.endings.items():
        yield f"endings/{name}/probability", ending.probability
        yield f"endings/{name}/power mean", ending.mean
    yield from (("token_gap/mean", one.token_gap_mean), ("stuck", one.stuck), ("numb", one.numb))
    yield from (("longest", one.longest), ("shortest", one.shortest))
