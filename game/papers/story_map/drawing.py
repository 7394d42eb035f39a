"""What a map shows of a story: a card a moment, a link where one moment leads to another.

Words and figures only. Where things stand on the page is settled in `places_on_page`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from game.model.codes import Severity
from game.model.conditions import Condition, sentence
from game.model.power import Chair
from game.model.problems import Problem
from game.model.scenario import Choice, Decides, Moment, Scenario
from game.study.explore.standings import Standings
from game.words.catalogue import ENGLISH

ALWAYS = 0.9995
"""Visits from here on are told as "every play"."""


class Kind(StrEnum):
    """What a moment is: who decides there, or that nobody does."""

    PROFESSIONAL = "professional"
    SERVICE_USER = "service user"
    TOGETHER = "together"
    PASSING = "passing"
    ENDING = "ending"
    NOT_WRITTEN = "not written"


@dataclass(frozen=True, slots=True)
class Card:
    """A moment as a card.

    `who` says who decides, in names. `power` is the mean share of power on arrival in percent,
    `visits` how often a play comes by; both None where it is not known, `power` also where no
    play comes. `ending` is the name of the ending, where it is not the title.
    """

    name: str
    title: str
    kind: Kind
    who: str
    place: str | None = None
    ending: str | None = None
    respects_no: bool = False
    is_start: bool = False
    power: float | None = None
    visits: float | None = None
    problems: tuple[Problem, ...] = ()

    @property
    def errors(self) -> int:
        """How many of its problems stop play."""
        return sum(problem.severity is Severity.ERROR for problem in self.problems)


@dataclass(frozen=True, slots=True)
class Link:
    """All the ways from one moment to another. `words` says in short what leads there.

    `taken` is how often a play takes any of them; None where it is not known.
    """

    source: str
    target: str
    words: tuple[str, ...]
    taken: float | None = None


@dataclass(frozen=True, slots=True)
class MapDrawing:
    """A story's cards, in the order of the file, and links. `remark` says what is missing.

    `elsewhere` are the problems that belong to no moment.
    """

    title: str
    cards: tuple[Card, ...]
    links: tuple[Link, ...]
    chairs: Mapping[Chair, str]
    remark: str | None = None
    elsewhere: tuple[Problem, ...] = ()


def drawing(
    scenario: Scenario,
    figures: Standings | None = None,
    problems: Mapping[str | None, Sequence[Problem]] | None = None,
    not_written: frozenset[str] = frozenset(),
    remark: str | None = None,
) -> MapDrawing:
    """The map of a scenario; `figures` None: without them, and `remark` says why.

    `problems` are by moment, None for those of no moment; `not_written` are moments that a
    `go to` names and that are not there.
    """
    found = problems or {}
    cards = tuple(
        _card(scenario, moment, figures, tuple(found.get(moment.name, ())), not_written)
        for moment in scenario.moments.values()
    )
    links = tuple(
        link for moment in scenario.moments.values() for link in _links(scenario, moment, figures)
    )
    chairs = {chair: scenario.seated(chair).name for chair in Chair}
    return MapDrawing(scenario.title, cards, links, chairs, remark, tuple(found.get(None, ())))


def _card(
    scenario: Scenario,
    moment: Moment,
    figures: Standings | None,
    problems: tuple[Problem, ...],
    not_written: frozenset[str],
) -> Card:
    standing = None if figures is None else figures.moments[moment.name]
    kind = Kind.NOT_WRITTEN if moment.name in not_written else _kind(moment)
    ending = moment.ending_title or moment.ending
    return Card(
        moment.name,
        moment.title,
        kind,
        _who(scenario, kind),
        moment.place,
        ending if ending != moment.title else None,
        moment.respects_no,
        moment.name == scenario.start,
        None if standing is None else standing.power,
        None if standing is None else standing.visits,
        problems,
    )


def _kind(moment: Moment) -> Kind:
    if moment.ending is not None:
        return Kind.ENDING
    return Kind.PASSING if moment.decides is None else Kind(moment.decides.value)


def _who(scenario: Scenario, kind: Kind) -> str:
    match kind:
        case Kind.PROFESSIONAL | Kind.SERVICE_USER:
            return scenario.seated(Chair(kind.value)).name
        case Kind.TOGETHER:
            return " and ".join(scenario.seated(chair).name for chair in Decides.TOGETHER.chairs)
        case Kind.PASSING:
            return "Nobody decides here"
        case Kind.ENDING:
            return "Ending"
        case Kind.NOT_WRITTEN:
            return "Not written yet"


def _links(scenario: Scenario, moment: Moment, figures: Standings | None) -> list[Link]:
    words: dict[str, list[str]] = {}
    for choice in moment.choices:
        words.setdefault(choice.go_to, []).append(_choice(choice))
    for case in moment.cases:
        if case.go_to is not None:
            picks = (case.professional_picks, case.service_user_picks)
            named = [pick for pick in picks if pick is not None]
            told = f" ({' / '.join(named)})" if named else ""
            words.setdefault(case.go_to, []).append(f"if you differ{told}")
    for route in moment.routes:
        words.setdefault(route.moment, []).append(_route(route.only_if))
    taken = None if figures is None else figures.ways
    return [
        Link(
            moment.name,
            target,
            tuple(said),
            None if taken is None else taken.get((moment.name, target), 0.0),
        )
        for target, said in words.items()
    ]


def _choice(choice: Choice) -> str:
    """A choice with what it asks for, and the facts and promises that it leaves behind."""
    condition = choice.only_if or choice.when
    told = choice.told if condition is None else f"{choice.told} (if {sentence(condition)})"
    traces = choice.traces
    left = (
        ("remembers", traces.remember),
        ("forgets", traces.forget),
        ("promises", traces.promises),
        ("keeps", traces.keeps),
        ("fails", traces.fails),
    )
    kept = "; ".join(f"{word} {', '.join(names)}" for word, names in left if names)
    return f"{told} ({kept})" if kept else told


def _route(condition: Condition | None) -> str:
    return "goes on" if condition is None else f"if {sentence(condition)}"


def often(visits: float) -> str:
    """How often a play comes by, in plain words: "every play", "about 3 plays in 10"."""
    if visits <= 0:
        return "no play"
    if visits > 1.0005:
        return f"about {visits:.1f} times a play"
    if visits >= ALWAYS:
        return "every play"
    for out_of in (10, 100, 1000):
        plays = round(visits * out_of)
        if 1 <= plays < out_of:
            return ENGLISH.counted(
                plays, "about {n} play in {all:,}", "about {n} plays in {all:,}", all=out_of
            )
    if visits > 0.5:
        return "nearly every play"
    return "fewer than 1 play in 1,000"
