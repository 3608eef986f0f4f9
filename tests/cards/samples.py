"""One of every card, and what a person may have typed on each: for the tests and the gallery.

`STORY`, `NAME` and the like are marks that a test can look for where they must not be.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from pydantic import JsonValue

from bot.cards.views import (
    AlertView,
    CaseView,
)
from bot.forms.acts import EVERY_ACT
from dialogs.exchange import (
    Ask,
    AskDepartment,
    AskMore,
    Choose,
    Closed,
    Field,
    Line,
    MyReports,
    Notice,
    OwnCase,
    Propose,
    Reply,
    Row,
    Sent,
    Summary,
)
from dialogs.handling.casefile import (
    Actor,
    Advice,
    CaseFile,
    CaseState,
    Communication,
    Decision,
    Inquiry,
    Matter,
    Measure,
    Note,
    Notification,
    Outcome,
    Reporter,
    Role,
    Seconding,
    Stage,
    Weighing,
)
from dialogs.handling.due import Due, DueKind
from dialogs.handling.fact_values import FactKind, choices_of, kind_of
from dialogs.intake.questions import BY_KEY, CATALOGUE, COMPANIONS
from dialogs.law.assessment import Assessment, assess
from dialogs.law.exceptions import Exemption, Way
from dialogs.law.facts import Answer, DataKind, Facts, IncidentKind
from dialogs.law.verdict import Verdict
from dialogs.situations import MEMBERS, MENU_FIRST, MENU_REST, Situation
from store.history.events import PastEvent
from store.lists.register import Listed
from store.models import Case
from tests.cards.periods import HOUR, REFERENCE

NOW = datetime(2026, 11, 24, 9, 20, tzinfo=UTC)

STORY = "Zwaluwstraat"  # typed by the reporter
NAME = "Tinus Voorbeeld"  # of the reporter
REMARK = "kwikstaart"  # typed by an officer
OFFICER = Actor("o1", "Jan de Vries", Role.OFFICER)
SECOND = Actor("o2", "Aisha el Amrani", Role.OFFICER)
DPO = Actor("d1", "Bo Janssen", Role.DPO)

MOMENT: JsonValue = {
    "from": "2026-11-23T13:00:00+00:00",
    "to": "2026-11-23T13:00:00+00:00",
    "exact": True,
}
ROWS = (
    Row("situation", "wrong_letter"),
    Row("description", f"De brief ging naar [{STORY} 3](https://example.org), **niet** naar 33."),
    Row("discovered", MOMENT),
    Row("data", ["name", "address", "debts", "bsn"]),
    Row("people", {"least": 40, "most": 60}),
    Row("recipient", "known_person"),
    Row("paper_state", "unknown"),
)


def field(question: str, **more: Any) -> Field:
    """A field of the catalogue."""
    known = BY_KEY[question]
    return replace(Field(question, known.kind, known.choices), **more)


def questions() -> Iterator[tuple[str, Ask]]:
    """Every question of the catalogue on a card of its own, and each with its companion."""
    for known in CATALOGUE:
        yield known.key, Ask(7, (field(known.key),), 2, 7)
        for companion in COMPANIONS.get(known.key, ()):
            beside = field(companion.key, required=companion.must)
            yield f"{known.key}-and-{beside.question}", Ask(7, (field(known.key), beside), 2, 7)


def replies() -> dict[str, Reply]:
    """One of every reply of the conversation, and the special looks of the question card."""
    situation = Situation.WRONG_LETTER
    own = (
        OwnCase(REFERENCE, situation, "taken", NOW),
        OwnCase("DL-2026-0012", Situation.LOST_DEVICE, "closed", NOW),
    )
    return {
        "propose": Propose(
            3,
            situation,
            (Situation.WRONG_MAIL, Situation.WRONG_DOCUMENT),
            (DataKind.NAME, DataKind.DEBTS),
            MOMENT,
        ),
        "several": Propose(3, None, (), told=((situation, "brief A"), (situation, "brief B"))),
        "choose": Choose(2, MENU_FIRST, MENU_REST, notices=(Line("choose-unclear"),)),
        "aid": Ask(4, (field("recipient"),), 1, 7, aid=Situation.WRONG_MAIL),
        "refused": Ask(5, (field("people"),), 5, 7, error=Line("error-count")),
        "prefilled": Ask(5, (field("people", value={"least": 40, "most": 60}),), 5, 7),
        "chosen": Ask(5, (field("data", value=["bsn", "debts"]),), 5, 7),
        "redacted": Ask(6, (field("discovered"),), 5, 7, notices=(Line("notice-redacted"),)),
        "summary": Summary(9, ROWS, aid=situation),
        "add": AskMore(9, REFERENCE),
        "department": AskDepartment(9),
        "add-refused": AskMore(9, REFERENCE, error=Line("add-empty")),
        "added": Closed((Row("addition", "De ontvanger heeft de brief terug."),)),
        "sent": Sent(situation, REFERENCE, ROWS),
        "reports": MyReports(own, unfinished=True),
        "no-reports": MyReports(()),
        "welcome": Notice(
            1,
            (Line("welcome"), Line("welcome-how"), Line("welcome-calm")),
            ("start", "reports", "help", "language"),
        ),
        "closed": Closed(ROWS[2:4], Line("card-moved")),
        **{f"within-{c.value}": Choose(2, m, (), within=c) for c, m in MEMBERS.items()},
        **{f"question-{name}": ask for name, ask in questions()},
    }


# --- for officers ----------------------------------------------------------------------------

FACTS = Facts(
    kind=IncidentKind.SENT_BY_MISTAKE,
    data=frozenset({DataKind.BSN, DataKind.DEBTS}),
    aware_at=NOW - 20 * HOUR,
)


def assessment() -> Assessment:
    """A weighing as the law gives it."""
    return assess(FACTS, NOW)


def every_fact() -> Facts:
    """Facts of which each is known."""
    words = {
        fact: [one.value for one in choices_of(fact) if one.value != "unknown"]
        for fact in Facts.model_fields
        if kind_of(fact) in {FactKind.CHOICE, FactKind.CHOICES}
    }
    known: dict[str, Any] = {
        fact: given if kind_of(fact) is FactKind.CHOICES else given[0]
        for fact, given in words.items()
    }
    for fact in set(Facts.model_fields) - set(words):
        match kind_of(fact):
            case FactKind.COUNT:
                known[fact] = {"least": 3, "most": 3}
            case FactKind.HOURS:
                known[fact] = 2.5
            case _:
                known[fact] = NOW
    return Facts.model_validate(known)


def weighed(found: Assessment | None = None, known: Facts = FACTS) -> tuple[Weighing, ...]:
    """The weighings of a case of which this is known, and found."""
    return (Weighing(1, NOW, known, found or assess(known, NOW)),)


def reported(**more: Any) -> CaseFile:
    """A new case."""
    new = CaseFile(
        reference=REFERENCE,
        state=CaseState.REPORTED,
        situation=Situation.WRONG_LETTER,
        registered_at=NOW,
        acted_at=NOW,
        weighings=weighed(),
        revision=3,
    )
    return replace(new, **more)


def late(**more: Any) -> CaseFile:
    """A new case of which the term ended twenty days ago."""
    known = FACTS.model_copy(update={"aware_at": NOW - 572 * HOUR})
    return reported(weighings=weighed(known=known), **more)


def glance(file: CaseFile | None = None, **more: Any) -> AlertView:
    """The alert of a case."""
    return AlertView(file or reported(), NOW, **more)


def case_file() -> CaseFile:
    """A case in which everything that can be recorded was recorded."""
    yes = Verdict.YES
    found = replace(assessment(), breach=Answer.YES, duty_to_notify=yes, duty_to_communicate=yes)
    no = Decision(Matter.NOTIFY, Outcome.NO, REMARK, OFFICER, NOW, 1)
    return CaseFile(
        reference=REFERENCE,
        state=CaseState.MEASURES,
        situation=Situation.WRONG_LETTER,
        weighings=weighed(found),
        revision=3,
        registered_at=NOW - 20 * HOUR,
        acted_at=NOW,
        reporter=Reporter("r", NAME),
        description=str(ROWS[1].value),
        answers={row.question: row.value for row in ROWS[2:]},
        files=("brief.pdf",),
        department="Burgerzaken",
        officer=OFFICER,
        decisions=(
            replace(no, second=Seconding(False, REMARK, SECOND, NOW)),
            replace(no, outcome=Outcome.YES),
            replace(no, duty=Matter.COMMUNICATE),
        ),
        notifications=(Notification(Stage.PRELIMINARY, "Z-1", NOW, OFFICER, True, REMARK),),
        communications=(
            Communication(OFFICER, NOW, (Way.LETTER, Way.PHONE), 3, 2),
            Communication(OFFICER, NOW, ground=Exemption.UAVG_41, reason=REMARK, until=NOW + HOUR),
        ),
        measures=(
            Measure(1, REMARK, "Burgerzaken", date(2026, 12, 20)),
            Measure(2, REMARK, "ICT", date(2026, 11, 20), NOW),
            Measure(3, REMARK, "ICT", date(2026, 11, 20), NOW, REMARK),
        ),
        questions=(
            Inquiry(1, REMARK, OFFICER, NOW, STORY, ("foto.png",), NOW),
            Inquiry(2, REMARK, OFFICER, NOW),
            Inquiry(3, REMARK, OFFICER, NOW, files=("brief.pdf",), replied_at=NOW),
        ),
        advices=(Advice(REMARK, DPO, NOW),),
        notes=(Note(REMARK, OFFICER, NOW), Note(REMARK, OFFICER, NOW, on_delay=True)),
    )


ALL_ACTS = EVERY_ACT


def event(kind: str, who: str) -> PastEvent:
    """Something that somebody did with that case."""
    return PastEvent(1, 1, NOW, kind, "card", who_id="somebody", who_name=who)


def case(**more: Any) -> CaseView:
    """Everything of that case, with every act."""
    view = CaseView(
        file=case_file(),
        now=NOW,
        officer=OFFICER.name,
        events=(event("case_filed", NAME), event("case_taken", OFFICER.name)),
        officers=(OFFICER, SECOND),
        team=(OFFICER, SECOND),
        actions=ALL_ACTS,
        next="case.close",
    )
    return replace(view, **more)


# A fact of each kind: a few words, many words, several of a list, a number, a moment, hours.
ONE_OF_EACH = ("integrity", "kind", "data", "people", "aware_at", "outage_hours")


def facts(*, bare: bool = False) -> CaseFile:
    """That case once it was weighed; or one of which nothing is known yet."""
    if bare:
        return reported(state=CaseState.DECIDED, weighings=weighed(known=Facts()), drill=True)
    return reported(state=CaseState.WEIGHED)


def ap_form(*, bare: bool = False) -> CaseFile:
    """That case for the AP's form; or one of which nothing is known yet."""
    nothing = (Weighing(1, NOW, Facts(), assess(Facts(), NOW)),)
    empty = CaseFile(REFERENCE, CaseState.TAKEN, Situation.WRONG_LETTER, NOW, NOW, nothing)
    said: dict[str, JsonValue] = {"how_discovered": "recipient", "description": STORY}
    return replace(empty, drill=True) if bare else replace(case_file(), answers=said)


def _line(number: int, situation: str, state: str, officer: str = "") -> Case:
    named: dict[str, Any] = {"id": number, "reference": f"DL-2026-{number:04}", "revision": 1}
    known: dict[str, Any] = {"situation": situation, "state": state, "officer_name": officer}
    return Case(**named, **known, drill=number == 44)


def _term(hours: int) -> list[Due]:
    return [Due(DueKind.TERM_72, NOW + hours * HOUR, None)]


LISTED = Listed(
    (
        _line(42, "wrong_letter", "taken", OFFICER.name),
        _line(43, "lost_device", "reported"),
        _line(44, "phishing", "measures"),
    ),
    {
        42: [Due(DueKind.TERM_72, NOW + 5 * HOUR, None)],
        43: [Due(DueKind.TERM_72, NOW - 5 * HOUR, None)],
    },
    total=3,
)
