"""A map as Mermaid: for pages and wikis that draw it themselves."""

from __future__ import annotations

from game.papers.story_map import marks
from game.papers.story_map.dot import lines_of
from game.papers.story_map.drawing import Kind, MapDrawing

_SHAPES = {
    Kind.PROFESSIONAL: ("[", "]"),
    Kind.SERVICE_USER: ("(", ")"),
    Kind.TOGETHER: ("{{", "}}"),
    Kind.PASSING: ("[/", "/]"),
    Kind.ENDING: ("([", "])"),
    Kind.NOT_WRITTEN: ("[", "]"),
}
_CLASSES = {
    Kind.PROFESSIONAL: f"fill:{marks.PRO_PALE},stroke:{marks.PRO_SOLID},color:{marks.INK}",
    Kind.SERVICE_USER: f"fill:{marks.USER_PALE},stroke:{marks.USER_SOLID},color:{marks.INK}",
    Kind.TOGETHER: f"fill:{marks.PAPER2},stroke:{marks.INK},color:{marks.INK}",
    Kind.PASSING: f"fill:{marks.PAPER2},stroke:{marks.INK},color:{marks.INK}",
    Kind.ENDING: f"fill:#ffffff,stroke:{marks.INK},stroke-width:3px,color:{marks.INK}",
    Kind.NOT_WRITTEN: f"fill:#ffffff,stroke:{marks.BAD},stroke-dasharray:5 5,color:{marks.INK}",
}


def mermaid(drawing: MapDrawing) -> str:
    """The map as a flowchart. Every link is there; the words of its choices are not."""
    numbers = {card.name: f"m{number}" for number, card in enumerate(drawing.cards, 1)}
    rows = ["flowchart LR"]
    for card in drawing.cards:
        opens, closes = _SHAPES[card.kind]
        label = "<br>".join(safe(line) for line in lines_of(card))
        name = card.kind.replace(" ", "_")
        rows.append(f'  {numbers[card.name]}{opens}"{label}"{closes}:::{name}')
    for link in drawing.links:
        line = "-.->" if link.taken == 0 else "-->"
        rows.append(f"  {numbers[link.source]} {line} {numbers[link.target]}")
    rows += [f"  classDef {kind.replace(' ', '_')} {_CLASSES[kind]}" for kind in Kind]
    return "\n".join(rows) + "\n"


def safe(text: str) -> str:
    """A text that Mermaid reads as words: every sign that might mean more as its number."""
    return "".join(c if c.isalnum() or c in " .,!?'-" else f"#{ord(c)};" for c in text)
