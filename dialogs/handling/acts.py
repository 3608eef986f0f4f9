"""What a person can do with a case, each act a frozen value named after its verb on the card."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any, ClassVar

from dialogs.handling.casefile import (
    Actor,
    CaseFile,
    Duty,
    Ground,
    Outcome,
    Stage,
    Way,
)
from dialogs.handling.triggers import Trigger
from dialogs.law.facts import Facts
from dialogs.situations import Situation


class NoBreachGround(StrEnum):
    """Why something that was reported is no breach of personal data."""

    NO_PERSONAL_DATA = "no_personal_data"
    VULNERABILITY = "vulnerability"  # a weak spot, or a near miss: nothing happened to the data
    NO_SECURITY_BREACH = "no_security_breach"  # unlawful processing perhaps, but no breach
    REQUEST = "request"  # a request for access, or another right of a data subject
    FALSE_ALARM = "false_alarm"


class ClosingReason(StrEnum):
    """Why a case can be closed."""

    MEASURES_DONE = "measures_done"
    NO_MEASURES_NEEDED = "no_measures_needed"


class Source(StrEnum):
    """How a case that an officer enters came in."""

    LETTER = "letter"
    PHONE = "phone"
    EMAIL = "email"
    COUNTER = "counter"
    SUPPLIER = "supplier"
    IBD = "ibd"
    OTHER = "other"


class NoticeKind(StrEnum):
    """What is counted beside the cases, and not handled as one."""

    VULNERABILITY = "vulnerability"
    ACCESS_REQUEST = "access_request"


@dataclass(frozen=True)
class Take:
    """Take a case in hand."""

    name: ClassVar = Trigger.TAKE


@dataclass(frozen=True)
class HandOver:
    """Give a case to another officer, or take it over (`to` is oneself)."""

    to: Actor
    reason: str = ""
    name: ClassVar = Trigger.HAND_OVER


@dataclass(frozen=True)
class CorrectFacts:
    """Correct or complete the facts; `changes` holds only the fields that change."""

    changes: Mapping[str, Any]
    reason: str
    name: ClassVar = Trigger.CORRECT_FACTS


@dataclass(frozen=True)
class Weigh:
    """Stand for the weighing as it is: from here on one can decide."""

    name: ClassVar = Trigger.WEIGH


@dataclass(frozen=True)
class Ask:
    """Ask the reporter one question."""

    question: str
    name: ClassVar = Trigger.ASK


@dataclass(frozen=True)
class Reply:
    """The reporter's reply to a question."""

    question: int
    text: str
    files: tuple[str, ...] = ()
    name: ClassVar = Trigger.REPLY


@dataclass(frozen=True)
class Advise:
    """The data protection officer's advice."""

    text: str
    name: ClassVar = Trigger.ADVISE


@dataclass(frozen=True)
class Decide:
    """Decide one duty."""

    duty: Duty
    outcome: Outcome
    reason: str
    name: ClassVar = Trigger.DECIDE


@dataclass(frozen=True)
class Second:
    """The second person's word on a decision that waits for it."""

    duty: Duty
    agrees: bool
    reason: str = ""
    name: ClassVar = Trigger.SECOND


@dataclass(frozen=True)
class RecordNotification:
    """Record what was filed with the authority."""

    stage: Stage
    number: str
    at: datetime
    late_reason: str = ""
    reason: str = ""
    name: ClassVar = Trigger.RECORD_NOTIFICATION


@dataclass(frozen=True)
class RecordCommunication:
    """Record that people were told, or on which ground they are not."""

    at: datetime
    how: tuple[Way, ...] = ()
    people: int = 0
    remaining: int = 0
    ground: Ground | None = None
    reason: str = ""
    until: datetime | None = None
    name: ClassVar = Trigger.RECORD_COMMUNICATION


@dataclass(frozen=True)
class AddMeasure:
    """Add a measure with its owner and due date."""

    text: str
    owner: str
    due: date
    name: ClassVar = Trigger.ADD_MEASURE


@dataclass(frozen=True)
class MeasureDone:
    """A measure is done, or dropped with a reason."""

    number: int
    dropped_because: str = ""
    name: ClassVar = Trigger.MEASURE_DONE


@dataclass(frozen=True)
class AddNote:
    """Write an internal note."""

    text: str
    on_delay: bool = False
    name: ClassVar = Trigger.ADD_NOTE


@dataclass(frozen=True)
class Merge:
    """This is the same as another case, which goes on; `other` is the file of that case.

    Without it only what nobody could lose by merging is merged.
    """

    into: str
    other: CaseFile | None = None
    name: ClassVar = Trigger.MERGE


@dataclass(frozen=True)
class StepBack:
    """Go one step back."""

    reason: str
    name: ClassVar = Trigger.STEP_BACK


@dataclass(frozen=True)
class Reopen:
    """Take up an ended case again."""

    reason: str
    name: ClassVar = Trigger.REOPEN


@dataclass(frozen=True)
class Close:
    """Close a case; `lesson` is for the reporter, in plain words, and may be left empty."""

    reason: ClosingReason
    lesson: str = ""
    name: ClassVar = Trigger.CLOSE


@dataclass(frozen=True)
class NoBreach:
    """End a case as no breach."""

    ground: NoBreachGround
    reason: str
    name: ClassVar = Trigger.NO_BREACH


@dataclass(frozen=True)
class Snooze:
    """Put reminders off; the last two before the end of the term come all the same."""

    until: datetime
    reason: str
    name: ClassVar = Trigger.SNOOZE


@dataclass(frozen=True)
class MarkDrill:
    """Mark a case as a drill: it never counts."""

    reason: str
    name: ClassVar = Trigger.MARK_DRILL


@dataclass(frozen=True)
class EnterCase:
    """Enter a case for somebody who does not use the bot. Registered-at is never typed."""

    situation: Situation
    description: str
    facts: Facts
    source: Source
    drill: bool = False


@dataclass(frozen=True)
class EnterNotice:
    """Count a notice of a vulnerability, or a request for access, that came in."""

    kind: NoticeKind
    source: Source
    text: str = ""


Act = (
    Take
    | HandOver
    | CorrectFacts
    | Weigh
    | Ask
    | Reply
    | Advise
    | Decide
    | Second
    | RecordNotification
    | RecordCommunication
    | AddMeasure
    | MeasureDone
    | AddNote
    | Merge
    | StepBack
    | Reopen
    | Close
    | NoBreach
    | Snooze
    | MarkDrill
)
