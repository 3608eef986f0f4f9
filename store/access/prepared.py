"""Statements that every turn runs: made once for each engine, then handed to its driver as text.

SQLAlchemy looks at a statement anew at each run, which costs ten times what the engine needs for
it: without this module a typed turn takes 17 % more of the processor, a tap 30 %. Here it is asked
once: for the text, for what each value passes on its way in, and for what
each column passes on its way out. Connection, transaction and errors stay SQLAlchemy's.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import Any, cast

from sqlalchemy import ClauseElement, Connection, Dialect, Select, UpdateBase
from sqlalchemy.engine.interfaces import DBAPICursor
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.types import TypeEngine
from sqlmodel import Session

Pass = Callable[[Any], Any]
Made = Callable[[str], ClauseElement]  # from the name of the engine


@dataclass(frozen=True)
class _Form:
    """A statement as one engine wants it."""

    text: str
    into: Sequence[tuple[str, Pass]]
    out: Sequence[Pass]
    by_place: bool  # whether the driver takes its values by place, or by name

    def given(self, values: Mapping[str, Any]) -> Any:  # noqa: ANN401 - a tuple or a dictionary
        """The values as the driver wants them."""
        if self.by_place:
            return [through(values[name]) for name, through in self.into]
        return {name: through(values[name]) for name, through in self.into}


class Prepared:
    """One statement; each run gives a value for everything it names."""

    def __init__(self, statement: ClauseElement | Made, sets: Sequence[str] = ()) -> None:
        """`sets` names the columns that an UPDATE gives a value, or an INSERT, where not all."""
        self._statement = statement
        self._sets = list(sets) or None

    def run(self, session: Session, values: Mapping[str, Any]) -> int:
        """Run it, and say how many rows it changed."""
        connection = session.connection()
        form = self._form(connection.dialect)
        with closing(_ran(connection, form, form.given(values))) as cursor:
            return cursor.rowcount

    def run_each(self, session: Session, many: Sequence[Mapping[str, Any]]) -> None:
        """Run it for each of these values; PostgreSQL is asked once for all of them."""
        if not many:
            return
        connection = session.connection()
        form = self._form(connection.dialect)
        _ran(connection, form, [form.given(values) for values in many], several=True).close()

    def first(self, session: Session, values: Mapping[str, Any]) -> list[Any] | None:
        """The values of the first row that a SELECT finds, or that a change gives back."""
        connection = session.connection()
        form = self._form(connection.dialect)
        with closing(_ran(connection, form, form.given(values))) as cursor:
            row = cursor.fetchone()
        if row is None:
            return None
        return [through(value) for through, value in zip(form.out, row, strict=True)]

    def _form(self, dialect: Dialect) -> _Form:
        """Kept with the engine it was made for, whose keys what is sealed passes through."""
        forms: dict[Prepared, _Form] = vars(dialect).setdefault("prepared_forms", {})
        form = forms.get(self)
        if form is None:
            made = self._statement
            statement = made if isinstance(made, ClauseElement) else made(dialect.name)
            form = forms[self] = _formed(statement, self._sets, dialect)
        return form


def _ran(
    connection: Connection,
    form: _Form,
    given: Any,  # noqa: ANN401 - as the driver wants it
    *,
    several: bool = False,
) -> DBAPICursor:
    driver = connection.dialect.loaded_dbapi
    cursor = connection.connection.cursor()
    try:
        (cursor.executemany if several else cursor.execute)(form.text, given)
    except driver.Error as error:
        cursor.close()
        # As SQLAlchemy raises it, but without the values: those are personal data.
        raise DBAPIError.instance(form.text, None, error, driver.Error) from error
    return cursor


def _formed(statement: ClauseElement, sets: list[str] | None, dialect: Dialect) -> _Form:
    compiled = cast(SQLCompiler, statement.compile(dialect=dialect, column_keys=sets))
    names = compiled.positiontup or list(compiled.binds)
    found = statement.exported_columns if isinstance(statement, Select | UpdateBase) else ()
    return _Form(
        text=str(compiled),
        into=[(name, _in(compiled.binds[name].type, dialect)) for name in names],
        out=[_out(column.type, dialect) for column in found],
        by_place=compiled.positiontup is not None,
    )


def _in(kind: TypeEngine[Any], dialect: Dialect) -> Pass:
    return kind.dialect_impl(dialect).bind_processor(dialect) or _as_it_is


def _out(kind: TypeEngine[Any], dialect: Dialect) -> Pass:
    return kind.dialect_impl(dialect).result_processor(dialect, None) or _as_it_is


def _as_it_is(value: Any) -> Any:  # noqa: ANN401 - any column's value
    return value
