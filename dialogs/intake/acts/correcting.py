"""A correction typed at the summary, or where it answers no question: "er zat ook een bsn bij".

The answer that is meant is found by its label, or by what only one answer can be: a number, a day,
a kind of data. Where it could be more than one, it is asked. What corrects nothing is told more.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from dialogs.exchange import Kind, Line
from dialogs.intake.acts import replying
from dialogs.intake.acts.done import Done, moved
from dialogs.intake.answering import Partly, Refused, read
from dialogs.intake.conversation import Context, Conversation
from dialogs.intake.phrasing import choices_in_words, label_of
from dialogs.intake.questions import BY_KEY, Question
from dialogs.intake.screens import answered_rows
from dialogs.understanding.choices import match_several
from dialogs.understanding.vocabulary import pattern, said_for, stems
from dialogs.understanding.wording import plain, words

_DIGIT = re.compile(r"\d")
_LONGEST = 14  # words of a correction; more is a story
_INSTEAD = re.compile(rf"\b(?:geen|niet|not|no)\b.{{1,40}}?{stems('but')}\s+(?P<right>.+)")
_BEFORE = re.compile(rf"^(?:{stems('leads')}\b[ ,:]*)+")
_AFTER = re.compile(rf"(?: {stems('trails')})+[.!]*$")
_CORRECTS = pattern("corrects")


def corrected(
    conversation: Conversation, said: str, at: Context, kinds: frozenset[Kind] = frozenset(Kind)
) -> Done | None:
    """The summary with the answer corrected; a question which is meant; None for a story."""
    text = plain(said, 200)
    answered = (BY_KEY[row.question] for row in answered_rows(conversation)[1:])
    rows = [question for question in answered if question.kind in kinds]
    named, rest = _named(rows, text, conversation.language)
    if not (named or _CORRECTS.search(text)) or len(text.split()) > _LONGEST:
        return None
    right = _right(rest)
    fits = [one for one in ([named] if named else rows) if _answers(one, right, conversation, at)]
    if len(fits) > 1:
        labels = ", ".join(f'"{label_of(one.key, conversation.language)}"' for one in fits)
        return Done(conversation, error=Line("error-which", {"labels": labels}))
    return _put_right(conversation, fits[0], right, at) if fits else None


def halfway(conversation: Conversation, said: str, at: Context) -> Done | None:
    """A list, or a number in digits, corrected while another question is open.

    There "die meneer" tells who it was, and not that it was one.
    """
    kinds = {Kind.CHOICES, Kind.COUNT} if _DIGIT.search(said) else {Kind.CHOICES}
    done = corrected(conversation, said, at, frozenset(kinds))
    if done is None or done.error is not None:
        return None
    return replace(done, conversation=done.conversation.but(screen=conversation.screen))


def _right(text: str) -> str:
    """What it should be: the words after "maar", without those that only lead to them."""
    instead = _INSTEAD.search(text)
    return _AFTER.sub("", _BEFORE.sub("", instead["right"] if instead else text)).strip()


def _named(rows: Sequence[Question], text: str, language: str) -> tuple[Question | None, str]:
    """The answer whose label stands in the text, and the text without it."""
    for question in rows:
        for label in (label_of(question.key, language), *said_for("row").get(question.key, ())):
            bare = " ".join(words(label))
            if re.search(rf"\b{re.escape(bare)}\b", text):
                return question, re.sub(rf"\b(?:de |het )?{re.escape(bare)}\b", "", text).strip()
    return None, text


def _answers(question: Question, said: str, conversation: Conversation, at: Context) -> bool:
    """Whether the words can be an answer to this question."""
    if question.kind is Kind.TEXT or not said:
        return False
    if question.kind is Kind.CHOICES:
        if not any(map(str.isalpha, said)):
            return False  # a bare number is how many there were, and no place in a list
        labels = choices_in_words(question.key, conversation.language)
        named = match_several(said, labels, said_for(question.key))
        return bool(named.found or named.without) and not named.left
    reader = replace(replying.reader(conversation, at), typed=True, answers={})
    return not isinstance(read(question, said, reader), Refused | Partly)


def _put_right(conversation: Conversation, question: Question, right: str, at: Context) -> Done:
    """The answer in the place of the earlier one; then the summary, or what follows from it."""
    host = question.beside if question.beside in conversation.answers else question.key
    there = moved(conversation, "revisit", host)
    value = read(question, right, replace(replying.reader(conversation, at), typed=True))
    return replying.accept(there, {question.key: value}, {question.key: right}, at)
