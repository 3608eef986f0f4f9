"""PostgreSQL as it is met in practice: options in its address, and PgBouncer in between."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlmodel import Session

from store.access.database import Database
from store.access.engines import engines
from tests.fakes.pgbouncer import PROGRAM, pgbouncer
from tests.fakes.postgres import Postgres, store_of
from tests.store.given import filed


def test_options_of_the_address_reach_the_server(server: Postgres) -> None:
    options = "application_name=datalek&options=-cstatement_timeout%3D7s&connect_timeout=3"
    made = engines(f"{server.url('postgres')}&{options}")
    with made.writing.connect() as connection:
        shown = [
            connection.execute(text(f"SHOW {name}")).scalar()
            for name in ("application_name", "statement_timeout")
        ]
        driver = connection.connection.dbapi_connection
        assert driver is not None
        timeout = driver.info.get_parameters()["connect_timeout"]
    made.dispose()
    assert (shown, timeout) == (["datalek", "7s"], "3")


async def test_nothing_stays_prepared_on_a_connection(server: Postgres) -> None:
    """What PgBouncer cannot carry over from one transaction to the next."""
    database = store_of(server.url(server.new()))
    database.upgrade()
    database.writing.pool.dispose()
    for _ in range(8):
        await database.transact(filed)

    def prepared(session: Session) -> int | None:
        counting = "SELECT count(*) FROM pg_prepared_statements"
        return session.connection().exec_driver_sql(counting).scalar()

    assert await database.transact(prepared) == 0
    database.close()


@pytest.mark.skipif(PROGRAM is None, reason="pgbouncer is not installed")
async def test_pgbouncer_in_transaction_mode(server: Postgres, tmp_path: Path) -> None:
    name = server.new()
    with pgbouncer(tmp_path, server.folder) as address:
        database = Database(f"{address}/{name}", server.keys)
        database.upgrade()
        cases = await asyncio.gather(*(database.transact(filed) for _ in range(40)))
        assert len({case.file.reference for case in cases}) == 40
        counted = await asyncio.gather(*(database.read(_count) for _ in range(40)))
        assert set(counted) == {40}
        database.close()


def _count(session: Session) -> int | None:
    return session.connection().exec_driver_sql("SELECT count(*) FROM cases").scalar()
