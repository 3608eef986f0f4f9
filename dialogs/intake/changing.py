"""A message that was typed, and then changed or taken back in the chat itself.

While nothing came after it, the change is taken over: what the message led to is undone, and its
new words are heard in its place. Later the person hears that the change is not seen, and what to
do instead: an answer that was built on is never changed behind somebody's back.
"""

from __future__ import annotations

from dataclasses import replace

from dialogs.exchange import Changed, Line, Notice, Typed
from dialogs.intake.acts.done import Done, cleared, moved, say
from dialogs.intake.conversation import Context, Conversation
from dialogs.intake.hearing import hear, is_command
from dialogs.intake.route import ADDING, CHOOSING, DOUBTING, PROPOSING, QUESTIONS, REST, SUMMARY

FIRST = (PROPOSING, CHOOSING)  # what is shown after a first sentence


def remembered(before: Conversation, said: Typed, after: Conversation) -> Conversation:
    """The conversation after a message, with what is needed to undo it."""
    lasting = is_command(said.text) or before.screen == ADDING
    if not said.id or lasting:
        return after.but(said="", said_on="", said_before="")
    return after.but(said=said.id, said_on=before.screen, said_before=before.description)


def change(conversation: Conversation, changed: Changed, at: Context) -> Done:
    """What a change of an earlier message leads to."""
    last = bool(changed.id) and changed.id == conversation.said
    undone = _undone(conversation) if last else None
    if undone is None:
        key = "deletion-unseen" if changed.text is None else "change-unseen"
        unseen = Notice(conversation.revision, (Line(key),))
        return Done(conversation, replies=(unseen,), shows=False, aside=True)
    if changed.text is None:
        return _taken_back(undone)
    done = hear(undone, Typed(changed.text, id=changed.id), at)
    after = remembered(undone, Typed(changed.text, id=changed.id), done.conversation)
    return replace(done, conversation=after, notices=(Line("change-taken"), *done.notices))


def _taken_back(undone: Conversation) -> Done:
    undone = undone.but(said="", said_on="", said_before="")
    if undone.screen in REST:
        return say(undone, "message-gone", verbs=("start",))
    return Done(undone, notices=(Line("message-gone"),))


def _undone(conversation: Conversation) -> Conversation | None:
    """The conversation without its last message; None where too much came of it."""
    said_on, now = conversation.said_on, conversation.screen
    bare = conversation.but(draft={}, failures=0, description=conversation.said_before)
    if said_on in QUESTIONS and now == said_on:  # it was no answer, and the question is still open
        return bare
    if said_on in QUESTIONS and now in (*QUESTIONS, SUMMARY):
        return _asked_again(bare, said_on)
    if said_on in REST and now in (*REST, *FIRST):
        return _at_rest(conversation)
    if said_on in FIRST and now in FIRST:
        return bare.but(suggested={}, hints=())
    if said_on == SUMMARY and now == SUMMARY:
        told = {**bare.answers, "description": bare.description}
        return bare.but(answers=told if bare.description else bare.answers)
    return None


def _asked_again(conversation: Conversation, key: str) -> Conversation:
    """Back at the question that was answered, without its answer."""
    answers = {one: value for one, value in conversation.answers.items() if one != key}
    trail = tuple(one for one in conversation.trail if one != key)
    return moved(conversation, "revisit", key).but(answers=answers, trail=trail)


def _at_rest(conversation: Conversation) -> Conversation:
    """As before the first sentence; a file that came with it is still there."""
    files = conversation.files
    if conversation.screen in FIRST:
        conversation = moved(moved(conversation, "ask_stop"), "abandon")
    elif conversation.screen == DOUBTING:
        conversation = conversation.but(screen="idle")
    return cleared(conversation).but(files=files)
