"""The program's own sentences that do not go through a catalogue, found by reading the source.

Looked at: window, terminal, web, papers and pages. A sentence in English is a text that begins
with a capital and goes on in small letters, or has three words or more. Through the door are: what
`words/` holds; what is handed to a catalogue (`say(...)`, `say.counted(...)`); a constant that is
handed to one in its file. A guess by the look of a text: marks of HTML, SVG and keys of other
formats are left out, single small words are missed.

`python -m tests.words.outside [PATH]` prints what is left, with its place; `--write` writes the
list that the test holds it against.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from game.authoring.own_words import called, documented, handed

ROOT = Path(__file__).parents[2]
LIST = Path(__file__).parent / "outside.txt"
HEAD = """\
# English that stands outside of words/ and is not handed to a catalogue where it stands, and why.
"""
REASONS = (
    ("papers/story_map", "goes with the problems of a file: a map is its author's tool"),
    ("papers/figures", "what `explore` prints, for authors, beside its JSON of the same names"),
    (
        "papers/handout",
        "not yet: its page and its PDF hold the same words, each in its own form",
    ),
    ("papers/pdf", "names the English words of a command"),
    ("papers/report/sheet", "heads of a table for other programs"),
    ("papers/", "names: of typefaces, and of the program"),
    ("terminal/json_words", "the JSON Schema of events, for other programs"),
    ("web/export", "what a command says, scripts, and names of formats"),
    ("web/", "answers of the server to what is no page, and names of HTTP"),
    ("window/trial", "what `doctor` prints"),
    ("window/", "names: of the program, of typefaces, of what is drawn; a type"),
)
"""Where a sentence may stand outside, and why; the first that fits."""
LOOKED_AT = ("window", "terminal", "web", "papers", "pages")
BUGS = {"ValueError", "KeyError", "TypeError", "AssertionError"}
_SENTENCE = re.compile(r"^[“‘(· ]*([A-Z][\w’']*[a-z]\b|\w[\w’']*,? \w[\w’']*,? \w[\w’']+)")
_KEY = re.compile(r"([0-9a-f]{6} ?)+|[a-z]+( X)+|Esc|Enter|Tab|Ctrl .|Backspace|Left|Space")
"""Colours, keys of widgets, and keys of a keyboard."""
_WORD = re.compile(r"(^|[ (“])[A-Za-z][a-z]+([ .,:;?!”)]|$)")
_TAGS = re.compile(r"\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}|<style.*?</style>|<script.*?</script>", re.S)
_TOLD = re.compile(r'(?:aria-label|title|alt|placeholder|data-say)="([^"]*)"|>([^<]+)<')


def outside(folder: Path = ROOT / "game") -> Iterator[tuple[Path, int, str]]:
    """Each sentence outside, with its file and line."""
    for path in sorted(one for name in LOOKED_AT for one in (folder / name).rglob("*")):
        if path.suffix == ".py":
            yield from ((path, *found) for found in in_python(path.read_text("utf-8")))
        elif path.suffix == ".html":
            yield from ((path, *found) for found in in_page(path.read_text("utf-8")))


def is_told(text: str, has_places: bool = False) -> bool:
    """True where a text looks like words for people; with places, one word is enough."""
    has_marks = "<" in text or "/" in text or "{{" in text or ".ttf" in text or ".otf" in text
    if _KEY.fullmatch(text):
        return False
    wanted = _WORD if has_places else _SENTENCE
    return not has_marks and wanted.search(text) is not None


def in_page(page: str) -> Iterator[tuple[int, str]]:
    """Sentences in a template, outside of what is put into it."""
    bare = _TAGS.sub(lambda found: "\n" * found[0].count("\n"), page)
    for found in _TOLD.finditer(bare):
        text = (found[1] or found[2] or "").strip()
        if is_told(text):
            yield bare[: found.start()].count("\n") + 1, text


def in_python(source: str) -> Iterator[tuple[int, str]]:
    """Sentences in a module that no catalogue is asked for."""
    tree = ast.parse(source)
    known = {id(one) for one in (*handed(tree), *documented(tree))}
    known |= {id(one) for bug in _of_bugs(tree) for one in ast.walk(bug)}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            known |= {id(part) for part in node.values}
            text = "".join(
                str(p.value) if isinstance(p, ast.Constant) else "X" for p in node.values
            )
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            text = node.value
        else:
            continue
        if id(node) not in known and is_told(text, isinstance(node, ast.JoinedStr)):
            yield node.lineno, text


def _of_bugs(tree: ast.AST) -> Iterator[ast.expr]:
    """What a bug says, which nobody is to see."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and called(node) in BUGS:
            yield from node.args


def listed() -> set[str]:
    """The sentences that may stand outside for now."""
    rows = LIST.read_text("utf-8").splitlines()
    return {row.replace("\\n", "\n") for row in rows if row and not row.startswith("#")}


def reason(path: Path) -> str:
    """Why a sentence of a file may stand outside; "" where there is no reason."""
    place = path.relative_to(ROOT / "game").as_posix()
    return next((why for begins, why in REASONS if place.startswith(begins)), "")


def write() -> None:
    """The list anew, under the reason for which each sentence stands there first."""
    rows: dict[str, dict[str, None]] = {why: {} for _, why in REASONS}
    seen: set[str] = set()
    for path, _, text in outside():
        if text not in seen:
            seen.add(text)
            rows.setdefault(reason(path), {})[text.replace("\n", "\\n")] = None
    told = (row for why, texts in rows.items() for row in (f"# {why}", *texts))
    LIST.write_text("\n".join([HEAD.rstrip(), *told, ""]), encoding="utf-8")


def main() -> None:
    """Print what is left under a path, or all of it; `--write` writes the list."""
    wanted = sys.argv[1] if len(sys.argv) > 1 else ""
    if wanted == "--write":
        write()
        return
    for path, line, text in outside():
        place = path.relative_to(ROOT)
        if wanted in str(place):
            print(f"{place}:{line}: {text}")


if __name__ == "__main__":
    main()
