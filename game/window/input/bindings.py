"""Which key asks for what, as the player has set it: the table of meanings, some of its keys moved.

A key that is given a meaning which another key had swaps places with it, so that no key ever means
two things and nothing that was on a key is without one. The keys that lead everywhere stay.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from game.library.settings import Settings
from game.window.commands import ALWAYS, LETTERS, Command

STAYING = frozenset(
    ("escape", "tab", "enter", "space", "up", "down", "left", "right", "home", "end", "page up",
     "page down", "backspace", "delete", "plus", "minus", "/", ".", "f1", *"0123456789")
)  # fmt: skip
"""What always means the same: by these alone everything can be reached."""
MEANINGS = {
    key: command for key, command in (LETTERS | ALWAYS).items() if key not in STAYING
}  # fmt: skip
"""Each key that can be moved, and what it means as long as it has not been."""
_HOMES = {command: key for key, command in MEANINGS.items()}
_FREE = frozenset(
    (*map(chr, (*range(33, 65), *range(91, 127))), *(f"f{number}" for number in range(1, 13)))
)


def can_be_given(key: str) -> bool:
    """Whether a key, by our name for it, may have another meaning."""
    return key in _FREE and key not in STAYING


def keys_in_use(settings: Settings) -> dict[str, str]:
    """The key that is pressed now for each of `MEANINGS`, by the key that it is at first.

    What stands in the settings and cannot be used changes nothing.
    """
    keys = {key: key for key in MEANINGS}
    for meaning, key in settings.keys:
        home = _HOMES.get(Command(meaning)) if meaning in set(Command) else None
        if home is not None and can_be_given(key):
            _give(keys, home, key)
    return keys


def given(settings: Settings, command: Command, key: str) -> tuple[Settings, Command | None]:
    """The settings with a command on this key, and the command that had it, which swaps places."""
    keys, home = keys_in_use(settings), _HOMES[command]
    other = _give(keys, home, key)
    moved = tuple((MEANINGS[at].value, key) for at, key in keys.items() if at != key)
    return replace(settings, keys=moved), MEANINGS[other] if other else None


def caps_in_use(keys: Mapping[str, str]) -> dict[str, str]:
    """What is printed on the keys of `keys_in_use` that were moved, by the cap at first."""
    return {home.upper(): key.upper() for home, key in keys.items() if key != home}


def meaning_of(key: str, keys: Mapping[str, str], typing: bool) -> str:
    """The key of the table that a pressed one stands for; "" where it means nothing any more.

    `keys` is what `keys_in_use` gives. Keys that write mean themselves while somebody types.
    """
    if typing and len(key) == 1:
        return key
    found = next((home for home, at in keys.items() if at == key), "" if key in keys else key)
    return "" if typing and len(found) == 1 else found


def _give(keys: dict[str, str], home: str, key: str) -> str | None:
    other = next((at for at, had in keys.items() if had == key and at != home), None)
    if other is not None:
        keys[other] = keys[home]
    keys[home] = key
    return other
