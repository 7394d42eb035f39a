"""The people of a meeting, and its facts and measures, read before anything refers to them."""

from __future__ import annotations

from collections.abc import Iterator

from game.library.reading.cast import Cast, Library
from game.library.reading.fields import Fields, Keyring, closed_in, fields_of, full_texts
from game.library.reading.looks import drawing_in, figure_in
from game.library.reading.notes import Notes
from game.library.yaml.nodes import ANOTHER_NAME, Mapping, Node, Sequence, Text, twice
from game.library.yaml.source import shown
from game.model.codes import Code
from game.model.conditions import FIGURES, PromiseWord
from game.model.form import heading as form
from game.model.form.choices import CHAIRS
from game.model.names import fold
from game.model.power import MEASURE_LEAST, MEASURE_MOST, Chair
from game.model.scenario import TRUST, Measure, Person

PERSON, MEASURE = Keyring.of(form.PERSON), Keyring.of(form.MEASURE)
JOINTS = (" and ", " or ", " is ")
"""What no name of a fact or measure has in it: conditions are made with these."""
PROMISE_WORDS = tuple(word.value for word in PromiseWord)
EVEN = 5


def people_in(fields: Fields, cast: Cast, library: Library) -> tuple[Person, ...]:
    """Everybody under `people`; their names and chairs go into the cast."""
    entry = fields.found.get("people")
    if entry is None:
        cast.people.unsure = True
        return ()
    people: list[tuple[Text, Person]] = []
    sure = isinstance(entry[1], Mapping)
    for key, value in named(fields, "people", "Write a name under it, and what is known of them."):
        name = cast.people.add(key.text)
        person = fields_of(fields.notes, value, PERSON, key, name)
        if person is None:
            sure = False
            continue
        read = _person(person, name, library)
        sure = sure and (read.chair is not None or not person.has("chair"))
        people.append((key, read))
    cast.people.unsure = not isinstance(entry[1], Mapping)
    _seat(fields.notes, entry[0], people, cast, sure)
    return tuple(person for _, person in people)


def named(fields: Fields, key: str, cure: str) -> Iterator[tuple[Text, Node]]:
    """The named things under a key, each name once."""
    node = fields.node(key)
    if node is None:
        return
    if not isinstance(node, Mapping):
        if isinstance(node, Text) and not node.text.strip():
            fields.notes.empty(fields.key(key), key)
        elif isinstance(node, Sequence) and node.items:
            _tell_list(fields.notes, key, node)
        else:
            fields.notes.wrong_type(node, key, "names with keys under them", cure)
        return
    firsts: dict[str, Text] = {}
    for name, value in node.entries:
        if not name.text.strip():
            if name.plain:
                message = "a name is missing before this colon"
                put_in = "Write it there, or take this line out."
                fields.notes.error(name, Code.WRONG_TYPE, message, put_in)
            continue
        fields.notes.check_seen(name)
        first = firsts.setdefault(fold(name.text), name)
        if first is name:
            yield name, value
        else:
            again = twice(fields.notes.source, name, first, ANOTHER_NAME)
            fields.notes.problems.append(again)


EXAMPLES = {
    "people": ("Sam", "chair: service user"),
    "moments": ("The door opens", "script:"),
    "measures": ("hope", "from: 5"),
}


def _tell_list(notes: Notes, key: str, node: Sequence) -> None:
    """Names stand in a list: tell it with the first of them as it should be."""
    name, below = EXAMPLES[key]
    first = node.items[0]
    if isinstance(first, Mapping) and first.entries:
        first = first.entries[0][1] if fold(first.entries[0][0].text) == "name" else node
    if isinstance(first, Text) and first.text.strip():
        name = " ".join(first.text.split())
    message = f"under {shown(key)} stand names with a colon, and this is a list"
    cure = f"Write each name like this:\n    {name}:\n      {below}"
    notes.error(node, Code.WRONG_TYPE, message, cure)


def _person(fields: Fields, name: str, library: Library) -> Person:
    chair = fields.closed("chair", CHAIRS, "chair", Code.UNKNOWN_VALUE)
    return Person(
        name=name,
        chair=None if chair is None else Chair(chair),
        is_=fields.text("is"),
        wants=fields.text("wants"),
        worries=fields.text("worries"),
        knows=fields.texts("knows"),
        figure=figure_in(fields, library),
        seat=drawing_in(fields, "seat", library.seats, Code.UNKNOWN_SEAT),
    )


def _seat(
    notes: Notes, at: Text, people: list[tuple[Text, Person]], cast: Cast, sure: bool
) -> None:
    for chair in Chair:
        seated = [(key, person) for key, person in people if person.chair is chair]
        if seated:
            cast.seated[chair] = seated[0][1].name
        elif sure:
            message = f"nobody sits in the chair of the {chair.value}"
            cure = f"Give one person the key  chair: {chair.value}"
            notes.error(at, Code.EMPTY_CHAIR, message, cure)
        for key, _ in seated[1:]:
            message = f"{shown(key.text)} sits in the chair of {cast.seated[chair]}"
            cure = "One person sits in each chair. Take the key chair from the others."
            notes.error(key, Code.CHAIR_TAKEN, message, cure)


def facts_in(fields: Fields, cast: Cast) -> tuple[str, ...]:
    """The names under `facts`, each once."""
    node = fields.node("facts")
    nodes = fields.items("facts", "report shared")
    cast.facts.unsure = node is not None and not nodes
    texts = full_texts(fields.notes, nodes, "facts")
    cast.facts.unsure |= len(texts) < len(nodes)
    for item in texts:
        fields.notes.check_seen(item)
        name = " ".join(item.text.split())
        folded = fold(name)
        if folded in cast.facts.by_fold:
            message = f"the fact {shown(name)} is named twice"
            fields.notes.error(item, Code.DUPLICATE_KEY, message, "Keep one of the two.")
            continue
        if fields.notes.is_told(item.line + 1, Code.DASH_IN_TEXT):
            cast.facts.unsure = True
        cast.facts.add(name)
        asked = f' and ask for "{folded}"'
        _check_name(fields.notes, item, "a fact", Code.BAD_FACT_NAME, asked)
    return cast.facts.all


def _check_name(notes: Notes, node: Text, what: str, code: Code, asked: str = "") -> None:
    """Tell a name that conditions could not ask for; `asked` ends the cure of one with "not"."""
    folded = fold(node.text)
    part = next((one.strip() for one in JOINTS if one in folded), None)
    if part is not None:
        message = f'{what} has no "{part}" in its name, and {shown(node.text)} has'
        cure = "Use other words: conditions are made with this one."
        notes.error(node, code, message, cure)
    elif folded.startswith("not "):
        message = f'the name of {what} does not begin with "not", and {shown(node.text)} does'
        cure = f"Name it {shown(node.text.split(None, 1)[1])}{asked}."
        notes.error(node, code, message, cure)


def check_promised(fields: Fields, cast: Cast) -> None:
    """Tell facts whose names ask for a promise of the story, when all promises are known."""
    node = fields.node("facts")
    for item in node.items if isinstance(node, Sequence) else ():
        if not isinstance(item, Text):
            continue
        word, _, name = fold(item.text).partition(" ")
        promise = cast.promises.get(name) if word in PROMISE_WORDS else None
        if promise is not None:
            said = shown(item.text)
            message = f"{said} is a fact here, and conditions ask with it for a promise"
            cure = f"Name the fact in other words: {shown(promise)} is promised in this story."
            fields.notes.error(item, Code.BAD_FACT_NAME, message, cure)


def measures_in(fields: Fields, cast: Cast, trust: int) -> tuple[Measure, ...]:
    """Trust and the measures under `measures`, trust first."""
    cast.measures.add(TRUST)
    found = [Measure(TRUST, trust)]
    node = fields.node("measures")
    cast.measures.unsure = node is not None and not isinstance(node, Mapping)
    for key, value in named(fields, "measures", "Write it like this: measures: {hope: {from: 5}}"):
        if fold(key.text) in (TRUST, *FIGURES):
            message = f"{shown(key.text)} is always there and cannot be declared"
            cure = 'Choose another name; "starts with" sets where trust starts.'
            fields.notes.error(key, Code.BAD_MEASURE_NAME, message, cure)
            continue
        _check_name(fields.notes, key, "a measure", Code.BAD_MEASURE_NAME)
        name = cast.measures.add(key.text)
        measure = fields_of(fields.notes, value, MEASURE, key, name)
        if measure is not None:
            found.append(_measure(measure, name))
    return tuple(found)


def _measure(fields: Fields, name: str) -> Measure:
    start = fields.number("from", MEASURE_LEAST, MEASURE_MOST)
    private = fields.one_text("private to")
    chair = None
    if private is not None:
        chair = closed_in(fields.notes, private, CHAIRS, "chair", Code.UNKNOWN_VALUE)
    return Measure(
        name=name,
        start=EVEN if start is None else start,
        private_to=None if chair is None else Chair(chair),
        means=fields.text("means"),
    )
