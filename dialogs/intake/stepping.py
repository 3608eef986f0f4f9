"""One step of a reporter's conversation: what came in, what it means, what is shown.

`step` is pure and total: every text and every tap has an answer, and nothing is read or written
here. Which act a tap stands for is told in `verbs.py`, and words in `hearing.py`; the acts stand
in `acts/`, the legal moves in `route.py`.
"""

from __future__ import annotations

from dataclasses import replace

from dialogs.exchange import (
    STAYS,
    Asked,
    Changed,
    Closed,
    Input,
    Line,
    Notice,
    Reply,
    Tapped,
    Typed,
)
from dialogs.intake import changing
from dialogs.intake.acts import replying
from dialogs.intake.acts.concerning import noted
from dialogs.intake.acts.done import Done
from dialogs.intake.conversation import Context, Conversation, StepOutcome
from dialogs.intake.hearing import hear
from dialogs.intake.route import ADDING, CHOOSING, IDLE, SCREENS
from dialogs.intake.screens import show, welcoming
from dialogs.intake.verbs import ACTS, ALWAYS
from dialogs.understanding.team import NOBODY

KNOWN = frozenset(SCREENS)


def step(conversation: Conversation, came_in: Input, at: Context) -> StepOutcome:
    """The conversation after one input, and what is said about it. Raises nothing."""
    outcome = _stepped(noted(_on_a_known_screen(conversation), came_in, at), came_in, at)
    after = outcome.conversation
    if after.unfinished or after.told:
        return outcome
    return replace(outcome, conversation=after.but(about=NOBODY))  # no report is about anybody


def _stepped(conversation: Conversation, came_in: Input, at: Context) -> StepOutcome:
    if isinstance(came_in, Tapped):
        return _tapped(conversation, came_in, at)
    if isinstance(came_in, Typed):
        return _said(conversation, came_in, at)
    if isinstance(came_in, Changed):
        return _outcome(conversation, changing.change(conversation, came_in, at), at)
    return _arrived(conversation, at)


def _on_a_known_screen(conversation: Conversation) -> Conversation:
    """A question that an upgrade took away leaves its report at the list of situations."""
    if conversation.screen in KNOWN and conversation.before in KNOWN:
        return conversation
    start = CHOOSING if conversation.unfinished else IDLE
    return conversation.but(screen=start, before=start)


def _arrived(conversation: Conversation, at: Context) -> StepOutcome:
    verbs = ("resume", "restart") if conversation.unfinished else ("start", "reports", "help")
    welcome = Notice(conversation.revision, welcoming(conversation, at), verbs)
    return StepOutcome(conversation.but(last_at=at.now), (welcome,))


# --- a tap -------------------------------------------------------------------------------------


def _tapped(conversation: Conversation, tap: Tapped, at: Context) -> StepOutcome:
    act = ACTS.get(tap.verb)
    stale = tap.verb not in ALWAYS and tap.revision != conversation.revision
    if act is None or stale:
        return StepOutcome(conversation, (Closed(line=Line("already-answered")),))
    done = act(conversation, {**tap.values, "revision": str(tap.revision)}, at)
    replies, after = _shown(replace(done, conversation=done.conversation.but(said="")), at)
    kept = done.report, done.addition, done.department
    if tap.revision == STAYS:
        closes = _closes(done) if conversation.card_open and not done.aside else None
        return StepOutcome(after, replies, closes, *kept, stays=True)
    if done.becomes:
        replies = (done.becomes, *replies)
    elif done.shows and not done.report:  # the screen replaces the tapped card, the rest follows
        replies = (replies[-1], *replies[:-1])
    return StepOutcome(after, replies, None, *kept)


def _said(conversation: Conversation, said: Typed, at: Context) -> StepOutcome:
    keeps = bool(said.files) and conversation.screen != ADDING
    told = replying.with_files(conversation, said.files) if keeps else conversation
    done = hear(told, said, at)
    if keeps:
        full = len(told.files) == replying.MOST_FILES
        line = Line("notice-files-full", {"limit": replying.MOST_FILES})
        lines = (line,) if full else said.told or (Line("notice-file"),)
        done = replace(done, notices=(*lines, *done.notices))
    done = replace(done, conversation=changing.remembered(conversation, said, done.conversation))
    return _outcome(conversation, done, at)


def _outcome(conversation: Conversation, done: Done, at: Context) -> StepOutcome:
    """What words led to, with what becomes of the card that was open."""
    replies, after = _shown(done, at)
    closes = _closes(done) if conversation.card_open and not done.aside else None
    return StepOutcome(after, replies, closes, done.report, done.addition, done.department)


def _closes(done: Done) -> Closed:
    return Closed(rows=done.rows) if done.rows else Closed(line=Line("card-moved"))


# --- what is shown -----------------------------------------------------------------------------


def _shown(done: Done, at: Context) -> tuple[tuple[Reply, ...], Conversation]:
    """The replies of an act with the screen last, and the conversation as that leaves it."""
    if done.aside:
        return done.replies, done.conversation.but(last_at=at.now)
    conversation = done.conversation.but(revision=done.conversation.revision + 1, last_at=at.now)
    replies = tuple(_revised(reply, conversation.revision) for reply in done.replies)
    if done.shows:
        replies = (*replies, show(conversation, at, done.notices, done.error, done.left))
    waits = bool(replies) and waits_for_answer(replies[-1])
    return replies, conversation.but(card_open=waits)


def _revised(reply: Reply, revision: int) -> Reply:
    return replace(reply, revision=revision) if isinstance(reply, Notice) else reply


def waits_for_answer(reply: Reply) -> bool:
    """Whether the card of a reply stays open until it is answered, and is closed then."""
    if isinstance(reply, Notice):
        return reply.asks
    return isinstance(reply, Asked)
