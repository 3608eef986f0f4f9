"""What an act leads to, and the steps that acts share."""

from __future__ import annotations

from dataclasses import dataclass

from dialogs.exchange import Addition, AskMore, Closed, Line, Notice, Reply, Report, Row
from dialogs.intake.conversation import Context, Conversation
from dialogs.intake.route import ASIDE, SUMMARY, move
from dialogs.intake.screens import remaining


@dataclass(frozen=True)
class Done:
    """What an act led to.

    `rows` close the card that was open, and `becomes` is what a tapped card turns into where the
    screen does not take its place; `replies` are said beside the screen; `shows` is False
    where the replies are all there is to show, and `aside` is True where a card that is open stays
    as it is beside them. `left` are the questions still to be asked, where the act looked them up;
    `department` is where the reporter said they work.
    """

    conversation: Conversation
    rows: tuple[Row, ...] = ()
    becomes: Closed | AskMore | None = None
    replies: tuple[Reply, ...] = ()
    notices: tuple[Line, ...] = ()
    error: Line | None = None
    shows: bool = True
    aside: bool = False
    report: Report | None = None
    addition: Addition | None = None
    department: str = ""
    left: tuple[str, ...] | None = None


def moved(conversation: Conversation, trigger: str, target: str = "") -> Conversation:
    screen = move(trigger, conversation.screen, target)
    return conversation.but(screen=screen, failures=0, draft={})


def proceed(
    conversation: Conversation,
    at: Context,
    rows: tuple[Row, ...] = (),
    notices: tuple[Line, ...] = (),
) -> Done:
    """On to the first question that is still wanted, or to the summary."""
    left = remaining(conversation, at.now)
    onward = moved(conversation, "proceed", left[0] if left else SUMMARY)
    return Done(onward, rows=rows, notices=notices, left=left)


def begun(conversation: Conversation, at: Context) -> Conversation:
    return conversation.but(started_at=conversation.started_at or at.now)


def cleared(conversation: Conversation) -> Conversation:
    """Nothing left of the report; language, revision and the open card stay known."""
    return Conversation(
        language=conversation.language,
        revision=conversation.revision,
        card_open=conversation.card_open,
        last_at=conversation.last_at,
        added=conversation.added,
    )


def beneath(conversation: Conversation) -> Conversation:
    if conversation.screen not in ASIDE:
        return conversation
    return moved(conversation, "resume", conversation.before).but(adding="")


def laid_aside(conversation: Conversation, trigger: str) -> Conversation:
    """The bot asks something itself, above the screen that was there, to go back to."""
    below = beneath(conversation)
    return moved(below, trigger).but(before=below.screen)


def say(
    conversation: Conversation,
    *said: str | Line,
    verbs: tuple[str, ...] = (),
    asks: bool = False,
    shows: bool = False,
) -> Done:
    """These lines, some by their key alone, with these buttons, and nothing else.

    `asks` where an answer is waited for; `shows` where the screen follows.
    """
    lines = tuple(Line(one) if isinstance(one, str) else one for one in said)
    return Done(conversation, replies=(Notice(0, lines, verbs, asks),), shows=shows)
