"""The PEM file with which the bot proves itself: its own certificate, and the key that fits."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import serialization

from bot.language import text

_KEY = re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY-----.*?-----END [A-Z ]*PRIVATE KEY-----", re.S)
_CERTIFICATE = re.compile(r"-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----", re.S)


@dataclass(frozen=True)
class Pem:
    """A private key and the certificate of its public half."""

    key: str
    certificate: str


def read(path: Path) -> Pem:
    """Raises ValueError with what has to be repaired; it quotes nothing of the file."""
    try:
        pem = path.read_text("ascii")
    except (OSError, UnicodeError):
        raise ValueError(text("setting-pem-unreadable", path=str(path))) from None
    key, certificates = _KEY.search(pem), _CERTIFICATE.findall(pem)
    if key is None or not certificates:
        raise ValueError(text("setting-pem-incomplete", path=str(path)))
    fitting = [_public(key.group(), path) == _of(one, path) for one in certificates]
    if not any(fitting):
        raise ValueError(text("setting-pem-other", path=str(path)))
    if not fitting[0]:
        raise ValueError(text("setting-pem-order", path=str(path)))
    return Pem(key.group(), certificates[0])


def _public(key: str, path: Path) -> bytes:
    try:
        private = serialization.load_pem_private_key(key.encode(), None)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        raise ValueError(text("setting-pem-key", path=str(path))) from None
    return _written(private.public_key())


def _of(certificate: str, path: Path) -> bytes:
    try:
        return _written(x509.load_pem_x509_certificate(certificate.encode()).public_key())
    except (ValueError, UnsupportedAlgorithm):
        raise ValueError(text("setting-pem-certificate", path=str(path))) from None


def _written(key: object) -> bytes:
    form = serialization.PublicFormat.SubjectPublicKeyInfo
    written: bytes = key.public_bytes(serialization.Encoding.DER, form)  # type: ignore[attr-defined]
    return written
