"""Whether the id of a kept pick still stands for the line that was picked.

An author may give a choice an id, which then stays whatever the words become. Else the id is made
from the words, and an edit can give it to another line, or give the line another id.
"""

from __future__ import annotations

from difflib import SequenceMatcher
from itertools import chain, repeat

from game.engine.play import begin, choose
from game.model.names import fold, id_from_words
from game.model.problems import Refused
from game.model.run import NO_WORDS, PickedWords, Run
from game.model.scenario import Moment, Scenario
from game.model.state import Decision

_STILL_THE_SAME = 0.75
"""How alike two wordings are, 0 to 1, that a slip of the pen or a better word tells apart."""


def picked_words(moment: Moment, decision: Decision) -> PickedWords:
    """What the picks of a decision say in the moment in which it is made."""
    said = {choice.id: choice.words for choice in moment.choices}
    picks = decision.professional, decision.service_user
    return PickedWords(*(None if pick is None else said.get(pick) for pick in picks))


def still_followed(scenario: Scenario, run: Run) -> tuple[Decision, ...]:
    """The decisions of a run by the ids of today, as far as the scenario follows them.

    It does to where a choice is gone or closed, or its id has come to stand for another line.
    """
    state, found = begin(scenario).state, []
    for decision, words in zip(run.decisions, chain(run.words, repeat(NO_WORDS)), strict=False):
        same = _same_decision(scenario.moments[state.moment], decision, words)
        try:
            if same is None:
                break
            state = choose(scenario, state, same).state
        except Refused:
            break
        found.append(same)
    return tuple(found)


def _same_decision(moment: Moment, decision: Decision, words: PickedWords) -> Decision | None:
    """The decision by the ids of today; None where one of its ids means another line now."""
    picks = (decision.professional, words.professional), (decision.service_user, words.service_user)
    found = [_same_pick(moment, pick, said) for pick, said in picks]
    if any(then is not None and now is None for (then, _), now in zip(picks, found, strict=True)):
        return None
    return Decision(*found)


def _same_pick(moment: Moment, pick: str | None, said: str | None) -> str | None:
    if pick is None or said is None:
        return pick
    now = {choice.id: choice.words for choice in moment.choices}
    same = [one for one, words in now.items() if _folded(words) == _folded(said)]
    if pick in same or (len(same) == 1 and _is_made(pick, said)):
        return pick if pick in same else same[0]
    if pick in now and _is_made(pick, said) and not _is_alike(now[pick], said):
        return None
    return pick


def _is_made(choice_id: str, words: str) -> bool:
    """Whether the id is one that is made from the words; a number follows where it was taken."""
    made = fold(id_from_words(words))
    rest = fold(choice_id).removeprefix(made)
    return fold(choice_id).startswith(made) and (not rest or rest.lstrip("-").isdecimal())


def _is_alike(now: str, then: str) -> bool:
    ratio = SequenceMatcher(None, _folded(now), _folded(then), autojunk=False).ratio()
    return ratio >= _STILL_THE_SAME


def _folded(words: str) -> str:
    return " ".join(words.casefold().split())
