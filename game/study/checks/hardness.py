"""A story that is hard to read (hard-words), by the arithmetic of `reading_age`."""

from __future__ import annotations

from game.model.codes import Code
from game.model.problems import Finding
from game.model.scenario import Scenario
from game.study.checks.choices import warning
from game.study.checks.texts import of_moment, texts_of
from game.study.reading_age import age_in_words, reading_age

OLDEST = 14
"""The reading age that no story should be above (format 1, section 8)."""


def hard_words(scenario: Scenario) -> tuple[Finding, ...]:
    """A reading age over 14, for stories in English with words enough to say."""
    if not scenario.language.lower().startswith("en"):
        return ()
    age = reading_age(one.text for one in texts_of(scenario))
    if age is None or age <= OLDEST:
        return ()
    return (
        warning(
            ("scenario",),
            Code.HARD_WORDS,
            f"this story asks for a reading age of {age_in_words(age)}; {OLDEST} is the most.",
            f"Use shorter words and sentences.{_hardest(scenario)}",
        ),
    )


def _hardest(scenario: Scenario) -> str:
    """Where to begin, if any one moment has words enough to say."""
    ages = {
        name: age
        for name, moment in scenario.moments.items()
        if (age := reading_age(one.text for one in of_moment(moment))) is not None
    }
    if not ages:
        return ""
    name = max(ages, key=ages.__getitem__)
    return f' The hardest moment is "{name}", with {age_in_words(ages[name])}.'
