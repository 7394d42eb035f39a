"""The xAPI statements of the playthroughs kept on this computer, read from what is kept."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from game.app.opened import Stop, runs, say
from game.app.stories_kept import story_played
from game.library.runs.sources import StoryKept
from game.model.run import Run
from game.papers.statements import Statement, statements


def kept_statements(since: date | None) -> tuple[Statement, ...]:
    """Of every playthrough begun on that day or later, the oldest first; None: of all.

    One whose story was not kept with it, and is gone or has changed, is left out, with a remark.
    """
    kept = runs()
    try:
        heads = sorted(kept.all(), key=lambda head: head.started)
        wanted = [one.id for one in heads if since is None or one.started[:10] >= str(since)]
        return tuple(one for run_id in wanted for one in _of(kept.load(run_id), kept.story(run_id)))
    finally:
        kept.close()


def _of(run: Run, kept: StoryKept | None) -> Iterator[Statement]:
    head = run.head
    try:
        story = story_played(head.scenario_path, head.scenario_hash, head.variant, kept)
    except Stop as gone:
        say(f"{head.id} is left out. {gone}")
        return
    if not story.is_as_played:
        say(f"{head.id} is left out: the story has changed since it was played.")
        return
    started = datetime.fromisoformat(head.started).astimezone().isoformat()
    yield from statements(story.scenario, run, started)
