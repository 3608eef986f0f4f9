"""A case is kept whole, as one document, instead of in a row a decision, a note, a question ...

The documents of this revision have form 1, spelled out here: today's classes may change, what
this revision writes does not.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

MOMENT = sa.DateTime(timezone=True)
AT_ONCE = 500  # cases in memory
FORM = 1

_MOMENTS = [
    "at",
    "registered_at",
    "until",
    "second_at",
    "due_on",
    "done_at",
    "asked_at",
    "answered_at",
    "aware_at",
    "due_at",
    "acted_at",
    "taken_at",
    "closed_at",
    "happened_at",
    "signalled_at",
]
_JSON = ["answers", "facts", "files", "reporter_address", "result", "how"]
_BY = "id case_id by_id by_name by_role "
_OLD = {
    "assessments": _BY + "at facts result",
    "decisions": _BY + "duty outcome reason ground weighing at second_id second_name second_role "
    "second_at second_agrees second_reason",
    "notifications": _BY + "stage number at late late_reason reason",
    "communications": _BY + "at how people remaining ground reason until",
    "measures": _BY + "text owner due_on done_at dropped_because",
    "questions": _BY + "text asked_at answered_at answer files",
    "notes": _BY + "kind text files at",
    "snoozes": _BY + "until reason at",
}
_CASE = (
    "id reference version state situation source drill department description answers files "
    "language reporter_id reporter_name reporter_address officer_id officer_name officer_role "
    "duplicate_of aware_at due_at registered_at acted_at taken_at closed_at closing_reason lesson"
)
_GONE = [
    "description",
    "answers",
    "facts",
    "files",
    "language",
    "reporter_name",
    "reporter_address",
    "officer_role",
    "duplicate_of",
    "acted_at",
    "closing_reason",
    "lesson",
]

Row = dict[str, Any]


def upgrade() -> None:
    """Make the new columns, fill them from the old tables, and drop those."""
    with op.batch_alter_table("cases") as cases:
        for column in _new_columns():
            cases.add_column(column)
    _fill(op.get_bind())
    with op.batch_alter_table("cases") as cases:
        for name in ("document", "form", "revision", "late"):
            cases.alter_column(name, nullable=False)
        for name in _GONE:
            cases.drop_column(name)
        cases.create_index("ix_cases_reporter_id_asked_at", ["reporter_id", "asked_at"])
    _drop_old()
    op.create_index("ix_events_kind_at", "events", ["kind", "at"])


def _new_columns() -> list[sa.Column[Any]]:
    moments = ("decided_at", "notified_at", "told_at", "asked_at")
    return [
        sa.Column("document", sa.LargeBinary(), nullable=True),
        sa.Column("form", sa.Integer(), nullable=True),
        sa.Column("revision", sa.Integer(), nullable=True),
        sa.Column("late", sa.Boolean(), nullable=True),
        *(sa.Column(name, MOMENT, nullable=True) for name in moments),
    ]


def _drop_old() -> None:
    for table in _OLD:
        op.drop_table(table)
    if op.get_context().dialect.name == "postgresql":
        op.execute("DROP FUNCTION assessments_never_change()")


# --- reading ----------------------------------------------------------------------------------


def _fill(connection: sa.Connection) -> None:
    """Write the document of every case, a page at a time."""
    cases = _table("cases", _CASE)
    whole = sa.select(cases.c.id, cases.c.reference, cases.c.duplicate_of).order_by(cases.c.id)
    known = connection.execute(whole).all()
    into, merged = _links(known)
    for start in range(0, len(known), AT_ONCE):
        some = [row.id for row in known[start : start + AT_ONCE]]
        of_cases = {name: _grouped(connection, name, some) for name in _OLD}
        for row in _rows(connection, sa.select(cases).where(cases.c.id.in_(some))):
            lists = {name: of_case.get(row["id"], []) for name, of_case in of_cases.items()}
            links = {"merged_into": into.get(row["id"], ""), "merged": merged.get(row["id"], [])}
            _write(connection, row, lists, _document(row, lists) | links)


def _links(known: Sequence[Any]) -> tuple[dict[int, str], dict[int, list[str]]]:
    """In which case each goes on that was merged, and which ones go on in each."""
    references, merged = {row.id: row.reference for row in known}, dict[int, list[str]]()
    doubles = [row for row in known if row.duplicate_of is not None]
    for row in doubles:
        merged.setdefault(row.duplicate_of, []).append(row.reference)
    return {row.id: references[row.duplicate_of] for row in doubles}, merged


def _table(name: str, columns: str) -> sa.TableClause:
    return sa.table(name, *(sa.column(column, _type(column)) for column in columns.split()))


def _type(column: str) -> sa.types.TypeEngine[Any]:
    if column == "due_on":
        return sa.Date()
    if column in _MOMENTS:
        return MOMENT
    booleans = ("late", "drill", "second_agrees")
    if column in booleans:
        return sa.Boolean()
    return sa.JSON() if column in _JSON else sa.types.NullType()


def _rows(connection: sa.Connection, query: sa.Select[Any]) -> Iterator[Row]:
    for row in connection.execute(query).mappings():
        yield {name: _in_utc(value) for name, value in row.items()}


def _in_utc(value: object) -> object:
    """A moment with its zone: SQLite keeps none."""
    if not isinstance(value, datetime):
        return value
    return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def _grouped(connection: sa.Connection, name: str, cases: list[int]) -> dict[int, list[Row]]:
    """The rows of these cases, each case's in the order in which they were written."""
    table, found = _table(name, _OLD[name]), dict[int, list[Row]]()
    query = sa.select(table).where(table.c.case_id.in_(cases)).order_by(table.c.id)
    for row in _rows(connection, query):
        found.setdefault(row["case_id"], []).append(row)
    return found


# --- writing ----------------------------------------------------------------------------------


def _write(connection: sa.Connection, row: Row, lists: dict[str, list[Row]], document: Row) -> None:
    values = {
        "document": json.dumps(document, default=_plain, separators=(",", ":")).encode(),
        "form": FORM,
        "revision": row["version"],
        **_moments(lists),
    }
    table = sa.table("cases", sa.column("id"), *(sa.column(n, _new_type(n)) for n in values))
    connection.execute(sa.update(table).where(table.c.id == row["id"]).values(values))


def _new_type(column: str) -> sa.types.TypeEngine[Any]:
    if column == "document":
        return sa.LargeBinary()
    return MOMENT if column.endswith("_at") else _type(column)


def _plain(value: object) -> str:
    if isinstance(value, datetime | date):
        return value.isoformat()
    raise TypeError(type(value))


def _document(row: Row, lists: dict[str, list[Row]]) -> Row:
    reporter = {
        "id": row["reporter_id"],
        "name": row["reporter_name"],
        "address": row["reporter_address"],
    }
    same = "reference state situation source language description answers files department drill"
    ending = "registered_at acted_at taken_at closed_at closing_reason lesson"
    notes = lists["notes"]
    return {
        **{name: row[name] for name in f"{same} {ending}".split()},
        "revision": row["version"],
        "reporter": reporter if row["reporter_id"] else None,
        "informant": "" if row["reporter_id"] else row["reporter_name"],
        "officer": _officer(row),
        "weighings": [_weighing(n, one) for n, one in enumerate(lists["assessments"], 1)],
        "decisions": [_decision(one) for one in lists["decisions"]],
        "notifications": [_notification(one) for one in lists["notifications"]],
        "communications": [_communication(one) for one in lists["communications"]],
        "measures": [_measure(n, one) for n, one in enumerate(lists["measures"], 1)],
        "questions": [_question(n, one) for n, one in enumerate(lists["questions"], 1)],
        "advices": [_signed(o, "text at") for o in notes if o["kind"] == "dpo_advice"],
        "notes": [_note(one) for one in notes if one["kind"] not in {"dpo_advice", "lesson"}],
        "snoozes": [_signed(one, "until reason at") for one in lists["snoozes"]],
    }


def _by(row: Row, who: str = "by") -> Row:
    role = row[f"{who}_role"] or "reporter"
    return {"id": row[f"{who}_id"], "name": row[f"{who}_name"], "role": role}


def _signed(row: Row, names: str) -> Row:
    return {"by": _by(row), **{name: row[name] for name in names.split()}}


def _officer(row: Row) -> Row | None:
    if not row["officer_id"]:
        return None
    role = row["officer_role"] or "officer"
    return {"id": row["officer_id"], "name": row["officer_name"], "role": role}


def _weighing(number: int, row: Row) -> Row:
    return {
        "number": number,
        "at": row["at"],
        "facts": row["facts"],
        "assessment": row["result"],
    }


def _decision(row: Row) -> Row:
    second = row["second_at"] and {
        "agrees": bool(row["second_agrees"]),
        "reason": row["second_reason"],
        "by": _by(row, "second"),
        "at": row["second_at"],
    }
    return _signed(row, "duty outcome reason at weighing ground") | {"second": second}


def _notification(row: Row) -> Row:
    return _signed(row, "stage number at late late_reason reason")


def _communication(row: Row) -> Row:
    told = _signed(row, "at how people remaining reason until")
    return told | {"ground": row["ground"] or None}


def _measure(number: int, row: Row) -> Row:
    same = ("text", "owner", "done_at", "dropped_because")
    return {"number": number, "due": row["due_on"], **{name: row[name] for name in same}}


def _question(number: int, row: Row) -> Row:
    asked = {"number": number, "at": row["asked_at"], "replied_at": row["answered_at"]}
    return _signed(row, "text files") | asked | {"reply": row["answer"]}


def _note(row: Row) -> Row:
    return _signed(row, "text at files") | {"on_delay": row["kind"] == "delay"}


def _moments(lists: dict[str, list[Row]]) -> Row:
    """When each thing was first done, and what is asked still: the columns that are new."""
    decided = [one["at"] for one in lists["decisions"] if one["duty"] in {"notify", "breach"}]
    told = [one["at"] for one in lists["communications"] if not one["ground"]]
    asked = [one["asked_at"] for one in lists["questions"] if one["answered_at"] is None]
    first = next(iter(lists["notifications"]), None)
    return {
        "decided_at": next(iter(decided), None),
        "notified_at": first and first["at"],
        "late": bool(first and first["late"]),
        "told_at": next(iter(told), None),
        "asked_at": max(asked, default=None),
    }
