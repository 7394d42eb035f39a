"""One turn: what is told, what is asked, what a choice did and why, and the ending."""

from __future__ import annotations

from dataclasses import replace

from game.model.events import Hope
from game.model.state import Decision, decision_of
from game.model.view import MomentSeen
from game.pages.request import HERE, PlayRequest
from game.pages.told import (
    LineShown,
    MoveShown,
    move_shown,
    option_words,
    options_shown,
    passage_shown,
    picture_shown,
    strip_shown,
)
from game.pages.values import PageTold
from game.play.hopes import answer_of, is_asked
from game.play.meeting import Outcome
from game.words.options import closed_words, law_words


def play_page(r: PlayRequest, remark: str = "", status: int = 200) -> PageTold:
    """What was told since the last decision, and what is asked now; at an ending, the ending."""
    meeting, picking = r.meeting, r.picking
    moment = meeting.moment_for(picking) if picking is not None else meeting.moment
    shown = [passage_shown(r, one) for one in meeting.pages]
    moves = [move for one in meeting.pages for move in one.moves]
    before = meeting.pages[0].before
    title = moment.ending if moment.ending is not None else meeting.pages[-1].passage.title
    return r.page(
        "play.html", title, status,
        passages=shown, moment=moment, remark=remark,
        options=options_shown(moment.options, r) if picking is not None else [],
        hopes=options_shown(moment.hopes, r) if is_asked(meeting) else [],
        question=_question(r, moment),
        law=law_words(moment.law, r.say) if moment.law is not None else "",
        strip=strip_shown(r, moment.meter.balance, before, moves),
        at=len(meeting.decisions), who=_who(r),
        picture=picture_shown(r, moment.scene, moment.meter.balance, meeting.told),
    )  # fmt: skip


def _who(r: PlayRequest) -> str:
    you, say = r.you or r.picking, r.say
    if you is None:
        return say("You are watching")
    if r.you is None:
        return say("{name} picks", name=r.names[you])
    return say("You are {name}", name=r.names[you])


def _question(r: PlayRequest, moment: MomentSeen) -> str:
    say = r.say
    if r.meeting.is_over:
        return ""
    if r.picking is not None:
        if moment.question:
            return moment.question
        return say("What do you do?") if r.you else (
            say("What does {name} do?", name=r.names[r.picking])
        )  # fmt: skip
    chairs = moment.decides.chairs if moment.decides is not None else ()
    if len(chairs) == 1:
        return say("Now {name} decides.", name=r.names[chairs[0]])
    return say("Now both decide.")


def already(r: PlayRequest) -> PageTold:
    """The play where it stands, for whoever sent a form that is out of date."""
    return play_page(r, r.say("That was decided already. This is where the play stands now."))


def said(r: PlayRequest) -> PageTold:
    """Everything that was told so far, to read back."""
    parts: list[tuple[str, str | None, tuple[LineShown, ...], tuple[MoveShown, ...]]] = []
    for one in r.meeting.told:
        if isinstance(one, Outcome):
            parts.append(("", None, (), tuple(move_shown(move, r) for move in one.moves)))
        else:
            shown = passage_shown(r, one)
            parts.append((shown.title, shown.place, shown.lines, shown.moves))
    return r.page("said.html", r.say("What was said"), parts=parts)


def after(r: PlayRequest) -> PageTold:
    """What the last decision did: who did what, why, what moved, what will be remembered."""
    meeting, say = r.meeting, r.say
    outcome = meeting.outcome
    if outcome is None:
        return play_page(r)
    told = meeting.told[: len(meeting.told) - len(meeting.pages)]
    answer = answer_of(meeting)
    hoped = ""
    if answer is not None:
        hoped = say("You hoped for this.") if answer.is_met else (
            say("You hoped: {words}", words=option_words(answer.hoped))
        )  # fmt: skip
    return r.page(
        "after.html", outcome.moment.title, moment=outcome.moment, hoped=hoped,
        moves=[move_shown(one, r) for one in outcome.moves],
        strip=strip_shown(r, outcome.after, outcome.before, outcome.moves),
        who=_who(r), picture=picture_shown(r, outcome.moment.scene, outcome.after, told),
    )  # fmt: skip


def hand_over(r: PlayRequest) -> PageTold:
    """The device goes to the second of two people; what the first picked is not shown."""
    if not r.play.held or r.picking is None:
        return play_page(r)
    return r.page("hand.html", r.say("{name} picks", name=r.names[r.picking]),
                  other=r.names[r.picking.other])  # fmt: skip


def choose(r: PlayRequest) -> PageTold:
    """A choice was sent. One that is closed, or sent too late, changes nothing and says so."""
    choice, picking = r.asked.form.get("choice", ""), r.picking
    if not _is_in_time(r) or picking is None:
        return _out_of_date(r, choice)
    options = r.meeting.moment_for(picking).options
    chosen = next((one for one in options if one.id == choice), None)
    if chosen is None:
        return play_page(r, r.say("Pick one of these first."), 422)
    if not chosen.is_open:
        return play_page(r, closed_words(chosen, r.say), 422)
    asked = r.meeting.asked
    if len(asked) > 1 and not r.play.held:
        return r.kept(replace(r.play, held=choice), f"hand{HERE}")
    pick = decision_of(picking, choice)
    if len(asked) > 1:
        pick = Decision(r.play.held, choice)
    return _decided(r, pick)


def go_on(r: PlayRequest) -> PageTold:
    """The other chair decides, or everybody is watched; with a hope, where one was said."""
    if not _is_in_time(r) or r.picking is not None or r.meeting.is_over:
        return _out_of_date(r, "")
    hoped = r.asked.form.get("hope", "")
    chair = r.you
    if chair is not None and any(one.id == hoped for one in r.meeting.moment.hopes):
        hope = Hope(len(r.meeting.decisions), chair, hoped)
        return _decided(r, Decision(), (hope,))
    return _decided(r, Decision())


def _decided(r: PlayRequest, pick: Decision, hoped: tuple[Hope, ...] = ()) -> PageTold:
    picks, hopes = (*r.play.picks, pick), (*r.play.hopes, *hoped)
    return r.kept(replace(r.play, picks=picks, hopes=hopes, held=""), f"after{HERE}")


def _is_in_time(r: PlayRequest) -> bool:
    """Whether the form was shown where the play stands now; `held` tells two people apart."""
    at = f"{len(r.meeting.decisions)}{'b' if r.play.held else ''}"
    return r.asked.form.get("at") == at


def _out_of_date(r: PlayRequest, choice: str) -> PageTold:
    """The same choice sent twice shows what it did; anything else, where the play stands."""
    picks = r.play.picks
    is_twice = bool(picks) and r.asked.form.get("at") == str(len(picks) - 1)
    if is_twice and (choice in picks[-1].chosen or not choice):
        return PageTold(go_to=f"after{HERE}")
    return PageTold(go_to=f"already{HERE}")
