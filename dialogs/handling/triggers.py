"""The names of the acts, in the machine, in the verbs of cards (`case.take`) and in events."""

from __future__ import annotations

from enum import StrEnum


class Trigger(StrEnum):
    """One name for each act a person can do with a case."""

    TAKE = "take"
    HAND_OVER = "hand_over"
    CORRECT_FACTS = "correct_facts"
    WEIGH = "weigh"
    ASK = "ask"
    REPLY = "reply"
    ADVISE = "advise"
    DECIDE = "decide"
    SECOND = "second"
    RECORD_NOTIFICATION = "record_notification"
    RECORD_COMMUNICATION = "record_communication"
    ADD_MEASURE = "add_measure"
    MEASURE_DONE = "measure_done"
    ADD_NOTE = "add_note"
    MERGE = "merge"
    STEP_BACK = "step_back"
    REOPEN = "reopen"
    CLOSE = "close"
    NO_BREACH = "no_breach"
    SNOOZE = "snooze"
    MARK_DRILL = "mark_drill"
