"""Two pieces of work timed in turns, so that a busy machine slows both alike."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ratio:
    """The quickest time of each, in seconds, and how many limits the work took."""

    work: float
    limit: float

    @property
    def times(self) -> float:
        return self.work / self.limit

    def __str__(self) -> str:
        return f"{1000 * self.work:.2f} ms against {1000 * self.limit:.2f} ms: {self.times:.2f}"


def ratio(work: Callable[[], object], limit: Callable[[], object], rounds: int = 9) -> Ratio:
    works, limits = [], []
    for _ in range(rounds):
        for timed, times in ((limit, limits), (work, works)):
            gc.collect()
            began = time.perf_counter()
            timed()
            times.append(time.perf_counter() - began)
    return Ratio(min(works), min(limits))
