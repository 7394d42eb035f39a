"""What a person has set: size of text, look, movement, sound, keys. Kept as one JSON file.

The file is written whole. A file that cannot be read is put aside, and the settings are as at
first; a single value that cannot be used is as at first, and the others stay. What a setting
does on the screen is up to `game.window`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path

from game.library.data_folder import name_aside, why_not, write_whole

FILE = "settings.json"
_LONGEST = 1_000_000
"""Bytes; what is longer was not written by this program."""
TEXT_SIZES = (1.0, 1.25, 1.5, 1.75, 2.0)
LOOKS = ("lamplight", "dusk", "daylight", "high contrast")
MOVEMENTS = ("full", "still", "none")
LINES = ("by key", "slow", "steady", "quick", "all at once")
PRESSES = (0.0, 0.3, 1.0)
WORD_SPACES = (0.0, 0.16, 0.35)
LINE_SPACES = (1.0, 1.2, 1.5)
SWITCHES = ("off", "one", "two")
SWITCH_PACES = (1.0, 1.5, 2.5, 4.0)
_OFFERED: Mapping[str, tuple[object, ...]] = {
    "text": TEXT_SIZES,
    "look": LOOKS,
    "movement": MOVEMENTS,
    "lines": LINES,
    "press_after": PRESSES,
    "word_space": WORD_SPACES,
    "line_space": LINE_SPACES,
    "switches": SWITCHES,
    "switch_pace": SWITCH_PACES,
}


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one person, as they are at first.

    `text` is one of `TEXT_SIZES`, times the usual size. `look` is one of `LOOKS`. `reading_face`
    is the name of a typeface that comes with the program, or the path of one on this computer.
    `movement` is one of `MOVEMENTS`: full, cross-fades only, or none. With `press_twice` the
    first press of a choice's number points at it, the second chooses it. `letter_keys` lets
    single letters do things. `projector` is for a wall: larger text, a smaller balance. `lines`
    is one of `LINES`: how the lines of a story come, by a key, at a pace, or all at once.
    `press_after` is one of `PRESSES`: for so many seconds after something new has come up in a
    meeting, no press counts. `hopes`: the service user's chair is asked what it hopes for.
    `language` is the tag of the one that the window speaks, such as "cy"; "" is English.
    `word_space` is one of `WORD_SPACES`: room between words beyond the face's own, in shares of the
    text's size. `line_space` is one of `LINE_SPACES`: the distance of lines, times the usual one.
    `switches` is one of `SWITCHES`: with one the focus goes on by itself every `switch_pace`
    seconds (one of `SWITCH_PACES`) and the switch chooses, with two one goes on and one chooses.
    `keys` are the keys that were given other meanings: pairs of what is asked for and the key.
    `meter_taught`: the strip under the picture has been shown once, before a first meeting.
    """

    text: float = 1.0
    look: str = "lamplight"
    reading_face: str = "Atkinson Hyperlegible Next"
    movement: str = "full"
    sound: bool = True
    press_twice: bool = False
    letter_keys: bool = True
    projector: bool = False
    lines: str = "by key"
    press_after: float = 0.3
    language: str = ""
    hopes: bool = True
    meter_taught: bool = False
    word_space: float = 0.0
    line_space: float = 1.0
    switches: str = "off"
    switch_pace: float = 1.5
    keys: tuple[tuple[str, str], ...] = ()


FIRST = Settings()


def load_settings(folder: Path, today: str) -> tuple[Settings, tuple[str, ...]]:
    """The settings kept in a folder, and sentences for the person on what could not be used.

    Where there is no file they are as at first, without a word. `today`, YYYY-MM-DD, dates a
    file that has to be put aside. Never raises for what stands in the file.
    """
    path = folder / FILE
    try:
        values = _read(path)
    except FileNotFoundError:
        return FIRST, ()
    except OSError as error:
        return FIRST, (f"{why_not(error, path)} The settings are as at first.",)
    except (ValueError, RecursionError):
        return FIRST, (_put_aside(path, today),)
    return _settings(values, path)


def save_settings(folder: Path, settings: Settings) -> str | None:
    """Keep the settings: None, or one sentence why they could not be kept.

    Keys in the file that this version does not know stay in it.
    """
    path = folder / FILE
    try:
        values = dict(_read(path))
    except (OSError, ValueError, RecursionError):
        values = {}
    values.update(asdict(settings) | {"keys": dict(settings.keys)})
    try:
        folder.mkdir(parents=True, exist_ok=True)
        said = json.dumps(values, indent=2, ensure_ascii=False) + "\n"
        write_whole(
            path, said.encode(errors="backslashreplace")
        )  # JSON's own way for half a letter
    except OSError as error:
        return why_not(error, path)
    return None


def _read(path: Path) -> Mapping[str, object]:
    """The mapping in the file; OSError or ValueError where there is none to be read."""
    if path.exists() and not path.is_file():  # a pipe would be waited for without end
        raise ValueError("no file")
    with path.open("rb") as file:
        content = file.read(_LONGEST + 1)
    if len(content) > _LONGEST:
        raise ValueError("too long to be settings")
    values = json.loads(content)
    if not isinstance(values, dict):
        raise ValueError("not a mapping")
    return values


def _put_aside(path: Path, today: str) -> str:
    aside = name_aside(path, today)
    try:
        path.rename(aside)
    except OSError as error:
        return f"The settings could not be read, and are as at first. {why_not(error, path)}"
    return f"The settings could not be read, and are as at first. The file is kept as {aside}."


def _settings(values: Mapping[str, object], path: Path) -> tuple[Settings, tuple[str, ...]]:
    usable: dict[str, object] = {}
    remarks: list[str] = []
    for field in fields(Settings):
        if field.name not in values:
            continue
        value = values[field.name]
        if field.name == "keys" and isinstance(value, dict):
            value = tuple(value.items())
        if _is_usable(field.name, value):
            usable[field.name] = value
        else:
            remarks.append(
                f'{path}: "{field.name}" cannot be {json.dumps(value)};'
                f" it is {json.dumps(getattr(FIRST, field.name))} now."
            )
    return _with(usable), tuple(remarks)


def _with(usable: Mapping[str, object]) -> Settings:
    settings = Settings(**{**asdict(FIRST), **usable})
    return replace(
        settings,
        text=float(settings.text),
        press_after=float(settings.press_after),
        word_space=float(settings.word_space),
        line_space=float(settings.line_space),
        switch_pace=float(settings.switch_pace),
    )


def _is_usable(name: str, value: object) -> bool:
    if name in _OFFERED:
        return not isinstance(value, bool) and value in _OFFERED[name]
    match name:
        case "keys":
            return isinstance(value, tuple) and all(isinstance(key, str) for _, key in value)
        case "language":
            return isinstance(value, str)
        case "reading_face":
            return isinstance(value, str) and bool(value.strip())
    return isinstance(value, bool)
