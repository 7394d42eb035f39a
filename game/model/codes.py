"""Every code that a problem can have: what it is called, how grave it is, and what it is about.

A code is a word that stays: it is written after `# ok:` and names a page of the authors' guide.
"""

from __future__ import annotations

from enum import StrEnum


class Severity(StrEnum):
    """An error stops play; a warning does not."""

    ERROR = "error"
    WARNING = "warning"


class Family(StrEnum):
    """What a problem is about, and so what has to be looked at to find it."""

    FORM = "form"
    STORY = "story"
    PLAYS = "plays"
    VARIANTS = "variants"
    TRAINERS = "trainers' notes"
    MARKS = "ok marks"
    THEORY = "theory cards"


_ERROR, _WARNING = Severity.ERROR, Severity.WARNING
_FORM, _STORY, _PLAYS, _VARIANTS = Family.FORM, Family.STORY, Family.PLAYS, Family.VARIANTS
_TRAINERS, _MARKS, _THEORY = Family.TRAINERS, Family.MARKS, Family.THEORY


class Code(StrEnum):
    """A code of a problem, such as "unknown-key".

    `severity` is that of its mildest form: some warnings are errors too, where they leave nothing
    to play. `is_smell` marks what smells of power, and may be right for a story. `is_average` is
    found only by walking the average play.
    """

    severity: Severity
    family: Family
    is_smell: bool
    is_average: bool

    def __new__(
        cls,
        word: str,
        severity: Severity,
        family: Family,
        is_smell: bool = False,
        is_average: bool = False,
    ) -> Code:
        """A member: its word, and what is known of it."""
        code = str.__new__(cls, word)
        code._value_ = word
        code.severity, code.family = severity, family
        code.is_smell, code.is_average = is_smell, is_average
        return code

    @property
    def page(self) -> str:
        """The page of the authors' guide that explains it, from the folder of scenarios."""
        return f"guide/problems/{self.value}.md"

    ALIAS = "alias", _ERROR, _FORM
    AND_WITH_OR = "and-with-or", _ERROR, _FORM
    BACKSLASH = "backslash", _ERROR, _FORM
    BAD_CONDITION = "bad-condition", _ERROR, _FORM
    BAD_DATE = "bad-date", _ERROR, _FORM
    BAD_FACT_NAME = "bad-fact-name", _ERROR, _FORM
    BAD_ID = "bad-id", _ERROR, _FORM
    BAD_LINE = "bad-line", _ERROR, _FORM
    BAD_MEASURE_NAME = "bad-measure-name", _ERROR, _FORM
    BAD_PICTURE = "bad-picture", _ERROR, _FORM
    BAD_PROMISE_NAME = "bad-promise-name", _ERROR, _FORM
    BAD_TIME = "bad-time", _ERROR, _FORM
    BRACKET_LIST = "bracket-list", _WARNING, _FORM
    CHAIR_TAKEN = "chair-taken", _ERROR, _FORM
    COLON_IN_TEXT = "colon-in-text", _ERROR, _FORM
    CONDITION_WITHOUT_KEY = "condition-without-key", _ERROR, _FORM
    CONTROL_CHARACTER = "control-character", _ERROR, _FORM
    DASH_BEFORE_NAME = "dash-before-name", _ERROR, _FORM
    DASH_IN_TEXT = "dash-in-text", _WARNING, _FORM
    DUPLICATE_ID = "duplicate-id", _ERROR, _FORM
    DUPLICATE_KEY = "duplicate-key", _ERROR, _FORM
    EMPTY_CHAIR = "empty-chair", _ERROR, _FORM
    EMPTY_FILE = "empty-file", _ERROR, _FORM
    ENDING_GOES_ON = "ending-goes-on", _ERROR, _FORM
    HASH_IN_TEXT = "hash-in-text", _WARNING, _FORM
    HIDES_THE_REST = "hides-the-rest", _ERROR, _FORM
    INDENTATION = "indentation", _ERROR, _FORM
    LONG_DASH = "long-dash", _ERROR, _FORM
    MERGE_KEY = "merge-key", _ERROR, _FORM
    MISSING_COLON = "missing-colon", _ERROR, _FORM
    MISSING_KEY = "missing-key", _ERROR, _FORM
    NAME_WITHOUT_COLON = "name-without-colon", _WARNING, _FORM
    NEVER_BLOCKED = "never-blocked", _ERROR, _FORM
    NO_CHOICES = "no-choices", _ERROR, _FORM
    NO_ENDING = "no-ending", _ERROR, _FORM
    NO_LAST_CASE = "no-last-case", _ERROR, _FORM
    NO_LAST_WAY = "no-last-way", _ERROR, _FORM
    NON_BREAKING_SPACE = "non-breaking-space", _WARNING, _FORM
    NOT_TOGETHER = "not-together", _ERROR, _FORM
    NOT_UTF_8 = "not-utf-8", _ERROR, _FORM
    NOT_WITH_COMPARISON = "not-with-comparison", _ERROR, _FORM
    NOT_YAML = "not-yaml", _ERROR, _FORM
    OUT_OF_RANGE = "out-of-range", _ERROR, _FORM
    SAME_PICKS = "same-picks", _ERROR, _FORM
    SAY_AND_DO = "say-and-do", _ERROR, _FORM
    SECOND_DOCUMENT = "second-document", _ERROR, _FORM
    SMART_QUOTES = "smart-quotes", _ERROR, _FORM
    SPACE_MISSING = "space-missing", _ERROR, _FORM
    STANDS_AND_GO_TO = "stands-and-go-to", _ERROR, _FORM
    STARTS_WITH_MARK = "starts-with-mark", _ERROR, _FORM
    TAB = "tab", _ERROR, _FORM
    TAG = "tag", _ERROR, _FORM
    TEXT_AFTER_QUOTE = "text-after-quote", _ERROR, _FORM
    THEORY_WITHOUT_CARD = "theory-without-card", _WARNING, _FORM
    TOO_BIG = "too-big", _ERROR, _FORM
    TOO_DEEP = "too-deep", _ERROR, _FORM
    UNCLOSED_QUOTE = "unclosed-quote", _ERROR, _FORM
    UNKNOWN_CHOICE = "unknown-choice", _ERROR, _FORM
    UNKNOWN_FACT = "unknown-fact", _ERROR, _FORM
    UNKNOWN_FIGURE = "unknown-figure", _ERROR, _FORM
    UNKNOWN_FORMAT = "unknown-format", _ERROR, _FORM
    UNKNOWN_KEY = "unknown-key", _ERROR, _FORM
    UNKNOWN_MEASURE = "unknown-measure", _ERROR, _FORM
    UNKNOWN_MOMENT = "unknown-moment", _ERROR, _FORM
    UNKNOWN_PERSON = "unknown-person", _ERROR, _FORM
    UNKNOWN_PROMISE = "unknown-promise", _ERROR, _FORM
    UNKNOWN_RUNG = "unknown-rung", _ERROR, _FORM
    UNKNOWN_SEAT = "unknown-seat", _ERROR, _FORM
    UNKNOWN_SETTING = "unknown-setting", _ERROR, _FORM
    UNKNOWN_STORY = "unknown-story", _ERROR, _FORM
    UNKNOWN_THEORY = "unknown-theory", _ERROR, _FORM
    UNKNOWN_VALUE = "unknown-value", _ERROR, _FORM
    UNREADABLE = "unreadable", _ERROR, _FORM
    WRONG_TYPE = "wrong-type", _ERROR, _FORM
    ALTERS_NOTHING = "alters-nothing", _WARNING, _STORY
    BLAMES_THE_PERSON = "blames-the-person", _WARNING, _STORY, True, True
    DEFICIT_WORDS = "deficit-words", _WARNING, _STORY
    ENDING_WITHOUT_PLAY = "ending-without-play", _WARNING, _STORY
    ENDLESS_LOOP = "endless-loop", _ERROR, _STORY
    FACT_NEVER_ASKED = "fact-never-asked", _WARNING, _STORY
    FACT_NEVER_REMEMBERED = "fact-never-remembered", _WARNING, _STORY
    FEW_DECISIONS = "few-decisions", _WARNING, _STORY, True, True
    FILE_IGNORED = "file-ignored", _ERROR, _STORY
    HARD_WORDS = "hard-words", _WARNING, _STORY
    LAW_WITHOUT_CHALLENGE = "law-without-challenge", _WARNING, _STORY, True
    LINE_NEVER_TOLD = "line-never-told", _WARNING, _STORY
    MANY_CHOICES = "many-choices", _WARNING, _STORY
    MANY_LARGE_SHIFTS = "many-large-shifts", _WARNING, _STORY, True
    MARKUP = "markup", _WARNING, _STORY
    MEASURE_NEVER_MOVED = "measure-never-moved", _WARNING, _STORY
    NEVER_OPEN = "never-open", _ERROR, _STORY
    NO_BECAUSE = "no-because", _WARNING, _STORY, True
    NO_CONTENT_NOTES = "no-content-notes", _WARNING, _STORY
    NO_DILEMMA = "no-dilemma", _WARNING, _STORY
    NO_LEVER = "no-lever", _WARNING, _STORY, True
    NO_REFUSAL = "no-refusal", _WARNING, _STORY, True
    NO_RESPECTED_NO = "no-respected-no", _WARNING, _STORY, True
    NO_RUNG = "no-rung", _WARNING, _STORY, True
    NO_THEORY = "no-theory", _WARNING, _STORY, True
    NUMB = "numb", _WARNING, _STORY, True, True
    ONE_MOUTH = "one-mouth", _WARNING, _STORY
    ONLY_WORDS_DIFFER = "only-words-differ", _WARNING, _STORY
    OTHER_CHAIRS_VERB = "other-chairs-verb", _WARNING, _STORY, True
    PROMISE_LEFT_HANGING = "promise-left-hanging", _WARNING, _STORY
    PROMISE_NEVER_MADE = "promise-never-made", _ERROR, _STORY
    REVIEW_DATE_PASSED = "review-date-passed", _WARNING, _STORY
    ROUTE_NEVER_TAKEN = "route-never-taken", _WARNING, _STORY
    SAME_FIRST_WORDS = "same-first-words", _WARNING, _STORY
    SHARING_DEAREST = "sharing-dearest", _WARNING, _STORY
    SHARING_FIRST = "sharing-first", _WARNING, _STORY
    SHARING_LAST = "sharing-last", _WARNING, _STORY
    SHARING_LONGEST = "sharing-longest", _WARNING, _STORY
    SHARING_UNLIKELY = "sharing-unlikely", _WARNING, _STORY
    STUCK = "stuck", _ERROR, _STORY
    TOO_MANY_STATES = "too-many-states", _WARNING, _STORY
    UNDRAWN_LETTER = "undrawn-letter", _WARNING, _STORY
    UNREACHABLE_ENDING = "unreachable-ending", _ERROR, _STORY
    UNREACHABLE_MOMENT = "unreachable-moment", _ERROR, _STORY
    AFTER_THE_END = "after-the-end", _ERROR, _PLAYS
    BAD_STEP = "bad-step", _ERROR, _PLAYS
    PLAY_CHOICE_CLOSED = "play-choice-closed", _ERROR, _PLAYS
    PLAY_EMPTY = "play-empty", _ERROR, _PLAYS
    PLAY_ENDS_ELSEWHERE = "play-ends-elsewhere", _ERROR, _PLAYS
    PLAY_EXPECTS = "play-expects", _ERROR, _PLAYS
    PLAY_GOES_ON = "play-goes-on", _ERROR, _PLAYS
    PLAY_LINE_NOT_TOLD = "play-line-not-told", _ERROR, _PLAYS
    PLAY_NOT_BLOCKED = "play-not-blocked", _ERROR, _PLAYS
    PLAY_ONE_PICK = "play-one-pick", _ERROR, _PLAYS
    PLAY_TWO_PICKS = "play-two-picks", _ERROR, _PLAYS
    PLAY_UNKNOWN_CHOICE = "play-unknown-choice", _ERROR, _PLAYS
    PLAY_WITHOUT_END = "play-without-end", _ERROR, _PLAYS
    UNKNOWN_ENDING = "unknown-ending", _ERROR, _PLAYS
    UNKNOWN_STEP = "unknown-step", _ERROR, _PLAYS
    EASY_READ_UNCHECKED = "easy-read-unchecked", _WARNING, _VARIANTS
    LONG_SENTENCE = "long-sentence", _WARNING, _VARIANTS
    MOVED_LINES = "moved-lines", _WARNING, _VARIANTS
    NOT_A_TEXT = "not-a-text", _ERROR, _VARIANTS
    NOT_A_VARIANT = "not-a-variant", _ERROR, _VARIANTS
    OTHER_SPEAKER = "other-speaker", _WARNING, _VARIANTS
    OUT_OF_STEP = "out-of-step", _ERROR, _VARIANTS
    STALE_TEXT = "stale-text", _WARNING, _VARIANTS
    TEXT_WITHOUT_STORY = "text-without-story", _WARNING, _VARIANTS
    VARIANT_MISSING_TEXTS = "variant-missing-texts", _WARNING, _VARIANTS
    VARIANT_UNREADABLE = "variant-unreadable", _ERROR, _VARIANTS
    LAW_DATE_OLD = "law-date-old", _WARNING, _TRAINERS
    LAW_UNDATED = "law-undated", _WARNING, _TRAINERS
    MINUTES_DO_NOT_ADD_UP = "minutes-do-not-add-up", _ERROR, _TRAINERS
    MORE_PLAY_THAN_TALK = "more-play-than-talk", _WARNING, _TRAINERS
    SESSION_WITHOUT_BREAK = "session-without-break", _WARNING, _TRAINERS
    TRAINERS_UNREADABLE = "trainers-unreadable", _ERROR, _TRAINERS
    UNKNOWN_SESSION = "unknown-session", _ERROR, _TRAINERS
    OK_UNKNOWN_CODE = "ok-unknown-code", _WARNING, _MARKS
    OK_UNUSED = "ok-unused", _WARNING, _MARKS
    OK_WITHOUT_REASON = "ok-without-reason", _WARNING, _MARKS
    WRONG_ID = "wrong-id", _ERROR, _THEORY


WARNINGS = tuple(code for code in Code if code.severity is Severity.WARNING)
"""The codes that can be switched off with `# ok:`."""
