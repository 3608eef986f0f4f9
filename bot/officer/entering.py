"""A case or notice that an officer enters: for a letter, a phone call, a supplier; or a drill.

The moment of registration is the moment of entering and cannot be typed. A case entered here
goes the same road as a report in chat: weighed, numbered, alerted.
"""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from bot.cards import fields
from bot.cards.elements import Part, button, heading, message, stack
from bot.cards.words import term
from bot.filing import Origin, file
from bot.messages import Message, Turn
from bot.officer.acting import Tap
from bot.officer.alerting import alert
from bot.officer.forms import Form
from bot.officer.wording import plain, refused
from bot.settings import Settings
from bot.turn import Reaction
from dialogs.exchange import Report
from dialogs.handling import Actor, EnterCase, EnterNotice, NoticeKind, Refusal, Source
from dialogs.handling.entering import entering_lacks
from dialogs.intake.meaning import facts_of
from dialogs.law.facts import Answer
from dialogs.situations import Situation
from dialogs.texts import text
from store import events
from store.chain import Actor as Reporter
from store.models import Notice

CASE, DRILL, NOTICE = "entry.case", "entry.drill", "entry.notice"


def entry_form(verb: str, language: str) -> Message:
    """The card with what must be known to enter something."""
    title = text(language, f"{verb.replace('.', '-')}-title")
    rows = _notice_fields(language) if verb == NOTICE else _case_fields(language)
    send = button(text(language, "entry-send"), {"verb": verb}, style="positive", gathers=True)
    return message([heading(title), rows], language=language, summary=title, actions=[send])


def _case_fields(language: str) -> Part:
    must = fields.required(text(language, "entry-required"))
    moment = {"placeholder": text(language, "form-moment-example")}
    situations = [(s.value, term(language, "situation", s.value)) for s in Situation]
    return stack(
        _list("situation", situations, language),
        _list("source", _sources(language), language),
        fields.typed("description", text(language, "entry-description"), isMultiline=True, **must),
        fields.typed("informant", text(language, "entry-informant")),
        fields.typed("aware", text(language, "entry-aware"), **moment, **must),
        fields.typed("informed", text(language, "entry-informed"), **moment),
    )


def _notice_fields(language: str) -> Part:
    kinds = [(kind.value, text(language, f"entry-kind-{kind}")) for kind in NoticeKind]
    return stack(
        _list("kind", kinds, language),
        _list("source", _sources(language), language),
        fields.typed("text", text(language, "entry-text"), isMultiline=True),
    )


def _list(name: str, choices: list[fields.Choice], language: str) -> Part:
    """A list from which one must be chosen, with nothing chosen yet."""
    return fields.chosen(
        name,
        text(language, f"entry-{name}"),
        choices,
        placeholder=text(language, "form-choose"),
        **fields.required(text(language, "entry-required")),
    )


def _sources(language: str) -> list[tuple[str, str]]:
    return [(source.value, text(language, f"entry-source-{source}")) for source in Source]


def enter(session: Session, turn: Turn, who: Actor, now: datetime, settings: Settings) -> Reaction:
    """Store what was filled in, in the transaction of the turn."""
    form = Form(fields.values(turn.data), now, settings.language)
    tap = Tap(turn, who, now, settings)
    reaction = (_notice if turn.verb == NOTICE else _case)(session, form, tap)
    if turn.wants_answer:
        return reaction
    return Reaction((entry_form(turn.verb, settings.language), *reaction.messages))


def _notice(session: Session, form: Form, tap: Tap) -> Reaction:
    entry = EnterNotice(form.one("kind", NoticeKind), form.one("source", Source), form.text("text"))
    lacks = (*form.lacks, *entering_lacks(entry, tap.who.role, tap.now))
    if lacks:
        return refused(Refusal(lacks), form.language)
    row = Notice(kind=entry.kind, source=entry.source, at=tap.now, text=entry.text)
    session.add(row)
    events.notice_recorded(session, row, tap.event)
    return tap.say("entry-noticed")


def _case(session: Session, form: Form, tap: Tap) -> Reaction:
    entry = _entry(form, tap)
    lacks = (*form.lacks, *entering_lacks(entry, tap.who.role, tap.now))
    if lacks:
        return refused(Refusal(lacks), form.language)
    report = Report(
        situation=entry.situation,
        description=entry.description,
        facts=entry.facts,
        answers={},
        signalled_at=entry.facts.signalled_at,
    )
    informant = Reporter("", form.text("informant"))
    origin = Origin(informant, {}, form.language, came_by=entry.source, drill=entry.drill)
    case = file(session, report, origin, tap.event)
    alert(session, case, tap.now)
    return Reaction((plain(text(form.language, "entry-filed", reference=case.reference)),))


def _entry(form: Form, tap: Tap) -> EnterCase:
    """A supplier's word starts the term at its receipt (EDPB 9/2022, 44)."""
    situation, source = form.one("situation", Situation), form.one("source", Source)
    aware = form.past("aware")
    facts = facts_of(situation, {}, tap.now).model_copy(update={"aware_at": aware})
    if source is Source.SUPPLIER:
        informed = form.past("informed") if form.text("informed") else aware
        told = {"processor": Answer.YES, "processor_informed_at": informed}
        facts = facts.model_copy(update=told)
    return EnterCase(
        situation, form.text("description"), facts, source, drill=tap.turn.verb == DRILL
    )
