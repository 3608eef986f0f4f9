"""What an officer enters: a case for a letter, a phone call, a supplier; a drill; what is beside.

The moment of registration is the moment of entering and cannot be typed. A case entered here
goes the same road as a report in chat: weighed, numbered, alerted.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from pydantic import JsonValue
from sqlmodel import Session

from bot.cards.elements import Part, button, heading, message, paragraph, stack
from bot.cards.forms import drawn, problem, refusal
from bot.cards.question import one_question
from bot.forms.fields import OpenForm, drawn_fields, to_enter
from bot.forms.handed_in import from_card
from bot.language import text
from bot.messages import Message
from bot.officer.acting import Doer
from bot.officer.tapping import Tap
from bot.officer.telling import alert
from bot.officer.wording import by_field
from bot.reporter.filing import file
from bot.turns.turn import Reaction
from dialogs.beside import KINDS, Beside
from dialogs.beside.beside import read_beside
from dialogs.exchange import Field, Kind, Report
from dialogs.handling.acts.fields import FormField
from dialogs.handling.acts.reading import Form
from dialogs.handling.filing import EnterCase, Filing, entering_lacks
from dialogs.handling.lacks import Lack, Refusal, unread
from dialogs.intake.answering import Partly, Reader, Refused
from dialogs.intake.answering import read as read_answer
from dialogs.intake.questions import BY_KEY, Question
from store import beside

CASE, DRILL = "entry.case", "entry.drill"
BESIDE: Final = {f"entry.{kind}": what for kind, what in KINDS.items()}
ENTRIES: Final = (CASE, DRILL, *BESIDE)
ASKED = ("data", "people", "recipient")  # of the questions of the intake, those that weigh most


def entry_form(verb: str, tried: OpenForm | None = None) -> Message:
    """The card with what must be known to enter something; `tried` is what could not be stored."""
    title = text(f"{verb.replace('.', '-')}-title")
    tried = tried or OpenForm(verb)
    questions = () if verb in BESIDE else ASKED
    form = list(drawn_fields(asked_first(verb), tried, to_enter, "entry"))
    more = [_question(BY_KEY[key], tried) for key in questions]
    send = button(text("entry-send"), {"verb": verb}, style="positive", gathers=True)
    told = refusal(tried, {*(one.name for one in form), *questions})
    parts = [heading(title), told, drawn(form), *more]
    return message(parts, summary=title, actions=[send])


def asked_first(verb: str) -> Mapping[str, FormField]:
    """The fields that are asked when something is entered."""
    what = BESIDE.get(verb)
    return {name: what.form[name] for name in what.first} if what else EnterCase.form


def _question(question: Question, tried: OpenForm) -> Part:
    """A question of the intake, which may stay open."""
    known = tried.values.get(question.key, "")
    several = question.kind is Kind.CHOICES and known
    value: JsonValue = [*known.split(",")] if several else known or None
    asked = Field(question.key, question.kind, question.choices, value, required=False)
    return stack(problem(tried.problems.get(question.key, "")), one_question(asked))


def enter(tap: Tap) -> Reaction:
    """Store what was filled in, in the transaction of the turn; else the form stays open."""
    verb, values = tap.turn.verb, from_card(tap.turn.data)
    made = keep_entry(tap.session, verb, values, tap.doer)
    if isinstance(made, Refusal):
        return Reaction((entry_form(verb, OpenForm(verb, values, by_field(made))),))
    return Reaction((_entered(verb, made.said),))


class Entered(NamedTuple):
    """What was entered, in words; a case by its reference, what is beside by its number."""

    said: str
    reference: str = ""
    number: int = 0


def keep_entry(
    session: Session, verb: str, values: Mapping[str, str], doer: Doer
) -> Entered | Refusal:
    """Read what was filled in and store it, from whatever door; or everything that it lacks."""
    form = Form(values, doer.event.now, doer.settings.language)
    if verb in BESIDE:
        return _beside(session, form, doer, BESIDE[verb])
    return _case(session, form, doer, drill=verb == DRILL)


def _entered(verb: str, said: str) -> Message:
    """The form becomes what was done with it: pressing it again would enter it twice."""
    title = text(f"{verb.replace('.', '-')}-title")
    return message([heading(title), paragraph(said)], summary=title)


def _beside(session: Session, form: Form, doer: Doer, what: type[Beside]) -> Entered | Refusal:
    entry = read_beside(what, form, doer.who.role)
    if isinstance(entry, Refusal):
        return entry
    number = beside.add(session, entry, doer.event)
    if number is None:
        return Refusal((ALREADY,))
    return Entered(text("entry-noticed"), number=number)


ALREADY: Final = Lack("beside-known", in_field="number")


def _case(session: Session, form: Form, doer: Doer, *, drill: bool) -> Entered | Refusal:
    entry, answers = form.read(EnterCase), answers_of(form)
    facts = entry.facts(answers, form.now)
    if lacks := (*form.lacks, *entering_lacks(entry, doer.who.role, facts, form.now)):
        return Refusal(lacks)
    report = Report(entry.situation, entry.description, facts, answers)
    filing = Filing(form.language, informant=entry.informant, source=entry.source, drill=drill)
    case = file(session, report, filing, doer.event)
    alert(session, case, form.now)
    reference = case.file.reference
    return Entered(text("entry-filed", reference=reference), reference)


def answers_of(form: Form) -> dict[str, JsonValue]:
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
