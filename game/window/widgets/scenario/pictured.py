"""Words for what is drawn behind the page: the picture and the balance of the play screen.

They say what is seen, and where; one that sends something is a stop that can be pressed.
"""

from __future__ import annotations

from game.window.widgets.widget import Node, NodePart, Paint, Widget


class Pictured(Widget):
    """Something drawn behind the page, in words."""

    def __init__(
        self, part: NodePart, name: str, description: str | None = None, sends: object = None
    ) -> None:
        super().__init__(sends)
        self.focusable = sends is not None
        self._node = Node(part, name, description=description)

    def paint(self, paint: Paint) -> None:
        """The ring, where it has the focus."""
        paint.ring(self, 20 * paint.kit.k, on_ground=True)

    def node(self) -> Node:
        """What is seen there."""
        return self._node
