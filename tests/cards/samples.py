"""One of every card, and what a person may have typed on each: for the tests and the gallery.

`STORY`, `NAME` and the like are marks that a test can look for where they must not be.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from pydantic import JsonValue

from bot.cards import letters
from bot.cards.acts import GROUPS
from bot.cards.alert import alert
from bot.cards.case import case_card
from bot.cards.lists import list_card
from bot.cards.reporter import render
from bot.cards.views import (
    AlertView,
    AwarenessView,
    CaseRow,
    CaseView,
    Choice,
    DeliveryView,
    EventRow,
    FactRow,
    QuestionView,
    ReminderView,
    StatusView,
    TermView,
    UnfinishedView,
    WeeklyView,
    YearlyView,
)
from bot.cards.weekly import weekly, yearly
from bot.messages import Message
from dialogs.exchange import (
    Ask,
    Choose,
    Closed,
    Field,
    Glance,
    Line,
    MyReports,
    Notice,
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
    Duty,
    Ground,
    Measure,
    Note,
    Notification,
    Outcome,
    Question,
    Role,
    Seconding,
    Stage,
    Way,
)
from dialogs.law.assessment import Assessment, assess
from dialogs.law.facts import DataKind, Facts, IncidentKind
from dialogs.questions import BY_KEY, CATALOGUE, COMPANION
from dialogs.reminders import ReminderKind
from dialogs.situations import MEMBERS, MENU_FIRST, MENU_REST, Situation
from store.counting import Notified, Told
from store.statistics import Term, Week, Year

NOW = datetime(2026, 11, 24, 9, 20, tzinfo=UTC)
HOUR = timedelta(hours=1)
REFERENCE = "DL-2026-0042"

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
    Row("recipient_state", "unknown"),
)


def field(question: str, **more: Any) -> Field:
    """A field of the catalogue."""
    known = BY_KEY[question]
    return replace(Field(question, known.kind, known.choices), **more)


def questions() -> Iterator[tuple[str, Ask]]:
    """Every question of the catalogue on a card of its own, and each with its companion."""
    for known in CATALOGUE:
        yield known.key, Ask(7, (field(known.key),), 2, 7)
        if known.key in COMPANION:
            beside = field(COMPANION[known.key].key, required=False)
            yield f"{known.key}-and-{beside.question}", Ask(7, (field(known.key), beside), 2, 7)


def replies() -> dict[str, Reply]:
    """One of every reply of the conversation, and the special looks of the question card."""
    situation = Situation.WRONG_LETTER
    glances = (
        Glance(REFERENCE, situation, "taken", NOW),
        Glance("DL-2026-0012", Situation.LOST_DEVICE, "closed", NOW),
    )
    return {
        "propose": Propose(
            3,
            situation,
            (Situation.WRONG_MAIL, Situation.WRONG_DOCUMENT),
            (DataKind.NAME, DataKind.DEBTS),
            MOMENT,
        ),
        "choose": Choose(2, MENU_FIRST, MENU_REST, notices=(Line("choose-unclear"),)),
        "aid": Ask(4, (field("recipient"),), 1, 7, aid=Situation.WRONG_MAIL),
        "refused": Ask(5, (field("people"),), 5, 7, error=Line("error-count"), can_go_back=False),
        "prefilled": Ask(5, (field("people", value={"least": 40, "most": 60}),), 5, 7),
        "chosen": Ask(5, (field("data", value=["bsn", "debts"]),), 5, 7),
        "redacted": Ask(6, (field("discovered"),), 5, 7, notices=(Line("notice-redacted"),)),
        "summary": Summary(9, ROWS, aid=situation),
        "sent": Sent(situation, REFERENCE, ROWS),
        "reports": MyReports(glances, unfinished=True),
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


def glance(**more: Any) -> AlertView:
    """The alert of a new case."""
    view = AlertView(
        reference=REFERENCE,
        version=3,
        situation="wrong_letter",
        state="reported",
        assessment=assessment(),
        terms=(TermView("notify_avg", NOW + 52 * HOUR),),
        now=NOW,
    )
    return replace(view, **more)


def case_file() -> CaseFile:
    """A case in which everything that can be recorded was recorded."""
    no = Decision(Duty.NOTIFY, Outcome.NO, REMARK, OFFICER, NOW, 1)
    return CaseFile(
        reference=REFERENCE,
        state=CaseState.MEASURES,
        facts=FACTS,
        registered_at=NOW - 20 * HOUR,
        acted_at=NOW,
        officer=OFFICER,
        decisions=(
            replace(no, second=Seconding(False, REMARK, SECOND, NOW)),
            replace(no, outcome=Outcome.YES),
            replace(no, duty=Duty.COMMUNICATE),
        ),
        notifications=(Notification(Stage.PRELIMINARY, "Z-1", NOW, OFFICER, True, REMARK),),
        communications=(
            Communication(OFFICER, NOW, (Way.LETTER, Way.PHONE), 3, 2),
            Communication(OFFICER, NOW, ground=Ground.UAVG_41, reason=REMARK, until=NOW + HOUR),
        ),
        measures=(
            Measure(1, REMARK, "Burgerzaken", date(2026, 12, 20)),
            Measure(2, REMARK, "ICT", date(2026, 11, 20), NOW),
            Measure(3, REMARK, "ICT", date(2026, 11, 20), NOW, REMARK),
        ),
        questions=(
            Question(1, REMARK, OFFICER, NOW, STORY, ("foto.png",), NOW),
            Question(2, REMARK, OFFICER, NOW),
            Question(3, REMARK, OFFICER, NOW, files=("brief.pdf",), replied_at=NOW),
        ),
        advices=(Advice(REMARK, DPO, NOW),),
        notes=(Note(REMARK, OFFICER, NOW), Note(REMARK, OFFICER, NOW, on_delay=True)),
    )


ALL_ACTS = tuple(verb for verbs in GROUPS.values() for verb in verbs)


def case(**more: Any) -> CaseView:
    """Everything of that case, with every act."""
    view = CaseView(
        glance=glance(state="measures", officer=OFFICER.name, waits_for_second=("notify",)),
        file=case_file(),
        reporter=NAME,
        description=str(ROWS[1].value),
        answers=ROWS[2:],
        facts=tuple(FactRow(*item) for item in FACTS.model_dump(mode="json").items()),
        files=("brief.pdf",),
        department="Burgerzaken",
        happened=MOMENT,
        signalled_at=NOW - 21 * HOUR,
        aware_at=NOW - 20 * HOUR,
        events=(EventRow(NOW, "case_filed", NAME), EventRow(NOW, "case_taken", OFFICER.name)),
        officers=(Choice("o1", OFFICER.name), Choice("o2", SECOND.name)),
        actions=ALL_ACTS,
    )
    return replace(view, **more)


CASE_ROWS = (
    CaseRow(REFERENCE, 3, "wrong_letter", "taken", NOW + 5 * HOUR, OFFICER.name, "authority"),
    CaseRow("DL-2026-0043", 1, "lost_device", "reported", NOW - 5 * HOUR, "", "officer"),
    CaseRow("DL-2026-0044", 1, "phishing", "measures", waiting_for="measures", drill=True),
)


def week(number: int = 0, **more: Any) -> Week:
    """A week with a bit of everything, so many weeks ago."""
    start = datetime(2026, 11, 15, 23, tzinfo=UTC) - number * timedelta(weeks=1)
    whole = Week(
        start=start,
        end=start + timedelta(weeks=1),
        new=3,
        by_situation={"too_much": 2, "wrong_mail": 1},
        by_kind={},
        notified=Notified(1, 1, 0),
        told=Told(1, 12),
        no_breach=1,
        closed=2,
        open=3,
        untaken=1,
        waiting_for_reporter=1,
        terms=(Term(REFERENCE, "taken", start),),
        measures_overdue=1,
        discovery_to_report=4.5 * HOUR,
        report_to_decision=20 * HOUR,
        notices={"vulnerability": 4, "access_request": 1},
    )
    return replace(whole, **more)


def quiet_week() -> Week:
    """A week in which nothing happened and nothing stands open."""
    nothing: dict[str, Any] = dict.fromkeys(
        ("new", "no_breach", "closed", "open", "untaken", "waiting_for_reporter"), 0
    )
    return week(
        **nothing,
        measures_overdue=0,
        by_situation={},
        notices={},
        terms=(),
        notified=Notified(0, 0, 0),
        told=Told(0, 0),
        discovery_to_report=None,
        report_to_decision=None,
    )


def year() -> Year:
    """The year 2022 of one municipality."""
    return Year(
        year=2022,
        reports=16,
        breaches=9,
        no_breach=6,
        duplicates=1,
        undecided=0,
        by_situation={"wrong_mail": 6, "too_much": 5, "wrong_document": 3, "lost_device": 2},
        by_kind={},
        by_regime={"avg": 15, "wpg": 1},
        by_people={"1": 10, "2-10": 4, "unknown": 2},
        notified=Notified(3, 1, 1),
        told=Told(4, 20),
        measures=7,
        measures_done=5,
        discovery_to_report=4 * HOUR,
        report_to_decision=30 * HOUR,
        awareness_to_notification=44 * HOUR,
        notices={"vulnerability": 185, "access_request": 1},
    )


def shown_to_passers_by(language: str) -> dict[str, Message]:
    """What may stand in a channel or flash up in a toast: no name of a reporter, no free text."""
    view = WeeklyView(week(), tuple(week(n) for n in range(1, 5)), NOW, CASE_ROWS, 1, 2)
    late = (TermView("notify_avg", NOW - HOUR), TermView("follow_up", NOW + HOUR, NOW))
    reminders = {
        f"reminder-{kind.value}": letters.reminder(
            ReminderView(REFERENCE, 3, "wrong_letter", kind.value, NOW, NOW + 12 * HOUR), language
        )
        for kind in ReminderKind
    }
    return {
        "alert": alert(glance(), language),
        "alert-late": alert(
            glance(terms=late, officer=OFFICER.name, state="decided", drill=True, actions=()),
            language,
        ),
        "weekly": weekly(view, language),
        "weekly-quiet": weekly(WeeklyView(quiet_week(), (), NOW), language),
        "yearly": yearly(YearlyView(year(), replace(year(), year=2021), so_far=True), language),
        "list": list_card(CASE_ROWS, "Openstaand", NOW, language),
        "list-empty": list_card((), "Openstaand", NOW, language),
        **reminders,
        **{
            f"delivery-{outcome}": letters.delivery_notice(
                DeliveryView(outcome, "alert", NOW, REFERENCE), language
            )
            for outcome in ("unreachable", "refused", "unknown")
        },
        "unfinished": letters.unfinished(UnfinishedView(NOW - 5 * HOUR, NOW, "phishing"), language),
        "awareness": letters.awareness(AwarenessView(("wrong_mail", "too_much")), language),
    }


def for_one_person(language: str) -> dict[str, Message]:
    """What one reporter, or the officers alone, get to see."""
    return {
        **{name: render(reply, language) for name, reply in replies().items()},
        "case": case_card(case(), language),
        "question-of-officer": letters.question_card(
            QuestionView(REFERENCE, 2, REMARK, error="?"), language
        ),
        **{
            f"status-{state.value}": letters.status_message(
                StatusView(REFERENCE, "wrong_letter", state.value, "yes", "no", REMARK), language
            )
            for state in CaseState
        },
    }


def every_card(language: str) -> dict[str, Message]:
    """All of them, by name."""
    return {**shown_to_passers_by(language), **for_one_person(language)}
