"""Views put into plain lines of text. Pure: what was seen in, lines out; nothing is wrapped."""

from __future__ import annotations

from collections.abc import Iterable

from game.model.names import fold
from game.model.power import Chair
from game.model.scenario import ChoiceKind, Decides, LineKind, Scenario, quoted
from game.model.view import (
    LineSeen,
    MomentSeen,
    MoveSeen,
    OptionSeen,
    PassageSeen,
    PickSeen,
    ShiftSeen,
)

NOT_YET_CHECKED = "Not yet checked by people with lived experience."


def opening(scenario: Scenario) -> list[str]:
    """The title, the content note, who wrote it and whose story it is."""
    rows = [scenario.title]
    if scenario.about:
        rows.append(scenario.about)
    if scenario.minutes:
        rows.append(f"About {scenario.minutes} minutes.")
    if scenario.content_notes:
        rows.append(f"This story has: {'; '.join(scenario.content_notes)}.")
    if scenario.support:
        rows.append(scenario.support)
    if scenario.written_by:
        names = ", ".join(author.name for author in scenario.written_by)
        rows.append(f"Written by {names}.")
    if scenario.agreement is not None and scenario.agreement.whose_story:
        rows.append(f"Whose story: {scenario.agreement.whose_story}".rstrip(".") + ".")
    if scenario.checked_by:
        names = ", ".join(author.name for author in scenario.checked_by)
        rows.append(f"Checked by people with lived experience: {names}.")
    else:
        rows.append(NOT_YET_CHECKED)
    if scenario.standing:
        rows.append(scenario.standing)
    return rows


def people(scenario: Scenario, viewer: Chair | None) -> list[str]:
    """Who is in the two chairs; what one wants, fears and knows is told to that chair."""
    rows: list[str] = []
    for chair in Chair:
        person = scenario.seated(chair)
        about = f": {person.is_}" if person.is_ else ""
        if chair is not viewer:
            rows.append(f"In the {chair.value}'s chair is {person.name}{about}")
            continue
        rows.append(f"You sit in the {chair.value}'s chair. You are {person.name}{about}")
        if person.wants:
            rows.append(f"You want: {person.wants}")
        if person.worries:
            rows.append(f"You worry: {person.worries}")
        rows += [f"You know: {known}" for known in person.knows]
    return rows


def heading(seen: PassageSeen) -> list[str]:
    """A moment's title and its place."""
    place = f" ({seen.place})" if seen.place else ""
    return ["", f"{seen.title}{place}"]


def line(told: LineSeen, viewer: Chair | None) -> str:
    """One line as it is told to this viewer."""
    name = "You" if told.chair is not None and told.chair is viewer else told.speaker
    match told.kind:
        case LineKind.NARRATION:
            return told.text
        case LineKind.SPEECH:
            return f"{told.speaker}: \u201c{told.text}\u201d"
        case LineKind.THOUGHT:
            return f"{name} {'think' if name == 'You' else 'thinks'}: {told.text}"
        case LineKind.SIGHT:
            return f"{name} {'see' if name == 'You' else 'sees'}: {told.text}"


def power_now(whole_power: int) -> str:
    """The balance: the service user's share."""
    return f"power {whole_power}"


def question(seen: MomentSeen, scenario: Scenario) -> list[str]:
    """What is asked, and the options by number; a closed one says why."""
    rows = [""]
    if seen.law is not None:
        rows.append(_law(seen))
    rows.append(seen.question or _asks(seen, scenario))
    for offered in seen.options:
        rows += option(offered)
    return rows


def _law(seen: MomentSeen) -> str:
    assert seen.law is not None
    ways = (
        f" It can be challenged by: {', '.join(seen.law.challenge)}." if seen.law.challenge else ""
    )
    return f"The law reserves this: {seen.law.reserves}.{ways}"


def _asks(seen: MomentSeen, scenario: Scenario) -> str:
    match seen.decides:
        case Decides.TOGETHER:
            return "You both decide. What do you pick?"
        case None:
            return ""
        case one:
            return f"What does {scenario.seated(Chair(one.value)).name} do?"


def option(offered: OptionSeen) -> list[str]:
    """An option: number, words, id; for a closed one the reason and who could open it."""
    row = f"{offered.number}. {quoted(offered.kind, offered.words)} [{offered.id}]"
    if offered.is_open:
        return [row]
    by = f" Closed by: {offered.blocked_by}." if offered.blocked_by else ""
    return [row, f"   Not open yet. {offered.reason or ''}{by}".rstrip()]


def move(seen: MoveSeen, viewer: Chair | None, before: int, after: int) -> list[str]:
    """One move: who did what, how it lands, where power went and why.

    `before` and `after` are whole powers; the balance is told with every move of power.
    """
    rows = ["", *_who(seen, viewer)]
    if seen.lands_as:
        rows.append(f"How it lands: {seen.lands_as}")
    shifts = [words for s in seen.shifts for words in _shift(s)]
    measures = [
        f"{m.name} {_change(m.after - m.before)}" for m in seen.measures if m.after != m.before
    ]
    rows.append(f"power {after}" if before == after else f"power {after}, it was {before}")
    if shifts or measures:
        rows.append(f"{'. '.join(_capital(part) for part in (*shifts, *measures))}.")
    if seen.because:
        rows.append(f"Why: {seen.because}")
    if seen.rung is not None:
        rows.append(
            f"Kind of taking part: {seen.rung.label.lower()}, rung {seen.rung.number} of 8."
        )
    return rows


def _who(seen: MoveSeen, viewer: Chair | None) -> Iterable[str]:
    for pick in seen.picks:
        yield _pick(pick, viewer)
    if seen.differed:
        stands = next((p.name for p in seen.picks if p.chair is seen.stands), None)
        yield "You did not pick the same." if viewer else "The two did not pick the same."
        if stands is not None:
            yield f"What {stands} picked stands."
    if not seen.picks:
        yield f"This happens, and nobody here chose it. It is caused by {seen.caused_by}."


def _pick(pick: PickSeen, viewer: Chair | None) -> str:
    name = "You" if pick.chair is viewer else pick.name
    if pick.words is None:
        return f"{name} did something that you are not told."
    if pick.kind is ChoiceKind.DO and fold(pick.words).startswith(f"{fold(pick.name)} "):
        return pick.words
    return f"{name}: {quoted(pick.kind, pick.words)}"


def _shift(shift: ShiftSeen) -> Iterable[str]:
    """What moved of one strand, in words; both chairs where both moved."""
    user = shift.user_after - shift.user_before
    professional = shift.professional_after - shift.professional_before
    if user:
        yield f"service user's {shift.strand.value} {_change(user)}"
    if professional:
        yield f"professional's {shift.strand.value} {_change(professional)}"
    if user != shift.user_asked:
        rest = "nothing left" if not user else "no more left"
        verb = "take" if shift.user_asked < 0 else "give"
        yield f"of the service user's {shift.strand.value} there was {rest} to {verb}"


def _change(points: int) -> str:
    return f"up {points}" if points > 0 else f"down {-points}"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
