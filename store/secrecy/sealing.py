"""Sealing: what people wrote is kept so that nobody reads or changes it without the keys.

Sealed bytes begin with their form and the name of their key, so that several keys may be in use
side by side while one takes over from another:

    form (1 byte) | key (4 bytes) | nonce (12 bytes) | AES-256-GCM of the content, with its tag (16)

The place a value stands in is bound to it: sealed bytes that were moved to another row or column
do not open there. Nothing here reads a file or a table.
"""

from __future__ import annotations

import hashlib
import hmac
import os
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from json.encoder import encode_basestring_ascii as quoted
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from store.errors import Tampered, UnknownKey

FORM: Final = b"\x01"  # of sealed bytes; another cipher or layout gets another
KEY_LENGTH: Final = 32  # bytes
_NAME_LENGTH = 4  # bytes
_NONCE_LENGTH = 12  # bytes; random, which is safe for 2**32 values a key (NIST SP 800-38D, 8.3)
_HEAD_LENGTH = len(FORM) + _NAME_LENGTH


class Hashed(StrEnum):
    """What is found by a keyed hash; the same value hashes differently for each."""

    REPORTER = "reporter"
    CONVERSATION = "conversation"
    CONTACT = "contact"
    WORD = "word"
    NOTICE = "notice"
    IMPORTED = "imported"
    CHECK = "check"


@dataclass(frozen=True)
class Place:
    """Where a sealed value stands: a table, a column of it, and what identifies the row."""

    table: str
    column: str
    row: str

    @property
    def bound(self) -> bytes:
        """As it is bound to the value, a list in JSON; two places never give the same."""
        return f"[{quoted(self.table)}, {quoted(self.column)}, {quoted(self.row)}]".encode("ascii")


@dataclass(frozen=True)
class Key:
    """One key for sealing. It is named after itself, so a name never stands for another key."""

    secret: bytes = field(repr=False)
    _cipher: AESGCM = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Raises ValueError where the secret has another length."""
        if len(self.secret) != KEY_LENGTH:
            raise ValueError(f"a key has {KEY_LENGTH} bytes, not {len(self.secret)}")
        object.__setattr__(self, "_cipher", AESGCM(self.secret))

    @classmethod
    def new(cls) -> Key:
        """A key that nobody has had before."""
        return cls(os.urandom(KEY_LENGTH))

    @property
    def name(self) -> bytes:
        """Four bytes that tell this key from others, and nothing of its secret."""
        return hashlib.sha256(b"datalek key\0" + self.secret).digest()[:_NAME_LENGTH]

    def seal(self, head: bytes, content: bytes, place: Place) -> bytes:
        """The head, and behind it the content, which opens with this head at this place alone."""
        nonce = os.urandom(_NONCE_LENGTH)
        return head + nonce + self._cipher.encrypt(nonce, content, head + place.bound)

    def open(self, sealed: bytes, place: Place) -> bytes:
        """The content. Raises InvalidTag where anything of it, or the place, is not as sealed."""
        head, rest = sealed[:_HEAD_LENGTH], sealed[_HEAD_LENGTH:]
        nonce, content = rest[:_NONCE_LENGTH], rest[_NONCE_LENGTH:]
        return self._cipher.decrypt(nonce, content, head + place.bound)


@dataclass(frozen=True)
class Ring:
    """The keys of one installation: those that open, the one that seals, and the one for hashes.

    `hashing` stays for good: with another one nothing would be found any more.
    """

    hashing: bytes = field(repr=False)
    keys: tuple[Key, ...]
    current: Key
    _by_name: dict[bytes, Key] = field(init=False, repr=False, compare=False)
    _head: bytes = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Raises ValueError where the keys do not fit together."""
        if len(self.hashing) != KEY_LENGTH:
            raise ValueError(f"a key has {KEY_LENGTH} bytes, not {len(self.hashing)}")
        by_name = {key.name: key for key in self.keys}
        if len(by_name) != len(self.keys):
            raise ValueError("the same key stands there twice")
        if self.current not in self.keys:
            raise ValueError("the key in use is not one of the keys")
        object.__setattr__(self, "_by_name", by_name)
        object.__setattr__(self, "_head", FORM + self.current.name)

    @classmethod
    def new(cls) -> Ring:
        """The first keys of an installation."""
        key = Key.new()
        return cls(os.urandom(KEY_LENGTH), (key,), key)

    @property
    def head(self) -> bytes:
        """How bytes begin that are sealed with the key in use: by it rotating passes them by."""
        return self._head

    def seal(self, content: bytes, place: Place) -> bytes:
        """The content, sealed with the key in use, for this place alone."""
        return self.current.seal(self._head, content, place)

    def open(self, sealed: bytes, place: Place) -> bytes:
        """What was sealed for this place.

        Raises UnknownKey where its key is not in the ring, and Tampered where it was changed, moved
        from another place, or never was sealed.
        """
        if sealed[: len(FORM)] != FORM:
            raise Tampered(_told(place))
        name = sealed[len(FORM) : _HEAD_LENGTH]
        key = self._by_name.get(name)
        if key is None:
            raise UnknownKey(f"key {name.hex()}")
        try:
            return key.open(sealed, place)
        except (InvalidTag, ValueError) as error:  # ValueError: too short to hold a nonce
            raise Tampered(_told(place)) from error

    def hash(self, what: Hashed, value: str) -> bytes:
        """The keyed hash by which a value is found; without the key nobody can try values out."""
        hashed = _hashed_before if what in _AGAIN else _hashed
        return hashed(self.hashing, f"{what}\0{value}")


def _hashed(key: bytes, said: str) -> bytes:
    return hmac.digest(key, said.encode("utf-8", "surrogatepass"), "sha256")


# What a turn asks for again and again; words of a case would drive it out, and stay in memory.
_AGAIN: Final = frozenset({Hashed.CONVERSATION, Hashed.CONTACT, Hashed.REPORTER})
_hashed_before = lru_cache(maxsize=64)(_hashed)


def _told(place: Place) -> str:
    """The place without its row, which may be somebody's address."""
    return f"{place.table}, {place.column}"
