"""Certain cures: what a problem's one way out does to the lines of its file. Nothing is written.

A cure is certain where the reader names the mended line or one nearest name. A mended line keeps
every letter of what stood there; only marks, quotes and spaces change, or an id is written before
the choice that has it. Where there are two ways, nothing is offered here: the author chooses.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from game.library.yaml.flow import stands_in_brackets
from game.library.yaml.hints import list_marks, odd_spaces
from game.library.yaml.layout.slips import LAID, certain_lines
from game.library.yaml.lines import ODD_SPACES, Mend
from game.library.yaml.names import dashes_before_names, names_at_the_edge
from game.library.yaml.narration import keyed_words
from game.library.yaml.quotes import quoted
from game.library.yaml.source import Source
from game.library.yaml.tabs import tabs
from game.library.yaml.tree import read_tree
from game.model.codes import Code, Severity
from game.model.problems import Problem

_LIKE_THIS = re.compile(
    "(?:Write it like this|Use straight quotes|Put the text in quotes|Write it as a list"
    "|Type an ordinary space in its place): (.*)"
)
_IF_TEXT = re.compile("If it belongs to the text, use quotes: (.*)")
_NAME = re.compile(r'(?:Did you mean "(.+)"\?|Here it is called "(.+)"\.)(?: If it is new: .+)?')
_SAME = re.compile(r'Write "([^"]+)"(?:, which is the same)?\.')
_SENTENCE = re.compile(r'^"([^"]+)" (?:has no|does not)|comparison: "([^"]+)"$')
_INDENT = re.compile(r"Begin it at column \d+, with (\d+) spaces? before it(?: and no tab)?\.")
_ID_BEFORE = re.compile("Write before it, so that plays keep to this choice:  (id: .+)")
_KEYED = re.compile(r"( *(?:- +)*)([^\W\d_]+ *:(?: .*)?)")
_DASHES = re.compile(" *(?:- +)*")
_BEFORE = re.compile(r"(?:^|[-\[{,:?])\s*$")
_AFTER = re.compile(r"\s*(?:$|[,\]}:]|\s#)")
_ODD = re.compile(f"[{ODD_SPACES}]")
_IN_ALL_LINES: Mapping[Code, Callable[[Source, list[str]], Mend | None]] = {
    Code.TAB: tabs,
    Code.NON_BREAKING_SPACE: odd_spaces,
    Code.LONG_DASH: list_marks,
    Code.DASH_BEFORE_NAME: dashes_before_names,
    Code.INDENTATION: names_at_the_edge,
}
UNREADABLE = "\ufffd"
"""What the reader shows in place of a character that cannot be seen; never written back."""


@dataclass(frozen=True, slots=True)
class Mended:
    """Lines as they should be, by their number from 1; None takes a line out.

    `does` says it as a verb, for a button.
    """

    lines: Mapping[int, str | None]
    does: str


def certain_mend(problem: Problem, lines: Sequence[str]) -> Mended | None:
    """What the one cure of a problem does, or None where it has none or more than one.

    `lines` are those of the file as the reader gives them.
    """
    if not 0 < problem.line <= len(lines):
        return None
    ways = (
        *(_laid, _everywhere, _keyed, _like_this, _odd_key, _named, _compared, _moved, _with_id),
    )
    for way in ways:
        mended = way(problem, lines)
        if mended is not None:
            readable = all(line is None or UNREADABLE not in line for line in mended.lines.values())
            return mended if readable else None
    return None


def applied_to(data: bytes, mended: Mended) -> bytes:
    """A file's bytes with the mended lines in it; every other byte stays as it was."""
    parts = re.split("(\r\n|\r|\n)", data.decode("utf-8"))
    bom = "\ufeff" if parts[0].startswith("\ufeff") else ""
    for number, line in mended.lines.items():
        at = 2 * (number - 1)
        if line is None:
            parts[at] = ""
            parts[at + 1 : at + 2] = [""] * len(parts[at + 1 : at + 2])
        else:
            ends = "".join(parts[at + 1 : at + 2]) or "\n"
            parts[at] = (bom if number == 1 else "") + line.replace("\n", ends)
    return "".join(parts).encode("utf-8")


def _mended(lines: Mapping[int, str | None], does: str = "") -> Mended:
    many = len(lines)
    return Mended(lines, does or ("Mend this line" if many == 1 else f"Mend these {many} lines"))


def _everywhere(problem: Problem, lines: Sequence[str]) -> Mended | None:
    """Tabs, odd spaces and some dashes are one mistake in all the lines that have them."""
    source = Source(problem.path, "\n".join(lines), tuple(lines))
    way = _IN_ALL_LINES.get(problem.code)
    mend = None if way is None else way(source, list(lines))
    if mend is None or problem.line not in mend.lines:
        return None
    return _mended({**mend.lines})


def _laid(problem: Problem, lines: Sequence[str]) -> Mended | None:
    """What the form of a scenario says of a line that stands where none can."""
    if problem.code not in LAID:
        return None
    mended = certain_lines(problem, lines)
    return None if mended is None else _mended(mended)


def _keyed(problem: Problem, lines: Sequence[str]) -> Mended | None:
    """A line of narration with a key before its words, and its condition under it."""
    keyed = keyed_words(lines, problem.line) if problem.code == Code.CONDITION_WITHOUT_KEY else None
    return None if keyed is None else _mended(keyed)


def _with_id(problem: Problem, lines: Sequence[str]) -> Mended | None:
    """The choice's id on a line of its own, before what it says or does."""
    found = _ID_BEFORE.fullmatch(problem.cure)
    written = found and _KEYED.fullmatch(lines[problem.line - 1])
    if found is None or not written:
        return None
    head, words = written.groups()
    mended = f"{head}{found[1]}\n{' ' * len(head)}{words}"
    return _mended({problem.line: mended}, "Write the id")


def _like_this(problem: Problem, lines: Sequence[str]) -> Mended | None:
    """The cure writes the mended line out; it may stand for this line and one beside it."""
    found = _LIKE_THIS.fullmatch(problem.cure)
    if found is None and problem.severity is Severity.ERROR:
        found = _IF_TEXT.fullmatch(problem.cure)
    if found is None:
        return None
    at = problem.line
    for first, last in ((at, at), (at, at + 1), *((at - 1, at + more) for more in range(5))):
        if first < 1 or last > len(lines):
            continue
        whole = " ".join(lines[first - 1 : last])
        mended = _in_place(lines[first - 1], found[1])
        if _letters(whole) == _letters(mended) and mended != whole and not _ODD.match(mended):
            return _mended({first: mended, **dict.fromkeys(range(first + 1, last + 1))})
    return None


def _in_place(line: str, words: str) -> str:
    """Words of a cure with what stood before them on the line: its spaces, and its dash."""
    lead = _DASHES.match(line)
    head = lead[0] if lead else ""
    return (head.partition("-")[0] if words.startswith("-") else head) + words


def _letters(words: str) -> str:
    return "".join(letter for letter in words if letter.isalnum())


def _odd_key(problem: Problem, lines: Sequence[str]) -> Mended | None:
    """An odd space inside a key."""
    if problem.code != Code.NON_BREAKING_SPACE:
        return None
    line = lines[problem.line - 1]
    key, colon, rest = line.partition(":")
    mended = _ODD.sub(" ", key) + colon + rest
    return _mended({problem.line: mended}) if mended != line else None


def _named(problem: Problem, lines: Sequence[str]) -> Mended | None:
    """One nearest name in place of the unknown one."""
    found = _NAME.fullmatch(problem.cure)
    wrong = problem.message[problem.message.find('"') + 1 : problem.message.rfind('"')]
    if found is None or not wrong:
        return None
    return _replaced(problem, lines, wrong, found[1] or found[2])


def _compared(problem: Problem, lines: Sequence[str]) -> Mended | None:
    """A comparison in the words that mean the same."""
    found = _SAME.fullmatch(problem.cure)
    told = _SENTENCE.search(problem.message)
    if (
        found is None
        or told is None
        or problem.code not in (Code.NOT_WITH_COMPARISON, Code.BAD_CONDITION)
    ):
        return None
    return _replaced(problem, lines, told[1] or told[2], found[1])


def _replaced(problem: Problem, lines: Sequence[str], wrong: str, right: str) -> Mended | None:
    """The line with `right` for `wrong`, in quotes where it needs them."""
    line = lines[problem.line - 1]
    place = _only_place(line, problem.column - 1, wrong)
    if place is None or wrong.endswith("…") or right.endswith("…"):
        return None  # the words were cut: nobody knows how they end
    before, after = line[: place[0]], line[place[1] :]
    mark = before[-1:] if before[-1:] in ("'", '"') and after[:1] == before[-1:] else ""
    if mark and _BEFORE.search(before[:-1]) and _AFTER.match(after[1:]):
        mended = before[:-1] + (quoted(right) if {mark, "\\"} & {*right} else mark + right + mark)
        mended += after[1:]
    elif stands_in_brackets(right) and not {'"', "\\"} & {*right}:
        mended = before + right + after
    elif _BEFORE.search(before) and _AFTER.match(after):
        mended = before + quoted(right) + after
    else:
        return None
    return _mended({problem.line: mended}, f"Change to “{right}”")


def _only_place(line: str, start: int, words: str) -> tuple[int, int] | None:
    """Where words stand on a line from a column on: there, or else at the one place they do."""
    inner = r"\s+".join(re.escape(word) for word in words.split())
    found = [m.span() for m in re.finditer(rf"(?<!\w){inner}(?!\w)", line) if m.start() >= start]
    here = [span for span in found if span[0] - start in (0, 1)]
    if len(here) == 1:
        return here[0]
    return found[0] if len(found) == 1 else None


def _moved(problem: Problem, lines: Sequence[str]) -> Mended | None:
    """A line one space too far in or out, where the other way would not be YAML."""
    found = _INDENT.fullmatch(problem.cure)
    line = lines[problem.line - 1]
    own = len(line) - len(line.lstrip(" "))
    if found is None or abs(int(found[1]) - own) != 1:
        return None
    fitting = [indent for indent in (own - 1, own + 1) if _fits(problem, lines, indent)]
    if fitting != [int(found[1])]:
        return None
    return _mended({problem.line: " " * fitting[0] + line.lstrip(" ")})


def _fits(problem: Problem, lines: Sequence[str], indent: int) -> bool:
    """True where a line that begins with so many spaces, and the next, have no problem of form."""
    changed = list(lines)
    changed[problem.line - 1] = " " * indent + changed[problem.line - 1].lstrip(" ")
    tree = read_tree("\n".join(changed), problem.path)
    return not {problem.line, problem.line + 1} & {told.line for told in tree.problems}
