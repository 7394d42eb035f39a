"""The exact figures of a scenario over every path, and their form as JSON.

Made by `game.study.explore.exact_figures`. Probabilities and means are right to 1e-9, counts are
whole numbers. A figure that needs a play that ends is None where no play does.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from game.model.power import Chair

DIGITS_AT_ONCE = 4000


@dataclass(frozen=True, slots=True)
class Spread:
    """A figure before the first arrival, and its least, most and mean at the endings."""

    start: float
    least: float | None
    most: float | None
    mean: float | None


@dataclass(frozen=True, slots=True)
class PowerSpread:
    """Power in percent. `p5` is the smallest that 5% of the plays that end do not exceed."""

    start: float
    least: float | None
    most: float | None
    mean: float | None
    p5: float | None
    p95: float | None


@dataclass(frozen=True, slots=True)
class EndingFigures:
    """How likely an ending is, and power in percent there; None where no play reaches it."""

    probability: float
    least: float | None
    most: float | None
    mean: float | None


@dataclass(frozen=True, slots=True)
class Exploration:
    """All figures of one scenario.

    `moments` and `choices` count what is written. `plays` is None where a loop makes them
    endless; `longest` and `token_gap_most` are too. `visits` are by moment, `picks` by moment
    and choice, `decisions` by who decides: expected numbers in a play. `token_gap_mean`, `visits`,
    `picks`, `decisions`, `numb` (a share, 0 to 1) and `token_gap_most` are over all plays, those
    that get stuck included; `plays`, `longest` and `shortest` (in decisions) over those that end.
    """

    scenario: str
    moments: int
    choices: int
    plays: int | None
    power: PowerSpread
    together: Spread
    measures: Mapping[str, Spread]
    endings: Mapping[str, EndingFigures]
    visits: Mapping[str, float]
    picks: Mapping[tuple[str, str], float]
    decisions: Mapping[str, float]
    token_gap_mean: float
    token_gap_most: int | None
    stuck: float
    numb: float
    longest: int | None
    shortest: int | None


@dataclass(frozen=True, slots=True)
class Secure:
    """The service user's share of power at the ending, in percent, that each chair can make
    certain whatever the other picks; `professional` is what that chair can make for the other.
    """

    service_user: Fraction
    professional: Fraction

    def of(self, chair: Chair) -> Fraction:
        """What this chair can be sure of."""
        return self.service_user if chair is Chair.SERVICE_USER else self.professional


def exploration_json(exploration: Exploration, secure: Secure | None) -> dict[str, object]:
    """The figures in the form and order that `explore --format json` prints; nothing rounded.

    `secure` is None where a loop lets one chair put the ending off for ever.
    """
    power = exploration.power
    return {
        "scenario": exploration.scenario,
        "moments": exploration.moments,
        "choices": exploration.choices,
        "plays": None if exploration.plays is None else digits(exploration.plays),
        "power": {
            "start": power.start,
            "min": power.least,
            "max": power.most,
            "mean": power.mean,
            "p5": power.p5,
            "p95": power.p95,
        },
        "together": _spread(exploration.together),
        "measures": {name: _spread(spread) for name, spread in exploration.measures.items()},
        "endings": {name: _ending(ending) for name, ending in exploration.endings.items()},
        "visits": dict(exploration.visits),
        "picks": {f"{moment}/{one}": n for (moment, one), n in exploration.picks.items()},
        "decisions": dict(exploration.decisions),
        "token_gap": {"mean": exploration.token_gap_mean, "max": exploration.token_gap_most},
        "stuck": exploration.stuck,
        "numb": exploration.numb,
        "longest": exploration.longest,
        "shortest": exploration.shortest,
        "secure": None
        if secure is None
        else {
            chair.value: float(secure.of(chair))
            for chair in (Chair.SERVICE_USER, Chair.PROFESSIONAL)
        },
    }


def _spread(spread: Spread) -> dict[str, object]:
    return {"start": spread.start, "min": spread.least, "max": spread.most, "mean": spread.mean}


def _ending(ending: EndingFigures) -> dict[str, object]:
    power = None
    if ending.mean is not None:
        power = {"min": ending.least, "max": ending.most, "mean": ending.mean}
    return {"probability": ending.probability, "power": power}


def digits(number: int) -> str:
    """A whole number from 0 up in digits, however long; Python's own `str` stops at 4,300."""
    pieces: list[str] = []
    split: int = 10**DIGITS_AT_ONCE
    while number >= split:
        number, low = divmod(number, split)
        pieces.append(f"{low:0{DIGITS_AT_ONCE}d}")
    return "".join([str(number), *reversed(pieces)])
