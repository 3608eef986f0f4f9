"""The tables: what is kept, and under which rules of its own.

A row holds values and the rules the database itself enforces (keys, uniqueness, versions). What
a row means for the law stands in `dialogs`; how it is read and written stands in the modules
beside this package. JSON columns do not see changes made inside a value: assign a new one.
"""

from store.models.cases import AttachmentPiece, Case, CaseReader, CaseWord, CountedCase, Counter
from store.models.columns import metadata
from store.models.history import Chain, Event, EventText, ImportedLine, Notice, Source
from store.models.installation import Instance, KeyCheck
from store.models.messages import DueRow, Outbox, OutboxState, Reminder, ShownCard
from store.models.people import Contact, Conversation, Members, SavedView, SeenActivity

__all__ = [
    "AttachmentPiece",
    "Case",
    "CaseReader",
    "CaseWord",
    "Chain",
    "Contact",
    "Conversation",
    "CountedCase",
    "Counter",
    "DueRow",
    "Event",
    "EventText",
    "ImportedLine",
    "Instance",
    "KeyCheck",
    "Members",
    "Notice",
    "Outbox",
    "OutboxState",
    "Reminder",
    "SavedView",
    "SeenActivity",
    "ShownCard",
    "Source",
    "metadata",
]
