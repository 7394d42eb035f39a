"""The play as a thing kept: pause, settings, forgetting it, and a story that has changed."""

from __future__ import annotations

from dataclasses import replace

from game.pages.before import shelf_page, wordings
from game.pages.play_kept import TEXT_SIZES, PageLook, PageSettings, PlayKept
from game.pages.request import HERE, PlayRequest, page_told
from game.pages.values import Keeping, PageTold, PlayShelf
from game.words.catalogue import ENGLISH

LOOK_NAMES = {
    PageLook.DEVICE: "As this device is set",
    PageLook.LAMPLIGHT: "Lamplight",
    PageLook.DUSK: "Dusk",
    PageLook.DAYLIGHT: "Daylight",
    PageLook.HIGH_CONTRAST: "High contrast",
}


def gone(shelf: PlayShelf, play: PlayKept | None = None) -> PageTold:
    """There is no such play, or its story is not on this shelf any more; what was typed is told."""
    say = ENGLISH
    told = shelf_page(shelf, None)
    return page_told(
        "gone.html", say("There is no play here"), None, say, play, 404, shelf=told, r=None
    )


def pause(r: PlayRequest) -> PageTold:
    """Everything that can be done between two choices."""
    return r.page("pause.html", r.say("Paused"))


def settings(r: PlayRequest) -> PageTold:
    """The form of how pages look, and in which words the story is told."""
    looks = [(one, r.say(LOOK_NAMES[one])) for one in PageLook]
    return r.page("settings.html", r.say("Settings"), looks=looks, sizes=TEXT_SIZES,
                  wordings=wordings(r))  # fmt: skip


def set_settings(r: PlayRequest) -> PageTold:
    """How the pages look from now on; what was not said stays."""
    form, was = r.asked.form, r.play.settings
    look = next((one for one in PageLook if one.value == form.get("look")), was.look)
    text = next((one for one in TEXT_SIZES if str(one) == form.get("text")), was.text)
    still = form.get("still", "yes" if was.still else "") == "yes"
    wanted = form.get("words", r.play.variant or "")
    variant = wanted if any(one.name == wanted for one in r.story.wordings) else None
    play = replace(r.play, settings=PageSettings(look, text, still), variant=variant)
    return r.kept(play, f"play{HERE}")


def forget_asked(r: PlayRequest) -> PageTold:
    """What forgetting means, and the button that does it."""
    return r.page("forget.html", r.say("Forget this play?"))


def forget(r: PlayRequest) -> PageTold:
    """Nothing of the play is left."""
    told = page_told("forgotten.html", r.say("Forgotten"), r.scenario, r.say, None, r=None)
    return replace(told, keeping=Keeping.FORGET, settings=r.play.settings)


def is_changed(r: PlayRequest) -> bool:
    """True where the story's text is another than the play was begun with."""
    return r.play.version != r.story.version


def story_changed(r: PlayRequest) -> PageTold:
    """That the story has changed, what was typed, and the ways on."""
    if r.asked.sends and r.asked.path == "follow":
        play = replace(
            r.play,
            version=r.story.version,
            picks=r.play.picks[: len(r.meeting.decisions)],
            held="",
            hopes=tuple(one for one in r.play.hopes if one.decision < len(r.meeting.decisions)),
        )
        return r.kept(play, f"play{HERE}")
    return r.page(
        "changed.html", r.say("This story has been changed"), 409,
        fit=len(r.meeting.decisions), all=len(r.play.picks), reflections=r.play.reflections,
    )  # fmt: skip
