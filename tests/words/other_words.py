"""A story whose own words begin with a z each, and the same with its variant filled."""

from __future__ import annotations

import re
from pathlib import Path

from game.authoring.translate import refreshed
from game.authoring.translate_lines import Given
from game.library.reading.scenario_reader import read_text
from game.library.variants.slots import slots_of, words_in
from game.library.variants.variants import read_variant_text
from game.library.variants.words import variant_of
from game.model.scenario import Scenario
from game.model.state import Decision

STORY = """\
format: 1
scenario: zPlan
about: zAsks for it.
content notes: [zwaiting]
support: zStop when you like.
story agreement: {whose story: zInvented, may be used for: ztraining}
people:
  zSam: {chair: service user, is: zhere, wants: zCopy., worries: zFile., knows: [zThick.]}
  zOkafor: {chair: professional, is: zdoctor, wants: zDone., worries: zClock., knows: [zOne.]}
  zBea: {is: zadvocate}
facts: [zpresent, zseen]
measures:
  zhope: {from: 5, private to: service user, means: zHopes}
  zcalm: {means: zHow calm it is}
moments:
  zDoor:
    place: zOffice
    summary: zThey meet.
    here: [zSam, zOkafor, zBea]
    by phone: zBea
    standing: zSam
    seen otherwise:
      - {only if: zseen, here: [zSam, zBea], by phone: zOkafor, standing: [zBea]}
    happens: {changes: {zcalm: -1}, because: zLate., caused by: zBea}
    script: ["zA door opens.", zOkafor: "zCome in.", zSam thinks: zTired., zBea sees: zDial.]
    decides: professional
    question: zWhat now?
    choices:
      - say: zBy Friday.
        id: promise
        gives: {knowledge: 1}
        because: zPromised.
        lands as: zWe shall see.
        promises: zcopy
        remember: zseen
        changes: {zhope: 2}
        face: {zSam: warm}
        looks: 3
        costs: 1
        breaches: [honest]
        go to: zLater
      - say: zLet us wait.
        only if: {all: ["zpresent or kept zcopy", "zhope is at least 9", not zseen]}
        blocked because: zNot here.
        blocked by: zBea
        go to: zLater
  zLater:
    script: [{text: zThe week ends., only if: promised zcopy}]
    law: {reserves: zdetention, challenge: [ztribunal]}
    fails: zcopy
    decides: together
    question: zWhat do you do?
    choices:
      - {say: zWhere is it., id: ask, claims: {voice: 1}, because: zAsked., remember: zpresent,
         lands as: zFair., changes: {zcalm: -1}, costs: 1, go to: zHome}
      - {do: zLeave., id: leave, go to: zHome}
    if you differ: {stands: professional, because: zDiffered., takes: {voice: 1}}
  zHome: {script: [zOver.], ending: zWaiting, respects no: yes}
debrief: {service user: [zWho.], professional: [zWhy.], room: [zNext.]}
"""
DECISIONS = (Decision(professional="promise"), Decision("leave", "ask"))


def story() -> Scenario:
    reading = read_text(STORY, "scenario.yaml")
    assert reading.scenario is not None, reading.problems
    return reading.scenario


def filled(scenario: Scenario) -> str:
    """The file of other words, an entry of it for each text: "gair 1" and so on."""
    given = {one.where: Given(f"gair {n}") for n, one in enumerate(words_in(slots_of(scenario)))}
    return refreshed(b"", scenario, "cy", "scenario.yaml", Path("cy.yaml"), given).text


def told() -> Scenario:
    scenario = story()
    reading = read_variant_text(filled(scenario), scenario, "cy", "scenario.yaml", "cy.yaml")
    assert reading.variant is not None
    assert reading.problems == ()
    return variant_of(scenario, reading.variant)


def left(words: str) -> list[str]:
    """The words of the story's own that are in a text: each begins with a z here."""
    return re.findall(r"\bz[A-Za-z]+", words)
