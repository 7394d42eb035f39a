"""A page: one tree of widgets with one focus. Keys and pointer become what its widgets send.

Tab and Shift+Tab go through everything in reading order; arrows go where they point. Wherever
the focus goes, scroll areas follow. What is sent means something to the screen alone. Which stops
there are, and where the focus goes among them, is in `focus`.
"""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game.window import keys
from game.window.kit import Kit
from game.window.widgets.direction import under
from game.window.widgets.drag import Drag, drag_from
from game.window.widgets.field import TextField
from game.window.widgets.focus import Focus
from game.window.widgets.read_on import areas_around, read_on, scrolled_within, show_edge
from game.window.widgets.scroll import PAGE, STEP, Scroll
from game.window.widgets.told import ToldStop
from game.window.widgets.widget import FocusOn, Paint, Widget
from game.window.widgets.words import draw_reading_bar


class Page:
    """Holds the tree that is shown. `used` after `answer` says whether the event meant anything.

    `edition` counts up whenever it looks otherwise than it did; `times_said` how often a screen
    reader was asked to say what has the focus once more.
    """

    def __init__(self) -> None:
        self.root: Widget = Widget()
        self.changed = True
        self.used = False
        self.edition = 0
        self.times_said = 0
        self._focus = Focus()
        self._hover: Widget | None = None
        self._held: Widget | None = None
        self._drag: Drag | None = None
        self._shows_ring = True
        self._offsets: dict[object, int] = {}
        self._placed: tuple[Kit, pygame.Rect] | None = None
        self._painted_with: Kit | None = None
        self._ringed: Widget | None = None

    def put(self, root: Widget, kit: Kit, rect: pygame.Rect, first: object = None) -> None:
        """Show another tree in this place. The focus stays on what sends the same, else goes to
        `first`, else to the first widget that takes it."""
        for widget in self.root.all():
            if isinstance(widget, Scroll):
                self._offsets[widget.sends] = widget.offset
        self.root = root
        self._placed = (kit, rect)
        root.place(kit, rect)
        for widget in list(root.all()):
            if isinstance(widget, Scroll) and self._offsets.get(widget.sends):
                widget.scroll_by(self._offsets[widget.sends])
        self._hover = self._held = None
        self._focus.turn(root, first)
        self.changed = True
        self._reveal() if self._drag is None else self._drag.follow(root)

    def be_told(self, by_a_reader: bool) -> None:
        """From the next tree on, texts are stops too, for a screen reader; or are not."""
        self._focus.is_told = by_a_reader

    def told(self) -> list[ToldStop]:
        """Everything that has words, in reading order."""
        return self._focus.told()

    def say_newest(self) -> None:
        """A screen reader says what is new once more, from its beginning."""
        self._focus.on_newest()
        self.say_again()

    def say_again(self) -> None:
        """A screen reader says what has the focus once more."""
        self.times_said += 1
        self._moved()

    def _moved(self) -> None:
        self._reveal()
        self.changed = True

    def forget_scrolling(self) -> None:
        """The next tree is another text: it starts at its top."""
        self._offsets.clear()
        for widget in self.root.all():
            if isinstance(widget, Scroll):
                widget.offset = 0

    def forget_focus(self) -> None:
        """The next tree is another text: its first focus is asked for anew."""
        self._focus.forget()

    def stops(self) -> list[Widget]:
        """Everything that takes the focus, in reading order."""
        return [widget for _, widget in self._focus.keyed()]

    @property
    def focus(self) -> Widget | None:
        """What has the focus; None where nothing takes it."""
        return self._focus.widget

    @property
    def focus_key(self) -> object:
        """The key of the `ToldStop` that has the focus."""
        return self._focus.key

    def focus_on(self, sends: object) -> None:
        """Bring the focus to the widget that sends this, if there is one."""
        if self._focus.on(sends):
            self._moved()

    def focus_on_edge(self, last: bool) -> None:
        """Bring the focus to the first stop, or the last."""
        self._focus.on_edge(last)
        self._moved()

    @property
    def typing(self) -> bool:
        """True while a text field has the focus."""
        return isinstance(self.focus, TextField)

    def edited(self, change: Callable[[TextField], object | None]) -> object | None:
        """Change the text field that has the focus; what the field sends."""
        focus = self.focus
        if not isinstance(focus, TextField):
            return None
        self._mark()
        message = change(focus)
        self._settle()
        return message

    def answer(self, event: keys.Event) -> object | None:
        """What an event does to the page; what a widget sends where it pressed or changed one."""
        sent = self._answer(event)
        if isinstance(sent, FocusOn):
            self.focus_on(sent.stop)
            return None
        return sent

    def _answer(self, event: keys.Event) -> object | None:
        self.used = False
        match event:
            case keys.KeyPressed():
                return self._key(event)
            case keys.Typed(text):
                return self._typed(text)
            case keys.PointerMoved(x, y):
                self._over(x, y)
            case keys.PointerDown(x, y):
                self._down(x, y)
            case keys.PointerUp(x, y):
                return self._up(x, y)
            case keys.Wheel(x, y, steps):
                self._wheel(x, y, steps)
            case keys.StopAsked(stop, box):
                return self._asked(stop, box)
            case keys.LostFocus():
                self._held = self._drag = None
                self.changed = True
            case _:
                pass
        return None

    def paint(self, surface: pygame.Surface, kit: Kit) -> None:
        """Draw the tree."""
        again = not self.changed and self._painted_with is kit
        self.changed, self._painted_with = False, kit
        if not again:
            self.edition += 1
            self._ringed = self.focus if self._shows_ring else None
        paint = Paint(surface, kit, self._ringed, self._hover, self._held, again)
        self.root.paint(paint)
        if self._ringed is not None and self._ringed is self._focus.text:
            draw_reading_bar(paint, self._ringed.rect.clip(surface.get_rect()))

    def _asked(self, key: object, box: int | None) -> object | None:
        """A screen reader comes to a stop, and may press a part of it."""
        widget = self._focus.on_key(key)
        if widget is None:
            return None
        self._shows_ring = self.used = True
        self._moved()
        return widget.press_box(box) if box is not None else None

    def _key(self, event: keys.KeyPressed) -> object | None:
        if not self._shows_ring:
            self._shows_ring = self.changed = True
        focus = self.focus
        if focus is not None:
            used, message = focus.take_key(event)
            if used:
                self._mark()
                if isinstance(focus, TextField):
                    self._settle()
                return message
        match event.key:
            case "tab":
                self._step(-1 if event.shift else 1)
            case "up" | "down" | "left" | "right":
                self._towards(event.key)
            case "enter" | "space" if focus is not None:
                return self._pressed(focus)
            case "page down" | "page up":
                self._page(PAGE if event.key == "page down" else -PAGE)
            case "home" | "end":
                self._page(-1000.0 if event.key == "home" else 1000.0)
            case _:
                pass
        return None

    def _pressed(self, focus: Widget) -> object | None:
        if not self._focus.is_told and read_on(self.root, focus):
            self._mark()
            return None
        sent = self._focus.press()
        self._went()
        return sent

    def _mark(self) -> None:
        self.used = self.changed = True

    def _typed(self, text: str) -> object | None:
        return self.edited(lambda field: field.take_text(text))

    def _settle(self) -> None:
        """A text field may have grown: place everything again and keep the field in view."""
        if self._placed is not None:
            self.root.place(*self._placed)
        self._reveal()

    def _went(self) -> None:
        self._mark()
        self._reveal()

    def _step(self, by: int) -> None:
        if self._focus.step(by):
            self._went()
            if self.focus is not None:
                show_edge(self.root, self.focus)

    def _towards(self, direction: str) -> None:
        focus = self.focus
        is_told = self._focus.is_told
        if focus is not None and not is_told and scrolled_within(self.root, focus, direction):
            self._mark()
            return
        if self._focus.towards(direction):
            self._went()

    def _page(self, pages: float) -> None:
        areas = [widget for widget in self.root.all() if isinstance(widget, Scroll)]
        around = [area for area in areas if self.focus in list(area.all())]
        for area in around or [area for area in areas if area.overflows]:
            if area.page_by(pages):
                self._mark()
                self._keep_in_sight(area)
                return

    def _keep_in_sight(self, area: Scroll) -> None:
        """Where the focus was scrolled out of sight, what is in sight now takes it."""
        focus = self.focus
        if focus is None or focus is area or _shows(area, focus):
            return
        within = list(area.all())
        seen = (key for key, one in self._focus.keyed() if one in within and _shows(area, one))
        self._focus.on_key(next(seen, self._focus.key))

    def _reveal(self) -> None:
        focus = self.focus
        if focus is None:
            return
        for area in areas_around(self.root, focus):
            area.reveal(focus.rect)

    def _at(self, x: int, y: int) -> Widget | None:
        return under(self.root, x, y)

    def _over(self, x: int, y: int) -> None:
        if self._drag is not None:
            self._dragged(self._drag, y)
        if isinstance(self._held, TextField):
            self._point(x, y, selecting=True)
        found = self._at(x, y)
        if found is not self._hover:
            self._hover = found
            self.changed = True

    def _dragged(self, drag: Drag, y: int) -> None:
        """What is held moves along; it is no press any more."""
        if drag.to(y):
            self._mark()
            self._keep_in_sight(drag.area)
        if drag.has_slid:
            self._held = None

    def _down(self, x: int, y: int) -> None:
        self._drag = None
        self._over(x, y)
        self._drag = drag_from(self.root, x, y)
        if self._drag is not None and self._drag.grip is not None:
            self._held = None
            self._mark()
            return
        self._held = self._at(x, y)
        if self._held is not None:
            self._focus.on(self._held.sends)
            self._point(x, y, selecting=False)
        self._shows_ring = isinstance(self._held, TextField)
        self._mark()

    def _point(self, x: int, y: int, selecting: bool) -> None:
        """A text field's caret goes where the pointer is."""
        if isinstance(self._held, TextField) and self._placed is not None:
            self._held.point(self._placed[0], x, y, selecting)
            self.changed = True

    def _up(self, x: int, y: int) -> object | None:
        held, self._held, self._drag = self._held, None, None
        self.changed = True
        if held is None or self._at(x, y) is not held:
            return None
        self.used = True
        return held.click(x, y)

    def _wheel(self, x: int, y: int, steps: float) -> None:
        for area in reversed([w for w in self.root.all() if isinstance(w, Scroll)]):
            if area.rect.collidepoint(x, y) and area.scroll_by(-steps * STEP):
                self._mark()
                return


def _shows(area: Scroll, widget: Widget) -> bool:
    """Whether enough of a widget is in view to see that it has the focus."""
    seen = widget.rect.clip(area.rect)
    return seen.height >= min(widget.rect.height, 40)
