"""Whether choosing is worth it: options that alter nothing, or are best."""

from __future__ import annotations

from collections.abc import Iterator

from game.model.codes import Code
from game.model.effects import THE_REST
from game.model.problems import Finding
from game.model.scenario import Choice, Moment, Scenario
from game.study.checks.choices import warning
from game.study.explore import fields
from game.study.explore.graph import graph_of, joined_from_here_on, topological_order


def alters_nothing(scenario: Scenario) -> tuple[Finding, ...]:
    """Choices between which no later line, option or route tells a difference (alters-nothing).

    By the form of the story: two or more choices of a moment lead to the same place, and nothing
    from there on asks for anything that they write. One choice that changes nothing beside others
    that do is a choice like any other.
    """
    graph = graph_of(scenario)
    numbers = {field: n for n, field in enumerate(fields.fields_of(scenario))}
    own = {}
    for name in graph:
        moment = scenario.moments[name]
        asked = (*fields.asked_on_the_way(moment), *fields.asked_by_lines(moment))
        own[name] = fields.as_bits(asked, numbers)
    later = joined_from_here_on(graph, topological_order(graph), own)
    return tuple(
        _alters_nothing(name, index, scenario.moments[name].choices[index], other)
        for name in graph
        for index, other in _alike(scenario.moments[name], numbers, later)
    )


def _alike(
    moment: Moment, numbers: dict[fields.Variable, int], later: dict[str, int]
) -> list[tuple[int, Choice]]:
    """The indexes of choices that write nothing asked for later, two or more to one place.

    Beside each stands the other that it is like, the first of them where there are more.
    """
    idle = [
        index
        for index, choice in enumerate(moment.choices)
        if not fields.as_bits(_writes(choice, numbers), numbers) & later[choice.go_to]
    ]
    found = []
    for index in idle:
        place = moment.choices[index].go_to
        others = [n for n in idle if n != index and moment.choices[n].go_to == place]
        if others:
            found.append((index, moment.choices[others[0]]))
    return found


def _writes(choice: Choice, every: dict[fields.Variable, int]) -> Iterator[fields.Variable]:
    for shift in choice.effects.shifts:
        yield from (fields.BALANCE, fields.Variable(fields.VariableKind.STRAND, shift.strand.value))
    for change in choice.effects.changes:
        yield fields.Variable(fields.VariableKind.MEASURE, change.measure)
    for fact in choice.traces.remember + choice.traces.forget:
        yield fields.Variable(fields.VariableKind.FACT, fact)
    promises = choice.traces.promises + choice.traces.keeps + choice.traces.fails
    for field in every:
        if field.kind is fields.VariableKind.PROMISE and (
            field.name in promises or THE_REST in promises
        ):
            yield field


def _alters_nothing(name: str, index: int, choice: Choice, other: Choice) -> Finding:
    return warning(
        ("moments", name, "choices", index),
        Code.ALTERS_NOTHING,
        "Both lead to the same place, and no later line, choice or way on asks which was picked: "
        f'"{choice.words}" beside "{other.words}".',
        "Remember a fact here and let a later line or choice ask for it.",
    )


def no_dilemma(scenario: Scenario) -> tuple[Finding, ...]:
    """Options that are best in every respect the numbers know, and always open (no-dilemma)."""
    return tuple(
        warning(
            ("moments", name, "choices", index),
            Code.NO_DILEMMA,
            f'"{moment.choices[index].words}" is best in every respect: there is nothing to weigh.',
            "Let it cost something, or let another option win something that it does not.",
        )
        for name, moment in scenario.moments.items()
        for index in _best(scenario, moment)
    )


def _respects(scenario: Scenario, choice: Choice) -> tuple[int, ...]:
    """U, together, each measure, what it costs and breaches: more is better in each."""
    user, other = choice.effects.user.total, choice.effects.professional.total
    measures = [
        sum(change.points for change in choice.effects.changes if change.measure == measure.name)
        for measure in scenario.measures
    ]
    return (user, user + other, *measures, -choice.costs, -len(choice.breaches))


def _best(scenario: Scenario, moment: Moment) -> Iterator[int]:
    rows = [_respects(scenario, choice) for choice in moment.choices]
    for index, row in enumerate(rows):
        others = rows[:index] + rows[index + 1 :]
        choice = moment.choices[index]
        is_free = choice.when is None and choice.only_if is None
        if (
            others
            and is_free
            and all(
                other != row
                and all(mine >= theirs for mine, theirs in zip(row, other, strict=True))
                for other in others
            )
        ):
            yield index
