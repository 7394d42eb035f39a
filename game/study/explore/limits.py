"""Why a study can end without figures: too many states, or a loop that nobody can leave."""

from __future__ import annotations

STATES_AT_MOST = 40_000_000
"""States a study walks before it gives up, unless told otherwise; chosen for 1 GB and a minute."""


class TooManyStates(Exception):
    """A study stopped; `reached` is the number of states it had found."""

    def __init__(self, reached: int) -> None:
        super().__init__(f"stopped after {reached:,} states")
        self.reached = reached


class EndlessLoop(Exception):
    """Some play comes to these moments and can never leave them."""

    def __init__(self, moments: tuple[str, ...]) -> None:
        super().__init__("a loop that cannot be left: " + ", ".join(moments))
        self.moments = moments
