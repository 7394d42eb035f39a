"""Before a play: the shelf, the opening, who sits where, and how the strip of light is read."""

from __future__ import annotations

from dataclasses import replace

from game.model.balance import Balance
from game.model.players import Manner, Players
from game.model.power import Chair, Strands
from game.model.scenario import Scenario
from game.pages.play_kept import PageSettings, PlayKept
from game.pages.request import HERE, PlayRequest, page_told
from game.pages.strip import strip
from game.pages.values import Keeping, PageAsked, PageTold, PlayShelf, ShelfStory, Wording
from game.words.catalogue import ENGLISH, Catalogue
from game.words.languages import own_name
from game.words.numbers import capital
from game.words.settings import where
from game.words.standing import the_say
from game.words.story import MANNERS, content_note, made_by
from game.words.story import people as people_rows
from game.words.things import TOLD_FIRST, thing_sentence

EXAMPLE = (3, 5, 8, 10, 13, 15, 17, 20, 22, 25, 27)
"""The service user's points of 30 where the light is tried out; the professional has the rest."""


def shelf_page(shelf: PlayShelf, play: PlayKept | None, status: int = 200) -> PageTold:
    """Every story, each with a button that begins a play of it; `play` is one to go back to."""
    say = ENGLISH
    rows = [(one, _facts(one.scenario, say), *_standing(one, say)) for one in shelf.stories]
    settings = play.settings if play is not None else PageSettings()
    told = page_told("shelf.html", say("The shelf"), None, say, play, status,
                     rows=rows, shelf=shelf, r=None)  # fmt: skip
    return replace(told, settings=settings)


def _facts(scenario: Scenario, say: Catalogue) -> str:
    minutes = scenario.minutes
    about = say("about {minutes} minutes", minutes=minutes) if minutes else ""
    return capital(" · ".join(one for one in (where(scenario.setting, say), about) if one))


def _standing(story: ShelfStory, say: Catalogue) -> tuple[str, list[str]]:
    scenario = story.scenario
    return content_note(scenario, say), made_by(scenario, say)


def begin(shelf: PlayShelf, play: PlayKept | None, asked: PageAsked) -> PageTold:
    """A new play of the story named, shown as an earlier one was; the shelf where there is none."""
    story = shelf.story(asked.form.get("story", ""))
    if story is None:
        return shelf_page(shelf, play, 404)
    new = PlayKept(story.id, story.version, asked.seed, asked.now)
    if play is not None:
        new = replace(new, settings=play.settings, manner=play.manner)
        if play.story == story.id:
            new = replace(new, players=_chair(asked, play.players), variant=play.variant)
    return PageTold(go_to=f"opening{HERE}", keeping=Keeping.NEW, play=new)


def _chair(asked: PageAsked, usual: Players) -> Players:
    return next((one for one in Players if one.value == asked.form.get("chair")), usual)


def opening(r: PlayRequest, problem: str = "", status: int = 200) -> PageTold:
    """What may upset, who the two are, and the form that says who sits where."""
    scenario, say = r.scenario, r.say
    chairs = [(chair, scenario.seated(chair)) for chair in Chair]
    return r.page(
        "opening.html", scenario.title, status,
        facts=_facts(scenario, say), chairs=chairs, players=Players,
        manners=[(one, say(words)) for one, words in MANNERS],
        wordings=wordings(r), made=made_by(scenario, say, roles=True), problem=problem,
        has_begun=bool(r.meeting.decisions),
    )  # fmt: skip


def wordings(r: PlayRequest) -> list[tuple[str, str, str]]:
    """The story's own words and every other: the variant, what it is called, who has checked it."""
    say, story = r.say, r.story
    rows = [("", say("As the story was written"), "")]
    rows += [(one.name, _called(one, story, r), one.scenario.standing or "")
             for one in story.wordings]  # fmt: skip
    return rows if len(rows) > 1 else []


def _called(one: Wording, story: ShelfStory, r: PlayRequest) -> str:
    language = own_name(one.scenario.language)
    if one.scenario.language == story.scenario.language:
        return r.say("Easier words")
    return f"{language} ({r.say('easier words')})" if one.is_easier else language


def sit_down(r: PlayRequest) -> PageTold:
    """Who sits where is settled; where the play has begun already, it stays as it is."""
    if r.meeting.decisions:
        return PageTold(go_to=f"already{HERE}")
    form = r.asked.form
    players = next((one for one in Players if one.value == form.get("chair")), None)
    if players is None:
        return opening(r, r.say("Say first which chair you will take."), 422)
    manner = next((one for one in Manner if one.value == form.get("other")), r.play.manner)
    wanted = form.get("words", r.play.variant or "")
    variant = wanted if any(one.name == wanted for one in r.story.wordings) else None
    play = replace(r.play, players=players, manner=manner, variant=variant)
    return r.kept(play, f"people{HERE}")


def people(r: PlayRequest) -> PageTold:
    """Who is in the two chairs, and what is told to the one that is played."""
    return r.page(
        "people.html", r.say("Before you begin"), people=people_rows(r.scenario, r.you, r.say)
    )


def taught(r: PlayRequest) -> PageTold:
    """How the strip is read, with a form that moves the light in place of dragging it."""
    asked = r.asked.form.get("light", "")
    share = int(asked) if asked in {str(n) for n in range(len(EXAMPLE))} else 3
    user = EXAMPLE[share]
    balance = Balance(_spread(user), _spread(30 - user))
    say = r.say
    return r.page(
        "taught.html", say("How to read the light"), light=share, most=len(EXAMPLE) - 1,
        track=strip(balance), sentence=the_say(balance, r.names, None, say),
        things=[thing_sentence(balance, one, r.names, say) for one in TOLD_FIRST],
    )  # fmt: skip


def _spread(points: int) -> Strands:
    """So many points over three strands, as evenly as they go."""
    return Strands(*((points + n) // 3 for n in range(3)))
