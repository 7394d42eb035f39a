"""Lines of a script as they are told: whose they are, and what is spoken in quotes."""

from __future__ import annotations

from game.model.power import Chair
from game.model.scenario import ChoiceKind, LineKind, quoted
from game.model.view import LineSeen
from game.words.catalogue import ENGLISH, Catalogue


def who_says(line: LineSeen, viewer: Chair | None = None, say: Catalogue = ENGLISH) -> str | None:
    """Whose line it is: "Sam", "Sam thinks", "You think" to its own chair; None for narration."""
    if line.speaker is None:
        return None
    is_you = line.chair is not None and line.chair is viewer
    match line.kind:
        case LineKind.THOUGHT if is_you:
            return say("You think")
        case LineKind.THOUGHT:
            return say("{name} thinks", name=line.speaker)
        case LineKind.SIGHT if is_you:
            return say("You see")
        case LineKind.SIGHT:
            return say("{name} sees", name=line.speaker)
        case _:
            return line.speaker


def line_words(line: LineSeen) -> str:
    """A line as it is read out, without whose it is."""
    spoken = line.speaker is not None and line.kind is LineKind.SPEECH
    return quoted(ChoiceKind.SAY, line.text) if spoken else line.text


def told_line(line: LineSeen, viewer: Chair | None = None, say: Catalogue = ENGLISH) -> str:
    """A line with whose it is before it."""
    who = who_says(line, viewer, say)
    return f"{who}: {line_words(line)}" if who else line_words(line)
