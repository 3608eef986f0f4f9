"""A question along the way: it gets its answer, and the screen that was there comes back.

Which questions there are, and their answers, stands in `dialogs/faq`. Nothing is taken for a
question that may be a report: on the first screen a story goes before.
"""

from __future__ import annotations

import re

from dialogs.exchange import Line, MyReports
from dialogs.faq import Entry, looks_asked
from dialogs.intake.acts.done import Done, say
from dialogs.intake.conversation import Context, Conversation
from dialogs.intake.route import REST
from dialogs.understanding import understand
from dialogs.understanding.vocabulary import stems

_REFERENCE = re.compile(r"\bdl[- ]?(\d{4})[- ]?0*(\d{1,6})\b", re.IGNORECASE)
_STATUS = re.compile(rf"{stems('status')}\b", re.IGNORECASE)
_QUESTION = re.compile(r"[^.!?,;\n]+\?")
_PLAINLY = 0.72  # likeness from which even words that fit a situation are the question


def asked(conversation: Conversation, said: str, at: Context) -> Done | None:
    """The answer to a question; None when it is none, or more likely the story of a report."""
    named = reference_in(said)
    if named and (looks_asked(said) or _STATUS.search(said) or _REFERENCE.fullmatch(said.strip())):
        return _how_it_stands(conversation, named, at)
    found = at.faq.find(said)
    if found is None or (conversation.screen in REST and _tells(said, found.likeness, at)):
        return None
    return _answered(conversation, found.entry, at)


def reference_in(said: str) -> str:
    """The number of a case that words name, as "dl 2026 12" as well; "" where they name none."""
    named = _REFERENCE.search(said)
    return f"DL-{named[1]}-{int(named[2]):04}" if named else ""


def _tells(said: str, likeness: float, at: Context) -> bool:
    """Whether the words tell of something that happened, and are not plainly the question."""
    return likeness < _PLAINLY and understand(said, at.now).proposal is not None


def answers_beside(story: str, at: Context) -> tuple[Line, ...]:
    """The answers to what a story asks beside what it tells: "... Word ik nu ontslagen?"."""
    asked = (at.faq.find(question) for question in _QUESTION.findall(story))
    entries = {one.entry.key: one.entry for one in asked if one}
    return tuple(_answer(entry, at) for entry in entries.values())


def _answer(entry: Entry, at: Context) -> Line:
    contact = at.contact.in_words(entry.language)
    return Line("faq-answer", {"answer": entry.answer.replace("{contact}", contact)})


def _answered(conversation: Conversation, entry: Entry, at: Context) -> Done:
    """The answer above the screen; who has no report under way hears how to make one."""
    if not conversation.unfinished:
        conversation = conversation.but(language=entry.language)
    verbs = () if conversation.unfinished else ("start", "reports")
    return say(conversation, _answer(entry, at), verbs=verbs, shows=conversation.unfinished)


def _how_it_stands(conversation: Conversation, reference: str, at: Context) -> Done:
    """The reporter's own case of this number; of another nothing is told, not that it exists."""
    mine = tuple(case for case in at.own() if case.reference == reference)
    if mine:
        shown = MyReports(mine, unfinished=conversation.unfinished)
        return Done(conversation, replies=(shown,), shows=False, aside=True)
    line = Line("reports-not-yours", {"reference": reference})
    return say(conversation, line, verbs=("reports",), shows=conversation.unfinished)
