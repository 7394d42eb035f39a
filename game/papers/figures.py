"""The figures of an exploration for people: plain text, or one page of HTML without any script."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from game.model.exploration import EndingFigures, Exploration, PowerSpread, Secure, Spread, digits
from game.papers.page import page

Row = tuple[str, ...]
DIGITS_SHOWN = 12
"""More digits than this are told as a power of ten."""


def as_text(found: Exploration, secure: Secure | None) -> str:
    """Every figure, rounded for reading; `--format json` has them whole."""
    parts = [found.scenario, *(f"{name}: {value}" for name, value in summary(found, secure))]
    for title, heads, rows in tables(found):
        parts += ["", title, *_columns([heads, *rows])]
    return "\n".join(parts)


def as_html(found: Exploration, secure: Secure | None) -> str:
    """The same as a page that names no other host."""
    return page(
        "figures.html", {}, found=found, summary=summary(found, secure), tables=list(tables(found))
    )


def summary(found: Exploration, secure: Secure | None) -> list[tuple[str, str]]:
    """The figures that are one line each."""
    plays = "endless (there is a loop)" if found.plays is None else _many(found.plays)
    gap = "no most (there is a loop)" if found.token_gap_most is None else found.token_gap_most
    longest = "endless" if found.longest is None else str(found.longest)
    return [
        ("Moments", str(found.moments)),
        ("Choices", str(found.choices)),
        ("Plays", plays),
        ("Decisions in a play", f"{found.shortest or 0} to {longest}"),
        ("Power", _power(found.power)),
        ("Together", _spread(found.together)),
        *((name.capitalize(), _spread(spread)) for name, spread in found.measures.items()),
        ("Token gap", f"{found.token_gap_mean:.2f} on average, at most {gap}"),
        ("Sure for the service user", _sure(secure)),
        ("Plays that get stuck", _percent(found.stuck)),
        ("Shifts that found nothing left to move", _percent(found.numb)),
    ]


def tables(found: Exploration) -> Iterable[tuple[str, Row, Sequence[Row]]]:
    """The figures that are many: endings, who decides, moments, choices."""
    yield (
        "Endings",
        ("ending", "share", "power"),
        [(n, _percent(e.probability), _ending(e)) for n, e in found.endings.items()],
    )
    yield (
        "Who decides, times in a play",
        ("chair", "times"),
        [(name, f"{times:.2f}") for name, times in found.decisions.items()],
    )
    yield (
        "Moments, times in a play",
        ("moment", "times"),
        [(name, f"{times:.2f}") for name, times in found.visits.items()],
    )
    yield (
        "Choices, times in a play",
        ("moment", "choice", "times"),
        [(moment, choice, f"{n:.3f}") for (moment, choice), n in found.picks.items()],
    )


def _many(number: int) -> str:
    written = digits(number)
    if len(written) <= DIGITS_SHOWN:
        return f"{number:,}"
    return f"about {written[0]}.{written[1]} times ten to the power {len(written) - 1}"


def _percent(share: float) -> str:
    return f"{100 * share:.1f}%"


def _power(power: PowerSpread) -> str:
    if power.mean is None:
        return f"starts at {power.start:.1f}; no play ends"
    return (
        f"starts at {power.start:.1f}; at the endings {power.least:.1f} to {power.most:.1f}, "
        f"{power.mean:.1f} on average; nine plays in ten lie from {power.p5:.1f} to {power.p95:.1f}"
    )


def _sure(secure: Secure | None) -> str:
    if secure is None:
        return "nothing: a loop lets one chair put the ending off for ever"
    user, professional = float(secure.service_user), float(secure.professional)
    return (
        f"power {user:.1f}, whatever the professional picks; "
        f"the professional alone can make it {professional:.1f}"
    )


def _spread(spread: Spread) -> str:
    if spread.mean is None:
        return f"starts at {spread.start:g}"
    return (
        f"starts at {spread.start:g}; at the endings {spread.least:g} to {spread.most:g}, "
        f"{spread.mean:.1f} on average"
    )


def _ending(ending: EndingFigures) -> str:
    if ending.mean is None:
        return "never reached"
    return f"{ending.least:.1f} to {ending.most:.1f}, {ending.mean:.1f} on average"


def _columns(rows: Sequence[Row]) -> list[str]:
    widths = [max(len(row[n]) for row in rows) for n in range(len(rows[0]))]
    return [
        "  " + "  ".join(cell.ljust(w) for cell, w in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]
