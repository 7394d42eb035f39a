"""Where a file is not YAML and no named mistake explains it: lines that do not line up, and
at last the parser's own message in our words.
"""

from __future__ import annotations

from game.library.yaml_broken import Broken
from game.library.yaml_line_hints import missing_colon
from game.library.yaml_lines import Mend
from game.model.problems import Problem

SAID = {
    "mapping values": (
        "a colon stands here where none can",
        "Put the text in quotes if the colon belongs to it.",
    ),
    "scanning a quoted": ("the quote that opens here is never closed", "Add the closing quote."),
    "flow": ("the brackets here do not add up", "Look for a bracket or a comma that is missing."),
    "cannot start any token": (
        "a text cannot begin with this mark",
        "Put the text in quotes.",
    ),
    "escape": (
        "between double quotes a backslash changes the letter after it",
        "Use single quotes, or take the backslash out.",
    ),
    "document": (
        "what began above has ended, and this line stands outside it",
        "Look at the line above: a scenario begins with a key and a colon, format: 1",
    ),
    "directive": (
        "a line that begins with % is not read by this program",
        "Take it out, or put the text in quotes.",
    ),
}


def misplaced_line(broken: Broken) -> Mend | None:
    """A line that stands too far in or out, or that has no colon; the mended lines are a guess."""
    if "simple key" in broken.words:
        return missing_colon(broken, broken.began)
    if any(part in broken.words for part in ("block", "mapping values")):
        return _out_of_line(broken, broken.line)
    return None


def _out_of_line(broken: Broken, number: int) -> Mend | None:
    line = broken.lines[number - 1]
    indent = len(line) - len(line.lstrip(" "))
    if not line.strip() or (broken.column != indent + 1 and "mapping values" not in broken.words):
        return None
    likely = _likely_indent(broken, number, indent)
    if likely is None:
        return None
    message = "this line does not line up with the lines it belongs to"
    mended = " " * likely + line.lstrip(" ")
    cure = f"Begin it at column {likely + 1}, with {likely} spaces before it."
    if "mapping values" in broken.words:
        cure += " If it goes on with the text above, put the whole text in quotes."
    problem = broken.source.error(number, indent + 1, "indentation", message, cure)
    return Mend(problem, {number: mended}, is_sure=abs(likely - indent) == 1)


def _likely_indent(broken: Broken, number: int, indent: int) -> int | None:
    """The indent nearest to this line's among those of the lines it may belong to."""
    open_indents: list[int] = []
    narrowest = 10_000
    for above in range(number - 1, 0, -1):
        line = broken.lines[above - 1]
        own = len(line) - len(line.lstrip(" "))
        if not line.strip() or line.lstrip().startswith("#") or own >= narrowest:
            continue
        narrowest = own
        inside = len(line) - len(line[own:].lstrip("- ")) if line[own:].startswith("- ") else own
        open_indents += [inside, own]
        if own == 0:
            break
    others = [own for own in open_indents if own != indent]
    return min(others, key=lambda own: (abs(own - indent), -own), default=None)


def worded_error(broken: Broken) -> Problem:
    """The parser's own message at its mark, in our words where we have some."""
    number = broken.began if "quoted" in broken.words else broken.line
    column = 1 if number != broken.line else broken.column
    for part, (message, cure) in SAID.items():
        if part in broken.words:
            return broken.source.error(number, column, "not-yaml", message, cure)
    if broken.lines[broken.line - 1].lstrip(" -").startswith(": "):
        message, cure = "nothing stands before this colon", "Write the key before it."
        return broken.source.error(number, column, "not-yaml", message, cure)
    message = "this is not YAML from here on"
    cure = "Compare this line and the one above with a scenario that works."
    return broken.source.error(number, column, "not-yaml", message, cure)
