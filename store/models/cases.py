"""A case: the whole as a document, the columns derived from it, and the files it came with."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from store.models.columns import (
    CleanText,
    MaybeMoment,
    MaybeWords,
    Moment,
    Sealed,
    Words,
    only,
)


class Case(SQLModel, table=True):
    """One incident from report to closing; a case that ends as no breach is kept too.

    `document` is the case. Every other column is derived from it by `store.documents.columns`, and
    both are written by `store.cases` alone. `version` guards against two writers at once.
    """

    __tablename__ = "cases"
    __table_args__ = (
        UniqueConstraint("year", "number"),
        Index(None, "state", "due_at"),
        Index(None, "registered_at"),
        Index(None, "closed_at"),
        Index(None, "situation", "decided_at"),
        Index(None, "reporter", "registered_at"),
        Index(None, "reporter", "asked_at"),
        Index(None, "nameless", "closed_at"),
        # What is listed is there: of the others it is asked when they were destroyed.
        Index("ix_cases_destroyed_at", "destroyed_at", **only("destroyed_at IS NOT NULL")),
        Index("ix_cases_restricted", "id", **only("restricted")),
        Index("ix_cases_drill", "id", **only("drill")),
    )

    id: int = Field(default=None, primary_key=True)
    version: int
    form: int  # store.documents.FORM when the document was written
    document: bytes

    reference: str = Field(unique=True, sa_type=CleanText)  # DL-2026-0042
    year: int
    number: int
    revision: int  # of the case: what its cards carry
    state: Words  # dialogs.handling.casefile.CaseState
    situation: Words  # dialogs.situations.Situation
    kind: Words  # dialogs.law.facts.IncidentKind
    regime: Words  # dialogs.law.facts.Regime
    source: Words  # "chat", or how a case came in that an officer entered
    drill: bool
    department: Words

    # The verdicts of the latest weighing.
    breach: Words
    duty_to_notify: Words
    duty_to_communicate: Words
    people_least: int | None
    people_most: int | None

    reporter: bytes | None  # a keyed hash of their id; none where it was entered for somebody
    officer_id: Words
    officer_name: str = Field(
        sa_column=Column("officer_name", Sealed("cases", "officer_name"), nullable=False)
    )

    signalled_at: MaybeMoment  # a first signal
    aware_at: Moment  # when the municipality became aware: the term runs from here
    registered_at: Moment
    due_at: Moment  # the end of the strict term for notifying
    taken_at: MaybeMoment
    decided_at: MaybeMoment  # first decided on notifying, or that it is no breach
    notified_at: MaybeMoment  # first notified to the authority
    late: bool  # whether that was too late
    told_at: MaybeMoment  # people first told
    asked_at: MaybeMoment  # the newest question that waits for the reporter
    closed_at: MaybeMoment

    restricted: bool  # only its readers see it
    held: bool  # a legal hold keeps it from being destroyed
    nameless: bool  # who reported it was taken out
    destroyed_at: MaybeMoment  # its document is gone


class CountedCase(SQLModel, table=True):
    """How a case counts in the spans that end after `since`, and not after `until` if that is set.

    Derived from its columns and its events by `store.counted`, which says when there are several.
    """

    __tablename__ = "counted_cases"
    __table_args__ = (
        Index(None, "registered_at"),
        # How a year counts now, and the middle of how long things took, from the index alone.
        Index(
            "ix_counted_cases_now",
            *("year", "to_notification", "notified", "withdrawn", "told"),
            **only("until IS NULL"),
        ),
        # What weeks count, each from an index alone.
        Index(
            "ix_counted_cases_told",
            *("registered_at", "situation", "told_to_report", "until"),
            **only("until IS NULL"),
        ),
        Index(
            "ix_counted_cases_decided",
            *("decided_at", "first_to_decision", "until"),
            **only("until IS NULL"),
        ),
        Index(
            "ix_counted_cases_recorded",
            *("recorded_at", "recorded", "until"),
            **only("until IS NULL"),
        ),
        Index(
            "ix_counted_cases_ended",
            *("ended_at", "since", "until", "verdict"),
            **only("ended_at IS NOT NULL"),
        ),
        Index("ix_counted_cases_open", "since", "ended_at", **only("ended_at IS NULL")),
    )

    case_id: int = Field(
        primary_key=True, foreign_key="cases.id", sa_column_kwargs={"autoincrement": False}
    )
    number: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    since: Moment
    until: MaybeMoment  # when it was opened again
    registered_at: Moment
    year: int  # of that, in Amsterdam

    situation: Words
    kind: Words
    regime: Words
    source: Words
    department: Words
    verdict: Words  # breach, no_breach, duplicate or undecided
    people: Words  # a band of their number, see `store.counted.BANDS`
    notified: Words  # to the authority: in_time or late, or empty where it was not
    withdrawn: bool  # such a notification was
    told: int | None  # people who were told; none where nobody was
    notify_weighed: MaybeWords  # what the last decision on each duty rests on, and what it is
    notify_decided: MaybeWords
    communicate_weighed: MaybeWords
    communicate_decided: MaybeWords
    measures: int
    measures_done: int

    # In seconds; none where an end of it is not known.
    to_report: int | None  # from the first signal to registration
    to_decision: int | None  # from registration to the first decision
    to_notification: int | None  # from awareness to the first notification

    ended_at: MaybeMoment  # before it was opened again, if it was
    # In the last row alone, as weeks count it: when it was recorded, whatever became of it.
    told_to_report: int | None  # from the first signal as the report told it to registration
    decided_at: MaybeMoment  # first, on notifying, or that it is no breach
    first_to_decision: int | None  # from registration to that
    recorded_at: MaybeMoment  # the first notification
    recorded: Words  # in_time or late, or empty


class CaseWord(SQLModel, table=True):
    """A word by which a case is found: a keyed hash of it, see `store.lists.searching`."""

    __tablename__ = "case_words"
    __table_args__ = (Index(None, "case_id"), {"sqlite_with_rowid": False})

    word: int = Field(
        primary_key=True, sa_type=BigInteger, sa_column_kwargs={"autoincrement": False}
    )
    case_id: int = Field(
        primary_key=True, foreign_key="cases.id", sa_column_kwargs={"autoincrement": False}
    )


class CaseReader(SQLModel, table=True):
    """Somebody who may see a restricted case."""

    __tablename__ = "case_readers"

    case_id: int = Field(
        primary_key=True, foreign_key="cases.id", sa_column_kwargs={"autoincrement": False}
    )
    person: str = Field(primary_key=True, sa_type=CleanText)  # their Entra object id


class Counter(SQLModel, table=True):
    """The last case number of a year; locked while a case is filed, so numbers have no gaps."""

    __tablename__ = "counters"

    year: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    last: int


class AttachmentPiece(SQLModel, table=True):
    """A piece of a file: of a case, or of a chat in which a report is under way.

    What of a case the file is (its name, its type, who gave it) stands in the case itself, with the
    digest of the whole. Of a chat that stands in piece 0. The content begins with piece 1.
    """

    __tablename__ = "attachment_pieces"
    __table_args__ = (
        UniqueConstraint("case_id", "number", "piece"),
        UniqueConstraint("conversation_key", "number", "piece"),
    )

    id: int = Field(default=None, primary_key=True)
    case_id: int | None = Field(default=None, foreign_key="cases.id")
    conversation_key: bytes | None = None  # as in `conversations`; one of both is there
    number: int  # of the file, in its case or chat
    piece: int
    sealed: bytes
