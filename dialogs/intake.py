"""One step of a reporter's conversation: what came in, what it means, what is shown.

`step` is pure and total: every text and every tap has an answer, and nothing is read or written
here. It sends a tap to its act by the verb, and words by the screen they are said on; the acts
stand in `acts.py`, the legal moves in `route.py`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from dialogs import acts
from dialogs.acts import Done
from dialogs.choices import is_no, is_yes, match_choices
from dialogs.commands import Command, command
from dialogs.conversation import Context, Conversation, Outcome
from dialogs.exchange import (
    Closed,
    Input,
    Line,
    MyReports,
    Notice,
    Reply,
    Said,
    Tapped,
)
from dialogs.phrasing import SITUATION, choice_in_words, label_of
from dialogs.questions import BY_KEY
from dialogs.route import (
    ADDING,
    CHOOSING,
    DOUBTING,
    IDLE,
    PAUSED,
    PROPOSING,
    STOPPING,
    SUMMARY,
    diagram,
)
from dialogs.screens import answered_rows, show
from dialogs.situations import MENU_FIRST, MENU_REST, Situation
from dialogs.understanding import Intent, understand
from dialogs.wording import plain

__all__ = ["Context", "Conversation", "Outcome", "diagram", "step"]

# Buttons that stand on cards without a question of their own: they are never stale.
ALWAYS = frozenset({"start", "menu", "reports", "help", "add", "resume", "language"})

_ADD = frozenset({"aanvullen", "vul aan", "aanvulling", "iets aanvullen", "add", "add information"})
_SEND = re.compile(
    r"^(?:verstuur|versturen|verzend(?:en)?|stuur(?: (?:maar|op|in))?|opsturen|send)\b"
)
_CHANGE = re.compile(
    r"^(?:wijzig(?:en)?|verander(?:en)?|pas(?: aan)?|aanpassen|change|edit)\s+(.+)$"
)

Act = Callable[[Conversation, Mapping[str, str], Context], Done]


def step(conversation: Conversation, came_in: Input, at: Context) -> Outcome:
    """The conversation after one input, and what is said about it. Raises nothing."""
    if isinstance(came_in, Tapped):
        return _tapped(conversation, came_in, at)
    if isinstance(came_in, Said):
        return _said(conversation, came_in, at)
    return _arrived(conversation, at)


def _arrived(conversation: Conversation, at: Context) -> Outcome:
    verbs = ("resume", "restart") if conversation.unfinished else ("start", "reports", "help")
    lines = tuple(Line(key) for key in ("welcome", "welcome-how", "welcome-calm"))
    welcome = Notice(conversation.revision, lines, verbs)
    return Outcome(conversation.but(last_at=at.now), (welcome,))


# --- a tap -------------------------------------------------------------------------------------


def _tapped(conversation: Conversation, tap: Tapped, at: Context) -> Outcome:
    act = _ACTS.get(tap.verb)
    stale = tap.verb not in ALWAYS and tap.revision != conversation.revision
    if act is None or stale:
        return Outcome(conversation, (Closed(line=Line("already-answered")),))
    done = act(conversation, tap.values, at)
    replies, conversation = _shown(done, at)
    if done.shows:  # the screen replaces the tapped card; what else is said follows it
        replies = (replies[-1], *replies[:-1])
    return Outcome(conversation, replies, None, done.report, done.addition)


def _verb(act: Callable[[Conversation, Context], Done]) -> Act:
    return lambda conversation, _values, at: act(conversation, at)


def _with(act: Callable[[Conversation, str, Context], Done], name: str) -> Act:
    return lambda conversation, values, at: act(conversation, values.get(name, ""), at)


def _on_question(act: Act) -> Act:
    """Only where a question is open; elsewhere the present screen is shown again."""

    def guarded(conversation: Conversation, values: Mapping[str, str], at: Context) -> Done:
        if conversation.screen not in BY_KEY:
            return Done(conversation, notices=(Line("nothing-here"),))
        return act(conversation, values, at)

    return guarded


def _on(screens: frozenset[str], act: Act) -> Act:
    def guarded(conversation: Conversation, values: Mapping[str, str], at: Context) -> Done:
        if conversation.screen not in screens:
            return Done(conversation, notices=(Line("nothing-here"),))
        return act(conversation, values, at)

    return guarded


_STEERABLE = frozenset({PROPOSING, CHOOSING, SUMMARY, *BY_KEY})

_ACTS: Mapping[str, Act] = {
    "start": _verb(acts.start),
    "menu": _verb(acts.start),
    "situation": _on(
        frozenset({IDLE, DOUBTING, PROPOSING, CHOOSING}), _with(acts.pick, "situation")
    ),
    "confirm": _on(frozenset({PROPOSING}), _verb(acts.confirm)),
    "other": _on(frozenset({PROPOSING, CHOOSING, DOUBTING}), _verb(acts.choose)),
    "answer": _on_question(acts.answer_card),
    "skip": _on_question(_verb(acts.skip)),
    "back": _on(_STEERABLE, _verb(acts.back)),
    "stop": _verb(acts.stop),
    "stop_yes": _on(frozenset({STOPPING}), _verb(acts.stop_yes)),
    "later": _verb(acts.later),
    "resume": _verb(acts.resume),
    "restart": _verb(acts.restart),
    "help": _verb(acts.help_me),
    "change": _on(frozenset({SUMMARY}), _with(acts.change, "question")),
    "send": _on(frozenset({SUMMARY}), _verb(acts.send)),
    "reports": _verb(acts.reports),
    "add": _with(acts.add, "reference"),
    "language": _with(acts.speak, "language"),
}


# --- words -------------------------------------------------------------------------------------


def _said(conversation: Conversation, said: Said, at: Context) -> Outcome:
    done = _heard(acts.with_files(conversation, said.files), said, at)
    if said.files and done.addition is None:
        done = replace(done, notices=(Line("notice-file"), *done.notices))
    replies, after = _shown(done, at)
    closes = _closes(done) if conversation.card_open else None
    return Outcome(after, replies, closes, done.report, done.addition)


def _closes(done: Done) -> Closed:
    return Closed(rows=done.rows) if done.rows else Closed(line=Line("card-moved"))


def _heard(conversation: Conversation, said: Said, at: Context) -> Done:
    text = said.text.strip()
    if not text and conversation.screen != ADDING:
        error = None if said.files or conversation.screen == IDLE else Line("error-empty")
        return Done(conversation, error=error)
    order = _command(text)
    if order is not None:
        return _ACTS[order.verb](conversation, order.values, at)
    if conversation.screen in BY_KEY:
        return _answered(conversation, text, at)
    if conversation.screen == ADDING:
        return acts.added(conversation, text, said.files, at)
    return _ON_SCREEN[conversation.screen](conversation, text, at)


def _command(text: str) -> Command | None:
    if plain(text[:80]) in _ADD:
        return Command("add")
    return command(text)


def _answered(conversation: Conversation, text: str, at: Context) -> Done:
    done = acts.answer_typed(conversation, text, at)
    away = conversation.last_at is not None and at.now - conversation.last_at > acts.LONG_AGO
    if done.error is not None and away:
        return Done(conversation, notices=(Line("notice-back-again"),))
    return done


def _on_proposal(conversation: Conversation, text: str, at: Context) -> Done:
    if is_yes(text):
        return acts.confirm(conversation, at)
    if is_no(text) and len(text.split()) == 1:
        return acts.choose(conversation, at)
    return _on_list(conversation, text, at)


def _on_list(conversation: Conversation, text: str, at: Context) -> Done:
    """A number or a line of the list; else what happened in other words; else an error."""
    shown = show(conversation, at)
    lines = (*getattr(shown, "first", ()), *getattr(shown, "rest", ()))
    values = lines or (*MENU_FIRST, *MENU_REST)
    labels = {
        value.value: choice_in_words(SITUATION, value.value, conversation.language)
        for value in (*values, *(s for s in Situation if s not in values))
    }
    picked = match_choices(text, labels, many=False)
    if picked and picked[0] in labels and len(text.split()) < _SENTENCE:
        return acts.pick(conversation, picked[0], at)
    return acts.told_again(conversation, text, at)


_SENTENCE = 6  # from so many words on, something is a story rather than the name of a line


def _on_summary(conversation: Conversation, text: str, at: Context) -> Done:
    said = plain(text, 200)
    if _SEND.match(said) or is_yes(text):
        return acts.send(conversation, at)
    key = _named_row(conversation, said)
    if key:
        return acts.change(conversation, key, at)
    if is_no(text) or _CHANGE.match(said):
        return Done(conversation, error=Line("error-summary"))
    return acts.more_words(conversation, text, at)


def _named_row(conversation: Conversation, said: str) -> str:
    """The row of the summary that is meant, by its label or number after "wijzig", or "" ."""
    asked = _CHANGE.match(said)
    labels = {
        row.question: label_of(row.question, conversation.language)
        for row in answered_rows(conversation)
    }
    words = asked.group(1) if asked else ""
    found = match_choices(words, labels, many=False) if words else ()
    exact = next((key for key, label in labels.items() if plain(label) == said), "")
    return found[0] if found and found[0] in labels else exact


def _on_stop(conversation: Conversation, text: str, at: Context) -> Done:
    return acts.stop_yes(conversation, at) if is_yes(text) else acts.resume(conversation, at)


def _on_pause(conversation: Conversation, text: str, at: Context) -> Done:
    heard = understand(text, at.now)
    if is_yes(text) or heard.intent is Intent.GREETING:
        return acts.resume(conversation, at)
    return acts.unfinished(conversation)


_ON_SCREEN: Mapping[str, Callable[[Conversation, str, Context], Done]] = {
    IDLE: acts.begin,
    DOUBTING: acts.begin,
    PROPOSING: _on_proposal,
    CHOOSING: _on_list,
    SUMMARY: _on_summary,
    STOPPING: _on_stop,
    PAUSED: _on_pause,
}


# --- what is shown -----------------------------------------------------------------------------


def _shown(done: Done, at: Context) -> tuple[tuple[Reply, ...], Conversation]:
    """The replies of an act with the screen last, and the conversation as that leaves it."""
    conversation = done.conversation.but(revision=done.conversation.revision + 1, last_at=at.now)
    replies = tuple(_revised(reply, conversation.revision) for reply in done.replies)
    if done.shows:
        replies = (*replies, show(conversation, at, done.notices, done.error))
    return replies, conversation.but(card_open=_has_buttons(replies[-1]))


def _revised(reply: Reply, revision: int) -> Reply:
    return replace(reply, revision=revision) if isinstance(reply, Notice) else reply


def _has_buttons(reply: Reply) -> bool:
    if isinstance(reply, Notice):
        return bool(reply.verbs)
    return not isinstance(reply, Closed | MyReports) and hasattr(reply, "revision")
