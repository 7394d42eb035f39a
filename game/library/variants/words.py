"""A scenario in other words: every text that a variant has in place of the story's own.

Ids, effects, conditions and the names they go by stay; people are called otherwise throughout.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, TypeVar

from game.library.variants import slots
from game.library.variants.renamed import renamed
from game.model.scenario import Moment, Scenario
from game.model.titles import Titles
from game.model.variant import Variant, Where

T = TypeVar("T")


def variant_of(scenario: Scenario, variant: Variant) -> Scenario:
    """The scenario with a variant's words; what it has no words for stays as in the story."""
    words = _Words(variant.texts)
    told = words.worded((), scenario, slots.TOP_TEXTS)
    worded = replace(
        told,
        agreement=words.worded((slots.AGREEMENT_KEY,), scenario.agreement, slots.AGREEMENT_TEXTS),
        people=tuple(
            words.worded(("people", one.name), one, slots.PERSON_TEXTS) for one in scenario.people
        ),
        measures=tuple(
            words.worded(("measures", one.name), one, slots.MEASURE_TEXTS)
            for one in scenario.measures
        ),
        moments={name: words.moment(one) for name, one in scenario.moments.items()},
        debrief=words.worded(("debrief",), scenario.debrief, slots.DEBRIEF_TEXTS),
        language=variant.language or scenario.language,
        variant=variant.name,
        standing=f"These words: {variant.standing}." if variant.standing else None,
        titles=Titles(*(_named(variant, key) for key in ("facts", "promises", "measures"))),
    )
    return renamed(worded, _named(variant, "people"))


def _named(variant: Variant, key: str) -> Mapping[str, str]:
    """What people are to call the things under a key, by the names that the story has for them."""
    ends = ((), (slots.NAME,))
    found = (
        (at[1], words) for at, words in variant.texts.items() if at[0] == key and at[2:] in ends
    )
    return {str(name): words for name, words in found}


class _Words:
    """A variant's texts, asked for by where they stand and what the story says there."""

    def __init__(self, texts: Mapping[Where, str]) -> None:
        self.texts = texts

    def said(self, where: Where, story: Any) -> Any:
        """A text or a list of texts; where the story has none, then the variant has none either."""
        if isinstance(story, tuple):
            return tuple(self.said((*where, n), one) for n, one in enumerate(story))
        return None if story is None else self.texts.get(where, story)

    def worded(self, at: Where, one: T, texts: slots.Texts) -> T:
        """A value of the model with these texts of it in other words; None stays None."""
        if one is None:
            return one
        story: Any = one
        said = {name: self.said((*at, key), getattr(one, name)) for key, name in texts.items()}
        worded: T = replace(story, **said)
        return worded

    def moment(self, moment: Moment) -> Moment:
        """A moment, in other words."""
        at: Where = ("moments", moment.name)
        because = {slots.BECAUSE: slots.BECAUSE}
        return replace(
            self.worded(at, moment, slots.MOMENT_TEXTS),
            script=tuple(
                replace(one, text=self.said((*at, "script", n), one.text))
                for n, one in enumerate(moment.script)
            ),
            happens=self.worded((*at, "happens"), moment.happens, because),
            law=self.worded((*at, "law"), moment.law, slots.LAW_TEXTS),
            choices=tuple(
                self.worded((*at, "choices", one.id), one, slots.choice_texts(one))
                for one in moment.choices
            ),
            cases=tuple(
                replace(one, because=self.said((*at, "if you differ", n), one.because))
                for n, one in enumerate(moment.cases)
            ),
            ending_title=self.said((*at, "ending"), moment.ending_title or moment.ending),
        )
