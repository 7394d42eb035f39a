"""What is asked and offered in words: the question, the options, what keeps one closed."""

from __future__ import annotations

from typing import assert_never

from game.model import conditions as when
from game.model.power import Chair
from game.model.scenario import Decides, Law, Scenario, quoted
from game.model.view import MomentSeen, OptionSeen
from game.words.catalogue import ENGLISH, Catalogue
from game.words.moves import cause_name, measure_name

NOT_OPEN = "Not open yet."
BOTH_PICK = "Both pick: the professional's / the service user's."
COMPARED = {
    when.Comparison.AT_LEAST: "{figure} is at least {number}",
    when.Comparison.AT_MOST: "{figure} is at most {number}",
    when.Comparison.ABOVE: "{figure} is above {number}",
    when.Comparison.BELOW: "{figure} is below {number}",
    when.Comparison.EXACTLY: "{figure} is exactly {number}",
}


def question_lines(
    seen: MomentSeen, scenario: Scenario, say: Catalogue = ENGLISH, is_again: bool = False
) -> list[str]:
    """What is asked, and the options by number; a closed one says why, and not `is_again`."""
    rows = [""]
    if seen.law is not None:
        rows.append(law_words(seen.law, say))
    rows.append(seen.question or _asks(seen, scenario, say))
    return [
        *rows,
        *(row for offered in seen.options for row in option_lines(offered, say, is_again)),
    ]


def law_words(law: Law, say: Catalogue = ENGLISH) -> str:
    """What the law keeps to itself here, and the ways to challenge it."""
    told = say("The law reserves this: {what}.", what=law.reserves)
    if not law.challenge:
        return told
    return f"{told} {say('It can be challenged by: {ways}.', ways=', '.join(law.challenge))}"


def _asks(seen: MomentSeen, scenario: Scenario, say: Catalogue) -> str:
    match seen.decides:
        case Decides.TOGETHER:
            return say("You both decide. What do you pick?")
        case None:
            return ""
        case one:
            name = scenario.seated(Chair(one.value)).name
            return say("What does {name} do?", name=name)


def option_lines(
    offered: OptionSeen, say: Catalogue = ENGLISH, is_again: bool = False
) -> list[str]:
    """An option: number and words; a closed one's reason and who could open it are told once."""
    row = f"{offered.number}. {quoted(offered.kind, offered.words)}"
    if offered.is_open:
        return [row]
    return [row, f"   {say(NOT_OPEN) if is_again else closed_words(offered, say)}"]


def closed_words(offered: OptionSeen, say: Catalogue = ENGLISH) -> str:
    """Why an option is closed, and by whom."""
    parts = [say(NOT_OPEN), offered.reason or ""]
    if offered.blocked_by:
        parts.append(say("Closed by: {who}.", who=cause_name(offered.blocked_by, say)))
    return " ".join(part for part in parts if part)


def closed_by(offered: OptionSeen, say: Catalogue = ENGLISH) -> str:
    """That an option is closed, and by whom, where that is known."""
    if not offered.blocked_by:
        return say(NOT_OPEN)
    return say("Closed by {who}.", who=cause_name(offered.blocked_by, say))


def condition_words(condition: when.Condition, say: Catalogue = ENGLISH) -> str:
    """What an option needs, in words."""
    match condition:
        case when.Compares(figure, comparison, number):
            name = say(figure) if figure in when.FIGURES else measure_name(figure, say)
            return say(COMPARED[comparison], figure=name, number=number)
        case when.HasFact(fact):
            return fact
        case when.HasPromise(promise, word):
            return f"{say(word.value)} {promise}"
        case when.Not(inner):
            return say("not {condition}", condition=condition_words(inner, say))
        case when.AllOf(parts):
            return say.together(condition_words(part, say) for part in parts)
        case when.AnyOf(parts):
            return say.either(condition_words(part, say) for part in parts)
        case _:
            assert_never(condition)
