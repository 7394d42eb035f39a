"""What the opening tells: what may upset, who the two are and what they want, who sits across.

What a chair knows is told to nobody here: only to whoever sits down in it.
"""

from __future__ import annotations

from collections.abc import Sequence

from game.cast.places.seating import figure_of
from game.model.players import Manner, Players
from game.model.power import Chair
from game.model.scenario import Person, Scenario
from game.window import shapes
from game.window.screens.opening.head import Listed
from game.window.widgets.boxes import Column, Pad
from game.window.widgets.button import Button, Tone
from game.window.widgets.rows import Beside, Row, Wrap
from game.window.widgets.scenario.chip import ground_of, ink_of
from game.window.widgets.scenario.portrait import Portrait
from game.window.widgets.segmented import Segmented
from game.window.widgets.widget import Widget
from game.window.widgets.words import Focused, Span, Words, heading, small_heading
from game.words.catalogue import Catalogue
from game.words.numbers import capital
from game.words.settings import where
from game.words.story import MANNERS

TO_STOP = "to stop at any time. Nobody asks why, and you can carry on later."
SHORTCUTS = {Chair.PROFESSIONAL: "1", Chair.SERVICE_USER: "2"}


def title_of(scenario: Scenario, say: Catalogue, beside: Widget | None = None) -> Widget:
    """Place and length, title, and what the story is about; `beside` stands right of the title."""
    facts = [where(scenario.setting, say=say)]
    if scenario.minutes:
        facts.append(say("about {minutes} minutes", minutes=scenario.minutes))
    caption = " · ".join(fact for fact in facts if fact)
    about = Words(scenario.about or "", "body", 31, "on_ground", leading=1.4)
    above = Words(capital(caption), "bold", 24, "on_ground")
    name = heading(scenario.title, 80 if beside is None else 62, "on_ground")
    if beside is None:
        return Column((above, name, about), gap=14)
    return Column((Row((Column((above, name), 4), beside), (1.2, 1), gap=30), about), gap=2)


def note_card(scenario: Scenario, with_support: bool, leads: Players, say: Catalogue) -> Widget:
    """What may upset, where support is, and how to stop; Enter on it leads to a button."""
    if scenario.content_notes:
        rows: list[Widget] = [small_heading(say("In this story"))]
        rows += [Listed(note, size=26) for note in scenario.content_notes]
    else:
        rows = [small_heading(say("Before you sit down"))]
        rows.append(Words(say("The author gave no content note."), size=26))
    if scenario.support and with_support:
        rows.append(Words(scenario.support, size=26))
    stop = (Span(say("Press") + " "), Span("Esc", "bold"), Span(" " + say(TO_STOP)))
    rows.append(Words(stop, size=26))
    return Focused("note", Pad(Column(rows, gap=8), (28, 16, 28, 18), "paper"), leads=leads)


def seat_card(
    scenario: Scenario, chair: Chair, button_first: bool, can_take: bool, say: Catalogue
) -> Widget:
    """A person, what they want, and, where the chair `can_take` somebody, the button to it."""
    person = scenario.seated(chair)
    name = Column(
        (heading(person.name, 42), Words(person.is_ or "", "bold", 25, ink_of(chair))), gap=4
    )
    portrait = Portrait(figure_of(scenario, chair), chair, 104 if button_first else 150)
    band = Pad(
        Beside(portrait, name), (22, 12, 22, 12), ground_of(chair), 18, corners=shapes.TOP_CORNERS
    )
    body = Column(tuple(_wants(person, say)), gap=8)
    parts: tuple[Widget, ...] = (body,)
    if can_take:
        button = _take(chair, person, say)
        parts = (button, body) if button_first else (body, button)
    inner = Column(parts, gap=14, grows=body)
    below = Pad(inner, (24, 14, 24, 18))
    return Pad(Column((band, below), gap=0, grows=below), (0, 0, 0, 0), "paper")


def across_card(
    manner: Manner, label_share: float, uses: Sequence[Widget], remark: str, say: Catalogue
) -> Widget:
    """How whoever sits across is played, what else the table can be used for, and a remark."""
    manners = [(one, say(name)) for one, name in MANNERS]
    asked = say("In the other chair sits somebody")
    said: list[Widget] = [Wrap(uses, gap=10)]
    if remark:
        said.append(Words(remark, "bold", 24))
    rows = (
        Segmented("manner", asked, manners, manner, label_share),
        Pad(Column(said, 14), (16, 0, 16, 0)),
    )
    return Pad(Column(rows, 0), (12, 2, 12, 16), "paper")


def _take(chair: Chair, person: Person, say: Catalogue) -> Button:
    kind = Tone.PROFESSIONAL if chair is Chair.PROFESSIONAL else Tone.SERVICE_USER
    return Button(
        Players(chair), say("Take this chair"), kind, centred=True,
        shortcut=SHORTCUTS[chair], description=f"{person.name}.",
    )  # fmt: skip


def _wants(person: Person, say: Catalogue) -> list[Widget]:
    """What a person wants: the one thing that both sides may read before they choose a chair."""
    if not person.wants:
        return []
    return [
        Column((Words(say("Wants"), "bold", 22, "ink2"), Words(person.wants, "body", 26)), gap=2)
    ]
