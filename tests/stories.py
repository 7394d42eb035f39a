"""Made-up stories for tests and benchmarks: the same seed makes the same story.

Stories of the parts that move figures: shifts, measures, facts, promises, conditions, routes,
moments decided together, loops. They have no words worth reading.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from game.model.balance import Balance
from game.model.conditions import (
    AllOf,
    AnyOf,
    Compares,
    Comparison,
    Condition,
    HasFact,
    HasPromise,
    Not,
    PromiseWord,
)
from game.model.effects import THE_REST, Change, Effects, Shift, Traces, Verb
from game.model.power import STRANDS, Chair, Strands
from game.model.scenario import (
    DEFAULT_CASE,
    Case,
    Choice,
    ChoiceKind,
    Decides,
    Happens,
    Likely,
    Line,
    LineKind,
    Measure,
    Moment,
    Person,
    Route,
    Scenario,
)


@dataclass(frozen=True)
class Shape:
    """How a made-up story looks; the shares run from 0 to 1.

    `ahead` is how many moments on a `go to` may lead; `sure` the share of moments with choices
    that keep one choice open always (the others may get a play stuck).
    """

    moments: int = 8
    choices: int = 3
    endings: int = 2
    ahead: int = 3
    facts: int = 2
    promises: int = 1
    measures: int = 2
    strands: int = 3
    conditions: float = 0.4
    effects: float = 0.6
    together: float = 0.2
    routes: float = 0.2
    happens: float = 0.2
    loops: float = 0.0
    looks: float = 0.3
    sure: float = 0.8


def story(seed: int, shape: Shape = Shape()) -> Scenario:
    """A story of this shape. Every moment but the endings leads on, mostly forward."""
    return _Maker(Random(seed), shape).scenario()


def weights(points: int) -> Likely:
    """What one chair is likely to pick, the other is not."""
    return Likely(points, 10 - points)


class _Maker:
    def __init__(self, random: Random, shape: Shape) -> None:
        self.random = random
        self.shape = shape
        self.facts = tuple(f"fact {n}" for n in range(shape.facts))
        self.promises = tuple(f"promise {n}" for n in range(shape.promises))
        self.measures = ("trust", *(f"measure {n}" for n in range(1, shape.measures)))
        self.strands = STRANDS[: shape.strands]

    def scenario(self) -> Scenario:
        shape, random = self.shape, self.random
        moments = [self.moment(n) for n in range(shape.moments)]
        return Scenario(
            title="A made-up story",
            people=(Person("Pro", Chair.PROFESSIONAL), Person("User", Chair.SERVICE_USER)),
            moments={moment.name: moment for moment in moments},
            start=moments[0].name,
            starts=Balance(
                Strands(*(random.randint(1, 6) for _ in STRANDS)),
                Strands(*(random.randint(4, 10) for _ in STRANDS)),
            ),
            measures=tuple(
                Measure(
                    name,
                    random.randint(0, 10),
                    Chair.SERVICE_USER if n == 1 else None,
                )
                for n, name in enumerate(self.measures)
            ),
            facts=self.facts,
        )

    def moment(self, n: int) -> Moment:
        shape, random = self.shape, self.random
        name = f"moment {n}"
        happens = None
        if random.random() < shape.happens:
            happens = Happens(self.effects(), self.traces())
        traces = self.traces() if random.random() < shape.happens else Traces()
        if n >= shape.moments - shape.endings:
            ending = f"ending {random.randrange(shape.endings)}"
            return Moment(name, name, happens=happens, traces=traces, ending=ending)
        if random.random() < shape.routes:
            routes = [Route(self.onward(n), self.condition()) for _ in range(random.randint(0, 2))]
            return Moment(
                name,
                name,
                happens=happens,
                traces=traces,
                routes=(*routes, Route(self.forward(n))),
            )
        together = random.random() < shape.together
        decides = Decides.TOGETHER if together else random.choice(list(Decides)[:2])
        choices = self.choices(n)
        return Moment(
            name,
            name,
            script=(Line(LineKind.NARRATION, "A line."),),
            happens=happens,
            traces=traces,
            decides=decides,
            choices=choices,
            cases=self.cases(n, choices) if together else (),
        )

    def choices(self, n: int) -> tuple[Choice, ...]:
        shape, random = self.shape, self.random
        number = random.randint(2, shape.choices)
        sure = random.randrange(number) if random.random() < shape.sure else None
        made = []
        for index in range(number):
            is_sure = index == sure
            closed = not is_sure and random.random() < shape.conditions
            made.append(
                Choice(
                    f"choice-{index}",
                    ChoiceKind.SAY,
                    f"Choice {index} of moment {n}.",
                    self.forward(n) if is_sure else self.onward(n),
                    when=self.condition() if closed and random.random() < 0.3 else None,
                    only_if=self.condition() if closed else None,
                    blocked_because="Not yet." if random.random() < 0.5 else None,
                    effects=self.effects(),
                    traces=self.traces(),
                    looks=random.randint(-3, 3) if random.random() < shape.looks else None,
                    likely=weights(random.randint(1, 9)),
                )
            )
        return tuple(made)

    def cases(self, n: int, choices: tuple[Choice, ...]) -> tuple[Case, ...]:
        random = self.random
        if random.random() < 0.3:
            return (DEFAULT_CASE,)
        made = []
        for last in [False] * random.randint(0, 2) + [True]:
            stands = random.choice((None, *Chair))
            ids = [choice.id for choice in choices]
            made.append(
                Case(
                    None if last else random.choice((None, *ids)),
                    None if last else random.choice((None, *ids)),
                    go_to=self.onward(n) if stands is None else None,
                    stands=stands,
                    effects=self.effects(),
                    traces=self.traces(),
                )
            )
        return tuple(made)

    def forward(self, n: int) -> str:
        last = self.shape.moments - 1
        return f"moment {min(n + self.random.randint(1, self.shape.ahead), last)}"

    def onward(self, n: int) -> str:
        if self.random.random() < self.shape.loops:
            return f"moment {self.random.randint(max(0, n - self.shape.ahead), n)}"
        return self.forward(n)

    def effects(self) -> Effects:
        random = self.random
        shifts, changes = [], []
        while random.random() < self.shape.effects / (1 + len(shifts)):
            verb = random.choice(list(Verb))
            shifts.append(Shift(verb, random.choice(self.strands), random.randint(1, 3)))
        while random.random() < self.shape.effects / (2 + len(changes)):
            changes.append(Change(random.choice(self.measures), random.choice((-2, -1, 1, 2))))
        return Effects(tuple(shifts), tuple(changes))

    def traces(self) -> Traces:
        return Traces(
            self.some(self.facts),
            self.some(self.facts),
            self.some(self.promises),
            self.some((*self.promises, THE_REST)) if self.promises else (),
            self.some((*self.promises, THE_REST)) if self.promises else (),
        )

    def some(self, names: tuple[str, ...]) -> tuple[str, ...]:
        return (self.random.choice(names),) if names and self.random.random() < 0.2 else ()

    def condition(self, depth: int = 0) -> Condition:
        random = self.random
        kind = random.randrange(8)
        if kind < 2 and self.facts:
            return HasFact(random.choice(self.facts))
        if kind == 2 and self.promises:
            return HasPromise(random.choice(self.promises), random.choice(list(PromiseWord)))
        if kind == 3 and depth < 2:
            return Not(self.condition(depth + 1))
        if kind == 4 and depth < 2:
            join = random.choice((AllOf, AnyOf))
            return join((self.condition(depth + 1), self.condition(depth + 1)))
        figure = random.choice(("power", "together", "voice", "choice", *self.measures))
        comparison = random.choice(list(Comparison)[:4] + [Comparison.AT_LEAST] * 2)
        return Compares(figure, comparison, self._number(figure))

    def _number(self, figure: str) -> int:
        match figure:
            case "power":
                return self.random.randint(20, 60)
            case "together":
                return self.random.randint(20, 45)
            case _:
                return self.random.randint(2, 8)
