"""The other chair, at the end of a debrief: who sits there, and the way into it."""

from __future__ import annotations

from game.model.power import Chair
from game.model.scenario import Scenario
from game.window.keys import Command
from game.window.picture.scene import Scene
from game.window.widgets.boxes import Column, Pad
from game.window.widgets.button import Button, Tone
from game.window.widgets.rows import Wrap
from game.window.widgets.scenario.room import RoomPicture
from game.window.widgets.widget import Widget
from game.window.widgets.words import Words, heading
from game.words.catalogue import ENGLISH, Catalogue


def other_chair_button(tone: Tone, say: Catalogue = ENGLISH) -> Button:
    """Into the other chair, as O leads too."""
    return Button(Command.OTHER_CHAIR, say("Sit in the other chair"), tone, "O", "swap")


def other_side(
    scenario: Scenario, chair: Chair, scene: Scene, sat_in_both: bool, say: Catalogue = ENGLISH
) -> Widget:
    """`chair` is the player's own, `scene` the room with whoever sits in the other one."""
    name, own = scenario.seated(chair.other).name, scenario.seated(chair).name
    told = say("You hear what {name} thinks, and no longer what {own} thinks.", name=name, own=own)
    if sat_in_both:
        told = say("You have sat in both chairs. {name}’s is still free.", name=name)
    seen = say("{name} at the table", name=name)
    room = RoomPicture(scene, seen, 0.5, close=True, top=True)
    rows = (
        heading(say("The same meeting, as {name}", name=name), 36),
        Words(told, "body", 26),
        Wrap((other_chair_button(Tone.FIRST, say),)),
    )
    words = Pad(Column(rows, gap=14), (28, 20, 28, 24))
    return Pad(Column((room, words), gap=0, grows=room), (0, 0, 0, 0), "paper")
