"""Several organisations in one process: a folder with a file of settings for each.

The name of a file, without its ending, is the name of its organisation. What belongs to the
process comes from the environment alone, and everything else from the file alone: so nothing of
one can become that of another. What two would share is refused before anything starts.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Hashable, Iterator, Mapping
from itertools import combinations
from pathlib import Path
from typing import Any, Final

from bot.configuration import settings_file
from bot.language import text
from bot.settings import ORGANISATIONS, PREFIX, Settings, SettingsError, load, made, misspelled
from store.access import engines
from store.secrecy import keys

PROCESS: Final = frozenset(
    {
        "ca_file",
        "connections",
        "host",
        "metrics_port",
        "organisations",
        "port",
        "proxies",
        "settings_file",
        "strangers_a_minute",
    }
)
_ENDING: Final = ".env"
_NAME: Final = re.compile(r"[a-z0-9][a-z0-9-]*")


def are_several() -> bool:
    """Whether the environment names a folder of organisations."""
    return bool(os.environ.get(ORGANISATIONS))


def choose(name: str) -> None:
    """Work for this one alone: its settings come into the environment. Raises SettingsError."""
    file = _files().get(name)
    if file is None:
        raise SettingsError(
            [text("setting-no-organisation", name=name, names=", ".join(_files()) or "-")]
        )
    if faults := [*_of_one_in_the_environment(), *_unfit(settings_file.read(file))]:
        raise SettingsError(faults)
    settings_file.adopt(file)
    del os.environ[ORGANISATIONS]


def each() -> dict[str, Settings]:
    """The settings of each by its name, which is empty where there is only one."""
    return load_all() if are_several() else {"": load()}


def load_all() -> dict[str, Settings]:
    """The settings of each, by its name. Raises SettingsError that names every fault of all."""
    faults, found = list(_of_one_in_the_environment()), {}
    files = _files()
    if not files:
        faults.append(text("setting-no-organisations", folder=os.environ[ORGANISATIONS]))
    for name, file in files.items():
        try:
            found[name] = _read(file)
        except SettingsError as error:
            faults += [f"{file.name}: {one}" for one in error.faults]
    faults += _shared(found)
    if faults:
        raise SettingsError(faults)
    return found


def _files() -> dict[str, Path]:
    folder = Path(os.environ.get(ORGANISATIONS, ""))
    found = sorted(folder.glob(f"*{_ENDING}")) if os.environ.get(ORGANISATIONS) else []
    if odd := [one.name for one in found if not _NAME.fullmatch(one.stem)]:
        raise SettingsError([text("setting-organisation-name", file=one) for one in odd])
    return {one.stem: one for one in found}


def _read(file: Path) -> Settings:
    given = settings_file.read(file)
    own: dict[str, Any] = {_bare(name): value for name, value in given.items()}
    own = {name: own[name] for name in own.keys() & Settings.model_fields.keys() - PROCESS}
    return made(list(_unfit(given)), **own | {"settings_file": file})


def _bare(name: str) -> str:
    return name.upper().removeprefix(PREFIX).lower()


def _unfit(given: Mapping[str, str]) -> Iterator[str]:
    """What cannot stand in the file of one: what is of the process, and what is nothing."""
    yield from misspelled(given)
    for name in given:
        if not name.upper().startswith(PREFIX) or _bare(name) in PROCESS:
            yield text("setting-of-the-process", name=name)
    if given.get(f"{PREFIX}NO_AUTH"):
        yield text("setting-no-auth-alone")


def _of_one_in_the_environment() -> Iterator[str]:
    """A secret in the environment would be that of all."""
    for name in sorted(os.environ):
        ours = name.upper().startswith(PREFIX) and os.environ[name]
        if ours and _bare(name) in Settings.model_fields.keys() - PROCESS:
            yield text("setting-of-one", name=name)


def _shared(found: Mapping[str, Settings]) -> Iterator[str]:
    for (one, its), (other, others) in combinations(found.items(), 2):
        for name, of in _OWN.items():
            if {*of(its)} & {*of(others)}:
                yield text("setting-shared", one=one, other=other, name=f"{PREFIX}{name}")


def _resolved(path: Path | None) -> Iterator[Path]:
    if path is not None:
        yield path.resolve()


def _secret(settings: Settings) -> Iterator[str]:
    if settings.register_secret is not None:
        yield settings.register_secret.get_secret_value()


def _database(settings: Settings) -> Iterator[Hashable]:
    """Where it really is, however it was written."""
    url = engines.parse(settings.database_url)
    if url.get_backend_name() == "sqlite":
        yield Path(str(url.database)).resolve()
    else:
        asked = {**url.query, **url.translate_connect_args()}
        yield (
            str(asked.get("host", "")).lower(),
            str(asked.get("port", 5432)),
            asked.get("dbname") or asked.get("database") or asked.get("username"),
        )


def _keys(settings: Settings) -> Iterator[Hashable]:
    yield keys.place(settings.database_url, settings.keys_file).resolve()


_OWN: Final[dict[str, Callable[[Settings], Iterator[Hashable]]]] = {
    "TENANT_ID": lambda one: iter((one.tenant_id, *one.allowed_tenants)),
    "DATABASE_URL": _database,
    "KEYS_FILE": _keys,
    "REGISTER_SECRET": _secret,
    "PUBLIC_HOST": lambda one: iter([one.public_host.partition(":")[0]] if one.public_host else []),
    # What tells that all is well with one would tell it of the other.
    "HEADS_FILE": lambda one: _resolved(one.heads_file),
    "BACKUPS": lambda one: _resolved(one.backups),
    "HEARTBEAT_URL": lambda one: iter([str(one.heartbeat_url)] if one.heartbeat_url else []),
}
