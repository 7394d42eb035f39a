"""What changed between two versions, as lines for people or as JSON for programs."""

from __future__ import annotations

from collections.abc import Iterator

from game.authoring.versions import Altered, FigureChanged, Reworded, Versions
from game.model.exploration import digits

FORM = 1
"""The number of the JSON form."""
SAME = "Nothing changed: the same words, the same choices, the same figures."


def as_text(found: Versions, title: str) -> str:
    """The lines: words, then moments and choices, then figures, each under a heading."""
    if found.is_same:
        return f"{title}\n{SAME}"
    return "\n".join((title, *_keys(found), *_words(found), *_choices(found), *_figures(found)))


def as_json(found: Versions) -> dict[str, object]:
    """The same for programs; figures are not rounded, `plays` is a string of digits."""
    return {
        "compare": FORM,
        "same": found.is_same,
        "keys": list(found.keys),
        "words": [
            {"place": list(one.place), "old": one.old, "new": one.new} for one in found.words
        ],
        "added": [_named(*one) for one in found.added],
        "removed": [_named(*one) for one in found.removed],
        "changed": [
            {**_named(one.moment, one.choice or ""), "keys": list(one.keys)}
            for one in found.altered
        ],
        "figures": {
            one.name: {"old": _number(one, one.old), "new": _number(one, one.new)}
            for one in found.figures
        },
    }


def _named(moment: str, choice: str) -> dict[str, str | None]:
    return {"moment": moment, "choice": choice or None}


def _number(figure: FigureChanged, value: float | int | None) -> float | int | str | None:
    return digits(int(value)) if figure.name == "plays" and value is not None else value


def _keys(found: Versions) -> Iterator[str]:
    if found.keys:
        yield f"\nAt the top of the file: {', '.join(found.keys)}"


def _words(found: Versions) -> Iterator[str]:
    if not found.words:
        return
    yield f"\nWords that changed: {len(found.words)}"
    place: tuple[str, ...] = ()
    for one in found.words:
        if one.place != place:
            place = one.place
            yield f"  {_place(one)}"
        yield from (f"    {mark} {text}" for mark, text in (("-", one.old), ("+", one.new)) if text)


def _place(one: Reworded) -> str:
    names = [part for part in one.place if part not in ("moments", "choices", "people")]
    return ", ".join(names)


def _choices(found: Versions) -> Iterator[str]:
    if found.added or found.removed or found.altered:
        yield "\nMoments and choices"
    yield from (f"  new: {_shown(*one)}" for one in found.added)
    yield from (f"  gone: {_shown(*one)}" for one in found.removed)
    yield from (f"  changed: {_told(one)}" for one in found.altered)


def _shown(moment: str, choice: str) -> str:
    return f"{moment} / {choice}" if choice else moment


def _told(one: Altered) -> str:
    return f"{_shown(one.moment, one.choice or '')} ({', '.join(one.keys)})"


def _figures(found: Versions) -> Iterator[str]:
    if not found.figures:
        return
    yield "\nFigures, old and new"
    width = max(len(_label(one)) for one in found.figures)
    for one in found.figures:
        yield f"  {_label(one):<{width}}  {_rounded(one, one.old)} -> {_rounded(one, one.new)}"


def _label(one: FigureChanged) -> str:
    return one.name.replace("/", ", ").replace("_", " ")


def _rounded(figure: FigureChanged, value: float | int | None) -> str:
    if value is None:
        return "none"
    if figure.name.endswith("probability") or figure.name in ("stuck", "numb"):
        return f"{100 * value:.1f}%"
    if isinstance(value, int):
        shown = digits(value)
        return shown if len(shown) <= 15 else f"a number of {len(shown)} digits"
    return f"{value:.1f}"
