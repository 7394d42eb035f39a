"""The program's own sentences go through a catalogue; what does not yet is on a list that shrinks.

`python -m tests.words.outside` says where each stands, `--write` writes the list anew.
"""

from __future__ import annotations

from tests.words.outside import LIST, in_page, in_python, listed, outside, reason


def test_a_sentence_outside_is_found_and_one_that_is_handed_to_a_catalogue_is_not() -> None:
    source = '''
"""What the module holds."""
TITLE = "The room has paused"
ASKED = "Which rule do you work under?"

def told(say, name):
    """A docstring of three words."""
    row = f"{name} has picked."
    return say(ASKED), say("The vote is open."), f"{row} {TITLE}"
'''
    assert list(in_python(source)) == [(3, "The room has paused"), (8, "X has picked.")]
    page = '<p>{{ say("Join") }}</p>\n<p title="Read it aloud">Sit here</p>'
    assert list(in_page(page)) == [(2, "Read it aloud"), (2, "Sit here")]


def test_every_sentence_outside_is_on_the_list() -> None:
    new = sorted({text for _, _, text in outside()} - listed())
    assert new == [], "hand these to a catalogue: say(...)"


def test_the_list_holds_nothing_that_is_outside_no_more() -> None:
    gone = sorted(listed() - {text for _, _, text in outside()})
    assert gone == [], f"take these out of {LIST.name}: python -m tests.words.outside --write"


def test_what_stands_outside_has_a_reason() -> None:
    assert [text for path, _, text in outside() if not reason(path)] == []
