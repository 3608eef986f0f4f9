"""The PEM file with which the bot proves itself: its own certificate, and the key that fits."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import serialization

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
        raise ValueError(f"{path} cannot be read as a PEM file") from None
    key, certificates = _KEY.search(pem), _CERTIFICATE.findall(pem)
    if key is None or not certificates:
        raise ValueError(f"{path} must hold a private key and a certificate (PEM)")
    fitting = [_public(key.group(), path) == _of(one, path) for one in certificates]
    if not any(fitting):
        raise ValueError(f"the private key in {path} belongs to another certificate")
    if not fitting[0]:
        raise ValueError(f"put the bot's own certificate first in {path}, before the authority's")
    return Pem(key.group(), certificates[0])


def _public(key: str, path: Path) -> bytes:
    try:
        private = serialization.load_pem_private_key(key.encode(), None)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        raise ValueError(f"the private key in {path} cannot be read; it has no password") from None
    return _written(private.public_key())


def _of(certificate: str, path: Path) -> bytes:
    try:
        return _written(x509.load_pem_x509_certificate(certificate.encode()).public_key())
    except (ValueError, UnsupportedAlgorithm):
        raise ValueError(f"a certificate in {path} cannot be read") from None


def _written(key: object) -> bytes:
    form = serialization.PublicFormat.SubjectPublicKeyInfo
    written: bytes = key.public_bytes(serialization.Encoding.DER, form)  # type: ignore[attr-defined]
    return written
