"""Plays: an author's tests of a scenario, a step a line (format 1, section 9).

Read here, run in `game.authoring`. Names and conditions are those of the scenario; the ids of
choices stay as written.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from game.library.places import fold_key
from game.library.reading.cast import Cast, cast_of
from game.library.reading.conditions import condition_in
from game.library.reading.notes import Notes
from game.library.reading.scenario_reader import bytes_of
from game.library.yaml.nodes import Mapping, Node, Sequence, Text, Tree, twice
from game.library.yaml.source import Source, shown, source_of
from game.library.yaml.tree import read_tree
from game.model import play_script as script
from game.model.codes import Code, Severity
from game.model.conditions import Condition
from game.model.power import Chair
from game.model.problems import Problem
from game.model.scenario import Scenario

FOLDER = "plays"
SUFFIX = ".play"
WORDS = ("chair", "choose", "expect", "end")
_COMMENT = re.compile(r"\s+#.*$")
_HASH = re.compile(r"\s+#")
_LINE = re.compile(r'["“](.*)["”]\s*(?:#.*)?$')


@dataclass(frozen=True, slots=True)
class PlayReading:
    """What became of a play file. `play` is None if there is any error among the problems."""

    play: script.Play | None
    problems: tuple[Problem, ...]
    source: Source

    def error(self, line: int, code: Code, message: str, cure: str) -> Problem:
        """A problem of the play that shows only when it is run, on one of its lines."""
        return self.source.error(line, self._column(line), code, message, cure)

    def warning(self, line: int, code: Code, message: str, cure: str) -> Problem:
        """Something about the play that stops nothing, on one of its lines."""
        warned = Severity.WARNING
        return self.source.problem(line, self._column(line), warned, code, message, cure)

    def _column(self, line: int) -> int:
        words = self.source.line(line)
        return len(words) - len(words.lstrip()) + 1


def play_files(scenario_file: Path) -> tuple[Path, ...]:
    """The plays beside a scenario's file, in the order of their names."""
    folder = scenario_file.parent / FOLDER
    return tuple(sorted(folder.glob(f"*{SUFFIX}"))) if folder.is_dir() else ()


def read_play(path: Path, scenario: Scenario, shown_path: str | None = None) -> PlayReading:
    """Read one play of a scenario. Raises `NotAScenario` where the file cannot be read."""
    name = str(path) if shown_path is None else shown_path
    return read_play_text(bytes_of(path), scenario, name)


def read_play_text(text: str | bytes, scenario: Scenario, shown_path: str) -> PlayReading:
    """Read a play from its text. Nothing is raised."""
    source, problems = source_of(text, shown_path)
    notes = Notes(Tree(None, tuple(problems), source))
    reader = _Reader(notes, cast_of(scenario))
    for number, line in enumerate(source.text.split("\n") if source.text else (), 1):
        reader.read(number, line)
    found, is_sound = notes.told()
    play = script.Play(shown_path, reader.title, reader.chair, tuple(reader.steps))
    return PlayReading(play if is_sound else None, found, source)


class _Reader:
    """The steps of one play so far."""

    def __init__(self, notes: Notes, cast: Cast) -> None:
        self.notes = notes
        self.cast = cast
        self.title: str | None = None
        self.chair: Chair | None = None
        self.chair_word: Text | None = None
        self.steps: list[script.PlayStep] = []

    def read(self, number: int, line: str) -> None:
        """Take in one line of the file."""
        words = line.strip()
        if not words:
            return
        if words.startswith("#"):
            self.title = self.title or words.lstrip("# ").strip() or None
            return
        first, _, rest = words.partition(" ")
        column = line.index(first) + 1
        start = line.find(rest, column - 1 + len(first)) + 1 if rest.strip() else column
        start += len(rest) - len(rest.lstrip())
        self._statement(Text(first, number, column), Text(rest.strip(), number, start))

    def _statement(self, word: Text, rest: Text) -> None:
        if self.steps and isinstance(self.steps[-1], script.EndAt):
            message = "the play has ended above this line"
            self.notes.error(word, Code.AFTER_THE_END, message, 'Move "end" to the last line.')
            return
        said = word.text.lower()
        if said not in WORDS:
            message = f"a play has no step {shown(word.text)}"
            self.notes.error(word, Code.UNKNOWN_STEP, message, self.notes.guess(word.text, WORDS))
            return
        if not _COMMENT.sub("", f" {rest.text}").strip():
            message = f"nothing stands after {shown(said)}"
            self.notes.error(
                word, Code.WRONG_TYPE, message, f"Write for instance  {_EXAMPLES[said]}"
            )
            return
        if said == "chair":
            if self.chair_word is not None:
                self.notes.problems.append(twice(self.notes.source, word, self.chair_word))
                return
            self.chair_word = word
        step = {"chair": self._chair, "choose": self._choose, "end": self._end}.get(
            said, self._expect
        )
        step(rest)

    def _chair(self, rest: Text) -> None:
        wanted = fold_key(_bare(rest))
        for chair in Chair:
            if chair.value == wanted:
                self.chair = chair
                return
        message = f"there is no chair called {shown(_bare(rest))}"
        cure = "Write  chair professional  or  chair service user"
        self.notes.error(rest, Code.UNKNOWN_VALUE, message, cure)

    def _choose(self, rest: Text) -> None:
        picks = [pick.strip() for pick in _bare(rest).split("/")]
        if len(picks) > 2 or any(not pick or " " in pick for pick in picks):
            message = f"{shown(_bare(rest))} is neither an id nor two ids with a / between them"
            cure = "Write  choose an-id  or, where both decide,  choose an-id / another-id"
            self.notes.error(rest, Code.BAD_STEP, message, cure)
            return
        self.steps.append(script.Choose(rest.line, picks[0], picks[1] if len(picks) == 2 else None))

    def _end(self, rest: Text) -> None:
        """A name may have a # in it, so the longest words that are a name count."""
        for words in _readings(rest):
            name = self.cast.endings.get(words)
            if name is not None:
                self.steps.append(script.EndAt(rest.line, name))
                return
        self.notes.resolve(self.cast.endings, _text(rest, _bare(rest)))

    def _expect(self, rest: Text) -> None:
        first, _, more = rest.text.partition(" ")
        if first.lower() == "line":
            self._expect_line(rest, more)
        elif first.lower() == "blocked" and _COMMENT.sub("", f" {more}").strip():
            self.steps.append(script.ExpectBlocked(rest.line, _COMMENT.sub("", more).strip()))
        else:
            condition = self._in_braces(rest) if first[0] == "{" else self._sentence(rest)
            if condition is not None:
                self.steps.append(script.ExpectCondition(rest.line, condition))

    def _sentence(self, rest: Text) -> Condition | None:
        """A condition in words; the names in it may have a # in them."""
        for words in _readings(rest)[:-1]:
            unheard = Notes(Tree(None, (), self.notes.source))
            condition = condition_in(unheard, _text(rest, words), self.cast, "expect")
            if condition is not None:
                return condition
        return condition_in(self.notes, _text(rest, _bare(rest)), self.cast, "expect")

    def _in_braces(self, rest: Text) -> Condition | None:
        """A condition in braces, which is YAML on one line."""
        tree = read_tree(rest.text, self.notes.source.path)
        for problem in tree.problems:
            at = Text("", rest.line, rest.column + problem.column - 1)
            self.notes.error(at, problem.code, problem.message, problem.cure)
        if tree.root is None or tree.problems:
            return None
        _move(tree.root, rest.line - 1, rest.column - 1)
        return condition_in(self.notes, tree.root, self.cast, "expect")

    def _expect_line(self, rest: Text, more: str) -> None:
        found = _LINE.fullmatch(more.strip())
        if found is None or not found[1].strip():
            message = "the words of the line should stand here in quotes"
            cure = 'Write for instance  expect line "Come in, Sam."'
            self.notes.error(rest, Code.BAD_STEP, message, cure)
            return
        self.steps.append(script.ExpectLine(rest.line, found[1].strip()))


_EXAMPLES = {
    "chair": "chair service user",
    "choose": "choose an-id",
    "expect": "expect power is at least 30",
    "end": "end and the name of an ending",
}


def _bare(rest: Text) -> str:
    return _COMMENT.sub("", rest.text).strip()


def _readings(rest: Text) -> list[str]:
    """What a rest of a line may say: all of it, or less where a comment may begin."""
    ends = [found.start() for found in _HASH.finditer(rest.text)]
    return [rest.text[:end].strip() for end in (len(rest.text), *reversed(ends))]


def _move(node: Node, lines: int, columns: int) -> None:
    """Give nodes that were read from a part of a line their place in the file."""
    waiting: list[Node] = [node]
    while waiting:
        one = waiting.pop()
        one.line, one.column = one.line + lines, one.column + columns
        if isinstance(one, Sequence):
            waiting += one.items
        elif isinstance(one, Mapping):
            waiting += [part for entry in one.entries for part in entry]


def _text(at: Text, words: str) -> Text:
    return Text(words, at.line, at.column)
