"""What a line of input picks: an id, or a number among the options shown, for one chair or both."""

from __future__ import annotations

from collections.abc import Sequence

from game.model.names import fold
from game.model.power import Chair
from game.model.problems import Refused
from game.model.state import Decision
from game.model.view import OptionSeen
from game.play.meeting import Meeting


def picked(meeting: Meeting, chairs: tuple[Chair, ...], line: str) -> Decision:
    """The decision that a line means; Refused where it means none."""
    parts = [line] if len(chairs) == 1 else line.split("/")
    if len(parts) != len(chairs):
        raise Refused(
            "Both chairs pick here: the professional's pick / the service user's pick, "
            "for example: 1 / 2"
        )
    shown = meeting.moment_for(chairs[0]).options
    picks = {chair: option_id(shown, part) for chair, part in zip(chairs, parts, strict=True)}
    return Decision(picks.get(Chair.PROFESSIONAL), picks.get(Chair.SERVICE_USER))


def option_id(shown: Sequence[OptionSeen], words: str) -> str:
    """The id of the open option that the words name; an id goes before a number."""
    wanted = fold(words)
    exact = [option for option in shown if option.id == words.strip()]
    if not wanted:
        raise Refused("Type the number of a choice, or its id; or stop.")
    named = [option for option in shown if fold(option.id) == wanted]
    numbered = [option for option in shown if str(option.number) == wanted]
    for option in exact or named or numbered:
        if option.is_open:
            return option.id
        why = option.reason
        raise Refused("Not open yet. {why}", why=why) if why else Refused("Not open yet.")
    raise Refused(
        'There is no choice "{words}" here. Type 1 to {last}, or an id.',
        words=words.strip(),
        last=len(shown),
    )
