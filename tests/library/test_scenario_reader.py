"""Good scenarios become the values they describe, and spelling that does not matter does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.library.reading.scenario_reader import NotAScenario, Reading, read_scenario, read_text
from game.model.conditions import AllOf, AnyOf, Compares, Comparison, HasFact, Not
from game.model.effects import THE_REST, Change, Shift, Verb
from game.model.picture import Description, Face, Staging, Trait
from game.model.power import Chair, Rung, Strand, Strands
from game.model.scenario import DEFAULT_CASE, ChoiceKind, Decides, LineKind, Order, Route, Scenario

EXAMPLE = Path(__file__).parents[1] / "examples" / "ward-round"
THEORY = (
    *("shared-decision-making", "lukes-three-dimensions", "working-partnership"),
    *("arnstein-4-consultation", "mha-imha", "trauma-informed-practice"),
    *("positive-risk-taking", "arnstein-3-informing"),
)
SMALL = """\
format: 1
scenario: The form
people:
  Sam: {chair: service user}
  Dr Okafor: {chair: professional}
  Sam thinks: {is: A band}
facts: [form seen]
measures: {hope: {from: 3, private to: service_user}}
moments:
  First:
    decides: professional
    choices:
      - say: Good morning.
        go to: Last
      - do: Good morning!
        go to: Last
  Last:
    ending: Home
"""


def example() -> Scenario:
    reading = read_scenario(EXAMPLE, THEORY, figures=("tom", "okafor"), seats=())
    assert reading.problems == ()
    assert reading.scenario is not None
    return reading.scenario


def changed(*pairs: tuple[str, str]) -> Reading:
    text = SMALL
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new, 1)
    return read_text(text, "small.yaml", THEORY)


def good(*pairs: tuple[str, str]) -> Scenario:
    reading = changed(*pairs)
    assert [str(problem) for problem in reading.problems] == []
    assert reading.scenario is not None
    return reading.scenario


def test_the_example_has_its_people_and_moments_in_order() -> None:
    scenario = example()
    assert scenario.title == "The ward round"
    assert [person.name for person in scenario.people] == ["Sam", "Dr Okafor", "Bea"]
    assert scenario.seated(Chair.SERVICE_USER).is_ == "34, nine days on the ward"
    assert list(scenario.moments) == [
        *("The door opens", "Sam's list", "The answer", "Friday"),
        *("A plan in both hands", "The corridor"),
    ]
    assert scenario.start == "The door opens"
    assert scenario.endings == ("A plan with two authors", "Still waiting")


def test_the_example_starts_where_it_says() -> None:
    scenario = example()
    assert scenario.starts.user == Strands(2, 1, 2)
    assert scenario.starts.professional == Strands(8, 8, 8)
    assert [(measure.name, measure.start) for measure in scenario.measures] == [("trust", 4)]
    assert scenario.facts == ("report shared", "advocate present")
    assert scenario.agreement is not None
    assert scenario.agreement.look_again_by == "2027-06-01"


def test_the_example_has_ids_made_from_words_and_ids_of_its_own() -> None:
    moments = example().moments
    assert [choice.id for choice in moments["The door opens"].choices] == [
        "before-we-start-what-matters",
        "so-how-are-we-sleeping",
    ]
    assert [choice.id for choice in moments["The answer"].choices] == ["home-with-plan", "wait"]
    assert {choice.go_to for choice in moments["The door opens"].choices} == {"Sam's list"}


def test_the_example_has_its_effects_and_conditions() -> None:
    moments = example().moments
    first = moments["The door opens"].choices[0]
    assert first.effects.shifts == (Shift(Verb.SHARES, Strand.VOICE, 2),)
    assert first.effects.changes == (Change("trust", 1),)
    assert first.rung is Rung.PARTNERSHIP
    asked = moments["Sam's list"].choices[1]
    assert asked.only_if == Compares("trust", Comparison.AT_LEAST, 5)
    assert (asked.blocked_by, asked.traces.remember) == ("the system", ("report shared",))
    assert moments["Friday"].routes == (
        Route(
            "A plan in both hands",
            AllOf((HasFact("report shared"), Compares("power", Comparison.AT_LEAST, 30))),
        ),
        Route("The corridor"),
    )


def test_the_example_has_its_cases_promises_and_happenings() -> None:
    moments = example().moments
    answer = moments["The answer"]
    assert answer.decides is Decides.TOGETHER
    asked, last = answer.cases
    assert (asked.professional_picks, asked.go_to) == ("home-with-plan", "Friday")
    assert (last.stands, last.go_to) == (Chair.PROFESSIONAL, None)
    assert answer.choices[0].traces.promises == ("a copy of the plan by Friday",)
    assert moments["The corridor"].traces.fails == ("a copy of the plan by Friday",)
    assert answer.happens is not None
    assert answer.happens.caused_by == "the system"


def test_the_example_has_its_lines() -> None:
    lines = example().moments["The door opens"].script
    assert [(line.kind, line.speaker) for line in lines] == [
        (LineKind.NARRATION, None),
        (LineKind.SPEECH, "Dr Okafor"),
        (LineKind.THOUGHT, "Sam"),
        (LineKind.THOUGHT, "Dr Okafor"),
        (LineKind.SIGHT, "Sam"),
    ]
    told_if = example().moments["The answer"].script[1]
    assert (told_if.text, told_if.only_if) == (
        "The report lies open on the table.",
        HasFact("report shared"),
    )


def test_the_folder_the_file_and_another_name_of_it_are_the_same_scenario() -> None:
    assert read_scenario(EXAMPLE / "scenario.yaml", THEORY).scenario == example()


@pytest.mark.parametrize("path", ["nowhere", "nowhere.yaml", ".", "test_scenario_reader.py"])
def test_a_path_without_a_scenario_is_refused_in_a_sentence(path: str) -> None:
    with pytest.raises(NotAScenario, match=r"\.$"):
        read_scenario(Path(__file__).parent / path)


def test_equal_words_get_numbered_ids() -> None:
    choices = good().moments["First"].choices
    assert [choice.id for choice in choices] == ["good-morning", "good-morning-2"]
    assert [choice.kind for choice in choices] == [ChoiceKind.SAY, ChoiceKind.DO]


def test_an_id_that_is_written_is_never_taken_by_one_that_is_made() -> None:
    scenario = good(("do: Good morning!", "do: Good morning!\n        id: good-morning"))
    ids = [choice.id for choice in scenario.moments["First"].choices]
    assert ids == ["good-morning-2", "good-morning"]


def test_keys_and_closed_values_fold_case_hyphens_and_underscores() -> None:
    told = good(
        ("go to: Last", "Go-To: last\n        lands_as: Hm.\n        RUNG: Delegated_Power"),
        ("chair: service user", "Chair: Service_User"),
    )
    choice = told.moments["First"].choices[0]
    assert (choice.go_to, choice.lands_as, choice.rung) == ("Last", "Hm.", Rung.DELEGATED_POWER)


def test_names_match_after_folding_case_and_white_space() -> None:
    scenario = good(
        ("go to: Last", "go to:   LAST\n        remember: Form  Seen"),
        ("ending: Home", "ending: Home\n  Later:\n    ending: '  home '"),
    )
    assert scenario.moments["First"].choices[0].traces.remember == ("form seen",)
    assert scenario.endings == ("Home",)


@pytest.mark.parametrize("words", ["yes", "no", "on", "~", "null", "1:30", "012", "2027-06-01"])
def test_words_stay_as_they_are_written(words: str) -> None:
    scenario = good(("scenario: The form", f"scenario: {words}"))
    assert scenario.title == words


@pytest.mark.parametrize(
    ("written", "number"), [("+2", 2), ("-2", -2), ("'2'", 2), ('"+02"', 2), ("0", 0)]
)
def test_numbers_may_carry_a_sign_and_quotes(written: str, number: int) -> None:
    scenario = good(("go to: Last", f"go to: Last\n        looks: {written}"))
    assert scenario.moments["First"].choices[0].looks == number


def test_what_is_left_out_of_a_start_is_five() -> None:
    scenario = good(("moments:", "starts with: {professional: {voice: 9}}\nmoments:"))
    assert scenario.starts.professional == Strands(5, 5, 9)
    assert scenario.starts.user == Strands(5, 5, 5)
    assert [measure.start for measure in scenario.measures] == [5, 3]


def test_a_measure_may_be_private_to_a_chair() -> None:
    hope = good().measures[1]
    assert (hope.name, hope.start, hope.private_to) == ("hope", 3, Chair.SERVICE_USER)


def test_the_exact_name_of_a_person_comes_before_what_a_person_thinks() -> None:
    lines = '    script:\n      - "sam thinks: Loud."\n      - Sam: Hello.\n      - Bo: Hm\n'
    told = good(("    decides", lines.replace("Bo: Hm", "'Bo: nobody knows Bo'") + "    decides"))
    script = told.moments["First"].script
    assert (script[0].speaker, script[0].kind) == ("Sam thinks", LineKind.SPEECH)
    assert (script[2].speaker, script[2].text) == (None, "Bo: nobody knows Bo")


def test_a_moment_that_both_decide_has_a_case_for_differing_picks() -> None:
    scenario = good(("decides: professional", "decides: together"))
    assert scenario.moments["First"].cases == (DEFAULT_CASE,)


def test_a_case_without_a_way_takes_that_of_its_moment() -> None:
    scenario = good(
        (
            "decides: professional",
            "decides: together\n    go to: Last\n    if you differ: {because: Hm.}",
        )
    )
    assert [case.go_to for case in scenario.moments["First"].cases] == ["Last"]


def test_the_other_person_is_the_one_in_the_other_chair() -> None:
    barrier = "go to: Last\n        only if: form seen\n        blocked because: No.\n        "
    scenario = good(("go to: Last", barrier + "blocked by: the other person"))
    assert scenario.moments["First"].choices[0].blocked_by == "Sam"


def test_the_rest_is_every_promise_that_is_open() -> None:
    scenario = good(("ending: Home", "ending: Home\n    fails: The Rest"))
    assert scenario.moments["Last"].traces.fails == (THE_REST,)


def test_problems_of_the_whole_file_come_sorted_and_a_follow_on_once() -> None:
    reading = changed(
        ("say: Good morning.", "say: Say: it."),
        ("do: Good morning!", "do: “Wait.”"),
        ("go to: Last", "go too: Lost"),
        ("ending: Home", "ending: Home\n    picture: *x"),
    )
    assert reading.scenario is None
    assert [(p.line, p.code) for p in reading.problems] == [
        (13, "colon-in-text"),
        (14, "unknown-key"),
        (14, "unknown-moment"),
        (15, "smart-quotes"),
        (19, "alias"),
    ]


@pytest.mark.parametrize("name", ["is it ok", "ok is", "android or", "and so on", "kept quiet"])
def test_a_fact_may_hold_the_words_of_conditions_where_nothing_else_can_be_meant(name: str) -> None:
    asks = f"go to: Last\n        only if: {name} or not {name}\n        blocked because: No."
    scenario = good(("[form seen]", f"[form seen, {name}]"), ("go to: Last", asks))
    asked = scenario.moments["First"].choices[0].only_if
    assert asked == AnyOf((HasFact(name), Not(HasFact(name))))


def test_a_fact_is_not_called_like_the_question_for_a_promise() -> None:
    made = ("go to: Last", "promises: a copy\n        go to: Last")
    reading = changed(("[form seen]", "[Kept a copy]"), made)
    assert [problem.code for problem in reading.problems] == ["bad-fact-name"]


def test_names_are_the_same_however_their_letters_and_apostrophes_are_written() -> None:
    scenario = good(
        ("  Last:", "  Sam's Cafe\u0301:\n    go to: Last\n  Last:"),
        ("go to: Last", "go to: sam\u2019s Caf\u00e9"),
    )
    assert scenario.moments["First"].choices[0].go_to == "Sam's Cafe\u0301"


def test_a_character_that_nobody_sees_is_told_where_a_name_is_used_too() -> None:
    reading = changed(("go to: Last", "go to: La\u200bst"))
    assert [(p.line, p.column, p.code) for p in reading.problems] == [(14, 18, "control-character")]


def test_a_made_id_differs_from_a_written_one_by_more_than_capitals() -> None:
    scenario = good(("do: Good morning!", "do: Wave.\n        id: Good-Morning"))
    assert [one.id for one in scenario.moments["First"].choices] == [
        *("good-morning-2", "Good-Morning"),
    ]


def test_three_keys_without_space_or_colon_are_told_at_once() -> None:
    reading = changed(
        ("decides: professional", "place:Ward\n    decides: professional"),
        ("  Last:", "  Then:\n    place Home\n    go to: Last\n  Now:\n    go to:Last\n  Last:"),
    )
    assert [(p.line, p.code) for p in reading.problems] == [
        *((11, "space-missing"), (19, "missing-colon"), (22, "space-missing")),
    ]


def test_every_line_of_a_list_without_spaces_after_its_dashes_is_told() -> None:
    script = ("    decides", "    script:\n      -Hello\n      -Come in\n    decides")
    assert [(p.line, p.code) for p in changed(script).problems] == [
        *((12, "space-missing"), (13, "space-missing")),
    ]


def test_a_dash_that_may_be_meant_in_a_long_text_is_only_a_warning() -> None:
    text = "    script:\n      - He waited\n          - and waited\n"
    reading = changed(("    decides", f"{text}    decides"))
    assert [problem.code for problem in reading.problems] == ["dash-in-text"]
    assert reading.scenario is not None
    assert reading.scenario.moments["First"].script[0].text == "He waited - and waited"


def test_a_path_cut_at_a_space_is_told_with_its_quotes(tmp_path: Path) -> None:
    (tmp_path / "my story").mkdir()
    with pytest.raises(NotAScenario, match=r'A name with a space needs quotes: ".*my story"$'):
        read_scenario(tmp_path / "my")
    with pytest.raises(NotAScenario, match=r"There is nothing at .*story\.$"):
        read_scenario(tmp_path / "story")


def test_options_are_shuffled_for_the_whole_file_or_for_one_moment() -> None:
    top = ("facts: [form seen]", "facts: [form seen]\norder: shuffled")
    own = ("    decides: professional", "    decides: professional\n    order: As-Written")
    one = ("    decides: professional", "    decides: professional\n    order: shuffled")
    assert good().moments["First"].order is Order.AS_WRITTEN
    assert good(top).moments["First"].order is Order.SHUFFLED
    assert good(top, own).moments["First"].order is Order.AS_WRITTEN
    assert good(one).moments["First"].order is Order.SHUFFLED
    assert [one.id for one in good(top).moments["First"].choices] == [
        "good-morning",
        "good-morning-2",
    ]


def test_who_is_in_the_picture_where_and_when() -> None:
    first = (
        "  First:",
        "  First:\n    setting: Ward-Corridor\n    time: 9:05\n    here: [sam]\n"
        "    by phone: Dr Okafor\n    others: 9\n    standing: sam",
    )
    last = ("  Last:", "  Last:\n    here: Nobody\n    time: '14:30'")
    story = good(first, last)
    moment, end = story.moments["First"], story.moments["Last"]
    assert (moment.setting, moment.time, moment.others) == ("ward corridor", "09:05", 9)
    assert (moment.here, moment.by_phone) == (("Sam",), ("Dr Okafor",))
    assert moment.standing == ("Sam",)
    assert (end.here, end.time) == ((), "14:30")
    assert good().moments["Last"].here is None


def test_the_picture_is_seen_otherwise_where_a_condition_holds() -> None:
    first = (
        "  First:",
        "  First:\n    here: Sam\n    seen otherwise:\n"
        "      - only if: form seen\n        here: nobody\n        by phone: Sam\n"
        "      - {only if: trust is at least 3, setting: kitchen, time: 9:05, others: 0, "
        "standing: Sam}",
    )
    assert good(first).moments["First"].seen_otherwise == (
        Staging(HasFact("form seen"), here=(), by_phone=("Sam",)),
        Staging(
            Compares("trust", Comparison.AT_LEAST, 3),
            "kitchen",
            "09:05",
            others=0,
            standing=("Sam",),
        ),
    )


def test_a_case_of_the_picture_needs_its_condition() -> None:
    reading = changed(("  First:", "  First:\n    seen otherwise: [{here: Sam}]"))
    assert [problem.message for problem in reading.problems] == ['"only if" is missing here']


def test_a_figure_is_a_name_or_a_description_in_closed_words() -> None:
    described = (
        "Sam: {chair: service user}",
        "Sam: {chair: service user, figure: {age: Middle_Aged, skin: dark brown, "
        'hair: "Afro, grey", wears: nurses tunic light blue, head: none, '
        "face hair: full beard, glasses: gold, wheelchair: power, stick: yes, lanyard: no}}",
    )
    assert good(described).seated(Chair.SERVICE_USER).figure == Description(
        age=Trait("middle-aged"),
        skin=Trait("dark brown"),
        hair=Trait("afro", "grey"),
        wears=Trait("nurse's tunic", "light blue"),
        face_hair=Trait("full beard"),
        glasses=Trait("gold"),
        wheelchair=Trait("power"),
        stick=Trait("yes"),
    )
    named = ("Sam: {chair: service user}", "Sam: {chair: service user, figure: tom}")
    assert good(named).seated(Chair.SERVICE_USER).figure == "tom"


def test_faces_stand_on_lines_choices_and_cases() -> None:
    story = good(
        ("    decides: professional", "    script:\n      - Sam: Hm.\n        face: {Sam: At-Ease}"
         "\n    decides: together"),
        ("      - say: Good morning.", "      - say: Good morning.\n        face: {sam: warm}"),
        ("  Last:", "    if you differ:\n      - stands: professional\n"
         "        face: {Dr Okafor: wary, Sam: hurt}\n  Last:"),
    )  # fmt: skip
    first = story.moments["First"]
    assert first.script[0].faces == (("Sam", Face.AT_EASE),)
    assert first.choices[0].faces == (("Sam", Face.WARM),)
    assert first.cases[0].faces == (("Dr Okafor", Face.WARY), ("Sam", Face.HURT))


def test_the_rest_can_be_kept_or_failed_and_not_promised():
    text = (
        "format: 1\nscenario: A\npeople:\n  Sam: {chair: service user}\n"
        "  Maya: {chair: professional}\nmoments:\n  Start:\n    decides: professional\n"
        "    choices:\n      - say: Yes.\n        go to: End\n"
        "        promises: [PROMISED]\n        keeps: the rest\n"
        "  End:\n    ending: End\n    fails: [the rest]\n"
    )
    story = read_text(text.replace("PROMISED", "a copy"), "a.yaml").scenario
    assert story is not None
    assert story.moments["Start"].choices[0].traces.keeps == ("the rest",)
    assert story.moments["End"].traces.fails == ("the rest",)
    (problem,) = read_text(text.replace("PROMISED", "a copy, the rest"), "a.yaml").problems
    assert (problem.line, problem.column) == (12, 28)


def test_nobody_else_in_the_room_may_be_said_as_none_or_as_nothing() -> None:
    for line in ("    others: 0\n", ""):
        story = good(("    decides: professional\n", f"    decides: professional\n{line}"))
        assert story.moments["First"].others == 0


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("12.10", "12:10"),
        ("9.05", "09:05"),
        ("12 am", "00:00"),
        ("12:15 pm", "12:15"),
        ("11:15 p.m.", "23:15"),
        ("16:00 am", "16:00"),
        ("7h30", "07:30"),
    ],
)
def test_a_time_in_another_way_of_writing_is_told_as_the_time_it_means(
    written: str, meant: str
) -> None:
    (problem,) = changed(("  First:\n", f"  First:\n    time: {written}\n")).problems
    assert problem.code == "bad-time"
    assert problem.cure == f'Write it like this: time: "{meant}"'


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("dr okafor", "professional"),
        ("SAM", "service user"),
        ("sam and DR OKAFOR", "together"),
        ("Sam & professional", "together"),
        ("all", "together"),
    ],
)
def test_a_person_who_decides_is_known_in_any_spelling_and_told_with_the_chair(
    written: str, meant: str
) -> None:
    (problem,) = changed(("decides: professional", f"decides: {written}")).problems
    assert problem.code == "unknown-value"
    assert problem.cure == f'Did you mean "{meant}"?'


def test_keys_where_a_list_holds_texts_are_told_as_such_and_not_as_a_colon() -> None:
    noted = "people:", "content notes:\n  - one: two\n    three: four\npeople:"
    (problem,) = changed(noted).problems
    assert problem.code == "wrong-type"


def test_a_moment_without_choices_goes_on_to_the_one_it_names() -> None:
    hall = "  Hall:\n    script: [Quiet.]\n    go to: Last\n  Last:\n"
    assert good(("  Last:\n", hall)).moments["Hall"].routes == (Route("Last"),)


@pytest.mark.parametrize("first", ["{chair: service user}", "[Sam]", '""'])
def test_people_in_a_list_without_a_name_are_told_with_an_example(first: str) -> None:
    old = "people:\n  Sam: {chair: service user}\n  Dr Okafor: {chair: professional}\n"
    (problem,) = changed((old + "  Sam thinks: {is: A band}\n", f"people: [{first}]\n")).problems
    assert problem.code == "wrong-type"
    assert problem.cure == ("Write each name like this:\n    Sam:\n      chair: service user")
