"""Who sees which case, as a condition of lists: a restricted one is there for its readers alone.

`dialogs.handling.standing.readers` says who they are; the rows here repeat it for lists.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from sqlalchemy import ColumnElement, and_, delete, exists, false, not_, or_, text
from sqlmodel import Session, col, select

from dialogs.handling.casefile import CaseFile
from dialogs.handling.standing import readers
from dialogs.law.facts import Regime
from store.models import Case, CaseReader

POLICE: Final = (Regime.WPG.value, Regime.BOTH.value)  # the regimes under the Wpg


@dataclass(frozen=True)
class Reader:
    """Who reads: a person by their object id, or nobody in particular, as in a channel.

    `police` tells whether cases under the Wpg are for them.
    """

    id: str = ""
    police: bool = True


def seen_by(reader: Reader | None) -> list[ColumnElement[bool]]:
    """What a case must meet to be in a list; nothing where the program itself counts."""
    if reader is None:
        return []
    mine = exists().where(
        col(CaseReader.case_id) == col(Case.id), col(CaseReader.person) == reader.id
    )
    named = or_(col(Case.restricted).is_(False), mine if reader.id else false())
    return [named] if reader.police else [named, col(Case.regime).not_in(POLICE)]


def seen(session: Session, ids: Collection[int], reader: Reader) -> set[int]:
    """Those of these cases that this reader may know of."""
    return {*session.exec(select(Case.id).where(col(Case.id).in_(ids), *seen_by(reader)))}


def sees_all(session: Session, reader: Reader) -> bool:
    """Whether no case is kept from this reader; who sees none under the Wpg is never sure of it."""
    restricted = text("restricted")  # in the words of the index of them
    kept = select(Case.id).where(restricted, not_(and_(*seen_by(reader))))
    return reader.police and session.exec(kept.limit(1)).first() is None


def replace(session: Session, case_id: int, file: CaseFile, before: CaseFile | None = None) -> None:
    """Keep who may see a case, where that is not as it was."""
    named = {one.id for one in readers(file)}
    if named == {one.id for one in (readers(before) if before else ())}:
        return
    session.exec(delete(CaseReader).where(col(CaseReader.case_id) == case_id))
    session.add_all([CaseReader(case_id=case_id, person=one) for one in sorted(named)])
