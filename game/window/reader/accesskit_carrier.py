"""The package AccessKit, which carries a tree to the system's own way to screen readers.

It is an extra (`screen-reader`): `carrier` gives None where it is missing, or on a system where
this was never tried. Nothing else knows it.

Its thread takes a lock and then asks for the tree in Python; a call from the window's thread waits
for that lock and lets no Python go on meanwhile. Both would wait for ever. So nothing is called
before a reader has come and some time has passed (`Listening` sees to that), nor once it has left:
its leaving waits at a gate in which every call stands, and none can come before that one has left.
"""

from __future__ import annotations

import sys
from collections import deque
from importlib import import_module
from importlib.util import find_spec
from itertools import count
from threading import Lock
from typing import Any

from game.window.reader.listening import Came, Left, Message, Wished
from game.window.reader.tree import Bounds, ReaderTree, TreePart, TreePlace
from game.window.widgets.widget import NodePart

ROOT = 1
ROLES = {
    NodePart.BUTTON: "BUTTON",
    NodePart.TOGGLE: "BUTTON",
    NodePart.HEADING: "HEADING",
    NodePart.TEXT: "LABEL",
    NodePart.FIELD: "TEXT_INPUT",
    NodePart.SLIDER: "SLIDER",
    NodePart.OPTIONS: "RADIO_GROUP",
    NodePart.PICTURE: "IMAGE",
    NodePart.METER: "METER",
}


def is_tried_here() -> bool:
    """Whether this was seen to work on a system of this kind."""
    return sys.platform.startswith("linux")


def is_installed() -> bool:
    """Whether the package is there."""
    return find_spec("accesskit") is not None


def carrier(title: str) -> AccessKit | None:
    """What carries trees here; None where nothing does."""
    if not is_tried_here():
        return None
    try:
        return AccessKit(import_module("accesskit"), title)
    except ImportError:
        return None


class AccessKit:
    """One window on the system's way to screen readers. Where there is none it does nothing."""

    def __init__(self, package: Any, title: str) -> None:
        self._kit = package
        self._title = title
        self._box: deque[Message] = deque()
        self._gate = Lock()
        self._is_open = False
        self._ids: dict[TreePlace, int] = {}
        self._places: dict[int, TreePlace] = {}
        self._fresh = count(ROOT + 1)
        self._adapter = package.unix.Adapter(self._came, self._asked, self._left)

    # on the reader's thread

    def _came(self) -> Any:
        self._box.append(Came())
        return _Told(self._kit, {}).update(ReaderTree(self._title, "en-GB"))

    def _left(self) -> None:
        with self._gate:
            self._is_open = False
        self._box.append(Left())

    def _asked(self, request: Any) -> None:
        place = self._places.get(request.target)
        presses = request.action == self._kit.Action.CLICK
        if place is not None and (presses or request.action == self._kit.Action.FOCUS):
            self._box.append(Wished(place, presses))

    # on the window's thread

    def received(self) -> list[Message]:
        """What came since the last call, oldest first."""
        found: list[Message] = []
        while self._box:
            found.append(self._box.popleft())
        return found

    def settled(self) -> None:
        """A reader has come, and long enough ago: from now on it may be told."""
        with self._gate:
            self._is_open = True

    def send(self, tree: ReaderTree) -> None:
        """The window is another now."""
        places = [part.place for each in tree.parts for part in (each, *each.boxes)]
        self._ids = {place: self._ids.get(place) or next(self._fresh) for place in places}
        self._places = {number: place for place, number in self._ids.items()}
        told = _Told(self._kit, self._ids)
        with self._gate:
            if self._is_open:
                self._adapter.update_if_active(lambda: told.update(tree))

    def stands(self, bounds: Bounds, has_keyboard: bool) -> None:
        """Where the window stands on the screen, and whether it has the keyboard."""
        rect = self._kit.Rect(*map(float, bounds))
        with self._gate:
            if self._is_open:
                self._adapter.set_root_window_bounds(rect, rect)
                self._adapter.update_window_focus_state(has_keyboard)


class _Told:
    """A tree in the words of the package."""

    def __init__(self, package: Any, ids: dict[TreePlace, int]) -> None:
        self._kit = package
        self._ids = ids

    def update(self, tree: ReaderTree) -> Any:
        """The whole tree; the window itself has the focus where nothing on it has."""
        focus = self._ids.get(tree.focus, ROOT) if tree.focus is not None else ROOT
        update = self._kit.TreeUpdate(focus)
        update.tree = self._kit.Tree(ROOT)
        root = self._kit.Node(self._kit.Role.WINDOW)
        root.set_label(tree.title)
        root.set_language(tree.language)
        root.set_children([self._ids[part.place] for part in tree.parts])
        update.nodes.append((ROOT, root))
        for part in tree.parts:
            update.nodes.append((self._ids[part.place], self._node(part, ROLES[part.part])))
            for box in part.boxes:
                update.nodes.append((self._ids[box.place], self._node(box, "RADIO_BUTTON")))
        return update

    def _node(self, part: TreePart, role: str) -> Any:
        node = self._kit.Node(getattr(self._kit.Role, role))
        node.set_bounds(self._kit.Rect(*map(float, part.bounds)))
        (node.set_value if role == "LABEL" else node.set_label)(part.name)
        if part.description:
            node.set_description(part.description)
        node.add_action(self._kit.Action.FOCUS)
        if part.presses:
            node.add_action(self._kit.Action.CLICK)
        self._state(node, part)
        return node

    def _state(self, node: Any, part: TreePart) -> None:
        if part.part is NodePart.SLIDER:
            node.set_numeric_value(float(part.value))
        elif part.part is NodePart.FIELD:
            node.set_value(part.value)
        if part.is_on is not None:
            node.set_toggled(self._kit.Toggled.TRUE if part.is_on else self._kit.Toggled.FALSE)
        if part.is_closed:
            node.set_disabled()
        if part.position is not None:
            node.set_position_in_set(part.position[0] - 1)
        if part.boxes:
            node.set_children([self._ids[box.place] for box in part.boxes])
            node.set_size_of_set(len(part.boxes))
