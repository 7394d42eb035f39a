"""Links to plays: made of 128 bits of chance and more, each known to whoever was given it only."""

from __future__ import annotations

import re
import secrets
import time
from collections import OrderedDict

from game.web.guards import Bucket
from game.web.limits import BEGIN_BURST, BEGIN_REFILL, PLAY_BURST, PLAY_REFILL

TOKEN = re.compile(r"[A-Za-z0-9_-]{22,64}")
_MOST_BUCKETS = 20_000
"""Plays whose forms are counted at once; those that were quiet longest are let go."""


def new_token() -> str:
    """A token of 144 bits."""
    return secrets.token_urlsafe(18)


class Pace:
    """How fast forms may come: for each play by itself, and for all that begin."""

    def __init__(self) -> None:
        self._plays: OrderedDict[str, Bucket] = OrderedDict()
        self._beginning = Bucket(time.monotonic(), BEGIN_BURST, BEGIN_REFILL)

    def may_begin(self) -> bool:
        """Whether one more play may be begun now."""
        return self._beginning.takes(time.monotonic())

    def may_send(self, key: str) -> bool:
        """Whether a play takes one more form now."""
        now = time.monotonic()
        bucket = self._plays.pop(key, None) or Bucket(now, PLAY_BURST, PLAY_REFILL)
        self._plays[key] = bucket
        if len(self._plays) > _MOST_BUCKETS:
            self._plays.popitem(last=False)
        return bucket.takes(now)
