"""One tap on an officer's card: what it shows, or the act it does and the card after it.

A stale card acts on nothing: it says who did what meanwhile, and is drawn anew. Acts that only
add something are safe on a stale card and are done.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from sqlmodel import Session

from bot.cards.acts import CANCEL, ONWARD, OTHER
from bot.cards.alert import alert
from bot.cards.ap_form import ap_form_card
from bot.cards.case import case_card
from bot.cards.fact import NEXT, corrected, fact_form
from bot.cards.letters import AGAIN, DEEDS, SETTLED, mended_notice
from bot.cards.words import short_moment
from bot.forms.acts import AP_FORM, FORMS, OFFICERS_ACTS
from bot.forms.fields import OpenForm
from bot.forms.handed_in import from_card
from bot.language import text
from bot.messages import Message, Turn
from bot.officer.acting import Doer, attempt, meanwhile
from bot.officer.people import reader, sees
from bot.officer.reading import found, keep_refusal, read_by, seen, withheld
from bot.officer.telling import show
from bot.officer.views import about_message, full, glance
from bot.officer.wording import by_field, plain, refused, say
from bot.outgoing import again
from bot.turns.heard import Heard
from bot.turns.turn import Reaction
from dialogs.ap_form import EDITION
from dialogs.handling.acts.act import Act
from dialogs.handling.acts.fields import WORDS, FieldKind
from dialogs.handling.acts.following import Snooze
from dialogs.handling.acts.keeping import Destroy
from dialogs.handling.acts.taking import Restrict
from dialogs.handling.acts.weighing import CorrectFacts
from dialogs.handling.casefile import DECIDING, Actor, CaseFile, Scene
from dialogs.handling.lacks import Lack, Refusal, unread
from dialogs.handling.perform import barred
from store import cases, outbox, shown
from store.documents import StoredCase
from store.history import events
from store.lists.readers import Reader
from store.models import Source
from store.people import contacts

OPEN, CORRECT, FACT, SNOOZE = "case.open", "case.correct", "case.fact", "case.snooze"
_DEEDS = {AGAIN: again.resend, SETTLED: again.settle}  # about what did not arrive
_DONE = {AGAIN: "mended-again", SETTLED: "mended-settled"}
_UNTIL = re.compile(r"(?:tot|until) ", re.IGNORECASE)
_STEP_OF = {step: verb for verb, step in ONWARD.items()}  # the form on which a step was taken


@dataclass(frozen=True)
class Tap(Heard):
    """A turn of somebody with a role: what they tapped or typed."""

    who: Actor

    @property
    def private(self) -> bool:
        """Whether nobody looks on: only then a case, or a fact of it, is shown."""
        return self.turn.address.personal

    @property
    def doer(self) -> Doer:
        """Who tapped, as who does an act."""
        return Doer(self.who, self.event, self.settings, self.private)

    def scene(self, file: CaseFile) -> Scene:
        """This person before a case."""
        return self.doer.scene(file)

    @property
    def reader(self) -> Reader:
        """Which cases are shown where this was tapped: in a channel those that everybody sees."""
        return reader(self.who.id if self.private else "", self.settings)

    @property
    def event(self) -> events.Provenance:
        """How the history tells of it."""
        return events.Provenance(
            self.who, Source.CARD if self.private else Source.CHANNEL, self.now
        )


def act(tap: Tap) -> Reaction:
    """Do what a button of a case says, in the transaction of the turn."""
    case = found(tap.session, str(tap.turn.data.get("case", "")), tap.event, tap.settings)
    if isinstance(case, Message):
        return Reaction((case,))
    return _beside_card(case.id, tap, act_on(case, tap))


def act_on(case: StoredCase, tap: Tap) -> Reaction:
    """Do what a verb asks of a case."""
    if tap.turn.verb in SHOWING:
        return SHOWING[tap.turn.verb](case, tap)
    if tap.turn.verb not in OFFICERS_ACTS:
        return say("desk-unknown-button")
    return _act(case, tap)


def _beside_card(case_id: int, tap: Tap, reaction: Reaction) -> Reaction:
    """Words alone leave the tapped card as it is; an old client would lose it to them."""
    if tap.turn.wants_answer or reaction.messages[0].card is not None:
        return reaction
    after = cases.find(tap.session, case_id)
    if after is None or not sees(tap.who.id, after.file, tap.settings):  # so is its card
        return reaction
    return Reaction((_card(after, tap), *reaction.messages))


def open_case(case: StoredCase, tap: Tap) -> Reaction:
    """Show the whole case in the officer's own chat; reading is an event."""
    if contacts.find(tap.session, contacts.person(tap.who.id)) is None:
        return say("desk-no-chat", reference=case.file.reference)
    events.case_read(tap.session, case, tap.event)
    show(tap.session, case, "case", tap.who.id, tap.now)
    return say("desk-case-in-chat", reference=case.file.reference)


def open_ap_form(case: StoredCase, tap: Tap) -> Reaction:
    """Show what the case answers to the AP's form, to be copied from it: that is an event too."""
    if contacts.find(tap.session, contacts.person(tap.who.id)) is None:
        return say("desk-no-chat", reference=case.file.reference)
    events.case_exported(tap.session, case, f"ap-{EDITION}", tap.event)
    show(tap.session, case, "ap_form", tap.who.id, tap.now)
    return say("desk-ap-form-in-chat", reference=case.file.reference)


def ask_fact(case: StoredCase, tap: Tap) -> Reaction:
    """The form of a fact: below the case, where it was picked, or in the place of such a card."""
    fact = from_card(tap.turn.data).get("fact", "")
    if not tap.private:
        return say("desk-in-own-chat")
    if why := barred(CorrectFacts, tap.scene(case.file)):
        return _barred(case, why, tap)
    read_by(tap.session, case, tap.event)
    if not fact:
        return _again(case, tap, Refusal((unread("fact"),)))
    asked = fact_form(case.file, fact)
    return Reaction((asked,) if tap.turn.verb == NEXT else (_card(case, tap), asked))


def show_buttons(case: StoredCase, tap: Tap) -> Reaction:
    """The card with its buttons again: the open form is left, nothing is done."""
    return Reaction((_card(case, tap),))


def choose_other(case: StoredCase, tap: Tap) -> Reaction:
    """An act without a button of its own: its form on the card, or the act itself without one."""
    verb = from_card(tap.turn.data).get("act", "")
    if verb not in OFFICERS_ACTS and verb != AP_FORM:
        return say("desk-unknown-button")
    if verb not in FORMS:
        return act_on(case, replace(tap, turn=replace(tap.turn, verb=verb)))
    if not tap.private:
        return say("desk-in-own-chat")
    return Reaction((_card(case, tap, form=OpenForm(verb)),))


def see_to_message(case: StoredCase, tap: Tap) -> Reaction:
    """A message about the case that did not arrive: again, or settled; the card then tells so."""
    number = tap.turn.number("message")
    row = outbox.numbered(tap.session, number)
    if row is None or row.case_id != case.id:
        return say("desk-no-message")
    said = see_to(tap.session, number, tap.turn.verb, tap.event)
    return Reaction((_card(case, tap), *say(said, who=tap.who.name).messages))


def mend(tap: Tap) -> Reaction:
    """Do what a button of a delivery notice says; the notice then tells so, without its buttons.

    Who taps second hears that it was done already: nothing is sent twice by two taps.
    """
    number, by = tap.turn.number("message"), tap.event
    row = outbox.numbered(tap.session, number)
    case = cases.find(tap.session, row.case_id) if row else None
    if case is not None and not seen(tap.session, case, by, tap.settings):
        return Reaction((withheld(case.file.reference),))
    said = see_to(tap.session, number, tap.turn.verb, by)
    if row is None or not said.startswith("mended-"):
        return say(said)
    about = about_message(row, by.now, case.file if case else None)
    return Reaction((mended_notice(about, said, by.who.name),))


def see_to(session: Session, number: int | None, verb: str, by: events.Provenance) -> str:
    """Do what a button says about a message; gives the sentence that tells what came of it."""
    row, deed = outbox.numbered(session, number), _DEEDS.get(verb)
    if by.who.role not in DECIDING:
        return "lack-role"
    if row is None or deed is None:
        return "desk-no-message"
    if row.state not in outbox.TROUBLE:
        return "mended-before"
    deed(session, (row.key,), by)
    return _DONE[verb]


def act_by_words(case: StoredCase, verb: str, said: str, tap: Tap) -> Reaction:
    """An act by the words of its button: its form, with what was said after it; or the act."""
    act = OFFICERS_ACTS[verb]
    if why := barred(act, tap.scene(case.file)):
        return _barred(case, why, tap)
    if verb not in FORMS:
        return submit(case, verb, {}, replace(tap, turn=replace(tap.turn, verb=verb)))
    form = OpenForm(verb, _filled_in(act, said))
    return Reaction((_card(case, tap, form=form),))


def _filled_in(act: type[Act], said: str) -> dict[str, str]:
    """What was said, in the field that was meant: the first for own words, or a moment to come."""
    until = _UNTIL.match(said)
    later = next((name for name, one in act.form.items() if one.kind is FieldKind.LATER), "")
    if until and later:
        return {later: said[until.end() :]}
    return {next((name for name, one in act.form.items() if one.kind in WORDS), ""): said}


SHOWING: dict[str, Callable[[StoredCase, Tap], Reaction]] = {
    OPEN: open_case,
    CANCEL: show_buttons,
    OTHER: choose_other,
    AP_FORM: open_ap_form,
    FACT: ask_fact,
    NEXT: ask_fact,
    **dict.fromkeys(DEEDS, see_to_message),
}


def _act(case: StoredCase, tap: Tap) -> Reaction:
    stale = tap.turn.number("version") != case.file.revision
    if stale and not OFFICERS_ACTS[tap.turn.verb].adds_only:
        return _stale(case, tap)
    values = from_card(tap.turn.data)
    made = attempt(tap.session, case, tap.turn.verb, values, tap.doer)
    if isinstance(made, Refusal):
        return _again(case, tap, made)
    return _done(case.file, *made, tap)


def submit(case: StoredCase, verb: str, values: Mapping[str, str], tap: Tap) -> Reaction:
    """Do the act of a form whose fields were typed in a message."""
    made = attempt(tap.session, case, verb, values, tap.doer)
    if isinstance(made, Refusal):
        return refused(made)
    return _done(case.file, *made, tap)


def _barred(case: StoredCase, why: Lack, tap: Tap) -> Reaction:
    """Why this person cannot do it at all, which is kept where it is not theirs to do."""
    return refused(keep_refusal(tap.session, case, tap.turn.verb, Refusal((why,)), tap.event))


def _again(case: StoredCase, tap: Tap, refusal: Refusal) -> Reaction:
    """The form stays open, with what was typed and what is missing beside each field.

    Where the form does not stand on the case's own card, what is missing is said in words, and the
    card stays as it is.
    """
    verb = tap.turn.verb
    problems = by_field(refusal)
    form = OpenForm(_STEP_OF.get(verb, verb), from_card(tap.turn.data), problems)
    if not tap.private or form.verb not in FORMS:
        return refused(refusal)
    if verb == CORRECT:
        fact = form.values.get("fact", "")
        return Reaction((fact_form(case.file, fact, form),))
    if _tapped_kind(tap.session, case, tap.turn) != "case":
        return refused(refusal)
    return Reaction((_card(case, tap, form=form),))


def _done(before: CaseFile, made: Act, case: StoredCase, tap: Tap) -> Reaction:
    """The card as it became; a reminder that was put off stays as it is, beside a word."""
    match made:
        case Destroy():
            return say("desk-destroyed", reference=case.file.reference)
        case Restrict() if not sees(tap.who.id, case.file, tap.settings):
            return say("desk-restricted-now", reference=case.file.reference)
        case Snooze(until):
            at = short_moment(until)
            return say("desk-snoozed", reference=case.file.reference, until=at)
        case CorrectFacts(changes) if tap.private:
            return Reaction((corrected(next(iter(changes)), before, case.file),))
        case _:
            return Reaction((_card(case, tap, done=tap.turn.verb),))


def _stale(case: StoredCase, tap: Tap) -> Reaction:
    """Somebody was first: who, what and when, beside the card as it stands now."""
    told = plain(text("desk-stale", **meanwhile(tap.session, case)))
    return Reaction((_card(case, tap), told))


def _card(case: StoredCase, tap: Tap, *, done: str = "", form: OpenForm | None = None) -> Message:
    """The tapped card as it is now: the whole case only where it stood in a personal chat.

    `done` is the act that was just done, `form` the one that stands open.
    """
    if tap.private:
        read_by(tap.session, case, tap.event)
    if tap.private and tap.turn.verb in {CORRECT, NEXT}:
        return fact_form(case.file, from_card(tap.turn.data).get("fact", ""))
    match _tapped_kind(tap.session, case, tap.turn):
        case "alert":
            return alert(glance(case.file, tap.now, tap.settings))
        case "ap_form":
            return ap_form_card(case.file, tap.now)
        case _:
            view = full(tap.session, case, tap.scene(case.file), tap.settings)
            return case_card(replace(view, done=done, form=form))


def _tapped_kind(session: Session, case: StoredCase, turn: Turn) -> str:
    if not turn.address.personal:
        return "alert"
    cards = shown.of_case(session, case.id)
    known = next((card.kind for card in cards if card.activity_id == turn.card_id), "")
    return known or ("reminder" if turn.verb == SNOOZE else "case")
