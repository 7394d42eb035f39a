"""Conducts a room: takes the trainer's commands and people's ballots, and gives boards.

It joins the session, which may be kept and told, with the ballots, which may not and which
nobody else reaches. Happenings are handed to `keep` before anything follows from them. One call
follows another: a conductor guards nothing against two threads at once, but a board can be made
beside a call.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import assert_never

from game.model.power import Chair
from game.model.problems import Refused
from game.model.scenario import Decides
from game.room import happenings as happened
from game.room.ballots import Ballot, Ballots, tallied
from game.room.board import Board, Votes, board, offered_in
from game.room.commands import Command, Hands, Jump, MoveNeedle, Say, SetRule, Word
from game.room.disclosure import RoundTold
from game.room.evaluation import ANSWERS, QUESTIONS, evaluation_told
from game.room.ladder import Rule, RuleOutcome, outcome
from game.room.naming import moment_named, option_named
from game.room.needle import needle_told
from game.room.seats import Count, Seat
from game.room.session import Session, Stage, after
from game.room.skipping import typical
from game.room.tellings import Tellings

SEALING = (happened.Went, happened.Skipped, happened.Jumped, happened.Undone, happened.Finished)
"""After these no vote can be changed or counted again: ballots are forgotten."""

WHICH = (
    "The rule is \u201c{rule}\u201d. Say which option: a number at the wall, a button at the desk, "
    "\u201csay A\u201d in a terminal."
)
_ALWAYS: dict[Word, happened.Happening] = {
    Word.UNDO: happened.Undone(),
    Word.PAUSE: happened.Paused(),
    Word.RESUME: happened.Resumed(),
}

_NOT_IN_A_PAUSE = (Word.NEXT, Word.OPEN, Word.AGAIN, Word.CLOSE, Word.NEEDLE, Word.SKIP, Word.UNDO)


class Conductor:
    """A room being led. `session` is where it stands.

    `ballots` are those of the open round; `seed` settles in which order this room sees its options.
    """

    def __init__(
        self,
        session: Session,
        ballots: Ballots,
        keep: Callable[[happened.Happening], None],
        seed: int = 0,
    ) -> None:
        self.session = session
        self._ballots = ballots
        self._keep = keep
        self._seed = seed
        self._count: Count | None = None
        self._said: str | None = None
        self._tellings = Tellings()
        self._tally = tallied(ballots)
        """Asked once after each change: a board can be made while the disk is waited for."""
        if session.stage is Stage.SHOWN:
            self._count = ballots.count(self._open_options())
            self._tellings.remember(session.moment.name, session.rounds[-1], ballots.cast())

    # What people send

    def cast_all(self, ballots: Sequence[Ballot]) -> tuple[Refused | None, ...]:
        """Phones' ballots, all that can be cast put in at once or none of them.

        For each, in order: None where it is in, else why it can't be cast now.
        """
        refusals = tuple(self._refusal(ballot.option) for ballot in ballots)
        good = [one for one, refusal in zip(ballots, refusals, strict=True) if refusal is None]
        if good:
            self._ballots.cast_all(good)
            self._tally = tallied(self._ballots)
        return refusals

    def _refusal(self, option: str) -> Refused | None:
        try:
            self.ask_for_vote(option)
        except Refused as refused:
            return refused
        return None

    def ask_for_vote(self, option: str) -> None:
        """Refused, with a sentence, where a ballot for this option could not be cast now."""
        self._ask_for_votes()
        if option not in self._open_options():
            raise Refused("That option is not open.")

    def take_back(self, token: str) -> None:
        """A phone's ballot taken out again; Refused where no vote is open."""
        self._ask_for_votes()
        self._ballots.take_back(token)
        self._tally = tallied(self._ballots)

    def changed_seat(self, token: str) -> None:
        """A phone votes from another seat now: a ballot of an open vote is to be cast anew."""
        if self.session.stage is Stage.VOTING:
            self._ballots.take_back(token)
            self._tally = tallied(self._ballots)

    def chosen(self) -> int:
        """How many have chosen, by phone or by hand."""
        return self._tally.chosen

    def by_hand(self) -> int:
        """How many of them raised a hand or a card."""
        return self._tally.by_hand

    def cast_by(self, token: str) -> str | None:
        """The option a phone has chosen, to show it on that phone; None where it has not."""
        return self._ballots.cast_by(token)

    def mark(self, token: str, seat: Seat, power: int) -> None:
        """Where a phone would put the needle; Refused unless asked, and where not 0 to 100."""
        if self.session.stage is not Stage.NEEDLE:
            raise Refused("The needle is not being placed now.")
        if not 0 <= power <= 100:
            raise Refused("Send a number from 0 to 100.")
        self._ballots.mark(token, seat, power)
        self._tally = tallied(self._ballots)

    def answer(self, token: str, question: int, answer: int) -> None:
        """A phone's answer to a question of the evaluation; Refused before the ending."""
        if self.session.stage is not Stage.ENDED:
            raise Refused("The questions come after the story.")
        if not (0 <= question < len(QUESTIONS) and 0 <= answer < len(ANSWERS)):
            raise Refused("There is no such answer.")
        self._ballots.answer(token, question, answer)

    def _ask_for_votes(self) -> None:
        if self.session.is_paused:
            raise Refused("The room has paused.")
        if self.session.stage is not Stage.VOTING:
            raise Refused("No vote is open.")

    # What the trainer asks for

    def do(self, command: Command) -> None:
        """Carry a command out; Refused, with a sentence, where it can't be done now."""
        self._carry_out(command)
        self._tally = tallied(self._ballots)

    def _carry_out(self, command: Command) -> None:
        match command:
            case Word():
                self._word(command)
            case Hands(option, hands, seat):
                if self.session.stage is not Stage.VOTING:
                    raise Refused("Hands are counted while a vote is open.")
                self._ballots.count_hands(self._named(option), seat, hands)
            case SetRule(rule, consent):
                self._happen(happened.RuleSet(rule, consent))
            case Say(option):
                self._said = self._named(option)
            case Jump(moment):
                self._happen(happened.Jumped(self._moment_named(moment)))
            case MoveNeedle(power, reason):
                self._happen(happened.NeedleMoved(power, reason))
            case happened.Rewritten():
                go_to = self._moment_named(command.go_to)
                self._happen(replace(command, go_to=go_to))
            case _:
                assert_never(command)

    def _word(self, word: Word) -> None:
        if self.session.is_paused and word in _NOT_IN_A_PAUSE:
            raise Refused("The room has paused. End the pause first: resume")
        match word:
            case Word.NEXT:
                self._next()
            case Word.OPEN:
                self._happen(happened.VoteOpened())
            case Word.AGAIN:
                self._again()
            case Word.CLOSE:
                self._close()
            case Word.NEEDLE:
                self._needle()
            case Word.SKIP:
                self._happen(happened.Skipped(typical(self.session)))
            case Word.UNDO | Word.PAUSE | Word.RESUME:
                self._happen(_ALWAYS[word])
            case Word.STOP:
                self._stop()
            case Word.HELP:
                pass  # the help is in `commands`: whoever asked shows it
            case _:
                assert_never(word)

    def _again(self) -> None:
        if self.session.stage is not Stage.SHOWN:
            raise Refused("A second round follows a first one.")
        self._happen(happened.VoteOpened())

    def _stop(self) -> None:
        answers = self._ballots.answers()
        if answers:
            self._happen(happened.Evaluated(evaluation_told(answers)))
        self._happen(happened.Finished())

    def _next(self) -> None:
        match self.session.stage:
            case Stage.JOINING:
                self._happen(happened.Started(self._seed))
            case Stage.TELLING if self.rule is Rule.TELLS and self._said is not None:
                self._decide()
            case Stage.TELLING:
                self._happen(happened.VoteOpened())
            case Stage.VOTING:
                self._close()
            case Stage.SHOWN:
                self._decide()
            case Stage.NEEDLE:
                self._needle()
            case Stage.MOVED:
                self._happen(happened.Went())
            case Stage.ENDED:
                raise Refused("The story has ended. Talk about it, then type stop.")
            case Stage.FINISHED:
                raise Refused("This room is closed.")

    def _close(self) -> None:
        if self.session.stage is not Stage.VOTING:
            raise Refused("No vote is open.")
        self._count = count = self._ballots.count(self._open_options())
        session, cast = self.session, self._ballots.cast()
        moment = session.moment.name
        shown = self._tellings.told(moment, count, cast, session.told_in.count(moment))
        if session.consent and not session.ruled_by.is_the_trainers and shown.split is None:
            shown = RoundTold(shown.options, shown.whole)
        self._happen(happened.VoteClosed(shown))
        self._tellings.remember(moment, shown, cast)

    def _decide(self) -> None:
        decides = self._decides()
        found = self.outcome()
        if found is None or found.picks is None:
            raise self._undecided(found)
        picks = found.picks
        assert decides is not None
        self._happen(happened.Decided(picks, self.rule))

    def _undecided(self, found: RuleOutcome | None) -> Refused:
        if self.rule.is_the_trainers:
            return Refused(WHICH, rule=str(self.rule))
        why = found.why if found is not None else "Open the vote first."
        return Refused(f"{why} Talk and vote again, or choose another rule.")

    def _needle(self) -> None:
        if self.session.stage is Stage.NEEDLE:
            self._happen(happened.NeedleClosed(needle_told(self._ballots.marks())))
        else:
            if self.session.voted_in.name in self.session.placed_in:
                raise Refused("The room has placed the needle here already.")
            if self.session.stage is Stage.SHOWN:
                self._decide()
            self._happen(happened.NeedleOpened())

    # What follows

    @property
    def rule(self) -> Rule:
        """The rule that decides: where votes are not shown by chair it gives way to *hears you*."""
        session, wanted = self.session, self.session.ruled_by
        if wanted.is_the_trainers or session.consent or self._count is None:
            return wanted
        return wanted if session.rounds[-1].split is not None else Rule.HEARS

    def outcome(self) -> RuleOutcome | None:
        """What the rule makes of the votes shown; None where there are none to decide by."""
        decides = self._decides()
        if decides is None or self.session.stage not in (Stage.SHOWN, Stage.TELLING):
            return None
        empty = Count(self._open_options(), {})
        if self.session.stage is Stage.TELLING and self.rule is not Rule.TELLS:
            return None
        return outcome(self.rule, self._count or empty, decides, self._said)

    def board(self, viewer: Chair | None, present: int = 0) -> Board:
        """The board for one viewer; None is the wall."""
        return board(self.session, viewer, self.votes(present))

    def votes(self, present: int = 0) -> Votes:
        """What a board may tell of the votes; `present` is how many phones are here."""
        stage = self.session.stage
        is_decided = stage in (Stage.NEEDLE, Stage.MOVED)
        return Votes(
            rule=None if is_decided else self.rule,
            present=present,
            chosen=self.chosen(),
            by_hand=self.by_hand(),
            hands=self._tally.hands if stage is Stage.VOTING else (),
            placed=self._tally.placed if stage is Stage.NEEDLE else 0,
            outcome=self.outcome() if stage is Stage.SHOWN or self._said is not None else None,
            under=self._under_other_rules(),
        )

    def _under_other_rules(self) -> tuple[tuple[Rule, RuleOutcome], ...]:
        """Every other rule's outcome, where chairs are shown apart and so tell it anyway."""
        decides = self._decides()
        if self.session.stage is not Stage.SHOWN or self._count is None or decides is None:
            return ()
        if self.session.rounds[-1].split is None:
            return ()
        return tuple(
            (rule, outcome(rule, self._count, decides)) for rule in Rule if rule is not self.rule
        )

    def _decides(self) -> Decides | None:
        return self.session.moment.decides

    def _open_options(self) -> tuple[str, ...]:
        return tuple(one.id for one in offered_in(self.session) if one.is_open)

    def _named(self, name: str) -> str:
        return option_named(offered_in(self.session), name)

    def _moment_named(self, name: str) -> str:
        return moment_named(self.session.scenario.moments, name)

    def _happen(self, happening: happened.Happening) -> None:
        following = after(self.session, happening)
        self._keep(happening)
        if isinstance(happening, SEALING):
            self._count = self._said = None
        self.session = following
        if isinstance(happening, happened.VoteOpened):
            self._ballots.forget_hands()
        if isinstance(happening, SEALING):
            self._ballots.empty()
        if isinstance(happening, happened.Finished):
            self._tellings.forget()
