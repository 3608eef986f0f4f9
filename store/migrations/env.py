"""Alembic's way in: it is handed a connection and never opens or commits one itself."""

from __future__ import annotations

from alembic import context

from store.models import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    compare_type=True,
    render_as_batch=True,  # SQLite can change a column only by rebuilding its table
)
with context.begin_transaction():
    context.run_migrations()
