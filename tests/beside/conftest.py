"""What is taken over is kept on both engines, with the fixtures of the store."""

from tests.store.conftest import db, engine, postgres_template, server, sqlite_template, url

__all__ = ["db", "engine", "postgres_template", "server", "sqlite_template", "url"]
