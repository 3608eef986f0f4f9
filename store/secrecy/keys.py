"""The file with the keys: made for its owner alone, read whole, replaced whole.

It never stands in the database, nor belongs in a backup of it: whoever has both can read all.
"""

from __future__ import annotations

import os
import time
from base64 import urlsafe_b64encode
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import date
from functools import partial
from pathlib import Path
from typing import Annotated, Literal
from weakref import WeakKeyDictionary

from pydantic import Base64UrlBytes, BaseModel, ConfigDict, Field, ValidationError
from sqlalchemy import Connection, Dialect, Engine
from sqlmodel import Session

from store.access.engines import parse
from store.errors import BadKeys, KeysBusy, KeysExist, NoKeys, UnknownKey
from store.secrecy.sealing import Hashed, Key, Place, Ring

LOOK_AGAIN = 5.0  # seconds after which a running bot looks whether the file changed
Secret = Annotated[Base64UrlBytes, Field(repr=False)]


class StoredKey(BaseModel):
    """A key as it stands in the file."""

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)

    name: str  # tells people which one it is; it follows from the secret
    made: date
    secret: Secret


class KeyFile(BaseModel):
    """The whole file; the newest key stands last."""

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)

    form: Literal[1] = 1
    hashing: Secret
    current: str  # the name of the key that seals
    keys: tuple[StoredKey, ...] = Field(min_length=1)

    @property
    def ring(self) -> Ring:
        """The keys as they are used. Raises ValueError where they do not fit together."""
        keys = tuple(Key(one.secret) for one in self.keys)
        by_name = {key.name.hex(): key for key in keys}
        if list(by_name) != [one.name for one in self.keys]:
            raise ValueError("a key has another name than its own")
        if self.current not in by_name:
            raise ValueError("the key in use is not one of the keys")
        return Ring(self.hashing, keys, by_name[self.current])

    def with_key(self, key: Key, made: date) -> KeyFile:
        """The file with one more key, which is not in use yet."""
        return self.model_copy(update={"keys": (*self.keys, _stored(key, made))})


def place(url: str, given: Path | None) -> Path:
    """Where the keys of a database stand: as given, or beside a SQLite file.

    Raises NoKeys for PostgreSQL without a file, and BadUrl.
    """
    if given is not None:
        return given
    parsed = parse(url)
    if parsed.get_backend_name() != "sqlite":
        raise NoKeys
    return Path(f"{parsed.database}.keys")


def read(path: Path) -> KeyFile:
    """The keys in a file. Raises NoKeys where it is not there, BadKeys where it cannot be used."""
    try:
        file = KeyFile.model_validate_json(path.read_bytes())
        file.ring  # noqa: B018 - raises where the keys do not fit together
    except FileNotFoundError as error:
        raise NoKeys(str(path)) from error
    except OSError as error:
        raise BadKeys(f"{path}: {error.strerror}") from error
    except ValidationError as error:
        raise BadKeys(f"{path}: {_first(error)}") from None  # the cause would show what it read
    except ValueError as error:
        raise BadKeys(f"{path}: {error}") from None
    return file


def make(path: Path, today: date) -> KeyFile:
    """The first keys, in a file that is not there yet. Raises KeysExist, KeysBusy or BadKeys."""
    with _replacing(path) as write:
        if path.exists():
            raise KeysExist(str(path))
        ring = Ring.new()
        first = _stored(ring.current, today)
        return write(
            KeyFile(hashing=urlsafe_b64encode(ring.hashing), current=first.name, keys=(first,))
        )


def add(path: Path, today: date) -> KeyFile:
    """One more key, which opens from now on and is not in use yet. Raises as `read` and `make`."""
    with _replacing(path) as write:
        return write(read(path).with_key(Key.new(), today))


def use_newest(path: Path) -> KeyFile:
    """Let the newest key seal from now on; every bot takes it up within LOOK_AGAIN.

    A file in which it does so already is not touched. Raises as `read` and `make`.
    """
    file = read(path)
    newest = file.keys[-1].name
    if file.current == newest:
        return file
    with _replacing(path) as write:
        return write(file.model_copy(update={"current": newest}))


class Keyring:
    """The keys of a running program; read when first needed, and again when the file changed.

    Once it has keys it goes on with them, whatever becomes of the file.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._ring: Ring | None = None
        self._seen: tuple[int, ...] = ()  # how the file was when it was read
        self._looked = 0.0

    @property
    def head(self) -> bytes:
        """How bytes begin that are sealed with the key in use. Raises NoKeys or BadKeys."""
        return self._newest().head

    def seal(self, content: bytes, place: Place) -> bytes:
        """The content, sealed for this place. Raises NoKeys or BadKeys."""
        return self._newest().seal(content, place)

    def open(self, sealed: bytes, place: Place) -> bytes:
        """What was sealed for this place.

        A key that was added meanwhile is found. Raises UnknownKey, Tampered, NoKeys or BadKeys.
        """
        try:
            return (self._ring or self._read()).open(sealed, place)
        except UnknownKey:
            return self._read().open(sealed, place)

    def hash(self, what: Hashed, value: str) -> bytes:
        """The keyed hash by which a value is found. Raises NoKeys or BadKeys."""
        return (self._ring or self._read()).hash(what, value)

    def _newest(self) -> Ring:
        """The keys of the file as it was a moment ago."""
        now = time.monotonic()
        if self._ring is None:
            return self._read()
        if now - self._looked > LOOK_AGAIN:
            self._looked = now
            with suppress(BadKeys, NoKeys):  # those at hand open and seal as well as before
                return self._ring if _state(self.path) == self._seen else self._read()
        return self._ring

    def _read(self) -> Ring:
        self._looked, self._seen = time.monotonic(), _state(self.path)
        self._ring = read(self.path).ring
        return self._ring


# The keys of each engine, where its columns and statements find them.
_CARRIED: WeakKeyDictionary[Dialect, Keyring] = WeakKeyDictionary()


def carry(engine: Engine, keys: Keyring) -> None:
    """Let all that goes through this engine be sealed and opened with these keys."""
    _CARRIED[engine.dialect] = keys


def ring_of(carrier: Session | Connection | Dialect) -> Keyring:
    """The keys that the engine of a session, of a connection, or of a dialect, carries."""
    bound = carrier.get_bind() if isinstance(carrier, Session) else carrier
    return _CARRIED[bound if isinstance(bound, Dialect) else bound.dialect]


def _state(path: Path) -> tuple[int, ...]:
    """What tells that a file was replaced or changed; nothing where it cannot be looked at."""
    try:
        seen = path.stat()
    except OSError:
        return ()
    return seen.st_ino, seen.st_mtime_ns, seen.st_size


@contextmanager
def _replacing(path: Path) -> Iterator[Callable[[KeyFile], KeyFile]]:
    """Let one at a time change the keys: the new file, written beside the old one, is the lock."""
    beside = path.with_name(f"{path.name}.new")
    try:
        descriptor = os.open(beside, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    except FileExistsError as error:
        raise KeysBusy(str(beside)) from error
    except OSError as error:
        raise BadKeys(f"{beside}: {error.strerror}") from error
    try:
        yield partial(_write, path, beside, descriptor)
    except OSError as error:
        raise BadKeys(f"{path}: {error.strerror}") from error
    finally:
        os.close(descriptor)
        beside.unlink(missing_ok=True)


def _write(path: Path, beside: Path, descriptor: int, file: KeyFile) -> KeyFile:
    """Write the new file in full; what is there stays until it is safe."""
    with os.fdopen(os.dup(descriptor), "w", encoding="ascii") as out:
        out.write(file.model_dump_json(indent=2) + "\n")
        out.flush()
        os.fsync(out.fileno())
    beside.replace(path)
    _sync(path.parent)
    return file


def _sync(folder: Path) -> None:
    """Let the name survive a power cut as well: with the keys all would be lost."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _stored(key: Key, made: date) -> StoredKey:
    return StoredKey(name=key.name.hex(), made=made, secret=urlsafe_b64encode(key.secret))


def _first(error: ValidationError) -> str:
    """What is wrong first, and where, without what stands there."""
    fault = error.errors(include_input=False, include_url=False)[0]
    return f"{'.'.join(map(str, fault['loc'])) or 'the file'}: {fault['msg']}"
