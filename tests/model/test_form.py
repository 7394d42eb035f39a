"""The table of the form: each key once, with what it means."""

from __future__ import annotations

import pytest

from game.model.effects import Verb
from game.model.form.choices import CASE, CHOICE
from game.model.form.forms import FORMS
from game.model.form.kinds import Form, TextValue
from game.model.form.moments import HAPPENS


def test_because_is_read_wherever_it_may_stand() -> None:
    for one in (CHOICE, CASE, HAPPENS):
        kind = one.key("because").kind
        assert isinstance(kind, TextValue)
        assert kind.is_read


@pytest.mark.parametrize("one", FORMS, ids=lambda one: one.what)
def test_a_form_names_each_key_once_and_says_what_it_means(one: Form) -> None:
    assert len(set(one.names)) == len(one.names)
    assert set(one.required) <= set(one.names)
    for key in one.keys:
        assert key.means.endswith((".", "?", "!")), key.name


def test_every_verb_is_a_key_of_whatever_moves_power() -> None:
    for one in (CHOICE, CASE, HAPPENS):
        assert {verb.value for verb in Verb} <= set(one.names)
