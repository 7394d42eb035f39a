"""Puts the sheets of a scenario together: script, cards, chair sheets, facilitator's sheets.

What is private stays off the sheets that everybody sees: thoughts, sights and what a chair
knows are on that chair's sheet; what moves is on the facilitator's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from game.library.session_sheets import how_to_play, session_sheets
from game.model.conditions import sentence
from game.model.power import LEAST, MEASURE_LEAST, MEASURE_MOST, MOST, STRANDS, Chair
from game.model.scenario import LineKind, Scenario
from game.model.theory import TheoryCard
from game.model.trainers import HandoutPart, SessionPage, TrainersNotes
from game.papers.handout import sheets
from game.papers.handout.group import asked_of_each, group_sheet
from game.papers.handout.moments import is_public, letter, paper_moment, shape, title_of
from game.words.catalogue import ENGLISH, Catalogue
from game.words.story import content_note, made_by, wishes


def handout(
    scenario: Scenario,
    cards: Mapping[str, TheoryCard],
    notes: TrainersNotes | None = None,
    say: Catalogue = ENGLISH,
) -> sheets.Handout:
    """All sheets; `cards` is the theory library, and ideas without a card are left out.

    `notes` are the trainers' notes of the scenario, None where it has none.
    """
    asks = {} if notes is None else notes.at_moments
    most = max((len(moment.choices) for moment in scenario.moments.values()), default=0)
    letters = [sheets.LetterCard(letter(n), shape(n)) for n in range(most)]
    return sheets.Handout(
        language=scenario.language,
        title=scenario.title,
        about=scenario.about or "",
        notes=tuple(_notes(scenario, say=say)),
        people=tuple(
            f"{person.name}: {person.is_}" if person.is_ else person.name
            for person in scenario.people
        ),
        how=_how(scenario, say=say),
        letters=(*letters, sheets.LetterCard(say("Stop"), "octagon")),
        moments=tuple(
            paper_moment(scenario, one, cards, asks.get(one.name, ()), say=say)
            for one in scenario.moments.values()
        ),
        chairs=tuple(_chair(scenario, chair, say=say) for chair in Chair),
        tracks=tuple(_tracks(scenario, say=say)),
        power=_power(scenario, say=say),
        facts=scenario.facts,
        promises=tuple(_promises(scenario)),
        questions=tuple(_questions(scenario, say=say)),
        ideas=tuple(_ideas(scenario, cards)),
        around=tuple(_sheet(one, scenario.support, say) for one in session_sheets()),
        group=None if notes is None else group_sheet(scenario, notes, say=say),
        page=None if notes is None else notes.handout,
    )


def _notes(scenario: Scenario, say: Catalogue) -> Iterator[str]:
    if scenario.minutes:
        yield say(
            "About {minutes} minutes to play. Talk for at least as long.", minutes=scenario.minutes
        )
    note = content_note(scenario, say=say)
    if note:
        yield note
    if scenario.support:
        yield scenario.support
    yield from made_by(scenario, say=say)


def _how(scenario: Scenario, say: Catalogue) -> tuple[str, ...]:
    pro, user = (scenario.seated(chair).name for chair in Chair)
    return tuple(say(step, pro=pro, user=user) for step in how_to_play())


def _chair(scenario: Scenario, chair: Chair, say: Catalogue) -> sheets.ChairSheet:
    person = scenario.seated(chair)
    about = [person.is_ or ""]
    about += wishes(person, say)
    hidden = [
        say(
            "Only you can see: {name}. It begins at {start}.",
            name=measure.name,
            start=measure.start,
        )
        + (f" {measure.means}" if measure.means else "")
        for measure in scenario.measures
        if measure.private_to is chair
    ]
    asides = tuple(
        sheets.Aside(
            title_of(scenario, moment.name),
            say("You think") if line.kind is LineKind.THOUGHT else say("You see"),
            line.text,
            "" if line.only_if is None else sentence(line.only_if),
        )
        for moment in scenario.moments.values()
        for line in moment.script
        if not is_public(line) and line.speaker == person.name
    )
    return sheets.ChairSheet(
        chair.value,
        "hatched" if chair is Chair.PROFESSIONAL else "dotted",
        person.name,
        tuple(text for text in about if text),
        (*person.knows, *hidden),
        asides,
    )


def _tracks(scenario: Scenario, say: Catalogue) -> Iterator[sheets.Track]:
    for chair in (Chair.SERVICE_USER, Chair.PROFESSIONAL):
        for strand in STRANDS:
            name = f"{scenario.seated(chair).name}: {strand.value}"
            yield sheets.Track(name, LEAST, MOST, scenario.starts.of(chair).of(strand))
    for measure in scenario.measures:
        kept = (
            (" " + say("({name} only)", name=scenario.seated(measure.private_to).name))
            if measure.private_to
            else ""
        )
        yield sheets.Track(measure.name + kept, MEASURE_LEAST, MEASURE_MOST, measure.start)


def _power(scenario: Scenario, say: Catalogue) -> str:
    user, pro = scenario.seated(Chair.SERVICE_USER).name, scenario.seated(Chair.PROFESSIONAL).name
    return say(
        "Power is {user}'s share, out of 100: add up {user}'s three numbers, multiply "
        "by 100, and divide by all six numbers added up. Level is 50. “Together” is "
        "{user}'s and {pro}'s six numbers added up. Numbers never leave their row.",
        user=user,
        pro=pro,
    )


def _promises(scenario: Scenario) -> Iterator[str]:
    made: dict[str, None] = {}
    for moment in scenario.moments.values():
        traces = [moment.traces, *(case.traces for case in moment.cases)]
        traces += [choice.traces for choice in moment.choices]
        traces += [] if moment.happens is None else [moment.happens.traces]
        for one in traces:
            made.update(dict.fromkeys(one.promises))
    yield from made


def _questions(scenario: Scenario, say: Catalogue) -> Iterator[sheets.Asked]:
    yield sheets.Asked(
        say("First"), (say("In your role, one word."), say("Now as yourself: how are you?"))
    )
    yield from asked_of_each(scenario, scenario.debrief, say)
    yield sheets.Asked(
        say("Before you go"), (say("One thing to stop, one to start: who has to agree?"),)
    )


def _ideas(scenario: Scenario, cards: Mapping[str, TheoryCard]) -> Iterator[sheets.Idea]:
    named: dict[str, None] = dict.fromkeys(scenario.focus)
    for moment in scenario.moments.values():
        for choice in moment.choices:
            named.update(dict.fromkeys(choice.theory))
    for one in named:
        if one in cards:
            card = cards[one]
            yield sheets.Idea(card.name, card.plain, card.misuse, card.source)


def _sheet(page: SessionPage, support: str | None, say: Catalogue) -> SessionPage:
    """A sheet that every session needs; a part without points tells what the story says of help."""
    told = (support,) if support else ()
    parts = (
        HandoutPart(say(part.heading), tuple(map(say, part.points)) or told) for part in page.parts
    )
    return SessionPage(say(page.title), say(page.lead), tuple(parts), tuple(map(say, page.asked)))
