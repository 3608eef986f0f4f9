"""Pages: templates filled with words in the language that is spoken.

Whatever is put in a page is escaped; a template that names something unknown fails.
"""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bot.cards import entries, standing, words
from bot.documents.writers.cells import in_words
from bot.language import has, spoken, text
from bot.register.address import ROOT, chat_link

ASSETS: Final = Path(__file__).with_name("assets")
_TEMPLATES: Final = Path(__file__).with_name("templates")


@cache
def asset(name: str) -> str:
    """The address of a file of ours; it changes with the file, which may thus be kept for ever."""
    digest = hashlib.sha256((ASSETS / name).read_bytes()).hexdigest()[:16]
    return f"{ROOT}/assets/{digest}/{name}"


def draw(template: str, **values: Any) -> str:  # noqa: ANN401 - whatever a template shows
    """A template with these values, in the language that is spoken."""
    return _environment().get_template(template).render(language=spoken(), **values)


@cache
def _environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals |= {
        "asset": asset,
        "answers_in_words": words.answers_in_words,
        "cell": in_words,
        "chat_link": chat_link,
        "doer": words.doer,
        "ending": entries.ending,
        "full_date": words.full_date,
        "has": has,
        "known_in_words": words.known_in_words,
        "lesson": entries.lesson,
        "moment": words.moment,
        "root": ROOT,
        "signed": entries.signed,
        "size_in_words": words.size_in_words,
        "short_date": words.short_date,
        "short_moment": words.short_moment,
        "standing": standing,
        "term": words.term,
        "text": text,
    }
    return made
