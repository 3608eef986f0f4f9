"""The state of one reporter's conversation, and what one step takes and gives.

A conversation is a frozen value that survives JSON, so that any instance of the bot can take the
next step. Nothing here decides anything.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Self

from pydantic import AwareDatetime, BaseModel, ConfigDict, JsonValue

from dialogs.contact import Contact, Desks
from dialogs.exchange import Addition, Closed, OwnCase, Reply, Report
from dialogs.faq import Faq, default
from dialogs.situations import Cluster, Incident, OtherMatter, Situation
from dialogs.texts import Language
from dialogs.understanding.team import NOBODY, Concern, SeenTo


class Conversation(BaseModel):
    """Everything remembered between two steps; an empty one is a person never met.

    `screen` is the state of the machine; `before` the screen under a question of the bot itself
    ("stop?", "what do you want to add?"), to go back to. `revision` grows with every card that
    holds buttons: a tap with another one is stale. `trail` holds the question cards in the order
    they were answered, `passed` the companions that were seen on a card and left open. `draft`
    keeps what was typed and not accepted, for the corrected try. `adding` is the case that
    something is added to, `added` the revision of the card on which that was done last. `said` is
    the id of the last typed message, while it can still be changed: it was said on the screen
    `said_on`, and `said_before` is what the description was until then. `department_asked` tells
    that where they work was the last thing asked. `told` are several
    incidents of one message, with the words of each, that are still to be taken. `about` is whom of
    the privacy team the report is about, as `dialogs.understanding.team` tells it.
    """

    # A report may be left before an upgrade and taken up after it: what is not known is let go.
    model_config = ConfigDict(frozen=True, extra="ignore")

    language: Language = "nl"
    screen: str = "idle"
    before: str = "idle"
    revision: int = 0
    card_open: bool = False
    situation: Situation | None = None
    others: tuple[Incident, ...] = ()
    elsewhere: OtherMatter | None = None
    told: tuple[tuple[Situation, str], ...] = ()
    cluster: Cluster | None = None
    description: str = ""
    suggested: Mapping[str, JsonValue] = {}
    hints: tuple[str, ...] = ()
    answers: Mapping[str, JsonValue] = {}
    trail: tuple[str, ...] = ()
    passed: tuple[str, ...] = ()
    draft: Mapping[str, str] = {}
    failures: int = 0
    files: tuple[str, ...] = ()
    adding: str = ""
    added: int = 0
    department_asked: bool = False
    said: str = ""
    said_on: str = ""
    said_before: str = ""
    about: Concern = NOBODY
    started_at: AwareDatetime | None = None
    last_at: AwareDatetime | None = None

    def but(self, **changes: Any) -> Self:  # noqa: ANN401 - the fields' own types
        """A copy with these fields changed."""
        return self.model_copy(update=changes)

    @property
    def unfinished(self) -> bool:
        """Whether a report was begun and neither sent nor stopped."""
        return self.started_at is not None


@dataclass(frozen=True)
class Context:
    """What a step may know beside the conversation: the time, and what the organisation set.

    `own` gives the reporter's own cases when a step asks for them, which few do.
    `asks_department` tells whether they are to be asked where they work. `team` gives the people
    of the privacy team by their object ids, with their names, and `seen_to` who sees to a report
    about some of them.
    """

    now: datetime
    own: Callable[[], tuple[OwnCase, ...]] = tuple
    contact: Contact = field(default_factory=Contact)
    desks: Desks = field(default_factory=Desks)
    faq: Faq = field(default_factory=default)
    asks_department: Callable[[], bool] = bool
    team: Callable[[], Mapping[str, str]] = dict
    seen_to: Callable[[Concern], SeenTo] = lambda _: SeenTo.OTHERS


@dataclass(frozen=True)
class StepOutcome:
    """What a step leads to.

    For a tap the first reply replaces the tapped card and the others are new messages. For typed
    text, and for a tap on a card that `stays`, all replies are new messages and `closes` is what
    the open card becomes. `department` is where the reporter said they work.
    """

    conversation: Conversation
    replies: tuple[Reply, ...] = ()
    closes: Closed | None = None
    report: Report | None = None
    addition: Addition | None = None
    department: str = ""
    stays: bool = False
