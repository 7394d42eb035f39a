"""Every form of the format, in the order of the guide's page of keys."""

from __future__ import annotations

from game.model.form.choices import CASE, CHOICE, LIKELY
from game.model.form.heading import AGREEMENT, AUTHOR, DEBRIEF, FIGURE, MEASURE, PERSON, STARTS, TOP
from game.model.form.moments import CONDITION, HAPPENS, LAW, LINE, MOMENT, ROUTE, STAGING
from game.model.form.strands import SHIFT, STRANDS

FORMS = (
    *(TOP, AUTHOR, AGREEMENT, STARTS, STRANDS, SHIFT, PERSON, FIGURE, MEASURE, DEBRIEF),
    *(MOMENT, CHOICE, LIKELY, STAGING, HAPPENS, CASE, ROUTE, LAW, LINE, CONDITION),
)
