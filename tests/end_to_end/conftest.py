"""A screen for these tests; without one they are skipped, unless a screen is asked for."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

import pytest

from .screen import Screen, missing, opened_screen

NEEDED = os.environ.get("OTHER_CHAIR_NEEDS_SCREEN") == "1"


@pytest.fixture(scope="session")
def screen() -> Iterator[Screen]:
    lacking = missing() if sys.platform.startswith("linux") else ["Linux"]
    if lacking:
        sentence = f"a real screen needs {', '.join(lacking)}"
        if NEEDED:
            pytest.fail(sentence)
        pytest.skip(sentence)
    with opened_screen() as opened:
        yield opened
