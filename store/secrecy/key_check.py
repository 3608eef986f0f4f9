"""Whether the keys at hand are those of this database, told at the start and not at the first read.

One value is kept in the database, sealed with the key in use when it was written.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import Engine, Table, inspect

from store.errors import UnknownKey
from store.models import KeyCheck
from store.secrecy.keys import Keyring, ring_of
from store.secrecy.sealing import Hashed, Place

_TABLE: Table = KeyCheck.__table__  # type: ignore[attr-defined]  # SQLModel does not type its table
PLACE: Final = Place("key_check", "sealed", "1")


def sealed(keys: Keyring) -> bytes:
    """The value as the keys at hand seal it: by it the key for hashes is known as well."""
    return keys.seal(keys.hash(Hashed.CHECK, ""), PLACE)


def present(engine: Engine) -> bool:
    """Whether something was sealed in this database, so that its keys must be somewhere."""
    with engine.connect() as connection:
        if not inspect(connection).has_table(_TABLE.name):
            return False
        return connection.execute(_TABLE.select()).first() is not None


def verify(engine: Engine) -> None:
    """Raises UnknownKey, NoKeys or BadKeys where the keys at hand do not open this database."""
    with engine.connect() as connection:
        keys, kept = ring_of(connection), connection.execute(_TABLE.select()).one().sealed
    if keys.open(bytes(kept), PLACE) != keys.hash(Hashed.CHECK, ""):
        raise UnknownKey("the key for hashes")
