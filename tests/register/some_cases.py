"""A register with something in it: cases of every kind of standing, as a town would have them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlmodel import Session

from dialogs.law.facts import Answer, Count, DataKind, Group, IncidentKind, Recipient
from dialogs.situations import Situation
from tests.attachments.files import PDF
from tests.register.visitor import Browser, Served
from tests.store.given import filed, report

STORIES = (
    (
        Situation.WRONG_LETTER,
        "Een beschikking over de bijstand is bij de buren bezorgd. Zij belden zelf op.",
        3,
    ),
    (Situation.WRONG_MAIL, "Een lijst met klanten van Wmo-vervoer ging naar een oud-collega.", 70),
    (Situation.TOO_MUCH, "In de bijlage stonden ook de gegevens van 40 andere inwoners.", 30),
    (Situation.LOST_DEVICE, "Mijn werktelefoon ligt waarschijnlijk nog in de trein.", 80),
    (Situation.WRONG_DOCUMENT, "Aan de balie kreeg iemand het paspoort van een ander mee.", 55),
    (Situation.SNOOPING, "Een collega keek in het dossier van haar ex-man.", 12),
)


def file_all(session: Session, now: datetime) -> list[str]:
    """The cases, reported some hours ago; gives their references."""
    return [
        filed(
            session,
            now - timedelta(hours=hours),
            report(
                situation,
                story,
                kind=IncidentKind.SENT_BY_MISTAKE,
                people=Count.exactly(number * 7 + 1),
                data=frozenset({DataKind.ADDRESS, DataKind.BSN}),
                groups=frozenset({Group.RESIDENTS}),
                recipient=Recipient.UNKNOWN,
                confidentiality=Answer.YES,
                personal_data=Answer.YES,
                aware_at=now - timedelta(hours=hours),
            ),
        ).file.reference
        for number, (situation, story, hours) in enumerate(STORIES)
    ]


WORKED: Sequence[tuple[str, dict[str, str]]] = (
    ("take", {}),
    ("correct", {"fact-integrity": "no", "reason": "Niets is gewijzigd"}),
    ("correct", {"fact-availability": "no", "reason": "Niets is weg"}),
    ("weigh", {}),
    ("decide", {"duty": "notify", "outcome": "yes", "reason": "Risico op misbruik van het BSN."}),
    ("note", {"text": "De teamleider weet ervan en praat met de afdeling."}),
    ("ask", {"text": "Is de brief al terug?"}),
    ("measure", {"text": "Adres in de klantkaart nakijken", "owner": "Team", "due": "2027-01-15"}),
)


BESIDE: Sequence[tuple[str, dict[str, str]]] = (
    (
        "request",
        {"title": "Inzage in het dossier van de Wmo", "right": "access", "source": "letter"},
    ),
    (
        "vulnerability",
        {
            "title": "Lek in de VPN",
            "number": "NCSC-2026-0123",
            "severity": "high",
            "source": "ncsc",
        },
    ),
    ("awareness", {"title": "Introductiedag", "what": "introduction", "reached": "24"}),
)


async def a_full_register(served: Served, officer: Browser) -> list[str]:
    """Six cases, one of them worked and with a file, one taken; gives their references.

    Beside them a request, a vulnerability and an activity, in that order.
    """
    references = await served.database.transact(lambda session: file_all(session, served.now))
    for act, fields in WORKED:
        done = await officer.act(references[0], act, **fields)
        assert done.status == 303, (act, done.words)
    await officer.act(references[2], "take")
    await officer.upload(references[0], "Verklaring van de ontvanger.pdf", PDF, evidence="deleted")
    for kind, fields in BESIDE:
        kept = await officer.enter(kind, fields)
        assert kept.status == 303, (kind, kept.words)
    return references
