"""Gathers the settings, asked or given, and writes them; nothing is written before all is right."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from bot import settings_file
from bot.installing.questions import PROOFS, WANTED, Wanted
from bot.settings import PREFIX, Settings, SettingsError
from manifest.build import App

NEW = "new"  # the answer that has the command make a secret

Ask = Callable[[Wanted, str], str]  # the question, and the answer that is there already
Choose = Callable[[tuple[Wanted, ...]], Wanted]
Tell = Callable[[str], None]
Values = Mapping[str, str]  # by the name of the setting, as in Settings


def present(path: Path) -> dict[str, str]:
    """What a settings file that is there already says."""
    found = settings_file.read(path) if path.exists() else {}
    return {name.removeprefix(PREFIX).lower(): value for name, value in found.items()}


def asked(given: Values, ask: Ask, choose: Choose, tell: Tell) -> dict[str, str]:
    """All settings, asked one by one; each answer is looked at before the next is asked."""
    values = dict(given)
    for wanted in WANTED[:2]:
        _ask_until_right(wanted, values, ask, tell)
    if not any(values.get(one.setting) for one in PROOFS):
        _ask_until_right(choose(PROOFS), values, ask, tell)
    for wanted in WANTED[2:]:
        _ask_until_right(wanted, values, ask, tell)
    return values


def _ask_until_right(wanted: Wanted, values: dict[str, str], ask: Ask, tell: Tell) -> None:
    while True:
        answer = ask(wanted, values.get(wanted.setting, "")).strip()
        if wanted.needed and not answer:
            tell("This one is needed.")
            continue
        made = wanted.setting == "register_secret" and answer == NEW
        values[wanted.setting] = secrets.token_urlsafe(32) if made else answer
        if not (wrong := _wrong(wanted.setting, values)):
            return
        tell(wrong)
        del values[wanted.setting]


def _wrong(name: str, values: Values) -> str:
    """What is said of this one setting; the others may still be missing."""
    mine = f"{PREFIX}{name.upper()} is wrong"
    return "\n".join(fault for fault in refused(values) if fault.startswith(mine))


def refused(values: Values) -> tuple[str, ...]:
    """Everything that is missing or wrong, as the bot would say it at its start."""
    try:
        _settings(values)
    except SettingsError as error:
        return error.faults
    return ()


def _settings(values: Values) -> Settings:
    given: dict[str, Any] = {name: value for name, value in values.items() if value}
    return Settings(**given)


def write(path: Path, values: Values) -> None:
    """Write the file for its owner alone. Raises OSError."""
    given = {f"{PREFIX}{name.upper()}": value for name, value in values.items() if value}
    settings_file.write(path, given)


def app(settings: Settings) -> App:
    """The Teams app of this installation. Raises PackageError."""
    return App(
        settings.app_id,
        settings.public_host,
        settings.website,
        settings.privacy,
        settings.terms,
        settings.organisation,
        tab=settings.register_secret is not None,
    )
