"""What can be said of how somebody looks: every word of a trait, and what it would make of them.

Pure: descriptions in, descriptions out. How a word is drawn is in `tile`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from game.model.picture import TRAITS, YES, Description, Trait, TraitWords
from game.model.scenario import Person

TRAIT_OF = {trait.key: trait for trait in TRAITS}
THINGS = tuple(trait.key for trait in TRAITS if trait.is_thing)
WITH = "with"
GROUPS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {**{key: (key,) for key in TRAIT_OF if key not in THINGS}, WITH: THINGS}
)
"""The keys that are shown together: each alone, and all things that somebody uses or wears."""


@dataclass(frozen=True, slots=True)
class Look:
    """A word of a key as it would stand in the file, and who they would be with it.

    `word` is empty where nothing is said. A thing that is chosen is taken away by its own word.
    """

    key: str
    word: str
    looks: Description
    chosen: bool


def looks_of(person: Person) -> Description:
    """How a person is described; nothing is said yet of who has a drawing of the folder."""
    return person.figure if isinstance(person.figure, Description) else Description()


def words_for(looks: Description, group: str) -> Iterator[Look]:
    """Each word of a group of keys, in the colour that is said now; for one key nothing first."""
    keys = GROUPS[group]
    for key in keys:
        trait = TRAIT_OF[key]
        said = _said(looks, trait)
        bare = replace(looks, **{trait.field: None})
        if len(keys) == 1:
            yield Look(key, "", bare, said is None)
        for word in (*((YES,) if trait.is_thing else ()), *trait.words):
            is_it = said is not None and said.word == word
            with_it = replace(looks, **{trait.field: Trait(word, said.colour if said else None)})
            yield Look(key, word, bare if is_it and trait.is_thing else with_it, is_it)


def colours_for(looks: Description, group: str) -> Iterator[Look]:
    """Each colour that what is said now may have; none where there is nothing to colour."""
    for key in GROUPS[group]:
        trait = TRAIT_OF[key]
        said = _said(looks, trait)
        if said is None and not trait.colour_alone:
            continue
        for colour in trait.colours:
            now = Trait(said.word if said else "", colour)
            is_it = said is not None and said.colour == colour
            yield Look(key, colour, replace(looks, **{trait.field: now}), is_it)


def _said(looks: Description, trait: TraitWords) -> Trait | None:
    found = getattr(looks, trait.field)
    return found if isinstance(found, Trait) else None
