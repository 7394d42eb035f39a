"""Who plays which chair."""

import pytest

from game.model.players import Players
from game.model.power import Chair

PRO, USER = Chair.PROFESSIONAL, Chair.SERVICE_USER


@pytest.mark.parametrize(
    ("players", "chairs", "one"),
    [
        (Players.PROFESSIONAL, (PRO,), PRO),
        (Players.SERVICE_USER, (USER,), USER),
        (Players.BOTH, (PRO, USER), None),
        (Players.NONE, (), None),
    ],
)
def test_the_chairs_that_people_play(players, chairs, one):
    assert (players.chairs, players.one_chair) == (chairs, one)
