"""A real PgBouncer in transaction mode before a test's server, where one is installed."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

from bot.demo.process import free_port

PROGRAM = shutil.which("pgbouncer", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
PATIENCE = 10.0  # seconds until it must let somebody in


@contextmanager
def pgbouncer(folder: Path, server: Path) -> Iterator[str]:
    """Start it and give the beginning of its addresses; a database's name follows."""
    port = free_port()
    settings = folder / "pgbouncer.ini"
    settings.write_text(
        f"[databases]\n* = host={server} user=postgres\n"
        f"[pgbouncer]\nlisten_addr = 127.0.0.1\nlisten_port = {port}\nunix_socket_dir =\n"
        "auth_type = any\npool_mode = transaction\ndefault_pool_size = 3\n"
    )
    # It runs as no root; the folder of the server is open to the server's own user.
    as_owner = [f"--user={server.owner()}"] if os.geteuid() == 0 else []
    process = subprocess.Popen(
        [str(PROGRAM), *as_owner, str(settings)], stderr=subprocess.PIPE, text=True
    )
    try:
        _wait(f"postgresql://postgres@127.0.0.1:{port}/postgres", process)
        yield f"postgresql://postgres@127.0.0.1:{port}"
    finally:
        process.terminate()
        process.communicate()


def _wait(url: str, process: subprocess.Popen[str]) -> None:
    until = time.monotonic() + PATIENCE
    while True:
        try:
            psycopg.connect(url, prepare_threshold=None).close()
        except psycopg.OperationalError:
            if process.poll() is not None or time.monotonic() > until:
                raise
            time.sleep(0.05)
        else:
            return
