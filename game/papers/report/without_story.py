"""The report of a playthrough whose story can be read no more, from what was kept of it."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from io import StringIO

from game.model.run import Run
from game.papers.report import document as layout
from game.papers.report.data import FORM
from game.papers.report.exporters import Exported
from game.papers.report.sheet import BOM, safe
from game.words.catalogue import ENGLISH, Catalogue
from game.words.numbers import day_in_words

NO_STORY = (
    "The story that was played can be read no more, so the report has only what was kept here: "
    "what was decided, and what you wrote."
)


def report_without_story(run: Run, say: Catalogue = ENGLISH) -> Exported:
    """What was decided, in the words or else by the ids, the ending, and the person's own words."""
    head, day = run.head, run.head.started[:10]
    picks = tuple(_picks(run))
    decided = layout.Section(say("What was decided"), (layout.Points(picks),) if picks else ())
    written = layout.Section(
        say("In your own words"),
        tuple(layout.Paragraph(one.text, lead=one.question) for one in run.reflections),
    )
    came_to = head.ended or say("The play has not come to an ending.")
    ended = layout.Paragraph(came_to, lead=say("Ending:"))
    first = layout.Section(say("About this report"), (layout.Paragraph(say(NO_STORY)), ended))
    told = tuple(one for one in (first, decided, written) if one.blocks)
    when = day_in_words(day, say)
    report = layout.Report(say("What was kept"), head.scenario_title, when, told)
    return Exported(report, head.scenario_title, day, lambda: _sheet(picks), lambda: _data(run))


def _picks(run: Run) -> Iterator[str]:
    """Each pick by what it said, where that was kept, else by its id."""
    for number, decision in enumerate(run.decisions):
        said = run.words[number] if number < len(run.words) else (None, None)
        picked = zip((decision.professional, decision.service_user), said, strict=True)
        yield " / ".join(words or pick for pick, words in picked if pick is not None)


def _sheet(picks: tuple[str, ...]) -> str:
    text = StringIO()
    csv.writer(text).writerows(
        [("decision", "picked"), *((n, safe(one)) for n, one in enumerate(picks, 1))]
    )
    return BOM + text.getvalue()


def _data(run: Run) -> str:
    said = {
        "report": FORM,
        "of": "play",
        "run": run.head.id,
        "scenario": run.head.scenario_title,
        "day": run.head.started[:10],
        "ending": run.head.ended,
        "decisions": list(_picks(run)),
        "reflections": {one.question: one.text for one in run.reflections},
    }
    return json.dumps(said, indent=2, ensure_ascii=False) + "\n"
