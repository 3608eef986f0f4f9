"""What is often to be done in such a case, put among its measures with one click."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from http import HTTPStatus
from pathlib import Path
from typing import Final, NamedTuple

from aiohttp import web
from sqlmodel import Session

from bot.language import has, text
from bot.officer.acting import attempt
from bot.register.address import case_path
from bot.register.opening import addressed
from bot.register.visit import Visit, go
from bot.settings import Settings
from dialogs.handling.casefile import CaseFile
from dialogs.handling.lacks import Refusal
from dialogs.handling.tasks import USUAL, TaskTemplate, of_kind, read
from dialogs.law.terms import local_day

VERB: Final = "case.measure"


class Task(NamedTuple):
    """A measure that can be added: by what it is chosen, and how it would stand in the case."""

    name: str
    text: str
    owner: str
    due: date


def suggested(file: CaseFile, visit: Visit) -> list[Task]:
    """What is often needed in such a case and is no measure of it yet."""
    there = {one.text for one in file.measures}
    today = local_day(visit.now)
    usual = of_kind(_templates(visit.site.settings), file.situation)
    return [task for task in _tasks(usual, today) if task.text not in there]


def _tasks(usual: Iterator[TaskTemplate], today: date) -> Iterator[Task]:
    for one in usual:
        owner = text(f"task-owner-{one.owner}") if has(f"task-owner-{one.owner}") else one.owner
        due = today + timedelta(days=one.days)
        yield Task(one.name, one.text or text(f"task-{one.name}"), owner, due)


def _templates(settings: Settings) -> tuple[TaskTemplate, ...]:
    return USUAL if settings.tasks_file is None else _of_file(settings.tasks_file)


@cache
def _of_file(path: Path) -> tuple[TaskTemplate, ...]:
    return read(path.read_text("utf-8"))


async def add(visit: Visit) -> web.Response:
    """Make measures of the tasks that were ticked; one that is there already is left as it is."""
    made = await visit.transact(lambda session: _added(session, visit))
    if isinstance(made, Refusal):
        return visit.excuse(HTTPStatus.UNPROCESSABLE_ENTITY, "tasks-refused")
    visit.site.nudge()
    return go(f"{case_path(made)}?done=measure")


def _added(session: Session, visit: Visit) -> str | Refusal:
    case = addressed(session, visit)
    ticked = set(visit.sent.getall("task", [])) if visit.sent else set()
    for task in suggested(case.file, visit):
        if task.name in ticked:
            values = {"text": task.text, "owner": task.owner, "due": task.due.isoformat()}
            made = attempt(session, case, VERB, values, visit.doer)
            if isinstance(made, Refusal):
                return made
            case = made[1]
    return case.file.reference
