"""Which names a pack may hold, so that it means the same files on every system.

Here: what is wrong with a name or with two names together, what is passed over without a word,
and a plain name for a scenario's folder. What stands in the files is not looked at here.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from pathlib import PurePosixPath

from game.library.yaml.source import shown

ENDINGS = (".yaml", ".play", ".png", ".md", ".txt")
"""The kinds of file that belong to a scenario."""
MOST_LETTERS = 200
MOST_LETTERS_A_PART = 100
MOST_PARTS = 6

_NOT_IN_NAMES = frozenset('\\:*?"<>|')
_DEVICES = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$", "clock$"}
    | {f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³"}
)
_LEFT_BY_SYSTEMS = frozenset({"__macosx", "thumbs.db", "desktop.ini"})
_NOT_ON_SHELF = frozenset({"theory", "scenario"})
_LONGEST_FOLDER = 60


def trouble_with_name(name: str) -> str | None:
    """None, or one sentence why no file may be called this. `name` has `/` between its parts.

    Refused is what leads out of the folder, and what another system would not take or would
    read as something else: drives, devices, signs that are not seen, dots at the end.
    """
    parts = name.split("/")
    if not name or name.startswith("/") or ".." in parts:
        return f"{shown(name)} leads out of its own folder."
    if any(part in ("", ".") for part in parts):
        return f"{shown(name)} is no plain name."
    if any(sign in _NOT_IN_NAMES for sign in name):
        return f"{shown(name)} has a sign in it that no name of a file should have: {_found(name)}"
    if not name.isprintable():
        return f"{shown(name)} has a sign in it that cannot be seen."
    for part in parts:
        if part != part.strip() or part.endswith("."):
            return f"{shown(name)} has a space or a dot where a name should not begin or end."
        if part.split(".")[0].strip().casefold() in _DEVICES:
            return f"{shown(name)} is the name of a device on Windows."
    if len(name) > MOST_LETTERS or max(map(len, parts)) > MOST_LETTERS_A_PART:
        return f"{shown(name)} is too long a name."
    if len(parts) > MOST_PARTS:
        return f"{shown(name)} lies in more than {MOST_PARTS - 1} folders inside each other."
    return None


def _found(name: str) -> str:
    return " ".join(sign for sign in sorted(_NOT_IN_NAMES) if sign in name)


def trouble_with_twins(names: Iterable[str]) -> str | None:
    """None, or one sentence on two names that some system takes for the same one."""
    spelled: dict[str, str] = {}
    files: set[str] = set()
    folders: set[str] = set()
    for name in names:
        path = PurePosixPath(name)
        if folded(name) in files:
            return f"Two files have the same name: {shown(name)}."
        files.add(folded(name))
        for folder in (str(parent) for parent in path.parents if parent.name):
            folders.add(folded(folder))
            if spelled.setdefault(folded(folder), folder) != folder:
                return f"A folder is written in two ways: {shown(folder)}."
    both = files & folders
    return f"{shown(min(both))} is a file and a folder at once." if both else None


def folded(name: str) -> str:
    """What two names have in common that a system may take for one."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def is_passed_over(name: str) -> bool:
    """Hidden files, and those that systems leave in folders by themselves."""
    return any(
        part.startswith(".") or part.casefold() in _LEFT_BY_SYSTEMS for part in name.split("/")
    )


def is_kind_of_pack(name: str) -> bool:
    """Whether a file of this name belongs to a scenario, by its ending."""
    return name.endswith(ENDINGS)


def plain_name(words: str) -> str:
    """A folder's name made from words: small letters, digits and hyphens; never empty.

    It is no device's name and none that the shelf passes over.
    """
    small = unicodedata.normalize("NFKC", words).casefold()
    kept = "".join(sign if sign.isalnum() else " " for sign in small)
    name = "-".join(kept.split())[:_LONGEST_FOLDER].strip("-") or "scenario"
    return f"{name}-1" if name in _DEVICES | _NOT_ON_SHELF else name
