"""Structured logs: one JSON line an event, readable lines on a terminal; never personal data.

Whoever logs hands in kinds, counts and references. An error is logged by its type and place: its
message may hold what a person wrote.
"""

from __future__ import annotations

import logging
import sys
import traceback
from pathlib import Path

import structlog


def configure(*, readable: bool, level: int = logging.INFO) -> None:
    """Set the form of all log lines, on standard error, for this process."""
    rendering: list[structlog.typing.Processor] = (
        [structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())]
        if readable
        else [structlog.processors.JSONRenderer()]
    )
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            *rendering,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr)


def fault(error: Exception) -> dict[str, object]:
    """What a log line may tell of an error: its type, and the last places it came through."""
    frames = traceback.extract_tb(error.__traceback__)[-3:]
    places = [f"{Path(frame.filename).name}:{frame.lineno}" for frame in frames]
    return {"error": type(error).__name__, "at": places}
