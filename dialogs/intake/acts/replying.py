"""An answer to the question on the screen, by card or in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from pydantic import JsonValue

from dialogs.exchange import Kind, Line, Row
from dialogs.intake.acts.done import Done, proceed
from dialogs.intake.answering import (
    NAME_LIMIT,
    Partly,
    Reader,
    Refused,
    Value,
    agreed,
    clean,
    joined,
    without_doubles,
)
from dialogs.intake.card_answers import filled_in, kept, read_card, read_typed
from dialogs.intake.conversation import Context, Conversation
from dialogs.intake.overhearing import overheard, says_more, told_late, with_hints
from dialogs.intake.phrasing import in_words
from dialogs.intake.questions import BY_KEY, TEXT_LIMIT, UNKNOWN, Question
from dialogs.intake.screens import asked_now

MOST_FILES = 20
_TELLING = 4  # words from which a refused day or number tells something else
DRAFT_LIMIT = 500  # characters kept of an answer that was refused


def answer_card(conversation: Conversation, values: Mapping[str, str], at: Context) -> Done:
    """The fields of a card, all of them at once or none; one without a star may stay open."""
    questions = asked_now(conversation)
    typed = {question.key: filled_in(question.key, values) for question in questions}
    if not questions[0].required and not any(typed.values()):
        return skip(conversation, at)
    found = read_card(questions, values, reader(conversation, at))
    left = (question.key for question in questions if question.key not in found)
    passed = tuple(dict.fromkeys((*conversation.passed, *left)))
    return accept(conversation.but(passed=passed), found, typed, at)


def answer_typed(conversation: Conversation, said: str, at: Context) -> Done:
    """A typed answer to the question on the screen; nothing in it is lost that is no answer."""
    conversation = with_hints(conversation, said)
    questions = asked_now(conversation)
    found = read_typed(questions, said, reader(conversation, at))
    done = accept(conversation, found, {questions[0].key: said}, at)
    tells = _tells(questions, found, said, conversation.language)
    return replace(done, conversation=overheard(done.conversation, said)) if tells else done


def _tells(
    questions: tuple[Question, ...], found: Mapping[str, Value], said: str, language: str
) -> bool:
    """Whether the words tell more than what was read in them, so that they belong in the story."""
    if any(isinstance(value, Partly) for value in found.values()):
        return True
    if any(isinstance(value, Refused) for value in found.values()):
        return bool(questions[0].choices) or len(said.split()) >= _TELLING
    if agreed(said):
        return False
    return says_more([question for question in questions if question.key in found], said, language)


def skip(conversation: Conversation, at: Context) -> Done:
    """I don't know: to the question, and to a companion that is still open."""
    open_ones = [q for q in asked_now(conversation) if q.key not in conversation.answers]
    keys = {conversation.screen, *(question.key for question in open_ones)}
    found: dict[str, Value] = dict.fromkeys(keys, UNKNOWN)
    return accept(conversation, found, {}, at)


def reader(conversation: Conversation, at: Context) -> Reader:
    """What an answer of this conversation is read with."""
    shown = {**conversation.suggested, **conversation.answers}
    asked_back = conversation.failures > 0 and conversation.screen not in conversation.draft
    return Reader(at.now, conversation.language, conversation.answers, shown, asked_back=asked_back)


def accept(
    conversation: Conversation, found: Mapping[str, Value], typed: Mapping[str, str], at: Context
) -> Done:
    """Keep what was answered and go on; or ask again, with what was understood of it in place."""
    refused = next((value for value in found.values() if isinstance(value, Refused)), None)
    if refused is not None:
        return _refused(conversation, refused, typed)
    partly = {key: value for key, value in found.items() if isinstance(value, Partly)}
    if partly:
        return _half_understood(conversation, partly)
    values = answered(found)
    trail = (*(k for k in conversation.trail if k != conversation.screen), conversation.screen)
    if conversation.screen in conversation.trail:
        trail = conversation.trail
    values |= _whole_story(conversation, values)
    answers = {**conversation.answers, **values}
    description = str(answers.get("description", conversation.description))
    onward = conversation.but(answers=answers, trail=trail, description=description)
    notices = _told(typed, values, conversation.language)
    rows = tuple(Row(key, value) for key, value in values.items())
    return proceed(onward, at, rows, notices)


def _whole_story(
    conversation: Conversation, values: Mapping[str, JsonValue]
) -> dict[str, JsonValue]:
    """A first description with the few words before it; a later one replaces what there was."""
    told = values.get("description")
    if not isinstance(told, str) or "description" in conversation.answers or told == UNKNOWN:
        return {}
    return {"description": joined(conversation.description, told)[:TEXT_LIMIT]}


def answered(found: Mapping[str, Value]) -> dict[str, JsonValue]:
    """The answers among what was read."""
    return without_doubles(kept(found))


def _half_understood(conversation: Conversation, partly: Mapping[str, Partly]) -> Done:
    """The same card with what was recognised ticked, and the words that were not named."""
    ticked = {key: part.value for key, part in partly.items()}
    language = conversation.language
    words = ", ".join(f'"{word}"' for part in partly.values() for word in part.left)
    words = clean(words, language, DRAFT_LIMIT).text
    named = ", ".join(in_words(key, value, language) for key, value in ticked.items())
    supposed = any(part.supposed for part in partly.values())
    asked = Line("error-sure" if supposed else "error-perhaps", {"choice": named})
    error = Line("error-half", {"words": words}) if words else asked
    conversation = conversation.but(
        suggested={**conversation.suggested, **ticked},
        draft={key: said for key, said in conversation.draft.items() if key not in ticked},
        answers={key: said for key, said in conversation.answers.items() if key not in ticked},
        failures=conversation.failures + 1,
    )
    return Done(conversation, error=error)


def _refused(conversation: Conversation, refused: Refused, typed: Mapping[str, str]) -> Done:
    """Nothing is kept but what was typed, so that it can be put right."""
    draft = {
        key: clean(value, conversation.language, DRAFT_LIMIT).text for key, value in typed.items()
    }
    conversation = conversation.but(
        draft={key: value for key, value in draft.items() if value},
        failures=conversation.failures + 1,
    )
    return Done(conversation, error=refused.line)


def _told(
    typed: Mapping[str, str], values: Mapping[str, JsonValue], language: str
) -> tuple[Line, ...]:
    """What was taken out of, or cut from, the free texts among the answers."""
    texts = [typed[key] for key in values if key in typed and BY_KEY[key].kind is Kind.TEXT]
    lines = (line for raw in texts for line in clean(raw, language).notices)
    return tuple({line.key: line for line in lines}.values())


def more_words(conversation: Conversation, said: str, _at: Context) -> Done:
    """Words that answer no question are put with the description: nothing told is lost."""
    told = clean(said, conversation.language)
    whole = joined(conversation.description, told.text)
    notices = told.notices
    if len(whole) > TEXT_LIMIT:
        whole, notices = whole[:TEXT_LIMIT], (*notices, Line("notice-cut", {"limit": TEXT_LIMIT}))
    answers = {**conversation.answers, **told_late(conversation, said), "description": whole}
    conversation = conversation.but(description=whole, answers=answers)
    return Done(conversation, notices=(*notices, Line("notice-added-to-description")))


def with_files(conversation: Conversation, files: tuple[str, ...]) -> Conversation:
    """The names of attachments, each once; a name is free text too and is cleaned like it."""
    names = (clean(name, conversation.language, NAME_LIMIT).text for name in files)
    known = tuple(dict.fromkeys((*conversation.files, *names)))
    return conversation.but(files=known[:MOST_FILES])
