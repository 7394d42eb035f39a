"""What happened in a room as JSON and back: a line each, as a room's file keeps it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, is_dataclass
from typing import Any

from game.model.state import Decision
from game.room.disclosure import Told
from game.room.happenings import (
    Closed,
    Decided,
    Finished,
    Happening,
    Jumped,
    NeedleClosed,
    NeedleMoved,
    NeedleOpened,
    Opened,
    Paused,
    Resumed,
    RuleSet,
    Skipped,
    Started,
    Undone,
    Went,
)
from game.room.ladder import Rule
from game.room.needle import NeedleTold, Spread
from game.room.seats import Seat

Fields = Mapping[str, Any]


class NotAHappening(ValueError):
    """The words do not say anything that can happen in a room; the message says why."""


def happening_words(happening: Happening) -> str:
    """A happening as one line of JSON."""
    assert is_dataclass(happening)
    return json.dumps({"happened": type(happening).__name__, **asdict(happening)})


def happening_of(words: str) -> Happening:
    """The happening that a line of JSON says; NotAHappening where it says none."""
    try:
        fields = json.loads(words)
        return _READERS[fields["happened"]](fields)
    except (ValueError, KeyError, TypeError) as error:
        raise NotAHappening(f"{words[:80]!r}: {error}") from error


def _told(fields: Fields) -> Told:
    split = fields["split"]
    return Told(
        tuple(fields["options"]),
        fields["whole"],
        None if fields["totals"] is None else tuple(fields["totals"]),
        fields["nearly_all"],
        tuple(fields["first"]),
        None if split is None else tuple((Seat(seat), tuple(row)) for seat, row in split),
    )


def _needle(fields: Fields) -> NeedleTold:
    by_seat = fields["by_seat"]
    return NeedleTold(
        None if fields["room"] is None else Spread(**fields["room"]),
        None if by_seat is None else tuple((Seat(seat), Spread(**one)) for seat, one in by_seat),
    )


def _picks(fields: Fields) -> Decision:
    return Decision(fields["professional"], fields["service_user"])


def _rule_set(fields: Fields) -> RuleSet:
    return RuleSet(None if fields["rule"] is None else Rule(fields["rule"]), fields["consent"])


_READERS: dict[str, Callable[[Fields], Happening]] = {
    "Started": lambda _: Started(),
    "RuleSet": _rule_set,
    "Opened": lambda _: Opened(),
    "Closed": lambda fields: Closed(_told(fields["told"])),
    "Decided": lambda fields: Decided(_picks(fields["picks"]), Rule(fields["rule"])),
    "NeedleOpened": lambda _: NeedleOpened(),
    "NeedleClosed": lambda fields: NeedleClosed(_needle(fields["told"])),
    "NeedleMoved": lambda fields: NeedleMoved(fields["power"], fields["reason"]),
    "Went": lambda _: Went(),
    "Skipped": lambda fields: Skipped(_picks(fields["picks"])),
    "Jumped": lambda fields: Jumped(fields["moment"]),
    "Undone": lambda _: Undone(),
    "Paused": lambda _: Paused(),
    "Resumed": lambda _: Resumed(),
    "Finished": lambda _: Finished(),
}
