"""The trainers' notes of a scenario: the file `trainers.yaml` beside it, for whoever runs a group.

The way in for everybody who reads them, as strict about keys and as kind about slips as the
reader of scenarios. Whether a plan leaves room to talk, and how old its law is, is checked in
`authoring`.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from game.library.places import Places
from game.library.reading.cast import Cast, cast_of
from game.library.reading.effects import names_in
from game.library.reading.fields import Fields, Keyring, fields_of
from game.library.reading.heading import date_in
from game.library.reading.notes import Notes
from game.library.reading.people import named
from game.library.reading.scenario_reader import NotAScenario, bytes_of
from game.library.variants.variants import variant_file
from game.library.yaml.nodes import Node, Sequence, Text
from game.library.yaml.source import shown
from game.library.yaml.tree import paused_collection, read_tree
from game.model import trainers as made
from game.model.codes import Code
from game.model.problems import Problem
from game.model.scenario import Questions, Scenario
from game.model.trainers import TrainersNotes

NAME = "trainers"
AT_THE_MOMENT = "at the moment"
TRAINERS = Keyring(
    "trainers.yaml",
    *("for", "law as of", "aims", "suits", "not for", "before you start", "expect to hear"),
    *("questions", "short path", "sessions", "handout"),
)
HEARD = Keyring("a place under expect to hear", "they say", "you could ask")
QUESTIONS = Keyring("questions", "professional", "service user", "room", AT_THE_MOMENT)
STEP = Keyring("a step", "minutes", "do", "play")
HANDOUT = Keyring("handout", "title", "parts")
PART = Keyring("a part of the handout", "heading", "points")
LONGEST = max(made.SESSIONS)


@dataclass(frozen=True, slots=True)
class TrainersReading:
    """What became of a trainers' file. `notes` is None if there is any error."""

    notes: TrainersNotes | None
    problems: tuple[Problem, ...]
    places: Places


def trainers_file(story: Path) -> Path | None:
    """The trainers' file beside a scenario's file, or None where there is none.

    Beside any other file than `scenario.yaml` its name comes first: `ward.trainers.yaml`.
    """
    file = variant_file(story, NAME)
    return file if file.is_file() else None


def read_trainers(path: Path, scenario: Scenario, story: Path) -> TrainersReading:
    """Read the trainers' file at `path` of the scenario whose file is `story`.

    NotAScenario where it cannot be read.
    """
    return read_trainers_text(bytes_of(path), scenario, story.name, str(path))


def notes_beside(story: Path, scenario: Scenario) -> TrainersNotes | None:
    """The notes beside a scenario's file; None where there are none that can be read."""
    found = trainers_file(story)
    with suppress(NotAScenario):
        return None if found is None else read_trainers(found, scenario, story).notes
    return None


def read_trainers_text(
    data: str | bytes, scenario: Scenario, story: str, shown_path: str
) -> TrainersReading:
    """Read trainers' notes from their text; `story` is the name of the scenario's file.

    Nothing is raised.
    """
    with paused_collection():
        tree = read_tree(data, shown_path)
        notes = Notes(tree)
        found = None
        if tree.root is not None:
            found = _trainers(notes, tree.root, cast_of(scenario), story)
        elif not tree.problems:
            notes.nothing_there(f"Begin it with  for: {story}")
    problems, is_sound = notes.told()
    return TrainersReading(found if is_sound else None, problems, Places(tree.source, tree.root))


def _trainers(notes: Notes, root: Node, cast: Cast, story: str) -> TrainersNotes | None:
    top = fields_of(notes, root, TRAINERS)
    if top is None:
        return None
    top.says("for", story, Code.UNKNOWN_STORY, "These notes stand beside")
    questions, at_moments = _questions(top, cast)
    return TrainersNotes(
        aims=top.texts("aims"),
        suits=top.texts("suits"),
        not_for=top.texts("not for"),
        before=top.texts("before you start"),
        expect=_heard(top),
        questions=questions,
        at_moments=at_moments,
        short_path=names_in(top, "short path", cast.moments),
        sessions=_sessions(top, cast),
        handout=_handout(top),
        law_as_of=date_in(top, "law as of"),
    )


def _text(fields: Fields, key: str, cure: str) -> str | None:
    """A text that has to be there; None where it is not, and that has been told."""
    if not fields.has(key):
        fields.missing(key, cure)
    return fields.text(key)


def _heard(top: Fields) -> tuple[made.Heard, ...]:
    found = []
    for node in top.items("expect to hear", "they say: some words"):
        fields = fields_of(top.notes, node, HEARD, label="expect to hear")
        if fields is None:
            continue
        said = _text(fields, "they say", "Write  - they say:  and what you expect to hear.")
        ask = _text(fields, "you could ask", "Write  you could ask:  and a question to give back.")
        if said is not None and ask is not None:
            found.append(made.Heard(said, ask))
    return tuple(found)


def _questions(top: Fields, cast: Cast) -> tuple[Questions, dict[str, tuple[str, ...]]]:
    fields = top.group("questions", QUESTIONS)
    if fields is None:
        return Questions(), {}
    own = Questions(
        service_user=fields.texts("service user"),
        professional=fields.texts("professional"),
        room=fields.texts("room"),
    )
    asked: dict[str, tuple[str, ...]] = {}
    cure = "Write the name of a moment under it, and the questions under that."
    for key, node in named(fields, AT_THE_MOMENT, cure):
        moment = top.notes.resolve(cast.moments, key)
        texts = _under(fields, key, node).texts(key.text)
        if moment is not None:
            asked[moment] = texts
    return own, asked


def _under(fields: Fields, key: Text, node: Node) -> Fields:
    """The value of a key that the file itself names, to be read like any other."""
    return Fields(fields.notes, key, {key.text: (key, node)})


def _sessions(top: Fields, cast: Cast) -> tuple[made.SessionPlan, ...]:
    found = []
    lengths = f"{', '.join(map(str, made.SESSIONS[:-1]))} or {made.SESSIONS[-1]}"
    for key, node in named(top, "sessions", "Write 45: under it, and the steps under that."):
        minutes = int(key.text) if key.text.strip() in map(str, made.SESSIONS) else None
        if minutes is None:
            message = f"a session has {lengths} minutes, and this one is called {shown(key.text)}"
            top.notes.error(
                key, Code.UNKNOWN_SESSION, message, "Write the minutes alone, as in  45:"
            )
        steps = _steps(_under(top, key, node), key, cast)
        if minutes is not None and steps:
            _check_sum(top.notes, key, minutes, steps)
            found.append(made.SessionPlan(minutes, steps))
    return tuple(sorted(found, key=lambda one: one.minutes))


def _steps(fields: Fields, key: Text, cast: Cast) -> tuple[made.SessionStep, ...]:
    """The steps of one session; none where any of them could not be read."""
    node = fields.node(key.text)
    if isinstance(node, Text) and node.text.strip():
        cure = "Write its steps under it, each with  - minutes: 5  and  do: some words"
        fields.notes.wrong_type(node, key.text, "a list of steps", cure)
        return ()
    nodes = fields.items(key.text, "minutes: 5")
    if not nodes and isinstance(node, Sequence):
        fields.notes.empty(key, key.text)
    steps = [_step(fields.notes, node, cast) for node in nodes]
    read = tuple(step for step in steps if step is not None)
    return read if len(read) == len(steps) else ()


def _step(notes: Notes, node: Node, cast: Cast) -> made.SessionStep | None:
    fields = fields_of(notes, node, STEP)
    if fields is None:
        return None
    if not fields.has("minutes"):
        fields.missing("minutes", "Write  minutes:  and how long this step takes.")
    minutes = fields.number("minutes", 1, LONGEST)
    do = _text(fields, "do", "Write  do:  and what happens in this step.")
    play = fields.name("play", cast.moments)
    return None if minutes is None or do is None else made.SessionStep(minutes, do, play)


def _check_sum(notes: Notes, key: Text, minutes: int, steps: tuple[made.SessionStep, ...]) -> None:
    off = sum(step.minutes for step in steps) - minutes
    if off:
        many = "1 minute is" if abs(off) == 1 else f"{abs(off)} minutes are"
        added = f"the steps of this session add up to {minutes + off} minutes"
        message = f"{added}, and it has {minutes}: {many} {'missing' if off < 0 else 'too many'}"
        cure = f"Change the minutes of its steps until they come to {minutes}."
        notes.error(key, Code.MINUTES_DO_NOT_ADD_UP, message, cure)


def _handout(top: Fields) -> made.HandoutPage | None:
    fields = top.group("handout", HANDOUT)
    if fields is None:
        return None
    title = _text(fields, "title", "Write  title:  and what stands at the top of the page.")
    parts = []
    for node in fields.items("parts", "heading: some words"):
        part = fields_of(fields.notes, node, PART, label="parts")
        if part is None:
            continue
        heading = _text(part, "heading", "Write  - heading:  and what this part is about.")
        if not part.has("points"):
            part.missing("points", "Write  points:  and what people take home, one a line.")
        if heading is not None:
            parts.append(made.HandoutPart(heading, part.texts("points")))
    return None if title is None else made.HandoutPage(title, tuple(parts))
