"""The tables: models and migrations agree, and an upgrade says what it cannot do."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text
from sqlmodel import Session, select

from store.access import migrating, schema
from store.access.database import Database
from store.access.engines import engines
from store.errors import BadUrl, NewerSchema, NotUpgraded, Unusable
from store.models import Case, metadata
from tests.fakes.postgres import store_of


def test_models_and_migrations_agree(url: str) -> None:
    made = engines(url)
    with made.reading.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        differences = compare_metadata(context, metadata)
    made.dispose()
    assert differences == []


async def test_an_empty_database_is_upgraded_and_once_more_does_no_harm(empty_url: str) -> None:
    database = store_of(empty_url)
    with pytest.raises(NotUpgraded, match="datalek db upgrade"):
        await database.read(_count_cases)
    database.upgrade()
    database.upgrade()
    assert await database.read(_count_cases) == 0
    database.close()


def test_each_migration_is_named_by_its_revision(db: Database) -> None:
    with db.writing.connect() as connection:
        scripts = ScriptDirectory.from_config(migrating.configuration(connection))
    assert [one.revision for one in scripts.walk_revisions()] == [*reversed(schema.known())]


def test_who_starts_on_the_newest_tables_waits_for_no_alembic(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/store.db"
    made = Database(url)
    made.upgrade()
    made.close()
    lines = (
        "import sys, bot.app",
        "from store.access.database import Database",
        "Database(sys.argv[1]).upgrade()",
        "print('alembic' in sys.modules)",
    )
    start = [sys.executable, "-c", "\n".join(lines), url]
    done = subprocess.run(start, capture_output=True, check=True)
    assert done.stdout == b"False\n"


async def test_a_newer_database_is_left_alone(db: Database) -> None:
    await db.transact(lambda session: _run(session, "UPDATE alembic_version SET version_num = 'z'"))
    with pytest.raises(NewerSchema, match="newer version of Datalek-bot"):
        db.upgrade()


@pytest.mark.parametrize(
    "url",
    [
        "mysql://root:hunter2@server/db",
        "sqlite://",
        "sqlite:///:memory:",
        "datalek.db",
        "",
    ],
)
def test_a_wrong_url_is_refused_with_an_example(url: str) -> None:
    with pytest.raises(BadUrl, match=r"sqlite:///path/to/file\.db") as refusal:
        Database(url)
    assert "hunter2" not in str(refusal.value)


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path}/nowhere/store.db")
    with pytest.raises(Unusable, match=r"nowhere.*No such file"):
        database.upgrade()
    database.close()


async def test_an_unreachable_server_is_told(tmp_path: Path) -> None:
    database = Database(f"postgresql://postgres@/none?host={tmp_path}", tmp_path / "keys")
    with pytest.raises(Unusable, match="cannot be used"):
        database.upgrade()
    with pytest.raises(Unusable, match="cannot be used"):
        await database.read(_count_cases)
    database.close()


def test_the_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    database = Database(f"sqlite:///{path}")
    database.upgrade()
    database.close()
    assert path.stat().st_mode & 0o077 == 0


def _count_cases(session: Session) -> int:
    return len(session.exec(select(Case)).all())


def _run(session: Session, statement: str) -> None:
    session.connection().execute(text(statement))
