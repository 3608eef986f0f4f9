"""The Bot Framework's signing side on loopback: keys, their publication, and tokens."""

from __future__ import annotations

import json
import ssl
import time
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

import jwt
from aiohttp import web
from aiohttp.test_utils import TestServer
from cryptography.hazmat.primitives.asymmetric import rsa

from tests.fakes.activities import APP_ID, SERVICE_URL

ISSUER = "https://api.botframework.com"


_keys: defaultdict[str, rsa.RSAPrivateKey] = defaultdict(
    lambda: rsa.generate_private_key(public_exponent=65537, key_size=2048)
)


def private_key(name: str) -> rsa.RSAPrivateKey:
    """A real RSA key by name, made once a run (making one takes a tenth of a second)."""
    return _keys[name]


def published(name: str, endorsements: tuple[str, ...] = ("msteams", "webchat")) -> dict[str, Any]:
    """The key as the key list shows it."""
    jwk = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(private_key(name).public_key()))
    return {"kty": "RSA", "use": "sig", "kid": name, "endorsements": list(endorsements)} | {
        part: jwk[part] for part in ("n", "e")
    }


def token(key: str = "first", *, kid: str | None = None, **changes: Any) -> str:
    """A token as the Bot Framework signs it; a claim set to None is left out."""
    now = int(time.time())
    claims = {
        "iss": ISSUER,
        "aud": APP_ID,
        "serviceurl": SERVICE_URL,
        "nbf": now - 60,
        "exp": now + 3600,
    } | changes
    kept = {name: value for name, value in claims.items() if value is not None}
    return jwt.encode(kept, private_key(key), algorithm="RS256", headers={"kid": kid or key})


@dataclass
class FakeFramework:
    """Publishes keys; counts how often it was asked, and can fail."""

    keys: list[dict[str, Any]] = field(default_factory=lambda: [published("first")])
    looks: int = 0
    broken: bool = False

    def __post_init__(self) -> None:
        app = web.Application()
        app.router.add_get("/openidconfiguration", self._metadata)
        app.router.add_get("/v1/.well-known/openidconfiguration", self._metadata)
        app.router.add_get("/keys", self._keys)
        self._server = TestServer(app)

    async def start(self, tls: ssl.SSLContext | None = None) -> FakeFramework:
        """Listen on a free port of loopback."""
        await self._server.start_server(ssl=tls)
        return self

    @property
    def port(self) -> int:
        """Where it listens."""
        port = self._server.port
        assert port is not None
        return port

    async def stop(self) -> None:
        """Stop listening."""
        await self._server.close()

    @property
    def metadata_url(self) -> str:
        """Where the keys are announced."""
        return str(self._server.make_url("/openidconfiguration"))

    async def _metadata(self, request: web.Request) -> web.Response:
        self.looks += 1
        if self.broken:
            return web.Response(status=503)
        return web.json_response({"jwks_uri": str(request.url.origin() / "keys")})

    async def _keys(self, _request: web.Request) -> web.Response:
        return web.json_response({"keys": self.keys})
