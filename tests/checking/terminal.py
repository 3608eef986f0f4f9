"""A person at a real terminal: reads until a question stands there, and types the answer."""

from __future__ import annotations

import os
import pty
import select
import signal
import subprocess
import sys
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

CTRL_C = "\x03"  # typed instead of an answer
AGAIN = 5.0  # seconds of silence after which a person presses it again
PRESSES = 6
PATIENCE = 60.0  # seconds in which a command must say something


def answered(
    arguments: Iterable[str],
    answers: Iterable[tuple[str, str]],
    folder: Path,
    environment: Mapping[str, str],
) -> tuple[int, str]:
    """Run the command in a folder, and give its exit code and all that stood on the screen."""
    ours, its_own = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", *arguments],
        cwd=folder,
        env=environment,
        stdin=its_own,
        stdout=its_own,
        stderr=its_own,
        start_new_session=True,
        preexec_fn=_hear_ctrl_c,  # noqa: PLW1509 - it calls nothing that a thread could hold
    )
    os.close(its_own)
    screen = ""
    try:
        for question, answer in answers:
            screen += _until(ours, question)
            if answer == CTRL_C:
                screen += _interrupt(process, ours)
            else:
                os.write(ours, f"{answer}\n".encode())
        screen += _until(ours, None)
        return process.wait(PATIENCE), screen
    finally:
        process.kill()
        process.wait()
        os.close(ours)


def _interrupt(process: subprocess.Popen[bytes], terminal: int) -> str:
    """Ctrl-C until the program ends; gives what is shown meanwhile.

    One that comes just before the program begins to wait for a key is lost: a person who sees
    nothing happen presses again.
    """
    shown = b""
    for _ in range(PRESSES):
        process.send_signal(signal.SIGINT)
        while more := _more(terminal, AGAIN):
            shown += more
        with suppress(subprocess.TimeoutExpired):
            process.wait(AGAIN)
            break
    return shown.decode(errors="replace")


def _hear_ctrl_c() -> None:
    """What was started in the background of a shell would be deaf to it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def _until(terminal: int, question: str | None) -> str:
    """What is shown until the question, or to the end."""
    shown = b""
    while question is None or question not in shown.decode(errors="replace"):
        more = _more(terminal)
        if not more:
            assert question is None, shown.decode(errors="replace")
            break
        shown += more
    return shown.decode(errors="replace")


def _more(terminal: int, patience: float = PATIENCE) -> bytes:
    """What is shown next; nothing where the command ended, or says no more."""
    if not select.select([terminal], [], [], patience)[0]:
        return b""
    try:
        return os.read(terminal, 4096)
    except OSError:  # the other side is gone
        return b""
