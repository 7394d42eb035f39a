"""The one focus of a page: which stops there are, where it stands, and where it goes.

A stop is found again by its key on a page that is built anew: by what it sends, or, while a
screen reader is told of texts too, by their words.
"""

from __future__ import annotations

from game.window.widgets.direction import nearest
from game.window.widgets.field import TextField
from game.window.widgets.told import TextStop, ToldStop, WhatIsNew, told_stops
from game.window.widgets.widget import NodePart, Widget


class Focus:
    """Where the focus stands on the tree `root`; `key` None: nowhere.

    `is_told` while a screen reader listens.
    """

    def __init__(self) -> None:
        self.root = Widget()
        self.key: object = None
        self.is_told = False
        self._news = WhatIsNew()

    def told(self) -> list[ToldStop]:
        """Everything that has words, in reading order."""
        return told_stops(self.root)

    def keyed(self) -> list[tuple[object, Widget]]:
        """Each stop in reading order, with its key."""
        if self.is_told:
            return [(stop.key, stop.widget) for stop in self.told()]
        return [(widget.sends, widget) for widget in self.root.all() if widget.focusable]

    @property
    def widget(self) -> Widget | None:
        """What has the focus; None where nothing takes it."""
        return next((widget for key, widget in self.keyed() if key == self.key), None)

    @property
    def text(self) -> Widget | None:
        """The text that has it for a screen reader's sake; None where anything else does."""
        return self.widget if isinstance(self.key, TextStop) else None

    def turn(self, root: Widget, first: object) -> None:
        """Another tree. The focus stays on its key, else goes to `first`, else to the first stop;
        a screen reader's goes to the first text that is new, where words were asked for."""
        self.root = root
        keys = [key for key, _ in self.keyed()]
        if self.key not in keys:
            self.key = first if first in keys else (keys[0] if keys else None)
        if self.is_told:
            is_typing = isinstance(self.widget, TextField)
            if self._news.turn(self.told(), is_typing):
                self.key = self._news.first_new

    def forget(self) -> None:
        """The next tree is another text."""
        self.key = None
        self._news.asks(pressed=False)

    def on(self, sends: object) -> bool:
        """To the stop that sends this, or to the first text inside it; False: it is not there."""
        if self.is_told:
            within = (stop.key for stop in self.told() if sends in [a.sends for a in stop.inside])
            sends = next(within, sends)
        return self.on_key(sends) is not None

    def on_key(self, key: object) -> Widget | None:
        """To the stop of this key; None: it is not there."""
        found = next((widget for at, widget in self.keyed() if at == key), None)
        if found is not None:
            self.key = key
        return found

    def on_edge(self, last: bool) -> None:
        """To the first stop, or the last."""
        keyed = self.keyed()
        if keyed:
            self.key = keyed[-1 if last else 0][0]

    def on_newest(self) -> None:
        """To the first of the texts that came last."""
        self.on_key(self._news.first_new)

    def step(self, by: int) -> bool:
        """On in reading order, and from the last to the first; False where there is no stop."""
        keys = [key for key, _ in self.keyed()]
        if not keys:
            return False
        at = keys.index(self.key) if self.key in keys else -1
        self.key = keys[(at + by) % len(keys)]
        return True

    def towards(self, direction: str) -> bool:
        """Where an arrow points; to a screen reader's texts, up and down are back and on."""
        widget, keyed = self.widget, self.keyed()
        if widget is None:
            return self.step(1)
        if self.is_told and direction in ("up", "down"):
            return self.step(1 if direction == "down" else -1)
        found = nearest(widget, [one for _, one in keyed], direction)
        if found is None:
            return False
        self.key = next(key for key, one in keyed if one is found)
        return True

    def press(self) -> object | None:
        """Enter: what stands there is pressed; what is told leads on, see `leading_on`."""
        if not self.is_told:
            return self.widget.press() if self.widget is not None else None
        stops = self.told()
        at = next((n for n, stop in enumerate(stops) if stop.key == self.key), None)
        if at is None:
            return None
        here = stops[at]
        step = self._news.leading_on(stops, at)
        if isinstance(step, ToldStop):
            self.key = step.key
            return None
        if here.is_text or here.node.part in (NodePart.BUTTON, NodePart.FIELD):
            self._news.asks(pressed=True)
        return step.sends
