"""How the bot goes in numbers, for a monitoring system: Prometheus' text on a port of its own.

What is counted here has no name, text or reference in it. What the health check finds is asked
anew for each reading, so that the two never disagree. Nothing is served unless a port is set.
Where there are several organisations, each number of one has its name as a label.
"""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Iterable, Iterator, Mapping
from contextlib import asynccontextmanager
from datetime import datetime

from aiohttp import web
from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    Metric,
    ProcessCollector,
    generate_latest,
)
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from prometheus_client.samples import Sample

from bot.messages import Handler, Message, SendOutcome, Turn
from bot.turns.turn import Turns
from bot.watching.health import Health, Report

PATH = "/metrics"
SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 15.0)  # Teams repeats after 15


class Metrics:
    """The numbers of one organisation."""

    def __init__(self) -> None:
        self._registry = kept = CollectorRegistry()
        self.refused = Counter(
            "datalek_refused",
            "Refusals of what somebody may not do or see, by why.",
            ("why",),
            registry=kept,
        )
        self._turns = Histogram(
            "datalek_turn_seconds",
            "How long a turn took, from the token to the last word that left.",
            ("kind",),
            buckets=SECONDS,
            registry=kept,
        )
        self._failed = Counter(
            "datalek_turns_failed", "Turns of which nothing could be stored.", registry=kept
        )
        self._posts = Counter(
            "datalek_posts",
            "Messages offered to Teams, by what became of them.",
            ("outcome",),
            registry=kept,
        )
        self._attachments = Counter(
            "datalek_attachments",
            "Files that came in, by what became of them.",
            ("outcome",),
            registry=kept,
        )
        self._state = {
            name: Gauge(f"datalek_{name}", told, registry=kept) for name, told in _STATE.items()
        }
        self._loops = Gauge(
            "datalek_loops_ended",
            "How often a loop had to be started again.",
            ("loop",),
            registry=kept,
        )

    def counting(self, turns: Turns) -> Handler:
        """The same turns, each of them counted and timed."""
        told = 0

        async def counted(turn: Turn, received_at: datetime) -> Message | None:
            nonlocal told
            began = time.perf_counter()
            try:
                return await turns(turn, received_at)
            finally:
                self._turns.labels(turn.kind.value).observe(time.perf_counter() - began)
                self._failed.inc(turns.failed - told)
                told = turns.failed

        return counted

    def posted(self, outcome: SendOutcome) -> None:
        """Count what became of a message."""
        self._posts.labels(type(outcome).__name__.lower()).inc()

    def came_in(self, outcome: str) -> None:
        """Count what became of a file."""
        self._attachments.labels(outcome).inc()

    def read(self, report: Report) -> Iterable[Metric]:
        """Everything, with how it goes at this moment."""
        for name, value in _state(report):
            self._state[name].set(value)
        for loop, times in report.loops_ended.items():
            self._loops.labels(loop).set(times)
        return self._registry.collect()


class _Together(CollectorRegistry):
    """The numbers of the process, and those of each organisation under its name."""

    def __init__(self, read: Mapping[str, Iterable[Metric]]) -> None:
        super().__init__()
        self._read = read
        ProcessCollector(registry=self)

    def collect(self) -> Iterator[Metric]:
        yield from super().collect()
        families: dict[str, Metric] = {}
        for name, metrics in self._read.items():
            for one in metrics:
                family = families.setdefault(
                    one.name, Metric(one.name, one.documentation, one.type)
                )
                family.samples += [_labelled(sample, name) for sample in one.samples]
        yield from families.values()


def _labelled(sample: Sample, organisation: str) -> Sample:
    if not organisation:
        return sample
    return sample._replace(labels={"organisation": organisation, **sample.labels})


def written(read: Mapping[str, Iterable[Metric]]) -> bytes:
    """What was read of each organisation, by its name, in the text form of Prometheus."""
    return generate_latest(_Together(read))


@asynccontextmanager
async def served(
    watched: Mapping[str, tuple[Metrics, Health]], host: str, port: int
) -> AsyncIterator[int]:
    """Serve the numbers while inside; gives the port. Raises OSError where it is taken."""

    async def answer(_request: web.Request) -> web.Response:
        body = written(
            {name: one.read(await health.report()) for name, (one, health) in watched.items()}
        )
        return web.Response(body=body, headers={"Content-Type": CONTENT_TYPE_LATEST})

    app = web.Application()
    app.router.add_get(PATH, answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, host, port).start()
        yield runner.addresses[0][1]
    finally:
        await runner.cleanup()


_STATE = {
    "well": "1 while everything that /health looks at is well.",
    "database_answers": "1 while the database can be read.",
    "database_keeps": "1 while everything that was to be kept lately was kept.",
    "credentials_accepted": "1 while Entra and Teams accept the bot's credentials.",
    "roles_known": "1 while Entra tells who has which role, or the settings do.",
    "oldest_message_seconds": "How long the oldest message waits that is due.",
    "messages_undelivered": "Messages of the last day that did not surely arrive.",
    "messages_failed": "Of these, refused or unknown, until sent again or settled.",
    "reminders_overdue": "Reminders that are due since more than two minutes and did not go out.",
    "reminders_failed": "Reminders that the last tick could not send, and cases without any.",
    "last_tick_timestamp_seconds": "When the clock last ticked without an error.",
    "log_lines_lost": "Log lines that could not be written.",
}


def _state(report: Report) -> Iterator[tuple[str, float]]:
    """What the health check found, as numbers; what the database could not say stays as it was."""
    found = {
        "well": report.well,
        "database_answers": report.database,
        "database_keeps": report.writes,
        "credentials_accepted": not report.credentials,
        "roles_known": not report.roles,
        "oldest_message_seconds": report.oldest_message_seconds,
        "messages_undelivered": report.undelivered,
        "messages_failed": report.failed,
        "reminders_overdue": report.reminders_overdue,
        "reminders_failed": report.reminders_failed,
        "last_tick_timestamp_seconds": (report.last_tick.timestamp() if report.last_tick else None),
        "log_lines_lost": report.log_lines_lost,
    }
    yield from ((name, number) for name, number in found.items() if number is not None)
