"""A file of any length, sealed in parts with the keys of the installation.

    "datalek-backup 1 " name "\\n"    the name is drawn anew for each file
    length (4 bytes) | last (1 byte) | sealed part      and so on, until the last

Each part is bound to the file, to its number and to whether it is the last: parts that were left
out, put in another order or taken from another file do not open.
"""

from __future__ import annotations

import os
import struct
import zlib
from collections.abc import Iterator
from typing import BinaryIO, Final

from store.errors import NoBackup, Tampered
from store.secrecy.keys import Keyring
from store.secrecy.sealing import Place

PART: Final = 1024 * 1024  # bytes, compressed
_MAGIC: Final = b"datalek-backup 1 "
_HEAD: Final = struct.Struct(">IB")
_LONGEST: Final = PART + 1024  # what sealing and compressing may add


class SealedWriter:
    """Writes to a sealed file; it is whole only after `close`."""

    def __init__(self, file: BinaryIO, keys: Keyring) -> None:
        self._file, self._keys = file, keys
        self._name = os.urandom(16).hex()
        self._packer = zlib.compressobj()
        self._waiting = bytearray()
        self._number = 0
        file.write(_MAGIC + self._name.encode() + b"\n")

    def write(self, content: bytes) -> None:
        """Add to the file."""
        self._waiting += self._packer.compress(content)
        while len(self._waiting) >= PART:
            self._part(bytes(self._waiting[:PART]), last=False)
            del self._waiting[:PART]

    def close(self) -> None:
        """Write what waits, as the last parts."""
        self._waiting += self._packer.flush()
        while len(self._waiting) > PART:
            self._part(bytes(self._waiting[:PART]), last=False)
            del self._waiting[:PART]
        self._part(bytes(self._waiting), last=True)

    def _part(self, content: bytes, *, last: bool) -> None:
        sealed = self._keys.seal(content, _place(self._name, self._number, last=last))
        self._file.write(_HEAD.pack(len(sealed), last) + sealed)
        self._number += 1


def unsealed(file: BinaryIO, keys: Keyring) -> Iterator[bytes]:
    """The content of a sealed file, as it is read.

    Raises NoBackup for another file, Tampered where a part is not as it was written or the end is
    missing, UnknownKey and NoKeys.
    """
    name = _name(file)
    unpacker, number, last = zlib.decompressobj(), 0, False
    while not last:
        sealed, last = _next(file)
        part = keys.open(sealed, _place(name, number, last=last))
        yield unpacker.decompress(part)
        number += 1
    yield unpacker.flush()


def _name(file: BinaryIO) -> str:
    first = file.readline(len(_MAGIC) + 64)
    if not first.startswith(_MAGIC) or not first.endswith(b"\n"):
        raise NoBackup(str(file.name))
    return first.removeprefix(_MAGIC).decode("ascii", "replace").strip()


def _next(file: BinaryIO) -> tuple[bytes, bool]:
    head = file.read(_HEAD.size)
    length, last = _HEAD.unpack(head) if len(head) == _HEAD.size else (0, 0)
    sealed = file.read(length) if length <= _LONGEST else b""
    if not length or len(sealed) != length:
        raise Tampered("backup, its end is missing")
    return sealed, bool(last)


def _place(name: str, number: int, *, last: bool) -> Place:
    return Place("backup", "last" if last else "part", f"{name} {number}")
