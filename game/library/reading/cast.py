"""The names that a scenario's parts refer to: gathered before anything that refers is read.

`Library` holds what stands outside the file (theory ids, figures, seats), `Cast` what the file
itself names. Neither knows what the named things are.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from game.library.places import fold_key
from game.library.reading.fields import Fields, full_texts
from game.library.reading.notes import Names, Notes
from game.library.yaml.nodes import Text
from game.model.codes import Code
from game.model.conditions import Condition
from game.model.power import Chair
from game.model.scenario import Moment, Scenario


@dataclass(frozen=True, slots=True)
class Library:
    """What a scenario may refer to outside its file.

    `theory` are ids with a card, `listed` ids that are known but have no card yet. `figures`
    and `seats` are names of drawings; None takes any name.
    """

    theory: Collection[str] = ()
    listed: Collection[str] = ()
    figures: Collection[str] | None = None
    seats: Collection[str] | None = None


@dataclass(slots=True)
class Cast:
    """Every name in one scenario."""

    theory: dict[str, str]
    listed: dict[str, str]
    people: Names = field(
        default_factory=lambda: Names("person", Code.UNKNOWN_PERSON, "Name them under people.")
    )
    facts: Names = field(
        default_factory=lambda: Names(
            "fact", Code.UNKNOWN_FACT, 'Name it in the list "facts" at the top of the file.'
        )
    )
    promises: Names = field(
        default_factory=lambda: Names(
            "promise", Code.UNKNOWN_PROMISE, 'Make it first, with "promises" on a choice or moment.'
        )
    )
    measures: Names = field(
        default_factory=lambda: Names(
            "measure", Code.UNKNOWN_MEASURE, 'Name it under "measures" at the top of the file.'
        )
    )
    moments: Names = field(default_factory=lambda: Names("moment", Code.UNKNOWN_MOMENT))
    endings: Names = field(default_factory=lambda: Names("ending", Code.UNKNOWN_ENDING))
    seated: dict[Chair, str] = field(default_factory=dict)
    conditions: dict[str, Condition] = field(default_factory=dict)
    """Sentences that were read already; many choices share one."""

    def cause(self, words: str, others: Collection[str]) -> str | None:
        """What caused or blocked something: one of `others`, or a person's name."""
        wanted = fold_key(words)
        for other in others:
            if fold_key(other) == wanted:
                return other
        return self.people.get(words)


def cast_for(library: Library) -> Cast:
    """A cast that knows the library and nothing yet of the file."""
    return Cast(
        theory={fold_key(one): one for one in library.theory},
        listed={fold_key(one): one for one in library.listed},
    )


def theory_in(notes: Notes, cast: Cast, node: Text) -> str | None:
    """A theory id as the library writes it; one without a card is a warning."""
    wanted = fold_key(node.text)
    known = cast.theory.get(wanted)
    if known is not None:
        return known
    listed = cast.listed.get(wanted)
    if listed is not None:
        message = f'the theory "{listed}" has no card yet'
        notes.warn(node, Code.THEORY_WITHOUT_CARD, message, "The debrief will show its id only.")
        return listed
    message = f'there is no theory called "{node.text.strip()[:60]}"'
    mended = notes.with_comma(node, lambda word: fold_key(word) in {*cast.theory, *cast.listed})
    if mended is not None:
        message += ": is a comma missing?"
        cure = f"Write it like this: {mended.strip()}"
        notes.error(node, Code.UNKNOWN_THEORY, message, cure)
        return None
    known_ids = (*cast.theory.values(), *cast.listed.values())
    cure = notes.guess(node.text, known_ids, '"other-chair theory" lists them all.')
    notes.error(node, Code.UNKNOWN_THEORY, message, cure)
    return None


def theories(fields: Fields, cast: Cast, key: str) -> tuple[str, ...]:
    """A list of theory ids."""
    found: list[str] = []
    for node in full_texts(fields.notes, fields.items(key, "lukes-three-dimensions"), key):
        one = theory_in(fields.notes, cast, node)
        if one is not None:
            found.append(one)
    return tuple(dict.fromkeys(found))


def cast_of(scenario: Scenario) -> Cast:
    """The names of a scenario that was read, for what is read beside it: plays, variants."""
    cast = cast_for(Library())
    cast.facts.none_known = 'Name it in the list "facts" at the top of the story.'
    cast.measures.none_known = 'Name it under "measures" at the top of the story.'
    cast.promises.none_known = 'Make it first, with "promises" on a choice or moment of the story.'
    for person in scenario.people:
        cast.people.add(person.name)
    for fact in scenario.facts:
        cast.facts.add(fact)
    for measure in scenario.measures:
        cast.measures.add(measure.name)
    for moment in scenario.moments.values():
        cast.moments.add(moment.name)
        if moment.ending is not None:
            cast.endings.add(moment.ending)
        for promise in _promised(moment):
            cast.promises.add(promise)
    return cast


def _promised(moment: Moment) -> list[str]:
    traces = [moment.traces]
    traces += [choice.traces for choice in moment.choices]
    traces += [case.traces for case in moment.cases]
    if moment.happens is not None:
        traces.append(moment.happens.traces)
    return [promise for one in traces for promise in one.promises]
