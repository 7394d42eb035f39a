"""Words for what is drawn behind the page: the picture and the balance of the play screen.

They take no part in drawing; they say what is seen, and where.
"""

from __future__ import annotations

from game.window.widgets.widget import Node, NodePart, Widget


class Pictured(Widget):
    """Something drawn behind the page, in words."""

    def __init__(self, part: NodePart, name: str, description: str | None = None) -> None:
        super().__init__()
        self._node = Node(part, name, description=description)

    def node(self) -> Node:
        """What is seen there."""
        return self._node
