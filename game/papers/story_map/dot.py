"""A map as DOT, the language of Graphviz: for whoever has a tool for it."""

from __future__ import annotations

from game.papers.story_map import marks
from game.papers.story_map.cards import told
from game.papers.story_map.drawing import Card, Kind, MapDrawing, often

_LOOKS = {
    Kind.PROFESSIONAL: f'shape=box, fillcolor="{marks.PRO_PALE}", color="{marks.PRO_SOLID}"',
    Kind.SERVICE_USER: f'shape=ellipse, fillcolor="{marks.USER_PALE}", color="{marks.USER_SOLID}"',
    Kind.TOGETHER: f'shape=hexagon, fillcolor="{marks.PAPER2}"',
    Kind.PASSING: f'shape=plaintext, fillcolor="{marks.PAPER2}"',
    Kind.ENDING: 'shape=box, style="filled,rounded", fillcolor="white", penwidth=3',
    Kind.NOT_WRITTEN: f'shape=box, style="dashed", color="{marks.BAD}"',
}


def dot(drawing: MapDrawing) -> str:
    """The map as a directed graph."""
    numbers = {card.name: f"m{number}" for number, card in enumerate(drawing.cards, 1)}
    rows = [
        f"digraph {quoted(drawing.title)} {{",
        "  rankdir=LR;",
        f'  node [style=filled, fontname="Atkinson Hyperlegible Next", fontcolor="{marks.INK}"];',
        f'  edge [color="{marks.INK}"];',
    ]
    rows += [_node(numbers[card.name], card) for card in drawing.cards]
    for link in drawing.links:
        label = quoted("\n".join(link.words))
        dotted = ", style=dotted" if link.taken == 0 else ""
        ends = f"{numbers[link.source]} -> {numbers[link.target]}"
        rows.append(f"  {ends} [tooltip={label}, edgetooltip={label}{dotted}];")
    return "\n".join([*rows, "}"]) + "\n"


def _node(number: str, card: Card) -> str:
    doubled = ", peripheries=2" if card.respects_no else ""
    label, tip = quoted("\n".join(lines_of(card))), quoted(told(card))
    return f"  {number} [label={label}, tooltip={tip}, {_LOOKS[card.kind]}{doubled}];"


def lines_of(card: Card) -> list[str]:
    """What a plain text map says of a card, a line each."""
    lines = [card.title, card.who]
    if card.ending is not None:
        lines.append(card.ending)
    if card.respects_no:
        lines.append("A no is respected")
    if card.power is not None:
        lines.append(f"power about {card.power:.0f}")
    if card.visits is not None:
        lines.append(often(card.visits))
    if card.problems:
        lines.append(f"{len(card.problems)} to look at")
    return lines


def quoted(text: str) -> str:
    """A text in quotes; a backslash and a quote are escaped, a new line is `\\n`."""
    kept = "".join(c for c in text if c >= " " or c == "\n")
    marked = kept.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{marked}"'
