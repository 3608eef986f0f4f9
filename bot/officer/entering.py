"""A case or notice that an officer enters: for a letter, a phone call, a supplier; or a drill.

The moment of registration is the moment of entering and cannot be typed. A case entered here
goes the same road as a report in chat: weighed, numbered, alerted.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from pydantic import JsonValue
from sqlmodel import Session

from bot.cards import fields
from bot.cards.elements import Part, button, heading, message, paragraph, stack
from bot.cards.forms import DrawnForm, in_words, problem, refusal
from bot.cards.question import one_question
from bot.cards.views import OpenForm
from bot.language import text
from bot.messages import Message, Turn
from bot.officer.acting import Tap
from bot.officer.alerting import alert
from bot.officer.wording import by_field
from bot.reporter.filing import file
from bot.settings import Settings
from bot.turn import Reaction
from dialogs.exchange import Field, Kind, Report
from dialogs.handling.acts.fields import FieldKind, FormField
from dialogs.handling.acts.reading import Form
from dialogs.handling.casefile import Actor
from dialogs.handling.entering import EnterCase, EnterNotice, NoticeKind, Source, entering_lacks
from dialogs.handling.filing import Filing
from dialogs.handling.lacks import Refusal, unread
from dialogs.intake.answering import Partly, Reader, Refused
from dialogs.intake.answering import read as read_answer
from dialogs.intake.effects import CHOICES
from dialogs.intake.meaning import facts_of
from dialogs.intake.question import Question
from dialogs.intake.questions import BY_KEY
from dialogs.law.facts import Answer
from dialogs.situations import Situation
from store import events
from store.models import Notice

CASE, DRILL, NOTICE = "entry.case", "entry.drill", "entry.notice"
ASKED = ("data", "people", "recipient")  # of the questions of the intake, those that weigh most


def entry_form(verb: str, tried: OpenForm | None = None) -> Message:
    """The card with what must be known to enter something; `tried` is what could not be stored."""
    title = text(f"{verb.replace('.', '-')}-title")
    tried = tried or OpenForm(verb)
    asks, questions = (_NOTICE, ()) if verb == NOTICE else (_ENTRY, ASKED)
    form = DrawnForm(asks, tried, family="entry", listed=lambda one: in_words(one, one.options()))
    more = [_question(BY_KEY[key], tried) for key in questions]
    send = button(text("entry-send"), {"verb": verb}, style="positive", gathers=True)
    told = refusal(tried.problems, {*form.drawn, *questions})
    parts = [heading(title), told, form.inside, *more]
    return message(parts, summary=title, actions=[send])


# What happened and how it came in; which data, whose, and who has them are asked below it.
_SOURCE = FormField(FieldKind.CHOICE, words="entry-source", enum=Source)
_ENTRY = {
    "situation": FormField(FieldKind.CHOICE, words="situation", enum=Situation),
    "source": _SOURCE,
    "description": FormField(FieldKind.STORY),
    "informant": FormField(FieldKind.LINE, must=False),
    "aware": FormField(FieldKind.MOMENT),
    "informed": FormField(FieldKind.MOMENT, must=False),
}
_NOTICE = {
    "kind": FormField(FieldKind.CHOICE, words="entry-kind", enum=NoticeKind),
    "source": _SOURCE,
    "text": FormField(FieldKind.STORY, must=False),
}


def _question(question: Question, tried: OpenForm) -> Part:
    """A question of the intake, which may stay open."""
    known = tried.values.get(question.key, "")
    several = question.kind is Kind.CHOICES and known
    value: JsonValue = [*known.split(",")] if several else known or None
    asked = Field(question.key, question.kind, question.choices, value, required=False)
    return stack(problem(tried.problems.get(question.key, "")), one_question(asked))


def enter(session: Session, turn: Turn, who: Actor, now: datetime, settings: Settings) -> Reaction:
    """Store what was filled in, in the transaction of the turn; else the form stays open."""
    form = Form(fields.values(turn.data), now, settings.language)
    tap = Tap(turn, who, now, settings)
    made = (_notice if turn.verb == NOTICE else _case)(session, form, tap)
    if isinstance(made, Refusal):
        tried = OpenForm(turn.verb, form.values, by_field(made))
        return Reaction((entry_form(turn.verb, tried),))
    return Reaction((_entered(turn.verb, made),))


def _entered(verb: str, said: str) -> Message:
    """The form becomes what was done with it: pressing it again would enter it twice."""
    title = text(f"{verb.replace('.', '-')}-title")
    return message([heading(title), paragraph(said)], summary=title)


def _notice(session: Session, form: Form, tap: Tap) -> str | Refusal:
    entry = EnterNotice(form.one("kind", NoticeKind), form.one("source", Source), form.text("text"))
    lacks = (*form.lacks, *entering_lacks(entry, tap.who.role, tap.now))
    if lacks:
        return Refusal(lacks)
    row = Notice(kind=entry.kind, source=entry.source, at=tap.now, text=entry.text)
    session.add(row)
    events.notice_recorded(session, row, tap.event)
    return text("entry-noticed")


def _case(session: Session, form: Form, tap: Tap) -> str | Refusal:
    answers = _answers(form)
    entry = _entry(form, tap, answers)
    lacks = (*form.lacks, *entering_lacks(entry, tap.who.role, tap.now))
    if lacks:
        return Refusal(lacks)
    report = Report(
        situation=entry.situation,
        description=entry.description,
        facts=entry.facts,
        answers=answers,
    )
    filing = Filing(
        form.language, informant=form.text("informant"), source=entry.source, drill=entry.drill
    )
    case = file(session, report, filing, tap.event, tap.settings.plan)
    alert(session, case, tap.now)
    return text("entry-filed", reference=case.file.reference)


def _answers(form: Form) -> dict[str, JsonValue]:
    """What is known of the data, the people and who has them, as the intake keeps answers."""
    reader, answers = Reader(form.now, form.language, {}), dict[str, JsonValue]()
    for key in ASKED:
        if form.text(key):
            value = read_answer(BY_KEY[key], form.text(key), reader)
            if isinstance(value, Refused | Partly):
                form.lacks.append(unread(key))
            else:
                answers[key] = value
    return answers


def _entry(form: Form, tap: Tap, answers: Mapping[str, JsonValue]) -> EnterCase:
    """A supplier's word starts the term at its receipt (EDPB 9/2022, 44).

    Who has the data is told by who enters the case, whatever the situation usually says of it.
    """
    situation, source = form.one("situation", Situation), form.one("source", Source)
    told = form.told("aware")
    aware = told and told.from_
    known = {"aware_at": aware, "aware_latest": told.to if told and told.estimated else None}
    holder = CHOICES["recipient"].get(str(answers.get("recipient")), {})
    facts = facts_of(situation, answers, tap.now)
    facts = facts.model_copy(update={**holder, **known})
    if source is Source.SUPPLIER:
        heard = form.told("informed") if form.text("informed") else told
        informed = heard and heard.from_
        supplier = {"processor": Answer.YES, "processor_informed_at": informed}
        facts = facts.model_copy(update=supplier)
    return EnterCase(
        situation, form.text("description"), facts, source, drill=tap.turn.verb == DRILL
    )
