"""Every card there is, drawn from the samples: what a channel may see, and what one person may."""

from __future__ import annotations

from dataclasses import replace

from bot.cards import letters
from bot.cards.alert import alert
from bot.cards.ap_form import ap_form_card
from bot.cards.case import case_card
from bot.cards.fact import corrected, fact_form, fact_picker
from bot.cards.lists import list_card
from bot.cards.reporter import render
from bot.cards.views import (
    DeliveryView,
    WeeklyView,
    YearlyView,
    as_kept,
)
from bot.cards.weekly import weekly, yearly
from bot.language import speaking
from bot.messages import Message
from dialogs.handling.casefile import CaseState, Inquiry
from dialogs.handling.due import DueKind
from store.counts.spans import Span
from store.lists.register import Listed, Pending
from tests.cards.periods import HOUR, REFERENCE, quiet_week, week, year
from tests.cards.samples import (
    LISTED,
    NOW,
    OFFICER,
    ONE_OF_EACH,
    REMARK,
    ap_form,
    case,
    case_file,
    facts,
    glance,
    late,
    replies,
)

UNDELIVERED = tuple(
    DeliveryView(outcome, kind, NOW, REFERENCE, number)
    for number, (outcome, kind) in enumerate(
        [("unknown", "reminder"), ("refused", "status"), ("unreachable", "question")], 1
    )
)


def shown_to_passers_by(language: str) -> dict[str, Message]:
    """What may stand in a channel or flash up in a toast: no name of a reporter, no free text."""
    with speaking(language):
        return _shown_to_passers_by()


def _shown_to_passers_by() -> dict[str, Message]:
    pending = Pending(1, 0, 1, {"authority": 1, "officer": 1, "second": 1})
    before = tuple(week(n) for n in range(1, 5))
    view = WeeklyView(week(), before, NOW, replace(LISTED, total=4), pending, 1, 2)
    reminders = {
        f"reminder-{kind.value}": letters.reminder(case_file(), kind.value, NOW) for kind in DueKind
    }
    return {
        "alert": alert(glance()),
        "alert-late": alert(
            glance(late(state=CaseState.DECIDED, drill=True), officer=OFFICER.name),
        ),
        "weekly": weekly(view),
        "weekly-quiet": weekly(WeeklyView(quiet_week(), (), NOW)),
        "yearly": yearly(YearlyView(year(), replace(year(), span=Span.of_year(2021)), so_far=True)),
        "list": list_card(LISTED, "Openstaand", NOW, as_kept),
        "list-empty": list_card(Listed(), "Openstaand", NOW, as_kept),
        **reminders,
        **{
            f"delivery-{outcome}": letters.delivery_notice(
                DeliveryView(outcome, "alert", NOW, REFERENCE)
            )
            for outcome in ("unreachable", "refused", "unknown")
        },
        "unfinished": letters.unfinished(NOW - 5 * HOUR, "phishing"),
        "awareness": letters.awareness(("wrong_mail", "too_much")),
    }


def _for_one_person() -> dict[str, Message]:
    """What one reporter, or the officers alone, get to see."""
    told = replace(case_file(), lesson=REMARK)
    return {
        **{name: render(reply) for name, reply in replies().items()},
        "case": case_card(case()),
        "case-undelivered": case_card(replace(case(), undelivered=UNDELIVERED, mends=True)),
        "fact-picker": fact_picker(facts()),
        **{f"fact-{fact}": fact_form(facts(), fact) for fact in ONE_OF_EACH},
        "fact-open": fact_form(facts(bare=True), "aware_at"),
        "corrected": corrected("data", facts(bare=True), facts()),
        "corrected-same": corrected("channel", facts(), facts()),
        "ap-form": ap_form_card(ap_form(), NOW),
        "ap-form-bare": ap_form_card(ap_form(bare=True), NOW),
        "question-of-officer": letters.question_card(REFERENCE, Inquiry(2, REMARK, OFFICER, NOW)),
        "question-answered": letters.answered_question(
            REFERENCE, Inquiry(2, REMARK, OFFICER, NOW, REMARK, ("foto.png",), NOW)
        ),
        **{
            f"status-{state.value}": letters.status_message(told, state.value)
            for state in CaseState
        },
    }


def every_card(language: str) -> dict[str, Message]:
    """All of them, by name."""
    with speaking(language):
        return {**_shown_to_passers_by(), **_for_one_person()}
