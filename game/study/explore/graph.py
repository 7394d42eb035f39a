"""The form of a story as a directed graph: its strongly connected components, in topological order.

Conditions are not asked here; where a `go to` stands, there is an edge. A story in which Start
leads to Ask and to End, Ask to Answer, and Answer back to Ask and on to End, has the graph

    {"Start": ("Ask", "End"), "Ask": ("Answer",), "Answer": ("Ask", "End"), "End": ()}

Ask and Answer lead back to each other, so they are one component, a loop; Start and End are
components alone. `topological_order` gives [("Start",), ("Ask", "Answer"), ("End",)]: whatever
comes into a component has been walked before it is.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from typing import TypeVar

from game.model.scenario import Scenario
from game.model.ways import ways_on

Node = TypeVar("Node", bound=Hashable)

Graph = Mapping[str, tuple[str, ...]]


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


def topological_order(graph: Graph) -> list[tuple[str, ...]]:
    """The strongly connected components, each before those that it leads to.

    A moment that does not lead back to itself is a component alone. Among the orders that are
    right it is the one by the longest way from a beginning, so that few moments wait at a time.
    """
    found = list(reversed(strongly_connected(graph)))
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


def strongly_connected(graph: Mapping[Node, Iterable[Node]]) -> list[tuple[Node, ...]]:
    """The strongly connected components of any graph, each after those that it leads to.

    Tarjan's algorithm, with a stack of its own in place of recursion: `order` numbers nodes as
    they are met, `low` is the lowest number still on the stack that a node can get back to. A
    node that can get back to none below itself closes a component. In the graph above they are
    ("End",), ("Ask", "Answer") and ("Start",).
    """
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


def joined_from_here_on(
    graph: Graph, order: Iterable[tuple[str, ...]], own: Mapping[str, int]
) -> dict[str, int]:
    """For each moment, its own bits and those of every moment that can be reached from it.

    `order` is the topological order; the bits are whole numbers joined by "or". With Ask's own
    bits 2 and End's 1, and 0 for the others, Start, Ask and Answer have 3 in the graph above.
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
