"""What runs in the browser's own Python: one request as JSON in, one page as JSON out.

The page's script asks, this answers by `game.pages.answer`, the same that a server does. Nothing
else is here: what is kept, and where, is the script's to do with the texts that it is handed.
"""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Callable, Mapping
from dataclasses import replace

from game.pages.answer import answer
from game.pages.play_kept import NotAPlay, PlayKept
from game.pages.rendering import page_classes
from game.pages.values import Keeping, PageAsked, PageTold, PlayShelf
from game.web.export.carried import unpacked_shelf

REACHED = "debrief"
"""The page with which a play counts as completed."""
_PACKED = "z"
"""What a short text that had to be packed begins with; JSON begins with another letter."""
_MOST_STEPS = 4
"""How many times a page may lead on to another; the pages themselves do so once."""


def opened(content: bytes) -> Callable[[str], str]:
    """The door to the shelf in these bytes."""
    shelf = unpacked_shelf(content)
    return lambda asked: json.dumps(answered(shelf, json.loads(asked)), ensure_ascii=False)


def answered(shelf: PlayShelf, asked: Mapping[str, object]) -> dict[str, object]:
    """The answer to what the page's script asks.

    `asked`: path, form, sends, seed, now as in `PageAsked`; `play` and `typed` are texts that
    were kept, or null: a play, and the play that has what was typed; `room` is how many
    characters a learning platform keeps, null where the browser keeps it.
    """
    play = _kept(asked.get("play"), asked.get("typed"))
    request = PageAsked(
        str(asked["path"]),
        {name: str(value) for name, value in _mapping(asked["form"]).items()},
        asked["sends"] is True,
        int(str(asked["seed"])),
        str(asked["now"]),
    )
    room = asked.get("room")
    told = _told(shelf, play, request, room if isinstance(room, int) else None)
    return {**told, "unread": bool(asked.get("play")) and play is None}


def _told(
    shelf: PlayShelf, play: PlayKept | None, request: PageAsked, room: int | None
) -> dict[str, object]:
    keeping, place = Keeping.SAME, ""
    for _ in range(_MOST_STEPS):
        told = answer(shelf, play, request)
        if told.keeping is not Keeping.SAME:
            keeping, play = told.keeping, told.play
        if told.go_to is None:
            break
        path, _, place = told.go_to.partition("#")
        request = replace(request, path=path, form={}, sends=False)
    return {
        **_page(told, place, request.path),
        "forget": keeping is Keeping.FORGET,
        "keep": None if keeping is Keeping.SAME or play is None else play.to_text(),
        "short": None if play is None or room is None else short(play, room),
        "completed": request.path == REACHED and told.status == 200,
    }


def _page(told: PageTold, place: str, path: str) -> dict[str, object]:
    return {
        "path": path,
        "place": place,
        "title": told.title,
        "body": told.body,
        "language": told.language,
        "direction": told.direction,
        "classes": page_classes(told.settings),
        "file": told.file_name,
    }


def short(play: PlayKept, room: int) -> str | None:
    """The play without what was typed, in at most `room` ASCII characters; None: it won't go in."""
    text = play.to_text(typed=False)
    if len(text) > room or not text.isascii():
        packed = base64.b64encode(zlib.compress(text.encode(), 9)).decode()
        text = f"{_PACKED}{packed}"
    return text if len(text) <= room else None


def _kept(text: object, typed: object) -> PlayKept | None:
    """The play in a text, with what was typed in the same play as the browser has it."""
    play, own = _read(text), _read(typed)
    if play is None or own is None or play.reflections:
        return play
    same = (play.story, play.seed, play.began) == (own.story, own.seed, own.began)
    return replace(play, reflections=own.reflections) if same else play


def _read(text: object) -> PlayKept | None:
    """The play in a text; None for a text that is none, from another version or cut off."""
    if not isinstance(text, str) or not text:
        return None
    try:
        if text.startswith(_PACKED):
            text = zlib.decompress(base64.b64decode(text[1:])).decode()
        return PlayKept.from_text(text)
    except (NotAPlay, ValueError, zlib.error):
        return None


def _mapping(value: object) -> Mapping[str, object]:
    return value if isinstance(value, dict) else {}
