"""Values of the model as JSON and back, read off their types: one way for runs and for rooms.

A frozen dataclass is a mapping of the fields it is made from, a tuple a list, a word of a closed
list its text. Which values are kept, and under which names, is said where they are kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import StrEnum
from functools import cache
from types import NoneType
from typing import Any, TypeAlias, get_args, get_origin, get_type_hints

Json: TypeAlias = "bool | int | str | list[Json] | dict[str, Json] | None"

_PLAIN: Mapping[type, str] = {str: "a text", int: "a whole number", bool: "yes or no"}


class NotOfKind(ValueError):
    """The JSON is not a value of the kind that belongs there; the message says why."""


@cache
def kinds_of(made: Any) -> Mapping[str, Any]:
    """The types of the fields that a dataclass is made from, by name, in their order."""
    hints = get_type_hints(made)
    return {one.name: hints[one.name] for one in fields(made) if one.init}


def but_none(kind: Any) -> tuple[Any, bool]:
    """A type without its None, and whether there was one: `int | None` is `(int, True)`."""
    kinds = [one for one in get_args(kind) if one is not NoneType]
    return (kinds[0], True) if NoneType in get_args(kind) else (kind, False)


def value_said(value: Any) -> Json:
    """The value as JSON."""
    if isinstance(value, tuple):
        return [value_said(one) for one in value]
    if is_dataclass(value):
        return fields_said(value)
    return value.value if isinstance(value, StrEnum) else value


def fields_said(value: Any) -> dict[str, Json]:
    """A dataclass as JSON: each field that it is made from."""
    made: Any = type(value)
    return {name: value_said(getattr(value, name)) for name in kinds_of(made)}


def value_read(kind: Any, value: Any) -> Any:
    """The value of that type which `value_said` said; raises `NotOfKind` where it is another."""
    made, may_be_none = but_none(kind)
    if value is None and may_be_none:
        return None
    if get_origin(made) is tuple:
        return _tuple_read(get_args(made), value)
    word = made.__name__.lower()
    if is_dataclass(made):
        if not isinstance(value, dict):
            raise NotOfKind(f"the {word} is not a mapping")
        known: Any = made
        return known(**fields_read(kinds_of(known), value))
    if issubclass(made, StrEnum) and value in [one.value for one in made]:
        return made(value)
    if type(value) is not made:
        raise NotOfKind(f"{value!r} is not {_PLAIN.get(made, f'a {word}')}")
    return value


def fields_read(kinds: Mapping[str, Any], words: Mapping[str, Any]) -> dict[str, Any]:
    """A value of each kind, by its name; raises `NotOfKind` where a name is not there."""
    missing = [name for name in kinds if name not in words]
    if missing:
        raise NotOfKind(f"{', '.join(missing)} left out")
    return {name: value_read(kind, words[name]) for name, kind in kinds.items()}


def _tuple_read(kinds: tuple[Any, ...], value: Any) -> tuple[Any, ...]:
    if not isinstance(value, list):
        raise NotOfKind(f"{value!r} is not a list")
    if kinds[-1] is ...:
        return tuple(value_read(kinds[0], one) for one in value)
    if len(value) != len(kinds):
        raise NotOfKind(f"{value!r} has not {len(kinds)} values")
    return tuple(map(value_read, kinds, value))
