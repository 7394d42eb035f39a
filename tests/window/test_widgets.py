from __future__ import annotations

import pygame
import pytest

from game.model.power import Chair
from game.window.drawings import Drawings
from game.window.keys import KeyPressed, PointerDown, PointerMoved, PointerUp, Typed, Wheel
from game.window.kit import Kit
from game.window.layout import Scale
from game.window.lettering import Lettering
from game.window.theme import theme_for
from game.window.widgets.boxes import Column
from game.window.widgets.button import Button, Tone
from game.window.widgets.field import TextField
from game.window.widgets.page import Page
from game.window.widgets.rows import Beside, Row, Wrap
from game.window.widgets.scenario.choice import ChoiceButton
from game.window.widgets.scenario.panel import DockedPanel, StoryText
from game.window.widgets.scenario.speech import HiddenBars
from game.window.widgets.scroll import Scroll
from game.window.widgets.segmented import Segmented
from game.window.widgets.widget import Widget
from game.window.widgets.words import Span, Words, heading

from .sample import ASSETS

AREA = pygame.Rect(0, 0, 600, 400)


def kit(text: float = 1.0, size: tuple[int, int] = (1280, 720)) -> Kit:
    pygame.font.init()
    return Kit(
        theme_for("lamplight"), Lettering(ASSETS / "fonts"), Drawings(ASSETS), Scale(*size, text)
    )


def page_of(root: Widget, area: pygame.Rect = AREA, text: float = 1.0) -> Page:
    page = Page()
    page.put(root, kit(text), area)
    return page


def press(page: Page, *keys: str) -> object | None:
    message = None
    for key in keys:
        message = page.answer(KeyPressed(key))
    return message


def buttons(count: int) -> list[Widget]:
    return [Button(f"b{n}", f"Button {n}") for n in range(count)]


def focus(page: Page) -> object:
    found = page.focus
    return found.sends if found else None


# text


def test_a_paragraph_grows_with_its_text_and_with_the_text_size() -> None:
    words = "Words that go on for a while, so that they need several lines to stand on. " * 3
    small, large = Words(words).measure(kit(), 500), Words(words).measure(kit(2.0), 500)
    assert small > Words("Short.").measure(kit(), 500)
    assert large > 2 * small


def test_runs_are_one_sentence_and_keep_their_spaces() -> None:
    words = Words((Span("You have sat in "), Span("4 of 10", "bold"), Span(" chairs.")))
    node = words.node()
    assert node is not None
    assert node.name == "You have sat in 4 of 10 chairs."
    pieces = words._pieces(kit(), 1000, 20)
    assert [piece.space > 0 for piece in pieces if piece] == [True] * 8


def test_a_word_wider_than_its_column_is_broken_and_not_cut() -> None:
    tall = Words("Donaudampfschifffahrtsgesellschaftskapitän").measure(kit(), 120)
    assert tall >= 3 * Words("x").measure(kit(), 120)


# boxes


def test_a_flow_goes_on_below_where_there_is_no_room() -> None:
    flow = Wrap(buttons(6))
    narrow, wide = flow.measure(kit(), 300), flow.measure(kit(), 3000)
    assert narrow > 2 * wide


def test_height_to_spare_goes_to_the_child_that_grows() -> None:
    first, second = heading("A"), heading("B")
    column = Column((first, second), grows=first)
    column.place(kit(), AREA)
    assert second.rect.bottom == AREA.bottom


def test_a_row_shares_its_width() -> None:
    left, right = Words("a"), Words("b")
    Row((left, right), (2, 1), gap=0).place(kit(), AREA)
    assert left.rect.width == 400
    assert right.rect.width == 200


def test_what_stands_on_the_right_is_read_second() -> None:
    one, two = Button("one", "One"), Words("two")
    both = Beside(one, two, first_on_right=True)
    both.place(kit(), AREA)
    assert one.rect.right == AREA.right
    assert list(both.children) == [two, one]


# focus


def test_tab_goes_round_in_reading_order_and_shift_tab_back() -> None:
    page = page_of(Column(buttons(3)))
    assert focus(page) == "b0"
    press(page, "tab", "tab")
    assert focus(page) == "b2"
    press(page, "tab")
    assert focus(page) == "b0"
    page.answer(KeyPressed("tab", shift=True))
    assert focus(page) == "b2"


def test_arrows_go_where_they_point_and_stop_at_the_edge() -> None:
    page = page_of(Column((Row(buttons(2)), Button("below", "Below"))))
    press(page, "right")
    assert focus(page) == "b1"
    press(page, "right")
    assert focus(page) == "b1"
    press(page, "down")
    assert focus(page) == "below"
    press(page, "up")
    assert focus(page) in ("b0", "b1")


@pytest.mark.parametrize("key", ["enter", "space"])
def test_enter_and_space_press_what_has_the_focus(key: str) -> None:
    page = page_of(Column(buttons(2)))
    assert press(page, "tab", key) == "b1"


def test_the_focus_stays_on_the_same_thing_when_the_page_is_built_anew() -> None:
    page = page_of(Column(buttons(3)))
    press(page, "tab")
    page.put(Column(list(reversed(buttons(3)))), kit(), AREA)
    assert focus(page) == "b1"
    page.put(Column([Button("other", "Other")]), kit(), AREA)
    assert focus(page) == "other"


# pointer


def test_a_click_needs_the_same_thing_under_it_down_and_up() -> None:
    page = page_of(Column(buttons(2)))
    first, second = (w.rect.center for w in page.stops())
    page.answer(PointerDown(*first))
    assert page.answer(PointerUp(*second)) is None
    page.answer(PointerDown(*second))
    assert page.answer(PointerUp(*second)) == "b1"
    assert focus(page) == "b1"


def test_the_ring_is_not_drawn_for_a_pointer_and_comes_back_with_a_key() -> None:
    page = page_of(Column(buttons(2)))
    before, after = pygame.Surface(AREA.size), pygame.Surface(AREA.size)
    page.answer(PointerDown(*page.stops()[0].rect.center))
    page.answer(PointerUp(590, 390))
    page.answer(PointerMoved(590, 390))
    page.paint(before, kit())
    page.answer(KeyPressed("f1"))
    page.paint(after, kit())
    assert pygame.image.tobytes(before, "RGB") != pygame.image.tobytes(after, "RGB")


# scrolling


def test_a_scroll_area_follows_the_focus() -> None:
    area = Scroll(Column(buttons(20)), "area")
    page = page_of(area)
    for _ in range(19):
        press(page, "down")
    last = page.focus
    assert last is not None
    assert last.sends == "b19"
    assert AREA.contains(last.rect)
    assert area.offset > 0
    press(page, "tab")
    assert area.offset == 0


def test_text_that_overflows_is_a_stop_of_its_own_and_scrolls_by_keys() -> None:
    area = Scroll(Words("Word " * 800), "text")
    page = page_of(Column((Button("b", "B"),)))
    page.put(area, kit(), AREA)
    assert focus(page) == "text"
    press(page, "down")
    assert area.offset > 0
    press(page, "end")
    bottom = area.offset
    press(page, "page down")
    assert area.offset == bottom
    press(page, "home")
    assert area.offset == 0


def test_the_wheel_scrolls_what_lies_under_it() -> None:
    area = Scroll(Words("Word " * 800), "text")
    page = page_of(area)
    page.answer(Wheel(300, 200, -1))
    assert area.offset > 0
    page.answer(Wheel(300, 200, 5))
    assert area.offset == 0


def test_what_is_scrolled_out_of_sight_cannot_be_clicked() -> None:
    area = Scroll(Column(buttons(20)), "area")
    page = page_of(area)
    below = page.stops()[15].rect.center
    page.answer(PointerDown(*below))
    assert page.answer(PointerUp(*below)) is None


# choices


def test_a_closed_choice_says_why_and_still_takes_the_focus() -> None:
    closed = ChoiceButton("c", 4, "Let’s write it together.", Chair.PROFESSIONAL,
                          "Yusuf has not been told.", of=4, is_open=False,
                          closed="Closed by the system.")  # fmt: skip
    node = closed.node()
    assert closed.focusable
    assert node.closed
    assert node.description == "Closed by the system. Yusuf has not been told."
    assert node.place == (4, 4)
    open_one = ChoiceButton("c", 4, "Let’s write it together.", Chair.PROFESSIONAL)
    assert closed.measure(kit(), 500) > open_one.measure(kit(), 500)


def test_every_state_of_a_choice_looks_different() -> None:
    def picture(choice: ChoiceButton, hover: bool = False, held: bool = False,
                ring: bool = False) -> bytes:  # fmt: skip
        page = page_of(Column((Button("other", "Other"), choice)))
        x, y = choice.rect.center
        if hover:
            page.answer(PointerMoved(x, y))
        if held:
            page.answer(PointerDown(x, y))
        if ring:
            press(page, "tab")
        surface = pygame.Surface(AREA.size)
        page.paint(surface, kit())
        return pygame.image.tobytes(surface.subsurface(choice.rect), "RGB")

    def choice(**more: bool) -> ChoiceButton:
        return ChoiceButton("c", 1, "Words", Chair.SERVICE_USER, **more)  # type: ignore[arg-type]

    seen = {
        picture(choice()), picture(choice(), hover=True), picture(choice(), held=True),
        picture(choice(), ring=True), picture(choice(chosen=True)), picture(choice(is_open=False)),
    }  # fmt: skip
    assert len(seen) == 6


def test_no_target_is_smaller_than_44_pixels() -> None:
    for size in ((960, 600), (1920, 1080)):
        small = kit(size=size)
        for widget in (
            Button("b", "B"), ChoiceButton("c", 1, "C", None), TextField("f", "F", Typed),
            Segmented("s", "S", (("a", "A"),), "a"),
        ):  # fmt: skip
            assert widget.measure(small, 300) >= 44


# scrolling by a pointer


def scrolled() -> tuple[Page, Scroll]:
    """Forty buttons in an area with room for a few, 20 from the left and the top."""
    area = Scroll(Column([Button(f"b{n}", f"Button {n}") for n in range(40)]), "area")
    return page_of(area, pygame.Rect(20, 20, 400, 300)), area


def drag(page: Page, *ways: tuple[int, int]) -> object | None:
    """Down at the first place, along the others, up at the last; what is sent."""
    page.answer(PointerDown(*ways[0]))
    for way in ways[1:]:
        page.answer(PointerMoved(*way))
    return page.answer(PointerUp(*ways[-1]))


def test_the_thumb_of_a_scroll_bar_is_dragged_to_the_end_and_back() -> None:
    page, area = scrolled()
    x, y = area.thumb.center
    assert drag(page, (x, y), (x, y + 40), (x, y + 4000)) is None
    assert area.thumb.bottom == area.rect.bottom
    assert drag(page, area.thumb.center, (x, -4000)) is None
    assert area.offset == 0


def test_a_press_on_the_bar_beside_the_thumb_brings_it_there() -> None:
    page, area = scrolled()
    at = area.rect.bottom - 60
    assert drag(page, (area.bar.centerx, at)) is None
    assert abs(area.thumb.centery - at) <= 2


def test_what_is_shown_goes_along_with_a_finger_and_nothing_is_pressed() -> None:
    page, area = scrolled()
    assert drag(page, (100, 250), (100, 240), (100, 150)) is None
    assert area.offset == 100
    assert drag(page, (100, 150), (100, 157), (100, 159)) is not None
    assert area.offset == 100


def test_a_pointer_that_is_not_held_drags_nothing() -> None:
    page, area = scrolled()
    drag(page, (100, 250), (100, 200))
    before = area.offset
    page.answer(PointerMoved(100, 40))
    assert area.offset == before


# the panel


def docked(lines: int, choices: int, text: float = 1.0) -> tuple[Page, DockedPanel]:
    story = [Words("A line of the story that takes some room.") for _ in range(lines)]
    foot = Column(
        [ChoiceButton(f"choice {n}", n, f"Choice number {n}", None, of=choices)
         for n in range(1, choices + 1)]
    )  # fmt: skip
    panel = DockedPanel(heading("The report"), story, foot, Chair.PROFESSIONAL)
    page = page_of(panel, pygame.Rect(0, 0, 560, 700), text)
    return page, panel


def test_choices_stay_pinned_while_they_fit_and_the_text_scrolls() -> None:
    page, panel = docked(lines=40, choices=3)
    last = [stop for stop in page.stops() if isinstance(stop, ChoiceButton)][-1]
    assert last.rect.bottom <= panel.rect.bottom
    page.focus_on(StoryText())
    press(page, "down")
    assert last.rect.bottom <= panel.rect.bottom
    assert isinstance(panel.children[1], Scroll)
    assert panel.children[1].offset > 0


def test_too_many_choices_scroll_with_the_text_and_say_how_many_are_in_view() -> None:
    page, panel = docked(lines=3, choices=9, text=1.5)
    assert panel.hint()[1]
    page.focus_on("choice 9")
    words, more = panel.hint()
    assert words.endswith("9 of 9")
    assert not more


# fields and rows


def test_typing_goes_to_the_caret_and_every_change_is_told() -> None:
    field = TextField("f", "How was it?", Typed)
    page = page_of(Column((field, Button("b", "B"))))
    assert page.typing
    assert page.answer(Typed("Hllo")) == Typed("Hllo")
    press(page, "home", "right")
    assert page.answer(Typed("e")) == Typed("Hello")
    press(page, "end")
    assert press(page, "backspace") == Typed("Hell")
    assert press(page, "home", "delete") == Typed("ell")
    page.answer(KeyPressed("enter", shift=True))
    assert "\n" in field.text


def test_a_field_grows_with_what_is_typed_and_refuses_what_no_font_can_draw() -> None:
    field = TextField("f", "How was it?", Typed)
    page = page_of(Column((field,)))
    before = field.rect.height
    page.answer(Typed("word " * 100))
    assert field.rect.height > before
    field.edit.select_all()
    page.answer(Typed("a\0b\tc"))
    assert field.text == "ab c"


def test_up_and_down_go_through_the_lines_of_a_field_and_then_leave_it() -> None:
    field = TextField("f", "F", Typed, "one\ntwo\nthree")
    page = page_of(Column((field, Button("b", "B"))))
    press(page, "up")
    assert field.edit.caret == len("one\ntwo")
    press(page, "up", "down", "down")
    assert focus(page) == "f"
    press(page, "down")
    assert focus(page) == "b"


def test_tab_leaves_a_field_and_enter_leads_on() -> None:
    page = page_of(Column((TextField("f", "F", Typed), Button("b", "B"))))
    assert press(page, "enter") == "f"
    press(page, "tab")
    assert focus(page) == "b"


def test_a_row_of_options_changes_by_arrows_and_by_one_key_alone() -> None:
    row = Segmented("size", "Size", (("a", "A"), ("b", "B"), ("c", "C")), "b")
    page = page_of(Column((row,)))
    assert press(page, "right") == "c"
    assert press(page, "left") == "a"
    assert press(page, "enter") == "c"
    row.value = "c"
    assert press(page, "right") is None
    assert press(page, "enter") == "a"
    assert row.node().value == "C"


def test_bars_are_read_as_hidden_from_this_chair() -> None:
    assert HiddenBars().node().sentence().endswith("hidden from this chair.")


def test_a_button_says_its_key() -> None:
    node = Button("next", "Next", Tone.FIRST, shortcut="Enter").node()
    assert node.sentence() == "Next. Key: Enter."
