"""The end of a report, and what is added to it afterwards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from dialogs.exchange import (
    Addition,
    AskDepartment,
    AskMore,
    Closed,
    Line,
    MyReports,
    Notice,
    Report,
    Row,
    Sent,
    Typed,
)
from dialogs.intake.acts.asking import reference_in
from dialogs.intake.acts.beginning import next_one
from dialogs.intake.acts.done import Done, beneath, cleared, laid_aside, moved, say
from dialogs.intake.answering import NAME_LIMIT, clean
from dialogs.intake.conversation import Context, Conversation
from dialogs.intake.meaning import facts_of
from dialogs.intake.phrasing import SITUATION
from dialogs.intake.route import ADDING, SUMMARY
from dialogs.intake.screens import answered_rows, speak_to
from dialogs.understanding.vocabulary import pattern
from dialogs.understanding.wording import plain

JUST_SENT = timedelta(hours=1)
_AFTERWARDS, _ANOTHER = pattern("afterwards"), pattern("another")


def send(conversation: Conversation, at: Context) -> Done:
    """The report as it is to be stored; afterwards the conversation is empty."""
    situation = conversation.situation
    if conversation.screen != SUMMARY or situation is None:
        return Done(conversation, error=Line("error-summary"))
    rows = answered_rows(conversation)
    facts = facts_of(situation, conversation.answers, at.now, conversation.hints)
    answers = {row.question: row.value for row in rows if row.value is not None}
    report = Report(
        situation=situation,
        description=conversation.description,
        facts=facts,
        answers={key: value for key, value in answers.items() if key != SITUATION},
        files=conversation.files,
        about=conversation.about,
    )
    gone = cleared(moved(conversation, "send"))
    sent = Sent(situation, rows=rows, notices=speak_to(conversation, at))
    done = Done(gone, rows=rows, replies=(sent,), shows=False, report=report)
    if not conversation.told:
        return _with_department(done, at)
    onward = next_one(gone.but(told=conversation.told, about=conversation.about), at)
    return replace(done, conversation=onward.conversation, notices=onward.notices, shows=True)


def told_after(conversation: Conversation, said: Typed, at: Context) -> Done | None:
    """What is remembered just after a report was sent belongs to it: "oh, er zat ook een bsn bij".

    None for what says something else, or long after: that may be a report of its own.
    """
    words = plain(said.text)
    if not _AFTERWARDS.match(words) or _ANOTHER.search(words):
        return None
    newest = next(iter(at.own()), None)
    if newest is None or at.now - newest.filed_at > JUST_SENT:
        return None
    told = clean(said.text.strip(), conversation.language)
    addition = Addition(newest.reference, told.text)
    return _thanked(conversation, addition, told.notices, after=(Line("added-or-new"),))


def _with_department(done: Done, at: Context) -> Done:
    """Below the reference, once: where they work."""
    if not at.asks_department():
        return done
    asked = done.conversation.but(department_asked=True)
    return replace(done, conversation=asked, replies=(*done.replies, AskDepartment(asked.revision)))


def add(conversation: Conversation, reference: str, at: Context) -> Done:
    """Asks what is to be added to a case of the reporter's own."""
    own = [case.reference for case in at.own()]
    if not own:
        shows = conversation.unfinished
        return say(conversation, "reports-none", verbs=("start",), shows=shows)
    if reference and reference not in own:
        unknown = Notice(conversation.revision, (Line("add-unknown"),))
        return Done(conversation, replies=(unknown, MyReports(at.own())), shows=False, aside=True)
    target = reference or (own[0] if len(own) == 1 else "")
    asking = laid_aside(conversation, "add").but(adding=target)
    which = () if target else (Notice(conversation.revision, (Line("add-which"),)),)
    return Done(asking, replies=which)


def added(conversation: Conversation, said: Typed, at: Context) -> Done:
    """What the reporter adds, for the turn to store with their case."""
    words = said.text.strip()
    if not conversation.adding:
        return add(conversation, reference_in(words), at)
    if not words and not said.files:
        return Done(conversation)
    below = beneath(conversation)
    told = clean(words, conversation.language)
    names = tuple(clean(name, conversation.language, NAME_LIMIT).text for name in said.files)
    addition = Addition(conversation.adding, told.text, names)
    return _thanked(below, addition, (*said.told, *told.notices))


def added_on_card(conversation: Conversation, values: Mapping[str, str], at: Context) -> Done:
    """What the card of an addition holds; pressed twice it is added once.

    The card stands on its own: what was typed on it is kept whatever else was done meanwhile.
    """
    reference, said = values.get("reference", ""), values.get("text", "").strip()
    card = int(values.get("revision", "0"))
    if reference not in [case.reference for case in at.own()]:
        return add(conversation, reference, at)
    if card <= conversation.added:
        return Done(conversation, becomes=Closed(line=Line("already-answered")), shows=False)
    if not said:
        again = AskMore(card, reference, error=Line("add-empty"))
        return Done(conversation, becomes=again, shows=False, aside=True)
    told = clean(said, conversation.language)
    below = beneath(conversation) if conversation.screen == ADDING else conversation
    return _thanked(below.but(added=card), Addition(reference, told.text), told.notices)


def add_nothing(conversation: Conversation, _at: Context) -> Done:
    """Nothing is added after all; a report that lay beneath is shown again."""
    below = beneath(conversation) if conversation.screen == ADDING else conversation
    line = Line("add-nothing")
    said = () if below.unfinished else (Notice(below.revision, (line,)),)
    return Done(below, replies=said, becomes=Closed(line=line), shows=below.unfinished)


def _thanked(
    below: Conversation,
    addition: Addition,
    notices: tuple[Line, ...],
    after: tuple[Line, ...] = (),
) -> Done:
    """The addition as it was kept, with thanks; a report that lay beneath is shown again."""
    rows = (Row("addition", addition.text),) if addition.text else ()
    line = Line("added", {"reference": addition.reference})
    thanks = Notice(below.revision, (*notices, line, *after))
    return Done(
        below,
        rows=rows,
        replies=(thanks,),
        becomes=Closed(rows=rows),
        shows=below.unfinished,
        addition=addition,
    )
