"""Events and hopes as JSON: their names, their fields, and a schema that says what each means.

One table, `WORDS`, gives all three, so that they cannot drift apart. The names are a promise to
whoever reads our output: a change of them raises `VERSION` in `game.model.events`. Keeping
events is the work of `runs`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from game.library.runs.event_fields import (
    Json,
    JsonGroup,
    JsonKey,
    JsonText,
    JsonTextOf,
    JsonWhole,
    JsonWord,
    NotAnEvent,
    described,
    read,
    said,
)
from game.model import events as made
from game.model.events import VERSION, Event, Hope, Origin, OriginKind
from game.model.power import LEAST, MEASURE_LEAST, MEASURE_MOST, MOST, Chair, Rung, Strand
from game.model.scenario import DUTIES, LineKind
from game.model.view import ChoiceSeen, EventSeen, LineHeard, PicksDifferedSeen


@dataclass(frozen=True, slots=True)
class EventWord:
    """One kind of event: its type in the model, what it means, its keys in order.

    `seen` is its type as one viewer may know it, where that is another one; `told` are the keys
    that it has beside the others then.
    """

    type: Callable[..., Event | Hope]
    means: str
    fields: tuple[JsonKey, ...]
    seen: Callable[..., EventSeen] | None = None
    told: tuple[JsonKey, ...] = ()


_CHAIR = JsonWord(Chair)
_MAYBE = JsonText(may_be_none=True)
_ORIGIN = (
    JsonKey("moment", JsonText(), "The moment in which it was caused."),
    JsonKey(
        "kind",
        JsonWord(OriginKind),
        "A choice, picks that differ, what happens in the moment, or the arrival at it.",
    ),
    JsonKey(
        "caused_by",
        JsonText(),
        "The person who chose; else the system, the moment, the law or a person's name.",
    ),
    JsonKey(
        "choice", JsonText(may_be_none=True), "The id of the choice; null where none caused it."
    ),
    JsonKey(
        "chair",
        JsonWord(Chair, may_be_none=True),
        "The chair that chose; null where no one chair did.",
    ),
    JsonKey(
        "because", JsonText(may_be_none=True), "The author's reason; null where none is given."
    ),
)
_CAUSE = JsonKey("origin", JsonGroup("origin", Origin, _ORIGIN), "What caused it.")
_MOMENT = JsonKey("moment", JsonText(), "The name of the moment.")
_POINTS = JsonWhole(LEAST, MOST)
_POWER = (
    JsonKey("strand", JsonWord(Strand), "The strand of power."),
    JsonKey("service_user_before", _POINTS, "The service user's strand before.", "user_before"),
    JsonKey("service_user_after", _POINTS, "The service user's strand after.", "user_after"),
    JsonKey(
        "service_user_asked",
        JsonWhole(),
        "The shift that was asked for, before the strand met its end.",
        "user_asked",
    ),
    JsonKey("professional_before", _POINTS, "The professional's strand before."),
    JsonKey("professional_after", _POINTS, "The professional's strand after."),
    JsonKey(
        "professional_asked",
        JsonWhole(),
        "The shift that was asked for, before the strand met its end.",
    ),
    _CAUSE,
)
_FACT = (JsonKey("fact", JsonText(), "The name of the fact."), _CAUSE)
_PROMISE = (JsonKey("promise", JsonText(), "The name of the promise."), _CAUSE)

WORDS: Mapping[str, EventWord] = {
    "moment": EventWord(made.MomentReached, "A moment was arrived at.", (_MOMENT,)),
    "line": EventWord(
        made.LineTold,
        "A line of the script was told.",
        (_MOMENT, JsonKey("index", JsonWhole(0), "Which line of the moment's script, from 0.")),
        LineHeard,
        (
            JsonKey("kind", JsonWord(LineKind), "How the line reaches people."),
            JsonKey("speaker", JsonText(may_be_none=True), "Who says it; null for narration."),
            JsonKey("text", JsonText(), "The line."),
        ),
    ),
    "choice": EventWord(
        made.ChoiceMade,
        "A chair picked a choice.",
        (
            _MOMENT,
            JsonKey("chair", _CHAIR, "The chair that picked."),
            JsonKey("choice", JsonText(), "The id of the choice."),
        ),
        ChoiceSeen,
    ),
    "differ": EventWord(
        made.PicksDiffered,
        "The two picks of a moment decided together differ.",
        (
            _MOMENT,
            JsonKey("professional", JsonText(), "The id of the professional's pick."),
            JsonKey("service_user", JsonText(), "The id of the service user's pick."),
            JsonKey("case", JsonWhole(0), "Which case of `if you differ` followed, from 0."),
            JsonKey(
                "stands",
                JsonWord(Chair, may_be_none=True),
                "The chair whose pick happens all the same; null where neither does.",
            ),
        ),
        PicksDifferedSeen,
    ),
    "power": EventWord(made.PowerMoved, "A shift was asked of one strand of power.", _POWER),
    "measure": EventWord(
        made.MeasureMoved,
        "A measure was asked to move; trust is a measure.",
        (
            JsonKey("measure", JsonText(), "The name of the measure."),
            JsonKey("before", JsonWhole(MEASURE_LEAST, MEASURE_MOST), "Its number before."),
            JsonKey("after", JsonWhole(MEASURE_LEAST, MEASURE_MOST), "Its number after."),
            JsonKey("asked", JsonWhole(), "The change asked for, before the measure met its end."),
            _CAUSE,
        ),
    ),
    "seemed": EventWord(
        made.Seemed,
        "How much power a choice seemed to hand over, and how much it did.",
        (
            JsonKey("looks", JsonWhole(), "What it seemed to hand over."),
            JsonKey("real", JsonWhole(), "The change of the service user's strands, summed."),
            _CAUSE,
        ),
    ),
    "rung": EventWord(
        made.RungNamed,
        "The author's judgement of what kind of participation a move was.",
        (JsonKey("rung", JsonWord(Rung), "The rung."), _CAUSE),
    ),
    "fact remembered": EventWord(made.FactRemembered, "A fact holds from here on.", _FACT),
    "fact forgotten": EventWord(made.FactForgotten, "A fact holds no longer.", _FACT),
    "promise made": EventWord(made.PromiseMade, "A promise is open from here on.", _PROMISE),
    "promise kept": EventWord(made.PromiseKept, "An open promise was kept.", _PROMISE),
    "promise failed": EventWord(made.PromiseFailed, "An open promise was failed.", _PROMISE),
    "cost": EventWord(
        made.CostPaid,
        "What a move took out of the person who made it.",
        (
            JsonKey("chair", _CHAIR, "The chair that made the move."),
            JsonKey("costs", JsonWhole(1, 3), "How much, 1 to 3."),
            _CAUSE,
        ),
    ),
    "duty": EventWord(
        made.DutyBreached,
        "A move broke a duty of the professional.",
        (JsonKey("duty", JsonTextOf(DUTIES), "The duty."), _CAUSE),
    ),
    "ending": EventWord(
        made.Ended,
        "The play reached an ending.",
        (_MOMENT, JsonKey("ending", JsonText(), "The name of the ending.")),
    ),
    "stuck": EventWord(made.Stuck, "The play met a moment without an open choice.", (_MOMENT,)),
    "hope": EventWord(
        Hope,
        "What a player hoped and expected the other chair would do, before it did.",
        (
            JsonKey("decision", JsonWhole(0), "Which decision of the play, from 0."),
            JsonKey("chair", _CHAIR, "The chair of the player who hoped."),
            JsonKey("hoped", JsonText(may_be_none=True), "The id hoped for; null where skipped."),
            JsonKey("expected", JsonText(may_be_none=True), "The id expected; null where skipped."),
        ),
    ),
}
_NAMES: Mapping[object, str] = {
    **{word.type: name for name, word in WORDS.items()},
    **{word.seen: name for name, word in WORDS.items() if word.seen is not None},
}


def words_of(event: Event | EventSeen | Hope) -> dict[str, Json]:
    """The event as a mapping that JSON can hold: `{"event": "choice", "version": 1, ...}`.

    One that a viewer is told may have less in it than was kept, and can't be read back.
    """
    name = _NAMES[type(event)]
    word = WORDS[name]
    keys = word.fields if type(event) is word.type else (*word.fields, *word.told)
    return {"event": name, "version": VERSION, **said(keys, event)}


def event_of(words: Mapping[str, object]) -> Event | Hope:
    """The event that `words_of` said; raises `NotAnEvent` where it is none of this version."""
    name, version = words.get("event"), words.get("version")
    if version != VERSION:
        raise NotAnEvent(f"version {version!r} of events is not known here, only {VERSION}")
    if not isinstance(name, str) or name not in WORDS:
        raise NotAnEvent(f"there is no event called {name!r}")
    word = WORDS[name]
    return word.type(**read(word.fields, words))


def events_schema() -> dict[str, Json]:
    """A JSON Schema of one event or hope, as `play --json` prints them one a line."""
    kinds: list[Json] = []
    for name, word in WORDS.items():
        fixed: dict[str, Json] = {"event": {"const": name}, "version": {"const": VERSION}}
        kinds.append({"title": name, **described(word.means, fixed, word.fields)})
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Events of The Other Chair",
        "description": "What happened in a play, one event a line, in the order it happened.",
        "oneOf": kinds,
        "$defs": {"origin": described("What caused an event.", {}, _ORIGIN)},
    }
