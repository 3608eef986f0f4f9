"""What an officer decided, done on the command line as they would do it in chat."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from sqlmodel import Session

from bot.command.opened import by_hand
from bot.command.usage import UsageError
from bot.language import speaking
from bot.officer.acting import Doer, do
from bot.officer.people import known, team
from bot.officer.wording import refused
from bot.settings import Settings
from dialogs.handling.acts.act import Act
from dialogs.handling.acts.taking import OpenUp, Restrict
from dialogs.handling.casefile import Actor
from dialogs.handling.lacks import Refusal
from dialogs.handling.standing import readers
from store import cases
from store.documents import StoredCase


def decided(
    session: Session, case: StoredCase, act: Act, officer: Actor, settings: Settings
) -> str:
    """Do it on the word of an officer; the history tells that it was typed here. Gives the
    reference of the case.

    Raises UsageError with everything that it lacks.
    """
    reference, doer = case.file.reference, Doer(officer, replace(by_hand(), who=officer), settings)
    with speaking("en"):
        done = do(session, case, act, doer)
        if isinstance(done, Refusal):
            raise UsageError(f"{reference}: {refused(done).messages[0].text}".replace("\n\n", " "))
    return reference


def open_up(
    session: Session, reference: str, settings: Settings, by: str, reason: str, to: Collection[str]
) -> str:
    """Open up a restricted case of which nobody who may see it decides any more: `to` these people,
    or else to everybody. Says to whom.

    Raises UsageError: also while somebody who was named can do it.
    """
    case, officer = cases.by_reference(session, reference), known(session, by, settings)
    if case is None or officer is None:
        raise UsageError(f"there is no case {reference:.40}, or nobody {by:.40} who decides")
    if not readers(case.file):
        raise UsageError(f"{case.file.reference}: this case is not restricted")
    deciding = {*settings.officers, *settings.deputies}
    if any(one.id in deciding for one in readers(case.file)):
        raise UsageError(f"{case.file.reference}: somebody who may see it can open it up: ask them")
    named = _named(session, settings, to)
    act = Restrict((*named, *_left_behind(case, session, settings)), reason) if to else None
    decided(session, case, act or OpenUp(reason), officer, settings)
    return ", ".join(one.id for one in named) or "everybody with a role"


def _named(session: Session, settings: Settings, to: Collection[str]) -> tuple[Actor, ...]:
    """The people of the team with these ids. Raises UsageError."""
    found = tuple(one for one in team(session, settings) if one.id in to)
    if unknown := {*to} - {one.id for one in found}:
        raise UsageError(f"--to: nobody of the team is {min(unknown):.40}")
    return found


def _left_behind(case: StoredCase, session: Session, settings: Settings) -> Iterator[Actor]:
    """Who handles it and is gone: one of the named takes it over, as with any case."""
    has, there = case.file.officer, {one.id for one in team(session, settings)}
    if has is not None and has.id not in there:
        yield has
