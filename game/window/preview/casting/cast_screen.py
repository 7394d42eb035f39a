"""Who is in a story: a word, a picture. Figure and file follow at once.

One person at a time, and of them one trait; each word is drawn on the person as they are. What is
chosen is written into the file by a button, as one line that can be put back.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pygame

from game.model.picture import YES, Description, Face, figure_line
from game.model.scenario import Person
from game.window.desk import Desk
from game.window.kit import Kit
from game.window.picture.scene import Seated
from game.window.preview.casting.choices import (
    GROUPS,
    WITH,
    Look,
    colours_for,
    looks_of,
    words_for,
)
from game.window.preview.casting.sitter import Sitter
from game.window.preview.casting.tile import SIDE, Tile
from game.window.screens.screen import PagedScreen
from game.window.stage import STAY, Answer
from game.window.widgets.boxes import Column, Framed, Pad
from game.window.widgets.button import Button, Tone, way_back
from game.window.widgets.rows import Grid, Row, Wrap
from game.window.widgets.scenario.room import Pictures
from game.window.widgets.scroll import Scroll
from game.window.widgets.segmented import Segmented
from game.window.widgets.widget import Widget
from game.window.widgets.words import Words, heading, small_heading, small_print

SEAT = "stacking"


@dataclass(frozen=True, slots=True)
class Of:
    """Show this person."""

    name: str


@dataclass(frozen=True, slots=True)
class GroupShown:
    """Show the words of this group of keys."""

    group: str


@dataclass(frozen=True, slots=True)
class Chosen:
    """This word of a key is pressed, or this colour."""

    key: str
    word: str
    is_colour: bool


@dataclass(frozen=True, slots=True)
class LooksWritten:
    """Write it into the file."""


class CastScreen(PagedScreen[Of | GroupShown | Chosen | Face | LooksWritten]):
    """`write` puts how somebody looks into the file and gives the sentence of what came of it."""

    behind = "ground_authoring"

    def __init__(
        self,
        desk: Desk,
        people: tuple[Person, ...],
        write: Callable[[str, Description], str],
    ) -> None:
        super().__init__(desk)
        self._people = {person.name: person for person in people}
        self._write = write
        self._looks = {person.name: looks_of(person) for person in people}
        self._in_file = dict(self._looks)
        self._name = people[0].name
        self._group = next(iter(GROUPS))
        self._face = Face.AT_EASE
        self._remark = ""
        self._pictures = Pictures(2)

    @property
    def looks(self) -> Description:
        """How the person who is shown looks, as chosen so far."""
        return self._looks[self._name]

    @property
    def title(self) -> str:
        """For the window's title."""
        return self.say("Who is in your story?")

    # what stands on it

    def build(self, kit: Kit) -> Widget:
        """The person beside the words; where there is little room, above them."""
        wide, room = kit.scale.ems(kit.scale.width), kit.scale.width
        if wide >= 40:
            shares = (1, 1.75)
            columns = room * shares[1] / sum(shares) / (kit.px(SIDE) * 1.24)
            first, *rest = self._rows(columns)
            tiles = Scroll(Pad(Column(rest, gap=14), (8, 8, 8, 8)), "words")
            words = Pad(Framed(first, tiles, Column(()), gap=8), (20, 16, 20, 16), "paper", 20)
            person = Pad(Scroll(self._person(330), "person"), (18, 18, 18, 16), "paper", 20)
            body: Widget = Row((person, words), shares, gap=28)
        else:
            rows = self._rows(room / (kit.px(SIDE) * 1.4))
            every = Pad(Column((self._person(230), *rows), gap=14), (8, 8, 8, 8))
            body = Pad(Scroll(every, "casting"), (12, 10, 12, 10), "paper", 20)
        head = heading(self.title, 56 if wide >= 40 else 40, "on_ground")
        return Pad(Framed(head, body, self._foot(), gap=16), (48, 30, 48, 22))

    def _person(self, height: float) -> Widget:
        person = self._people[self._name]
        seated = Seated(self.looks, SEAT, self._face)
        names = [(Of(name), name) for name in self._people]
        faces = [(face, face.value) for face in Face]
        picture = self.say("{name} as they are described", name=self._name)
        rows: list[Widget] = [
            Segmented("who", self.say("Person"), names, Of(self._name), label_share=0),
            Sitter(seated, picture, height),
            Words(figure_line(self.looks), "mono", 22),
        ]
        if person.is_:
            told = self.say("Your words say: {words} Does the picture say so too?",
                            words=person.is_.rstrip(".") + ".")  # fmt: skip
            rows.append(Words(told, "body", 24, "ink2"))
        said = self.say("Their face")
        rows.append(Segmented("face", said, faces, self._face, label_share=0))
        return Column(rows, gap=10)

    def _rows(self, wide: float) -> list[Widget]:
        """The keys, then every word of those that are shown, then their colours."""
        keys = [(GroupShown(group), group) for group in GROUPS]
        asked = self.say("What of them?")
        words = [self._tile(one, False) for one in words_for(self.looks, self._group)]
        colours = [self._tile(one, True) for one in colours_for(self.looks, self._group)]
        columns = max(2, int(wide))
        rows: list[Widget] = [
            Segmented("keys", asked, keys, GroupShown(self._group), label_share=0),
            Grid(words, columns, 12),
        ]
        if colours:
            rows += [small_heading(self.say("In which colour?")), Grid(colours, columns, 12)]
        return rows

    def _tile(self, one: Look, is_colour: bool) -> Tile:
        word = one.word or self.say("not said")
        if one.key in GROUPS[WITH]:
            word = one.key if one.word == YES else f"{one.key}: {one.word}"
        sends = Chosen(one.key, one.word, is_colour)
        return Tile(sends, word, one.chosen, one.looks, self._pictures, one.key)

    def _foot(self) -> Widget:
        said = self._remark or self.say("Nothing is guessed from a name.")
        buttons: list[Widget] = [way_back(self.say("Done"))]
        if self.looks != self._in_file[self._name]:
            words = self.say("Write it into the file")
            buttons.append(Button(LooksWritten(), words, Tone.LIGHT))
        return Wrap((*buttons, small_print(said, "on_ground")), gap=28)

    # what it answers

    def message(
        self, message: Of | GroupShown | Chosen | Face | LooksWritten, now: float
    ) -> Answer:
        """Another person, key, word or face; or into the file."""
        self._remark = ""
        match message:
            case Of(name):
                self._name = name
            case GroupShown(group):
                self._group = group
            case Chosen(key, word, is_colour):
                offered = (colours_for if is_colour else words_for)(self.looks, self._group)
                found = (one.looks for one in offered if (one.key, one.word) == (key, word))
                self._looks[self._name] = next(found, self.looks)
            case Face():
                self._face = message
            case LooksWritten():
                self._remark = self._write(self._name, self.looks)
                self._in_file[self._name] = self.looks
        self.renew()
        return STAY

    def first_focus(self) -> object:
        """The keys."""
        return "keys"

    # pictures come a few a frame

    def draw(self, surface: pygame.Surface, now: float) -> None:
        """The page, with as many new pictures as a frame may make."""
        self._pictures.begin()
        super().draw(surface, now)

    def moving(self, now: float) -> bool:
        """True while pictures are still to come."""
        return self._pictures.waiting
