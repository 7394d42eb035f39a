"""Somebody at the pages: sees a page, follows links, sends forms; what is kept stays here."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

from game.model.players import Players
from game.pages.answer import answer
from game.pages.play_kept import PlayKept
from game.pages.values import Keeping, PageAsked, PageTold, PlayShelf


class Forms(HTMLParser):
    """The forms of a page: where each goes, its fields as they stand, its buttons; and the text."""

    def __init__(self, body: str) -> None:
        super().__init__()
        self.forms: list[tuple[str, dict[str, str], list[str]]] = []
        self.links: list[str] = []
        self.text: list[str] = []
        self.feed(body)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.forms.append((said["action"], {}, []))
        elif tag == "a":
            self.links.append(said["href"])
        elif tag == "button" and self.forms and said.get("name"):
            self.forms[-1][2].append(said["value"])
        elif tag == "input" and (said.get("type") != "radio" or "checked" in said):
            self.forms[-1][1][said["name"]] = said.get("value", "")

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.text.append(" ".join(data.split()))

    def form(self, action: str) -> tuple[dict[str, str], list[str]]:
        """The fields and buttons of the form that goes there."""
        return next((fields, picks) for goes, fields, picks in self.forms if goes == action)

    def has(self, action: str) -> bool:
        return any(goes == action for goes, _, _ in self.forms)


@dataclass
class Visitor:
    """`play` is what is kept; `page` the page that is shown now; `been` every path, in order."""

    shelf: PlayShelf
    seed: int = 0
    play: PlayKept | None = None
    page: PageTold = field(default_factory=PageTold)
    been: list[str] = field(default_factory=list)

    @property
    def seen(self) -> Forms:
        return Forms(self.page.body)

    def look(self, path: str, **form: str) -> PageTold:
        """Follow a link."""
        self.been.append(path)
        return self._told(answer(self.shelf, self.play, PageAsked(path, form)))

    def send(self, path: str, **form: str) -> PageTold:
        """Send a form, and go where it leads."""
        asked = PageAsked(path, form, True, self.seed, "2026-11-30T10:00:00")
        return self._told(answer(self.shelf, self.play, asked))

    def _told(self, told: PageTold) -> PageTold:
        match told.keeping:
            case Keeping.CHANGED | Keeping.NEW:
                assert told.play is not None
                self.play = PlayKept.from_text(told.play.to_text())
            case Keeping.FORGET:
                self.play = None
            case Keeping.SAME:
                assert told.play is None
        if told.go_to is not None:
            return self.look(told.go_to.partition("#")[0])
        self.page = told
        return told

    def sit_down(self, story: str, players: Players = Players.PROFESSIONAL, **form: str) -> None:
        """Begin a play and come to its first page."""
        self.look("shelf")
        self.send("begin", story=story)
        fields, _ = self.seen.form("opening")
        self.send("opening", **{**fields, "chair": players.value, **form})
        self.look("play")

    def choose(self, choice: str) -> None:
        """Press a choice, and come to the next page that asks or ends."""
        fields, _ = self.seen.form("choose")
        self.send("choose", **fields, choice=choice)
        self.look("play")

    def go_on(self) -> None:
        """Let the other chair decide, and come to the next page that asks or ends."""
        fields, _ = self.seen.form("go")
        self.send("go", **fields)
        self.look("play")
