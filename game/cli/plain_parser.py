"""A parser of commands whose complaints a person can read, and words from a closed list.

Which words a command has stands in `parser`.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Sequence
from typing import NoReturn

from game.library.nearest import did_you_mean
from game.library.places import fold_key

_OF = re.compile(r"argument (?P<of>[^:]+): (?P<said>.*)", re.DOTALL)
_REQUIRED = re.compile(r"the following arguments are required: (.*)")
_ONE_OF = re.compile(r"one of the arguments (.*) is required")
_UNKNOWN = re.compile(r"unrecognized arguments: (.*)")
_CHOICE = re.compile(r"invalid choice: '(.*)' \(choose from (.*)\)")
_BESIDE = re.compile(r"not allowed with argument (.*)")
_NOTHING = re.compile(r"expected (?:one|at least one) argument")


class PlainParser(argparse.ArgumentParser):
    """An `ArgumentParser` that says what is off in a sentence, with an example; exit 2."""

    def error(self, message: str) -> NoReturn:
        """Print the sentence and the example on standard error, and leave."""
        rows = [in_plain_words(message)]
        if self.epilog:
            rows.append(self.epilog.capitalize().replace("Example", "For example", 1))
        rows.append(f"All it can do:  {self.prog} --help")
        self.exit(2, "\n".join(rows) + "\n")


def in_plain_words(message: str) -> str:
    """A complaint of argparse as a sentence for a person."""
    found = _OF.fullmatch(message)
    of, said = (found["of"].split("/")[-1], found["said"]) if found else ("", message)
    if missing := _REQUIRED.fullmatch(said):
        return f"Something is missing: {missing[1]}."
    if missing := _ONE_OF.fullmatch(said):
        return f"Something is missing: {' or '.join(missing[1].split())}."
    if unknown := _UNKNOWN.fullmatch(said):
        return (
            f'Nobody knows what to do with "{unknown[1]}" here. '
            "A name with a space in it stands in quotes."
        )
    if choice := _CHOICE.fullmatch(said):
        known = re.findall(r"[\w-]+", choice[2])
        what = "command" if of in ("", "COMMAND") else f"word for {of}"
        return f'There is no {what} "{choice[1]}". {did_you_mean(choice[1], known)}'.rstrip()
    if beside := _BESIDE.fullmatch(said):
        return f"{of} and {beside[1].split('/')[-1]} cannot stand together."
    if _NOTHING.fullmatch(said):
        return f"Something is missing after {of}."
    return said[:1].upper() + said[1:]


def one_of(what: str, values: Sequence[str]) -> Callable[[str], str]:
    """Reads one of a closed list of words, with spaces, hyphens or underscores in them."""
    by_fold = {fold_key(value): value for value in values}

    def read(words: str) -> str:
        known = by_fold.get(fold_key(words))
        if known is None:
            cure = did_you_mean(words, values)
            raise argparse.ArgumentTypeError(f'there is no {what} called "{words}". {cure}')
        return known

    return read
