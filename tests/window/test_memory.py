from __future__ import annotations

import sys
from pathlib import Path

import pygame
import pytest

from game.window.memory import giver_back

MIB = 1024 * 1024


def resident() -> int:
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return int(next(one for one in lines if one.startswith("VmRSS")).split()[1]) * 1024


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux says how much it is")
def test_what_pictures_leave_between_others_is_given_back() -> None:
    give_back = giver_back()
    pictures = [pygame.Surface((600, 400)) for _ in range(100)]
    for picture in pictures:
        picture.fill((1, 2, 3))
    held = resident()
    del pictures[1::2], picture
    give_back()
    assert held - resident() > 30 * MIB
