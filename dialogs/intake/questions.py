"""The catalogue of questions, in the order in which they are asked.

The state machine, the fields of the cards and the facts are all built from this one list. What an
answer *means* stands in `meaning.py`; how it is worded, in the Fluent files. A question is asked
only when the form of the supervisory authority requires the reporter's answer (`form` names the
number there) or when its facts can still change a duty.
"""

from __future__ import annotations

from collections.abc import Mapping

from dialogs.intake.catalogue import common, particular
from dialogs.intake.question import UNKNOWN, Answers, Question
from dialogs.situations import Situation

__all__ = [
    "BY_KEY",
    "BY_SITUATION",
    "CATALOGUE",
    "COMPANIONS",
    "TEXT_LIMIT",
    "UNKNOWN",
    "Answers",
    "Question",
]

TEXT_LIMIT = 4000  # characters kept of one free text; the reporter is told when it is cut

CATALOGUE: tuple[Question, ...] = (
    *common.STORY,
    *particular.HARMLESS,
    *common.TIMES,
    *particular.SUPPLIER,
    *particular.NATURE,
    *common.DATA_AND_PEOPLE,
    *particular.PARTICULAR,
    *common.POLICE_WORK,
)

BY_KEY: Mapping[str, Question] = {question.key: question for question in CATALOGUE}
BY_SITUATION: Mapping[Situation, tuple[Question, ...]] = {
    situation: tuple(question for question in CATALOGUE if situation in question.situations)
    for situation in Situation
}
COMPANIONS: Mapping[str, tuple[Question, ...]] = {
    host: tuple(question for question in CATALOGUE if question.beside == host)
    for host in {question.beside for question in CATALOGUE if question.beside}
}
"""What may stand beside a question; of these at most one fits a situation."""
