"""After a play: feelings first, the moment from both chairs, the debrief, questions, the report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from markupsafe import Markup

from game.engine.play import replay
from game.model.debrief import Debrief
from game.model.run import Run, RunHead, RunId
from game.pages.request import HERE, PlayRequest
from game.pages.strip import strip
from game.pages.values import Keeping, PageTold
from game.papers.report.play_document import play_report, power_over_time
from game.papers.report.play_record import play_recorded
from game.papers.report.web import web
from game.study.both_chairs import shared_moments
from game.study.debrief import debrief
from game.words.debrief.parts import debrief_parts
from game.words.debrief.whole import (
    BEHIND,
    FIRST,
    NEXT,
    OTHER_SIDE,
    OTHERS,
    WENT,
    over_time,
    turn_part,
)
from game.words.debrief.whole import questions as asked_questions
from game.words.lines import line_words

LONGEST = 4_000
"""Letters of one answer that are kept; more is told, and kept up to there."""
KEPT = "This is a copy of your own. The play itself is kept until you press “Forget this play”."


def feelings(r: PlayRequest) -> PageTold:
    """Feelings come first, and nobody has to answer."""
    found = _debrief(r)
    question = asked_questions(found, r.say)[0]
    return r.page("feelings.html", r.say(FIRST), fields=_fields(r, (question,)), action="feelings")


def feelings_said(r: PlayRequest) -> PageTold:
    """What was written of them is kept."""
    return _written(r, asked_questions(_debrief(r), r.say)[:1], "sides")


def both_sides(r: PlayRequest) -> PageTold:
    """The moments in which most happened, with what each of the two thought."""
    steps = replay(r.scenario, r.meeting.decisions).steps
    shared = shared_moments(r.scenario, steps, steps)
    moments = [
        (
            r.scenario.moments[one.moment].title,
            [line_words(line) for line in one.lines if line.kind == "speech"],
            [(chair, [line.text for line in one.thoughts(chair)]) for chair in r.names],
            [(r.names[pick.chair], pick.choice.told) for pick in one.picks],
        )
        for one in shared
    ]
    return r.page("sides.html", r.say("The same meeting from both chairs"), moments=moments)


def debriefed(r: PlayRequest) -> PageTold:
    """Where the power went and why, drawn and in words, then what stood behind it."""
    scenario, say, cards = r.scenario, r.say, r.shelf.cards
    found = _debrief(r)
    turns = [turn_part(one, scenario, cards, say) for one in found.turns]
    parts = debrief_parts(found, scenario, cards, say)
    drawing = power_over_time(play_recorded(scenario, _run(r), found, say), say)
    balance = found.points[-1].balance
    return r.page(
        "debrief.html", say(WENT), drawing=drawing, svg=Markup(drawing.svg),
        over_time=list(over_time(found, scenario, say)), turns=turns,
        others=[one for one in parts if one.about in OTHERS],
        behind=[one for one in parts if one.about not in OTHERS],
        headings=(say(OTHER_SIDE), say(BEHIND)),
        track=strip(balance, found.points[0].balance),
    )  # fmt: skip


def questions(r: PlayRequest) -> PageTold:
    """What to think about, each with room to write; nobody has to."""
    asked = asked_questions(_debrief(r), r.say)[1:]
    return r.page("feelings.html", r.say(NEXT), fields=_fields(r, asked), action="questions")


def questions_said(r: PlayRequest) -> PageTold:
    """What was written under them is kept."""
    return _written(r, asked_questions(_debrief(r), r.say)[1:], "report")


def report(r: PlayRequest) -> PageTold:
    """The page about the report; with `file` in the address, the report itself to keep."""
    if r.asked.form.get("file") != "html":
        return r.page("report.html", r.say("Your report"))
    say = r.say
    record = play_recorded(r.scenario, _run(r), _debrief(r), say)
    told = play_report(record, r.shelf.cards, r.story.notes, "", say, say(KEPT))
    return PageTold(
        title=told.title, body=web(told, {}), language=say.language, file_name="other-chair.html"
    )


@dataclass(frozen=True, slots=True)
class QuestionAsked:
    """A question with what is kept under it.

    `typed` is what to show in its field, `other` what another page has written there meanwhile,
    `was` tells that from what this page knew.
    """

    name: str
    question: str
    typed: str
    was: str
    other: str = ""


def _fields(r: PlayRequest, asked: Sequence[str]) -> list[QuestionAsked]:
    kept = [r.play.written(question) for question in asked]
    return [
        QuestionAsked(f"q{n}", question, text, _sign(text))
        for n, (question, text) in enumerate(zip(asked, kept, strict=True))
    ]


def _written(r: PlayRequest, asked: Sequence[str], go_to: str) -> PageTold:
    """Keep what was typed; where another page wrote there meanwhile, show both and ask again."""
    play, form, apart = r.play, r.asked.form, []
    for field in _fields(r, asked):
        typed = form.get(field.name)
        if typed is None:
            continue
        typed = typed.replace("\r\n", "\n").strip()[:LONGEST]
        is_late = form.get(f"was-{field.name}") != field.was
        if typed == field.typed or (is_late and not typed):
            continue
        if is_late and field.typed:
            apart.append(replace(field, typed=typed, other=field.typed))
        else:
            play = play.writing(field.question, typed)
    if not apart:
        return r.kept(play, f"{go_to}{HERE}")
    told = r.page(
        "feelings.html", r.say("Written in two places"), 409, fields=apart, action=r.asked.path
    )
    return replace(told, keeping=Keeping.CHANGED, play=play)


def _sign(text: str) -> str:
    """What tells one answer from another, without the answer itself."""
    return sha256(text.encode()).hexdigest()[:12]


def _debrief(r: PlayRequest) -> Debrief:
    return debrief(r.scenario, r.meeting.decisions, r.you, r.meeting.hopes)


def _run(r: PlayRequest) -> Run:
    """The play as a run, for papers that tell of one."""
    play = r.play
    head = RunHead(
        RunId("play"), r.scenario.title, "", play.version, play.variant, play.players,
        play.manner, play.seed, play.began, r.meeting.ending, r.meeting.is_over,
    )  # fmt: skip
    return Run(head, r.meeting.decisions, r.meeting.hopes, play.reflections)
