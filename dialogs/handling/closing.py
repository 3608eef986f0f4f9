"""What must be in the file before a case can be closed."""

from __future__ import annotations

from collections.abc import Iterator

from dialogs.handling import lacks
from dialogs.handling.acts import ClosingReason
from dialogs.handling.casefile import CaseFile, Duty, Outcome, Stage
from dialogs.handling.lacks import Lack, unless
from dialogs.handling.moments import slow
from dialogs.handling.standing import (
    authority_notified,
    decided,
    has_measures,
    latest_notification,
    people_served,
    standing,
    still_to_tell,
)


def closing_lacks(file: CaseFile, reason: ClosingReason) -> Iterator[Lack]:
    """Every missing thing, in the order of the road."""
    yield from _authority(file)
    yield from _people(file)
    yield from _measures(file, reason)
    yield from unless(file.facts.people.known, "people", lacks.CONTENT)
    explained = not slow(file) or any(note.on_delay for note in file.notes)
    yield from unless(explained, "delay-note", lacks.NOTIFY)


def _authority(file: CaseFile) -> Iterator[Lack]:
    """Notified for good, or decided that it need not be."""
    if not decided(file, Duty.NOTIFY, Outcome.YES):
        yield from unless(standing(file, Duty.NOTIFY), "decide-notify", lacks.NOTIFY)
        return
    yield from unless(authority_notified(file), "notification", lacks.NOTIFY)
    latest = latest_notification(file)
    gone = latest is not None and latest.stage is Stage.WITHDRAWN
    yield from unless(not gone, "decide-withdrawn", lacks.NOTIFY)
    half = latest is not None and latest.stage in {Stage.PRELIMINARY, Stage.SUPPLEMENT}
    yield from unless(not half, "final-notification", lacks.PHASES)


def _people(file: CaseFile) -> Iterator[Lack]:
    """Art. 34 is another duty, with other addressees, and must not be forgotten."""
    if standing(file, Duty.COMMUNICATE) is None:
        yield Lack("decide-communicate", lacks.COMMUNICATE)
    elif not people_served(file):
        yield Lack("communication", lacks.COMMUNICATE, {"people": still_to_tell(file)})


def _measures(file: CaseFile, reason: ClosingReason) -> Iterator[Lack]:
    unneeded = reason is ClosingReason.NO_MEASURES_NEEDED
    yield from unless(unneeded or has_measures(file), "measures", lacks.REGISTER)
    yield from unless(not any(m.open for m in file.measures), "measures-open", lacks.REGISTER)
