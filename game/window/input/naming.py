"""Our word for a key: by its letter, or by its place where the letter is of another alphabet.

On a Cyrillic or Greek keyboard the key where W stands does what W does; on a French one the key
where 1 stands counts as 1. The keypad has figures with Num Lock, and arrows without it.
"""

from __future__ import annotations

import pygame

_WORDS = {
    pygame.K_RETURN: "enter",
    pygame.K_KP_ENTER: "enter",
    pygame.K_SPACE: "space",
    pygame.K_TAB: "tab",
    pygame.K_ESCAPE: "escape",
    pygame.K_BACKSPACE: "backspace",
    pygame.K_DELETE: "delete",
    pygame.K_UP: "up",
    pygame.K_DOWN: "down",
    pygame.K_LEFT: "left",
    pygame.K_RIGHT: "right",
    pygame.K_HOME: "home",
    pygame.K_END: "end",
    pygame.K_PAGEUP: "page up",
    pygame.K_PAGEDOWN: "page down",
    **{getattr(pygame, f"K_F{number}"): f"f{number}" for number in range(1, 13)},
    pygame.K_PLUS: "plus",
    pygame.K_EQUALS: "plus",
    pygame.K_KP_PLUS: "plus",
    pygame.K_MINUS: "minus",
    pygame.K_KP_MINUS: "minus",
    pygame.K_KP_DIVIDE: "/",
    pygame.K_AC_BACK: "escape",
}
_KEYPAD = {
    pygame.K_KP_0: ("0", ""),
    pygame.K_KP_1: ("1", "end"),
    pygame.K_KP_2: ("2", "down"),
    pygame.K_KP_3: ("3", "page down"),
    pygame.K_KP_4: ("4", "left"),
    pygame.K_KP_5: ("5", ""),
    pygame.K_KP_6: ("6", "right"),
    pygame.K_KP_7: ("7", "home"),
    pygame.K_KP_8: ("8", "up"),
    pygame.K_KP_9: ("9", "page up"),
    pygame.K_KP_PERIOD: (".", "delete"),
}
"""Each key of the keypad with Num Lock, and without."""
_FIRST_LETTER, _FIRST_FIGURE = 4, 30
"""Where the places of A and of 1 begin among SDL's scan codes; 0 comes after 9."""


def key_name(code: int, place: int = 0, has_num_lock: bool = True) -> str:
    """Our word for a key: a letter, a figure, a word, or "" for one that means nothing.

    `code` is SDL's code of what is printed on it, `place` its scan code, 0 where it is not known.
    """
    if code in _KEYPAD:
        return _KEYPAD[code][0 if has_num_lock else 1]
    if code in _WORDS:
        return _WORDS[code]
    by_place = _at_place(place)
    if by_place.isdecimal():
        return by_place
    if 32 < code < 127:
        return chr(code)
    return by_place if code > 127 else ""


def _at_place(place: int) -> str:
    if _FIRST_LETTER <= place < _FIRST_LETTER + 26:
        return chr(ord("a") + place - _FIRST_LETTER)
    if _FIRST_FIGURE <= place < _FIRST_FIGURE + 10:
        return str((place - _FIRST_FIGURE + 1) % 10)
    return ""
