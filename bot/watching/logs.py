"""Structured logs: one JSON line an event, readable lines on a terminal; never personal data.

Whoever logs hands in kinds, counts and references. An error is logged by its type and place: its
message may hold what a person wrote. What libraries log goes the same way, without their words.
A line that cannot be written is counted and let go: a full disk must not stop the bot.
"""

from __future__ import annotations

import json
import logging
import sys
import threading
import traceback
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from types import TracebackType
from typing import TextIO

import structlog


class Lines:
    """Where log lines go; `lost` counts those that could not be written."""

    def __init__(self) -> None:
        self.stream: TextIO | None = None  # None: standard error as it is at that moment
        self.lost = 0

    def write(self, line: str) -> None:
        """Write one line; never raises."""
        stream = self.stream or sys.stderr
        try:
            stream.write(f"{line}\n")
            stream.flush()
        except Exception:  # noqa: BLE001 - there is nowhere left to tell it, but in the count
            self.lost += 1

    # What structlog calls, by level.
    debug = info = warning = error = critical = write


LINES = Lines()
"""The lines of this process."""


class _Rendering:
    """The last step to a line; a value that cannot be shown costs the values, not the bot."""

    def __init__(self, render: structlog.typing.Processor) -> None:
        self._render = render

    def __call__(
        self, logger: object, name: str, event: structlog.typing.EventDict
    ) -> structlog.typing.ProcessorReturnValue:
        kind = event.get("event")
        try:
            return self._render(logger, name, event)
        except Exception as error:  # noqa: BLE001 - logging never raises
            return json.dumps({"event": "unprintable", "kind": str(kind), **fault(error)})


class _Libraries(logging.Handler):
    """Sends what libraries log through the same lines: where it was said, not what."""

    def emit(self, record: logging.LogRecord) -> None:
        """One line with the place, the template of the words, and the kind of the error."""
        error = record.exc_info[1] if record.exc_info else None
        told: dict[str, object] = {"logger": record.name, "by": f"{record.module}:{record.lineno}"}
        if record.args and isinstance(record.msg, str):  # what a person sent is in `args`
            told["template"] = record.msg
        if error is not None:
            told |= fault(error)
        structlog.get_logger().log(_level(record.levelno), "library", **told)


def _level(number: int) -> int:
    """The nearest level that has a name; libraries may use numbers of their own."""
    return min(max(number // 10 * 10, logging.DEBUG), logging.CRITICAL)


def configure(*, readable: bool, level: int = logging.INFO) -> None:
    """Set the form of all log lines of this process, on standard error."""
    render: structlog.typing.Processor = (
        structlog.dev.ConsoleRenderer(colors=bool(sys.stderr) and sys.stderr.isatty())
        if readable
        else structlog.processors.JSONRenderer()
    )
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            _Rendering(render),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=lambda *_: LINES,
        cache_logger_on_first_use=True,
    )
    _hear_libraries()


def _hear_libraries() -> None:
    """Everything that would print words of its own: libraries, threads, and what is collected."""
    logging.basicConfig(level=logging.WARNING, handlers=[_Libraries()], force=True)
    logging.captureWarnings(capture=True)
    logging.raiseExceptions = False  # else a failing line is printed, with what it was to say
    threading.excepthook = _broken
    sys.unraisablehook = _broken


def _broken(hooked: threading.ExceptHookArgs | sys.UnraisableHookArgs) -> None:
    """An error that nobody caught, in a thread or while something was thrown away."""
    told = _told(hooked.exc_type, hooked.exc_traceback)
    structlog.get_logger().error("uncaught", **told)


def logged_as(organisation: str) -> AbstractContextManager[object]:
    """Name the organisation in each line within the block; with an empty name, none."""
    if not organisation:
        return nullcontext()
    return structlog.contextvars.bound_contextvars(organisation=organisation)


def fault(error: BaseException) -> dict[str, object]:
    """What a log line may tell of an error: its type, and the last places it came through."""
    return _told(type(error), error.__traceback__)


def _told(kind: type[BaseException], came: TracebackType | None) -> dict[str, object]:
    frames = traceback.extract_tb(came)[-3:]
    return {
        "error": kind.__name__,
        "at": [f"{Path(frame.filename).name}:{frame.lineno}" for frame in frames],
    }
