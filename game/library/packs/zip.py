"""A pack as bytes: a zip file read with limits on everything, and written the same each time.

The pack is believed in nothing: it is read in memory, each name and size is looked at before a
byte is unpacked, and no more is unpacked than was announced. Nothing is written to a disk here.
"""

from __future__ import annotations

import io
import stat
import struct
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from game.library.packs.names import (
    is_kind_of_pack,
    is_passed_over,
    trouble_with_name,
    trouble_with_twins,
)
from game.library.yaml.source import shown

MIB = 1024 * 1024
MOST_BYTES_PACKED = 50 * MIB
MOST_FILES = 500
MOST_BYTES_A_FILE = 10 * MIB
MOST_BYTES = 50 * MIB
MOST_TIMES_LARGER = 100
"""How many times its packed size a file may unpack to; text packs to a tenth, or a twentieth."""
_SMALL = 65_536
"""A file up to this size may be as repetitive as it likes."""

_SIGN_OF_ZIP = b"PK\x03\x04"
_SIGN_OF_PNG = b"\x89PNG\r\n\x1a\n"
_END, _END_LENGTH, _LONGEST_COMMENT = b"PK\x05\x06", 22, 65_536
_LARGE_END, _LARGE_END_LENGTH = b"PK\x06\x07", 20
_LIST_BYTES_A_FILE = 46 + 1024
_HEAD_LENGTH = 30
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_ENCRYPTED = 0x1
_UNIX, _A_FILE = 3, stat.S_IFREG | 0o644
_FIRST_DATE = (1980, 1, 1, 0, 0, 0)
_BROKEN = (
    *(zipfile.BadZipFile, zlib.error, struct.error, OSError, EOFError, ValueError),
    *(RuntimeError, NotImplementedError, LookupError, OverflowError),
)
"""What the zip module raises for bytes that make no sense; UnicodeError is a ValueError."""

_DAMAGED = "The pack is damaged, or is no zip file."
_TOO_MANY = f"The pack holds more than {MOST_FILES} files, or is made for more."

Contents = Mapping[str, bytes]
"""The files of a scenario by name, with `/` between folder and file."""


class BadPack(Exception):
    """Files that are not taken for a scenario; the message is a sentence for the person."""


class Unpacked(NamedTuple):
    """The files in a pack by name, without those that systems leave behind.

    `left_out` are names of files that no scenario has; not a byte of them is unpacked.
    """

    contents: dict[str, bytes]
    left_out: tuple[str, ...]


def unpacked(data: bytes) -> Unpacked:
    """What is in a pack.

    Raises `BadPack` for anything that is not a plain, whole pack within the limits.
    """
    if len(data) > MOST_BYTES_PACKED:
        raise BadPack(f"The pack is larger than {MOST_BYTES_PACKED // MIB} MB.")
    try:
        _check_end(data)
        with zipfile.ZipFile(io.BytesIO(data)) as pack:
            files = _checked(pack.infolist(), pack.start_dir)
            wanted = [one for one in files if is_kind_of_pack(_name(one.filename))]
            if sum(entry.file_size for entry in wanted) > MOST_BYTES:
                raise BadPack(f"The pack unpacks to more than {MOST_BYTES // MIB} MB.")
            contents = {_name(one.filename): _content(pack, one) for one in wanted}
            left_out = {_name(one.filename) for one in files} - contents.keys()
            return Unpacked(contents, tuple(sorted(left_out)))
    except _BROKEN as error:
        raise BadPack(_DAMAGED) from error


def packed(contents: Contents) -> bytes:
    """A pack of these files: the same bytes for the same files, on any machine and any day.

    The files are stored as they are, for what a packing program makes differs between versions
    of it. Raises `BadPack` where `unpacked` would not take it.
    """
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as pack:
        for name in sorted(contents):
            trouble = trouble_with_name(name)
            if trouble is not None:
                raise BadPack(trouble)
            info = zipfile.ZipInfo(name, _FIRST_DATE)
            info.create_system, info.external_attr = _UNIX, _A_FILE << 16
            pack.writestr(info, contents[name])
    for name in unpacked(written.getvalue()).left_out:
        raise BadPack(f"{shown(name)} does not belong to a scenario.")
    return written.getvalue()


def trouble_with_content(name: str, content: bytes) -> str | None:
    """None, or one sentence why this cannot be what the name says."""
    if len(content) > MOST_BYTES_A_FILE:
        return f"{shown(name)} is larger than {MOST_BYTES_A_FILE // MIB} MB."
    if content.startswith(_SIGN_OF_ZIP):
        return f"{shown(name)} is a pack inside the pack."
    if name.endswith(".png") and not content.startswith(_SIGN_OF_PNG):
        return f"{shown(name)} is not a PNG picture."
    return None


def _check_end(data: bytes) -> None:
    """Look at how long the list of files says it is, before it is read into memory."""
    at = len(data) - _END_LENGTH
    if not (data[max(0, at) :].startswith(_END) and data.endswith(b"\0\0")):
        at = data.rfind(_END, max(0, at - _LONGEST_COMMENT))
    if at < 0 or len(data) - at < _END_LENGTH:
        raise BadPack(_DAMAGED)
    files = int.from_bytes(data[at + 10 : at + 12], "little")
    list_bytes = int.from_bytes(data[at + 12 : at + 16], "little")
    is_large = at >= _LARGE_END_LENGTH and data.startswith(_LARGE_END, at - _LARGE_END_LENGTH)
    if is_large or files > MOST_FILES or list_bytes > MOST_FILES * _LIST_BYTES_A_FILE:
        raise BadPack(_TOO_MANY)


def _checked(entries: Sequence[zipfile.ZipInfo], end: int) -> list[zipfile.ZipInfo]:
    """The files among the entries, once nothing is wrong with any."""
    if len(entries) > MOST_FILES:
        raise BadPack(_TOO_MANY)
    for entry in entries:
        trouble = _trouble_with(entry)
        if trouble is not None:
            raise BadPack(trouble)
    _check_overlap(entries, end)
    files = [
        one
        for one in entries
        if not _name(one.filename).endswith("/") and not is_passed_over(_name(one.filename))
    ]
    twins = trouble_with_twins([_name(entry.filename) for entry in files])
    if twins is not None:
        raise BadPack(twins)
    for entry in files:
        if _name(entry.filename).casefold().endswith(".zip"):
            raise BadPack(
                f"{shown(_name(entry.filename))} is a pack inside the pack. Bring in one at a time."
            )
    return files


def _name(called: str) -> str:
    """A file's name with `/` between its parts, as Windows' own packing did not always write it.

    One that would be none then, or that has both marks, stays as it is, and is refused.
    """
    plain = called.replace("\\", "/")
    is_one_kind = "\\" in called and "/" not in called
    return plain if is_one_kind and trouble_with_name(plain.removesuffix("/")) is None else called


def _trouble_with(entry: zipfile.ZipInfo) -> str | None:
    for called in (entry.orig_filename, entry.filename):
        trouble = trouble_with_name(_name(called).removesuffix("/"))
        if trouble is not None:
            return trouble
    name = shown(entry.filename)
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if kind not in (0, stat.S_IFDIR if entry.is_dir() else stat.S_IFREG):
        return f"{name} is a link or a device, not a file."
    if entry.flag_bits & _ENCRYPTED:
        return f"{name} is locked with a password. Ask for a pack without one."
    if entry.compress_type not in _METHODS:
        return f"{name} is packed in an unusual way. Make the pack anew as an ordinary zip file."
    if entry.file_size > MOST_BYTES_A_FILE:
        return f"{name} is larger than {MOST_BYTES_A_FILE // MIB} MB."
    if entry.file_size > max(_SMALL, MOST_TIMES_LARGER * entry.compress_size):
        return f"{name} unpacks to more than {MOST_TIMES_LARGER} times its size."
    return None


def _check_overlap(entries: Sequence[zipfile.ZipInfo], end: int) -> None:
    """No byte of the pack may be unpacked twice."""
    free = 0
    for entry in sorted(entries, key=lambda one: one.header_offset):
        if entry.header_offset < free:
            raise BadPack("Files in the pack lie over each other.")
        head = _HEAD_LENGTH + len(entry.orig_filename)
        free = entry.header_offset + head + entry.compress_size
    if free > end:
        raise BadPack("Files in the pack lie over each other.")


def _content(pack: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    with pack.open(entry) as file:
        content = file.read(entry.file_size + 1)
    trouble = trouble_with_content(entry.filename, content)
    if len(content) != entry.file_size:
        trouble = f"{shown(entry.filename)} is not as long as the pack says."
    if trouble is not None:
        raise BadPack(trouble)
    return content
