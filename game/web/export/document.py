"""The document of an export: the first page as it stands, and all that makes it go on.

The parts are text in the document itself, or in scripts beside it; both open from a disk, where
a browser lets a page fetch nothing. Its policy allows this script and this style alone.
"""

from __future__ import annotations

import base64
import hashlib
import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from html import escape
from importlib.resources import files

from game.pages.answer import answer
from game.pages.cover import cover
from game.pages.rendering import STYLE, page_file, whole_page
from game.pages.values import PageAsked, PlayShelf, ShelfStory
from game.web.export.browser_python import INSIDE, BrowserPython
from game.web.export.carried import packed_shelf
from game.web.export.rules import rules_zip
from game.web.export.sentences import Sentences, sentences
from game.words.catalogue import Catalogue

PARTS = ("worker", "python", "library", "rules", "story")
"""What is put into the document, or beside it, in this order."""
ROOM = {"1.2": 4096, "2004": 64000}
"""How many characters of suspend data a learning platform must keep, by version of SCORM."""
PAPER = "paper.html"
"""The meeting on paper, for a browser that can't play it."""
MADE_BY = '<meta name="generator" content="The Other Chair: export">'
"""What tells an export from other pages."""


@dataclass(frozen=True, slots=True)
class ExportParts:
    """Everything that an export is made of.

    `texts` are base64 of deflated bytes, by `PARTS`. `paper` is the meeting as a page to print.
    """

    shelf: PlayShelf
    say: Catalogue
    texts: Mapping[str, str]
    lock: str
    paper: str

    @property
    def story(self) -> ShelfStory:
        """The story that is exported."""
        return self.shelf.stories[0]


def export_parts(
    shelf: PlayShelf, say: Catalogue, python: BrowserPython, paper: str
) -> ExportParts:
    """The parts for a shelf with one story."""
    worker = (python.worker + script_file("worker.js")).encode()
    rules = rules_zip(python.compiled)
    contents = (worker, python.wasm, python.library, rules, packed_shelf(shelf))
    texts = {name: _text(one) for name, one in zip(PARTS, contents, strict=True)}
    return ExportParts(shelf, say, texts, python.lock, paper)


def document(parts: ExportParts, inside: bool, scorm: str = "") -> str:
    """The whole document; `inside`: with the parts in it. `scorm` is "1.2", "2004" or neither."""
    words = sentences(parts.story.scenario, parts.say)
    script = script_file("platform.js") + script_file("page.js")
    style = page_file(STYLE) + script_file("parts.css") + _cover(parts)
    first = answer(parts.shelf, None, PageAsked(""))
    rows = [first.body, _beside(words, inside), _own(parts, words, scorm)]
    rows.append(f"<script data-own>{script}</script>")
    if inside:
        rows += [_part(name, text) for name, text in parts.texts.items()]
        rows.append(_part("paper", base64.b64encode(parts.paper.encode()).decode()))
    head = f"{MADE_BY}\n{_policy(script, style, inside)}\n<style>{style}</style>"
    return whole_page(replace(first, body="\n".join(rows)), head)


@cache
def script_file(name: str) -> str:
    """A file of `game.web.export.scripts`."""
    return files("game.web.export").joinpath("scripts", name).read_text(encoding="utf-8")


def _cover(parts: ExportParts) -> str:
    drawn = cover(parts.story.scenario, parts.shelf)
    data = base64.b64encode(drawn.encode()).decode()
    rule = "display: block; background-image: url(data:image/svg+xml;base64,"
    return drawn and f".cover-0 {{ {rule}{data}) }}\n"


def _text(content: bytes) -> str:
    return base64.b64encode(zlib.compress(content, 9)).decode()


def _part(name: str, text: str) -> str:
    return f'<script type="text/plain" id="part-{name}" data-own>{text}</script>'


def _own(parts: ExportParts, words: Sentences, scorm: str) -> str:
    """What the page's script has to know; `<` is written so that it ends no element."""
    own = json.dumps(
        {
            "key": f"other-chair:{parts.story.id}",
            "scorm": scorm,
            "room": ROOM.get(scorm),
            "inside": INSIDE,
            "lock": parts.lock,
            "words": words.in_script,
        },
        ensure_ascii=False,
    ).replace("<", "\\u003c")
    return f'<script type="application/json" id="own" data-own>{own}</script>'


def _beside(words: Sentences, inside: bool) -> str:
    """The bar while Python comes, and what is said where it can't: shown until a script runs."""
    support = "".join(f"<p>{escape(line)}</p>" for line in words.otherwise)
    way = "hidden" if inside else f'href="{PAPER}"'
    paper = f'<p><a id="paper" {way} download="{PAPER}">{escape(words.paper)}</a></p>'
    steps = len(words.steps) - 1
    return (
        f'<div id="notes" role="status" data-own></div>\n'
        f'<div id="loading" role="status" data-own hidden><p>{escape(words.waits)}</p>'
        f'<progress max="{steps}" value="0" aria-label="{escape(words.waits)}"></progress> '
        f"<small>{escape(words.steps[0])}</small></div>\n"
        f'<aside id="otherwise" aria-label="{escape(words.other_ways)}" data-own>'
        f"<p>{escape(words.no_script)}</p>{support}{paper}</aside>"
    )


def _policy(script: str, style: str, inside: bool) -> str:
    beside = "" if inside else " 'self'"
    rules = "; ".join(
        (
            "default-src 'none'",
            f"script-src {_hash(script)} 'wasm-unsafe-eval' blob:{beside}",
            "worker-src blob:",
            f"style-src {_hash(style)}",
            "img-src data:",
            "form-action 'none'",
            "base-uri 'none'",
        )
    )
    return f'<meta http-equiv="Content-Security-Policy" content="{rules}">'


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
