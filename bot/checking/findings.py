"""What a check found: one line for a person, one object for a program."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any


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
        """One line for a person."""
        return f"{self.state:<8} {self.name:<15} {self.said} {self.do}".rstrip()


def ok(name: str, said: str) -> Finding:
    """It works."""
    return Finding(name, State.OK, said)


def warning(name: str, said: str, do: str) -> Finding:
    """It works, and should be better."""
    return Finding(name, State.WARNING, said, do)


def fault(name: str, said: str, do: str) -> Finding:
    """It does not work."""
    return Finding(name, State.FAULT, said, do)


def skipped(name: str, said: str) -> Finding:
    """It could not be looked at."""
    return Finding(name, State.SKIPPED, said)


def well(findings: Iterable[Finding]) -> bool:
    """Whether nothing stands in the way."""
    return all(one.state is not State.FAULT for one in findings)


def as_json(findings: Iterable[Finding]) -> dict[str, Any]:
    """For a program: the same, and whether all is well."""
    listed = list(findings)
    return {"well": well(listed), "findings": [asdict(one) for one in listed]}
