"""Whether each chair takes part: who decides how often, levers, and what becomes of a no."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.model.codes import Code
from game.model.power import Chair
from game.model.problems import Finding
from game.model.scenario import Decides, Scenario
from game.study.checks.choices import warning, written

if TYPE_CHECKING:
    from game.study.explore.exact_figures import AveragePlay

LEAST_SHARE = 1 / 3
MOST_NUMB = 1 / 5
REFUSAL = "refusal"


def few_decisions(scenario: Scenario, average: AveragePlay) -> tuple[Finding, ...]:
    """Chairs that decide fewer than a third of the moments of an average play (few-decisions)."""
    whole = sum(average.decisions.values())
    together = average.decisions[Decides.TOGETHER.value]
    return tuple(
        warning(
            ("people", scenario.seated(chair).name),
            Code.FEW_DECISIONS,
            f"the {chair.value}'s chair decides {mine:.1f} of {whole:.1f} moments "
            "on the average play, less than a third.",
            f'Let the {chair.value} decide more moments, or make some "decides: together".',
        )
        for chair in Chair
        if (mine := average.decisions[chair.value] + together) < LEAST_SHARE * whole
    )


def too_numb(scenario: Scenario, average: AveragePlay) -> tuple[Finding, ...]:
    """More than a fifth of the shifts finding nothing left to take (numb)."""
    if average.numb <= MOST_NUMB:
        return ()
    return (
        warning(
            ("starts with",),
            Code.NUMB,
            f"on the average play {100 * average.numb:.0f} of 100 points asked of the service "
            "user's strands find nothing left to move.",
            "Start further from 1 and 10, or use smaller shifts.",
        ),
    )


def no_lever(scenario: Scenario) -> tuple[Finding, ...]:
    """A service user's chair without any lever, or without a way to refuse."""
    name = scenario.seated(Chair.SERVICE_USER).name
    own = (Decides.SERVICE_USER, Decides.TOGETHER)
    levers = {one.choice.lever for one in written(scenario) if one.decides in own} - {None}
    if not levers:
        message = f"nothing gives {name}'s choices any weight: none of them has a lever."
        cure = 'Add "lever:" where an advocate, a right, information or a group stands behind one.'
        return (warning(("people", name), Code.NO_LEVER, message, cure),)
    if REFUSAL not in levers:
        message = f"{name} has no way to refuse."
        return (
            warning(("people", name), Code.NO_REFUSAL, message, 'Add a choice "lever: refusal".'),
        )
    return ()


def no_respected_no(scenario: Scenario) -> tuple[Finding, ...]:
    """No ending in which a no is respected (no-respected-no)."""
    if any(moment.respects_no for moment in scenario.moments.values()):
        return ()
    message = "there is no ending in which a no is respected."
    cure = 'Add "respects no: yes" to an ending where a refusal stands, or write such an ending.'
    return (warning(("moments",), Code.NO_RESPECTED_NO, message, cure),)


def law_without_challenge(scenario: Scenario) -> tuple[Finding, ...]:
    """Decisions that the law reserves, without a way to challenge them."""
    return tuple(_laws(scenario))


def _laws(scenario: Scenario) -> Iterator[Finding]:
    for name, moment in scenario.moments.items():
        if moment.law is not None and not moment.law.challenge:
            yield warning(
                ("moments", name, "law"),
                Code.LAW_WITHOUT_CHALLENGE,
                f'the law reserves "{moment.law.reserves}" here; no way to challenge it is named.',
                'Add "challenge:", for example [tribunal, complaint].',
            )


def no_content_notes(scenario: Scenario) -> tuple[Finding, ...]:
    """A scenario without content notes (no-content-notes)."""
    if scenario.content_notes:
        return ()
    message = "nobody is told before they begin what this story holds."
    return (warning((), Code.NO_CONTENT_NOTES, message, 'Add "content notes:" with a short list.'),)
