"""Who is signed in: a sealed cookie, which the server alone can read and make.

Nothing is kept on the server, so any instance with the same key answers. The cookie says who
somebody is and never what they may do: that is asked again at every request.
"""

from __future__ import annotations

import base64
import secrets
from dataclasses import asdict, dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from aiohttp import web
from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from pydantic import TypeAdapter, ValidationError

from dialogs.texts import Language

IDLE: Final = timedelta(hours=1)  # without a request
LONGEST: Final = timedelta(hours=8)  # a working day, however busy
RENEWED: Final = timedelta(minutes=5)  # after which a request seals the cookie anew
SIGNING_IN: Final = timedelta(minutes=10)  # from the start of signing in until coming back


class Entrance(StrEnum):
    """How somebody came in."""

    BROWSER = "browser"
    TAB = "tab"
    DEVELOPMENT = "development"


@dataclass(frozen=True)
class SignedIn:
    """Somebody who is signed in, by their object id in Entra.

    `begun_at` and `seen_at` are whole seconds since 1970; `csrf` stands in each form of theirs.
    """

    person: str
    name: str
    entrance: Entrance
    language: Language
    begun_at: int
    seen_at: int
    csrf: str = field(default_factory=lambda: secrets.token_urlsafe(24))


_SIGNED_IN = TypeAdapter(SignedIn)


class Seal:
    """Seals what is put in a cookie, so that nobody can read or make one."""

    def __init__(self, secret: str) -> None:
        """`secret` is the same on all instances; without one, none outlives this process."""
        material = (secret or secrets.token_urlsafe(32)).encode()
        derived = HKDF(SHA256(), 32, salt=None, info=b"datalek register cookies").derive(material)
        self._fernet = Fernet(base64.urlsafe_b64encode(derived))

    def close(self, content: bytes, now: datetime) -> str:
        """The content, sealed at this moment."""
        return self._fernet.encrypt_at_time(content, int(now.timestamp())).decode()

    def open(self, sealed: str, life: timedelta, now: datetime) -> bytes | None:
        """What was sealed no longer ago than `life`; None for anything else."""
        seconds = int(life.total_seconds())
        try:
            return self._fernet.decrypt_at_time(sealed, seconds, int(now.timestamp()))
        except (InvalidToken, ValueError):
            return None


class Cookies:
    """Writes and reads the cookies: the session, and what a browser brings along to Entra.

    Over TLS they are bound to this host and path (`__Host-`) and never sent in the clear. In a tab
    the page is a guest in that of Teams, so there its cookie must travel in a frame; it is then
    kept apart for Teams alone (`Partitioned`).
    """

    def __init__(self, seal: Seal, *, secure: bool) -> None:
        """`secure` is False only on loopback without TLS."""
        self._seal = seal
        self._secure = secure
        prefix = "__Host-" if secure else ""
        self.session_name = f"{prefix}datalek"
        self.flow_name = f"{prefix}datalek-signing-in"

    def session(self, request: web.Request, now: datetime) -> SignedIn | None:
        """Who sends this request; None where nobody is signed in, or no longer."""
        kept = self._seal.open(request.cookies.get(self.session_name, ""), IDLE, now)
        if kept is None:
            return None
        try:
            session = _SIGNED_IN.validate_json(kept)
        except ValidationError:  # of another version of the bot
            return None
        age = now.timestamp() - session.begun_at
        return session if age <= LONGEST.total_seconds() else None

    def keep(self, response: web.StreamResponse, session: SignedIn, now: datetime) -> None:
        """Seal the session anew: its hour begins again."""
        sealed = self._seal.close(_SIGNED_IN.dump_json(session), now)
        self._write(response, self.session_name, sealed, framed=session.entrance is Entrance.TAB)

    def forget(self, response: web.StreamResponse, session: SignedIn) -> None:
        """Sign out; the cookie of a tab is only removed by one that is kept apart as it is."""
        framed = session.entrance is Entrance.TAB
        self._write(response, self.session_name, "", life=timedelta(), framed=framed)

    def written(self, response: web.StreamResponse) -> bool:
        """Whether a response already says what becomes of the session."""
        sent = response.headers.getall("Set-Cookie", [])
        return any(one.startswith(f"{self.session_name}=") for one in sent)

    def keep_flow(self, response: web.StreamResponse, flow: bytes, now: datetime) -> None:
        """What must come back unchanged from Entra, whose form brings it along."""
        sealed = self._seal.close(flow, now)
        self._write(response, self.flow_name, sealed, life=SIGNING_IN, same_site="None")

    def flow(self, request: web.Request, now: datetime) -> bytes | None:
        """What this browser took along to Entra; None where it did not leave from here."""
        return self._seal.open(request.cookies.get(self.flow_name, ""), SIGNING_IN, now)

    def forget_flow(self, response: web.StreamResponse) -> None:
        """It serves once."""
        self._write(response, self.flow_name, "", life=timedelta(), same_site="None")

    def _write(
        self,
        response: web.StreamResponse,
        name: str,
        value: str,
        *,
        life: timedelta | None = None,
        same_site: str = "Lax",
        framed: bool = False,
    ) -> None:
        """By hand: older Pythons know no `Partitioned`. Without TLS a browser takes Lax alone."""
        told = f"{name}={value}; Path=/; HttpOnly; SameSite="
        told += ("None" if framed else same_site) if self._secure else "Lax"
        told += "; Secure" if self._secure else ""
        told += "; Partitioned" if self._secure and framed else ""
        told += f"; Max-Age={int(life.total_seconds())}" if life is not None else ""
        response.headers.add("Set-Cookie", told)


def begun(
    person: str, name: str, entrance: Entrance, language: Language, now: datetime
) -> SignedIn:
    """Somebody who signs in at this moment."""
    seconds = int(now.timestamp())
    return SignedIn(person.lower(), name, entrance, language, seconds, seconds)


def aged(session: SignedIn, now: datetime) -> SignedIn | None:
    """The session as it is sealed anew; None while that is not needed yet."""
    seconds = int(now.timestamp())
    if seconds - session.seen_at < RENEWED.total_seconds():
        return None
    return SignedIn(**{**asdict(session), "entrance": session.entrance, "seen_at": seconds})
