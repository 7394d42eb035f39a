"""Over the whole shelf nothing gives the sharing option away, and nobody agrees to be overruled.

`python -m tests.scenarios.shelf` prints what is held here, and how much alike the meetings are.
"""

from __future__ import annotations

import pytest

from game.library.shipped import scenarios_folder
from game.model.scenario import Decides, Scenario
from game.study.checks.tells import TELLS, Tell, at_least
from tests.scenarios.shelf import hits_and_chances, meetings, sameness, taking

NO_CHANCE = 0.05


@pytest.fixture(scope="module")
def shelf() -> list[Scenario]:
    return list(meetings(scenarios_folder()))


@pytest.mark.parametrize("tell", TELLS, ids=lambda tell: tell.code)
def test_the_sharing_option_stands_out_no_more_than_by_chance(
    shelf: list[Scenario], tell: Tell
) -> None:
    assert at_least(*hits_and_chances(shelf, tell)) >= NO_CHANCE


@pytest.mark.parametrize("decides", [Decides.SERVICE_USER, Decides.TOGETHER])
def test_the_computer_takes_from_itself_no_more_than_one_who_picks_all_equally(
    shelf: list[Scenario], decides: Decides
) -> None:
    moments, computer, person = taking(shelf, decides)
    assert moments > 30
    assert computer <= person


def test_no_two_moments_and_no_two_people_share_a_name(shelf: list[Scenario]) -> None:
    found = {what: many for what, many, _ in sameness(shelf, scenarios_folder())}
    assert found["names that two moments have"] == "none"
    assert found["names that two people have"] == "none"
