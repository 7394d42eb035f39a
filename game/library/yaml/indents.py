"""A line that stands too far in or out: the column where its author most likely meant it.

A line of a list belongs under the dashes that are open above it, a key under the keys. What
else may be wrong with a line is in `line_hints`.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from game.library.yaml.broken import Broken
from game.library.yaml.gave_up import Gave
from game.library.yaml.keys import folded
from game.library.yaml.lines import Mend, Shape
from game.model.codes import Code

GO_TO, CHOICES = "go to", "choices"


@dataclass(slots=True)
class _Open:
    """What is open above a line: where its dashes and its keys stand, the nearest first.

    `choices` is where the key of an open list of choices stands, `of_last` where the keys of
    its last choice do; `goes` is True where that choice says already where it goes.
    """

    dashes: list[int] = field(default_factory=list)
    keys: list[int] = field(default_factory=list)
    choices: int | None = None
    of_last: int | None = None
    goes: bool = False


def out_of_line(broken: Broken, number: int) -> Mend | None:
    """The mend of a line that does not line up, or None where it is no such line."""
    line = broken.lines[number - 1]
    indent = len(line) - len(line.lstrip(" "))
    if not line.strip() or (broken.column != indent + 1 and Gave.COLON not in broken.gave):
        return None
    above = _line_above(broken, number, indent)
    if above is not None:
        return _moved(broken, *above)
    found = _open_above(broken, number)
    shape = broken.shape(number)
    ways = _ways_of_go_to(found, shape, indent)
    if ways is not None:
        return _either_way(broken, number, *ways)
    likely = _likely(found, broken, number, indent)
    return None if likely is None else _moved(broken, number, likely)


def _moved(broken: Broken, number: int, likely: int) -> Mend:
    indent = broken.shape(number).indent
    cure = f"Begin it at column {likely + 1}, with {_spaces(likely)} before it."
    if number == broken.line and Gave.COLON in broken.gave:
        cure += " If it goes on with the text above, put the whole text in quotes."
    return _told(broken, number, likely, cure, is_sure=abs(likely - indent) == 1)


def _spaces(number: int) -> str:
    return "1 space" if number == 1 else f"{number} spaces"


def _either_way(broken: Broken, number: int, moment: int, choice: int) -> Mend:
    cure = (
        f"If all the choices go there, begin it at column {moment + 1}, with {moment} spaces "
        f"before it. If the last choice alone does, at column {choice + 1}, with {choice} spaces."
    )
    return _told(broken, number, moment, cure, is_sure=False)


def _told(broken: Broken, number: int, likely: int, cure: str, is_sure: bool) -> Mend:
    column = broken.shape(number).indent + 1
    message = "this line does not line up with the lines it belongs to"
    problem = broken.source.error(number, column, Code.INDENTATION, message, cure)
    return Mend(problem, {number: " " * likely + broken.lines[number - 1].lstrip(" ")}, is_sure)


def _line_above(broken: Broken, number: int, indent: int) -> tuple[int, int] | None:
    """The line above and its column, where that one is out and this line and the next agree."""
    above, below = broken.above(number), _beside(broken, number, indent)
    if above is None or below is None:
        return None
    shape, after = broken.shape(above), broken.shape(below)
    own, lead = shape.indent, shape.lead
    dash = own + indent - lead
    if lead != own and abs(lead - indent) == 1:
        is_out = after.indent == (dash if after.is_item else indent)
        return (above, dash) if is_out else None
    if after.indent != indent:
        return None
    over = broken.above(above)
    if own == indent or over is None or shape.is_item != broken.shape(number).is_item:
        return None
    parent = broken.shape(over)
    is_first = not parent.value and parent.key is not None and parent.lead < min(own, indent)
    return (above, indent) if is_first else None


def _beside(broken: Broken, number: int, indent: int) -> int | None:
    """The next line that stands no further in than a line does."""
    below = broken.below(number)
    while below is not None and broken.shape(below).indent > indent:
        below = broken.below(below)
    return below


def _open_above(broken: Broken, number: int) -> _Open:
    found = _Open()
    narrowest = 10_000
    at = broken.above(number)
    is_first = True
    while at is not None:
        shape = broken.shape(at)
        own, lead = shape.indent, shape.lead
        is_item = shape.is_item
        if folded(shape.key or "") == GO_TO and found.of_last is None:
            found.goes = True
        if own < narrowest and (is_item or shape.key is not None):
            narrowest = own
            if is_item:
                _keep_item(found, own, lead if shape.key is not None else None)
            else:
                _keep_key(found, shape, own, is_first)
        if own == 0 and not is_item:
            return found
        is_first = False
        at = broken.above(at)
    return found


def _keep_item(found: _Open, own: int, lead: int | None) -> None:
    found.dashes.append(own)
    if lead is not None:
        found.keys.append(lead)
        if found.of_last is None and found.choices is None:
            found.of_last = lead


def _keep_key(found: _Open, shape: Shape, own: int, is_first: bool) -> None:
    found.keys.append(own)
    if folded(shape.key or "") == CHOICES and found.choices is None:
        found.choices = own
    if is_first and not shape.value:
        found.dashes.append(own + 2)


def _ways_of_go_to(found: _Open, shape: Shape, indent: int) -> tuple[int, int] | None:
    """The columns of the moment and of its last choice, where a `go to` may belong to either."""
    if folded(shape.key or "") != GO_TO or found.choices is None or found.of_last is None:
        return None
    if found.goes:
        found.keys = [found.choices]
        return None
    return (found.choices, found.of_last) if found.choices < indent < found.of_last else None


def _likely(found: _Open, broken: Broken, number: int, indent: int) -> int | None:
    """The nearest of the columns that a line of its kind can begin at."""
    shape = broken.shape(number)
    is_item = shape.is_item
    pool = [own for own in ((found.dashes if is_item else ()) or found.keys) if own != indent]
    below = broken.below(number)
    if not is_item and not shape.value and below is not None:
        inner = broken.shape(below).indent
        pool = [own for own in pool if own < inner] or pool
    return min(pool, key=lambda own: (abs(own - indent), -own), default=None)
