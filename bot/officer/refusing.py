"""That somebody tried what they may not: an event in the history, and a number for who watches."""

from __future__ import annotations

from weakref import WeakKeyDictionary

from prometheus_client import Counter
from sqlalchemy import Dialect, Engine
from sqlmodel import Session

from store.history import events
from store.history.chain import Provenance

_COUNTS: WeakKeyDictionary[Dialect, Counter] = WeakKeyDictionary()


def count(engine: Engine, refused: Counter) -> None:
    """Let each refusal in the database of this engine count here."""
    _COUNTS[engine.dialect] = refused


def refuse(session: Session, case_id: int | None, what: str, why: str, by: Provenance) -> None:
    """Keep and count a refusal; `why` is that of the sentence by which it was told."""
    events.access_refused(session, case_id, what, by)
    if refused := _COUNTS.get(session.connection().dialect):
        refused.labels(why).inc()
