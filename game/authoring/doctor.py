"""What works on a computer, and what to do about the rest: one part, one line.

Everything is judged from facts that are handed in; nothing here opens, asks or measures. The
facts are gathered in `game.cli.doctor`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from ipaddress import ip_address

from game.words.catalogue import ENGLISH

WORKS, NOT_HERE = "works", "not here"
OLDEST_PYTHON = (3, 11)
_TERMINAL = "Every scenario can be played as text: other-chair play SCENARIO --terminal"
_AGAIN = "Install the program again: something of it is missing."
_LITTLE_ROOM = 50 * 1024 * 1024
_NAMED = 3


@dataclass(frozen=True, slots=True)
class PartTried:
    """One thing that the program uses. `cure` is what to do about it, or empty."""

    name: str
    works: bool
    says: str
    cure: str = ""


@dataclass(frozen=True, slots=True)
class Trial:
    """The outcome of trying something: what was found, and a sentence on each thing wrong."""

    found: tuple[str, ...]
    wrong: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Extra:
    """A part that is installed only where it is wanted; `does` says what it is for."""

    name: str
    module: str
    does: str


EXTRAS = (
    Extra("pdf", "typst", "Scenarios on paper as PDF"),
    Extra("postgres", "psycopg", "Plays of several servers in one database"),
    Extra("screen-reader", "accesskit", "The window, spoken by a screen reader"),
    Extra("translate", "polib", "Files for translators' programs (.po)"),
)


def as_text(parts: Iterable[PartTried]) -> str:
    """One line a part: whether it works, its name, what was found, what to do."""
    return "\n".join(
        f"{WORKS if part.works else NOT_HERE:<8}  {part.name:<19}  {part.says} {part.cure}".rstrip()
        for part in parts
    )


def as_json(parts: Iterable[PartTried]) -> str:
    """A list of objects: name, works, says, cure."""
    return json.dumps([asdict(part) for part in parts], indent=2, ensure_ascii=False)


def python(version: Sequence[int], system: str) -> PartTried:
    """The Python that runs this; `version` begins with the major and minor number."""
    says = f"{'.'.join(str(number) for number in version)} on {system}."
    cure = f"Install Python {OLDEST_PYTHON[0]}.{OLDEST_PYTHON[1]} or newer."
    is_new = tuple(version[:2]) >= OLDEST_PYTHON
    return PartTried("Python", is_new, says, "" if is_new else cure)


def screen(trial: Trial) -> PartTried:
    """The screen that a window opens on: the driver, then the size of each."""
    if not trial.found:
        return PartTried("screen", False, _first(trial, "No screen was found."), _TERMINAL)
    driver, *sizes = trial.found
    return PartTried("screen", True, f"{', '.join([*sizes, f'by the driver {driver}'])}.")


def fonts(trial: Trial) -> PartTried:
    """The typefaces that come with the program."""
    return _counted("fonts", trial, "No fonts were found, so a plain one is used.")


def drawings(trial: Trial) -> PartTried:
    """The figures, rooms and icons that come with the program."""
    return _counted("drawings", trial, "No drawings were found, so grey boxes are shown.")


def sound(trial: Trial) -> PartTried:
    """A device for the one note; nothing was played on it."""
    if not trial.found:
        cure = "You miss nothing: no news comes by sound alone."
        return PartTried("sound", False, _first(trial, "No way to make a sound was found."), cure)
    return PartTried("sound", True, f"By the driver {trial.found[0]}. Nothing was played.")


def speech(program: str | None, why_not: str = "") -> PartTried:
    """The program that reads aloud in the window; None, and why there is none."""
    if program is None:
        return PartTried("speech", False, why_not)
    return PartTried("speech", True, f"The window can read aloud, by {program}. Not tried now.")


def screen_reader(has_bus: bool, has_package: bool, is_tried: bool) -> PartTried:
    """What a screen reader meets in the window.

    `has_bus`: the system's own way to one was found. `is_tried`: on a system of this kind the
    window was heard by one.
    """
    if not is_tried:
        says = "On this system the window does not speak to screen readers: it was never tried."
        return PartTried("screen reader", False, says, f"The terminal can be read. {_TERMINAL}")
    if not has_package:
        says = "The window can speak to one once a package is installed, accesskit:"
        cure = 'python -m pip install "other-chair[screen-reader]". The terminal can be read too.'
        return PartTried("screen reader", False, says, cure)
    if not has_bus:
        says = "The window speaks to screen readers, but no way to reach one was found."
        cure = "Start yours and look again. On Debian and Ubuntu: sudo apt install orca"
        return PartTried("screen reader", False, says, cure)
    return PartTried("screen reader", True, "The window speaks to one, and it can be reached here.")


def network(address: str | None, phones: int) -> PartTried:
    """The address that phones in the same room would use, and how many can join.

    Nothing was sent to find it.
    """
    if address is None:
        cure = "Join a network, or do without phones: hands and cards need none."
        return PartTried("network", False, "This computer is in no network.", cure)
    says = (
        f"Phones in the same network would find this computer at {address}. "
        f"{phones} can be in a room at once."
    )
    if not ip_address(address).is_private:
        says += " That is an address of the open internet, not of a room."
    return PartTried(
        "network", True, says, "A firewall may still keep them out: try one phone first."
    )


def data_folder(path: str, trouble: str | None, free: int | None, is_copied: bool) -> PartTried:
    """The folder of runs, settings and one's own scenarios.

    `trouble` is a sentence why it cannot be written, `free` is in bytes, None where nobody
    knows. `is_copied`: it looks shared, or copied to other computers.
    """
    if trouble is not None:
        cure = "Play goes on and is not kept. Set OTHER_CHAIR_DATA to a folder you can write in."
        return PartTried("data folder", False, trouble, cure)
    says, cure = f"{path} can be written", ""
    if free is not None:
        says += f", {_size(free)} free"
        cure = "Make some room: there is little left." if free < _LITTLE_ROOM else ""
    if is_copied:
        cure = f"{cure} It looks shared or copied; a folder of this computer alone is safer."
    return PartTried("data folder", True, f"{says}.", cure.strip())


def runs(kept: int | None) -> PartTried:
    """The playthroughs kept; None where their file cannot be read."""
    if kept is None:
        cure = "Open the window: what can be saved is saved, and the old file is kept."
        return PartTried("kept runs", False, "The file of playthroughs cannot be read.", cure)
    return PartTried(
        "kept runs",
        True,
        ENGLISH.counted(kept, "{n} playthrough can be read.", "{n} playthroughs can be read."),
    )


def shelf(playable: int, broken: Sequence[str]) -> PartTried:
    """How many scenarios can be played, and the paths of those that cannot."""
    says = ENGLISH.counted(playable, "{n} scenario can be played", "{n} scenarios can be played")
    if not broken:
        return PartTried("shelf", playable > 0, f"{says}.", "" if playable else _AGAIN)
    named = ", ".join([*broken[:_NAMED], *(["…"] if len(broken) > _NAMED else [])])
    says = f"{says}, {len(broken)} cannot be read: {named}."
    return PartTried("shelf", False, says, "See why: other-chair check PATH")


def extra(one: Extra, is_there: bool) -> PartTried:
    """A part that is installed by itself."""
    if is_there:
        return PartTried(f"extra {one.name}", True, f"{one.does}.")
    cure = f'python -m pip install "other-chair[{one.name}]"'
    return PartTried(
        f"extra {one.name}", False, f"{one.does}: not installed. If you want it:", cure
    )


def browser_python(trouble: str | None) -> PartTried:
    """Python for browsers, which `export` puts into a play; `trouble` says why it can't."""
    if trouble is None:
        return PartTried("export", True, "Plays can be made that open in a browser by themselves.")
    return PartTried("export", False, "Plays in a file for browsers cannot be made yet.", trouble)


def _counted(name: str, trial: Trial, none: str) -> PartTried:
    if trial.found and not trial.wrong:
        return PartTried(name, True, f"All {len(trial.found)} can be drawn.")
    wrong = [*trial.wrong[:_NAMED]] or [none]
    if len(trial.wrong) > _NAMED:
        wrong.append(f"And {len(trial.wrong) - _NAMED} more.")
    return PartTried(name, False, " ".join(wrong), _AGAIN)


def _first(trial: Trial, otherwise: str) -> str:
    return trial.wrong[0] if trial.wrong else otherwise


def _size(size: int) -> str:
    return f"{size / 1024**3:.1f} GB" if size >= 1024**3 else f"{size // 1024**2} MB"
