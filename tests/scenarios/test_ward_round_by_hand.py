"""The example of the format, worked on paper, and what `explore` says of it."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from game.app.opened import reading
from game.model.exploration import Secure
from game.study.explore.exact_figures import explored
from game.study.explore.secure import secure_map

WARD = Path(__file__).parents[1] / "examples" / "ward-round"


def test_its_figures_are_those_worked_by_hand() -> None:
    scenario = reading(WARD).scenario
    assert scenario is not None
    found = explored(scenario)

    # PLAYS. The doctor has two openings. After the question trust is 5 and all three of Sam's
    # choices are open; after the sleep it is 4, and asking for Bea is closed: 3 + 2 ways to get
    # to the answer. There both pick one of two: 4 pairs. 5 x 4.
    assert found.plays == 20

    # A PLAN WITH TWO AUTHORS. It needs the report shared: the question (1/2), then Bea (1/3).
    # Sam 2, 1, 2 and Okafor 8, 8, 8. The question shares voice 2: Sam 2, 1, 4. Bea claims
    # knowledge 2: Sam 2, 3, 4, Okafor 8, 6, 8. The bed manager takes choice 1: Sam 1, 3, 4,
    # Okafor 9, 6, 8. Then, of the four pairs of picks:
    #   both home: choice 2, voice 1 are shared: Sam 3, 3, 5 = 11 of 11 + 23, 32.4: at least 30;
    #   Okafor home, Sam wait: voice 1 is shared: Sam 9 of 9 + 23, 28.1: under 30;
    #   the two others take choice or voice from Sam: less still.
    # So 1/2 x 1/3 x 1/4, and always with the same power.
    plan = found.endings["A plan with two authors"]
    assert plan.probability == pytest.approx(1 / 24, abs=1e-9)
    assert plan.mean == pytest.approx(float(Fraction(1100, 34)), abs=1e-9)
    assert plan.least == plan.mean == plan.most
    assert found.endings["Still waiting"].probability == pytest.approx(23 / 24, abs=1e-9)

    # TOKEN GAP. Only the sleep carries looks: 1, while it takes voice 1. A gap of 2, half the time.
    assert found.token_gap_mean == pytest.approx(1.0, abs=1e-9)
    assert found.token_gap_most == 2

    # BEA is asked for in 1/2 x 1/3 of the plays.
    assert found.picks["Sam's list", "i-want-bea-to-read"] == pytest.approx(1 / 6, abs=1e-9)


def test_what_each_chair_can_be_sure_of_is_what_was_worked_by_hand() -> None:
    """Strands as choice, knowledge, voice; before the door opens 212 and 888.

    Sam, whatever the doctor picks. The doctor asks about sleep: 211 and 889. Sam claims leave:
    312 and 788, and the ward takes choice: 212 and 888. Sam commits to *wait*; *wait* is the
    doctor's worst answer, and takes 2 of choice: 112 and 10 8 8, which is 400/30. Committed to
    *home*, the doctor's *wait* would stand and take voice too: 111 and 10 8 9, 300/30. Saying
    nothing before leaves 111 and 10 8 9 after *wait*. Asked what matters, Sam has more: 700/32.

    The doctor, whatever Sam picks. What matters first: 214 and 888. Sam's least is to keep the
    list in the pocket, and the ward takes choice: 114 and 988. The doctor commits to *home*;
    *wait* is Sam's least answer, and shares voice 1: 115 and 988, which is 700/32.
    """
    scenario = reading(WARD).scenario
    assert scenario is not None
    found = secure_map(scenario)
    assert found is not None
    assert found.start == Secure(Fraction(400, 30), Fraction(700, 32))
