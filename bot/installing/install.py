"""Gathers the settings, asked or given, and writes them; nothing is written before all is right."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Collection, Container, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.configuration import settings_file
from bot.installing.questions import IDENTITY, OTHERS, PROOFS, Wanted
from bot.language import text
from bot.settings import PREFIX, Settings, SettingsError
from manifest.build import App

NEW = ("nieuw", "new")  # the answer that has the command make a secret

Values = Mapping[str, str]  # by the name of the setting, as in Settings


def present(path: Path) -> dict[str, str]:
    """What a settings file that is there already says."""
    found = settings_file.read(path) if path.exists() else {}
    return {name.removeprefix(PREFIX).lower(): value for name, value in found.items()}


@dataclass(frozen=True)
class Interview:
    """Who is asked, and how; each answer is kept before the next question."""

    ask: Callable[[Wanted, str], str]  # the question, and the answer that is there already
    choose: Callable[[Sequence[Wanted], Wanted | None], Wanted]
    tell: Callable[[str], None]
    keep: Callable[[Values], None]

    def answers(self, given: Values, done: Container[str] = ()) -> dict[str, str]:
        """All settings, but those that are `done` already.

        Each answer is looked at before the next is asked.
        """
        values = dict(given)
        for wanted in IDENTITY:
            self._until_right(wanted, values, done)
        self._proof(values, done)
        for wanted in OTHERS:
            self._until_right(wanted, values, done)
        return values

    def _proof(self, values: dict[str, str], done: Container[str]) -> None:
        """One of the ways; another than the one that was there takes its place."""
        if any(one.setting in done for one in PROOFS):
            return
        there = next((one for one in PROOFS if values.get(one.setting)), None)
        chosen = self.choose(PROOFS, there)
        others = {one.setting for one in PROOFS if one != chosen}
        self._until_right(chosen, values, done, instead_of=others)

    def _until_right(
        self,
        wanted: Wanted,
        values: dict[str, str],
        done: Container[str],
        instead_of: Collection[str] = (),
    ) -> None:
        if wanted.setting in done:
            return
        before = values.get(wanted.setting, "")
        while wrong := self._once(wanted, values, before):
            self.tell(wrong)
            before = ""
        for other in instead_of:
            values.pop(other, None)
        self.keep(values)

    def _once(self, wanted: Wanted, values: dict[str, str], before: str) -> str:
        """Ask, and take the answer; gives what is wrong with it."""
        answer = self.ask(wanted, before).strip()
        if wanted.needed and not answer:
            return text("setup-needed")
        made = wanted.setting == "register_secret" and answer in NEW
        values[wanted.setting] = secrets.token_urlsafe(32) if made else answer
        return "\n".join(one.said for one in _refusal(values).wrong if one.name == wanted.setting)


def refused(values: Values) -> tuple[str, ...]:
    """Everything that is missing or wrong, as the bot would say it at its start."""
    return _refusal(values).faults


def _refusal(values: Values) -> SettingsError:
    """What the settings would be refused with; others may still be missing."""
    given: dict[str, Any] = {name: value for name, value in values.items() if value}
    try:
        Settings(**given)
    except SettingsError as error:
        return error
    return SettingsError([])


# --- an interview that was broken off -------------------------------------------------------------


def draft_of(path: Path) -> Path:
    """Where the answers stand until the settings file is written."""
    return path.with_name(f"{path.name}.draft")


def keep_draft(path: Path, values: Values) -> None:
    """Keep the answers so far, empty ones too, for their owner alone. Raises OSError."""
    given = {f"{PREFIX}{name.upper()}": value for name, value in values.items()}
    settings_file.write(draft_of(path), given)


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
