"""Format 1 as a JSON Schema (draft-07), for editors: completion, hover, and slips underlined.

Keys and closed values are those of the reader and the model; a key that the reader gains and
this room has no words for is a KeyError in the tests. What the file itself names (moments,
people, facts) a schema cannot follow: `other-chair check` does.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from game.authoring import schema_move_words as moves
from game.authoring import schema_words as words
from game.authoring.schema_kinds import (
    Schema,
    bars,
    closed,
    has,
    known,
    lacks,
    listed,
    named,
    needs,
    one_of,
    one_or_more,
    other_spelling,
    part,
    patterned,
    requires,
    spelling,
    text,
    whole,
    yes_no,
)
from game.authoring.schema_words import Example, Told
from game.library.reading.arrival import HAPPENS, LAW
from game.library.reading.choices import CHOICE, LIKELY, RUNGS
from game.library.reading.conditions import RING
from game.library.reading.differ import CASE
from game.library.reading.effects import (
    LEAST_SHIFT,
    MOST_CHANGE,
    MOST_SHIFT,
    STRAND_RING,
    TRACES,
    VERBS,
)
from game.library.reading.fields import Keyring
from game.library.reading.heading import AGREEMENT, AUTHOR, DEBRIEF, FORMAT, REQUIRED, STARTS, TOP
from game.library.reading.looks import DESCRIPTION, FACES
from game.library.reading.moments import DECIDES, MOMENT, ORDERS
from game.library.reading.people import CHAIRS, MEASURE, PERSON
from game.library.reading.routes import ROUTE
from game.model.conditions import FIGURES
from game.model.picture import MOST_OTHERS, SETTINGS, TRAITS, TraitWords
from game.model.power import LEAST, MEASURE_LEAST, MEASURE_MOST, MOST
from game.model.scenario import (
    CAUSES,
    DUTIES,
    LEAST_LIKELY,
    LEVERS,
    MOST_LIKELY,
    THE_OTHER_PERSON,
    TRUST,
)

DRAFT = "http://json-schema.org/draft-07/schema#"
FACT = r"^(?!\s*[Nn][Oo][Tt]\s)(?!(?:.*\s)?(?:[Aa][Nn][Dd]|[Oo][Rr]|[Ii][Ss])(?:\s|$)).*\S"
ID = r"^\s*[^\s!-,./:-@\[-\^`{-~]+\s*$"
DATE = r"^\s*[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])\s*$"
TIME = r"^\s*(?:[01]?[0-9]|2[0-3]):[0-5][0-9]\s*$"
PICTURE = r"^[^/\\]*[^/\\\s][^/\\]*$"


def format_schema(
    theory: Collection[str] = (),
    figures: Collection[str] = (),
    seats: Collection[str] = (),
) -> Schema:
    """The whole of format 1, a new mapping that `json.dumps` can write.

    `theory` are the ids of theory cards, `figures` and `seats` names of drawings: an editor
    offers them and underlines others. Where one is empty, any text is taken in its place.
    """
    return {
        "$schema": DRAFT,
        "title": "A scenario of The Other Chair",
        "description": "A meeting between two people, played from both chairs. Format 1.",
        **_top(),
        "definitions": {
            "theory": known(theory),
            "person": _person(figures, seats),
            "measure": _measure(),
            "moment": _moment(),
            "choice": _choice(),
            "case": _case(),
            "shift": {**_strands(LEAST_SHIFT, MOST_SHIFT), "minProperties": 1},
            "line": _line(),
            "condition": _condition(),
        },
    }


def example_line(key: str, told: Told) -> str:
    """A key with its example as an author would write it, on one line."""
    return f"{key}: {_written(told.example)}"


def _written(value: Example, is_inside: bool = False) -> str:
    match value:
        case list():
            return f"[{', '.join(_written(item, True) for item in value)}]"
        case dict():
            pairs = (f"{key}: {_written(item, True)}" for key, item in value.items())
            return f"{{{', '.join(pairs)}}}"
        case int():
            return str(value)
        case str():
            marks = (", ", ": ", "?", "`") if is_inside else (": ", "`")
            return f'"{value}"' if any(mark in value for mark in marks) else value


def keyed(
    ring: Keyring, told: Mapping[str, Told], kinds: Mapping[str, Schema], *rules: Schema
) -> Schema:
    """A mapping with the keys of a ring, no others, in whatever spelling."""
    values = {key: _described(told[key], kinds[key]) for key in ring.keys}
    return {
        "type": "object",
        "properties": values,
        "patternProperties": {other_spelling(key): value for key, value in values.items()},
        "additionalProperties": False,
        **({"allOf": list(rules)} if rules else {}),
    }


def _described(told: Told, kind: Schema) -> Schema:
    return {
        **kind,
        "description": told.means.replace("`", ""),
        "markdownDescription": told.means,
        "examples": [told.example],
    }


def _all_text(keys: Iterable[str]) -> dict[str, Schema]:
    return {key: text() for key in keys}


def _top() -> Schema:
    author = keyed(AUTHOR, words.AUTHOR, _all_text(AUTHOR.keys), *requires("name"))
    fact = patterned(FACT, "A fact has no and, or, is in its name, and does not begin with not.")
    kinds: dict[str, Schema] = {
        **_all_text(TOP.keys),
        "format": {"enum": [FORMAT, str(FORMAT)]},
        "minutes": whole(1, 600),
        "setting": closed(SETTINGS),
        "written by": listed(author),
        "checked by": listed(author),
        "story agreement": keyed(AGREEMENT, words.AGREEMENT, _agreement()),
        "content notes": listed(text()),
        "focus": listed(part("theory")),
        "people": {**named(part("person")), "minProperties": 2},
        "facts": listed(fact),
        "measures": named(part("measure"), _measure_names()),
        "starts with": _starts(),
        "order": closed(ORDERS),
        "moments": {**named(part("moment")), "minProperties": 1},
        "debrief": keyed(DEBRIEF, words.DEBRIEF, {key: listed(text()) for key in DEBRIEF.keys}),
    }
    return keyed(TOP, words.TOP, kinds, *requires(*REQUIRED))


def _agreement() -> dict[str, Schema]:
    date = patterned(DATE, "Write year, month, day, like 2027-06-01.")
    return {**_all_text(AGREEMENT.keys), "look at again by": date}


def _starts() -> Schema:
    return keyed(
        STARTS,
        words.STARTS,
        {**{chair: _strands(LEAST, MOST) for chair in CHAIRS}, TRUST: _of_measure()},
    )


def _strands(least: int, most: int) -> Schema:
    kinds = {strand: whole(least, most) for strand in STRAND_RING.keys}
    return keyed(STRAND_RING, words.STRANDS, kinds)


def _of_measure() -> Schema:
    return whole(MEASURE_LEAST, MEASURE_MOST)


def _measure_names() -> Schema:
    taken = "|".join(spelling(name)[1:-1] for name in (TRUST, *FIGURES))
    return {"pattern": rf"^(?!(?:{taken})$).*\S"}


def _person(figures: Collection[str], seats: Collection[str]) -> Schema:
    kinds = {
        **_all_text(PERSON.keys),
        "chair": closed(CHAIRS),
        "knows": listed(text()),
        "figure": _figure(figures),
        "seat": known(seats),
    }
    return keyed(PERSON, words.PERSON, kinds)


def _figure(figures: Collection[str]) -> Schema:
    """The name of a drawing, or a description."""
    described = keyed(DESCRIPTION, words.FIGURE, {one.key: _trait(one) for one in TRAITS})
    return {"anyOf": [known(figures), described]}


def _trait(words: TraitWords) -> Schema:
    """The words of one trait: a closed list, or, where a colour stands beside, text with one."""
    if words.colours:
        return {"anyOf": [{"enum": list(words.words)}, text()]}
    nothing = ("no", "none") if words.may_be_none else ()
    if words.is_thing:
        return {"anyOf": [yes_no(), closed((*words.words, *nothing))]}
    return closed((*words.words, *nothing))


def _faces() -> Schema:
    return named(closed(FACES))


def _measure() -> Schema:
    kinds = {"from": _of_measure(), "private to": closed(CHAIRS), "means": text()}
    return keyed(MEASURE, words.MEASURE, kinds)


def _condition() -> Schema:
    inside = part("condition")
    kinds = {"all": listed(inside, 1), "any": listed(inside, 1), "not": inside}
    braces = keyed(RING, words.CONDITION, kinds)
    return {"anyOf": [text(), {**braces, "minProperties": 1, "maxProperties": 1}]}


def _line() -> Schema:
    ring = Keyring("a line", *words.LINE)
    one = keyed(ring, words.LINE, {"only if": part("condition"), "text": text(), "face": _faces()})
    one["additionalProperties"] = text()
    one["allOf"] = [
        {"if": {"allOf": [has("only if"), has("face")]}, "then": {"minProperties": 3}},
        {"if": {"anyOf": [has("only if"), has("face")]}, "then": {"minProperties": 2}},
        {"if": {"anyOf": [lacks("only if"), lacks("face")]}, "then": {"maxProperties": 2}},
        {"if": lacks("only if", "face"), "then": {"maxProperties": 1}},
        {"minProperties": 1, "maxProperties": 3},
    ]
    return {"anyOf": [text(), one]}


def _moves() -> dict[str, Schema]:
    """The kinds of the keys that choices, cases and `happens` share."""
    return {
        **dict.fromkeys(VERBS, part("shift")),
        "changes": named(whole(-MOST_CHANGE, MOST_CHANGE)),
        **dict.fromkeys(TRACES, one_or_more(text())),
        "because": text(),
        "theory": listed(part("theory")),
        "source": text(),
    }


def _choice() -> Schema:
    likely = whole(LEAST_LIKELY, MOST_LIKELY)
    of_chairs: dict[str, Schema] = dict.fromkeys(CHAIRS, likely)
    kinds: dict[str, Schema] = {
        **_all_text(CHOICE.keys),
        **_moves(),
        "id": patterned(ID, "Letters, digits, hyphens and underscores, without spaces."),
        "when": part("condition"),
        "only if": part("condition"),
        "blocked by": _who((*CAUSES, THE_OTHER_PERSON)),
        "looks": whole(-3, 3),
        "rung": closed(RUNGS),
        "costs": whole(1, 3),
        "breaches": listed(closed(DUTIES)),
        "likely": {"anyOf": [likely, keyed(LIKELY, moves.LIKELY, of_chairs)]},
        "lever": closed(LEVERS),
        "face": _faces(),
        "unseen": yes_no(),
    }
    return keyed(
        CHOICE,
        moves.CHOICE,
        kinds,
        one_of("say", "do"),
        bars("say", ("do",), "A choice is either words or an act: make two choices of it."),
        needs("blocked because", "only if"),
        needs("blocked by", "blocked because"),
    )


def _who(others: tuple[str, ...]) -> Schema:
    """Who or what did it: a closed list or a person's name; an editor offers the list."""
    return {"anyOf": [{"enum": list(others)}, text()]}


def _case() -> Schema:
    kinds = {**_all_text(CASE.keys), **_moves(), "face": _faces(), "stands": closed(CHAIRS)}
    why = "With stands, the pick that stands says where it goes. Take one of the two out."
    return keyed(CASE, moves.CASE, kinds, bars("stands", ("go to",), why))


def _moment() -> Schema:
    law = {"reserves": text(), "theory": part("theory"), "challenge": listed(text())}
    happens = {**_moves(), "caused by": _who(CAUSES)}
    way = keyed(
        ROUTE, words.ROUTE, {"only if": part("condition"), "moment": text()}, *requires("moment")
    )
    kinds: dict[str, Schema] = {
        **_all_text(MOMENT.keys),
        **{key: one_or_more(text()) for key in TRACES},
        "script": listed(part("line")),
        "happens": keyed(HAPPENS, moves.HAPPENS, happens),
        "decides": closed(DECIDES),
        "choices": listed(part("choice"), 1),
        "order": closed(ORDERS),
        "if you differ": {"anyOf": [part("case"), listed(part("case"), 1)]},
        "go to": {"anyOf": [text(), listed(way, 1)]},
        "setting": closed(SETTINGS),
        "time": patterned(TIME, "Write hours and minutes of the day, like 14:30."),
        "here": one_or_more(text()),
        "by phone": one_or_more(text()),
        "others": whole(0, MOST_OTHERS),
        "law": keyed(LAW, moves.LAW, law, *requires("reserves")),
        "picture": patterned(PICTURE, "Write the name of a PNG in the scenario's own folder."),
        "respects no": yes_no(),
    }
    return keyed(MOMENT, moves.MOMENT, kinds, *_shape())


def _shape() -> tuple[Schema, ...]:
    """What a moment has: choices and who decides, or a way on, or an ending."""
    end = "An ending is where the story stops: it has no choices and no go to."
    alone: Schema = {"if": lacks("go to", "ending"), "then": _choices_go_on()}
    return (
        one_of("choices", "go to", "ending"),
        needs("choices", "decides", "ending"),
        *(needs(key, "choices") for key in ("decides", "question", "order", "if you differ")),
        bars("ending", ("choices", "go to"), end),
        needs("respects no", "ending"),
        alone,
    )


def _choices_go_on() -> Schema:
    """Every choice says where it goes, for the moment does not."""
    return {"properties": {"choices": {"items": {"allOf": requires("go to")}}}}
