"""The keys of the window, as its page of keys tells them: what is printed on each, what it does."""

from __future__ import annotations

from collections.abc import Mapping

from game.words.catalogue import ENGLISH, Catalogue

AS_AT_FIRST: Mapping[str, str] = {}
"""No key was given another meaning."""
EVERYWHERE = (
    ("Esc", "Close what lies on top; in a meeting, pause. Never asks why"),
    ("Tab", "To the next thing; with Shift, back"),
    ("Arrows", "Move"),
    ("Enter", "Choose, go on; Space does the same"),
    ("S", "Settings"),
    ("Q", "Quiet: sound off, or on again"),
    ("F1", "This page"),
    ("F5", "Projector mode: larger text, small balance"),
    ("F11", "Full screen"),
    ("Ctrl +", "Larger text"),
    ("Ctrl −", "Smaller text"),
    ("Ctrl V", "Paste, while you type"),
    ("Ctrl A", "Select all you typed; C copies, X cuts, Z undoes"),
)
AT_THE_TABLE = (
    ("Space", "The next line; from an older one, back to the newest"),
    ("Up", "Back through the lines"),
    ("1 to 9", "Choose, or say what you hope for"),
    ("W", "Why: the theory behind this move"),
    ("D", "What moved, and the last five moves"),
    ("L", "The light: how to read who has the say"),
    ("Backspace", "Look back; choices stay made"),
)
AFTERWARDS = (
    ("Left", "The moment before"),
    ("Right", "The next moment"),
    ("N", "The next part, or the next question"),
    ("O", "The other chair"),
    ("Y", "The same moment from both chairs, once you have sat in both"),
)
KEEP = ("K", "Keep what you played as a play")
STORIES = (
    ("B", "On the shelf: bring a scenario in"),
    ("Z", "Before you sit down: hand it out as a pack"),
    ("C", "There and in the preview: what is to mend, if it is yours"),
)
WRITING = (
    ("F", "In the preview: other figures to begin with"),
    ("E", "In the preview: who is in it, and how they look"),
    ("M", "Mend the problem in focus, or the first"),
    ("U", "Put back what was mended; Ctrl Z too"),
    ("F3", "Among the problems: walk all paths"),
)
AT_THE_WALL = (
    ("Enter", "Next, whatever comes next"),
    ("Left", "Back a page of what is told"),
    ("Esc", "Pause with a calm screen, and go on; a remote’s black screen too"),
    ("A", "Again: a second round after talking"),
    ("U", "Undo: back to before the last decision"),
    ("I", "Needle: decide, and let the room place it"),
    ("V", "The rule that decides"),
    ("T", "Talk for 3 minutes, or stop the timer"),
    ("+", "A minute more, while the timer runs"),
    ("H", "Count raised hands, or cards"),
    ("G", "Skip: tell this moment in a sentence"),
    ("J", "Jump to a moment"),
    ("F2", "The trainer’s desk on this laptop"),
    ("Ctrl +", "Larger text"),
    ("Ctrl −", "Smaller text"),
    ("X", "Close the room"),
    ("P", "The report, once the room is closed"),
)
CONTROLLER = (
    ("A", "Choose, go on"),
    ("B", "As Esc"),
    ("X", "Why"),
    ("Y", "What moved"),
    ("Start", "This page"),
)
SWITCH = (
    ("Space", "One switch: choose what the frame stands on; hold it long for Esc"),
    ("Enter", "Two switches: choose; Space goes on to the next thing"),
)
ALOUD = ("R", "Read this screen aloud; again to stop")
SAY_AGAIN = ("R", "Say what is new again, to your screen reader")
PRINT = ("P", "Print the report")
GROUPS = (
    ("Everywhere", (*EVERYWHERE, ALOUD)),
    ("At the table", AT_THE_TABLE),
    ("Afterwards", (*AFTERWARDS, PRINT, KEEP)),
    ("Stories", STORIES),
    ("Writing", WRITING),
    ("On the wall of a room", AT_THE_WALL),
)
"""All keys with what they do, under the names of their groups."""


def key_cap(key: str, say: Catalogue = ENGLISH, moved: Mapping[str, str] = AS_AT_FIRST) -> str:
    """What is printed on a key; one letter, figure or sign is the same everywhere.

    `moved` has the cap that is pressed now, by the one that does the same at first.
    """
    cap = moved.get(key, key)
    return say(cap) if len(cap) > 1 else cap
