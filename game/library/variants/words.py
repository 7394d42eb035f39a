"""A scenario in other words: every text that a variant has in place of the story's own.

Ids, effects, conditions and the names that refer to things stay as they are.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from game.library.variants.slots import AGREEMENT_KEY
from game.model.authorship import Agreement
from game.model.scenario import (
    Case,
    Choice,
    Happens,
    Law,
    Line,
    Measure,
    Moment,
    Person,
    Questions,
    Scenario,
)
from game.model.variant import Variant, Where


def variant_of(scenario: Scenario, variant: Variant) -> Scenario:
    """The scenario with a variant's words; what it has no words for stays as in the story."""
    words = _Words(variant.texts)
    debrief = scenario.debrief
    return replace(
        scenario,
        title=words.own(("scenario",), scenario.title),
        about=words.any(("about",), scenario.about),
        support=words.any(("support",), scenario.support),
        agreement=None if scenario.agreement is None else words.agreement(scenario.agreement),
        content_notes=words.each(("content notes",), scenario.content_notes),
        people=tuple(words.person(one) for one in scenario.people),
        measures=tuple(words.measure(one) for one in scenario.measures),
        moments={name: words.moment(one) for name, one in scenario.moments.items()},
        debrief=Questions(
            service_user=words.each(("debrief", "service user"), debrief.service_user),
            professional=words.each(("debrief", "professional"), debrief.professional),
            room=words.each(("debrief", "room"), debrief.room),
        ),
        language=variant.language or scenario.language,
        variant=variant.name,
        standing=f"These words: {variant.standing}." if variant.standing else None,
    )


class _Words:
    """A variant's texts, asked for by where they stand and what the story says there."""

    def __init__(self, texts: Mapping[Where, str]) -> None:
        self.texts = texts

    def own(self, where: Where, story: str) -> str:
        """A text that the story is sure to have."""
        return self.texts.get(where, story)

    def any(self, where: Where, story: str | None) -> str | None:
        """A text that the story may not have; then the variant has none either."""
        return None if story is None else self.texts.get(where, story)

    def each(self, where: Where, story: tuple[str, ...]) -> tuple[str, ...]:
        """A list of texts."""
        return tuple(self.own((*where, n), one) for n, one in enumerate(story))

    def agreement(self, agreed: Agreement) -> Agreement:
        """What was agreed about the story, in other words."""
        at: Where = (AGREEMENT_KEY,)
        return replace(
            agreed,
            whose_story=self.any((*at, "whose story"), agreed.whose_story),
            may_be_used_for=self.any((*at, "may be used for"), agreed.may_be_used_for),
        )

    def person(self, person: Person) -> Person:
        """Somebody, in other words."""
        at: Where = ("people", person.name)
        return replace(
            person,
            is_=self.any((*at, "is"), person.is_),
            wants=self.any((*at, "wants"), person.wants),
            worries=self.any((*at, "worries"), person.worries),
            knows=self.each((*at, "knows"), person.knows),
        )

    def measure(self, measure: Measure) -> Measure:
        """A measure, in other words."""
        return replace(measure, means=self.any(("measures", measure.name, "means"), measure.means))

    def moment(self, moment: Moment) -> Moment:
        """A moment, in other words."""
        at: Where = ("moments", moment.name)
        ending = moment.ending_title or moment.ending
        return replace(
            moment,
            title=self.own((*at, "title"), moment.title),
            place=self.any((*at, "place"), moment.place),
            summary=self.any((*at, "summary"), moment.summary),
            question=self.any((*at, "question"), moment.question),
            script=tuple(
                self._line((*at, "script", n), one) for n, one in enumerate(moment.script)
            ),
            happens=None if moment.happens is None else self._happens(at, moment.happens),
            law=None if moment.law is None else self._law((*at, "law"), moment.law),
            choices=tuple(self._choice((*at, "choices", one.id), one) for one in moment.choices),
            cases=tuple(
                self._case((*at, "if you differ", n), one) for n, one in enumerate(moment.cases)
            ),
            ending_title=self.any((*at, "ending"), ending),
        )

    def _line(self, at: Where, line: Line) -> Line:
        return replace(line, text=self.own(at, line.text))

    def _happens(self, at: Where, happens: Happens) -> Happens:
        return replace(happens, because=self.any((*at, "happens", "because"), happens.because))

    def _law(self, at: Where, law: Law) -> Law:
        return replace(
            law,
            reserves=self.own((*at, "reserves"), law.reserves),
            challenge=self.each((*at, "challenge"), law.challenge),
        )

    def _choice(self, at: Where, choice: Choice) -> Choice:
        return replace(
            choice,
            words=self.own((*at, choice.kind.value), choice.words),
            because=self.any((*at, "because"), choice.because),
            lands_as=self.any((*at, "lands as"), choice.lands_as),
            blocked_because=self.any((*at, "blocked because"), choice.blocked_because),
        )

    def _case(self, at: Where, case: Case) -> Case:
        return replace(case, because=self.any(at, case.because))
