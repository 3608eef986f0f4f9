"""Builds the Teams app package: the manifest with this organisation's ids, as one zip.

The zip is what an administrator uploads in the Teams admin centre. The same input gives the same
bytes. It holds no secret: ids and addresses alone.
"""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID, uuid5

LANGUAGES = ("en.json",)  # the manifest itself is Dutch
ICONS = ("color.png", "outline.png")
TAB = "register"  # the tab's own name in a link that leads into it
DEVELOPER_LENGTH = 32  # Teams' limit to the name of an app's developer
_A_UUID = "must be a UUID (8-4-4-4-12 hexadecimal digits)"
_HOST = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+(:\d+)?", re.IGNORECASE)
_EPOCH = (2020, 1, 1, 0, 0, 0)  # a fixed moment in the zip: the same input, the same bytes


class PackageError(Exception):
    """The package cannot be built; `faults` holds one plain sentence for each thing to repair."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = tuple(faults)


@dataclass(frozen=True)
class App:
    """What differs between two organisations. Raises PackageError naming every fault at once."""

    bot_id: str  # the application (client) id of the bot's registration in Entra
    host: str  # where Teams reaches the bot, without https://
    website: str  # about the bot, for who looks at the app in Teams
    privacy: str  # what happens with the data of who uses it
    terms: str  # on what terms it may be used
    organisation: str = "Gemeente"
    app_id: str = ""  # the Teams app's own id; empty: one that follows from the bot's id
    tab: bool = False  # whether the register is a tab, for which Teams signs people in

    def __post_init__(self) -> None:
        if faults := list(_faults(self)):
            raise PackageError(faults)

    @property
    def own_id(self) -> str:
        """The id of the Teams app, the same for every version of it."""
        return self.app_id or str(uuid5(UUID(self.bot_id), "teams-app"))


def build(app: App, output: Path) -> Path:
    """Write the package to `output`, a file ending in .zip or a folder, and return its path."""
    path = output if output.suffix == ".zip" else output / "datalek-teams.zip"
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w") as package:
        for name, content in _contents(app):
            entry = zipfile.ZipInfo(name, _EPOCH)
            package.writestr(entry, content, zipfile.ZIP_DEFLATED)
    return path


def manifest(app: App) -> dict[str, Any]:
    """The manifest with everything of this organisation in it."""
    filled = _template("manifest.json", app)
    filled["id"] = app.own_id
    filled["developer"] |= {
        "websiteUrl": app.website,
        "privacyUrl": app.privacy,
        "termsOfUseUrl": app.terms,
    }
    filled["publisherDocsUrl"] = app.website
    filled["bots"][0]["botId"] = app.bot_id
    filled["validDomains"] = [app.host]
    return filled | (_tab(app) if app.tab else {})


def _tab(app: App) -> dict[str, Any]:
    """The register as a tab of one's own, and for whom Teams gives a token there."""
    page = f"https://{app.host}/register"
    tab = {
        "entityId": TAB,
        "name": "Register",
        "contentUrl": f"{page}/tab",
        "websiteUrl": page,
        "scopes": ["personal"],
    }
    signing_in = {"id": app.bot_id, "resource": f"api://{app.host}/botid-{app.bot_id}"}
    return {"staticTabs": [tab], "webApplicationInfo": signing_in}


def _contents(app: App) -> Iterator[tuple[str, bytes]]:
    yield "manifest.json", _json(manifest(app))
    for name in LANGUAGES:
        yield name, _json(_template(name, app))
    for name in ICONS:
        yield name, (files("manifest") / name).read_bytes()


def _json(content: dict[str, Any]) -> bytes:
    return json.dumps(content, ensure_ascii=False, indent=2).encode()


def _template(name: str, app: App) -> dict[str, Any]:
    """A file of this folder, with the organisation's name where a text has {organisation}."""
    content: dict[str, Any] = json.loads((files("manifest") / name).read_bytes())
    filled: dict[str, Any] = _named(content, app.organisation)
    return filled


def _named(value: Any, organisation: str) -> Any:  # noqa: ANN401  # any JSON in, the same out
    if isinstance(value, str):
        return value.replace("{organisation}", organisation)
    if isinstance(value, list):
        return [_named(item, organisation) for item in value]
    if isinstance(value, dict):
        return {key: _named(item, organisation) for key, item in value.items()}
    return value


def _faults(app: App) -> Iterator[str]:
    if not _is_uuid(app.bot_id):
        yield f"The bot id (--bot-id or DATALEK_APP_ID) {_A_UUID}."
    if app.app_id and not _is_uuid(app.app_id):
        yield f"The app id (--app-id) {_A_UUID}."
    if not _HOST.fullmatch(app.host):
        yield "The host (--host) must be a name like bot.gemeente.nl, without https:// and path."
    if not 0 < len(app.organisation) <= DEVELOPER_LENGTH:
        yield f"The organisation's name must have 1 to {DEVELOPER_LENGTH} characters."
    for name in ("website", "privacy", "terms"):
        url = urlsplit(getattr(app, name))
        if url.scheme != "https" or not url.hostname:
            yield f"The {name} address (--{name}) must be a page of yours that begins with https://."


def _is_uuid(value: str) -> bool:
    try:
        return str(UUID(value)) == value.lower()
    except ValueError:
        return False
