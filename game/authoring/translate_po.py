"""`.po` files, which translators' programs read: texts out, texts in.

The context of an entry is the way to its text; fuzzy means stale. Needs polib, which comes with
the extra `translate`. Which words go where is decided in `translate`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from importlib import import_module
from types import ModuleType
from typing import Any

NOT_KNOWN = "(other words, not known any more)"


class NoPolib(Exception):
    """polib is not installed; the message says how to get it."""


class NotPo(Exception):
    """A text that is no `.po` file; the message is a sentence for the person."""


@dataclass(frozen=True, slots=True)
class PoEntry:
    """One text. `words` may be empty; `made_from` is None unless the words are stale."""

    path: str
    original: str
    words: str
    made_from: str | None = None
    remark: str = ""


def polib() -> ModuleType:
    """The library; raises `NoPolib`."""
    try:
        return import_module("polib")
    except ImportError:
        raise NoPolib(
            "To read and write .po files this program needs polib. "
            'Install it with:  pip install "other-chair[translate]"'
        ) from None


def new_po(language: str) -> Any:
    """polib's file for a language, without entries. Raises `NoPolib`."""
    file = polib().POFile(wrapwidth=100)
    file.metadata = {
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Transfer-Encoding": "8bit",
        "Language": language,
    }
    return file


def po_text(entries: Iterable[PoEntry], language: str) -> str:
    """The text of a `.po` file."""
    library, file = polib(), new_po(language)
    for one in entries:
        is_stale = one.made_from is not None
        file.append(
            library.POEntry(
                msgctxt=one.path,
                msgid=one.original,
                msgstr=one.words,
                comment=one.remark,
                previous_msgid=one.made_from,
                flags=["fuzzy"] if is_stale else [],
            )
        )
    return f"{file}"


def parsed_po(text: str) -> Any:
    """polib's file of a text. Raises `NotPo` and `NoPolib`."""
    library = polib()
    if "msgid" not in text:  # polib takes a text without entries for the name of a file
        raise NotPo("This is no .po file: there is no msgid in it.")
    try:
        return library.pofile(text)
    except (OSError, ValueError) as wrong:
        raise NotPo(f"This .po file cannot be read: {str(wrong).splitlines()[0][:120]}.") from wrong


def entries_of_po(text: str) -> tuple[PoEntry, ...]:
    """The entries of a `.po` file that are in use. Raises `NotPo` and `NoPolib`."""
    return tuple(
        PoEntry(
            path=str(one.msgctxt or ""),
            original=str(one.msgid),
            words=str(one.msgstr),
            made_from=str(one.previous_msgid or NOT_KNOWN) if one.fuzzy else None,
            remark=str(one.comment),
        )
        for one in parsed_po(text)
        if not one.obsolete
    )
