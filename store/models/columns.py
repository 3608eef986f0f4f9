"""The kinds of column all tables share: moments in UTC, JSON, and text that both engines take."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated, Any

from sqlalchemy import DateTime, Dialect, LargeBinary, MetaData, Text, text
from sqlalchemy.types import TypeDecorator
from sqlmodel import Field, SQLModel

from store.access.notation import encoded, loads
from store.secrecy.keys import ring_of
from store.secrecy.sealing import Place

metadata: MetaData = SQLModel.metadata
# Named constraints can be changed by a later migration on either engine; unnamed ones cannot.
metadata.naming_convention = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}


class UtcDateTime(TypeDecorator[datetime]):
    """A moment: aware going in, aware UTC coming out, on either engine.

    SQLite has no moments: there the UTC value is kept without its zone, so that it sorts.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse a moment without a zone: nobody could tell later which hour it was."""
        if value is None:
            return None
        if value.utcoffset() is None:
            raise ValueError(f"a moment needs a time zone: {value.isoformat()}")
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give every moment back in UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if dialect.name == "sqlite" else value.astimezone(UTC)


class CleanText(TypeDecorator[str]):
    """Text as people type it, without what PostgreSQL or UTF-8 cannot hold.

    A NUL character or half an emoji must not make an employee's report fail.
    """

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002 - the same on both engines
        """Drop NUL characters and replace lone surrogates."""
        return None if value is None else storable(value)


class Sealed(TypeDecorator[Any]):
    """A JSON value that only the keys open, and only in the column that it was written for.

    The row is not bound to it: what must not move between rows is sealed by its own module.
    """

    impl = LargeBinary
    cache_ok = True

    def __init__(self, table: str, column: str) -> None:
        super().__init__()
        self.table, self.column = table, column

    def process_bind_param(self, value: Any, dialect: Dialect) -> bytes | None:  # noqa: ANN401 - any JSON value
        """Seal it; nothing stays nothing, so that it can be asked for."""
        if value is None or value == "":
            return None if value is None else b""
        clean = storable(value) if isinstance(value, str) else value
        return ring_of(dialect).seal(encoded(clean), self.place)

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> Any:  # noqa: ANN401 - any JSON value
        """Open it. Raises Tampered or UnknownKey."""
        if value is None or len(value) == 0:
            return None if value is None else ""
        return loads(ring_of(dialect).open(bytes(value), self.place))

    @property
    def place(self) -> Place:
        """Where its values stand."""
        return Place(self.table, self.column, "")


def storable(said: str) -> str:
    """Text without the characters that PostgreSQL or UTF-8 cannot hold."""
    return said.replace("\x00", "").encode("utf-8", "replace").decode("utf-8")


def only(condition: str) -> dict[str, Any]:
    """What makes an index one of some rows alone, on either engine."""
    return {"sqlite_where": text(condition), "postgresql_where": text(condition)}


Moment = Annotated[datetime, Field(sa_type=UtcDateTime)]
MaybeMoment = Annotated[datetime | None, Field(sa_type=UtcDateTime)]
Words = Annotated[str, Field(sa_type=CleanText)]
MaybeWords = Annotated[str | None, Field(default=None, sa_type=CleanText)]
