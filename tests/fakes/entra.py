"""Entra on loopback, over TLS with a certificate of its own, for the real msal.

`session` is the HTTP client to hand to msal: it trusts only this fake, and no environment
variable of the machine it runs on can change that.
"""

from __future__ import annotations

import ipaddress
import ssl
import time
from base64 import urlsafe_b64encode
from collections import deque
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import jwt
import requests
from aiohttp import web
from aiohttp.test_utils import TestServer
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.x509.oid import NameOID
from multidict import MultiDictProxy

from tests.fakes.activities import APP_ID, TENANT
from tests.fakes.framework import private_key, published

SECRET = "a-secret-of-a-test"
NAMES = (  # for who finds them on loopback
    "login.microsoftonline.com",
    "smba.trafficmanager.net",
    "emea.teams.microsoft.com",
    "login.botframework.com",
    "graph.microsoft.com",
    "datalek.voorbeeldstad.example",
)
GRAPH = "https://graph.microsoft.com/.default"


@dataclass
class FakeEntra:
    """Gives out numbered tokens to who knows the secret or signs with the right certificate.

    It signs anybody in as the `person`, without asking.
    """

    folder: Path
    lifetime: int = 3600  # seconds
    tenants: set[str] = field(default_factory=lambda: {TENANT})
    asked: list[dict[str, str]] = field(default_factory=list)
    failures: deque[tuple[int, str]] = field(default_factory=deque)  # status and error code
    roles: tuple[str, ...] | None = None  # what a token for Graph allows; None: it does not say
    late: timedelta = timedelta()  # how far its clock is from the right one
    trusted: str = "a-token-of-the-cluster"  # an assertion of whom the registration trusts
    person: dict[str, Any] = field(default_factory=dict)  # claims of who signs in
    left: dict[str, dict[str, str]] = field(default_factory=dict)  # what was asked, by code

    def __post_init__(self) -> None:
        app = web.Application()
        app.router.add_get("/{tenant}/v2.0/.well-known/openid-configuration", self._discovery)
        app.router.add_post("/{tenant}/oauth2/v2.0/token", self._token)
        app.router.add_get("/{tenant}/oauth2/v2.0/authorize", self._authorize)
        app.router.add_get("/{tenant}/discovery/v2.0/keys", self._keys)
        self._server = TestServer(app, scheme="https", host="127.0.0.1")
        self.certificate = write_pem(self.folder / "entra.pem", "entra")
        self.session = requests.Session()
        self.session.trust_env = False
        self.session.verify = str(self.certificate)

    async def start(self) -> FakeEntra:
        """Listen on a free port of loopback."""
        await self._server.start_server(ssl=tls_of(self.certificate))
        return self

    async def stop(self) -> None:
        """Stop listening."""
        self.session.close()
        await self._server.close()

    @property
    def port(self) -> int:
        """Where it listens."""
        port = self._server.port
        assert port is not None
        return port

    @property
    def authority(self) -> str:
        """What msal is told instead of login.microsoftonline.com."""
        return str(self._server.make_url(f"/{TENANT}"))

    @property
    def login(self) -> str:
        """Where people sign in, for the bot that is tried."""
        return str(self._server.make_url("")).rstrip("/")

    async def _discovery(self, request: web.Request) -> web.Response:
        if request.match_info["tenant"] not in self.tenants:
            return web.json_response({"error": "invalid_tenant"}, status=400)
        asked = str(request.url.origin() / request.match_info["tenant"])
        endpoint = f"{asked}/oauth2/v2.0"
        return web.json_response(
            {
                "issuer": f"{asked}/v2.0",
                "token_endpoint": f"{endpoint}/token",
                "authorization_endpoint": f"{endpoint}/authorize",
                "jwks_uri": f"{asked}/discovery/v2.0/keys",
            },
            headers={"Date": format_datetime(datetime.now(UTC) - self.late, usegmt=True)},
        )

    async def _keys(self, _request: web.Request) -> web.Response:
        return web.json_response({"keys": [published("entra-tokens")]})

    async def _authorize(self, request: web.Request) -> web.Response:
        """Whoever comes is signed in at once, and gets what its page would post."""
        code = f"code-{len(self.left) + 1}"
        asked = self.left[code] = dict(request.query)
        return web.json_response(
            {"action": asked["redirect_uri"], "fields": {"code": code, "state": asked["state"]}}
        )

    def token_of(self, audience: str, **claims: Any) -> str:
        """A token that speaks of the person; a claim set to None is left out."""
        now = int(time.time())
        all_claims = {
            "iss": f"{self.login}/{TENANT}/v2.0",
            "tid": TENANT,
            "aud": audience,
            "nbf": now - 60,
            "exp": now + 3600,
            "sub": "somebody",
            **self.person,
            **claims,
        }
        kept = {name: value for name, value in all_claims.items() if value is not None}
        headers = {"kid": "entra-tokens"}
        return jwt.encode(kept, private_key("entra-tokens"), algorithm="RS256", headers=headers)

    def _of_code(self, form: MultiDictProxy[Any]) -> dict[str, Any] | None:
        """The tokens for a code, for who left with its secret (PKCE) to the same address."""
        asked = self.left.pop(str(form.get("code")), None)
        if asked is None or form.get("redirect_uri") != asked["redirect_uri"]:
            return None
        digest = sha256(str(form.get("code_verifier")).encode()).digest()
        if urlsafe_b64encode(digest).rstrip(b"=").decode() != asked["code_challenge"]:
            return None
        return {"id_token": self.token_of(asked["client_id"], nonce=asked["nonce"])}

    async def _token(self, request: web.Request) -> web.Response:
        form = await request.post()
        self.asked.append({name: str(value) for name, value in form.items()})
        if self.failures:
            status, error = self.failures.popleft()
            return web.json_response({"error": error}, status=status)
        if form.get("client_assertion") != self.trusted and not _proven(form):
            return web.json_response({"error": "invalid_client"}, status=401)
        number = len(self.asked)
        known: dict[str, Any] | None = {}
        if form.get("grant_type") == "authorization_code":
            known = self._of_code(form)
        if known is None:
            return web.json_response({"error": "invalid_grant"}, status=400)
        return web.json_response(
            {
                "token_type": "Bearer",
                "expires_in": self.lifetime,
                "access_token": self._token_for(str(form["scope"]), number),
                **known,
            }
        )

    def _token_for(self, scope: str, number: int) -> str:
        if scope != GRAPH or self.roles is None:
            return f"token-{number}"
        return jwt.encode({"roles": list(self.roles)}, private_key("entra"), algorithm="RS256")


def _proven(form: MultiDictProxy[Any]) -> bool:
    if "client_assertion" not in form:
        return form.get("client_secret") == SECRET
    assertion = str(form["client_assertion"])
    key = private_key("bot").public_key()
    try:
        claims = jwt.decode(assertion, key, algorithms=["PS256"], options={"verify_aud": False})
    except jwt.DecodeError:
        return False
    return claims["iss"] == APP_ID and "x5t#S256" in jwt.get_unverified_header(assertion)


def tls_of(pem: Path) -> ssl.SSLContext:
    """For a server that shows the certificate in this file."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem)
    return context


def write_pem(path: Path, key_name: str) -> Path:
    """Private key and self-signed certificate for loopback in one file."""
    key = private_key(key_name)
    encryption = serialization.NoEncryption()
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, encryption
    )
    certificate = _certificate(key_name).public_bytes(serialization.Encoding.PEM)
    path.write_bytes(private + certificate)
    return path


def _certificate(key_name: str) -> x509.Certificate:
    key = private_key(key_name)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, key_name)])
    now = datetime.now(UTC)
    loopback = x509.IPAddress(ipaddress.ip_address("127.0.0.1"))
    names = map(x509.DNSName, NAMES)
    return (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=90))
        .add_extension(x509.SubjectAlternativeName([loopback, *names]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
