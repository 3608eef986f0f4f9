"""The views of the list that people keep for themselves: each sees their own alone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from sqlmodel import Session, col, delete, select

from store.models import SavedView

MOST: Final = 20  # views of one person


def of_person(session: Session, person: str) -> Sequence[SavedView]:
    """Their views, the oldest first."""
    own = select(SavedView).where(col(SavedView.person) == person)
    return session.exec(own.order_by(col(SavedView.id))).all()


def keep(session: Session, person: str, name: str, address: str, now: datetime) -> bool:
    """Keep a view, in the place of one of that name; False where somebody has as many as can be."""
    own = of_person(session, person)
    content = {"name": name, "address": address}
    for one in own:
        if one.view["name"].casefold() == name.casefold():
            one.view = content
            return True
    if len(own) >= MOST:
        return False
    session.add(SavedView(person=person, view=content, at=now))
    return True


def forget(session: Session, person: str, number: int) -> None:
    """Keep a view of this person no longer; nothing happens where it is none of theirs."""
    own = (col(SavedView.id) == number, col(SavedView.person) == person)
    session.exec(delete(SavedView).where(*own))
