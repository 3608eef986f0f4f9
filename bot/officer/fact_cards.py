"""Correcting a fact at the desk: which card asks it, and how it is typed in one message.

Typed: "feit DL-2026-0042 ontvanger: onbekende persoon, want het adres was van een inwoner". Only a
fact: its form. Nothing but the case: the list to pick from.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from bot.cards.fact import fact_form, fact_picker
from bot.cards.views import OpenForm
from bot.cards.words import term
from bot.language import text
from bot.messages import Message
from dialogs.handling.casefile import CaseFile
from dialogs.law.facts import Facts
from dialogs.understanding.choices import match_choices

_SAID = re.compile(
    r"(?P<fact>[^:=]*)(?:[:=]\s*(?P<value>.*?)"
    r"(?:[\s,;.](?:want|omdat|reden:?|because|reason:?)\s(?P<reason>.+))?)?",
    re.IGNORECASE,
)


class Said(NamedTuple):
    """What was typed of a fact; empty where it was left out."""

    fact: str
    value: str
    reason: str


def said_of_fact(words: str) -> Said:
    """The fact by its name, its new value, and the reason; raises LookupError for no such fact."""
    found = _SAID.fullmatch(words.strip())
    name, value, reason = (part or "" for part in found.groups()) if found else (words, "", "")
    fact = _fact(name) if name.strip() else ""
    return Said(fact, value.strip(" ,;."), reason.strip())


def _fact(name: str) -> str:
    labels = {fact: term("law-fact", fact) for fact in Facts.model_fields}
    meant = match_choices(name, labels, many=False)
    if not meant or meant[0] not in labels:
        raise LookupError(name)
    return meant[0]


def form(file: CaseFile, fact: str, tried: OpenForm | None = None) -> Message:
    """The form of a fact; the list to pick from where none is named, or one that is no more.

    `tried` is what was filled in before, and what was wrong with it.
    """
    return fact_form(file, fact, tried) if fact in Facts.model_fields else fact_picker(file)


def which(reference: str) -> str:
    """What to type instead of a fact that does not exist, with all that do."""
    facts = ", ".join(term("law-fact", fact) for fact in Facts.model_fields)
    return text("desk-which-fact", reference=reference, facts=facts)
