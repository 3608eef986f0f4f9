"""What a first message wants, and in which language it says so.

A message is split into what is asked and what is told. Only a question, with nothing told, is a
question; something told with a question whether it counts is a doubt, and that may be a report.
"""

from __future__ import annotations

import re

from dialogs.situations import Situation
from dialogs.understanding.values import SURE, Guess, Intent
from dialogs.understanding.vocabulary import LANGUAGES, pattern, stems

_SMALL = {language: pattern("small", language) for language in LANGUAGES}
_GREETING = re.compile(
    rf"(?:{stems('greets')}(?: {stems('greeted')})*\W*)+"
    rf"|(?:[a-z]+\W+)?{stems('has_question')}\W*"
)
_CLAUSE = re.compile(
    r"(?<=[.!?;])\s+|,\s*(?=(?:is|was|mag|moet|wat|hoe|kan|kun|wie|what|how|should|must|is|do|who)\b)"
    r"|\s+(?=en nu\W*$|wat nu\b|mag (?:ik|we|dat|dit|die|het)\b|may (?:i|we)\b)"
)
_ASKS = re.compile(rf"(?:{stems('before_question')}[\s,:]+)*{stems('asks')}")
_ASKS_WHETHER, _DOUBTS, _HAPPENED = pattern("asks_whether"), pattern("doubts"), pattern("happened")
_HYPOTHETICAL = re.compile(rf"(?:\w+[,:]? )?{stems('asks_first')}\b")


def language_of(said: str) -> str:
    """The language of most of the small words; Dutch where there are as many of another."""
    return max(LANGUAGES, key=lambda language: len(_SMALL[language].findall(said)))


def _clauses(said: str) -> tuple[list[str], list[str]]:
    """What is told and what is asked."""
    told: list[str] = []
    asked: list[str] = []
    for clause in _CLAUSE.split(said):
        bare = clause.strip(" ,")
        if bare:
            (asked if _ASKS.match(bare) or bare.endswith("?") else told).append(bare)
    return told, asked


def _told_something(told: list[str], fits: bool) -> bool:
    """Whether the clauses that are no question tell of something that happened."""
    story = [clause for clause in told if not _GREETING.fullmatch(clause)]
    return bool(story) and (fits or any(_HAPPENED.search(clause) for clause in story))


def _asked_intent(asked: list[str], fits: bool) -> Intent:
    """Only questions: with an event inside, asked whether it counts, it is a doubt after all."""
    event = any(_HAPPENED.search(clause) and not _HYPOTHETICAL.match(clause) for clause in asked)
    return Intent.DOUBT if fits and event else Intent.QUESTION


def is_greeting(said: str) -> bool:
    """Whether a message says hello, and nothing else."""
    return bool(_GREETING.fullmatch(said))


def _is_breach(best: Guess) -> bool:
    """Whether it names a kind of breach; who asks for data and may get them is none yet."""
    return isinstance(best.situation, Situation) and best.situation is not Situation.OTHER


def intent_of(said: str, best: Guess | None) -> Intent:
    """The intent of a plain text; `best` is what fits it best."""
    if is_greeting(said):
        return Intent.GREETING
    fits = best is not None and best.certainty >= SURE and _is_breach(best)
    told, asked = _clauses(said)
    if _told_something(told, fits):
        doubts = _DOUBTS.search(said) or any(_ASKS_WHETHER.search(clause) for clause in asked)
        return Intent.DOUBT if doubts else Intent.REPORT
    if asked:
        return _asked_intent(asked, fits)
    return Intent.DOUBT if _DOUBTS.search(said) else Intent.UNCLEAR
