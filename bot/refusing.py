"""That somebody tried what they may not: an event in the history, and a number for who watches."""

from __future__ import annotations

from prometheus_client import Counter
from sqlmodel import Session

from store.history import events
from store.history.chain import Provenance

REFUSED = Counter(
    "datalek_refused",
    "Refusals of what somebody may not do or see, by why.",
    ("why",),
    registry=None,
)


def refuse(session: Session, case_id: int | None, what: str, why: str, by: Provenance) -> None:
    """Keep and count a refusal; `why` is that of the sentence by which it was told."""
    events.access_refused(session, case_id, what, by)
    REFUSED.labels(why).inc()
