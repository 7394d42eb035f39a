"""Endings that blame the person who has least power in them (blames-the-person).

Two rules. Both tell only what is plainly there; neither can know what a reader will feel.

By the story: of all endings, take that where the service user's share of power is least on the
average play. If moves on the way there take power from the service user, and every one of them
is the service user's own choice, the story says that they did it to themselves. One such move by
the other chair, by both, or by what happens, on any way to that ending, and nothing is told.

By the words: an ending whose own voice says so ("his own fault", "Sam should have spoken").
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from game.model.codes import Code
from game.model.effects import Effects, Verb
from game.model.exploration import Exploration
from game.model.power import Chair
from game.model.problems import Finding
from game.model.scenario import Decides, Moment, Scenario
from game.model.ways import reached
from game.study.checks.choices import warning
from game.study.checks.deficits import unquoted
from game.study.checks.texts import of_moment
from game.study.explore.graph import graph_of

NEAR = 1e-9
"""Means of power within so much are one."""


def blamed_by_the_story(
    scenario: Scenario, figures: Callable[[Scenario], Exploration]
) -> tuple[Finding, ...]:
    """The ending with least power, where only the service user's own choices led down to it.

    `figures` are worked out only where some ending can only be reached so.
    """
    led = {ending: _ways_to(scenario, ending) for ending in scenario.endings}
    if not any(led.values()):
        return ()
    name = scenario.seated(Chair.SERVICE_USER).name
    return tuple(
        warning(
            ("moments", moment.name, "ending"),
            Code.BLAMES_THE_PERSON,
            f"of all endings {name} has least power in this one, and every move on the way here "
            f"that takes power from {name} is {name}'s own choice.",
            f"Show what pressed on {name}: what the other person, the system or the law did.",
        )
        for ending in _lowest(figures(scenario))
        for moment in led[ending]
    )


def _lowest(figures: Exploration) -> list[str]:
    means = {name: one.mean for name, one in figures.endings.items() if one.mean is not None}
    least = min(means.values(), default=0.0)
    return [name for name, mean in means.items() if mean - least < NEAR]


def _ways_to(scenario: Scenario, ending: str) -> list[Moment]:
    """The moments of an ending, if all that lowers power on any way there is one's own choice."""
    last = [moment for moment in scenario.moments.values() if moment.ending == ending]
    before = _leading_to(scenario, {moment.name for moment in last})
    takers = [mine for name in before for mine in _takers(scenario.moments[name], before)]
    return last if takers and all(takers) else []


def _leading_to(scenario: Scenario, ends: set[str]) -> frozenset[str]:
    """The moments on some way from the start to one of these, these among them."""
    graph = graph_of(scenario)
    led: dict[str, list[str]] = {}
    for name, ways in graph.items():
        for onward in ways:
            led.setdefault(onward, []).append(name)
    return reached((name for name in ends if name in graph), lambda name: led.get(name, ()))


def _takers(moment: Moment, onward: frozenset[str]) -> Iterator[bool]:
    """For each move that lowers power and leads on to `onward`: is it the service user's own?"""
    if moment.happens is not None and _lowers(moment.happens.effects):
        yield False
    for choice in moment.choices:
        if choice.go_to in onward and _lowers(choice.effects):
            yield moment.decides is Decides.SERVICE_USER and not _is_taken(choice.effects)
    for case in moment.cases:
        leads = case.go_to in onward or case.stands is not None
        if leads and _lowers(case.effects):
            yield False


def _is_taken(effects: Effects) -> bool:
    """True where a verb says that the other chair does it; that it stands here is told already."""
    return any(shift.verb is Verb.TAKES for shift in effects.shifts)


def _lowers(effects: Effects) -> bool:
    return effects.user.total < 0


def blamed_in_words(scenario: Scenario) -> tuple[Finding, ...]:
    """Endings whose own words blame the person, outside quotation marks."""
    if not scenario.language.lower().startswith("en"):
        return ()
    blaming = _blaming(scenario.seated(Chair.SERVICE_USER).name)
    return tuple(
        warning(
            one.where,
            Code.BLAMES_THE_PERSON,
            f'"{found[0]}" says that the person is to blame for how this ends.',
            "Say what stood in the way, and who could have moved it.",
        )
        for moment in scenario.moments.values()
        if moment.ending is not None
        for one in of_moment(moment)
        if one.is_own and (found := blaming.search(unquoted(one.text))) is not None
    )


def _blaming(name: str) -> re.Pattern[str]:
    """Sentences that find fault with the person of that name, by the whole name or its first."""
    who = "|".join(re.escape(one) for one in dict.fromkeys((name, name.split()[0])))
    own = "(?:his|her|their|your) own (?:fault|doing|making)"
    blame = "(?:himself|herself|themselves|themself|yourself) to blame"
    done = "(?:spoken|asked|said|told|tried|known|come|waited|listened|agreed)"
    missed = f"(?:{who}) (?:(?:should|could|might) have {done}|failed to|did not speak up)"
    had = f"(?:if (?:only )?(?:{who}) had|had (?:{who})) (?:only )?{done}"
    return re.compile(rf"\b(?:{own}|{blame}|{missed}|{had})\b", re.IGNORECASE)
