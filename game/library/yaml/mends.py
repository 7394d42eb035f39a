"""Mistakes in good and in broken YAML alike, each with its problem and the line mended.

Smart quotes, a question mark in brackets, a dash that YAML takes for words. Mistakes that stop
a file from being YAML are in `line_hints`.
"""

from __future__ import annotations

from game.library.yaml.flow import mended_flow
from game.library.yaml.lines import Mend
from game.library.yaml.quotes import quoted
from game.library.yaml.source import Source
from game.model.codes import Code, Severity
from game.model.problems import Problem


def smart_quotes(source: Source, number: int, column: int, words: str, inner: str) -> Mend:
    """The problem of smart quotes around `words`, which begin at a place.

    Words that go on over several lines have no one line to be mended.
    """
    line = source.line(number)
    message = "the quotes around these words are a word processor's, and YAML does not know them"
    if not line.startswith(words, column - 1):
        cure = "Use straight quotes where these words begin and where they end."
        return Mend(source.error(number, column, Code.SMART_QUOTES, message, cure), {})
    mended = line[: column - 1] + quoted(inner) + line[column - 1 + len(words) :]
    cure = f"Use straight quotes: {mended.strip()}"
    return Mend(source.error(number, column, Code.SMART_QUOTES, message, cure), {number: mended})


def questioned_item(source: Source, number: int, column: int, words: str) -> Mend:
    """The problem of a question mark in an unquoted text in brackets."""
    line = source.line(number)
    whole = mended_flow(line)
    is_here = line[column - 1 : column - 1 + len(words)] == words
    if whole is not None:
        mended = whole.line
    elif is_here:
        mended = line[: column - 1] + quoted(words) + line[column - 1 + len(words) :]
    else:  # it goes on over several lines
        mended = quoted(" ".join(words.split()))
    message = "a question mark can end a list in brackets, so a text with one needs quotes"
    place = column + max(words.find("?"), 0) if is_here else column
    cure = f"Put the text in quotes: {mended.strip()}"
    if whole is not None and whole.is_guess:
        cure = one_text_or_more(mended)
    return Mend(source.error(number, place, Code.BRACKET_LIST, message, cure), {number: mended})


def one_text_or_more(mended: str) -> str:
    """The cure where nobody knows whether a comma in brackets belongs to a text."""
    return (
        f"If the comma belongs to the text, put the whole in quotes: {mended.strip()}  "
        "If these are two texts, write the list with a dash and one text a line."
    )


def dashes_run_in(
    source: Source, first: int, last: int, indent: int, is_name: bool
) -> list[Problem]:
    """Problems of lines that begin with a dash and are read as a part of the text above them.

    `first` and `last` are the text's own lines after its first, `indent` that of its list.
    Where names stand in it the dash is sure to be one of the list, and its line an error.
    """
    problems = []
    for number in range(first, last + 1):
        line = source.line(number)
        words = line.strip()
        if words.startswith("- "):
            message = "this line begins with a dash, and YAML reads it as a part of the text above"
            cure = (
                f'If it is the next in the list, begin it with {indent} spaces: "{" " * indent}'
                f'{words}"  If not, put the whole text in quotes.'
            )
            if is_name:
                cure = f"Begin it at column {indent + 1}, with {indent} spaces before it."
            column = len(line) - len(line.lstrip()) + 1
            severity = Severity.ERROR if is_name else Severity.WARNING
            problems.append(
                source.problem(number, column, severity, Code.DASH_IN_TEXT, message, cure)
            )
    return problems
