"""Lines of a scenario that may have been meant to stand elsewhere, or under a line that is lost."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from game.library.yaml.keys import TOP_KEYS, folded
from game.library.yaml.layout.walk import Layout, Opened
from game.library.yaml.layout.ways import Meant, Spot, columns
from game.library.yaml.lines import shape_of
from game.library.yaml.source import shown
from game.model.codes import Code
from game.model.form import kinds
from game.model.form.kinds import Form, Kind
from game.model.form.moments import CONDITION, MOMENT

MOST_MOVED = 200
SWAP = "Swap the two lines."
MOST_NAMES = 3
"""More moments than these that nothing has are no name lost."""
_GO_TO = re.compile(r" *go[ _-]to:", re.IGNORECASE)
_GONE_TO = re.compile(r" *(?:- )?(?:go[ _-]to|moment|start): ([^\[{#:]{1,80})$", re.IGNORECASE)


def moving_ways(layout: Layout, spot: Spot) -> Iterator[Meant]:
    """Every way that moves lines, or writes one above."""
    yield from _moved(layout, spot)
    yield from _under_head(spot)
    yield from _swapped(spot)


def _moved(layout: Layout, spot: Spot) -> Iterator[Meant]:
    """A line, or a line with those below it, that stands too far in or out."""
    line = spot.line
    own = len(line) - len(line.lstrip())
    is_item = line.lstrip().startswith("- ")
    for column in columns(spot.walk, of_lists=is_item):
        if column == own:
            continue
        alone = {spot.at + 1: " " * column + line.lstrip()}
        block = _dragged(layout, spot, column - own)
        has_tab = "\t" in line[:own]
        yield _move(spot.at, own, column, alone, has_tab)
        if len(block) > 1:
            yield _move(spot.at, own, column, block, has_tab)


def _move(at: int, own: int, column: int, lines: Mapping[int, str | None], has_tab: bool) -> Meant:
    spaces = "1 space" if column == 1 else f"{column} spaces"
    instead = " and no tab" if has_tab else ""
    cure = f"Begin it at column {column + 1}, with {spaces} before it{instead}."
    more = len(lines) - 1
    if more:
        those = "The line below it is its own and moves" if more == 1 else ""
        those = those or f"The {more} lines below it are its own and move"
        cure += f" {those} {'in' if column > own else 'out'} as far."
    message = "this line does not line up with the lines it belongs to"
    is_go_to = _GO_TO.match(next(iter(lines.values())) or "") is not None
    order = 2 + (abs(column - own) > 1) + (more > 0) + 2 * (is_go_to and not more)
    return Meant(lines, at + 1, own + 1, Code.INDENTATION, message, cure, order)


def _dragged(layout: Layout, spot: Spot, by: int) -> dict[int, str | None]:
    """A line moved with the lines below it that fit only if they move as far."""
    moved: dict[int, str | None] = {}
    walk = spot.walk.copy()
    was_blank = False
    for at in range(spot.at, min(len(spot.lines), spot.at + MOST_MOVED)):
        line = spot.lines[at]
        if not line.strip():
            was_blank = True
            continue
        own = len(line) - len(line.lstrip())
        shifted = " " * max(0, own + by) + line.lstrip()
        with_it, left = walk.copy(), walk.copy()
        goes = layout.stops_at([shifted], with_it, 0, 1) is None
        stays = at > spot.at and layout.stops_at([line], left, 0, 1) is None
        if goes and stays:
            goes = with_it.odd <= left.odd and not (was_blank and with_it.odd == left.odd)
            goes = goes and not _is_for_all(spot.lines, at, moved)
            goes = goes and not (own == 0 and folded(shape_of(line).key or "") in TOP_KEYS)
        if not goes:
            break
        moved[at + 1] = shifted
        walk, was_blank = with_it, False
    return moved


def _is_for_all(lines: list[str], at: int, moved: Mapping[int, str | None]) -> bool:
    """True for a `go to` below choices of which none has one of its own."""
    below = next((line for line in lines[at + 1 :] if line.strip()), "")
    if _GO_TO.match(lines[at]) is None or below.lstrip().startswith("- "):
        return False
    return not any(_GO_TO.match(line or "") for line in moved.values())


def _under_head(spot: Spot) -> Iterator[Meant]:
    """Lines whose key above them is lost."""
    line = spot.line
    own = len(line) - len(line.lstrip())
    shape = shape_of(line)
    yield from _first_name(spot)
    for frame in spot.walk.frames:
        if frame.is_list or frame.form is None or frame.column >= own + shape.is_item:
            continue
        if frame.is_named:
            yield from _under_name(spot, frame)
            continue
        for key in _heads(frame.form, shape.is_item, folded(shape.key or ""), key_below(spot)):
            if key in frame.seen:
                continue
            head = f"{' ' * frame.column}{key}:"
            message = f'"{key}" is missing above this line'
            cure = f"Write a line above it: {head.strip()}"
            yield Meant(
                {spot.at + 1: f"{head}\n{line}"},
                spot.at + 1, own + 1, Code.MISSING_KEY, message, cure, 3,
            )  # fmt: skip


def _first_name(spot: Spot) -> Iterator[Meant]:
    """The first name under a key that waits for names."""
    column, kind = spot.walk.awaits or (0, None)
    if isinstance(kind, kinds.Each):
        frame = Opened(column + 2, column, kind.form, is_named=True)
        yield from _under_name(spot, frame)
        if frame.form is MOMENT:
            yield from _unnamed(spot, frame)


def _under_name(spot: Spot, frame: Opened) -> Iterator[Meant]:
    """A moment whose name is lost: one that the story goes to, and that nothing has."""
    if spot.line[: frame.column + 2].strip():
        return
    if frame.form is not MOMENT:
        yield from _unnamed(spot, frame)
        return
    for name in _names_lost(spot.lines, frame.column):
        head = f"{' ' * frame.column}{name}:"
        message = f"the name of a moment is missing above this line: {shown(name)}"
        cure = f"Write a line above it: {name}:"
        yield Meant(
            {spot.at + 1: f"{head}\n{spot.line}"},
            spot.at + 1, spot.indent + 1, Code.MISSING_KEY, message, cure, 3,
        )  # fmt: skip


def _unnamed(spot: Spot, frame: Opened) -> Iterator[Meant]:
    """A person or a measure whose name is lost: only the author knows it."""
    shape = shape_of(spot.line)
    if frame.form is None or shape.is_item or folded(shape.key or "") not in frame.form.names:
        return
    message = f"the name of {frame.form.what} is missing above this line"
    cure = "Write it on a line of its own above this one, with a colon after it."
    lines = {spot.at + 1: f"{' ' * frame.column}...:\n{spot.line}"}
    yield Meant(lines, spot.at + 1, spot.indent + 1, Code.WRONG_TYPE, message, cure, 3)


def _names_lost(lines: list[str], column: int) -> list[str]:
    """Moments that are gone to, and have no name of their own at a column."""
    named = {
        folded(shape_of(line).key or "")
        for line in lines
        if line[: column + 1].strip() and not line[:column].strip()
    }
    gone_to = (_GONE_TO.fullmatch(line) for line in lines)
    found = dict.fromkeys(one[1].strip("\"' ") for one in gone_to if one is not None)
    return [name for name in found if folded(name) not in named][:MOST_NAMES]


def _swapped(spot: Spot) -> Iterator[Meant]:
    """Two lines that stand the wrong way round."""
    above = spot.at - 1
    if above < 0 or not spot.lines[above].strip():
        return
    lines = {above + 1: spot.line, spot.at + 1: spot.lines[above]}
    own = len(spot.line) - len(spot.line.lstrip())
    message = "this line and the one above it stand the wrong way round"
    yield Meant(lines, spot.at + 1, own + 1, Code.INDENTATION, message, SWAP, 4)


def key_below(spot: Spot) -> str:
    """The key of the line after this one, if it stands further in, else nothing."""
    line = next((line for line in spot.lines[spot.at + 1 :] if line.strip()), "")
    is_deeper = len(line) - len(line.lstrip()) > spot.indent
    return folded(shape_of(line).key or "") if is_deeper else ""


def _heads(form: Form, is_item: bool, key: str, below: str) -> Iterator[str]:
    """The keys of a form under which a line may stand that begins with `key`."""
    for one in form.keys:
        either = one.kind if isinstance(one.kind, kinds.Either) else None
        held = (one.kind,) if either is None else (either.one, either.other)
        if any(_opens(kind, is_item, key, below) for kind in held):
            yield one.name


def _opens(kind: Kind, is_item: bool, key: str, below: str) -> bool:
    """True where a line may be the first under a key of that kind; `below` is the next key."""
    match kind:
        case kinds.ListOf(held):
            return is_item and key in held.names
        case kinds.Script():
            return is_item
        case kinds.FactList():
            return is_item and not key
        case kinds.Conditional():
            return not is_item and key in CONDITION.names
        case kinds.Each(held):
            return not is_item and bool(key) and below in held.names
        case kinds.Under(held):
            return not is_item and key in held.names
        case _:
            return False
