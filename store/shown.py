"""Where the cards of a case stand, so that each can be kept true after every act."""

from __future__ import annotations

from collections.abc import Sequence

from sqlmodel import Session, col, delete, select

from store.models import ShownCard


def place(session: Session, card: ShownCard) -> None:
    """Keep where a card stands now; the older one of this kind and audience is forgotten."""
    session.merge(card)


def of_case(session: Session, case_id: int, kind: str = "") -> Sequence[ShownCard]:
    """All cards of a case, or those of one kind."""
    cards = select(ShownCard).where(col(ShownCard.case_id) == case_id)
    if kind:
        cards = cards.where(col(ShownCard.kind) == kind)
    return session.exec(cards.order_by(col(ShownCard.at))).all()


def gone(session: Session, card: ShownCard) -> None:
    """Forget a card that Teams no longer knows."""
    session.exec(
        delete(ShownCard).where(
            col(ShownCard.case_id) == card.case_id,
            col(ShownCard.kind) == card.kind,
            col(ShownCard.audience_key) == card.audience_key,
        )
    )
