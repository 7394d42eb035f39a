"""Loops that some play can come into and never leave."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from game.model.codes import Code, Severity
from game.model.problems import Finding
from game.model.scenario import Scenario
from game.study.explore.graph import graph_of, is_loop, topological_order

if TYPE_CHECKING:
    from game.study.explore.reachability import Reached


def endless_loops(scenario: Scenario, reached: Reached) -> tuple[Finding, ...]:
    """Loops that cannot be left, by every path (endless-loop)."""
    return tuple(_finding(scenario, trap) for trap in reached.endless)


def endless_by_form(scenario: Scenario) -> tuple[Finding, ...]:
    """Loops from which no `go to` leads out at all."""
    graph = graph_of(scenario)
    return tuple(
        _finding(scenario, group)
        for group in topological_order(graph)
        if is_loop(graph, group)
        and all(onward in group for name in group for onward in graph[name])
    )


def _finding(scenario: Scenario, trap: Iterable[str]) -> Finding:
    names = set(trap)
    ordered = [name for name in scenario.moments if name in names]
    listed = ", ".join(f'"{name}"' for name in ordered)
    message = (
        f"a play can go round and round in {listed} and never reach an ending."
        if len(ordered) > 1
        else f"a play can come back to {listed} again and again and never reach an ending."
    )
    return Finding(
        ("moments", ordered[0]),
        Severity.ERROR,
        Code.ENDLESS_LOOP,
        message,
        'Give one of them a way out that can always be taken: a "go to" that leads on.',
    )
