"""What a person said: their own words, out of the text of a message and its HTML.

Teams sends words in two forms. `text` has entities and `<at>` tags in it, and is empty for what was
forwarded or pasted from Outlook or Word; then the words stand only in an attachment of the type
`text/html`. A quote of another message stands in both, and only the HTML says where it ends.

What comes out is plain text, never HTML again. Each step takes time in proportion to the text.
"""

from __future__ import annotations

import html
import re
from collections.abc import Collection, Iterator

LONGEST = 200_000  # characters of HTML that are read; many times what anybody types
QUOTE = "schema.skype.com/Reply"  # how Teams marks a quote of another message
MENTION = "schema.skype.com/Mention"

_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_AT = re.compile(r"<at\b[^<>]*+>([^<>]*+)</at>", re.IGNORECASE)
_TAG = re.compile(r"<(/?)([a-zA-Z][\w:-]*+)([^<>]*+)>")
_ALT = re.compile(r"""\balt\s*=\s*["']([^"'<>]{1,50})["']""")
_BLANKS = re.compile(r"[ \t\r\f\v\xa0\u200b]+")
_LINES = re.compile(r" ?\n[ \n]*")
_SPACES = re.compile(r"\s+")
_NEW_LINE = frozenset(
    ("p", "div", "br", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "table")
)
_CELL = frozenset(("td", "th"))
_UNSEEN = frozenset(("script", "style", "head", "title"))


def typed(text: str, own_mentions: Collection[str]) -> str:
    """The words of a message's text: without the @mention of the bot, others by their name."""
    for mention in own_mentions:
        text = text.replace(mention, " ")
    return _ENTITY.sub(_character, _AT.sub(r"\1", text)).replace("\xa0", " ").strip()


def written(markup: str, own_names: Collection[str]) -> str:
    """The words in HTML: without quotes of other messages and without mentions of the bot."""
    pieces = _seen(_without_comments(markup[:LONGEST]), own_names)
    words = _ENTITY.sub(_character, "".join(pieces))
    return _LINES.sub("\n", _BLANKS.sub(" ", words)).strip()


def quotes(markup: str) -> bool:
    """Whether another message is quoted in this HTML."""
    return QUOTE in markup


def _character(entity: re.Match[str]) -> str:
    return html.unescape(entity.group())


def _without_comments(markup: str) -> str:
    """Word leaves many of them; one that never ends hides the rest, as it does in a browser."""
    parts, at = [], 0
    while (start := markup.find("<!--", at)) >= 0:
        parts.append(markup[at:start])
        end = markup.find("-->", start)
        at = end + 3 if end >= 0 else len(markup)
    return "".join([*parts, markup[at:]])


def _seen(markup: str, own_names: Collection[str]) -> Iterator[str]:
    """The pieces of text that a reader sees, with a new line where a block begins or ends."""
    hidden, depth, at, mention = "", 0, 0, False
    for tag in _TAG.finditer(markup):
        piece = _SPACES.sub(" ", markup[at : tag.start()])
        if not hidden and not (mention and piece.strip() in own_names):
            yield piece
        at = tag.end()
        closes, name, rest = bool(tag[1]), tag[2].lower(), tag[3]
        mention = not closes and MENTION in rest
        if hidden:
            depth += (-1 if closes else 1) if name == hidden else 0
            hidden = hidden if depth else ""
        elif not closes and (name in _UNSEEN or (name == "blockquote" and QUOTE in rest)):
            hidden, depth = name, 1
        else:
            yield _mark(name, rest, closes=closes)
    if not hidden:
        yield _SPACES.sub(" ", markup[at:])


def _mark(name: str, rest: str, *, closes: bool) -> str:
    """What a tag itself shows."""
    if name in _NEW_LINE:
        return "\n- " if name == "li" and not closes else "\n"
    if name in _CELL:
        return " "
    shown = _ALT.search(rest) if name in {"img", "emoji"} else None
    return shown[1] if shown else ""
