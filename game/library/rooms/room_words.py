"""What happened in a room as JSON and back: a line each, as a room's file keeps it.

The words are a promise to rooms that were kept earlier: a change of them raises `VERSION`, and the
lines of every earlier version can still be read. Version 1 had no number and named a line by its
class.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any, assert_never

from game.model.effects import Change, Effects, Shift, Verb
from game.model.power import Strand
from game.model.scenario import ChoiceKind
from game.model.state import Decision
from game.room.disclosure import RoundTold
from game.room.evaluation import EvaluationTold
from game.room.happenings import (
    Decided,
    Evaluated,
    Finished,
    Happening,
    Jumped,
    NeedleClosed,
    NeedleMoved,
    NeedleOpened,
    OfTheRoom,
    OfTheStory,
    OfTheVote,
    Paused,
    Resumed,
    Rewritten,
    RuleSet,
    Skipped,
    Started,
    Undone,
    VoteClosed,
    VoteOpened,
    Went,
)
from game.room.ladder import Rule
from game.room.needle import MarkSpread, NeedleTold
from game.room.seats import Seat

VERSION = 2
Fields = Mapping[str, Any]
Said = tuple[str, dict[str, object]]
"""A word for what happened, and what is kept of it."""


class NotAHappening(ValueError):
    """The words do not say anything that can happen in a room; the message says why."""


def happening_words(happening: Happening) -> str:
    """A happening as one line of JSON."""
    if isinstance(happening, OfTheVote):
        word, fields = _of_the_vote(happening)
    elif isinstance(happening, OfTheStory):
        word, fields = _of_the_story(happening)
    else:
        word, fields = _of_the_room(happening)
    return json.dumps({"happened": word, "version": VERSION, **fields})


def happening_of(words: str) -> Happening:
    """The happening that a line of JSON says; NotAHappening where it says none."""
    try:
        fields = json.loads(words)
        version = fields.get("version", 1)
        if version not in (1, VERSION):
            raise ValueError(f"version {version!r} of a room's lines is not known here")
        name = fields["happened"]
        return _READERS[_FIRST[name] if version == 1 else name](fields)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise NotAHappening(f"{words[:80]!r}: {error}") from error


def _of_the_vote(happening: OfTheVote) -> Said:
    match happening:
        case VoteOpened():
            return "vote opened", {}
        case VoteClosed(told):
            return "vote closed", {"told": _told_words(told)}
        case Decided(picks, rule):
            return "decided", {"picks": _picks_words(picks), "rule": rule.value}
        case Rewritten():
            return "line rewritten", _line_words(happening)
        case NeedleOpened():
            return "needle opened", {}
        case NeedleClosed(marks):
            return "needle closed", {"told": _needle_words(marks)}
        case NeedleMoved(power, reason):
            return "needle moved", {"power": power, "reason": reason}
        case _:
            assert_never(happening)


def _of_the_story(happening: OfTheStory) -> Said:
    match happening:
        case Started(seed):
            return "started", {"seed": seed}
        case Went():
            return "went on", {}
        case Skipped(picks):
            return "skipped", {"picks": _picks_words(picks)}
        case Jumped(moment):
            return "jumped", {"moment": moment}
        case Undone():
            return "undone", {}
        case _:
            assert_never(happening)


def _of_the_room(happening: OfTheRoom) -> Said:
    match happening:
        case RuleSet(rule, consent):
            return "rule set", {"rule": None if rule is None else rule.value, "consent": consent}
        case Paused():
            return "paused", {}
        case Resumed():
            return "resumed", {}
        case Evaluated(told):
            return "evaluated", {"told": {"answered": told.answered, "sums": told.sums}}
        case Finished():
            return "finished", {}
        case _:
            assert_never(happening)


def _told_words(told: RoundTold) -> dict[str, object]:
    return {
        "options": told.options,
        "whole": told.whole,
        "totals": told.totals,
        "nearly_all": told.nearly_all,
        "first": told.first,
        "split": told.split,
    }


def _told(fields: Fields) -> RoundTold:
    split = fields["split"]
    return RoundTold(
        tuple(fields["options"]),
        fields["whole"],
        None if fields["totals"] is None else tuple(fields["totals"]),
        fields["nearly_all"],
        tuple(fields["first"]),
        None if split is None else tuple((Seat(seat), tuple(row)) for seat, row in split),
    )


def _needle_words(told: NeedleTold) -> dict[str, object]:
    by_seat = told.by_seat
    return {
        "room": None if told.room is None else _spread_words(told.room),
        "by_seat": None
        if by_seat is None
        else [(seat, _spread_words(one)) for seat, one in by_seat],
    }


def _spread_words(spread: MarkSpread) -> dict[str, object]:
    return {
        "marks": spread.marks,
        "low": spread.low,
        "middle": spread.middle,
        "high": spread.high,
    }


def _needle(fields: Fields) -> NeedleTold:
    by_seat = fields["by_seat"]
    return NeedleTold(
        None if fields["room"] is None else MarkSpread(**fields["room"]),
        None
        if by_seat is None
        else tuple((Seat(seat), MarkSpread(**one)) for seat, one in by_seat),
    )


def _picks_words(picks: Decision) -> dict[str, object]:
    return {"professional": picks.professional, "service_user": picks.service_user}


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


def _line_words(line: Rewritten) -> dict[str, object]:
    shifts = [
        {"verb": one.verb.value, "strand": one.strand.value, "points": one.points}
        for one in line.effects.shifts
    ]
    changes = [{"measure": one.measure, "points": one.points} for one in line.effects.changes]
    return {
        "kind": line.kind.value,
        "words": line.words,
        "effects": {"shifts": shifts, "changes": changes},
        "because": line.because,
        "go_to": line.go_to,
        "credit": line.credit,
    }


def _line(fields: Fields) -> Rewritten:
    effects = fields["effects"]
    shifts = (Shift(Verb(f["verb"]), Strand(f["strand"]), f["points"]) for f in effects["shifts"])
    changes = (Change(f["measure"], f["points"]) for f in effects["changes"])
    return Rewritten(
        ChoiceKind(fields["kind"]),
        fields["words"],
        Effects(tuple(shifts), tuple(changes)),
        fields["because"],
        fields["go_to"],
        fields["credit"],
    )


_READERS: Mapping[str, Callable[[Fields], Happening]] = {
    "started": lambda fields: Started(fields.get("seed", 0)),  # version 1 began without one
    "rule set": _rule_set,
    "vote opened": lambda _: VoteOpened(),
    "vote closed": lambda fields: VoteClosed(_told(fields["told"])),
    "decided": lambda fields: Decided(_picks(fields["picks"]), Rule(fields["rule"])),
    "line rewritten": _line,
    "needle opened": lambda _: NeedleOpened(),
    "needle closed": lambda fields: NeedleClosed(_needle(fields["told"])),
    "needle moved": lambda fields: NeedleMoved(fields["power"], fields["reason"]),
    "went on": lambda _: Went(),
    "skipped": lambda fields: Skipped(_picks(fields["picks"])),
    "jumped": lambda fields: Jumped(fields["moment"]),
    "undone": lambda _: Undone(),
    "paused": lambda _: Paused(),
    "resumed": lambda _: Resumed(),
    "evaluated": lambda fields: Evaluated(_evaluation(fields["told"])),
    "finished": lambda _: Finished(),
}

_FIRST: Mapping[str, str] = {
    "Started": "started",
    "RuleSet": "rule set",
    "Opened": "vote opened",
    "Closed": "vote closed",
    "Decided": "decided",
    "Rewritten": "line rewritten",
    "NeedleOpened": "needle opened",
    "NeedleClosed": "needle closed",
    "NeedleMoved": "needle moved",
    "Went": "went on",
    "Skipped": "skipped",
    "Jumped": "jumped",
    "Undone": "undone",
    "Paused": "paused",
    "Resumed": "resumed",
    "Evaluated": "evaluated",
    "Finished": "finished",
}
"""The words of version 1, and those of today."""
