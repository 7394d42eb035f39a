"""What an export says of itself: while Python comes, where it can't, and what is kept where."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.model.scenario import Scenario
from game.words.catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class Sentences:
    """The sentences of one export, in the language of its story.

    `steps` are told one after another while Python comes; `otherwise` is for a browser in which
    the meeting cannot be played. `in_script` are those that the page's script says, by name.
    """

    waits: str
    steps: tuple[str, ...]
    no_script: str
    other_ways: str
    paper: str
    otherwise: tuple[str, ...]
    in_script: Mapping[str, object]


def sentences(scenario: Scenario, say: Catalogue) -> Sentences:
    """The sentences for a story."""
    steps = (
        say("Unpacking."),
        say("Starting Python, which keeps to the rules of the meeting."),
        say("Reading the meeting."),
        say("Nearly there."),
    )
    nothing_kept = say(
        "This browser keeps nothing for a page that is opened this way. Your play is here until "
        "you close the page."
    )
    return Sentences(
        waits=say("You can read this page. The meeting can begin in a few seconds."),
        steps=steps,
        no_script=say(
            "Scripts are switched off here, or this browser is too old for them. The meeting needs "
            "them; nothing is sent anywhere."
        ),
        other_ways=say("Other ways to the meeting"),
        paper=say("The meeting on paper, to read or to print"),
        otherwise=_otherwise(scenario, say),
        in_script={
            "steps": steps,
            "ready": say("The meeting can begin."),
            "held": say("This is done as soon as the meeting can begin."),
            "no_python": say("This browser cannot run the meeting."),
            "nothing_kept": nothing_kept,
            "kept_in_browser": say(
                "The learning platform did not keep your play. It is kept in this browser."
            ),
            "no_platform": say(
                "No learning platform answers here. Your play is kept in this browser."
            ),
            "typed_here": say(
                "What you type stays in this browser. The learning platform keeps your choices "
                "alone."
            ),
            "unread": say(
                "A play was kept here that this version cannot read. It is left as it is until "
                "you begin a new one."
            ),
            "broken": say(
                "That did not work. Your play is kept as it was before. Load the page again."
            ),
        },
    )


def _otherwise(scenario: Scenario, say: Catalogue) -> tuple[str, ...]:
    """The way on for a browser in which the meeting cannot be played."""
    ways = say(
        "A newer Chrome, Edge, Firefox or Safari can play it. Or read it: ask whoever gave you "
        "this for the meeting on paper, if there is no link to it below."
    )
    return (ways, scenario.support) if scenario.support else (ways,)
