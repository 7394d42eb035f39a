"""The sheets for whoever runs a group, and the page to take home, as HTML."""

from __future__ import annotations

from html import escape

from game.authoring.paper.sheets import Asked, GroupSheet, Plan, PlanRow, Points
from game.authoring.paper.web_parts import each, item, paragraph, sheet, under
from game.model.trainers import HandoutPage, HandoutPart, Heard


def group(told: GroupSheet) -> str:
    """Running it with a group, the session plans, and more to ask: a sheet each."""
    expect = under("You may hear", "dl", each(told.expect, _heard))
    running = f"{paragraph(told.law)}{each(told.points, _points)}{expect}"
    sheets = [("Facilitator\u2019s sheet: with a group", running)]
    plans = each(told.plans, _plan)
    sheets += [("Facilitator\u2019s sheet: session plans", plans)]
    sheets += [("Facilitator\u2019s sheet: more to ask", each(told.questions, _asked))]
    return "".join(sheet(title, inside) for title, inside in sheets if inside)


def page(told: HandoutPage, story: str) -> str:
    """The page to take home; `story` is the title of the scenario that it goes with."""
    goes_with = f'<p class="small">Goes with the story \u201c{escape(story)}\u201d.</p>'
    return sheet(told.title, f'<div class="home">{each(told.parts, _part)}</div>{goes_with}')


def _points(told: Points) -> str:
    return under(told.heading, "ul", each(told.points, item))


def _heard(heard: Heard) -> str:
    return (
        f'<div class="whole"><dt>\u201c{escape(heard.they_say)}\u201d</dt>'
        f"<dd>You could ask: {escape(heard.you_could_ask)}</dd></div>"
    )


def _plan(plan: Plan) -> str:
    head = '<tr><th scope="col">Minutes</th><th scope="col">What</th></tr>'
    return (
        f'<div class="whole"><h3 class="under">{plan.minutes} minutes</h3><table class="plan">'
        f"<thead>{head}</thead><tbody>{each(plan.rows, _row)}</tbody></table></div>"
    )


def _row(row: PlanRow) -> str:
    play = f"<br><strong>Play from {escape(row.play)}.</strong>" if row.play else ""
    return f'<tr><th scope="row">{row.when}</th><td>{escape(row.do)}{play}</td></tr>'


def _asked(asked: Asked) -> str:
    inside = under(asked.who, "ul", each(asked.questions, item))
    return f'<div class="whole">{inside}</div>' if inside else ""


def _part(part: HandoutPart) -> str:
    inside = under(part.heading, "ul", each(part.points, item))
    return f'<div class="whole">{inside}</div>'
