"""Every test of the store runs on a SQLite file and on a real PostgreSQL."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from store.access.database import Database
from tests.fakes.postgres import Postgres, postgres, store_of


@pytest.fixture(scope="session")
def server() -> Iterator[Postgres]:
    with postgres() as running:
        yield running


@pytest.fixture(scope="session")
def postgres_template(server: Postgres) -> str:
    name = server.new()
    _upgrade(server.url(name))
    return name


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "store.db"
    _upgrade(f"sqlite:///{path}")
    return path


@pytest.fixture(params=["sqlite", "postgresql"])
def engine(request: pytest.FixtureRequest) -> str:
    """The name of the engine a test runs on."""
    return str(request.param)


@pytest.fixture
def empty_url(engine: str, request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database without tables."""
    if engine == "sqlite":
        return f"sqlite:///{tmp_path / 'store.db'}"
    server: Postgres = request.getfixturevalue("server")
    return server.url(server.new())


@pytest.fixture
def url(engine: str, request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database with all tables, and nothing in them."""
    if engine == "sqlite":
        template: Path = request.getfixturevalue("sqlite_template")
        for file in (template, template.with_name("store.db.keys")):
            shutil.copy(file, tmp_path / file.name)
        return f"sqlite:///{tmp_path / 'store.db'}"
    server: Postgres = request.getfixturevalue("server")
    return server.url(server.new(request.getfixturevalue("postgres_template")))


@pytest.fixture
def db(url: str) -> Iterator[Database]:
    database = store_of(url)
    yield database
    database.close()


def _upgrade(url: str) -> None:
    database = store_of(url)
    database.upgrade()
    database.close()
