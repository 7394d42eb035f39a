"""In which words a story is told, where more than its own lie beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.model.scenario import Scenario
from game.window.ports import Entry, Ports
from game.window.widgets.segmented import Segmented
from game.words.catalogue import Catalogue
from game.words.languages import own_name
from game.words.variants import button_words


@dataclass(frozen=True, slots=True)
class InWords:
    """The story in other words of its own: a variant's name, or "" for its first ones."""

    variant: str


def in_words(ports: Ports, entry: Entry) -> Mapping[str, Scenario]:
    """The story in its own words, under "", and in others; nothing where there is no choice."""
    if entry.scenario is None or entry.scenario.variant is not None:
        return {}
    others = ports.in_other_words(entry)
    return {"": entry.scenario, **others} if others else {}


def told_in(words: Mapping[str, Scenario], now: InWords, say: Catalogue) -> Segmented:
    """The choice: the story's own words by their language, then each other ones."""
    options = [(InWords(""), own_name(words[""].language))]
    options += [(InWords(name), button_words(name, say)) for name in words if name]
    return Segmented("words", say("Told in"), options, now, 0.2, on_ground=True)
