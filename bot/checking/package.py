"""Whether the app package that was uploaded to Teams is that of this bot."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from bot.checking.findings import Finding, fault, ok
from bot.language import text
from bot.register.address import ROOT, tab_audiences
from bot.settings import Settings


def checked(path: Path, settings: Settings) -> Iterator[Finding]:
    """Compares the ids and the address in the manifest with the settings."""
    try:
        with zipfile.ZipFile(path) as package:
            manifest = json.loads(package.read("manifest.json"))
    except (OSError, zipfile.BadZipFile, KeyError, ValueError):
        yield _wrong("none", path=str(path))
        return
    differences = list(_differences(manifest, settings))
    yield from differences
    if not differences:
        yield ok("app-package", "package-well", file=path.name)


def _wrong(what: str, **args: str) -> Finding:
    found = fault("app-package", f"package-{what}", **args)
    return replace(found, do=text("check-package-again"))


def _differences(manifest: dict[str, Any], settings: Settings) -> Iterator[Finding]:
    bots = [one.get("botId") for one in manifest.get("bots", ())]
    if bots != [settings.app_id]:
        yield _wrong("other-bot", bot=", ".join(map(str, bots)))
    host = settings.public_host
    if host and host not in manifest.get("validDomains", ()):
        yield _wrong("other-host", host=host)
    signing_in = manifest.get("webApplicationInfo", {})
    if signing_in.get("id", settings.app_id) != settings.app_id:
        yield _wrong("other-sign-in", app=str(signing_in["id"]))
    if settings.register_secret is not None:
        yield from _tab(manifest, settings)


def _tab(manifest: dict[str, Any], settings: Settings) -> Iterator[Finding]:
    """Whether the register is a tab in which people can be signed in."""
    page = f"https://{settings.public_host}{ROOT}/tab"
    if page not in [one.get("contentUrl") for one in manifest.get("staticTabs", ())]:
        yield _wrong("no-tab", page=page)
        return
    resource = manifest.get("webApplicationInfo", {}).get("resource", "")
    if resource not in tab_audiences(settings):
        yield _wrong("other-audience", resource=str(resource))
