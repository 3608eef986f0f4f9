"""What every document but a letter says of itself: its mark, by whom, when and from what."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from importlib.metadata import version
from typing import Final

from bot.cards.words import day, moment
from bot.documents.document import Imprint
from bot.language import text

PUBLIC: Final = "public"  # the mark of what is made for publication


@cache
def release() -> str:
    """The version of this bot."""
    return version("datalek-bot")


def imprint(mark: str, who: str, now: datetime, ruleset: str = "") -> Imprint:
    """The imprint of a document; `mark` is a key `document-mark-<mark>`.

    What is made for publication names nobody, and no hour.
    """
    lines = [
        text("document-made-on", day=day(now))
        if mark == PUBLIC
        else text("document-made", moment=moment(now), who=who or text("document-by-hand")),
        text("document-release", version=release()),
    ]
    if ruleset:
        lines.append(text("document-ruleset", ruleset=ruleset))
    return Imprint(text(f"document-mark-{mark}"), tuple(lines))
