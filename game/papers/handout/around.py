"""The sheets that every session needs, whichever story it plays, for whoever runs it.

Two who run it, ground rules, the observer's task, what to do when somebody is upset or tells of
harm, the card for the talk, a question before and after, what people take home, and six weeks
later. The numbers to ring are England's, looked up on 30 November 2026.
"""

from __future__ import annotations

from game.model.trainers import HandoutPart
from game.papers.handout.sheets import SessionPage
from game.words.catalogue import Catalogue


def session_pages(support: str | None, say: Catalogue) -> tuple[SessionPage, ...]:
    """The sheets in the order in which they are needed; `support` is what the story says of help,
    None where it says nothing.
    """
    return (
        _two_trainers(say),
        _ground_rules(say),
        _observer(say),
        _distress(say),
        _debriefer(say),
        _before_and_after(say),
        _aftercare(support, say),
        _six_weeks(say),
    )


def _two_trainers(say: Catalogue) -> SessionPage:
    return SessionPage(
        say("Two who run it"),
        say("Nobody runs this alone. One of you has lived experience of using services."),
        (
            HandoutPart(
                say("Settle before"),
                (
                    say("Same pay for the same work, in writing. Preparing and talking count."),
                    say("Who opens, who keeps time, who watches the room. Take turns."),
                    say("What each of you will not be asked about, and what you both do then."),
                    say("Who may stop the session. Either of you may, at once."),
                    say("A third person who does not run it can go out with somebody."),
                ),
            ),
            HandoutPart(
                say("While it runs"),
                (
                    say("One leads the story: reads, counts the votes, moves the marks."),
                    say("One leads the people: who is quiet, who is upset, who has left."),
                    say("Change over at the break. Nobody sums up what the other has said."),
                ),
            ),
            HandoutPart(
                say("Afterwards"),
                (
                    say("Twenty minutes together, before you read any sheet. How are you?"),
                    say("What stays with you? What would you do otherwise? Who needs a call?"),
                    say("Ring each other the next day. Tell somebody who supports you."),
                ),
            ),
        ),
    )


def _ground_rules(say: Catalogue) -> SessionPage:
    return SessionPage(
        say("Six ground rules"),
        say("The group may change them. Hang them where all can see them."),
        (
            HandoutPart(
                say("We agree"),
                (
                    say("What people say here about people stays here. Ideas may travel."),
                    say("Nobody has to tell a story of their own."),
                    say("We talk about the move, and not about who made it."),
                    say("Words that only some of us know get a bell."),
                    say("We may disagree with the story, and with each other."),
                    say("Anybody may stop, watch or leave, and need not say why."),
                ),
            ),
            HandoutPart(
                say("Said before anything else"),
                (
                    say(
                        "If somebody is in danger of serious harm, we may have to tell somebody. "
                        "We would talk to you first if we can."
                    ),
                    say(
                        "Some people here may decide over others, at work or in care. "
                        "A rule on a wall does not undo that. Sit at other tables, or say so."
                    ),
                ),
            ),
        ),
    )


def _observer(say: Catalogue) -> SessionPage:
    return SessionPage(
        say("The observer’s task"),
        say("You watch, and you do not vote. It is a job, and nobody asks why you took it."),
        (
            HandoutPart(
                say("Look out for"),
                (
                    say("who speaks first, and who is spoken about"),
                    say("what is written down, and in whose words"),
                    say("what was settled before anybody sat down"),
                    say("a kind sentence that changes nothing, and a plain one that does"),
                    say("what the table did not pick, and how fast it moved on"),
                ),
            ),
            HandoutPart(
                say("You speak first in the talk"),
                (say("Say what you saw, and not what somebody should have done."),),
            ),
        ),
        (
            say("One thing that gave somebody power, and at which moment"),
            say("One thing that took it, and who could have removed it"),
            say("Who was missing from the room?"),
        ),
    )


def _distress(say: Catalogue) -> SessionPage:
    return SessionPage(
        say("If somebody is upset, or tells of harm"),
        say("Read it together beforehand. Nobody in the room is a case, and nobody a witness."),
        (
            HandoutPart(
                say("Somebody is upset"),
                (
                    say("Stop the story. Nothing is lost, and you can go on later."),
                    say("Ask quietly: stay, go out, or go out with one of us? Let them choose."),
                    say("Nobody talks about it while they are out. Take a break."),
                    say("Ask before they go: what would help tonight, and may we call tomorrow?"),
                ),
            ),
            HandoutPart(
                say("Somebody tells of harm, to them or to another person"),
                (
                    say("Listen. Thank them. Do not ask for more than they want to say."),
                    say("Never promise to keep it secret. Say what you may have to pass on."),
                    say("Is anybody in danger now? Then ring 999."),
                    say("Go by your organisation’s policy. Who is the lead, and what number?"),
                    say("Decide with them who tells whom, as far as you can. Write it down today."),
                ),
            ),
            HandoutPart(
                say("It may also happen that"),
                (
                    say("somebody knows a real person in it: stop the names, not the feeling"),
                    say("one person fills the room: cards first, then talk, quiet people first"),
                    say("something racist is said: name the words, stop, see to those it hit"),
                    say("the room blames one person: which barrier was it, and whose job?"),
                    say("somebody is asked whether it was real: nobody here has to say"),
                ),
            ),
        ),
    )


def _debriefer(say: Catalogue) -> SessionPage:
    return SessionPage(
        say("The debriefer’s card"),
        say("Talk for at least as long as you played. Wait after each question."),
        (
            HandoutPart(
                say("First, how it was"),
                (
                    say("In your role, one word. Then take the role off: say your own name."),
                    say("Now as yourself: how are you?"),
                ),
            ),
            HandoutPart(
                say("Then what happened"),
                (
                    say("The observers first."),
                    say("Walk along the line. Where did it move? Where did you think it would?"),
                ),
            ),
            HandoutPart(
                say("Then two moments, and no more"),
                (
                    say("I saw you pick this. I was worried because … What did you see?"),
                    say("Who could say no here? Who wrote it down? What was off the table?"),
                    say("What made that the easy thing to do? Who could have removed it?"),
                    say("Was power shared, lent or only shown? What stays when the nice one goes?"),
                    say("Was it the law that stopped you, or fear?"),
                ),
            ),
            HandoutPart(
                say("Last"),
                (say("One thing to stop, one to start. Who has to agree? When do we ask again?"),),
            ),
            HandoutPart(
                say("Take care not to"),
                (
                    say("sum up somebody’s own story, or ask for one"),
                    say("ask what the service user should have said"),
                    say("give the answer, or more than two ideas from the cards"),
                ),
            ),
        ),
    )


def _before_and_after(say: Catalogue) -> SessionPage:
    question = say(
        "Somebody says no to a plan that you believe in. You have ten minutes. What would you say? "
        "Write the words themselves."
    )
    decides = say("In the meetings that you are in, who decides? 0: others. 10: the person.")
    return SessionPage(
        say("Before and after"),
        say(
            "Print it twice for each person. Write a made-up word on both, and no name. Two people "
            "read them, one of whom has used services, and are not told which came first."
        ),
        (
            HandoutPart(
                say("Afterwards, also those who came as service users"),
                (
                    say("My knowledge was used: yes, partly, no."),
                    say("I was paid fairly and on time: yes, partly, no."),
                    say("I could have left, and nobody would have minded: yes, partly, no."),
                ),
            ),
        ),
        (say("Your made-up word, and: before or after?"), question, decides),
    )


def _aftercare(support: str | None, say: Catalogue) -> SessionPage:
    numbers = (
        say("111, then the mental health option: at any hour, for you or for somebody else"),
        say("Samaritans on 116 123: free, at any hour"),
        say("Text SHOUT to 85258: free, at any hour"),
        say("999 when a life is in danger"),
    )
    return SessionPage(
        say("Aftercare card"),
        say("Something from today may come back tonight. That is common. You may ring for less."),
        (
            HandoutPart(say("From us"), (support,) if support else ()),
            HandoutPart(say("In England, as looked up on 30 November 2026"), numbers),
            HandoutPart(
                say("For tonight"),
                (
                    say("Say your own name aloud. You were not the person in the story."),
                    say("Do one thing that has nothing to do with work."),
                    say("You need not go over it with anybody who asks."),
                ),
            ),
        ),
        (
            say("Which of us you can ring in the next two days, and on what number"),
            say("Who can help near here, and where"),
        ),
    )


def _six_weeks(say: Catalogue) -> SessionPage:
    return SessionPage(
        say("Six weeks later"),
        say("Put the day into your diary now. Bring the card that you wrote."),
        (
            HandoutPart(
                say("Ask the people who use your service too"),
                (
                    say("Has anything changed? What? What has not?"),
                    say("Who may say so aloud, and what happens then?"),
                    say("They are paid for it, and they do not answer to those they talk about."),
                ),
            ),
        ),
        (
            say("What I meant to stop, and to start"),
            say("What I did. Who noticed?"),
            say("What stood in the way, and whose job it is to move it"),
            say("What we ask for now, of whom, and until when"),
        ),
    )
