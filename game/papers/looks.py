"""Every word of how people look as a picture: one page of HTML for authors."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup

from game.cast.figure import figure, portrait
from game.model.picture import (
    COLOURS,
    HAIR_COLOURS,
    TRAITS,
    YES,
    Description,
    Face,
    Trait,
    TraitWords,
)
from game.papers.page import page
from game.papers.typefaces import Typefaces
from game.words.catalogue import ENGLISH, Catalogue

SOMEBODY = Description(
    age=Trait("adult"),
    skin=Trait("brown"),
    hair=Trait("short", "black"),
    wears=Trait("jumper", "teal"),
)
"""Who is drawn where a word says one thing only."""
_ON_THE_HEAD = frozenset(
    ("skin", "hair", "face hair", "head", "face shape", "eye shape", "glasses", "hearing aid")
)
_HEAD_SIDE, _FIGURE = (150, 150), (150, 219)


@dataclass(frozen=True, slots=True)
class WordDrawn:
    """A word as an author writes it, its picture as SVG, and the picture's size in pixels."""

    word: str
    svg: Markup
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class WordsDrawn:
    """The words of one key, such as `hair`, or the colours that some keys take."""

    title: str
    words: tuple[WordDrawn, ...]


def looks_page(typefaces: Typefaces, say: Catalogue = ENGLISH) -> str:
    """The page. The words are those of the format and stay in English."""
    return page("looks.html", typefaces, groups=tuple(words_drawn(say)), say=say)


def words_drawn(say: Catalogue = ENGLISH) -> Iterator[WordsDrawn]:
    """Every word of the form, key by key, in the form's own order; the faces come last."""
    for trait in TRAITS:
        yield WordsDrawn(trait.key, tuple(_of(trait, word) for word in _words(trait)))
        if trait.key == "hair":
            title = say("colours of hair and face hair")
            yield WordsDrawn(title, tuple(_hair_colour(one) for one in HAIR_COLOURS))
        if trait.key == "wears":
            title = say("colours of clothes and of what is worn on the head")
            yield WordsDrawn(title, tuple(_cloth_colour(one) for one in COLOURS))
    yield WordsDrawn("face", tuple(_head(face.value, SOMEBODY, face) for face in Face))


def _words(trait: TraitWords) -> tuple[str, ...]:
    return (*((YES,) if trait.is_thing else ()), *trait.words)


def _of(trait: TraitWords, word: str) -> WordDrawn:
    said = Trait(word, "black" if trait.key in ("hair", "face hair") else None)
    looks = replace(SOMEBODY, **{trait.field: said})
    if trait.key == "age":  # the hair that comes with years
        looks = replace(looks, hair=Trait("short"))
    if word == "ventilator":
        looks = replace(looks, wheelchair=Trait("power"))
    return _head(word, looks) if trait.key in _ON_THE_HEAD else _whole(word, looks)


def _hair_colour(colour: str) -> WordDrawn:
    return _head(colour, replace(SOMEBODY, hair=Trait("wavy bob", colour)))


def _cloth_colour(colour: str) -> WordDrawn:
    return _whole(colour, replace(SOMEBODY, wears=Trait("cardigan", colour)))


def _head(word: str, looks: Description, face: Face = Face.AT_EASE) -> WordDrawn:
    return WordDrawn(word, Markup(portrait(looks, face)), *_HEAD_SIDE)


def _whole(word: str, looks: Description) -> WordDrawn:
    return WordDrawn(word, Markup(figure(looks)), *_FIGURE)
