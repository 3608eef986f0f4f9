"""What the authority's form is made of: questions, each with what a case answers.

Every answer says where it comes from, so that nobody copies a guess for a fact: recorded in the
case, derived from it, partly or not known yet, or not for a case to know at all.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from pydantic import JsonValue

from dialogs.handling.casefile import CaseFile
from dialogs.handling.standing import in_force
from dialogs.law.assessment import Assessment
from dialogs.law.facts import Count, Facts


class Purpose(StrEnum):
    """What the form is filled in for (question 1.1)."""

    NEW = "new"
    ADDITION = "addition"  # to a notification that the authority holds
    WITHDRAWAL = "withdrawal"  # of it


@dataclass(frozen=True)
class Controller:
    """The organisation as the form wants it (3.1.1, a to e); what is not set is empty."""

    name: str = ""
    body: str = ""  # the administrative body that is the controller (AVG art. 4(7))
    address: str = ""
    dpo_number: str = ""  # under which the authority knows the data protection officer
    kvk_number: str = ""  # in the trade register


@dataclass(frozen=True)
class Notifier:
    """Who fills in the form (3.2.1), in its order."""

    name: str = ""
    role: str = ""
    mail: str = ""
    phone: str = ""


@dataclass(frozen=True)
class Known:
    """What is known of a case at a moment: all that the answers may follow from."""

    file: CaseFile
    at: datetime
    controller: Controller = Controller()
    notifier: Notifier = Notifier()
    withdrawing: bool = False

    @property
    def purpose(self) -> Purpose:
        """What the form is for: the authority may hold a notification already."""
        if not in_force(self.file):
            return Purpose.NEW
        return Purpose.WITHDRAWAL if self.withdrawing else Purpose.ADDITION

    @property
    def facts(self) -> Facts:
        """The facts as they stand."""
        return self.file.facts

    @property
    def assessment(self) -> Assessment:
        """The weighing that counts."""
        return self.file.assessment

    @property
    def measures(self) -> tuple[str, ...]:
        """What was agreed to be done, in the officer's words, and was not dropped."""
        return tuple(one.text for one in self.file.measures if not one.dropped_because)

    @property
    def answers(self) -> Mapping[str, JsonValue]:
        """The reporter's answers, by question; only choices are read of them, never free text."""
        return self.file.answers


class Origin(StrEnum):
    """Where an answer comes from, and so what the officer still has to do with it."""

    RECORDED = "recorded"  # stands in the case as it is asked
    DERIVED = "derived"  # follows from the case by a table or a rule: to be checked
    PARTLY = "partly"  # as far as it is known; something is still open
    MISSING = "missing"  # the case should tell, and does not yet
    OWN = "own"  # not for a case to know: the officer writes it on the form


OPEN = (Origin.PARTLY, Origin.MISSING)


@dataclass(frozen=True)
class Choice:
    """One of the form's own choices, by its key in the Fluent files.

    `namely` are the keys of what is written behind "namelijk".
    """

    key: str
    namely: tuple[str, ...] = ()


@dataclass(frozen=True)
class Why:
    """A reason of the weighing, by its rule: a start for an explanation that the form wants."""

    rule: str


Value = Choice | Why | Count | datetime | date | str
"""What stands in an answer: a day where the form asks for no more; a text is an officer's."""


@dataclass(frozen=True)
class Filled:
    """The answer to one question; `notes` say what to mind, by key (`ap-note-<note>`)."""

    origin: Origin
    values: tuple[Value, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class FormQuestion:
    """A question by its number on the form, and how a case answers it.

    `rests_on` names what it follows from: facts, or other parts of the case (`ap-from-<name>`).
    `article` is what asks it, where the law itself does. `part` tells apart what the form asks
    without a number of its own.
    """

    number: str
    answer: Callable[[Known], Filled]
    rests_on: tuple[str, ...] = ()
    article: str = ""
    part: str = ""

    @property
    def key(self) -> str:
        """The key of its words: `ap-question-<key>`."""
        return "-".join(filter(None, [self.number.replace(".", "-"), self.part]))

    @property
    def section(self) -> str:
        """The section of the form it stands in: its number, or "end"; titled `ap-section-<it>`."""
        return self.number.partition(".")[0] or self.part


YES = Choice("ap-yes")
NO = Choice("ap-no")
NONE = Choice("ap-none")
NOT_NEEDED = Choice("ap-not-needed")  # another answer makes the question idle


def recorded(*values: Value, notes: tuple[str, ...] = ()) -> Filled:
    """An answer that stands in the case."""
    return Filled(Origin.RECORDED, values, notes)


def derived(*values: Value, notes: tuple[str, ...] = ()) -> Filled:
    """An answer that follows from the case, to be checked."""
    return Filled(Origin.DERIVED, values, notes)


def missing(*values: Value, notes: tuple[str, ...] = ()) -> Filled:
    """No answer yet; `values` is what the form wants as long as that is so."""
    return Filled(Origin.MISSING, values, notes)


def own(*notes: str) -> Filled:
    """An answer that the officer gives."""
    return Filled(Origin.OWN, (), notes)
