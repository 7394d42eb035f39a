"""Writes or refreshes a variant's file, and carries its words to and from a `.po` file.

A refresh loses nothing that was in the file; where that cannot be made sure of, nothing is
written. How lines change is in `translate_file`, what a `.po` file holds in `translate_po`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from game.authoring.translate_file import Refresh
from game.authoring.translate_gone import path_words
from game.authoring.translate_lines import Given, keyed_line
from game.authoring.translate_places import placed
from game.authoring.translate_po import PoEntry, entries_of_po, po_text
from game.authoring.translate_unfold import unfolded
from game.library.data_folder import write_whole
from game.library.reading.scenario_reader import bytes_of
from game.library.variants.marks import on_one_line
from game.library.variants.slots import slots_of, words_in
from game.library.variants.variants import (
    BrokenVariant,
    VariantReading,
    coverage,
    read_variant_text,
    variant_file,
)
from game.library.yaml.nodes import Mapping as Keys
from game.library.yaml.nodes import Node, Text
from game.library.yaml.nodes import Sequence as List
from game.library.yaml.tree import read_tree
from game.model.codes import Severity
from game.model.problems import Problem
from game.model.scenario import Scenario
from game.model.variant import Coverage, Where, language_of

NO_GIVEN: Mapping[Where, Given] = {}


class NothingWritten(Exception):
    """A refresh that could not be made safely; the message is a sentence for the author."""


@dataclass(frozen=True, slots=True)
class Translated:
    """What became of a variant: its file's text, how much of it has words, what to tell.

    `coverage` is None where the file has errors, which are among `problems`. `aside` counts the
    texts put aside by this refresh, `left` names lists that were left as they were.
    """

    path: Path
    text: str
    coverage: Coverage | None
    problems: tuple[Problem, ...]
    aside: int
    left: tuple[str, ...]


def translate(
    story: Path, scenario: Scenario, name: str, given: Mapping[Where, Given] = NO_GIVEN
) -> Translated:
    """Write or refresh the variant of a name beside the scenario's file `story`.

    Raises `BrokenVariant` where the file there is not YAML, `NothingWritten` where something
    of it would be lost, OSError where it cannot be written.
    """
    path = variant_file(story, name)
    before = bytes_of(path) if path.exists() else b""
    done = refreshed(before, scenario, name, story.name, path, given)
    break_ = "\r\n" if b"\r\n" in before else "\n"
    content = done.text.replace("\n", break_).encode()
    if content != before:
        write_whole(path, content)
    return done


def refreshed(
    before: bytes,
    scenario: Scenario,
    name: str,
    story: str,
    path: Path,
    given: Mapping[Where, Given] = NO_GIVEN,
) -> Translated:
    """The file's text as it should be, from what it is (empty: a new file) and words given.

    Raises as `translate` does; nothing is written.
    """
    tree = read_tree(before, str(path))
    if any(problem.severity is Severity.ERROR for problem in tree.problems):
        raise BrokenVariant(tree.problems)
    if tree.root is None:
        kept = tree.source.text.strip("\n")
        tree = read_tree("\n".join([*_head(scenario, name, story), kept]), str(path))
    else:
        tree = read_tree("\n".join(unfolded(tree.source.lines)), str(path))
    if not isinstance(tree.root, Keys):
        raise BrokenVariant(_read(before, scenario, name, story, path).problems)
    walk = Refresh(tree, given)
    text = "\n".join(walk.lines(tree.root, slots_of(scenario)))
    _make_sure(tree.root, read_tree(text, str(path)).root, walk, path)
    reading = _read(text, scenario, name, story, path)
    return Translated(
        path=path,
        text=text,
        coverage=None if reading.variant is None else coverage(scenario, reading.variant),
        problems=reading.problems,
        aside=sum(1 for one in walk.gone if one.lines),
        left=tuple(f"{key.text} (line {key.line})" for key in walk.left),
    )


def _read(
    data: str | bytes, scenario: Scenario, name: str, story: str, path: Path
) -> VariantReading:
    return read_variant_text(data, scenario, name, story, str(path))


def _head(scenario: Scenario, name: str, story: str) -> list[str]:
    """The first lines of a new file."""
    return [
        f"# {' '.join(scenario.title.split())}: the same story in other words.",
        "# Write after each colon or dash. What stays empty is told in the story's own words.",
        '# The lines that begin "# story" hold the words of the story. Leave them as they are.',
        '# Where there is a line "# story was", the story has changed since: mend your words,',
        "# then delete that line.",
        keyed_line(0, "for", story),
        keyed_line(0, "variant", name),
        "# checked by:                # who checked these words; take the # away",
        "#   - name: Somebody",
        "#     role: speaks the language, or for easier words: has a learning disability",
        keyed_line(0, "language", language_of(name) or scenario.language),
    ]


def _make_sure(before: Keys, after: Node | None, walk: Refresh, path: Path) -> None:
    """Every word that was in the file is in it still, or put aside at its end."""
    aside = " ".join(" ".join(line.strip() for line in one.lines) for one in walk.gone)
    had = Counter(_said(before)) - Counter(walk.replaced)
    lost = [words for words in had - Counter(_said(after)) if _beginning(words) not in aside]
    if lost:
        raise NothingWritten(
            f"{path} is written in a way that this program cannot refresh without losing "
            f'"{lost[0][:60]}". Nothing was changed. Write each text on a line of its own.'
        )


def _beginning(words: str) -> str:
    return " ".join(words.split())[:20]


def _said(node: Node | None) -> Iterator[str]:
    """Every text with words in it, keys left out."""
    if isinstance(node, Text) and node.text.strip():
        yield node.text
    elif isinstance(node, List):
        for one in node.items:
            yield from _said(one)
    elif isinstance(node, Keys):
        for _, value in node.entries:
            yield from _said(value)


def to_po(story: Path, scenario: Scenario, name: str) -> str:
    """The `.po` file of a variant: every text of the story with the words it has so far.

    Raises `NoPolib`, and `BrokenVariant` where the variant has errors.
    """
    path = variant_file(story, name)
    before = bytes_of(path) if path.exists() else b""
    done = refreshed(before, scenario, name, story.name, path)
    reading = _read(done.text, scenario, name, story.name, path)
    if reading.variant is None:
        raise BrokenVariant(reading.problems)
    variant = reading.variant
    entries = [
        PoEntry(
            path=path_words(one.where),
            original=one.original,
            words=variant.texts.get(one.where, ""),
            made_from=reading.made_from.get(one.where) if one.where in variant.stale else None,
            remark=one.key,
        )
        for one in words_in(slots_of(scenario))
    ]
    return po_text(entries, variant.language or scenario.language)


def from_po(text: str, scenario: Scenario) -> tuple[dict[Where, Given], int]:
    """The words of a `.po` file for a story, and how many of them have no place in it.

    Words go to the text that they were made from, wherever it now stands. Words marked fuzzy, or
    made from other words than the story's, come in stale. Raises `NoPolib`, and `NotPo` where the
    text is no `.po` file.
    """
    entries = entries_of_po(text)
    found = placed(entries, words_in(slots_of(scenario)))
    given: dict[Where, Given] = {}
    for at, slot in found.items():
        entry = entries[at]
        made_from = on_one_line(entry.original if entry.made_from is None else entry.made_from)
        is_fresh = entry.made_from is None and made_from == on_one_line(slot.original)
        if entry.words:
            given[slot.where] = Given(entry.words, None if is_fresh else made_from)
    return given, sum(1 for one in entries if one.words) - len(given)
