"""Where the reporter works: asked once, after their report was sent, and never in its way.

Nothing waits for the answer. A typed one counts only as the very next message, and only where it
can be nothing else: words that may tell of an incident are heard as such.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Final

from dialogs.exchange import Closed, Line, Notice
from dialogs.faq import looks_asked
from dialogs.intake.acts.done import Done
from dialogs.intake.answering import NAME_LIMIT, clean
from dialogs.intake.conversation import Context, Conversation
from dialogs.understanding.choices import is_no
from dialogs.understanding.commands import command
from dialogs.understanding.vocabulary import pattern
from dialogs.understanding.wording import plain

SOON: Final = timedelta(hours=1)  # after this a message is no answer any more
MOST_WORDS: Final = 6
_UNKNOWN, _RATHER_NOT = pattern("unknown"), pattern("rather_not")
_WORKING_AT, _TELLS = pattern("working_at"), pattern("tells_of_incident")


def keep(conversation: Conversation, values: Mapping[str, str], _at: Context) -> Done:
    """What the card holds; the card shows it, and a report that is under way goes on beside it."""
    department, line = _told(conversation, values.get("department", ""))
    return Done(
        conversation.but(department_asked=False),
        becomes=Closed(line=line),
        shows=False,
        aside=conversation.unfinished,
        department=department,
    )


def heard(conversation: Conversation, said: str, at: Context) -> Done | None:
    """What a typed answer leads to; None where it is none."""
    long_ago = conversation.last_at is None or at.now - conversation.last_at > SOON
    named = None if long_ago else _named(said)
    if named is None:
        return None
    department, line = _told(conversation, named)
    return Done(
        conversation.but(department_asked=False),
        replies=(Notice(0, (line,)),),
        shows=False,
        department=department,
    )


def _named(said: str) -> str | None:
    """What words name; empty where they would rather not tell, None where they tell otherwise."""
    bare = plain(said)
    if is_no(said) or _UNKNOWN.match(bare) or _RATHER_NOT.search(bare):
        return ""
    if command(said) is not None:
        return None
    begins = _WORKING_AT.match(bare)
    name = said.split()[len(begins.group().split()) if begins else 0 :]
    telling = looks_asked(said) or _TELLS.search(plain(" ".join(name)))
    return None if telling or not 0 < len(name) <= MOST_WORDS else " ".join(name).strip(".!")


def _told(conversation: Conversation, said: str) -> tuple[str, Line]:
    department = clean(said, conversation.language, NAME_LIMIT).text
    if not department:
        return "", Line("department-skipped")
    return department, Line("department-kept", {"department": department})
