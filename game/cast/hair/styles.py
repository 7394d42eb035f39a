"""Every style of hair by its word, and which of them hide the ear."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from game.cast.hair.coils import COILS
from game.cast.hair.long import LONG
from game.cast.hair.plaits import PLAITS
from game.cast.hair.short import SHORT
from game.cast.hair.strands import Hair
from game.cast.subject import Features

STYLES: Mapping[str, Callable[[str, Features], Hair]] = MappingProxyType(
    {**SHORT, **COILS, **PLAITS, **LONG}
)
COVERS_EAR = frozenset(
    (
        *("curly bob", "curly", "long curly", "long straight", "long", "shoulder length"),
        *("straight", "long wavy", "wavy", "long fringe", "bob", "fringe", "wavy bob", "locs"),
        *("braids", "afro"),
    )
)
UNDER_A_HAT = "crop"
"""What is seen of short hair under a cap."""
