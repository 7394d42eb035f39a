"""What happened in a room as JSON and back: a line each, as a room's file keeps it.

The words are a promise to rooms that were kept earlier: a change of them raises `VERSION`, and the
lines of every earlier version can still be read. Version 1 had no number and named a line by its
class.
"""

from __future__ import annotations

import json
from typing import Any

from game.library.json_values import fields_said, value_read
from game.room import happenings as made
from game.room.happenings import Happening

VERSION = 2
_KINDS: tuple[tuple[str, str, type[Any]], ...] = (
    ("started", "Started", made.Started),
    ("rule set", "RuleSet", made.RuleSet),
    ("vote opened", "Opened", made.VoteOpened),
    ("vote closed", "Closed", made.VoteClosed),
    ("decided", "Decided", made.Decided),
    ("line rewritten", "Rewritten", made.Rewritten),
    ("needle opened", "NeedleOpened", made.NeedleOpened),
    ("needle closed", "NeedleClosed", made.NeedleClosed),
    ("needle moved", "NeedleMoved", made.NeedleMoved),
    ("went on", "Went", made.Went),
    ("skipped", "Skipped", made.Skipped),
    ("jumped", "Jumped", made.Jumped),
    ("undone", "Undone", made.Undone),
    ("paused", "Paused", made.Paused),
    ("resumed", "Resumed", made.Resumed),
    ("evaluated", "Evaluated", made.Evaluated),
    ("finished", "Finished", made.Finished),
)
"""What can happen: its word, its word in version 1, its type in the model."""
_WORD_OF = {kind: word for word, _, kind in _KINDS}
_KIND_OF = {
    1: {first: kind for _, first, kind in _KINDS},
    VERSION: {word: kind for word, _, kind in _KINDS},
}


class NotAHappening(ValueError):
    """The words do not say anything that can happen in a room; the message says why."""


def happening_words(happening: Happening) -> str:
    """A happening as one line of JSON."""
    word = _WORD_OF[type(happening)]
    return json.dumps({"happened": word, "version": VERSION, **fields_said(happening)})


def happening_of(words: str) -> Happening:
    """The happening that a line of JSON says; NotAHappening where it says none."""
    try:
        fields = json.loads(words)
        version = fields.get("version", 1)
        if version not in _KIND_OF:
            raise ValueError(f"version {version!r} of a room's lines is not known here")
        kind = _KIND_OF[version][fields["happened"]]
        if kind is made.Started:
            fields.setdefault("seed", 0)  # version 1 began without one
        happening: Happening = value_read(kind, fields)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise NotAHappening(f"{words[:80]!r}: {error}") from error
    return happening
