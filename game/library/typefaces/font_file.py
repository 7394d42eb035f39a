"""What a font file says of itself: its family and style, its height, which letters it has.

TrueType and OpenType, and the first face of a collection (OpenType specification 1.9: the tables
cmap, head, name and OS/2). Nothing is drawn here.
"""

from __future__ import annotations

import struct
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from unicodedata import category

_FAMILY, _STYLE, _FAMILY_OF_MANY, _STYLE_OF_MANY = 1, 2, 16, 17
_WINDOWS, _UNICODE = 3, 0
_LAST_OF_FOUR = 0xFFFF
USUAL_X_HEIGHT = 0.5

_Tables = dict[str, bytes]
_Range = tuple[int, int]


_UNSEEN = ("C", "Z")
_OWN_USE = "Co"
_SELECTORS = frozenset(map(chr, range(0xFE00, 0xFE10)))


def is_seen(letter: str) -> bool:
    """False for a sign that has no shape of its own: spaces, controls, joiners, selectors."""
    kind = category(letter)
    return (kind == _OWN_USE or not kind.startswith(_UNSEEN)) and letter not in _SELECTORS


class NotAFont(ValueError):
    """The file is no font that can be read."""


@dataclass(frozen=True, slots=True)
class FontFile:
    """One face. `x_height` is that of a small x in a size of 1, 0.5 where the file is silent.

    `letters` are ranges of code points, in order, first and last included. `is_pictures`: its
    letters are pictures of one size, as coloured emoji are.
    """

    path: Path
    family: str
    style: str
    x_height: float
    letters: tuple[_Range, ...]
    is_pictures: bool = False

    def has(self, letter: str) -> bool:
        """True where the face has this letter, one code point."""
        code = ord(letter)
        at = bisect_right(self.letters, (code, 0x110000)) - 1
        return at >= 0 and self.letters[at][0] <= code <= self.letters[at][1]


def read_font(path: Path) -> FontFile:
    """The face in a file. NotAFont for anything else, OSError where it cannot be read."""
    try:
        tables = _tables(path)
        names = _names(tables["name"]) if "name" in tables else {}
        return FontFile(
            path,
            names.get(_FAMILY_OF_MANY) or names.get(_FAMILY) or path.stem,
            names.get(_STYLE_OF_MANY) or names.get(_STYLE) or "",
            _x_height(tables),
            tuple(_joined(sorted(_ranges(tables["cmap"])))),
            is_pictures="CBDT" in tables or "sbix" in tables,
        )
    except (KeyError, struct.error, IndexError, UnicodeDecodeError) as error:
        raise NotAFont(f"{path.name} is no font that can be read") from error


def _tables(path: Path) -> _Tables:
    """The tables that are read here; of a table of pictures only that it is there."""
    wanted = {"cmap", "head", "name", "OS/2"}
    found: _Tables = {}
    with path.open("rb") as file:
        start = 0
        if file.read(4) == b"ttcf":
            file.seek(12)
            (start,) = struct.unpack(">I", file.read(4))
        file.seek(start + 4)
        (count,) = struct.unpack(">H", file.read(2))
        file.seek(start + 12)
        rows = file.read(16 * count)
        for number in range(count):
            tag, _, offset, length = struct.unpack_from(">4sIII", rows, 16 * number)
            name = tag.decode("latin-1")
            found[name] = b""
            if name in wanted:
                file.seek(offset)
                found[name] = file.read(length)
    return found


def _names(table: bytes) -> dict[int, str]:
    """Names by their number, English or whatever comes last."""
    _, count, strings = struct.unpack_from(">HHH", table)
    found: dict[int, str] = {}
    for number in range(count):
        platform, _, language, name, length, offset = struct.unpack_from(
            ">HHHHHH", table, 6 + 12 * number
        )
        if platform not in (_WINDOWS, _UNICODE) or (platform == _WINDOWS and language != 0x409):
            continue
        words = table[strings + offset : strings + offset + length]
        found[name] = words.decode("utf-16-be")
    return found


def _x_height(tables: _Tables) -> float:
    per_em = struct.unpack_from(">H", tables["head"], 18)[0]
    table = tables.get("OS/2", b"")
    if len(table) < 88 or struct.unpack_from(">H", table)[0] < 2 or not per_em:
        return USUAL_X_HEIGHT
    high = int(struct.unpack_from(">h", table, 86)[0])
    return high / per_em if high > 0 else USUAL_X_HEIGHT


def _ranges(table: bytes) -> Iterator[_Range]:
    count = struct.unpack_from(">H", table, 2)[0]
    places = []
    for number in range(count):
        platform, kind, offset = struct.unpack_from(">HHI", table, 4 + 8 * number)
        if platform == _UNICODE or (platform == _WINDOWS and kind in (0, 1, 10)):
            places.append(offset)
    for offset in dict.fromkeys(places):
        form = struct.unpack_from(">H", table, offset)[0]
        if form == 4:
            yield from _segments(table, offset)
        elif form == 12:
            groups = struct.unpack_from(">I", table, offset + 12)[0]
            for number in range(groups):
                first, last, _ = struct.unpack_from(">III", table, offset + 16 + 12 * number)
                yield first, last


def _segments(table: bytes, offset: int) -> Iterator[_Range]:
    """The ranges of a table in form 4, without letters that lead to no shape."""
    count = struct.unpack_from(">H", table, offset + 6)[0] // 2
    columns = f">{count}H"
    lasts = struct.unpack_from(columns, table, offset + 14)
    firsts = struct.unpack_from(columns, table, offset + 16 + 2 * count)
    shapes = offset + 16 + 6 * count
    steps = struct.unpack_from(columns, table, shapes)
    for number, (first, last, step) in enumerate(zip(firsts, lasts, steps, strict=True)):
        if first == _LAST_OF_FOUR:
            continue
        if not step:
            yield first, last
            continue
        at = shapes + 2 * number + step
        for code, shape in enumerate(_shapes(table, at, last - first + 1), first):
            if shape:
                yield code, code


def _shapes(table: bytes, at: int, count: int) -> tuple[int, ...]:
    there = max(0, min(count, (len(table) - at) // 2))
    return struct.unpack_from(f">{there}H", table, at)


def _joined(ranges: list[_Range]) -> Iterator[_Range]:
    """Ranges in order, those that touch made one."""
    held: _Range | None = None
    for first, last in ranges:
        if held is not None and first <= held[1] + 1:
            held = held[0], max(held[1], last)
            continue
        if held is not None:
            yield held
        held = first, last
    if held is not None:
        yield held
