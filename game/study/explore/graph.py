"""The form of a story: which moment leads to which, loops, and an order to walk them in.

Conditions are not asked here; where a `go to` stands, there is a way.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from typing import TypeVar

from game.model.scenario import Moment, Scenario

Node = TypeVar("Node", bound=Hashable)

Graph = Mapping[str, tuple[str, ...]]


def ways_on(moment: Moment) -> tuple[str, ...]:
    """The moments that any `go to` of this one names, each once, in the order of the file."""
    names = [choice.go_to for choice in moment.choices]
    names += [case.go_to for case in moment.cases if case.go_to is not None]
    names += [route.moment for route in moment.routes]
    return tuple(dict.fromkeys(names))


def graph_of(scenario: Scenario) -> dict[str, tuple[str, ...]]:
    """The moments that some chain of `go to` joins to the start, with their ways on."""
    graph: dict[str, tuple[str, ...]] = {}
    waiting = [scenario.start]
    while waiting:
        name = waiting.pop()
        if name not in graph:
            graph[name] = ways_on(scenario.moments[name])
            waiting.extend(graph[name])
    return graph


def components(graph: Graph) -> list[tuple[str, ...]]:
    """Moments that lead back to each other stand together; who leads comes before who follows.

    Every other moment stands alone. The order is by the longest way from a beginning, so that
    few moments wait at a time.
    """
    found = list(reversed(strong(graph)))
    number = {name: n for n, group in enumerate(found) for name in group}
    depth = [0] * len(found)
    for n, group in enumerate(found):
        for name in group:
            for onward in graph[name]:
                other = number[onward]
                if other != n:
                    depth[other] = max(depth[other], depth[n] + 1)
    return [found[n] for n in sorted(range(len(found)), key=depth.__getitem__)]


def is_loop(graph: Graph, group: tuple[str, ...]) -> bool:
    """True where the moments of a component lead back to themselves."""
    return len(group) > 1 or group[0] in graph[group[0]]


def strong(graph: Mapping[Node, Iterable[Node]]) -> list[tuple[Node, ...]]:
    """Strongly connected components, those that follow first (Tarjan's way, no recursion)."""
    order: dict[Node, int] = {}
    low: dict[Node, int] = {}
    stack: list[Node] = []
    on_stack: set[Node] = set()
    found: list[tuple[Node, ...]] = []
    for root in graph:
        if root in order:
            continue
        order[root] = low[root] = len(order)
        stack.append(root)
        on_stack.add(root)
        work = [(root, iter(graph[root]))]
        while work:
            name, onward = work[-1]
            for other in onward:
                if other not in order:
                    order[other] = low[other] = len(order)
                    stack.append(other)
                    on_stack.add(other)
                    work.append((other, iter(graph[other])))
                    break
                if other in on_stack:
                    low[name] = min(low[name], order[other])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[name])
                if low[name] == order[name]:
                    found.append(_popped(stack, on_stack, name))
    return found


def _popped(stack: list[Node], on_stack: set[Node], last: Node) -> tuple[Node, ...]:
    group: list[Node] = []
    while not group or group[-1] != last:
        group.append(stack.pop())
        on_stack.discard(group[-1])
    return tuple(reversed(group))


def gathered(
    graph: Graph, order: Iterable[tuple[str, ...]], own: Mapping[str, int]
) -> dict[str, int]:
    """For each moment, its own bits and those of every moment that can follow it.

    `order` is that of `components`; the bits are whole numbers joined by "or".
    """
    whole: dict[str, int] = {}
    for group in reversed(list(order)):
        bits = 0
        for name in group:
            bits |= own[name]
            for onward in graph[name]:
                bits |= whole.get(onward, 0)
        for name in group:
            whole[name] = bits
    return whole
