"""What `datalek verify` says: what was looked at, what is wrong, and the head to note elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Final

from sqlmodel import Session

from bot.command.usage import UsageError
from store.history import auditing

EVERY: Final = 10_000  # events and cases between two words of progress
MOST: Final = 50  # faults that are told one by one


def verified(session: Session, noted: Sequence[str]) -> tuple[list[str], bool]:
    """What is said, in lines, and whether all is well: also whether the history goes on from the
    heads that were noted.

    Raises UsageError for what is no head.
    """
    rebuilt = [one for one in noted if not _follows(session, one)]
    found = auditing.audit(session, _progress)
    faults = [f"{fault.where} {fault.what}" for fault in found.faults]
    if len(faults) > MOST:
        faults[MOST:] = [f"and {len(faults) - MOST} more"]
    faults += [f"the history does not go on from {one}: it was built anew" for one in rebuilt]
    looked = f"looked at: {found.events} events, {found.cases} cases, {len(noted)} noted heads"
    verdict = "NOT as it was kept" if faults else "as it was kept"
    return [looked, *faults, verdict, f"head: {found.head}"], not faults


def _follows(session: Session, noted: str) -> bool:
    try:
        return auditing.follows(session, noted)
    except ValueError as error:
        raise UsageError(f"'{noted:.80}' is no head; it is written as 123:0f3a...") from error


def _progress(looked: int) -> None:
    if looked % EVERY == 0:
        print(f"looked at {looked}", file=sys.stderr)  # noqa: T201 - a command tells how far it is
