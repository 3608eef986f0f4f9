"""How the value of a setting is read: in each form in which people have it at hand, or refused.

An id with braces around it, a channel as the link that Teams gives: what is meant is plain, and a
bot that starts with it and then reaches nobody is the worst that can happen. Each function gives
the value in one form, or raises ValueError with a sentence that says what to write, in the language
that is spoken.
"""

from __future__ import annotations

import re
import ssl
from collections.abc import Callable
from functools import partial
from pathlib import Path
from urllib.parse import unquote, urlsplit
from uuid import UUID

from pydantic import AfterValidator, SecretStr

from bot.language import text
from bot.network import pem
from dialogs import faq
from dialogs.handling import tasks
from store.access import engines
from store.errors import BadUrl

SHORTEST_SECRET = 32  # characters

_BETWEEN = re.compile(r"[,;\s\[\]\"']+")
_HOST = re.compile(r"(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+")
_PUBLIC = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+(:\d+)?")
_MAILBOX = re.compile(r"[^@\s<>]+@[^@\s<>.]+(\.[^@\s<>.]+)+")
_THREAD = re.compile(r"19:[\w.-]+@thread\.(?:tacv2|skype|v2)")


def words(value: object) -> object:
    """A list with commas, semicolons or spaces between, or in the form of JSON."""
    if not isinstance(value, str):
        return value
    found = tuple(word for word in _BETWEEN.split(value) if word)
    if not found:
        raise ValueError(text("setting-nothing"))
    return found


def if_given(reads: Callable[[str], str]) -> AfterValidator:
    """For a setting that may stay empty."""
    return AfterValidator(lambda value: reads(value) if value else value)


def kvk_number(value: str) -> str:
    """A number of the trade register: eight digits, with or without blanks or dots."""
    digits = re.sub(r"[\s.]", "", value)
    if not re.fullmatch(r"\d{8}", digits):
        raise ValueError(text("setting-kvk", value=value))
    return digits


def scanner(value: str) -> str:
    """Where a scanner listens: the path of its socket, or a host and a port."""
    if value.startswith("/") or re.fullmatch(r"([\w.-]+|\[[\da-fA-F:]+\]):\d{1,5}", value):
        return value
    raise ValueError(text("setting-scanner", value=value))


def each_once(values: tuple[str, ...]) -> tuple[str, ...]:
    """The list without repetitions: nobody wants an alert twice."""
    return tuple(dict.fromkeys(values))


def entra_id(value: str) -> str:
    """An id of Entra; braces around it and missing dashes make it no other."""
    try:
        return str(UUID(value))
    except ValueError:
        raise ValueError(text("setting-entra-id", value=value)) from None


def own_id(value: str) -> str:
    """An id where nothing is checked: the Playground has ids of its own making."""
    try:
        return entra_id(value)
    except ValueError:
        return value.lower()


def channel(value: str) -> str:
    """The conversation id of a channel, given as such or in a link to the channel."""
    if "/l/team/" in value:
        raise ValueError(text("setting-link-to-team"))
    return _thread(value, "channel")


def team(value: str) -> str:
    """The id of a team, given as such or in a link to it; not the id of its group in Entra."""
    if "/l/channel/" in value or "/l/message/" in value:
        raise ValueError(text("setting-link-to-channel"))
    return _thread(value, "team")


def _thread(value: str, what: str) -> str:
    plain = unquote(unquote(value))  # a link that was itself in a link
    found: set[str] = set(_THREAD.findall(plain))
    link = "://" in plain
    if len(found) != 1 or not (link or _THREAD.fullmatch(plain.partition(";")[0])):
        raise ValueError(text(f"setting-{what}", value=value))
    return found.pop()


def mailbox(value: str) -> str:
    """The address of a mailbox."""
    if not _MAILBOX.fullmatch(value):
        raise ValueError(text("setting-mailbox", value=value))
    return value


def host_pattern(value: str) -> str:
    """The name of a host, or of all hosts below a name."""
    if not _HOST.fullmatch(value.lower()):
        raise ValueError(text("setting-host-pattern", value=value))
    return value.lower()


def public_host(value: str) -> str:
    """The name by which the bot is reached from outside; a port where it is not 443."""
    bare = value.lower().removeprefix("https://").rstrip("/")
    if not _PUBLIC.fullmatch(bare):
        raise ValueError(text("setting-public-host", value=value))
    return bare


def page(value: str) -> str:
    """The address of a page on the web."""
    url = urlsplit(value)
    if url.scheme != "https" or not url.hostname:
        raise ValueError(text("setting-page", value=value))
    return value


def long_secret(value: SecretStr) -> SecretStr:
    """A secret that nobody guesses."""
    if len(value.get_secret_value()) < SHORTEST_SECRET:
        raise ValueError(text("setting-short-secret", least=SHORTEST_SECRET))
    return value


def secret_file(path: Path) -> Path:
    """A file with one secret and nothing else."""
    try:
        if not path.read_text("utf-8").strip():
            raise ValueError(text("setting-empty", path=str(path)))
    except (OSError, UnicodeError):
        raise ValueError(text("setting-unreadable", path=str(path))) from None
    return path


def own_pem(path: Path) -> Path:
    """One unencrypted file with the private key and the certificate that it fits."""
    pem.read(path)
    return path


def database(value: str) -> str:
    """The address of a database."""
    try:
        engines.parse(value)
    except BadUrl:
        raise ValueError(text("setting-database")) from None
    return value


def authorities(path: Path) -> Path:
    """A PEM file with one or more certificates of authorities."""
    try:
        ssl.create_default_context(cafile=str(path))
    except (OSError, ssl.SSLError):
        raise ValueError(text("setting-authorities", path=str(path))) from None
    return path


def questions(path: Path) -> Path:
    """A file of questions and answers that can be read."""
    return _parsed(path, partial(faq.parse, language="nl"))


def tasks_by_kind(path: Path) -> Path:
    """A file with tasks by kind of incident. Raises ValueError."""
    return _parsed(path, tasks.read)


def _parsed(path: Path, read: Callable[[str], object]) -> Path:
    """A file that holds what can be read from it."""
    try:
        read(path.read_text("utf-8"))
    except (OSError, UnicodeError):
        raise ValueError(text("setting-no-text", path=str(path))) from None
    except ValueError as error:
        raise ValueError(f"{path}: {error}") from None
    return path
