"""What every document for use within says of itself: its mark, by whom, when and from what."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from importlib.metadata import version

from bot.cards.words import moment
from bot.documents.document import Imprint
from bot.language import text


@cache
def release() -> str:
    """The version of this bot."""
    return version("datalek-bot")


def imprint(mark: str, who: str, now: datetime, ruleset: str = "") -> Imprint:
    """The imprint of a document; `mark` is a key `document-mark-<mark>`."""
    lines = [
        text("document-made", moment=moment(now), who=who or text("document-by-hand")),
        text("document-release", version=release()),
    ]
    if ruleset:
        lines.append(text("document-ruleset", ruleset=ruleset))
    return Imprint(text(f"document-mark-{mark}"), tuple(lines))
