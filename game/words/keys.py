"""The keys of the window, as its page of keys tells them: what is printed on each, what it does."""

from __future__ import annotations

from game.words.catalogue import ENGLISH, Catalogue

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
    ("Back", "Look back; choices stay made"),
)
AFTERWARDS = (
    ("Left", "The moment before"),
    ("Right", "The next moment"),
    ("N", "The next part, or the next question"),
    ("O", "The other chair"),
    ("B", "The same moment from both chairs, once you have sat in both"),
)
KEEP = ("K", "Keep what you played as a play")
STORIES = (
    ("B", "On the shelf: bring a scenario in"),
    ("H", "Before you sit down: hand it out as a pack"),
    ("C", "There too: what is to mend, if it is yours"),
)
WRITING = (
    ("E", "In the preview: the list of problems, and away again"),
    ("F", "In the preview: other figures to begin with"),
    ("C", "In the preview: who is in it, and how they look"),
    ("M", "Mend the problem in focus, or the first"),
    ("Ctrl Z", "Put back what was mended"),
    ("A", "Among the problems: walk all paths"),
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


def key_cap(key: str, say: Catalogue = ENGLISH) -> str:
    """What is printed on a key; one letter, figure or sign is the same everywhere."""
    return say(key) if len(key) > 1 else key
