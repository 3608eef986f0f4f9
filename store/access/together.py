"""Works that wait at the same time are kept by one commit.

SQLite has one writer, and a commit that survives a power cut waits for the disk. While it waits,
works gather; the next commit takes them all. One that fails leaves nothing and stops no other, and
nobody hears of success before the commit that holds it is safe.
"""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any

from sqlalchemy import Engine
from sqlmodel import Session

MOST = 64  # works in one commit, so that the first of them does not wait for ever

Work = Callable[[Session], Any]


@dataclass(frozen=True)
class _Job:
    """A work, and where its value or its error goes."""

    work: Work
    future: asyncio.Future[Any]


@dataclass(frozen=True)
class _Done:
    """A job that ran; its value counts only after the commit."""

    job: _Job
    value: Any = None
    error: Exception | None = None


class Together:
    """The one writing thread of a SQLite file."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._queue: SimpleQueue[_Job | None] = SimpleQueue()
        self._closed = False
        self._thread = Thread(target=self._run, name="writer", daemon=True)
        self._thread.start()

    def submit(self, work: Work) -> asyncio.Future[Any]:
        """Run the work with the next commit; the future has its value, or what it raised.

        To be called on an event loop. Raises RuntimeError after `close`.
        """
        if self._closed:
            raise RuntimeError("the database was closed")
        job = _Job(work, asyncio.get_running_loop().create_future())
        self._queue.put(job)
        return job.future

    def close(self) -> None:
        """Finish what was submitted, then end the thread."""
        self._closed = True
        self._queue.put(None)
        self._thread.join()

    def _run(self) -> None:
        while (job := self._queue.get()) is not None:
            jobs, goes_on = self._gather(job)
            self._commit(jobs)
            if not goes_on:
                return

    def _gather(self, first: _Job) -> tuple[list[_Job], bool]:
        """The works that wait now; False when the end was among them."""
        jobs = [first]
        try:
            while len(jobs) < MOST:
                job = self._queue.get_nowait()
                if job is None:
                    return jobs, False
                jobs.append(job)
        except Empty:
            pass
        return jobs, True

    def _commit(self, gathered: list[_Job]) -> None:
        # Whoever was cancelled before this moment gets no work done; afterwards it is done anyhow.
        _tell(_done(self._engine, [job for job in gathered if not job.future.cancelled()]))


def _done(engine: Engine, jobs: list[_Job]) -> list[_Done]:
    """Run the works in one transaction, without a savepoint around any: those are dear.

    Where one fails, what the others did is taken back with it; then each has one of its own.
    """
    try:
        return _kept(engine, jobs)
    except Exception as error:  # noqa: BLE001 - whoever waits gets it
        if len(jobs) == 1:
            return [_Done(jobs[0], error=error)]
    return [one for job in jobs for one in _done(engine, [job])]


def _kept(engine: Engine, jobs: list[_Job]) -> list[_Done]:
    """Rows that a work gives back stay readable after the commit."""
    with Session(engine, expire_on_commit=False) as session, session.begin():
        return [_Done(job, _worked(session, job.work)) for job in jobs]


def _worked(session: Session, work: Work) -> Any:  # noqa: ANN401 - whatever the work gives
    value = work(session)
    session.flush()
    session.expunge_all()  # the next work reads what is kept, not the rows of this one
    return value


# --- back to the event loop ----------------------------------------------------------------------


def _tell(done: list[_Done]) -> None:
    """Wake each event loop once for all its works: waking is dear."""
    waiting = defaultdict(list)
    for one in done:
        waiting[one.job.future.get_loop()].append(one)
    for loop, those in waiting.items():
        with suppress(RuntimeError):  # the loop was closed: nobody waits there any more
            loop.call_soon_threadsafe(_settle, those)


def _settle(done: list[_Done]) -> None:
    for one in done:
        if one.job.future.cancelled():
            continue
        if one.error is None:
            one.job.future.set_result(one.value)
        else:
            one.job.future.set_exception(one.error)
