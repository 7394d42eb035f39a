"""Who speaks, thinks or sees in a line of a script, and what is told where nobody known does.

The lines themselves are read in `script`.
"""

from __future__ import annotations

import re

from game.library.nearest import nearest
from game.library.places import fold_key
from game.library.reading.cast import Cast
from game.library.reading.notes import Notes, words_of_entry
from game.library.yaml.lines import shape_of
from game.library.yaml.nodes import Mapping, Node, Text
from game.library.yaml.quotes import legibly_quoted
from game.library.yaml.source import shown
from game.model.codes import Code
from game.model.scenario import LineKind

TOLD_TO_ONE = {" thinks": LineKind.THOUGHT, " sees": LineKind.SIGHT}
ONLY_IF = "only if"
MEANT = {
    **dict.fromkeys(("think", "thought", "thinking", "feels", "felt", "wonders"), " thinks"),
    **dict.fromkeys(("knows", "hopes", "remembers", "worries"), " thinks"),
    **dict.fromkeys(("see", "saw", "seeing", "notices", "hears", "heard"), " sees"),
    **dict.fromkeys(("say", "says", "said", "asks", "answers", "replies", "writes", "reads"), ""),
    **dict.fromkeys(("whispers", "shouts", "speaks", "adds", "types"), ""),
}
"""Words after a name that stand in place of a line's own."""
MEANS_ONLY_IF = frozenset({"if", "when", "unless", "only when", "condition"})
NOBODY = frozenset({"narrator", "narration", "narrative", "stage direction", "scene"})
_VERB_ENDS = ("think", "thinks", "thniks", "see", "sees", "ses")
_IN_BRACKETS = re.compile(r"(.+?) *[(\[].*[)\]]")
_IF = re.compile(r"(?:only )?(?:if|when) +(.+)", re.IGNORECASE)
_MARK = re.compile(r"(?P<gap>;| +[-–—](?= )|,) *(?P<said>\S.*)", re.DOTALL)
_LONGEST_NAME = 100


def voice_of(head: str, cast: Cast) -> tuple[LineKind, str] | None:
    """Who speaks, thinks or sees in the words before a colon; None for nobody known."""
    name = cast.people.get(head)
    if name is not None:
        return LineKind.SPEECH, name
    folded = " ".join(head.split())
    for ending, kind in TOLD_TO_ONE.items():
        if folded.lower().endswith(ending):
            name = cast.people.get(folded[: -len(ending)])
            if name is not None:
                return kind, name
    return None


def unknown_voice(notes: Notes, key: Text, value: Node, cast: Cast) -> None:
    """Tell a person before a colon whom nobody knows."""
    if cast.people.unsure:
        return
    head = key.text
    for ending in TOLD_TO_ONE:
        head = head.removesuffix(ending)
    known_key = _key_below(notes, key, value)
    if known_key is not None:
        notes.error(key, Code.BAD_LINE, *known_key)
        return
    if _tell_voice_begun(notes, key, cast):
        return
    cure = _condition_first(key, value) or _nobody(key, value) or _other_word(key, cast)
    cure = cure or _nearly_of_one(key, cast)
    cure = cure or _how_said(key, cast) or _one_of(head, cast)
    cure = cure or notes.guess(head, cast.people.all)
    if not cure.startswith(("Did", "If the", "Leave", "There are")):
        said = words_of_entry(notes, key, value) or f"{key.text}: …"
        cure = (
            f"If {shown(head)} is a person, add them under people:  {head}:  "
            f"If nobody says it, use quotes: - {legibly_quoted(said)}  {cure}"
        )
    message = f"there is no person called {shown(head)}"
    notes.error(key, Code.UNKNOWN_PERSON, message, cure.strip())


def _condition_first(key: Text, value: Node) -> str:
    """The cure for `If the form is seen: …`, a condition in the place of a name."""
    found = _IF.fullmatch(" ".join(key.text.split()))
    if found is None or not isinstance(value, Text) or "\n" in value.text:
        return ""
    rows = (f"- text: {value.text.strip()}", f"  {ONLY_IF}: {found[1]}")
    return "If the line is told only sometimes, put the condition under it:" + "".join(
        f"\n    {row}" for row in rows
    )


def _key_below(notes: Notes, key: Text, value: Node) -> tuple[str, str] | None:
    """What is told of a condition in another word, or of a moment's key, in place of a name."""
    word = fold_key(key.text)
    said = value.text.strip() if isinstance(value, Text) else ""
    if word in MEANS_ONLY_IF and said:
        condition = said if word != "unless" else f"not {said}"
        message = f"a line has no {shown(key.text)}; here it is {shown(ONLY_IF)}"
        return message, f"Write it like this: {ONLY_IF}: {condition}"
    is_below = not notes.source.line(key.line).lstrip().startswith("-")
    meant = nearest(word, (ONLY_IF, "face")) if is_below else None
    if meant is not None:
        return f"a line has no {shown(key.text)}", f"Did you mean {shown(meant)}?"
    if word == "go to":
        cure = "Take it out of the script, and write it under the moment or under each choice."
        return (
            f"{shown('go to')} belongs to the moment, and stands among the lines of its script",
            cure,
        )
    return None


def _tell_voice_begun(notes: Notes, key: Text, cast: Cast) -> bool:
    """Tell what only one person is told, where a later colon is taken for the line's own."""
    found = _voice_alone(" ".join(key.text.split()), cast)
    line, start = notes.source.line(key.line), key.column - 1
    if found is None or not found.lower().endswith(tuple(TOLD_TO_ONE)):
        return False
    at = line.find(found, start)
    if at < 0:
        return False
    mended = f"{line[: at + len(found)]}:{line[at + len(found) :]}".strip()
    message = f"a colon is missing after {shown(found)}"
    notes.error(key, Code.MISSING_COLON, message, f"Write it like this: {mended}")
    return True


def _nearly_of_one(key: Text, cast: Cast) -> str:
    """The cure for a misspelt name with what only that person is told, spaces wrong or not."""
    words = key.text.strip().lower()
    if words.endswith(tuple(TOLD_TO_ONE)) or not words.endswith(_VERB_ENDS):
        return ""
    voices = [f"{name}{ending}" for name in cast.people.all for ending in TOLD_TO_ONE]
    meant = nearest(key.text, voices)
    return "" if meant is None else f"Did you mean {shown(meant)}?"


def _nobody(key: Text, value: Node) -> str:
    """The cure for a narrator, who needs no name."""
    if key.text.strip().lower() not in NOBODY or not isinstance(value, Text):
        return ""
    return (
        f"Leave {shown(f'{key.text}:')} out, for what nobody says is told: - {value.text.strip()}"
    )


def _how_said(key: Text, cast: Cast) -> str:
    """The cure for a known name with how it is said in brackets after it."""
    found = _IN_BRACKETS.fullmatch(" ".join(key.text.split()))
    voice = None if found is None else voice_of(found[1], cast)
    if found is None or voice is None:
        return ""
    return f"Did you mean {shown(found[1])}? How it is said can be told in a line of its own."


def _one_of(head: str, cast: Cast) -> str:
    """The cure for a first name, or another part, that more than one person has."""
    word = head.strip().lower()
    names = [name for name in cast.people.all if word in name.lower().split()]
    if len(names) < 2:
        return ""
    return f"There are more of that name: {' or '.join(map(shown, names))}?"


def _other_word(key: Text, cast: Cast) -> str:
    """The cure for a known name with another word after it than those of the format."""
    name, _, word = " ".join(key.text.split()).rpartition(" ")
    known = cast.people.get(name)
    meant = MEANT.get(word.lower(), nearest(f" {word.lower()}", TOLD_TO_ONE))
    return "" if known is None or meant is None else f"Did you mean {shown(known + meant)}?"


def tell_lone_condition(notes: Notes, node: Mapping, cast: Cast) -> bool:
    """Tell an `only if` with a dash of its own, with the lines it may belong to; else False."""
    key, value = node.entries[0]
    if fold_key(key.text) != ONLY_IF or not isinstance(value, Text) or not value.text.strip():
        return False
    for beside in (-1, 1):
        said = _said_at(notes, node.line + beside, key.column, cast)
        if said is not None:
            break
    else:
        return False
    message = f"{shown(ONLY_IF)} stands under the words of its line, without a dash"
    cure = f"Write it like this:\n    - {said}\n      {ONLY_IF}: {value.text.strip()}"
    notes.error(key, Code.BAD_LINE, message, cure)
    return True


def _said_at(notes: Notes, number: int, column: int, cast: Cast) -> str | None:
    """The words of a line with a dash at the same column, with a key before them."""
    shape = shape_of(notes.source.line(number))
    if shape.indent + 2 != column - 1 or not shape.head.lstrip().startswith("- "):
        return None
    if shape.key is not None:
        is_known = voice_of(shape.key, cast) is not None or fold_key(shape.key) == "text"
        return f"{shape.key}: {shape.value}" if is_known and shape.value else None
    return f"text: {shape.value}" if shape.value else None


def tell_name_without_colon(notes: Notes, node: Text, cast: Cast) -> None:
    """Warn of narration that begins with a known name and another mark than a colon."""
    line, start = notes.source.line(node.line), node.column - 1
    if _tell_voice_alone(notes, node, cast, line, start):
        return
    words = line[start:].rstrip()
    if not node.plain or words != node.text.strip():
        return
    for found in _MARK.finditer(words[:_LONGEST_NAME]):
        head = words[: found.start()]
        if voice_of(head, cast) is None:
            continue
        said = words[found.start("said") :]
        if not _sounds_said(found["gap"].strip(), said, cast):
            return
        message = f"a known name begins this line, and no colon follows: nobody says {shown(said)}"
        cure = f"Write it like this: {line[:start].strip()} {head}: {said}"
        notes.warn(node, Code.NAME_WITHOUT_COLON, message, cure)
        return


def _tell_voice_alone(notes: Notes, node: Text, cast: Cast, line: str, start: int) -> bool:
    """Warn of narration that begins with a name, or with what one person is told, and no mark.

    The word after it is a common one with a capital, as where a sentence begins. True if told.
    """
    words = node.text.strip()
    found = _voice_alone(words, cast)
    if found is None:
        return False
    said = words[len(found) :].strip()
    is_of_one = found.lower().endswith(tuple(TOLD_TO_ONE)) and said[:1].isupper()
    if not is_of_one and not _begins_sentence(said, notes, cast):
        return False
    at = line.find(found, start)
    if at < 0:
        return False
    mended = f"{line[: at + len(found)]}:{line[at + len(found) :]}".strip()
    message = f"a known name begins this line, and no colon follows: nobody says {shown(said)}"
    if found.endswith(tuple(TOLD_TO_ONE)):
        message = f"no colon follows {shown(found)}, so that both chairs are told what stands here"
    notes.warn(node, Code.NAME_WITHOUT_COLON, message, f"Write it like this: {mended}")
    return True


def _voice_alone(words: str, cast: Cast) -> str | None:
    """The longest name, with its verb if there is one, that words begin with and go on."""
    for name in sorted(cast.people.all, key=len, reverse=True):
        if words.lower().startswith(f"{name.lower()} "):
            for ending in (*TOLD_TO_ONE, ""):
                whole = words[: len(name) + len(ending)]
                if whole.lower() == f"{name}{ending}".lower() and words[len(whole) :][:1] == " ":
                    return whole
    return None


def _begins_sentence(said: str, notes: Notes, cast: Cast) -> bool:
    """True where words begin with a capital, and their first with none elsewhere in the file."""
    first = said.split(None, 1)[0].rstrip(",.!?;:") if said else ""
    if first[:1] in {'"', "“", "‘"} or re.fullmatch(r"I(?:['’].*)?", first):
        return True
    if not first[:1].isupper() or any(name.split()[0] == first for name in cast.people.all):
        return False
    return re.search(rf"(?<!\w){re.escape(first.lower())}(?!\w)", notes.source.text) is not None


def _sounds_said(gap: str, said: str, cast: Cast) -> bool:
    """True where words after a name and a mark read like speech, and not like narration."""
    if gap == ";":
        return True
    first = said.split(None, 1)[0].rstrip(",.!?;:")
    is_new = first[:1].isupper() and not any(name.split()[0] == first for name in cast.people.all)
    return is_new and f" {gap} " not in said
