"""The files of a SQLite database: private, whole after a stop, and never made by looking."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from store.access.database import Database
from store.errors import NoRight, NotUpgraded, Unusable
from store.models import Case
from tests.fakes.postgres import Postgres, store_of
from tests.store.given import filed


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a database may come."""
    return tmp_path / "store.db"


async def test_after_a_stop_the_file_alone_is_whole(path: Path, tmp_path: Path) -> None:
    database = Database(f"sqlite:///{path}")
    database.upgrade()
    onlooker = sqlite3.connect(path)  # as a backup would: the last one out does not clear up
    onlooker.execute("SELECT count(*) FROM cases").fetchone()
    await database.transact(filed)
    database.close()
    shutil.copy(path, tmp_path / "copy.db")
    onlooker.close()
    with sqlite3.connect(tmp_path / "copy.db") as copy:
        assert copy.execute("SELECT reference FROM cases").fetchall() == [("DL-2026-0001",)]
    copy.close()


async def test_who_looks_in_beside_a_bot_takes_nothing_from_it(path: Path) -> None:
    """The last one out removes the log of SQLite: a bot without its locks would go on in it."""
    database = Database(f"sqlite:///{path}")
    database.upgrade()
    await database.read(lambda session: session.get(Case, 1))  # by a connection of its own
    assert _seen_elsewhere(path) == []
    await database.transact(filed)
    assert _seen_elsewhere(path) == ["DL-2026-0001"]
    database.close()


def _seen_elsewhere(path: Path) -> list[str]:
    """The cases that another program sees, such as a command beside the bot."""
    looks = (
        "import sqlite3, sys\n"
        "kept = sqlite3.connect(sys.argv[1])\n"
        "print(*(one for one, in kept.execute('SELECT reference FROM cases')))\n"
        "kept.close()"
    )
    run = [sys.executable, "-I", "-S", "-c", looks, str(path)]
    return subprocess.run(run, check=True, capture_output=True, text=True).stdout.split()


def test_a_new_file_is_for_its_owner_alone(path: Path) -> None:
    database = Database(f"sqlite:///{path}")
    database.upgrade()
    assert database.made_private == []
    assert {one.stat().st_mode & 0o777 for one in path.parent.iterdir()} == {0o600}
    database.close()


def test_files_that_others_could_read_are_closed_to_them_and_named(path: Path) -> None:
    names = [path, path.with_name("store.db-wal"), path.with_name("store.db-shm")]
    for one in names:
        one.touch(0o644)
        one.chmod(0o664)
    database = Database(f"sqlite:///{path}")
    database.upgrade()
    assert database.made_private == names
    assert {one.stat().st_mode & 0o777 for one in names} == {0o600}
    database.close()


def test_looking_makes_no_database(path: Path) -> None:
    database = Database(f"sqlite:///{path}", create=False)
    with pytest.raises(Unusable, match=r"store\.db: there is no such file"):
        database.check()
    database.close()
    assert not path.exists()


@pytest.mark.parametrize("content", [b"This is a letter, not a database. " * 40, b"x", b"\0" * 512])
def test_a_file_that_is_no_database_is_left_as_it_is(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    path.chmod(0o644)
    database = Database(f"sqlite:///{path}")
    with pytest.raises(Unusable, match=r"store\.db: file is not a database"):
        database.upgrade()
    database.close()
    assert path.read_bytes() == content
    assert path.stat().st_mode & 0o777 == 0o644


def test_a_damaged_database_is_one_sentence(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\0" + b"x" * 4096)
    database = Database(f"sqlite:///{path}")
    with pytest.raises(Unusable, match=r"not a database|malformed"):
        database.upgrade()
    database.close()


def test_tables_of_another_time_are_not_looked_into(empty_url: str) -> None:
    database = store_of(empty_url)
    with pytest.raises(NotUpgraded, match="datalek db upgrade"):
        database.check()
    database.upgrade()
    database.check()
    database.close()


def test_a_user_without_a_right_on_the_schema_gets_one_sentence(server: Postgres) -> None:
    url = server.of_user_without_rights(server.new())
    database = store_of(url)
    with pytest.raises(NoRight, match="GRANT ALL ON SCHEMA public") as refusal:
        database.upgrade()
    database.close()
    assert "\n" not in str(refusal.value)
