"""Whether the app package that was uploaded to Teams is that of this bot."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bot.checking.findings import Finding, fault, ok
from bot.register.address import ROOT, tab_audiences
from bot.settings import PREFIX, Settings

REBUILD = "Build it again with `datalek manifest build`, and upload that."


def checked(path: Path, settings: Settings) -> Iterator[Finding]:
    """Compares the ids and the address in the manifest with the settings."""
    try:
        with zipfile.ZipFile(path) as package:
            manifest = json.loads(package.read("manifest.json"))
    except (OSError, zipfile.BadZipFile, KeyError, ValueError):
        yield fault("app-package", f"{path} is no app package.", REBUILD)
        return
    differences = list(_differences(manifest, settings))
    for said in differences:
        yield fault("app-package", said, REBUILD)
    if not differences:
        yield ok("app-package", f"{path.name} names this bot and its address.")


def _differences(manifest: dict[str, Any], settings: Settings) -> Iterator[str]:
    bots = [one.get("botId") for one in manifest.get("bots", ())]
    if bots != [settings.app_id]:
        yield f"it names the bot {', '.join(map(str, bots))}, and {PREFIX}APP_ID another."
    host = settings.public_host
    if host and host not in manifest.get("validDomains", ()):
        yield f"it does not name {host}, which is {PREFIX}PUBLIC_HOST."
    signing_in = manifest.get("webApplicationInfo", {})
    if signing_in.get("id", settings.app_id) != settings.app_id:
        yield f"its sign-in is for {signing_in['id']}, and {PREFIX}APP_ID another."
    if settings.register_secret is not None:
        yield from _tab(manifest, settings)


def _tab(manifest: dict[str, Any], settings: Settings) -> Iterator[str]:
    """Whether the register is a tab in which people can be signed in."""
    page = f"https://{settings.public_host}{ROOT}/tab"
    if page not in [one.get("contentUrl") for one in manifest.get("staticTabs", ())]:
        yield f"the register is no tab in it ({page})."
        return
    resource = manifest.get("webApplicationInfo", {}).get("resource", "")
    if resource not in tab_audiences(settings):
        yield f"the register does not take a token for {resource or 'nothing'}."
