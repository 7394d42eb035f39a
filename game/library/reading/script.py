"""Scripts: narration, speech, and what only one chair is told."""

from __future__ import annotations

from game.library.places import fold_key
from game.library.reading.cast import Cast
from game.library.reading.conditions import condition_in
from game.library.reading.fields import Fields, is_full
from game.library.reading.looks import faces_of
from game.library.reading.notes import Notes
from game.library.reading.slips import comma_in_braces, key_in_braces
from game.library.reading.voices import (
    tell_lone_condition,
    tell_name_without_colon,
    unknown_voice,
    voice_of,
)
from game.library.yaml.nodes import Mapping, Node, Text
from game.library.yaml.source import shown
from game.model.codes import Code
from game.model.conditions import Condition
from game.model.scenario import Line, LineKind

ONLY_IF, TEXT, FACE = "only if", "text", "face"
WHEN = "when"
"""Of choices; on a line of a script `only if` is meant."""


def script_in(fields: Fields, cast: Cast) -> tuple[Line, ...]:
    """The lines under `script`, those that could be read."""
    lines = []
    for node in fields.items("script", "The door opens."):
        line = _line(fields.notes, node, cast)
        if line is not None:
            lines.append(line)
    return tuple(lines)


def _line(notes: Notes, node: Node, cast: Cast) -> Line | None:
    if isinstance(node, Text):
        return _text_line(notes, node, cast)
    if isinstance(node, Mapping):
        return _mapped_line(notes, node, cast)
    cure = 'Write a text, or "Name: text" for speech.'
    notes.wrong_type(node, "script", "lines of text", cure)
    return None


def _text_line(notes: Notes, node: Text, cast: Cast) -> Line | None:
    if not is_full(notes, node, "line of the script", "line"):
        return None
    words = notes.prose(node)
    end = words.find(":")
    while end != -1:
        voice = voice_of(words[:end], cast)
        if voice is not None:
            said = words[end + 1 :].strip()
            if said:
                return Line(voice[0], said, voice[1])
            notes.empty(node, words[:end])
            return None
        end = words.find(":", end + 1) if end < 100 else -1
    tell_name_without_colon(notes, node, cast)
    return Line(LineKind.NARRATION, words)


def _mapped_line(notes: Notes, node: Mapping, cast: Cast) -> Line | None:
    beside: dict[str, tuple[Text, Node]] = {}
    spoken: list[tuple[Text, Node, tuple[LineKind, str | None]]] = []
    sound = True
    for entry in node.entries:
        meant = key_in_braces(notes, *entry, lambda words: _begins_line(words, cast))
        key, value = meant or entry
        voice = voice_of(key.text, cast)
        if node.flow and spoken and comma_in_braces(notes, key, value):
            sound = False
        elif voice is not None:
            notes.check_seen(key)
            spoken.append((key, value, voice))
        elif fold_key(key.text) == TEXT:
            spoken.append((key, value, (LineKind.NARRATION, None)))
        elif (name := _key_beside(notes, key)) is not None:
            beside[name] = (key, value)
        else:
            unknown_voice(notes, key, value, cast)
            sound = False
    only_if = _only_if(notes, *beside[ONLY_IF], cast) if ONLY_IF in beside else None
    if not sound or not _says_one_thing(notes, node, len(spoken), cast):
        return None
    key, value, (kind, speaker) = spoken[0]
    faces = faces_of(notes, *beside[FACE], cast, speaker) if FACE in beside else ()
    words = _said(notes, key, value)
    return None if words is None else Line(kind, words, speaker, only_if, faces)


def _key_beside(notes: Notes, key: Text) -> str | None:
    """The key of a line beside its words that is meant; None for any other."""
    name = fold_key(key.text)
    if name == WHEN:
        message = f"a line of the script has no key {shown(key.text)}"
        notes.error(key, Code.UNKNOWN_KEY, message, f"Here it is called {shown(ONLY_IF)}.")
        return ONLY_IF
    return name if name in (ONLY_IF, FACE) else None


def _says_one_thing(notes: Notes, node: Mapping, spoken: int, cast: Cast) -> bool:
    """True where a line says one thing; else told."""
    if spoken == 1:
        return True
    if not spoken and len(node.entries) == 1 and tell_lone_condition(notes, node, cast):
        return False
    message = "a line of the script says one thing, and this one says " + (
        "more" if spoken else "nothing"
    )
    notes.error(node, Code.BAD_LINE, message, 'Begin each line of the script with its own "-".')
    return False


def _begins_line(words: str, cast: Cast) -> bool:
    return fold_key(words) in (TEXT, ONLY_IF, FACE) or voice_of(words, cast) is not None


def _only_if(notes: Notes, key: Text, value: Node, cast: Cast) -> Condition | None:
    if isinstance(value, Text) and not value.text.strip():
        notes.empty(key, ONLY_IF)
        return None
    return condition_in(notes, value, cast, ONLY_IF)


def _said(notes: Notes, key: Text, value: Node) -> str | None:
    if not isinstance(value, Text):
        notes.wrong_type(value, key.text, "one text", "Put the words in quotes.")
        return None
    if not value.text.strip():
        notes.empty(key, key.text, wants_text=True)
        return None
    return notes.prose(value)
