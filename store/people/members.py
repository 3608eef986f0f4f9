"""Who had which role when Entra was asked last: for a bot that starts while Entra is away."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, select

from store.access.dialect import upsert
from store.models import Members


@dataclass(frozen=True)
class Membership:
    """The people of a group by their object ids, as Entra told them at a moment."""

    people: tuple[str, ...]
    at: datetime


def kept(session: Session, groups: Iterable[tuple[str, str]]) -> dict[str, Membership]:
    """What was told last of these lists, each with its group; nothing of another group."""
    wanted = set(groups)
    rows = [row for row in session.exec(select(Members)) if (row.role, row.group_id) in wanted]
    return {row.role: Membership(tuple(row.people), row.told_at) for row in rows}


def keep(session: Session, role: str, group: str, told: Membership) -> None:
    """Keep what was told of a list, in the place of what was told before."""
    row = {"role": role, "group_id": group, "people": list(told.people), "told_at": told.at}
    dialect = session.get_bind().dialect.name
    session.connection().execute(upsert(dialect, Members).values(row))
