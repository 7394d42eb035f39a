"""`other-chair theory [ID]`: a theory card, or the list of them."""

from __future__ import annotations

from game.cli.opened import cards, say
from game.cli.parser import Arguments
from game.library.nearest import did_you_mean


def run(arguments: Arguments) -> int:
    """Prints the card or the list; 2 where there is no such card."""
    known = cards()
    if arguments.id is None:
        for one in known.values():
            print(f"{one.id}: {one.plain}")
        return 0
    card = known.get(arguments.id)
    if card is None:
        say(f'There is no theory card "{arguments.id}".')
        say(did_you_mean(arguments.id, known))
        return 2
    print(card.name, card.plain, card.explanation, sep="\n\n")
    print("\nWhat raises power:", *(f"- {move}" for move in card.raises), sep="\n")
    print("\nWhat lowers power:", *(f"- {move}" for move in card.lowers), sep="\n")
    print(f"\nMisuse: {card.misuse}\n\nSource: {card.source}\nConfidence: {card.confidence}")
    if card.confidence_note:
        print(card.confidence_note)
    if card.facts_as_of:
        print(f"Facts as of {card.facts_as_of}.")
    if card.see_also:
        print(f"See also: {', '.join(card.see_also)}")
    return 0
