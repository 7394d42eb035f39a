"""Events and hopes as JSON: their names, their fields, and a schema that says what each means.

One table, `WORDS`, gives all three, so that they cannot drift apart. The names are a promise to
whoever reads our output: a change of them raises `VERSION` in `game.model.events`. Keeping
events is the work of `runs`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from game.library import json_values as values
from game.library.json_values import Json, NotOfKind
from game.model import events as made
from game.model.events import VERSION, Event, Hope, Origin
from game.model.power import LEAST, MEASURE_LEAST, MEASURE_MOST, MOST
from game.model.scenario import DUTIES
from game.model.view import ChoiceSeen, EventSeen, LineHeard, PicksDifferedSeen


@dataclass(frozen=True, slots=True)
class JsonKey:
    """One key: its name in JSON, what it means, its attribute in the model where named otherwise.

    `ends` are the least and the most of a number, as far as it has them; `texts` those of a
    closed list, empty where any text may stand there. The rest its type says.
    """

    name: str
    means: str
    attribute: str = ""
    ends: tuple[int, ...] = ()
    texts: tuple[str, ...] = ()

    @property
    def in_model(self) -> str:
        """The attribute of the model's value that holds it."""
        return self.attribute or self.name

    def schema(self, kind: Any) -> dict[str, Json]:
        """The JSON Schema of a value of that type under this key."""
        kind, may_be_none = values.but_none(kind)
        if kind is Origin:
            return {"$ref": "#/$defs/origin"}
        if self.texts:
            return {"enum": list(self.texts)}
        if kind is int:
            return {"type": "integer", **dict(zip(("minimum", "maximum"), self.ends, strict=False))}
        if issubclass(kind, StrEnum):
            words: list[Json] = [word.value for word in kind]
            return {"enum": [*words, None] if may_be_none else words}
        return {"type": ["string", "null"] if may_be_none else "string"}


@dataclass(frozen=True, slots=True)
class EventWord:
    """One kind of event: its type in the model, what it means, its keys in order.

    `seen` is its type as one viewer may know it, where that is another one.
    """

    type: Callable[..., Event | Hope]
    means: str
    fields: tuple[JsonKey, ...]
    seen: Callable[..., EventSeen] | None = None


_ORIGIN = (
    JsonKey("moment", "The moment in which it was caused."),
    JsonKey(
        "kind", "A choice, picks that differ, what happens in the moment, or the arrival at it."
    ),
    JsonKey(
        "caused_by",
        "The person who chose; else the system, the moment, the law or a person's name.",
    ),
    JsonKey("choice", "The id of the choice; null where none caused it."),
    JsonKey("chair", "The chair that chose; null where no one chair did."),
    JsonKey("because", "The author's reason; null where none is given."),
)
_CAUSE = JsonKey("origin", "What caused it.")
_MOMENT = JsonKey("moment", "The name of the moment.")
_POINTS = (LEAST, MOST)
_POWER = (
    JsonKey("strand", "The strand of power."),
    JsonKey("service_user_before", "The service user's strand before.", "user_before", _POINTS),
    JsonKey("service_user_after", "The service user's strand after.", "user_after", _POINTS),
    JsonKey(
        "service_user_asked",
        "The shift that was asked for, before the strand met its end.",
        "user_asked",
    ),
    JsonKey("professional_before", "The professional's strand before.", ends=_POINTS),
    JsonKey("professional_after", "The professional's strand after.", ends=_POINTS),
    JsonKey("professional_asked", "The shift that was asked for, before the strand met its end."),
    _CAUSE,
)
_FACT = (JsonKey("fact", "The name of the fact."), _CAUSE)
_PROMISE = (JsonKey("promise", "The name of the promise."), _CAUSE)

WORDS: Mapping[str, EventWord] = {
    "moment": EventWord(made.MomentReached, "A moment was arrived at.", (_MOMENT,)),
    "line": EventWord(
        made.LineTold,
        "A line of the script was told.",
        (_MOMENT, JsonKey("index", "Which line of the moment's script, from 0.", ends=(0,))),
        LineHeard,
    ),
    "choice": EventWord(
        made.ChoiceMade,
        "A chair picked a choice.",
        (
            _MOMENT,
            JsonKey("chair", "The chair that picked."),
            JsonKey("choice", "The id of the choice."),
        ),
        ChoiceSeen,
    ),
    "differ": EventWord(
        made.PicksDiffered,
        "The two picks of a moment decided together differ.",
        (
            _MOMENT,
            JsonKey("professional", "The id of the professional's pick."),
            JsonKey("service_user", "The id of the service user's pick."),
            JsonKey("case", "Which case of `if you differ` followed, from 0.", ends=(0,)),
            JsonKey(
                "stands", "The chair whose pick happens all the same; null where neither does."
            ),
        ),
        PicksDifferedSeen,
    ),
    "power": EventWord(made.PowerMoved, "A shift was asked of one strand of power.", _POWER),
    "measure": EventWord(
        made.MeasureMoved,
        "A measure was asked to move; trust is a measure.",
        (
            JsonKey("measure", "The name of the measure."),
            JsonKey("before", "Its number before.", ends=(MEASURE_LEAST, MEASURE_MOST)),
            JsonKey("after", "Its number after.", ends=(MEASURE_LEAST, MEASURE_MOST)),
            JsonKey("asked", "The change asked for, before the measure met its end."),
            _CAUSE,
        ),
    ),
    "seemed": EventWord(
        made.Seemed,
        "How much power a choice seemed to hand over, and how much it did.",
        (
            JsonKey("looks", "What it seemed to hand over."),
            JsonKey("real", "The change of the service user's strands, summed."),
            _CAUSE,
        ),
    ),
    "rung": EventWord(
        made.RungNamed,
        "The author's judgement of what kind of participation a move was.",
        (JsonKey("rung", "The rung."), _CAUSE),
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
            JsonKey("chair", "The chair that made the move."),
            JsonKey("costs", "How much, 1 to 3.", ends=(1, 3)),
            _CAUSE,
        ),
    ),
    "duty": EventWord(
        made.DutyBreached,
        "A move broke a duty of the professional.",
        (JsonKey("duty", "The duty.", texts=DUTIES), _CAUSE),
    ),
    "ending": EventWord(
        made.Ended,
        "The play reached an ending.",
        (_MOMENT, JsonKey("ending", "The name of the ending.")),
    ),
    "stuck": EventWord(made.Stuck, "The play met a moment without an open choice.", (_MOMENT,)),
    "hope": EventWord(
        Hope,
        "What a player hoped and expected the other chair would do, before it did.",
        (
            JsonKey("decision", "Which decision of the play, from 0.", ends=(0,)),
            JsonKey("chair", "The chair of the player who hoped."),
            JsonKey("hoped", "The id hoped for; null where skipped."),
            JsonKey("expected", "The id expected; null where skipped."),
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
    if type(event) is not word.type:
        return {"event": name, "version": VERSION, **values.fields_said(event)}
    said = {key.name: values.value_said(getattr(event, key.in_model)) for key in word.fields}
    return {"event": name, "version": VERSION, **said}


def event_of(words: Mapping[str, object]) -> Event | Hope:
    """The event that `words_of` said; raises `NotOfKind` where it is none of this version."""
    name, version = words.get("event"), words.get("version")
    if version != VERSION:
        raise NotOfKind(f"version {version!r} of events is not known here, only {VERSION}")
    if not isinstance(name, str) or name not in WORDS:
        raise NotOfKind(f"there is no event called {name!r}")
    word, kinds = WORDS[name], values.kinds_of(WORDS[name].type)
    read = values.fields_read({key.name: kinds[key.in_model] for key in word.fields}, words)
    for key in word.fields:
        if key.texts and read[key.name] not in key.texts:
            raise NotOfKind(f"{read[key.name]!r} is none of {', '.join(key.texts)}")
    return word.type(**{key.in_model: read[key.name] for key in word.fields})


def events_schema() -> dict[str, Json]:
    """A JSON Schema of one event or hope, as `play --json` prints them one a line."""
    kinds: list[Json] = []
    for name, word in WORDS.items():
        fixed: dict[str, Json] = {"event": {"const": name}, "version": {"const": VERSION}}
        said = _described(word.means, fixed, word.fields, word.type)
        kinds.append({"title": name, **said})
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Events of The Other Chair",
        "description": "What happened in a play, one event a line, in the order it happened.",
        "oneOf": kinds,
        "$defs": {"origin": _described("What caused an event.", {}, _ORIGIN, Origin)},
    }


def _described(
    means: str, fixed: Mapping[str, Json], keys: tuple[JsonKey, ...], made_of: Any
) -> dict[str, Json]:
    """The JSON Schema of a mapping with these keys and no others."""
    kinds, properties = values.kinds_of(made_of), dict(fixed)
    for key in keys:
        properties[key.name] = {**key.schema(kinds[key.in_model]), "description": key.means}
    return {
        "type": "object",
        "description": means,
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }
