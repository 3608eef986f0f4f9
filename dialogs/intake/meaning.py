"""What a situation and a reporter's answers mean as facts of a breach.

What a choice tells stands with its question, in `questions.toml`; here it is laid over what the
situation says, with the kinds of data, the numbers and the times. Where an answer is missing, or
the reporter's word alone would make a breach smaller than it may be, the fact stays unknown. No
duty is decided here.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import datetime
from typing import Any

from pydantic import JsonValue

from dialogs.intake.questions import BY_KEY, BY_SITUATION, UNKNOWN, Answers, Effects
from dialogs.law.facts import (
    Answer,
    Cause,
    Channel,
    DataKind,
    Exfiltration,
    Facts,
    Group,
    IncidentKind,
    Recipient,
    Regime,
)
from dialogs.situations import Situation
from dialogs.understanding.counts import answered_count

YES, NO, MAYBE = Answer.YES, Answer.NO, Answer.UNKNOWN


def _base(
    kind: IncidentKind,
    channel: Channel,
    cause: Cause,
    v_i_b: tuple[Answer, Answer, Answer],
    **more: Any,  # noqa: ANN401 - the facts' own types
) -> Effects:
    v, i, b = v_i_b
    mistake = cause in (Cause.INTERNAL_ACCIDENT, Cause.EXTERNAL_ACCIDENT)
    return {
        "exfiltration": Exfiltration.NOT_APPLICABLE if mistake else Exfiltration.UNKNOWN,
        "kind": kind,
        "channel": channel,
        "cause": cause,
        "confidentiality": v,
        "integrity": i,
        "availability": b,
        "unintelligible": NO if v is YES else MAYBE,
        **more,
    }


# What was sent, told, shown or left on paper can be read: encryption is asked of devices only.
# Confidentiality, integrity, availability (V, I, B) as far as the situation alone tells.
SEEN = (YES, NO, NO)
SEEN_AND_GONE = (YES, NO, MAYBE)
OPEN = (MAYBE, MAYBE, MAYBE)
ACCIDENT = Cause.INTERNAL_ACCIDENT
ATTACK = Cause.EXTERNAL_MALICIOUS
K = IncidentKind
C = Channel
S = Situation

SITUATIONS: Mapping[Situation, Effects] = {
    S.WRONG_MAIL: _base(K.SENT_BY_MISTAKE, C.EMAIL, ACCIDENT, SEEN),
    S.WRONG_LETTER: _base(K.SENT_BY_MISTAKE, C.POST, ACCIDENT, SEEN),
    S.TOO_MUCH: _base(K.SENT_BY_MISTAKE, C.EMAIL, ACCIDENT, SEEN),
    S.WRONG_DOCUMENT: _base(K.SHOWN_TO_WRONG_RECIPIENT, C.COUNTER, ACCIDENT, SEEN),
    S.NO_BCC: _base(K.NO_BCC, C.EMAIL, ACCIDENT, SEEN, recipient=Recipient.KNOWN_GROUP),
    S.LOST_DEVICE: _base(
        K.DEVICE_LOST,
        C.OTHER,
        Cause.UNKNOWN,
        SEEN_AND_GONE,
        unintelligible=MAYBE,
        recipient=Recipient.UNKNOWN_PERSON,
        exfiltration=Exfiltration.NOT_APPLICABLE,
    ),
    S.LOST_PAPER: _base(
        K.PAPER_LOST,
        C.OTHER,
        Cause.UNKNOWN,
        SEEN_AND_GONE,
        recipient=Recipient.UNKNOWN_PERSON,
        exfiltration=Exfiltration.NOT_APPLICABLE,
    ),
    S.LOST_MAIL: _base(K.MAIL_LOST, C.POST, Cause.EXTERNAL_ACCIDENT, SEEN_AND_GONE),
    S.RECEIVED: _base(
        K.SENT_BY_MISTAKE,
        C.UNKNOWN,
        Cause.EXTERNAL_ACCIDENT,
        SEEN,
        recipient=Recipient.COLLEAGUE,
        recipient_trusted=YES,
    ),
    S.PUBLISHED: _base(
        K.UNINTENDED_PUBLICATION, C.ONLINE, ACCIDENT, SEEN, recipient=Recipient.PUBLIC
    ),
    S.SNOOPING: _base(
        K.MISUSE_OF_ACCESS,
        C.INTERNAL_SYSTEM,
        Cause.INTERNAL_MALICIOUS,
        SEEN,
        recipient=Recipient.COLLEAGUE,
        recipient_trusted=NO,
    ),
    S.OPEN_ACCESS: _base(K.WRONG_ACCESS_RIGHTS, C.INTERNAL_SYSTEM, ACCIDENT, SEEN),
    S.PORTAL: _base(K.SHOWN_TO_WRONG_RECIPIENT, C.ONLINE, ACCIDENT, SEEN),
    S.TAKEN_ALONG: _base(
        K.EXFILTRATION, C.OTHER, Cause.UNKNOWN, SEEN, exfiltration=Exfiltration.YES
    ),
    S.RANSOMWARE: _base(
        K.RANSOMWARE, C.INTERNAL_SYSTEM, ATTACK, (MAYBE, MAYBE, YES), recipient=Recipient.ATTACKER
    ),
    S.PHISHING: _base(K.PHISHING, C.EMAIL, ATTACK, OPEN, recipient=Recipient.ATTACKER),
    S.HACKED: _base(K.HACKING, C.INTERNAL_SYSTEM, ATTACK, OPEN, recipient=Recipient.ATTACKER),
    S.SUPPLIER: _base(K.TO_BE_DETERMINED, C.OTHER, Cause.UNKNOWN, OPEN, processor=YES),
    S.OTHER_BODY: _base(K.TO_BE_DETERMINED, C.OTHER, Cause.UNKNOWN, OPEN, processor=NO),
    S.AI_SERVICE: _base(K.OTHER, C.ONLINE, ACCIDENT, SEEN, recipient=Recipient.AI_SERVICE),
    S.WRONG_FILE: _base(K.RECORD_MIX_UP, C.INTERNAL_SYSTEM, ACCIDENT, (MAYBE, YES, NO)),
    S.DATA_LOST: _base(
        K.DATA_DELETED, C.INTERNAL_SYSTEM, ACCIDENT, (NO, MAYBE, YES), recipient=Recipient.NOBODY
    ),
    S.SPOKEN: _base(K.ORAL_DISCLOSURE, C.PHONE, ACCIDENT, SEEN),
    S.NEAR_MISS: _base(K.TO_BE_DETERMINED, C.UNKNOWN, Cause.UNKNOWN, OPEN),
    S.OTHER: _base(K.TO_BE_DETERMINED, C.UNKNOWN, Cause.UNKNOWN, OPEN),
}
"""What each situation says by itself."""


def facts_of(
    situation: Situation, answers: Answers, now: datetime, hints: Collection[str] = ()
) -> Facts:
    """The facts as far as the situation and the answers tell; `now` ends an unknown discovery.

    Answers that do not fit the situation (left from before a correction) count for nothing.
    """
    fitting = {
        question.key: answers[question.key]
        for question in BY_SITUATION[situation]
        if question.key in answers and question.fits(situation, answers, hints)
    }
    found: dict[str, Any] = {"personal_data": YES, "regime": Regime.AVG}
    found |= SITUATIONS[situation]
    for key, value in fitting.items():
        for effects in _effects(key, value):
            found |= effects
    found |= _measured(situation, fitting) | _moments(fitting, now) | _after_check(fitting)
    if situation is Situation.WRONG_FILE:  # who is hurt by a wrong file misses no service of ours
        found["essential_service"] = MAYBE
    return NOTHING_KNOWN.model_copy(update=found)


NOTHING_KNOWN = Facts()
"""Copied with what was found: the tables hold valid facts, and checking them takes ten times."""


def _effects(key: str, value: JsonValue) -> Iterator[Effects]:
    chosen = value if isinstance(value, list) else [value]
    table = BY_KEY[key].means
    return (table[choice] for choice in chosen if isinstance(choice, str) and choice in table)


def _measured(situation: Situation, answers: Answers) -> dict[str, Any]:
    """The kinds of data, the groups and the number of people."""
    found: dict[str, Any] = {}
    if kinds := _kinds(answers):
        found["data"] = frozenset(DataKind[kind.upper()] for kind in kinds)
    found |= _of_all_kinds(answers)
    if groups := _names(answers, "groups"):
        found["groups"] = frozenset(Group[group.upper()] for group in groups)
    people = answers.get("people")
    if isinstance(people, dict):
        found["people"] = answered_count(people)
        if situation is Situation.NO_BCC:  # each of them got the addresses of all
            found["recipients"] = found["people"]
    return found


def _kinds(answers: Answers) -> set[str]:
    """The kinds of both lists; the second one still open means that there are more."""
    chosen = _names(answers, "data")
    kinds = chosen - {"special", "coded", "not_special"}
    if "not_special" in chosen:
        kinds |= {UNKNOWN}
    return kinds | (_names(answers, "special") or {UNKNOWN}) if "special" in chosen else kinds


def _of_all_kinds(answers: Answers) -> dict[str, Any]:
    """What was said of the kinds together; that the list of codes is safe, nobody says so yet."""
    chosen = _names(answers, "data")
    found = {"pseudonymised": YES} if "coded" in chosen else {}
    return found | {"special_excluded": YES} if "not_special" in chosen else found


def _names(answers: Answers, key: str) -> set[str]:
    value = answers.get(key)
    return {str(item) for item in value} if isinstance(value, list) else set()


def _moments(answers: Answers, now: datetime) -> dict[str, Any]:
    """The times: of a day or a range the earliest end counts, since a term may run from there."""
    signalled = _end(answers.get("discovered"), "from")
    told = _end(answers.get("supplier_told"), "from")
    began = answers.get("discovered" if answers.get("timing") == "same" else "happened")
    found = {
        "signalled_at": signalled,
        "processor_informed_at": told,
        "aware_at": told or signalled or now,
        "aware_latest": _latest(answers.get("supplier_told" if told else "discovered")),
        "happened_from": _end(began, "from"),
        "happened_to": None if answers.get("timing") == "ongoing" else _end(began, "to"),
    }
    return {key: value for key, value in found.items() if value is not None}


def _latest(value: JsonValue) -> datetime | None:
    """The end of a moment that was told vaguely; the safe, earlier end is where a term begins."""
    estimated = isinstance(value, dict) and value.get("estimated") is True
    return _end(value, "to") if estimated else None


def _end(value: JsonValue, end: str) -> datetime | None:
    moment = value.get(end) if isinstance(value, dict) else None
    return datetime.fromisoformat(moment) if isinstance(moment, str) else None


def _after_check(answers: Answers) -> dict[str, Any]:
    """IT found nothing and no password was given away: the attack reached no data."""
    clean = answers.get("it_checked") == "clean"
    if clean and answers.get("clicked") in ("clicked", "opened"):
        return {"confidentiality": NO, "integrity": NO, "availability": NO, "under_control": YES}
    return {}
