"""What one key of an event can hold in JSON: how it is described, said and read back.

Which events there are, and which keys each has, stands in `event_words`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol, TypeAlias

Json: TypeAlias = "bool | int | str | list[Json] | dict[str, Json] | None"


class NotAnEvent(ValueError):
    """The words do not say an event of this version; the message says why."""


class JsonKind(Protocol):
    """What sort of thing a key holds."""

    def schema(self) -> dict[str, Json]:
        """The JSON Schema of it."""

    def say(self, value: object) -> Json:
        """The value of the model as JSON."""

    def read(self, value: object) -> object:
        """The value of the model; raises `NotAnEvent` where the JSON is not of this kind."""


@dataclass(frozen=True, slots=True)
class JsonText:
    """A text, or null where it may be."""

    may_be_none: bool = False

    def schema(self) -> dict[str, Json]:
        """A string, or null."""
        return {"type": ["string", "null"] if self.may_be_none else "string"}

    def say(self, value: object) -> Json:
        """The text itself."""
        return None if value is None else str(value)

    def read(self, value: object) -> object:
        """The text itself."""
        if isinstance(value, str) or (value is None and self.may_be_none):
            return value
        raise NotAnEvent(f"{value!r} is not a text")


@dataclass(frozen=True, slots=True)
class JsonWhole:
    """A whole number; `least` and `most` None where there is no such end."""

    least: int | None = None
    most: int | None = None

    def schema(self) -> dict[str, Json]:
        """An integer with its ends."""
        ends: dict[str, Json] = {"minimum": self.least, "maximum": self.most}
        return {"type": "integer", **{key: end for key, end in ends.items() if end is not None}}

    def say(self, value: object) -> Json:
        """The number itself."""
        assert isinstance(value, int)
        return value

    def read(self, value: object) -> object:
        """The number itself."""
        if isinstance(value, int) and not isinstance(value, bool):
            return value
        raise NotAnEvent(f"{value!r} is not a whole number")


@dataclass(frozen=True, slots=True)
class JsonWord:
    """A word of a closed list, or null where it may be."""

    words: type[StrEnum]
    may_be_none: bool = False

    def schema(self) -> dict[str, Json]:
        """The words one by one."""
        values: list[Json] = [word.value for word in self.words]
        return {"enum": [*values, None] if self.may_be_none else values}

    def say(self, value: object) -> Json:
        """The word as text."""
        return value.value if isinstance(value, StrEnum) else None

    def read(self, value: object) -> object:
        """The word of the model."""
        if value is None and self.may_be_none:
            return None
        for word in self.words:
            if word.value == value:
                return word
        raise NotAnEvent(f"{value!r} is not a {self.words.__name__.lower()}")


@dataclass(frozen=True, slots=True)
class JsonTextOf:
    """A text of a closed list."""

    texts: tuple[str, ...]

    def schema(self) -> dict[str, Json]:
        """The texts one by one."""
        return {"enum": list(self.texts)}

    def say(self, value: object) -> Json:
        """The text itself."""
        return str(value)

    def read(self, value: object) -> object:
        """The text itself."""
        if value in self.texts:
            return value
        raise NotAnEvent(f"{value!r} is none of {', '.join(self.texts)}")


@dataclass(frozen=True, slots=True)
class JsonKey:
    """One key: its name in JSON, what it holds and means, its attribute where named otherwise."""

    name: str
    kind: JsonKind
    means: str
    attribute: str = ""

    @property
    def in_model(self) -> str:
        """The attribute of the model's value that holds it."""
        return self.attribute or self.name


@dataclass(frozen=True, slots=True)
class JsonGroup:
    """A mapping with keys of its own; `name` is under which the schema describes it once."""

    name: str
    make: Callable[..., object]
    fields: tuple[JsonKey, ...]

    def schema(self) -> dict[str, Json]:
        """A reference to where it is described."""
        return {"$ref": f"#/$defs/{self.name}"}

    def say(self, value: object) -> Json:
        """A mapping of its keys."""
        return said(self.fields, value)

    def read(self, value: object) -> object:
        """The value of the model."""
        if not isinstance(value, dict):
            raise NotAnEvent(f"the {self.name} is not a mapping")
        return self.make(**read(self.fields, value))


def said(fields: tuple[JsonKey, ...], value: object) -> dict[str, Json]:
    """The keys and values that say a value of the model."""
    return {field.name: field.kind.say(getattr(value, field.in_model)) for field in fields}


def read(fields: tuple[JsonKey, ...], words: Mapping[str, object]) -> dict[str, object]:
    """Attributes and values of the model; raises `NotAnEvent` where a key is not there."""
    missing = [field.name for field in fields if field.name not in words]
    if missing:
        raise NotAnEvent(f"{', '.join(missing)} left out")
    return {field.in_model: field.kind.read(words[field.name]) for field in fields}


def described(
    means: str, fixed: Mapping[str, Json], fields: tuple[JsonKey, ...]
) -> dict[str, Json]:
    """The JSON Schema of a mapping with these keys and no others."""
    properties: dict[str, Json] = dict(fixed)
    for field in fields:
        properties[field.name] = {**field.kind.schema(), "description": field.means}
    required: list[Json] = list(properties)
    return {
        "type": "object",
        "description": means,
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }
