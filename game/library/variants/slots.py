"""The texts that a variant of one scenario may reword, in the shape that its file has.

A leaf is `SlotWords`; lists are a `SlotRow`, keys and names a `SlotGroup`. Made from the scenario
alone: what a variant's file says of them is read in `reader`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from game.engine.start_at import promises_of
from game.library.places import fold_key
from game.library.reading.arrival import HAPPENS, LAW
from game.library.reading.choices import CHOICE
from game.library.reading.differ import CASE
from game.library.reading.fields import Keyring
from game.library.reading.heading import AGREEMENT, DEBRIEF, TOP
from game.library.reading.moments import MOMENT
from game.library.reading.people import MEASURE, PERSON
from game.library.reading.script import TEXT
from game.model.form import heading, moments
from game.model.form.choices import CHOICE as CHOICE_FORM
from game.model.form.kinds import ALL_READ, READ, Form
from game.model.names import fold
from game.model.scenario import TRUST, Case, Choice, Line, LineKind, Measure, Moment, Scenario
from game.model.variant import Where

HEADING = ("for", "variant", "language", "checked by")
BECAUSE = "because"
NAME = "name"
"""The key under a person or a measure for what people are to call it."""
AGREEMENT_KEY = "story agreement"
TOP_KEYS = (
    *("scenario", "about", AGREEMENT_KEY, "content notes", "support", "people", "facts"),
    *("promises", "measures", "moments", "debrief"),
)
MOMENT_KEYS = (
    *("title", "place", "summary", "happens", "law", "script", "question", "choices"),
    *("if you differ", "ending"),
)
CHOICE_KEYS = ("say", "do", "because", "lands as", "blocked because")

Texts = Mapping[str, str]
"""Keys, and the attribute of the model's value that holds the text or the texts of each."""
_CALLED_OTHERWISE = {"scenario": "title", "is": "is_"}


def _texts_of(form: Form, but: Collection[str] = ()) -> Texts:
    """The keys of a form under which stand texts that people read."""
    keys = (key.name for key in form.keys if key.kind in (READ, ALL_READ) and key.name not in but)
    return {key: _CALLED_OTHERWISE.get(key, key.replace(" ", "_")) for key in keys}


TOP_TEXTS = _texts_of(heading.TOP)
AGREEMENT_TEXTS = _texts_of(heading.AGREEMENT)
PERSON_TEXTS: Texts = {NAME: NAME, **_texts_of(heading.PERSON)}
MEASURE_TEXTS = _texts_of(heading.MEASURE)
"""The name of a measure stays, and its title comes beside it: `Scenario.titles`."""
DEBRIEF_TEXTS = _texts_of(heading.DEBRIEF)
MOMENT_TEXTS: Texts = {"title": "title", **_texts_of(moments.MOMENT, ("ending",))}
LAW_TEXTS = _texts_of(moments.LAW)
_CHOICE_TEXTS = _texts_of(CHOICE_FORM, ("say", "do"))


def choice_texts(choice: Choice) -> Texts:
    """The keys of a choice; its words stand under `say` or `do`."""
    return {choice.kind.value: "words", **_CHOICE_TEXTS}


@dataclass(frozen=True, slots=True)
class SlotWords:
    """One text. In a list, `key` may stand before the words: "Sam thinks", "because"."""

    where: Where
    original: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class SlotRow:
    """A list of texts; a variant has as many, in the same order."""

    where: Where
    items: tuple[SlotWords, ...]
    keys_of_story: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SlotGroup:
    """Keys, or names where `keys` is empty, with what stands under each.

    `keys` may hold texts, though this story may have none there; `keys_of_story` are all that
    a scenario has in this place, and `what` is what the group is called in a problem.
    """

    where: Where
    what: str
    slots: Mapping[str, Slot]
    keys: tuple[str, ...] = ()
    keys_of_story: tuple[str, ...] = ()

    def key(self, written: str) -> str | None:
        """The key or name that is meant, also one that this story has no text for."""
        for known in (*self.slots, *self.keys):
            if known == written:
                return known
        folds = (fold, fold_key) if not self.keys or self.what == "a choice" else (fold_key,)
        for same in folds:
            wanted = same(written)
            for known in (*self.slots, *self.keys):
                if same(known) == wanted:
                    return known
        return None


Slot = SlotWords | SlotRow | SlotGroup


def slots_of(scenario: Scenario) -> SlotGroup:
    """Every text of a scenario that a variant may reword."""
    people = {
        one.name: _held(("people", one.name), PERSON, one, PERSON_TEXTS) for one in scenario.people
    }
    measures = {one.name: _measure(one) for one in scenario.measures if one.name != TRUST}
    each = {one.name: _moment(one) for one in scenario.moments.values()}
    held: _Held = {
        **_texts(scenario, TOP_TEXTS),
        AGREEMENT_KEY: _held((AGREEMENT_KEY,), AGREEMENT, scenario.agreement, AGREEMENT_TEXTS),
        "people": _named(("people",), "person", people),
        "facts": _titles("facts", "fact", scenario.facts),
        "promises": _titles("promises", "promise", promises_of(scenario)),
        "measures": _named(("measures",), "measure", measures),
        "moments": _named(("moments",), "moment", each),
        "debrief": _held(("debrief",), DEBRIEF, scenario.debrief, DEBRIEF_TEXTS),
    }
    return _keyed((), TOP, TOP_KEYS, held, HEADING)


def words_in(slot: Slot) -> Iterator[SlotWords]:
    """Every text under a slot, in the order of the file."""
    match slot:
        case SlotWords():
            yield slot
        case SlotRow():
            yield from (one for one in slot.items if one.original)
        case SlotGroup():
            for one in slot.slots.values():
                yield from words_in(one)


def _titles(key: str, what: str, names: tuple[str, ...]) -> SlotGroup:
    """Names that have no text but what people are to see in their place."""
    return SlotGroup((key,), what, {name: SlotWords((key, name), name) for name in names})


def _measure(measure: Measure) -> SlotGroup:
    held: _Held = {NAME: measure.name, **_texts(measure, MEASURE_TEXTS)}
    return _keyed(("measures", measure.name), MEASURE, (NAME, *MEASURE_TEXTS), held)


def may_stay(where: Where) -> bool:
    """True for names and for what was agreed: without other words for them nothing is missing."""
    return where[0] in (AGREEMENT_KEY, "facts", "promises") or where[-1] == NAME


def _moment(moment: Moment) -> SlotGroup:
    at: Where = ("moments", moment.name)
    choices = {one.id: _choice((*at, "choices", one.id), one) for one in moment.choices}
    held: _Held = {
        **_texts(moment, MOMENT_TEXTS),
        "happens": _held((*at, "happens"), HAPPENS, moment.happens, {BECAUSE: BECAUSE}),
        "law": _held((*at, "law"), LAW, moment.law, LAW_TEXTS),
        "script": _script((*at, "script"), moment.script),
        "choices": _named((*at, "choices"), "choice", choices),
        "if you differ": _cases((*at, "if you differ"), moment.cases),
        "ending": moment.ending_title or moment.ending,
    }
    return _keyed(at, MOMENT, MOMENT_KEYS, held)


def _choice(at: Where, choice: Choice) -> SlotGroup:
    return _keyed(at, CHOICE, CHOICE_KEYS, _texts(choice, choice_texts(choice)))


def _script(at: Where, script: tuple[Line, ...]) -> SlotRow | None:
    items = tuple(SlotWords((*at, n), line.text, _voice(line)) for n, line in enumerate(script))
    return SlotRow(at, items, (TEXT, "only if")) if items else None


def _voice(line: Line) -> str:
    if line.speaker is None:
        return ""
    told_to_one = line.kind in (LineKind.THOUGHT, LineKind.SIGHT)
    return f"{line.speaker} {line.kind.value}" if told_to_one else line.speaker


def _cases(at: Where, cases: tuple[Case, ...]) -> SlotRow | None:
    items = tuple(SlotWords((*at, n), case.because or "", BECAUSE) for n, case in enumerate(cases))
    return SlotRow(at, items, CASE.keys) if any(item.original for item in items) else None


_Held = Mapping[str, "str | tuple[str, ...] | Slot | None"]


def _texts(one: object, texts: Texts) -> _Held:
    """What a value of the model holds under each key."""
    return {key: getattr(one, attribute) for key, attribute in texts.items()}


def _held(at: Where, ring: Keyring, one: object | None, texts: Texts) -> SlotGroup | None:
    """A group that holds texts alone; None where the story has no such thing."""
    return None if one is None else _keyed(at, ring, tuple(texts), _texts(one, texts))


def _keyed(
    at: Where, ring: Keyring, keys: tuple[str, ...], held: _Held, heading: tuple[str, ...] = ()
) -> SlotGroup:
    """A group of keys, those left out that the story has no text for."""
    slots: dict[str, Slot] = {}
    for key in keys:
        value = held.get(key)
        if isinstance(value, str) and value:
            slots[key] = SlotWords((*at, key), value)
        elif isinstance(value, tuple) and value:
            items = (SlotWords((*at, key, n), one) for n, one in enumerate(value))
            slots[key] = SlotRow((*at, key), tuple(items))
        elif isinstance(value, SlotWords | SlotRow) or (
            isinstance(value, SlotGroup) and value.slots
        ):
            slots[key] = value
    return SlotGroup(at, ring.what, slots, (*heading, *keys), ring.keys)


def _named(at: Where, what: str, groups: Mapping[str, SlotGroup | None]) -> SlotGroup:
    """A group of names, those left out that have no text."""
    found = {name: one for name, one in groups.items() if one is not None and one.slots}
    return SlotGroup(at, what, found)
