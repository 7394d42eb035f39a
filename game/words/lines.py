"""Lines of a script as they are told: whose they are, and what is spoken in quotes."""

from __future__ import annotations

from game.model.power import Chair
from game.model.scenario import ChoiceKind, LineKind, quoted
from game.model.view import LineSeen, PassageSeen
from game.words.catalogue import ENGLISH, Catalogue


def passage_heading(seen: PassageSeen) -> list[str]:
    """A moment's title and its place, after an empty line."""
    return ["", f"{seen.title} ({seen.place})" if seen.place else seen.title]


def who_says(line: LineSeen, viewer: Chair | None = None, say: Catalogue = ENGLISH) -> str | None:
    """Whose line it is: "Sam", "Sam thinks", "You think" to its own chair; None for narration."""
    if line.speaker is None:
        return None
    is_you = line.chair is not None and line.chair is viewer
    return whose_words(line.kind, line.speaker, is_you, say)


def whose_words(
    kind: LineKind, speaker: str, is_you: bool = False, say: Catalogue = ENGLISH
) -> str:
    """What stands before a line: the speaker, or whose thought or sight it is."""
    match kind:
        case LineKind.THOUGHT:
            return say("You think") if is_you else say("{name} thinks", name=speaker)
        case LineKind.SIGHT:
            return say("You see") if is_you else say("{name} sees", name=speaker)
        case _:
            return speaker


def line_words(line: LineSeen) -> str:
    """A line as it is read out, without whose it is."""
    spoken = line.speaker is not None and line.kind is LineKind.SPEECH
    return quoted(ChoiceKind.SAY, line.text) if spoken else line.text


def told_line(line: LineSeen, viewer: Chair | None = None, say: Catalogue = ENGLISH) -> str:
    """A line with whose it is before it."""
    who = who_says(line, viewer, say)
    return f"{who}: {line_words(line)}" if who else line_words(line)
