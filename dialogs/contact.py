"""Whom a person can speak to instead of the bot, and how that is said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dialogs.situations import OtherMatter
from dialogs.texts import text


@dataclass(frozen=True)
class Contact:
    """A person or desk with a telephone number, a mailbox, or both; empty where none is known."""

    name: str = ""
    phone: str = ""
    mail: str = ""

    def __bool__(self) -> bool:
        return bool(self.phone or self.mail)

    def in_words(self, language: str) -> str:
        """How they are reached; where nobody is known, whom to ask for it."""
        if not self:
            return text(language, "contact-unknown")
        by_phone = text(language, "contact-phone", phone=self.phone) if self.phone else ""
        by_mail = text(language, "contact-mail", mail=self.mail) if self.mail else ""
        ways = text(language, "contact-or").join(way for way in (by_phone, by_mail) if way)
        name = self.name or text(language, "contact-officer")
        return text(language, "contact-ways", name=name, ways=ways)


_DESK: Mapping[OtherMatter, str] = {
    OtherMatter.OUTAGE: "desk-service",
    OtherMatter.WEAK_SPOT: "desk-security",
    OtherMatter.FRAUD: "desk-security",
    OtherMatter.PHISHING_TEST: "desk-security",
    OtherMatter.COMPLAINT: "desk-privacy",
    OtherMatter.ACCESS_REQUEST: "desk-privacy",
}


@dataclass(frozen=True)
class Desks:
    """Where else somebody can turn, in the organisation's own words; empty where it set none.

    `security` is the CISO, `service` the service desk of ICT, `privacy` the officer for data
    protection (FG).
    """

    security: str = ""
    service: str = ""
    privacy: str = ""

    def in_words(self, kind: OtherMatter, language: str) -> str:
        """The desk for what is no breach: as it was set, else by its name alone."""
        named = {
            "desk-security": self.security,
            "desk-service": self.service,
            "desk-privacy": self.privacy,
        }
        return named[_DESK[kind]] or text(language, _DESK[kind])
