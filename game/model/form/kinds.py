"""What may stand after a key of a scenario: one value a kind.

What the reader of the library takes, what an editor underlines and what the authors' guide says
of a key all follow its kind.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.model.picture import TraitWords


@dataclass(frozen=True, slots=True)
class TextValue:
    """One text. `is_read`: people read it, so that it can be checked and said in other words."""

    is_read: bool = False


@dataclass(frozen=True, slots=True)
class TextList:
    """A list of texts; `is_read` as for one."""

    is_read: bool = False


@dataclass(frozen=True, slots=True)
class Name:
    """The name of something that the file names itself, a moment for instance."""

    of: str


@dataclass(frozen=True, slots=True)
class NameList:
    """One such name, or a list of them."""

    of: str


@dataclass(frozen=True, slots=True)
class FactList:
    """A list of new facts."""


@dataclass(frozen=True, slots=True)
class WholeNumber:
    """A whole number, both ends included."""

    least: int
    most: int


@dataclass(frozen=True, slots=True)
class YesNo:
    """Yes or no."""


@dataclass(frozen=True, slots=True)
class Format:
    """The number of the format."""


@dataclass(frozen=True, slots=True)
class ClosedValue:
    """One word of a closed list."""

    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ClosedList:
    """A list of words of a closed list."""

    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Who:
    """A word of a closed list, or a person's name."""

    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Theory:
    """The id of a theory card."""


@dataclass(frozen=True, slots=True)
class TheoryList:
    """A list of ids of theory cards."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """The name of a drawing, `of` a figure or a seat."""

    of: str


@dataclass(frozen=True, slots=True)
class Looks:
    """Words of one trait of a description."""

    words: TraitWords


@dataclass(frozen=True, slots=True)
class Patterned:
    """A text of a form of its own: a date, a time, an id, the name of a picture.

    `pattern` is a regular expression; `wrong` says what to write.
    """

    pattern: str
    wrong: str


@dataclass(frozen=True, slots=True)
class Conditional:
    """A condition; `many` is a list of them."""

    many: bool = False


@dataclass(frozen=True, slots=True)
class Changes:
    """Measures, each with how far it moves."""

    most: int


@dataclass(frozen=True, slots=True)
class FacesShown:
    """People, each with what the face shows."""

    faces: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Script:
    """Lines that are told."""


@dataclass(frozen=True, slots=True)
class Under:
    """Keys that stand under the key: those of one form."""

    form: Form


@dataclass(frozen=True, slots=True)
class Each:
    """Names, each with keys under it."""

    form: Form


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list, each entry with keys."""

    form: Form


@dataclass(frozen=True, slots=True)
class Either:
    """One of two kinds."""

    one: Kind
    other: Kind


Simple = TextValue | Name | WholeNumber | YesNo | Format | ClosedValue | Who | Theory
Alone = Simple | Drawing | Looks | Patterned
"""What is one word, text or number."""
Lists = TextList | NameList | FactList | ClosedList | TheoryList
Several = Lists | Conditional | Changes | FacesShown | Script
"""What may be several."""
Nested = Under | Each | ListOf | Either
"""What has a form of its own, or two kinds."""
Kind = Alone | Several | Nested

READ, ALL_READ = TextValue(is_read=True), TextList(is_read=True)
"""Texts that people read, one and several."""

Example = str | int | list["Example"] | dict[str, "Example"]


@dataclass(frozen=True, slots=True)
class Key:
    """A key of the format: what may stand after it, what it means, an example of its value."""

    name: str
    kind: Kind
    means: str
    example: Example


@dataclass(frozen=True, slots=True)
class Form:
    """One kind of mapping. `what` is what a problem calls it, "a choice"; `keys` in their order."""

    what: str
    keys: tuple[Key, ...]
    required: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its keys."""
        return tuple(key.name for key in self.keys)

    def key(self, name: str) -> Key:
        """The key of that name."""
        return self.keys[self.names.index(name)]
