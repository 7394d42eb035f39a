"""Checks the variants beside a scenario: form, stale texts, what is missing, and how easy easy is.

Reading a variant is the library's work; the arithmetic of reading ages is in `analysis`.
"""

from __future__ import annotations

from pathlib import Path

from game.authoring.letters_check import CanDraw, undrawn_letters
from game.library.reading.scenario_reader import NotAScenario
from game.library.variants.variants import (
    VariantReading,
    coverage,
    read_variant,
    variant_file,
    variants_beside,
)
from game.model.codes import Code, Severity
from game.model.problems import Problem
from game.model.scenario import Scenario
from game.model.variant import Variant
from game.study.reading_age import age_in_words, reading_age, sentences, words

MOST_WORDS = 15
"""The longest sentence in easier words: UK guidance for Easy Read asks for 10 to 15 words."""
OLDEST = 9
"""The reading age of easier words: the age that GOV.UK writes for."""


def variant_problems(
    scenario_file: Path, scenario: Scenario, can_draw: CanDraw | None = None
) -> tuple[Problem, ...]:
    """The problems of every variant beside a scenario's file, file after file, by place.

    `can_draw` None: whether every letter has a shape is not looked at.
    """
    problems: list[Problem] = []
    for name in variants_beside(scenario_file):
        path = variant_file(scenario_file, name)
        try:
            reading = read_variant(path, scenario, scenario_file)
        except NotAScenario as error:
            cure = "Make the file readable, or take it away."
            problems.append(
                Problem(str(path), 1, 1, Severity.ERROR, Code.VARIANT_UNREADABLE, str(error), cure)
            )
            continue
        found = list(reading.problems)
        if can_draw is not None:
            found += undrawn_letters(reading.places.source, can_draw)
        if reading.variant is not None:
            found += _missing(reading, scenario, reading.variant)
            if reading.variant.is_easier:
                found += _long_sentences(reading, reading.variant)
                found += _hard_words(reading, scenario, reading.variant)
                found += _called_easy(reading, reading.variant)
        problems += sorted(found, key=lambda one: (one.line, one.column))
    return tuple(problems)


def _warning(
    reading: VariantReading, at: tuple[int, int], code: Code, message: str, cure: str
) -> Problem:
    return reading.places.source.problem(*at, Severity.WARNING, code, message, cure)


def _missing(reading: VariantReading, scenario: Scenario, variant: Variant) -> list[Problem]:
    covered = coverage(scenario, variant)
    if not covered.missing:
        return []
    message = (
        f'{covered.missing} of {covered.all} texts have no words in the variant "{variant.name}"'
    )
    cure = (
        "They are told in the story's own words. "
        f"other-chair translate  with this story and  {variant.name}  shows which."
    )
    at = reading.places.of(("variant",))
    return [_warning(reading, at, Code.VARIANT_MISSING_TEXTS, message, cure)]


def _long_sentences(reading: VariantReading, variant: Variant) -> list[Problem]:
    problems = []
    for where, text in variant.texts.items():
        longest = max((len(words(one)) for one in sentences(text)), default=0)
        if longest > MOST_WORDS:
            message = f"a sentence here has {longest} words; easier words have {MOST_WORDS} at most"
            cure = "Make two sentences of it, with one idea each."
            problems.append(_warning(reading, reading.at[where], Code.LONG_SENTENCE, message, cure))
    return problems


def _hard_words(reading: VariantReading, scenario: Scenario, variant: Variant) -> list[Problem]:
    language = variant.language or scenario.language
    age = reading_age(variant.texts.values()) if language.lower().startswith("en") else None
    if age is None or age <= OLDEST:
        return []
    told = age_in_words(age)
    message = f"these words ask for a reading age of {told}; easier words aim at {OLDEST}"
    cure = "Use shorter words and sentences, and ask people whether they are easy to read."
    at = reading.places.of(("variant",))
    return [_warning(reading, at, Code.HARD_WORDS, message, cure)]


def _called_easy(reading: VariantReading, variant: Variant) -> list[Problem]:
    if not variant.checked_by or variant.is_easy_read:
        return []
    message = "this is not called Easy Read: nobody here is said to have a learning disability"
    cure = "Say it where it is so:  role: people with learning disabilities"
    at = reading.places.of(("checked by",))
    return [_warning(reading, at, Code.EASY_READ_UNCHECKED, message, cure)]
