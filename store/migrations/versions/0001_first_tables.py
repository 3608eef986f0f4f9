"""The first tables: everything the bot keeps.

Written out instead of made from the models, so that this revision stays what it was when the
models change. A test holds both against each other.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

MOMENT = sa.DateTime(timezone=True)
TEXT = sa.Text()
JSON = sa.JSON()


def upgrade() -> None:
    """Make every table, the empty chain of events, and the triggers that guard history."""
    for family in (_people, _cases, _weighings, _work, _messages, _history):
        family()
    op.execute("INSERT INTO chain (id, length, hash) VALUES (1, 0, '')")
    for table in ("events", "assessments"):
        _never_changes(table)


def _people() -> None:
    """Who the bot talks with."""
    op.create_table(
        "conversations",
        sa.Column("key", TEXT, primary_key=True),
        *_all(TEXT, "person_id person_name language card_id"),
        *_all(JSON, "address state"),
        *_maybe(MOMENT, "started_at"),
        *_all(MOMENT, "updated_at"),
        *_all(sa.Integer(), "version"),
    )
    _index("conversations", "person_id")
    _index("conversations", "started_at", "updated_at")
    op.create_table(
        "seen_activities",
        sa.Column("conversation_key", TEXT, primary_key=True),
        sa.Column("activity_id", TEXT, primary_key=True),
        *_all(MOMENT, "at"),
        *_maybe(JSON, "answer"),
    )
    _index("seen_activities", "at")
    op.create_table(
        "contacts",
        sa.Column("key", TEXT, primary_key=True),
        *_all(TEXT, "name teams_id dead_reason"),
        *_all(JSON, "address"),
        *_all(MOMENT, "updated_at"),
        *_maybe(MOMENT, "dead_at"),
    )


def _cases() -> None:
    """The cases and their numbers."""
    op.create_table(
        "cases",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("reference", TEXT, nullable=False, unique=True),
        sa.Column("duplicate_of", sa.Integer(), sa.ForeignKey("cases.id"), nullable=True),
        *_all(sa.Integer(), "year number version"),
        *_all(TEXT, "state situation kind regime source breach duty_to_notify"),
        *_all(TEXT, "duty_to_communicate reporter_id reporter_name department language"),
        *_all(TEXT, "description officer_id officer_name officer_role closing_reason lesson"),
        *_all(sa.Boolean(), "drill"),
        *_maybe(sa.Integer(), "people_least people_most"),
        *_all(JSON, "reporter_address answers facts files"),
        *_maybe(MOMENT, "happened_at signalled_at taken_at closed_at"),
        *_all(MOMENT, "aware_at registered_at due_at acted_at"),
        sa.UniqueConstraint("year", "number"),
    )
    _index("cases", "closed_at")
    _index("cases", "registered_at")
    _index("cases", "reporter_id", "registered_at")
    _index("cases", "state", "due_at")
    op.create_table(
        "counters",
        sa.Column("year", sa.Integer(), primary_key=True, autoincrement=False),
        *_all(sa.Integer(), "last"),
    )


def _weighings() -> None:
    """Weighings and decisions."""
    op.create_table(
        "assessments",
        *_signed_row(),
        *_all(MOMENT, "at"),
        *_all(TEXT, "ruleset breach duty_to_notify duty_to_communicate severity"),
        *_all(JSON, "facts result"),
    )
    _index("assessments", "case_id", "id")
    op.create_table(
        "decisions",
        *_signed_row(),
        *_all(TEXT, "duty outcome reason ground second_id second_name second_role"),
        *_all(TEXT, "second_reason"),
        *_all(sa.Integer(), "weighing"),
        *_all(MOMENT, "at"),
        *_maybe(MOMENT, "second_at"),
        *_maybe(sa.Boolean(), "second_agrees"),
    )
    _index("decisions", "case_id", "duty", "id")


def _work() -> None:
    """What is done in a case."""
    op.create_table(
        "notifications",
        *_signed_row(),
        *_all(TEXT, "stage number late_reason reason"),
        *_all(MOMENT, "at registered_at"),
        *_all(sa.Boolean(), "late"),
    )
    _index("notifications", "at")
    _index("notifications", "case_id", "id")
    op.create_table(
        "communications",
        *_signed_row(),
        *_all(MOMENT, "at registered_at"),
        *_all(JSON, "how"),
        *_all(sa.Integer(), "people remaining"),
        *_all(TEXT, "ground reason"),
        *_maybe(MOMENT, "until"),
    )
    _index("communications", "at")
    _index("communications", "case_id", "at")
    op.create_table(
        "measures",
        *_signed_row(),
        *_all(TEXT, "text owner dropped_because"),
        *_all(sa.Date(), "due_on"),
        *_maybe(MOMENT, "done_at"),
        *_all(MOMENT, "at"),
    )
    _index("measures", "case_id")
    _index("measures", "done_at", "due_on")
    op.create_table(
        "questions",
        *_signed_row(),
        *_all(TEXT, "text answer"),
        *_all(MOMENT, "asked_at"),
        *_maybe(MOMENT, "answered_at"),
        *_all(JSON, "files"),
    )
    _index("questions", "answered_at", "asked_at")
    _index("questions", "case_id")
    op.create_table(
        "notes",
        *_signed_row(),
        *_all(TEXT, "kind text"),
        *_all(JSON, "files"),
        *_all(MOMENT, "at"),
    )
    _index("notes", "case_id", "at")


def _messages() -> None:
    """Messages to others, and what was reminded."""
    op.create_table(
        "outbox",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("key", TEXT, nullable=False, unique=True),
        sa.Column("case_id", sa.Integer(), sa.ForeignKey("cases.id"), nullable=True),
        *_all(TEXT, "kind owner state error activity_id"),
        *_all(JSON, "audience payload"),
        *_all(MOMENT, "due_at created_at"),
        *_all(sa.Integer(), "attempts"),
        *_all(sa.Boolean(), "posting"),
        *_maybe(MOMENT, "lease_until settled_at"),
    )
    _index("outbox", "case_id")
    _index("outbox", "state", "due_at")
    op.create_table(
        "shown_cards",
        sa.Column("case_id", sa.Integer(), sa.ForeignKey("cases.id"), primary_key=True),
        sa.Column("kind", TEXT, primary_key=True),
        sa.Column("audience_key", TEXT, primary_key=True),
        *_all(JSON, "address"),
        *_all(TEXT, "activity_id"),
        *_all(MOMENT, "at"),
    )
    op.create_table(
        "reminders",
        sa.Column("case_id", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("kind", TEXT, primary_key=True),
        sa.Column("due_at", MOMENT, primary_key=True),
        *_all(MOMENT, "claimed_at"),
        *_all(sa.Boolean(), "late"),
        *_all(TEXT, "outbox_key"),
    )
    op.create_table(
        "snoozes",
        *_signed_row(),
        *_all(TEXT, "kind reason"),
        *_all(MOMENT, "until at"),
    )
    _index("snoozes", "case_id", "until")


def _history() -> None:
    """What happened, and notices that are counted."""
    op.create_table(
        "events",
        sa.Column("id", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("case_id", sa.Integer(), sa.ForeignKey("cases.id"), nullable=True),
        *_all(MOMENT, "at"),
        *_all(TEXT, "kind who_id who_name who_role source previous hash"),
        *_all(JSON, "data"),
    )
    _index("events", "case_id", "id")
    op.create_table(
        "chain",
        sa.Column("id", sa.Integer(), primary_key=True),
        *_all(sa.Integer(), "length"),
        *_all(TEXT, "hash"),
    )
    op.create_table(
        "notices",
        sa.Column("id", sa.Integer(), primary_key=True),
        *_all(TEXT, "kind source text"),
        *_all(MOMENT, "at"),
    )
    _index("notices", "at")


def _signed_row() -> list[sa.Column[Any]]:
    """What every act in a case has: its id, its case, and who did it."""
    return [
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("case_id", sa.Integer(), sa.ForeignKey("cases.id"), nullable=False),
        *_all(TEXT, "by_id by_name by_role"),
    ]


def _all(kind: sa.types.TypeEngine[Any], names: str) -> list[sa.Column[Any]]:
    """Columns of one kind that are always filled."""
    return [sa.Column(name, kind, nullable=False) for name in names.split()]


def _maybe(kind: sa.types.TypeEngine[Any], names: str) -> list[sa.Column[Any]]:
    """Columns of one kind that may be empty."""
    return [sa.Column(name, kind, nullable=True) for name in names.split()]


def _index(table: str, *columns: str) -> None:
    op.create_index("_".join(("ix", table, *columns)), table, list(columns))


def _never_changes(table: str) -> None:
    """Let the database itself refuse to change or delete a row."""
    if op.get_context().dialect.name == "postgresql":
        _refuse_on_postgresql(table)
    else:
        _refuse_on_sqlite(table)


def _refuse_on_sqlite(table: str) -> None:
    for act in ("update", "delete"):
        op.execute(
            f"CREATE TRIGGER {table}_no_{act} BEFORE {act} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{table} are never changed'); END"
        )


def _refuse_on_postgresql(table: str) -> None:
    op.execute(
        f"CREATE FUNCTION {table}_never_change() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{table} are never changed'; END $$"
    )
    op.execute(
        f"CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
        f"FOR EACH STATEMENT EXECUTE FUNCTION {table}_never_change()"
    )
