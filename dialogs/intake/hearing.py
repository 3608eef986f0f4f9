"""Typed words -> the act they stand for, by the screen on which they are said.

A command is heard first, because it is one only when it is the whole message. Then each screen has
its own ear. Words that fit nothing are kept with the story or refused with what to do, never lost.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta

from dialogs.exchange import Line, Typed
from dialogs.faq import looks_asked
from dialogs.intake.acts import (
    asking,
    beginning,
    concerning,
    correcting,
    department,
    filing,
    replying,
    steering,
)
from dialogs.intake.acts.done import Done, beneath, say
from dialogs.intake.conversation import Context, Conversation
from dialogs.intake.phrasing import SITUATION, choice_in_words, label_of
from dialogs.intake.questions import BY_KEY
from dialogs.intake.route import (
    ADDING,
    CHOOSING,
    DOUBTING,
    IDLE,
    PAUSED,
    PROPOSING,
    STOPPING,
    SUMMARY,
)
from dialogs.intake.screens import answered_rows, listed
from dialogs.intake.verbs import ACTS
from dialogs.situations import Situation
from dialogs.understanding import Intent, understand
from dialogs.understanding.choices import is_no, is_yes, match_choices
from dialogs.understanding.commands import command
from dialogs.understanding.team import says_only_that
from dialogs.understanding.vocabulary import pattern, stems
from dialogs.understanding.wording import plain

LONG_AGO = timedelta(hours=4)  # after this an answer that does not fit is taken for a greeting

_HALF = frozenset({"error-half", "error-perhaps", "error-sure"})
_REFUSED = frozenset(
    {
        "error-choice",
        "error-yes-or-no",
        "error-choices",
        "error-no-data",
        "error-count",
        "error-moment",
    }
)
_SENTENCE = 6  # from so many words on, something is a story rather than the name of a line
_THANKS = re.compile(rf"{stems('thanks')}[ !.]*")
_SEND = pattern("send")
_CHANGE = re.compile(rf"{stems('change')} (.+)")


def hear(conversation: Conversation, said: Typed, at: Context) -> Done:
    """What typed words, or an attachment without words, lead to."""
    text = said.text.strip()
    if not text and conversation.screen != ADDING:
        error = None if said.files or conversation.screen == IDLE else Line("error-empty")
        return Done(conversation, error=error)
    if conversation.department_asked and not _is_thanks(text):
        more = filing.told_after(conversation, said, at)
        answer = None if more else department.heard(conversation, text, at)
        return answer or _heard(conversation.but(department_asked=False), said, text, at)
    return _heard(conversation, said, text, at)


def _heard(conversation: Conversation, said: Typed, text: str, at: Context) -> Done:
    order = command(text)
    if order is not None and not (order.verb == "resume" and _offers(conversation)):
        return ACTS[order.verb](conversation, order.values, at)
    if conversation.screen != ADDING and says_only_that(text):
        return concerning.heard(conversation, at)
    if conversation.screen != ADDING and _comes_first(conversation, text):
        answer = asking.asked(conversation, text, at)
        if answer is not None:
            return answer
    if conversation.screen in BY_KEY:
        return _answered(conversation, text, at)
    if conversation.screen == ADDING:
        return filing.added(conversation, said, at)
    return _ON_SCREEN[conversation.screen](conversation, text, at)


def _offers(conversation: Conversation) -> bool:
    """Whether something stands ready as the answer: who types "verder" then agrees with it."""
    return bool(conversation.suggested.get(conversation.screen))


def _comes_first(conversation: Conversation, text: str) -> bool:
    """Whether words are a question before they are an answer: only if they have the form of one."""
    return conversation.screen not in BY_KEY or looks_asked(text)


def is_command(text: str) -> bool:
    """Whether these words steer the conversation and tell nothing themselves."""
    return command(text.strip()) is not None


def _answered(conversation: Conversation, text: str, at: Context) -> Done:
    if conversation.screen == "description" and len(text.split()) >= beginning.ENOUGH_WORDS:
        conversation = conversation.but(language=understand(text, at.now).language)
    done = replying.answer_typed(conversation, text, at)
    away = conversation.last_at is not None and at.now - conversation.last_at > LONG_AGO
    if done.error is not None and away:
        return Done(conversation, notices=(Line("notice-back-again"),))
    if done.error is None:
        return done
    if done.error.key in _REFUSED and (right := correcting.halfway(conversation, text, at)):
        return right
    if done.error.key in _HALF and not looks_asked(text):
        return done
    return asking.asked(conversation, text, at) or _not_known(_noted(conversation, done), text, at)


def _noted(before: Conversation, done: Done) -> Done:
    """What is no answer here and one elsewhere: it waits there, and that is said."""
    waits = {*done.conversation.suggested} - {*before.suggested}
    refused = done.error is not None and done.error.key in _REFUSED
    return replace(done, error=Line("error-noted")) if waits and refused else done


def _not_known(done: Done, text: str, at: Context) -> Done:
    """A refused answer; who asked something is told that it has no answer here, and who has."""
    if not looks_asked(text):
        return done
    unknown = Line("faq-unknown", {"contact": at.contact.in_words(done.conversation.language)})
    return replace(done, notices=(unknown, *done.notices))


def _is_thanks(text: str) -> bool:
    return _THANKS.fullmatch(plain(text, 40)) is not None


def _on_nothing(conversation: Conversation, text: str, at: Context) -> Done:
    """Where no report is being made: thanks are no report, and anything else may be one."""
    if "?" in text and not any(map(str.isalnum, text)):
        return ACTS["help"](conversation, {}, at)
    if _is_thanks(text):
        thanked = say(conversation, "welcome-thanks", verbs=("start", "reports"))
        return replace(thanked, aside=conversation.department_asked)
    if (more := filing.told_after(conversation, Typed(text), at)) is not None:
        return more
    done = beginning.begin(conversation, text, at)
    if not done.conversation.unfinished or Line("help-doubt") in done.notices:
        return done
    return replace(done, notices=(*asking.answers_beside(text, at), *done.notices))


def _on_proposal(conversation: Conversation, text: str, at: Context) -> Done:
    if conversation.told and conversation.situation is None:
        return _on_several(conversation, text, at)
    if is_yes(text):
        return _agreed(conversation, text, at)
    if is_no(text) and len(text.split()) == 1:
        return beginning.choose_instead(conversation, at)
    return _on_list(conversation, text, at)


def _agreed(conversation: Conversation, text: str, at: Context) -> Done:
    """A yes to the proposal; what is told behind it counts too, and may change what it was."""
    if len(text.split()) < _SENTENCE:
        return beginning.confirm(conversation, at)
    told = beginning.told_again(conversation, text, at)
    same = told.error is None and told.conversation.situation is conversation.situation
    return beginning.confirm(told.conversation, at) if same else told


def _on_several(conversation: Conversation, text: str, at: Context) -> Done:
    """The number of one of the incidents, or its words; else what happened in other words."""
    labels = {str(number): words for number, (_, words) in enumerate(conversation.told, 1)}
    picked = match_choices(text, labels, many=False)
    if picked and picked[0] in labels and len(text.split()) < _SENTENCE:
        return beginning.one_told(conversation, picked[0], at)
    return beginning.told_again(conversation, text, at)


def _on_list(conversation: Conversation, text: str, at: Context) -> Done:
    """A number or a line of the list; else what happened in other words; else an error."""
    lines = listed(conversation)
    labels = {
        value.value: choice_in_words(SITUATION, value.value, conversation.language)
        for value in (*lines, *(other for other in Situation if other not in lines))
    }
    picked = match_choices(text, labels, many=False)
    if picked and picked[0] in labels and len(text.split()) < _SENTENCE:
        return beginning.pick(conversation, picked[0], at)
    return beginning.told_again(conversation, text, at)


def _on_summary(conversation: Conversation, text: str, at: Context) -> Done:
    said = plain(text, 200)
    if _SEND.match(said) or is_yes(text):
        return filing.send(conversation, at)
    key = _named_row(conversation, said)
    if key:
        return steering.change(conversation, key, at)
    right = correcting.corrected(conversation, text, at)
    if right is not None:
        return right
    if (is_no(text) and len(text.split()) < _SENTENCE) or _CHANGE.match(said):
        return Done(conversation, error=Line("error-summary"))
    return replying.more_words(conversation, text, at)


def _named_row(conversation: Conversation, said: str) -> str:
    """The row of the summary that is meant, by its label or number after "wijzig", or "" ."""
    asked = _CHANGE.match(said)
    labels = {
        row.question: label_of(row.question, conversation.language)
        for row in answered_rows(conversation)
    }
    words = asked.group(1) if asked else said if said.isdigit() else ""
    found = match_choices(words, labels, many=False) if words else ()
    exact = next((key for key, label in labels.items() if plain(label) == said), "")
    return found[0] if found and found[0] in labels else exact


def _on_stop(conversation: Conversation, text: str, at: Context) -> Done:
    """Yes stops, no goes on; anything else is taken as an answer to the question beneath."""
    if is_yes(text):
        return steering.stop_yes(conversation, at)
    if is_no(text):
        return steering.resume(conversation, at)
    return hear(beneath(conversation), Typed(text), at)


def _on_pause(conversation: Conversation, text: str, at: Context) -> Done:
    heard = understand(text, at.now)
    if is_yes(text) or heard.intent is Intent.GREETING:
        return steering.resume(conversation, at)
    return beginning.unfinished(conversation, at)


_ON_SCREEN: Mapping[str, Callable[[Conversation, str, Context], Done]] = {
    IDLE: _on_nothing,
    DOUBTING: _on_nothing,
    PROPOSING: _on_proposal,
    CHOOSING: _on_list,
    SUMMARY: _on_summary,
    STOPPING: _on_stop,
    PAUSED: _on_pause,
}
