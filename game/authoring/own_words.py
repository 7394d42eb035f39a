"""The program's own sentences, found in its source: what there is to put into another language.

A sentence is what is handed to a catalogue (`say(...)`, `say.counted(...)`), a constant that is
handed to one in its file, and every text in `words/`; what is told by the word that it has in the
model, and the sheets of every session, come beside them. `written` makes or refreshes the `.po`
file. A story's words are not here.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path

import game
from game.authoring.translate_po import new_po, parsed_po, polib
from game.library.session_sheets import session_sentences
from game.model.conditions import FIGURES, PromiseWord
from game.model.debrief import PromiseOutcome
from game.model.effects import Verb
from game.model.power import Chair, Rung, Strand
from game.model.scenario import CAUSES, DUTIES, TRUST
from game.room.evaluation import ANSWERS, QUESTIONS

SOURCE = Path(game.__file__).parent
CATALOGUES = {
    *("say", "_say", "words", "_words", "counted", "together", "either"),
    *("Refused", "NoScreen", "key_cap", "remark", "_unopened"),
}
"""What a sentence is handed to, by its last name."""
PRINTED = {"say"}
"""What prints a sentence in the command line and is no catalogue there."""
OF_THE_MODEL: tuple[Iterable[str], ...] = (
    *(Chair, Strand, PromiseWord, PromiseOutcome, Verb, CAUSES, DUTIES, FIGURES, (TRUST,)),
    *(tuple(rung.label for rung in Rung), QUESTIONS, ANSWERS),
)
"""What is told by the word that it has in the model."""
_ASKED = re.compile(r'say(\.counted)?\([^"()]*"([^"]*)"(?:, "([^"]*)")?')
_TWO_LETTERS = re.compile(r"[^\W\d_].*[^\W\d_]", re.DOTALL)


@dataclass(frozen=True, slots=True)
class OwnSentence:
    """A sentence in English. `many` is its form for many where it counts something, else "".

    `where` are the files that tell it, from the program's folder on.
    """

    one: str
    many: str
    where: tuple[str, ...]


def own_words(folder: Path = SOURCE) -> tuple[OwnSentence, ...]:
    """Every sentence, in the order of the alphabet."""
    found: list[tuple[str, str, str]] = []
    for path in sorted((*folder.rglob("*.html"), *folder.rglob("*.py"))):
        inside = path.relative_to(folder)
        sentences = _told_in(path, inside.parts[0])
        found += ((one, many, inside.as_posix()) for one, many in sentences)
    found += ((str(one), "", "model") for told in OF_THE_MODEL for one in told)
    found += ((one, "", "library/session_sheets.yaml") for one in session_sentences())
    forms = {one: many for one, many, _ in found if many}
    places = {one: dict[str, None]() for one, _, _ in sorted(found)}
    for one, _, place in found:
        places[one][place] = None
    return tuple(
        OwnSentence(one, forms.get(one, ""), tuple(where))
        for one, where in places.items()
        if _TWO_LETTERS.search(one)
    )


def _told_in(path: Path, room: str) -> Iterator[tuple[str, str]]:
    """The sentences of a file in a room of the house, each with its form for many or ""."""
    text = path.read_text("utf-8")
    if path.suffix == ".html":
        yield from ((one, many * bool(counts)) for counts, one, many in _ASKED.findall(text))
        return
    tree = ast.parse(text)
    all_of_it = room == "words"
    pairs = list(_counted(tree))
    passed = {id(one) for one in (*documented(tree), *_looked_up(tree), *sum(pairs, ()))}
    of = CATALOGUES - PRINTED if room in ("app", "cli") else CATALOGUES
    for one in ast.walk(tree) if all_of_it else handed(tree, of):
        if isinstance(one, ast.Constant) and isinstance(one.value, str) and id(one) not in passed:
            yield one.value, ""
    yield from ((str(one.value), str(many.value)) for one, many in pairs)


def _looked_up(tree: ast.Module) -> Iterator[ast.AST]:
    """Keys of dicts and what stands in square brackets: looked up, and not told."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Dict):
            yield from (one for one in node.keys if one is not None)
        elif isinstance(node, ast.Subscript):
            yield from ast.walk(node.slice)


def _counted(tree: ast.Module) -> Iterator[tuple[ast.Constant, ast.Constant]]:
    """The two forms of what counts something, handed to a catalogue or kept as a pair."""
    for node in ast.walk(tree):
        match node:
            case (
                ast.Call(
                    func=ast.Attribute(attr="counted"),
                    args=[_, ast.Constant(value=str()) as one, ast.Constant() as many, *_],
                )
                | ast.Tuple(
                    elts=[ast.Constant(value=str()) as one, ast.Constant(value=str()) as many]
                )
            ) if "{n}" in str(many.value) or isinstance(node, ast.Call):
                yield one, many


def handed(tree: ast.Module, catalogues: AbstractSet[str] = CATALOGUES) -> list[ast.AST]:
    """All that stands in what is handed to a catalogue, and in constants that are."""
    found = [one for argument in _arguments(tree, catalogues) for one in ast.walk(argument)]
    names = {one.id for one in found if isinstance(one, ast.Name)}
    if any(isinstance(one, ast.Attribute) and one.attr == "value" for one in found):
        found += _of_enums(tree)
    for loop in ast.walk(tree):
        if isinstance(loop, ast.comprehension | ast.For) and isinstance(loop.iter, ast.Name):
            targets = {one.id for one in ast.walk(loop.target) if isinstance(one, ast.Name)}
            names |= {loop.iter.id} if targets & names else set()
    return [*found, *_constants(tree, names)]


def _arguments(tree: ast.AST, catalogues: AbstractSet[str]) -> Iterator[ast.expr]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and called(node) in catalogues:
            yield from node.args
        elif isinstance(node, ast.keyword) and node.arg == "shortcut":
            yield node.value


def called(call: ast.Call) -> str:
    """The last name of what is called."""
    of = call.func
    return of.attr if isinstance(of, ast.Attribute) else getattr(of, "id", "")


def _of_enums(tree: ast.Module) -> list[ast.AST]:
    """The values of the module's enums."""
    enums = (one for one in tree.body if isinstance(one, ast.ClassDef))
    found = (one for one in enums if any(getattr(base, "id", "") == "Enum" for base in one.bases))
    return [one.value for enum in found for one in enum.body if isinstance(one, ast.Assign)]


def documented(tree: ast.Module) -> Iterator[ast.expr]:
    """Docstrings, and whatever else stands as a statement of its own."""
    return (one.value for one in ast.walk(tree) if isinstance(one, ast.Expr))


def _constants(tree: ast.Module, names: set[str]) -> Iterator[ast.AST]:
    """What stands in constants of the module by these names."""
    for statement in tree.body:
        if isinstance(statement, ast.Assign):
            targets = {one.id for one in statement.targets if isinstance(one, ast.Name)}
            if targets & names:
                yield from ast.walk(statement.value)


def written(language: str, before: str = "") -> str:
    """The text of a `.po` file of every sentence; what is translated in `before` stays.

    What the program says no more is kept at its end, marked obsolete. Raises `NoPolib`, and
    `NotPo` where `before` cannot be read.
    """
    made = new_po(language)
    made.metadata["Plural-Forms"] = ""
    for told in own_words():
        places = [(place, "") for place in told.where]
        made.append(polib().POEntry(msgid=told.one, msgid_plural=told.many, occurrences=places))
    if not before:
        return f"{made}"
    file = parsed_po(before)
    file.wrapwidth = 100
    file.merge(made)
    return f"{file}"
