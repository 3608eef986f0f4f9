"""What words tell of questions other than the one they were typed at: nothing said is lost.

Words that are no answer go to the story. Choices of open questions that a story names wait on
their cards, ticked, to be confirmed.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from pydantic import JsonValue

from dialogs.exchange import Kind
from dialogs.intake.answering import clean, joined
from dialogs.intake.conversation import Conversation
from dialogs.intake.phrasing import choices_in_words
from dialogs.intake.questions import BY_KEY, BY_SITUATION, CATALOGUE, TEXT_LIMIT, Question
from dialogs.situations import Situation
from dialogs.understanding.choices import match_several
from dialogs.understanding.details import hints_in, people_in, recipient_in
from dialogs.understanding.moments import of_time
from dialogs.understanding.values import Hint
from dialogs.understanding.vocabulary import named_in, said_for, stems
from dialogs.understanding.wording import plain

_SENTENCE = re.compile(r"(?<=[.!?;]) ")
_WISHED = re.compile(rf"{stems('doubted')}|{stems('wished')}")
"""What is hoped, promised or believed makes no breach smaller: it is not told as so."""
_KEPT = 500  # characters kept of words that are no answer
_MORE = 2  # words beside an answer from which they tell something


def overheard(conversation: Conversation, said: str) -> Conversation:
    """With words that are no answer in the story, and what they tell of other questions ready."""
    told = clean(said, conversation.language, _KEPT).text
    if not any(map(str.isalpha, told)):
        return conversation
    whole = joined(conversation.description, told)[:TEXT_LIMIT]
    answers = dict(conversation.answers)
    if "description" in answers:
        answers["description"] = whole
    answers |= told_late(conversation, said)
    ready = worst_of(told_of(conversation, said), conversation.suggested)
    return conversation.but(description=whole, answers=answers, suggested=ready)


def with_hints(conversation: Conversation, said: str) -> Conversation:
    """With the hints in words that are typed as an answer: a next question may hang on them."""
    heard = hints_in(plain(said), conversation.situation)
    return conversation.but(hints=hinted(conversation.hints, heard))


def hinted(before: Collection[str], heard: Collection[Hint]) -> tuple[str, ...]:
    """The hints on which some question is asked, those of before first."""
    asked_on = {question.hint for question in CATALOGUE if question.hint}
    return tuple(dict.fromkeys((*before, *sorted(asked_on.intersection(heard)))))


def told_late(conversation: Conversation, said: str) -> dict[str, JsonValue]:
    """What the words tell of questions that will not be asked any more: it is their answer."""
    asked = conversation.answers
    return {
        key: value
        for key, value in told_of(conversation, said).items()
        if BY_KEY[key].alone == "never" and BY_KEY[key].beside in asked
    }


def says_more(answered: Sequence[Question], said: str, language: str) -> bool:
    """Whether an answer has words beside those that are the answer; a free text is kept whole."""
    if any(question.kind is Kind.TEXT for question in answered):
        return False
    labels: dict[str, str] = {}
    synonyms: dict[str, tuple[str, ...]] = {}
    for key in (question.key for question in answered):
        labels |= {f"{key}.{one}": label for one, label in choices_in_words(key, language).items()}
        synonyms |= {f"{key}.{one}": told for one, told in said_for(key).items()}
    left = " ".join(match_several(said, labels, synonyms).left).split()
    return sum(not of_time(word) for word in left) >= _MORE


def told_of(conversation: Conversation, said: str) -> dict[str, JsonValue]:
    """The choices of questions still open, and the number, that the words name in passing."""
    found: dict[str, JsonValue] = {}
    story = plain(said)
    sure = " ".join(one for one in _SENTENCE.split(story) if not _WISHED.search(one))
    for question in BY_SITUATION[conversation.situation or Situation.OTHER]:
        if question.key in conversation.answers:
            continue
        count = people_in(story) if question.kind is Kind.COUNT else None
        if count is not None and count.known:
            found[question.key] = count.model_dump()
        named = _named(story, question.key)
        if sure != story:
            surely = _named(sure, question.key)
            named = tuple([one for one in named if one in surely or not question.milder(one)])
        if question.choices and named:
            several = question.kind is Kind.CHOICES
            found[question.key] = [*named] if several else question.worst(named)
    return found


def worst_of(told: Mapping[str, JsonValue], ready: Mapping[str, JsonValue]) -> dict[str, JsonValue]:
    """What stands ready with what was told; of two choices the graver."""
    found = {**told, **ready}
    for key in told.keys() & ready.keys():
        question = BY_KEY[key]
        both = [str(one) for one in (told[key], ready[key]) if one in question.choices]
        if question.kind is Kind.CHOICE and both:
            found[key] = question.worst(both)
    return found


def _named(story: str, key: str) -> tuple[str, ...]:
    """The choices that plain words name; a person is the recipient only after a word like "aan"."""
    if key != "recipient":
        return named_in(story, key)
    whom = recipient_in(story)
    return (whom.value,) if whom and whom in BY_KEY["recipient"].choices else ()
