"""What is often to be done, by kind of incident: templates of measures, from a file.

A municipality may have a file of its own. What is put in a case is a measure like any other: with
an owner and a day, reminded of, and done or dropped with a reason.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Any, Final

from dialogs.situations import Situation

LONGEST: Final = 366  # days that a task may take
_FIELDS: Final = {"text", "owner", "days", "kinds"}


@dataclass(frozen=True)
class TaskTemplate:
    """A measure that is often needed: `days` from now, by `owner`, in these `kinds`.

    One without a `text` of its own has the words `task-<name>`.
    """

    name: str
    owner: str
    days: int
    kinds: frozenset[Situation]
    text: str = ""


def read(content: str) -> tuple[TaskTemplate, ...]:
    """The templates of a file. Raises ValueError with a sentence that says what is wrong."""
    try:
        tables = tomllib.loads(content)
    except tomllib.TOMLDecodeError as error:
        raise ValueError(f"it is no TOML: {error}") from None
    return tuple(_template(name, table) for name, table in tables.items())


def _template(name: str, table: Any) -> TaskTemplate:  # noqa: ANN401 - whatever a file holds
    if not isinstance(table, dict) or not table.keys() <= _FIELDS:
        raise ValueError(f"the task {name} may have {', '.join(sorted(_FIELDS))}, and no more")
    owner, days, text = table.get("owner"), table.get("days"), table.get("text", "")
    if not isinstance(owner, str) or not owner.strip():
        raise ValueError(f"the task {name} has no owner")
    if not isinstance(days, int) or isinstance(days, bool) or not 0 <= days <= LONGEST:
        raise ValueError(f"the task {name} needs days, from 0 to {LONGEST}")
    if not isinstance(text, str) or (not text.strip() and name not in _OURS):
        raise ValueError(f"the task {name} has no text")
    return TaskTemplate(name, owner.strip(), days, _kinds(name, table), text.strip())


def _kinds(name: str, table: Mapping[str, Any]) -> frozenset[Situation]:
    named = table.get("kinds", list(Situation))
    try:
        return frozenset(map(Situation, named))
    except (ValueError, TypeError):
        known = ", ".join(Situation)
        raise ValueError(f"the task {name} has a kind that is none of {known}") from None


def of_kind(templates: Iterable[TaskTemplate], kind: Situation) -> Iterator[TaskTemplate]:
    """The templates for a kind of incident, in the order of the file."""
    yield from (one for one in templates if kind in one.kinds)


_CONTENT: Final = (files("dialogs.handling") / "tasks.toml").read_text("utf-8")
_OURS: Final = frozenset(tomllib.loads(_CONTENT))  # those that have words in the bot
USUAL: Final = read(_CONTENT)
