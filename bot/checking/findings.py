"""What a check found: one line for a person, one object for a program."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from bot.language import has, text
from store.errors import StoreError


class State(StrEnum):
    """How much a finding matters; only a fault makes the check fail."""

    OK = "ok"
    WARNING = "warning"  # it works, and should be better
    FAULT = "fault"  # it does not work
    SKIPPED = "skipped"  # it could not be looked at, and that is no fault


@dataclass(frozen=True)
class Finding:
    """What was looked at, how it is, and what to do where it is not well."""

    name: str
    state: State
    said: str
    do: str = ""

    @property
    def line(self) -> str:
        """One line for a person, in the language that is spoken."""
        state = text(f"check-state-{self.state}")
        return f"{state:<12} {self.name:<18} {self.said} {self.do}".rstrip()


def ok(name: str, key: str, **args: str) -> Finding:
    """It works; `key` names what is said in the Fluent files."""
    return _found(name, State.OK, key, args)


def warning(name: str, key: str, **args: str) -> Finding:
    """It works, and should be better."""
    return _found(name, State.WARNING, key, args)


def fault(name: str, key: str, **args: str) -> Finding:
    """It does not work."""
    return _found(name, State.FAULT, key, args)


def skipped(name: str, key: str, **args: str) -> Finding:
    """It could not be looked at."""
    return _found(name, State.SKIPPED, key, args)


def refused(name: str, error: StoreError, how: str = "") -> Finding:
    """What the store says, in the language that is spoken."""
    detail = f" ({error.detail})" if error.detail else ""
    return fault(name, f"store-{type(error).__name__.lower()}{how}", detail=detail)


def _found(name: str, state: State, key: str, args: Mapping[str, str]) -> Finding:
    """What is to be done stands beside what is said, where there is something to do."""
    said, todo = f"check-{key}", f"check-{key}-do"
    left = state in (State.OK, State.SKIPPED) or not has(todo)
    return Finding(name, state, text(said, **args), "" if left else text(todo, **args))


def well(findings: Iterable[Finding]) -> bool:
    """Whether nothing stands in the way."""
    return all(one.state is not State.FAULT for one in findings)


def as_json(findings: Iterable[Finding]) -> dict[str, Any]:
    """For a program: the same, and whether all is well."""
    listed = list(findings)
    return {"well": well(listed), "findings": [asdict(one) for one in listed]}
