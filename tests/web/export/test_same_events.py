"""Every play that an author wrote, in this Python and in the browser's: the same events."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import pickle
from pathlib import Path

from playwright.sync_api import Browser

from game.app.opened import reading
from game.engine.play import begin, choose, replay
from game.library.plays import play_files, read_play
from game.library.reading.scenario_reader import scenario_file
from game.library.shelf import scenario_paths
from game.library.shipped import scenarios_folder
from game.model.names import fold
from game.model.play_script import Choose
from game.model.power import Chair
from game.model.scenario import Decides, Scenario
from game.model.state import Decision, decision_of
from game.web.export.browser_python import INSIDE, browser_python
from game.web.export.document import ExportParts, script_file
from tests.web.export.playing import READY

ASKED = """
self.onmessage = async ({ data }) => {
  const running = await python(data.parts, data.inside);
  running.FS.writeFile("/rules.zip", await whole(data.parts.rules));
  running.FS.writeFile("/plays", bytes(data.plays));
  postMessage(running.runPython(data.told));
};
"""
TOLD = """
import sys
sys.path.insert(0, "/rules.zip")
import hashlib, json, pickle
from game.engine.play import replay
def told(scenario, decisions):
    steps = replay(scenario, decisions).steps
    return hashlib.sha256(repr([step.events for step in steps]).encode()).hexdigest()
json.dumps([[told(scenario, decisions) for decisions in plays]
            for scenario, plays in pickle.load(open("/plays", "rb"))])
"""
PAGE = """
<!DOCTYPE html><title>Plays</title><body><script>
const run = ({code, ...given}) => {
  const worker = new Worker(URL.createObjectURL(new Blob([code])));
  worker.onerror = (event) => document.body.append(event.message);
  worker.onmessage = ({data}) => {
    const told = document.createElement("pre");
    told.id = "told";
    told.textContent = data;
    document.body.append(told);
  };
  worker.postMessage(given);
};
</script>
"""


def decisions_of(scenario: Scenario, lines: tuple[Choose, ...]) -> tuple[Decision, ...]:
    """The decisions that the lines of a play make."""
    state, made = begin(scenario).state, []
    for line in lines:
        moment = scenario.moments[state.moment]
        ids = {fold(one.id): one.id for one in moment.choices}
        assert moment.decides is not None
        if moment.decides is Decides.TOGETHER:
            assert line.service_user is not None
            decision = Decision(ids[fold(line.choice)], ids[fold(line.service_user)])
        else:
            decision = decision_of(Chair(moment.decides.value), ids[fold(line.choice)])
        made.append(decision)
        state = choose(scenario, state, decision).state
    return tuple(made)


def shipped_plays() -> list[tuple[Scenario, list[tuple[Decision, ...]]]]:
    """Every shipped story with the decisions of each of its plays."""
    found = []
    for path in scenario_paths(scenarios_folder()):
        scenario = reading(path).scenario
        assert scenario is not None
        plays = [read_play(file, scenario).play for file in play_files(scenario_file(path))]
        lines = [
            tuple(step for step in play.steps if isinstance(step, Choose))
            for play in plays
            if play is not None
        ]
        found.append((scenario, [decisions_of(scenario, one) for one in lines]))
    return found


def told_here(scenario: Scenario, decisions: tuple[Decision, ...]) -> str:
    steps = replay(scenario, decisions).steps
    return hashlib.sha256(repr([step.events for step in steps]).encode()).hexdigest()


def test_every_shipped_play_gives_the_same_events_in_the_browsers_python(
    browser: Browser, parts: ExportParts, tmp_path: Path
):
    shipped = shipped_plays()
    assert sum(len(plays) for _, plays in shipped) > 100
    page = browser.new_context(offline=True).new_page()
    (tmp_path / "plays.html").write_text(PAGE)
    page.goto((tmp_path / "plays.html").as_uri())
    python = browser_python(os.environ)
    given = {
        "code": python.worker + script_file("worker.js") + ASKED,
        "parts": {**parts.texts, "lock": parts.lock},
        "inside": INSIDE,
        "plays": base64.b64encode(pickle.dumps(shipped, 5)).decode(),
        "told": TOLD,
    }
    page.evaluate("run", given)
    told = page.locator("#told")
    told.wait_for(timeout=READY)
    here = [[told_here(scenario, one) for one in plays] for scenario, plays in shipped]
    assert json.loads(told.inner_text()) == here
