"""What happened in a room as JSON and back: a line each, as a room's file keeps it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, is_dataclass
from typing import Any

from game.model.effects import Change, Effects, Shift, Verb
from game.model.power import Strand
from game.model.scenario import ChoiceKind
from game.model.state import Decision
from game.room.disclosure import Told
from game.room.evaluation import EvaluationTold
from game.room.happenings import (
    Closed,
    Decided,
    Evaluated,
    Finished,
    Happening,
    Jumped,
    NeedleClosed,
    NeedleMoved,
    NeedleOpened,
    Opened,
    Paused,
    Resumed,
    Rewritten,
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


def _evaluation(fields: Fields) -> EvaluationTold:
    sums = fields["sums"]
    if sums is None:
        return EvaluationTold(fields["answered"])
    rows = tuple(None if row is None else (row[0], row[1], row[2]) for row in sums)
    return EvaluationTold(fields["answered"], rows)


def _effects(fields: Fields) -> Effects:
    shifts = (Shift(Verb(f["verb"]), Strand(f["strand"]), f["points"]) for f in fields["shifts"])
    changes = (Change(f["measure"], f["points"]) for f in fields["changes"])
    return Effects(tuple(shifts), tuple(changes))


def _rewritten(fields: Fields) -> Rewritten:
    return Rewritten(
        ChoiceKind(fields["kind"]),
        fields["words"],
        _effects(fields["effects"]),
        fields["because"],
        fields["go_to"],
        fields["credit"],
    )


_READERS: dict[str, Callable[[Fields], Happening]] = {
    "Started": lambda fields: Started(fields.get("seed", 0)),
    "RuleSet": _rule_set,
    "Opened": lambda _: Opened(),
    "Closed": lambda fields: Closed(_told(fields["told"])),
    "Decided": lambda fields: Decided(_picks(fields["picks"]), Rule(fields["rule"])),
    "Rewritten": _rewritten,
    "NeedleOpened": lambda _: NeedleOpened(),
    "NeedleClosed": lambda fields: NeedleClosed(_needle(fields["told"])),
    "NeedleMoved": lambda fields: NeedleMoved(fields["power"], fields["reason"]),
    "Went": lambda _: Went(),
    "Skipped": lambda fields: Skipped(_picks(fields["picks"])),
    "Jumped": lambda fields: Jumped(fields["moment"]),
    "Undone": lambda _: Undone(),
    "Paused": lambda _: Paused(),
    "Resumed": lambda _: Resumed(),
    "Evaluated": lambda fields: Evaluated(_evaluation(fields["told"])),
    "Finished": lambda _: Finished(),
}
