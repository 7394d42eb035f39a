"""`other-chair theory [ID]`: a theory card, the list of them, or those with some words in them."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator

from game.app.opened import cards, reading, say
from game.cli.line.syntax import Arguments
from game.library.data_folder import data_folder
from game.library.nearest import did_you_mean, nearest
from game.library.places import fold_key
from game.library.shelf import FOLDER, scenario_paths
from game.library.shipped import scenarios_folder
from game.model.names import fold
from game.model.theory import TheoryCard
from game.study.theory_uses import moments_by_theory
from game.terminal.printing import Printer, as_it_is, columns


def run(arguments: Arguments) -> int:
    """Prints the card, the list or what a search finds; 2 where there is no such card."""
    known = cards()
    wanted = " ".join(arguments.words)
    if not wanted.strip():
        _list(known.values())
        return 0
    by_fold = {fold_key(one): one for one in known}
    own = by_fold.get(fold_key(wanted))
    if own is not None:
        _show(known[own])
        return 0
    say(f'There is no theory card "{wanted}".')
    found = with_words(wanted, known.values())
    if not found:
        say(did_you_mean(wanted, known))
        return 2
    near = nearest(wanted, known)
    if near is not None:
        found = [known[near], *(card for card in found if card.id != near)]
    say("These have the words in them. Show one with:  other-chair theory ID")
    _list(found)
    return 0


def with_words(wanted: str, among: Iterable[TheoryCard]) -> list[TheoryCard]:
    """The cards that have every word in their id or text: by name first, then by what they say."""
    words = fold(wanted.replace("-", " ").replace("_", " ")).split()
    ranked: list[tuple[int, TheoryCard]] = []
    for card in among:
        name = fold_key(f"{card.id} {card.name}")
        texts = (name, fold(card.plain), fold(card.explanation))
        if all(any(word in text for text in texts) for word in words):
            places = [next(n for n, text in enumerate(texts) if word in text) for word in words]
            ranked.append((max(places), card))
    return [card for _, card in sorted(ranked, key=lambda one: one[0])]


def _list(found: Iterable[TheoryCard]) -> None:
    _printed(f"{card.id}: {card.plain}" for card in found)


def _show(card: TheoryCard) -> None:
    rows = [card.name, "", card.plain, "", *card.explanation.split("\n"), ""]
    rows += ["What raises power:", *(f"- {move}" for move in card.raises), ""]
    rows += ["What lowers power:", *(f"- {move}" for move in card.lowers), ""]
    rows += [f"Misuse: {card.misuse}", "", f"Source: {card.source}"]
    rows.append(f"Confidence: {card.confidence}")
    if card.confidence_note:
        rows.append(card.confidence_note)
    if card.facts_as_of:
        rows.append(f"Facts as of {card.facts_as_of}.")
    if card.see_also:
        rows.append(f"See also: {', '.join(card.see_also)}")
    played = list(_used_in(card.id))
    _printed([*rows, *(["", "Where it is played:", *played] if played else [])])


def _printed(rows: Iterable[str]) -> None:
    """Prints them, with words whole where standard output is a terminal."""
    Printer(sys.stdout, columns if sys.stdout.isatty() else as_it_is).say(rows)


def _used_in(theory: str) -> Iterator[str]:
    """A line for each scenario that came with the program or lies on one's own shelf."""
    own = data_folder(os.environ) / FOLDER
    for path in (*scenario_paths(scenarios_folder()), *scenario_paths(own)):
        scenario = reading(path).scenario
        titles = moments_by_theory(scenario).get(theory, ()) if scenario is not None else ()
        if scenario is not None and titles:
            yield f"- {scenario.title}: {', '.join(titles)}"
