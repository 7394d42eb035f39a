"""The story in other words, for a phone that asks for them: easier words, or another language.

The room plays one session in one scenario. A phone in other words is shown the same session with
that scenario's texts in place of its own; ids stay, so votes do too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from game.library.reading.scenario_reader import NotAScenario, scenario_file
from game.library.variants.variants import (
    BrokenVariant,
    NoSuchVariant,
    scenario_in_words,
    variants_beside,
)
from game.model.scenario import Moment, Scenario
from game.model.variant import EASY, language_of, own_name
from game.room.session import Session
from game.words.catalogue import Catalogue

EASIER = "Easier words"


def words_beside(path: Path, scenario: Scenario) -> Mapping[str, Scenario]:
    """The scenario in every other words that lie beside its file, by the variant's name.

    `path` is the scenario's folder or file. A variant that has errors is left out.
    """
    found = {}
    try:
        names = variants_beside(scenario_file(path))
    except (NotAScenario, OSError):
        return {}
    for name in names:
        try:
            found[name] = scenario_in_words(path, scenario, name)
        except (NoSuchVariant, BrokenVariant):
            continue
    return found


def button_words(variant: str, say: Catalogue) -> str:
    """What the button to a variant says: a language's own name for itself, or *Easier words*."""
    if variant == EASY:
        return say(EASIER)
    name = own_name(language_of(variant) or variant)
    return f"{name}, {say(EASIER).lower()}" if variant.endswith(f"-{EASY}") else name


def in_words(session: Session, words: Scenario) -> Session:
    """The session as told in these words; lines that the room wrote stay as it wrote them."""
    earlier = session.earlier
    return replace(
        session,
        scenario=_with_lines_of(words, session.scenario),
        earlier=None if earlier is None else in_words(replace(earlier, earlier=None), words),
    )


def _with_lines_of(words: Scenario, played: Scenario) -> Scenario:
    moments = {name: _longer(one, played.moments[name]) for name, one in words.moments.items()}
    return replace(words, moments=moments)


def _longer(moment: Moment, played: Moment) -> Moment:
    known = {choice.id for choice in moment.choices}
    written = tuple(choice for choice in played.choices if choice.id not in known)
    return replace(moment, choices=(*moment.choices, *written)) if written else moment
