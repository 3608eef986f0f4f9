"""What the people concerned are told (AVG art. 34): a letter, words for a telephone, a notice.

A draft in plain words, from the facts of the case. What the law wants in it always stands there;
what the case cannot know stands between brackets. Nothing that a reporter typed comes in, and no
name of anybody concerned.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from enum import StrEnum
from typing import Final, NamedTuple

from babel.lists import format_list

from bot.cards.words import full_date, term
from bot.configuration.letterhead import Letterhead
from bot.documents.document import Block, Bullets, Document, DocumentSection, Paragraph
from bot.language import has, spoken, text
from dialogs.handling.casefile import CaseFile
from dialogs.law.facts import Answer, DataKind, Facts, Recipient
from dialogs.law.terms import AMSTERDAM


class LetterKind(StrEnum):
    """In which way people are told."""

    LETTER = "letter"
    CALL = "call"  # at once, where there is danger
    NOTICE = "notice"  # a public notice, where writing to each is out of proportion: art. 34(3)(c)


class Harm(StrEnum):
    """What may come of it, and so what people can do: by kind of data."""

    IDENTITY = "identity"
    MONEY = "money"
    ACCOUNT = "account"
    FALSE_MESSAGES = "false_messages"
    SAFETY = "safety"
    PRIVATE = "private"


HARMS: Final[Mapping[Harm, frozenset[DataKind]]] = {
    Harm.SAFETY: frozenset({DataKind.SECRET_ADDRESS}),
    Harm.IDENTITY: frozenset({DataKind.BSN, DataKind.ID_COPY, DataKind.SIGNATURE}),
    Harm.MONEY: frozenset({DataKind.BANK_ACCOUNT, DataKind.CREDIT_CARD}),
    Harm.ACCOUNT: frozenset({DataKind.CREDENTIALS}),
    Harm.FALSE_MESSAGES: frozenset({DataKind.EMAIL, DataKind.PHONE, DataKind.ADDRESS}),
    Harm.PRIVATE: frozenset(
        {
            DataKind.HEALTH,
            DataKind.YOUTH_CARE,
            DataKind.SOCIAL_SUPPORT,
            DataKind.ABSENCE,
            DataKind.PROFESSIONAL_SECRET,
            DataKind.DEBTS,
            DataKind.BENEFITS,
            DataKind.CRIMINAL,
            DataKind.POLICE,
            DataKind.SEXUALITY,
            DataKind.RELIGION,
            DataKind.ETHNICITY,
            DataKind.POLITICS,
            DataKind.UNION,
            DataKind.GENETIC,
            DataKind.BIOMETRIC,
            DataKind.PERFORMANCE,
            DataKind.FAMILY,
            DataKind.COMMUNICATIONS,
        }
    ),
}


class Required(NamedTuple):
    """Something that the law wants in it, and whether the draft can tell it."""

    key: str  # of its words: `letter-wanted-<key>`
    article: str
    there: bool


def harms(facts: Facts) -> list[Harm]:
    """What may come of it, the gravest first."""
    found = [harm for harm, kinds in HARMS.items() if facts.data & kinds]
    if facts.physical_danger is Answer.YES and Harm.SAFETY not in found:
        found.insert(0, Harm.SAFETY)
    return found


def required(file: CaseFile, office: Letterhead) -> tuple[Required, ...]:
    """What AVG art. 34(2) wants, with art. 33(3)(b) to (d) that it points to."""
    facts = file.facts
    agreed = any(not one.dropped_because for one in file.measures)
    return (
        Required("nature", "AVG art. 34(2)", bool(facts.known_data)),
        Required("contact", "AVG art. 33(3)(b)", bool(office.dpo_phone or office.dpo_mail)),
        Required("consequences", "AVG art. 33(3)(c)", bool(harms(facts))),
        Required("measures", "AVG art. 33(3)(d)", agreed or _safe(facts)),
    )


def letter_document(
    file: CaseFile, kind: LetterKind, office: Letterhead, now: datetime
) -> Document:
    """The draft, in the language that is spoken."""
    teller = _LetterTeller(file, kind, office, now)
    return Document(
        name=f"{file.reference}-{kind}",
        title=text(f"letter-title-{kind}"),
        language=spoken(),
        made_at=now,
        organisation=office.organisation,
        lead=tuple(teller.opening()),
        sections=tuple(teller.sections()),
    )


def _safe(facts: Facts) -> bool:
    return facts.deletion_confirmed is Answer.YES


class _LetterTeller:
    """Tells the parts of a draft."""

    def __init__(self, file: CaseFile, kind: LetterKind, office: Letterhead, now: datetime) -> None:
        self.file, self.facts, self.kind = file, file.facts, kind
        self.office, self.now = office, now

    def opening(self) -> Iterator[Block]:
        """To whom, and why."""
        if self.kind is LetterKind.LETTER:
            yield Paragraph(full_date(self.now.astimezone(AMSTERDAM)))
            yield Paragraph(text("letter-dear"))
        yield Paragraph(text(f"letter-opening-{self.kind}", organisation=self.office.organisation))

    def sections(self) -> Iterator[DocumentSection]:
        """What happened, which data, what may come of it, what was and can be done, whom to ask."""
        parts = (
            ("happened", self._happened()),
            ("data", self._data()),
            ("consequences", self._by_harm("letter-risk", "letter-consequences-none")),
            ("measures", self._measures()),
            ("advice", self._by_harm("letter-do", "letter-do-nothing")),
            ("contact", self._contact()),
        )
        for name, blocks in parts:
            yield DocumentSection(text(f"letter-{name}"), tuple(blocks))

    def _happened(self) -> Iterator[Block]:
        key = f"letter-happened-{self.file.situation}"
        told = text(key if has(key) else "letter-happened-other")
        began = self.facts.happened_from
        on = (
            text("letter-on", day=full_date(began.astimezone(AMSTERDAM)))
            if began
            else text("letter-on-unknown")
        )
        yield Paragraph(f"{on} {told}")
        if self.facts.recipient is not Recipient.UNKNOWN and has(f"letter-who-{self._who}"):
            yield Paragraph(text(f"letter-who-{self._who}"))

    @property
    def _who(self) -> str:
        return self.facts.recipient.value

    def _data(self) -> Iterator[Block]:
        kinds = self.facts.known_data
        if not kinds:
            yield Paragraph(text("letter-data-unknown"))
            return
        yield Paragraph(text("letter-data-these"))
        yield Bullets(tuple(sorted(term("law-value", kind) for kind in kinds)))
        if kinds != self.facts.data:
            yield Paragraph(text("letter-data-more"))

    def _by_harm(self, family: str, none: str) -> Iterator[Block]:
        """A line for each harm that may come of it; where there is none, that is said."""
        found = tuple(text(f"{family}-{harm}") for harm in harms(self.facts))
        yield Bullets(found) if found else Paragraph(text(none))

    def _measures(self) -> Iterator[Block]:
        done = [text("letter-sorry")]
        if _safe(self.facts):
            done.append(text("letter-deleted"))
        agreed = [one.text for one in self.file.measures if not one.dropped_because]
        yield Paragraph(" ".join(done))
        if agreed:
            yield Paragraph(text("letter-we-do"))
            yield Bullets(tuple(agreed))
        elif not _safe(self.facts):
            yield Paragraph(text("letter-measures-unknown"))

    def _contact(self) -> Iterator[Block]:
        ways = [
            text(f"letter-by-{way}", at=at)
            for way, at in (("phone", self.office.dpo_phone), ("mail", self.office.dpo_mail))
            if at
        ]
        how = format_list(ways, style="or", locale=spoken()) if ways else text("letter-by-unknown")
        who = self.office.dpo_name or text("letter-dpo")
        yield Paragraph(text("letter-ask", who=who, how=how, reference=self.file.reference))
        yield Paragraph(text("letter-complain"))
        if self.kind is LetterKind.LETTER:
            body = self.office.organisation_body or self.office.organisation
            yield Paragraph(text("letter-greeting", body=body))
