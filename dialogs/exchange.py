"""What comes into one step of a conversation and what goes out, as plain values.

A reply says *what* to show, never how: `bot/cards` turns it into an Adaptive Card and a text.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from pydantic import JsonValue

from dialogs.law.facts import DataKind, Facts
from dialogs.situations import Cluster, Incident, Situation
from dialogs.understanding.team import NOBODY, Concern

# --- what comes in ---------------------------------------------------------------------------


@dataclass(frozen=True)
class Typed:
    """The person typed something; `files` are names of attachments that came with it.

    `id` tells the message from others, where it can be changed afterwards. `told` says what became
    of the attachments themselves, where they were fetched.
    """

    text: str
    files: tuple[str, ...] = ()
    id: str = ""
    told: tuple[Line, ...] = ()


@dataclass(frozen=True)
class Changed:
    """The person changed the words of an earlier message; without text it was taken back."""

    id: str
    text: str | None


STAYS = 0
"""The revision of a card that is nobody's question: a receipt, a list, news of a case. What its
buttons lead to comes below it, and the card itself stays."""


@dataclass(frozen=True)
class Tapped:
    """The person pressed a button of a card: a verb, the card's revision, the filled-in fields.

    Values of the verb `answer`, by kind of field (`key` is the question's key):
    choice `key`: one choice; choices `key`: choices with commas between; text `key`: the text;
    count `key`: as typed ("12", "40-60", "ongeveer 40", "unknown"); moment `key`: "unknown" or
    words ("gisteren half vier"), or else `key.date` "2026-11-24" with, optionally, `key.time`
    "14:05" (Europe/Amsterdam). A field left empty is no answer.
    """

    verb: str
    revision: int
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Arrived:
    """The bot was installed, or the person opened the chat for the first time."""


Input = Typed | Changed | Tapped | Arrived


# --- what goes out ---------------------------------------------------------------------------


@dataclass(frozen=True)
class Line:
    """One text of the Fluent files, by key, with its arguments."""

    key: str
    args: Mapping[str, str | int] = field(default_factory=dict)


class Kind(StrEnum):
    """How a question is answered."""

    CHOICE = "choice"  # one of the choices, as buttons or a list
    CHOICES = "choices"  # several of the choices
    COUNT = "count"  # a number, a range, or unknown
    MOMENT = "moment"  # a day, with or without a time
    TEXT = "text"  # free text


@dataclass(frozen=True)
class Field:
    """One question on a card, with the choices in their order and an earlier answer, if any."""

    question: str
    kind: Kind
    choices: tuple[str, ...] = ()
    value: JsonValue = None
    required: bool = True


@dataclass(frozen=True)
class Row:
    """An answered question: for the summary, and for a card that is closed."""

    question: str
    value: JsonValue


@dataclass(frozen=True)
class Ask:
    """A question card: one question, or one with a companion that is answered in the same go."""

    revision: int
    fields: tuple[Field, ...]
    step: int
    steps: int
    notices: tuple[Line, ...] = ()
    error: Line | None = None
    aid: Situation | None = None


@dataclass(frozen=True)
class Propose:
    """What was understood of the first sentence, to be confirmed with one tap.

    `situation` is None where nothing is put forward: then the others are what it may be, or `told`
    are the incidents of one message, each with its words; the verb `told` takes their number.
    """

    revision: int
    situation: Situation | None
    others: tuple[Incident, ...]
    data: tuple[DataKind, ...] = ()
    happened: JsonValue = None
    notices: tuple[Line, ...] = ()
    told: tuple[tuple[Situation, str], ...] = ()


@dataclass(frozen=True)
class Choose:
    """The list of situations: the most frequent first, then the rest.

    A cluster is one line for several situations: tapping it (verb `situation`, its value) answers
    with a second `Choose` of its members. `within` is then that cluster.
    """

    revision: int
    first: tuple[Situation | Cluster, ...]
    rest: tuple[Situation | Cluster, ...]
    within: Cluster | None = None
    notices: tuple[Line, ...] = ()
    error: Line | None = None


@dataclass(frozen=True)
class Summary:
    """All answers, each of which can still be changed, and the button to send."""

    revision: int
    rows: tuple[Row, ...]
    aid: Situation | None = None
    notices: tuple[Line, ...] = ()


@dataclass(frozen=True)
class Sent:
    """The report is stored; `reference` is filled in after the commit.

    `notices` tell whom to speak to, where the organisation named somebody.
    """

    situation: Situation
    reference: str = ""
    rows: tuple[Row, ...] = ()
    notices: tuple[Line, ...] = ()


@dataclass(frozen=True)
class OwnCase:
    """One of the reporter's own cases, as they may see it."""

    reference: str
    situation: Situation
    state: str
    filed_at: datetime


@dataclass(frozen=True)
class MyReports:
    """The reporter's own cases, newest first."""

    cases: tuple[OwnCase, ...]
    unfinished: bool = False


@dataclass(frozen=True)
class Notice:
    """A short message with, where it helps, buttons: verbs of this conversation.

    One that `asks` waits for its answer and is closed with it, as a question card is.
    """

    revision: int
    lines: tuple[Line, ...]
    verbs: tuple[str, ...] = ()
    asks: bool = False


@dataclass(frozen=True)
class AskMore:
    """What to add to one of the reporter's own cases, on a card of its own."""

    revision: int
    reference: str
    notices: tuple[Line, ...] = ()
    error: Line | None = None


@dataclass(frozen=True)
class AskDepartment:
    """Where the reporter works, on a card that may be skipped."""

    revision: int


@dataclass(frozen=True)
class Closed:
    """What an answered card becomes: question and answer, without buttons."""

    rows: tuple[Row, ...] = ()
    line: Line | None = None


Asked = Ask | AskDepartment | AskMore | Propose | Choose | Summary
Reply = Asked | Sent | MyReports | Notice | Closed


# --- what a step asks to be kept ---------------------------------------------------------------


@dataclass(frozen=True)
class Report:
    """A finished report: the case that is to be stored."""

    situation: Situation
    description: str
    facts: Facts
    answers: Mapping[str, JsonValue]
    files: tuple[str, ...] = ()
    about: Concern = NOBODY  # whom of the privacy team, who must not see it


@dataclass(frozen=True)
class Addition:
    """Something the reporter adds to a case of theirs; free text is redacted already."""

    reference: str
    text: str
    files: tuple[str, ...] = ()
