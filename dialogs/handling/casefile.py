"""A case, as one frozen value: what the guards and reminders read, and what the store keeps whole.

Lists grow at the end and nothing in them is ever struck: taking a decision back is another
decision. What the contents mean for the road of the case stands in `standing.py`.

The store keeps this value as a document. A field that is added gets a default, so that documents
that were written before it can be read; any other change of form is lifted in `store/documents.py`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from pydantic import JsonValue

from dialogs.handling.retention import UNSET, Retention
from dialogs.law.assessment import Assessment
from dialogs.law.exceptions import Exemption, Way
from dialogs.law.facts import Facts
from dialogs.situations import Situation


class CaseState(StrEnum):
    """How far a case is, in the order of the road; the last three are ends."""

    REPORTED = "reported"  # filed; nobody has taken it
    TAKEN = "taken"  # an officer has it, and looks at the facts
    WEIGHED = "weighed"  # the officer stands for the weighing
    DECIDED = "decided"  # the duty to notify the authority is decided
    NOTIFIED = "notified"  # the authority has been notified
    COMMUNICATED = "communicated"  # the people were told, or need not be, with a reason
    MEASURES = "measures"  # both duties are met; measures are being worked on
    CLOSED = "closed"
    NO_BREACH = "no_breach"
    DUPLICATE = "duplicate"


class Role(StrEnum):
    """Who may do what."""

    REPORTER = "reporter"
    OFFICER = "officer"
    DEPUTY = "deputy"
    DPO = "dpo"
    MANAGEMENT = "management"  # named where nobody of the team is left; does nothing with a case


DECIDING = frozenset({Role.OFFICER, Role.DEPUTY})
# The DPO advises and supervises, and must not own the decision (AVG art. 38(6)).
READING = DECIDING | {Role.DPO}


@dataclass(frozen=True)
class Actor:
    """A person in a role; `id` is the Entra object id."""

    id: str
    name: str
    role: Role


@dataclass(frozen=True)
class Reporter:
    """Who reported a case in chat; `address` is where they are written to, as Teams gave it."""

    id: str
    name: str
    address: Mapping[str, JsonValue] = field(default_factory=dict)


class Matter(StrEnum):
    """What a decision is on: whether it is a breach at all, and each of the two duties apart."""

    BREACH = "breach"  # AVG art. 4(12); decided apart only to say that it is none
    NOTIFY = "notify"  # AVG art. 33, Wpg art. 33a
    COMMUNICATE = "communicate"  # AVG art. 34


class Outcome(StrEnum):
    """Yes, no, or taken back: then the duty is undecided again."""

    YES = "yes"
    NO = "no"
    OPEN = "open"


@dataclass(frozen=True)
class Weighing:
    """One assessment, with the facts as they were known then; `number` counts from 1 in the case.

    A new one stands beside the old, never in its place.
    """

    number: int
    at: datetime
    facts: Facts
    assessment: Assessment


@dataclass(frozen=True)
class Seconding:
    """What the second person said of a decision."""

    agrees: bool
    reason: str
    by: Actor
    at: datetime


@dataclass(frozen=True)
class Decision:
    """One duty decided by a person; `weighing` is the number of the weighing it rests on."""

    duty: Matter
    outcome: Outcome
    reason: str
    by: Actor
    at: datetime
    weighing: int
    ground: str = ""  # of a decision that there is no breach: a NoBreachGround
    second: Seconding | None = None


class Stage(StrEnum):
    """The stage of a notification to the authority."""

    PRELIMINARY = "preliminary"
    SUPPLEMENT = "supplement"
    FINAL = "final"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class Notification:
    """A notification made on the authority's own form; the bot does not file it."""

    stage: Stage
    number: str
    at: datetime
    by: Actor
    late: bool = False
    late_reason: str = ""  # AP question 4.5
    reason: str = ""  # of a withdrawal


@dataclass(frozen=True)
class Communication:
    """People told on one occasion, or the ground on which they are not (yet)."""

    by: Actor
    at: datetime
    how: tuple[Way, ...] = ()
    people: int = 0
    remaining: int = 0  # people still to be told
    ground: Exemption | None = None
    reason: str = ""
    until: datetime | None = None  # postponed, not omitted (UAVG 41, Wpg 27)
    text: str = ""  # of the letter, mail or notice that was used (AP question 10.1.7)


@dataclass(frozen=True)
class Measure:
    """Something to be done so that it does not happen again, or hurts less."""

    number: int
    text: str
    owner: str
    due: date
    done_at: datetime | None = None
    dropped_because: str = ""

    @property
    def open(self) -> bool:
        """Whether it is still to be done."""
        return self.done_at is None


@dataclass(frozen=True)
class Inquiry:
    """A question to the reporter, and the reply when it came."""

    number: int
    text: str
    by: Actor
    at: datetime
    reply: str = ""
    files: tuple[str, ...] = ()
    replied_at: datetime | None = None

    @property
    def open(self) -> bool:
        """Whether the reporter still has to reply."""
        return self.replied_at is None


@dataclass(frozen=True)
class Advice:
    """What the data protection officer advised; advice decides nothing (AVG art. 38(6))."""

    text: str
    by: Actor
    at: datetime


@dataclass(frozen=True)
class Note:
    """A note in the file; `on_delay` explains why the report took more than four hours.

    What a reporter adds is one too, with the names of the `files` that came along.
    """

    text: str
    by: Actor
    at: datetime
    on_delay: bool = False
    files: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """The text, with the names of the files after it."""
        return " ".join([self.text, *(f"[{name}]" for name in self.files)]).strip()


class Evidence(StrEnum):
    """What an attachment shows."""

    DELETED = "deleted"  # that somebody deleted what they got
    MESSAGE = "message"  # the mail or letter itself
    SUPPLIER = "supplier"  # what a supplier wrote about it
    OTHER = "other"


@dataclass(frozen=True)
class Attachment:
    """A file that is kept with the case; what is in it is sealed beside it, under its number.

    `media` is the type that its content has, whatever its name said. `digest` is the SHA-256 of the
    content, as hexadecimals.
    """

    number: int  # counts from 1 in the case
    name: str
    media: str
    size: int  # bytes
    digest: str
    evidence: Evidence
    by: Actor
    at: datetime


@dataclass(frozen=True)
class Snoozing:
    """Reminders put off until a moment; the statutory moment itself never moves."""

    until: datetime
    reason: str
    by: Actor
    at: datetime


@dataclass(frozen=True)
class Hold:
    """A legal hold: the case is not destroyed as long as it is not released."""

    reason: str
    by: Actor
    at: datetime
    released_at: datetime | None = None
    released_by: Actor | None = None
    released: str = ""  # why


@dataclass(frozen=True)
class Restriction:
    """From now on only these people see the case; none: everybody with a role does again."""

    only: tuple[Actor, ...]
    reason: str
    by: Actor
    at: datetime


@dataclass(frozen=True)
class CaseFile:
    """A case as it stands, whole; `acted_at` is when somebody last did something with it."""

    reference: str  # DL-2026-0042
    state: CaseState
    situation: Situation
    registered_at: datetime
    acted_at: datetime
    weighings: tuple[Weighing, ...]  # a filed case has at least one
    revision: int = 1  # counts up with every act: a card that shows a lower one is stale
    source: str = "chat"  # or how a case came in that an officer entered: an acts.Source
    language: str = "nl"  # of who reported it
    description: str = ""
    answers: Mapping[str, JsonValue] = field(default_factory=dict)  # of the intake
    files: tuple[str, ...] = ()
    department: str = ""
    reporter: Reporter | None = None  # None when the case was entered on behalf of somebody
    informant: str = ""  # the name of that somebody
    officer: Actor | None = None
    taken_at: datetime | None = None
    drill: bool = False  # an exercise never counts
    decisions: tuple[Decision, ...] = ()
    notifications: tuple[Notification, ...] = ()
    communications: tuple[Communication, ...] = ()
    measures: tuple[Measure, ...] = ()
    questions: tuple[Inquiry, ...] = ()
    advices: tuple[Advice, ...] = ()
    notes: tuple[Note, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    snoozes: tuple[Snoozing, ...] = ()
    merged_into: str = ""
    merged: tuple[str, ...] = ()  # the cases that go on in this one
    closed_at: datetime | None = None
    closing_reason: str = ""
    lesson: str = ""
    holds: tuple[Hold, ...] = ()
    restrictions: tuple[Restriction, ...] = ()
    nameless: bool = False  # who reported it was taken out after the term for that
    destroyed_at: datetime | None = None

    @property
    def weighing(self) -> Weighing:
        """The weighing that counts: the last."""
        return self.weighings[-1]

    @property
    def facts(self) -> Facts:
        """The facts as they are known now."""
        return self.weighing.facts

    @property
    def assessment(self) -> Assessment:
        """What was weighed of them."""
        return self.weighing.assessment

    @property
    def reporter_id(self) -> str:
        """The Entra object id of who reported it; empty where nobody did in chat."""
        return self.reporter.id if self.reporter else ""

    @property
    def told_by(self) -> str:
        """The name of who told of it: in chat, or to the officer who entered it."""
        return self.reporter.name if self.reporter else self.informant


@dataclass(frozen=True)
class Scene:
    """The case an act is done to, by whom and when, and how long the house keeps its cases.

    `alone` when nobody else could decide it.
    """

    file: CaseFile
    by: Actor
    now: datetime
    alone: bool = False
    retention: Retention = UNSET
