"""The file in which settings may stand: NAME=value a line, as systemd and containers read it too.

What the environment says goes before it. It may hold whatever the environment may, proxies too.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from dotenv.parser import Binding, parse_stream

from bot.language import text
from bot.settings import PREFIX, SettingsError

NAME = PREFIX + "SETTINGS_FILE"
_NAME = re.compile(r"[A-Za-z_]\w*", re.ASCII)
_PLAIN = re.compile(r"""[^\s'"#$\\`]([^'"#$\\`\r\n]*[^\s'"#$\\`])?""")  # the same to every reader


def adopt(path: Path) -> None:
    """Put the file's settings in the environment, but those that it has already.

    Raises SettingsError that names each line to repair, and quotes none: it may hold a secret.
    """
    for name, value in read(path).items():
        if not os.environ.get(name):
            os.environ[name] = value
    os.environ[NAME] = str(path)


def read(path: Path) -> dict[str, str]:
    """What the file says. Raises SettingsError."""
    try:
        with path.open(encoding="utf-8-sig") as file:
            lines = list(parse_stream(file))
    except (OSError, UnicodeError) as error:
        why = getattr(error, "strerror", None) or text("setting-file-no-text")
        raise SettingsError([text("setting-file-unreadable", path=str(path), why=why)]) from None
    if faults := list(_faults(lines, path)):
        raise SettingsError(faults)
    return {one.key: one.value or "" for one in lines if one.key}


def _faults(lines: list[Binding], path: Path) -> Iterator[str]:
    for one in lines:
        if one.error or (one.key and (one.value is None or not _NAME.fullmatch(one.key))):
            yield text("setting-file-line", path=str(path), line=one.original.line)


def write(path: Path, settings: Mapping[str, str]) -> None:
    """Write the file anew, for its owner alone (mode 600). Raises OSError."""
    lines = "".join(f"{name}={_written(value)}\n" for name, value in settings.items())
    beside = path.with_name(f".{path.name}.new")
    beside.unlink(missing_ok=True)
    with os.fdopen(os.open(beside, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as file:
        file.write(lines)
    beside.replace(path)


def _written(value: str) -> str:
    if not value or _PLAIN.fullmatch(value):
        return value
    return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'"
