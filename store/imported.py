"""What was taken over from an old register: each line once, also after its case is destroyed."""

from __future__ import annotations

from sqlmodel import Session

from store.access.dialect import insert
from store.access.prepared import Prepared
from store.models import ImportedLine
from store.secrecy.keys import ring_of
from store.secrecy.sealing import Hashed

_CLAIM = Prepared(lambda dialect: insert(dialect, ImportedLine).on_conflict_do_nothing())


def claim(session: Session, said: str) -> bool:
    """Whether a line, as `said` tells it from others, is taken over now for the first time."""
    key = ring_of(session).hash(Hashed.IMPORTED, said)
    return _CLAIM.run(session, {"key": key}) == 1
