"""Where a file is not YAML and no named mistake explains it: lines that do not line up, and
at last the parser's own message in our words.
"""

from __future__ import annotations

from game.library.yaml.broken import Broken
from game.library.yaml.gave_up import Gave
from game.library.yaml.indents import out_of_line
from game.library.yaml.line_hints import missing_colon
from game.library.yaml.lines import Mend
from game.model.codes import Code
from game.model.problems import Problem

SAID: dict[Gave, tuple[str, str]] = {
    Gave.COLON: (
        "a colon stands here where none can",
        "Put the text in quotes if the colon belongs to it.",
    ),
    Gave.QUOTE: ("the quote that opens here is never closed", "Add the closing quote."),
    Gave.BRACKETS: (
        "the brackets here do not add up",
        "Look for a bracket or a comma that is missing.",
    ),
    Gave.MARK: (
        "a text cannot begin with this mark",
        "Put the text in quotes.",
    ),
    Gave.ESCAPE: (
        "between double quotes a backslash changes the letter after it",
        "Use single quotes, or take the backslash out.",
    ),
    Gave.OUTSIDE: (
        "what began above has ended, and this line stands outside it",
        "Look at the line above: a scenario begins with a key and a colon, format: 1",
    ),
    Gave.DIRECTIVE: (
        "a line that begins with % is not read by this program",
        "Take it out, or put the text in quotes.",
    ),
}


def misplaced_line(broken: Broken) -> Mend | None:
    """A line that stands too far in or out, or that has no colon; the mended lines are a guess."""
    if Gave.NO_COLON in broken.gave:
        return missing_colon(broken, broken.began)
    if broken.gave & {Gave.BLOCK, Gave.COLON}:
        return out_of_line(broken, broken.line)
    return None


def worded_error(broken: Broken) -> Problem:
    """The parser's own message at its mark, in our words where we have some."""
    number = broken.began if broken.gave & {Gave.QUOTE, Gave.ESCAPE} else broken.line
    column = 1 if number != broken.line else broken.column
    for kind, (message, cure) in SAID.items():
        if kind in broken.gave:
            return broken.source.error(number, column, Code.NOT_YAML, message, cure)
    if broken.lines[broken.line - 1].lstrip(" -").startswith(": "):
        message, cure = "nothing stands before this colon", "Write the key before it."
        return broken.source.error(number, column, Code.NOT_YAML, message, cure)
    message = "this is not YAML from here on"
    cure = "Compare this line and the one above with a scenario that works."
    return broken.source.error(number, column, Code.NOT_YAML, message, cure)
