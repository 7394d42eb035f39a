"""YAML to plain values as an editor takes them: whole numbers as numbers, all else as text."""

from __future__ import annotations

import re
from typing import Any

import yaml


class _Loader(yaml.BaseLoader):
    """Texts, whole numbers, lists and mappings."""


_NUMBER = "tag:yaml.org,2002:int"
_Loader.add_implicit_resolver(_NUMBER, re.compile(r"^[-+]?[0-9]+$"), list("-+0123456789"))
_Loader.add_constructor(_NUMBER, lambda _, node: int(node.value))


def values_of(text: str) -> Any:
    """What a YAML text holds."""
    return yaml.load(text, _Loader)
