"""One moment on paper: its script, its options with their letters, and the ways on.

Only what everybody may hear, and what the facilitator marks; what one chair alone thinks or
sees is on its own sheet.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from string import ascii_uppercase

from game.model.conditions import Condition, sentence
from game.model.picture import NOBODY, Staging
from game.model.power import Chair
from game.model.scenario import Choice, Decides, Line, LineKind, Moment, Scenario
from game.model.theory import TheoryCard
from game.papers.handout.moves import choice_words, effect_words, trace_words
from game.papers.handout.sheets import SHAPES, PaperMoment, PaperOption, Spoken, Way
from game.words.catalogue import ENGLISH, Catalogue

PATTERNS = {
    Decides.PROFESSIONAL: "hatched",
    Decides.SERVICE_USER: "dotted",
    Decides.TOGETHER: "both",
    None: "none",
}


def letter(number: int) -> str:
    """The letter of a choice, counted from 0: A to Z, then AA, AB ..."""
    first, last = divmod(number, len(ascii_uppercase))
    return (ascii_uppercase[first - 1] if first else "") + ascii_uppercase[last]


def shape(number: int) -> str:
    """The shape around that letter."""
    return SHAPES[number % len(SHAPES)]


def title_of(scenario: Scenario, name: str) -> str:
    """A moment as people find it on paper: its number and title."""
    number = list(scenario.moments).index(name) + 1
    return f"{number} {scenario.moments[name].title}"


def paper_moment(
    scenario: Scenario,
    moment: Moment,
    cards: Mapping[str, TheoryCard],
    asks: tuple[str, ...] = (),
    say: Catalogue = ENGLISH,
) -> PaperMoment:
    """A moment on paper; `cards` is the theory library, `asks` what to stop and ask there."""
    number = list(scenario.moments).index(moment.name) + 1
    names = (
        [scenario.seated(chair).name for chair in moment.decides.chairs] if moment.decides else []
    )
    ending = moment.ending_title or moment.ending or ""
    return PaperMoment(
        number=number,
        title=moment.title,
        is_start=moment.name == scenario.start,
        place=moment.place or "",
        pattern=PATTERNS[moment.decides],
        who=" and ".join(names),
        question=moment.question or "",
        arrival=tuple(_arrival(scenario, moment, say=say)),
        script=tuple(_spoken(line) for line in moment.script if is_public(line)),
        options=tuple(
            _option(scenario, choice, n, cards, say=say) for n, choice in enumerate(moment.choices)
        ),
        differ=tuple(_cases(scenario, moment, say=say)),
        ways=tuple(
            Way(_if(route.only_if, say=say), title_of(scenario, route.moment))
            for route in moment.routes
        ),
        ending=ending,
        respects_no=moment.respects_no,
        asks=asks,
    )


def is_public(line: Line) -> bool:
    """Whether everybody is told a line."""
    return line.kind in (LineKind.NARRATION, LineKind.SPEECH)


def _spoken(line: Line) -> Spoken:
    only_if = "" if line.only_if is None else sentence(line.only_if)
    return Spoken(line.speaker or "", line.text, only_if)


def _if(condition: Condition | None, say: Catalogue) -> str:
    return "" if condition is None else say("If {condition}", condition=sentence(condition))


def _arrival(scenario: Scenario, moment: Moment, say: Catalogue) -> Iterator[str]:
    """What happens on arrival, and what the law reserves: read out by the facilitator."""
    yield from _picture(moment, say=say)
    if moment.happens is not None:
        if moment.happens.because:
            yield say("Read out: {because}", because=moment.happens.because)
        moved = effect_words(scenario, moment.happens.effects)
        moved += trace_words(moment.happens.traces)
        if moved:
            yield say(
                "Mark ({caused_by}): {moved}.",
                caused_by=moment.happens.caused_by,
                moved="; ".join(moved),
            )
    if not moment.traces.is_empty:
        yield say("Mark: {traces}.", traces="; ".join(trace_words(moment.traces)))
    if moment.law is not None:
        ways = ", ".join(moment.law.challenge) or say("no way is named")
        yield say(
            "The law reserves: {reserves}. How to challenge it: {ways}.",
            reserves=moment.law.reserves,
            ways=ways,
        )


def _picture(moment: Moment, say: Catalogue) -> Iterator[str]:
    """Where and when it is, and who is there, as far as the moment says so."""
    yield from _pictured(moment, moment.others or None, say)
    for one in moment.seen_otherwise:
        told = " ".join(_pictured(one, one.others, say))
        yield say("Only if {condition}: {picture}", condition=sentence(one.only_if), picture=told)


def _pictured(said: Moment | Staging, others: int | None, say: Catalogue) -> Iterator[str]:
    if said.setting is not None:
        yield say("The place is now: {setting}.", setting=said.setting)
    if said.time is not None:
        yield say("It is {time}.", time=said.time)
    if said.here is not None:
        yield say("Who is here: {people}.", people=", ".join(said.here) or NOBODY)
    if said.standing:
        yield say("Who is standing: {people}.", people=", ".join(said.standing))
    if said.by_phone:
        yield say("On the phone: {by_phone}.", by_phone=", ".join(said.by_phone))
    if others is not None:
        yield say("How many more are in the room: {others}.", others=others)


def _option(
    scenario: Scenario, choice: Choice, number: int, cards: Mapping[str, TheoryCard], say: Catalogue
) -> PaperOption:
    closed = []
    if choice.when is not None:
        closed.append(say("There only if {condition}.", condition=sentence(choice.when)))
    if choice.only_if is not None:
        closed.append(say("Open only if {condition}.", condition=sentence(choice.only_if)))
    if choice.blocked_because:
        closed.append(
            say("If closed, read out: {blocked_because}", blocked_because=choice.blocked_because)
        )
    return PaperOption(
        letter=letter(number),
        shape=shape(number),
        words=choice.told,
        closed=" ".join(closed),
        to=title_of(scenario, choice.go_to),
        moves=choice_words(scenario, choice, say=say),
        because=choice.because or "",
        lands_as=choice.lands_as or "",
        theory=tuple(cards[one].name if one in cards else one for one in choice.theory),
    )


def _cases(scenario: Scenario, moment: Moment, say: Catalogue) -> Iterator[str]:
    """What follows where two picks differ, in words."""
    letters = {choice.id: letter(n) for n, choice in enumerate(moment.choices)}
    names = {chair: scenario.seated(chair).name for chair in Chair}
    for case in moment.cases:
        picks = (
            (names[Chair.PROFESSIONAL], case.professional_picks),
            (names[Chair.SERVICE_USER], case.service_user_picks),
        )
        asked = [
            say("{name} picks {letters}", name=name, letters=letters[pick])
            for name, pick in picks
            if pick is not None
        ]
        parts = [
            say("If {asked}:", asked=" and ".join(asked))
            if asked
            else say("If you differ in any other way:")
        ]
        if len(moment.cases) == 1:
            parts = [say("If you differ:")]
        moved = effect_words(scenario, case.effects) + trace_words(case.traces)
        if moved:
            parts.append(f"{'; '.join(moved)}.")
        if case.because:
            parts.append(case.because)
        if case.stands is not None:
            parts.append(say("{name}'s pick happens.", name=names[case.stands]))
        elif case.go_to is not None:
            parts.append(say("Go to {moment}.", moment=title_of(scenario, case.go_to)))
        yield " ".join(parts)
