"""What an outbox row says, drawn when it is sent: so a late message shows the present state.

None means that it is no longer needed: the case is gone, the question was answered, the report
that lay unfinished was finished, or whoever it was for has no role any more.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import Any

from sqlmodel import Session

from bot.cards.alert import alert
from bot.cards.ap_form import ap_form_card
from bot.cards.case import case_card
from bot.cards.letters import (
    answered_question,
    awareness,
    blanked,
    delivery_notice,
    expiry_notice,
    question_card,
    reminder,
    request_reminder,
    status_message,
    unfinished,
)
from bot.cards.weekly import weekly
from bot.cards.words import day
from bot.clock import summary
from bot.clock.expiry import EXPIRING
from bot.clock.requests import REQUEST
from bot.language import speaking, text
from bot.messages import Message
from bot.network.expiring import SOON, expiring
from bot.officer.people import handler_of, known, listed, reader, role_of, scene_of, sees
from bot.officer.reading import withheld
from bot.officer.views import about_message, full, glance
from bot.outgoing.patience import BLANK
from bot.outgoing.routes import meant
from bot.register.address import beside_path, link_to, whole_address
from bot.settings import Settings
from dialogs.handling.casefile import CaseFile, Inquiry
from dialogs.handling.due import DueKind, rest_due
from dialogs.handling.states import ENDED
from store import beside, cases, outbox
from store.documents import StoredCase
from store.history import chain
from store.history.auditing import shown_head
from store.lists import readers
from store.models import Outbox
from store.people import conversations

# What is about a case and for the officers; a reporter hears of their own case in any event.
TO_OFFICERS = frozenset({"alert", "case", "ap_form", "update", "reminder", "undelivered"})


@dataclass(frozen=True)
class _Sending:
    """A row that is about to be sent."""

    session: Session
    row: Outbox
    now: datetime
    settings: Settings

    @property
    def payload(self) -> dict[str, Any]:
        return self.row.payload

    @property
    def case(self) -> StoredCase | None:
        """The case it is about, if it is still there."""
        return cases.find(self.session, self.row.case_id)

    @property
    def file(self) -> CaseFile | None:
        case = self.case
        return case.file if case else None

    @property
    def kept_from(self) -> CaseFile | None:
        """The case that who gets this may not know of; a channel and a mailbox are nobody."""
        if self.row.kind not in TO_OFFICERS or str(self.payload.get("of")) == "question":
            return None
        file = self.file
        return None if file is None or sees(self.person, file, self.settings) else file

    @property
    def is_news_to_team(self) -> bool:
        """Whether it would tell one of the team that there is such a case: nothing is sent then."""
        return listed(self.person, self.settings) and "replaces" not in self.payload

    @property
    def person(self) -> str:
        """The one person it goes to, whichever way; empty for a channel."""
        key = str(self.row.audience.get("by") or self.payload.get("for", ""))
        if key:
            return key.removeprefix("person:") if key.startswith("person:") else ""
        return str(meant(self.row.audience).get("person", ""))


def render(session: Session, row: Outbox, now: datetime, settings: Settings) -> Message | None:
    """The message of a row as it is now; None when there is nothing left to say.

    Raises KeyError for a kind of row that this version does not know.
    """
    sending = _Sending(session, row, now, settings)
    with speaking(settings.language):
        if (file := sending.kept_from) is not None:
            return None if sending.is_news_to_team else withheld(file.reference)
        if row.kind not in _OF_CASE:
            return _OTHERS[row.kind](sending)
        file = sending.file
        return _OF_CASE[row.kind](sending, file) if file else None


def _alert(sending: _Sending, file: CaseFile) -> Message:
    return alert(glance(file, sending.now, sending.settings))


def _case(sending: _Sending, file: CaseFile) -> Message | None:
    """The whole case, only for somebody who may see it at this moment."""
    who = known(sending.session, sending.person, sending.settings)
    case = sending.case
    if case is None or who is None:
        return None
    scene = scene_of(file, who, sending.now, sending.settings)
    return case_card(full(sending.session, case, scene, sending.settings))


def _ap_form(sending: _Sending, file: CaseFile) -> Message | None:
    """The answers to the AP's form, for whoever may see the case at this moment."""
    role = role_of(sending.person, sending.settings)
    return ap_form_card(file, sending.now) if role else None


def _answered(sending: _Sending, file: CaseFile) -> Message:
    """A question that was answered, as its card becomes."""
    with speaking(file.language):
        return answered_question(file.reference, _asked(sending, file))


def _asked(sending: _Sending, file: CaseFile) -> Inquiry:
    return file.questions[int(sending.payload["number"]) - 1]


def _update(sending: _Sending, file: CaseFile) -> Message | None:
    """A card as it becomes; in the own chat of who left the officers it stays as it was."""
    draw = _DRAWN_ANEW.get(str(sending.payload.get("of")), _alert)
    if draw is _alert and sending.person and not listed(sending.person, sending.settings):
        return None
    return draw(sending, file)


def _status(sending: _Sending, file: CaseFile) -> Message:
    with speaking(file.language):
        return status_message(file, str(sending.payload["state"]))


def _question(sending: _Sending, file: CaseFile) -> Message | None:
    asked = _asked(sending, file)
    if not asked.open:
        return None
    with speaking(file.language):
        return question_card(file.reference, asked)


def _reminder(sending: _Sending, file: CaseFile) -> Message | None:
    """A reminder of a case that ended meanwhile is no longer needed."""
    kind = str(sending.payload["kind"])
    if file.state in ENDED and kind in set(DueKind):
        return None
    late, page = bool(sending.payload.get("late")), link_to(file.reference, sending.settings)
    rest = rest_due(file, sending.settings.plan)
    return reminder(file, kind, sending.now, late=late, page=page, rest=rest)


def _weekly(sending: _Sending) -> Message:
    end = datetime.fromisoformat(sending.payload["end"])
    who = reader(sending.person, sending.settings)
    view = summary.weekly_view(sending.session, sending.now, end, who)
    hides = not sending.person or not readers.sees_all(sending.session, who)
    handler = partial(handler_of, settings=sending.settings)
    return weekly(replace(view, channel=hides, handler=handler))


def _head(sending: _Sending) -> Message:
    """With what the history ends now, for who keeps it where the bot cannot reach it."""
    head = shown_head(*chain.head(sending.session))
    return Message(text("head-mail", head=head), text("head-mail-subject", day=day(sending.now)))


def _awareness(sending: _Sending) -> Message | None:
    end = datetime.fromisoformat(sending.payload["end"])
    often = summary.often(sending.session, end)
    return awareness(often) if often else None


def _unfinished(sending: _Sending) -> Message | None:
    conversation = conversations.load(sending.session, sending.payload["conversation"])
    begun = datetime.fromisoformat(sending.payload["begun_at"])
    if conversation is None or conversation.started_at != begun:
        return None
    situation = str(conversation.state.get("situation") or "")
    return unfinished(begun, situation)


def _expiring(sending: _Sending) -> Message | None:
    """What is about to end; nothing once it was renewed."""
    known = {one.what: one.ends for one in expiring(sending.settings)}
    ends = known.get(str(sending.payload["what"]))
    if ends is None or ends - sending.now > SOON:
        return None
    return expiry_notice(str(sending.payload["what"]), ends, sending.now)


def _request(sending: _Sending) -> Message | None:
    """A request of a data subject that waits; nothing once it was answered."""
    found = beside.waiting_for_answer(sending.session, int(sending.payload["number"]))
    if found is None:
        return None
    page = whole_address(beside_path(found.number), sending.settings)
    return request_reminder(found, sending.now, page)


def _undelivered(sending: _Sending) -> Message | None:
    """A message about a message: which, and what became of it; nothing once it goes on or came."""
    of = str(sending.payload.get("of") or sending.row.key.partition(":")[2])
    original = outbox.find(sending.session, of)
    if original is None or original.state not in outbox.TROUBLE:
        return None
    view = about_message(original, sending.row.created_at, sending.file)
    return delivery_notice(view)


def _blank(sending: _Sending) -> Message:
    """What is left of a card when what it told is kept no longer; its case may be gone."""
    return blanked(str(sending.payload.get("reference", "")))


# The cards of a case that are kept true after every act.
_CARDS: dict[str, Callable[[_Sending, CaseFile], Message | None]] = {
    "alert": _alert,
    "case": _case,
    "ap_form": _ap_form,
}
# What else is drawn anew, each by a name of its own in the payload.
_DRAWN_ANEW = {**_CARDS, "question": _answered}
_OF_CASE = {
    **_CARDS,
    "update": _update,
    "status": _status,
    "question": _question,
    "reminder": _reminder,
}
_OTHERS: dict[str, Callable[[_Sending], Message | None]] = {
    "weekly": _weekly,
    "head": _head,
    "awareness": _awareness,
    "unfinished": _unfinished,
    "undelivered": _undelivered,
    EXPIRING: _expiring,
    REQUEST: _request,
    BLANK: _blank,
}
