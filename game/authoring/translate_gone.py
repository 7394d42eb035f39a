"""Words whose place in the story has gone: kept as comments at the end of the file.

A moment or choice that only has another name now is found again by what its words were made
from, and keeps them.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from game.authoring.translate_lines import Edits, written
from game.library.variants.marks import comments_above, is_mark, on_one_line
from game.library.variants.slots import SlotGroup, words_in
from game.library.yaml.nodes import Text
from game.model.variant import Where

HEADING = "# No longer in the story. Nothing below this line is read."


@dataclass(frozen=True, slots=True)
class Gone:
    """Lines that are put aside, and where they stood."""

    where: Where
    lines: tuple[str, ...]

    @classmethod
    def cut(cls, edits: Edits, where: Where, first: int, last: int, is_worded: bool) -> Gone:
        """Take an entry out of a file, with the comments directly above it."""
        return cls.of(
            edits, where, range(comments_above(edits.lines, first).start, last + 1), is_worded
        )

    @classmethod
    def of(cls, edits: Edits, where: Where, lines: range, is_worded: bool) -> Gone:
        """Take lines out of a file; those of an empty place nobody wrote in are let go."""
        edits.deleted.update(lines)
        rows = [edits.lines[number - 1] for number in lines]
        is_kept = is_worded or any("#" in row and not is_mark(row) for row in rows)
        return cls(where, tuple(row for row in rows if row.strip()) if is_kept else ())


def gone_lines(gone: Sequence[Gone], rows: Sequence[str]) -> list[str]:
    """What is to stand at the end of the file for everything put aside."""
    kept = [one for one in gone if one.lines]
    if not kept:
        return []
    added = [] if HEADING in rows else ["", HEADING]
    for one in kept:
        added.append(f"# From {path_words(one.where) or 'the top'}:")
        added += [f"# {line}" for line in one.lines]
    return added


def path_words(where: Where) -> str:
    """The way to a text as people read it; places in a list count from 1."""
    return " > ".join(str(step + 1) if isinstance(step, int) else step for step in where)


def adopted(
    edits: Edits, key: Text, end: int, group: SlotGroup, there: Collection[str | None]
) -> str | None:
    """The new name of a moment or choice whose words were made from texts that it still has.

    The name in the file is changed to it; `there` are those that have a place in the file. None
    where nothing shows what became of it.
    """
    noted = _noted(edits.lines, key.line, end)
    best, most = None, 0
    for name, slot in group.slots.items():
        if name in there:
            continue
        originals = {on_one_line(one.original) for one in words_in(slot)}
        shared = len(noted & originals)
        if shared > most and 2 * shared >= min(len(noted), len(originals)):
            best, most = name, shared
    line = edits.lines[key.line - 1]
    rest = _after_key(line[key.column - 1 :], key.text)
    if best is None or rest is None:
        return None
    edits.replaced[key.line] = line[: key.column - 1] + written(best) + rest
    return best


def _noted(lines: Sequence[str], first: int, last: int) -> set[str]:
    marks = (line for line in lines[first - 1 : last] if is_mark(line))
    return {on_one_line(line.split(":", 1)[1]) for line in marks}


def _after_key(line: str, name: str) -> str | None:
    """What follows a key on its line, the colon included."""
    for spelled in (name, f'"{name}"', "'" + name.replace("'", "''") + "'"):
        if line.startswith(f"{spelled}:"):
            return line[len(spelled) :]
    return None
