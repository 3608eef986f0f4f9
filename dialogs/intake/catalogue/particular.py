"""The questions that belong to a situation: who got the letter, how the telephone was protected."""

from __future__ import annotations

from dialogs.exchange import Kind
from dialogs.intake.question import UNKNOWN, YES_NO, Answers, Question, answered, something_happened
from dialogs.situations import Situation

ON_PAPER = frozenset({Situation.WRONG_LETTER, Situation.WRONG_DOCUMENT})
BY_MAIL = frozenset({Situation.WRONG_MAIL, Situation.TOO_MUCH})
SENT = ON_PAPER | BY_MAIL | {Situation.SPOKEN}
LOST = frozenset({Situation.LOST_PAPER, Situation.LOST_MAIL})
ATTACKED = frozenset({Situation.RANSOMWARE, Situation.HACKED})
AT_ANOTHER = frozenset({Situation.SUPPLIER, Situation.OTHER_BODY})


def _perhaps_attacked(answers: Answers) -> bool:
    return answers.get("supplier_what", UNKNOWN) in ("attack", UNKNOWN)


def _perhaps_unreachable(answers: Answers) -> bool:
    return answers.get("supplier_what", UNKNOWN) in ("attack", "lost", "down", UNKNOWN)


# First of all: whether anything got out.
HARMLESS: tuple[Question, ...] = (
    Question(
        "nothing_left",
        Kind.CHOICE,
        YES_NO,
        frozenset({Situation.NEAR_MISS}),
        fills=("confidentiality", "integrity", "availability"),
        form="5.1",
    ),
    Question(
        "clicked",
        Kind.CHOICE,
        ("nothing", "clicked", "opened", "password", UNKNOWN),
        frozenset({Situation.PHISHING}),
        fills=("confidentiality",),
        form="5.1",
    ),
    Question(
        "it_checked",
        Kind.CHOICE,
        ("clean", "found", "busy", "not_yet", UNKNOWN),
        frozenset({Situation.PHISHING}),
        when=something_happened,
        fills=("confidentiality", "under_control"),
        beside="clicked",
    ),
)

SUPPLIER: tuple[Question, ...] = (
    Question("supplier_name", Kind.TEXT, situations=AT_ANOTHER, form="3.3"),
    Question(
        "supplier_told",
        Kind.MOMENT,
        situations=frozenset({Situation.SUPPLIER}),
        fills=("processor_informed_at", "aware_at"),
        form="4.2",
        beside="supplier_name",
        alone="always",
        must=True,  # it starts the term
    ),
    Question(
        "supplier_what",
        Kind.CHOICE,
        ("attack", "open", "sent", "lost", "down", UNKNOWN),
        AT_ANOTHER,
        fills=("kind", "cause", "confidentiality", "availability"),
        form="5.2",
    ),
)

NATURE: tuple[Question, ...] = (
    Question(
        "nature",
        Kind.CHOICES,
        ("seen", "changed", "gone", "unreachable", UNKNOWN),
        frozenset({Situation.OTHER}),
        fills=("confidentiality", "integrity", "availability", "loss"),
        form="5.1",
    ),
)

PARTICULAR: tuple[Question, ...] = (
    Question(
        "recipient",
        Kind.CHOICE,
        (
            "known_person",
            "colleague",
            "partner",
            "company",
            "known_group",
            "unknown_person",
            UNKNOWN,
        ),
        SENT | {Situation.PORTAL},
        fills=("recipient", "recipients", "recipient_trusted"),
        form="5.3",
    ),
    Question(
        "recipient_state",
        Kind.CHOICE,
        ("unopened", "deleted", "returned", "asked", "kept", "refused", "not_asked", UNKNOWN),
        BY_MAIL,
        fills=("opened", "deletion_confirmed", "access_excluded", "deletion_refused"),
        beside="recipient",
    ),
    Question(
        "paper_state",
        Kind.CHOICE,
        ("unopened", "returned", "destroyed", "asked", "kept", "refused", "not_asked", UNKNOWN),
        ON_PAPER,
        fills=("opened", "deletion_confirmed", "access_excluded", "deletion_refused"),
        beside="recipient",
    ),
    Question(
        "received_state",
        Kind.CHOICE,
        ("unopened", "deleted", "kept", UNKNOWN),
        frozenset({Situation.RECEIVED}),
        fills=("opened", "deletion_confirmed"),
        form="5.3",
    ),
    Question(
        "stolen",
        Kind.CHOICE,
        ("lost", "stolen", UNKNOWN),
        frozenset({Situation.LOST_DEVICE, Situation.LOST_PAPER}),
        fills=("cause", "recipient"),
        form="5.2",
    ),
    Question(
        "protection",
        Kind.CHOICES,
        ("encrypted", "code", "none", UNKNOWN),
        frozenset({Situation.LOST_DEVICE}),
        fills=("unintelligible",),
        form="8.1",
    ),
    Question(
        "wiped",
        Kind.CHOICE,
        YES_NO,
        frozenset({Situation.LOST_DEVICE}),
        fills=("access_excluded",),
        beside="protection",
    ),
    Question(
        "key_safe",
        Kind.CHOICE,
        YES_NO,
        frozenset({Situation.LOST_DEVICE}),
        when=answered("protection", "encrypted"),
        fills=("key_safe",),
    ),
    Question(
        "copy",
        Kind.CHOICE,
        ("all", "some", "none", UNKNOWN),
        LOST | {Situation.LOST_DEVICE},
        fills=("data_intact", "under_control", "backup", "loss", "availability"),
        form="5.1",
    ),
    Question(
        "found",
        Kind.CHOICE,
        ("missing", "back_closed", "back_open", UNKNOWN),
        LOST,
        fills=("opened", "loss"),
        beside="copy",
    ),
    Question(
        "online",
        Kind.CHOICE,
        ("gone", "still", UNKNOWN),
        frozenset({Situation.PUBLISHED, Situation.PORTAL}),
        fills=("ongoing",),
        form="4.1",
    ),
    Question(
        "logged",
        Kind.CHOICE,
        ("yes", "no", "not_checked", UNKNOWN),
        frozenset({Situation.SNOOPING}),
        fills=("confidentiality", "opened"),
        form="5.3",
    ),
    Question(
        "targeted",
        Kind.CHOICE,
        YES_NO,
        frozenset({Situation.SNOOPING}),
        fills=("targeted",),
        beside="logged",
    ),
    Question(
        "taken_for",
        Kind.CHOICE,
        ("home", "self", "employer", UNKNOWN),
        frozenset({Situation.TAKEN_ALONG}),
        fills=("cause", "recipient", "recipient_trusted"),
        form="5.3",
    ),
    Question(
        "taken_back",
        Kind.CHOICE,
        YES_NO,
        frozenset({Situation.TAKEN_ALONG}),
        fills=("deletion_confirmed",),
        beside="taken_for",
    ),
    Question(
        "who_could",
        Kind.CHOICE,
        ("colleague", "partner", "public", UNKNOWN),
        frozenset({Situation.OPEN_ACCESS}),
        fills=("recipient", "recipient_trusted"),
        form="5.3",
    ),
    Question(
        "looked",
        Kind.CHOICE,
        YES_NO,
        frozenset({Situation.OPEN_ACCESS}),
        fills=("opened", "confidentiality", "access_excluded"),
        beside="who_could",
    ),
    Question(
        "reachable",
        Kind.CHOICE,
        ("yes", "hours", "days", "never", UNKNOWN),
        ATTACKED | AT_ANOTHER | {Situation.DATA_LOST},
        when=_perhaps_unreachable,
        fills=("availability", "loss", "outage_hours"),
        form="5.1",
    ),
    Question(
        "backup",
        Kind.CHOICE,
        YES_NO,
        ATTACKED | AT_ANOTHER | {Situation.DATA_LOST},
        when=_perhaps_unreachable,
        fills=("backup", "data_intact"),
        beside="reachable",
    ),
    Question(
        "data_left",
        Kind.CHOICE,
        ("yes", "excluded", "not_excluded", UNKNOWN),
        ATTACKED | AT_ANOTHER,
        when=_perhaps_attacked,
        fills=("exfiltration", "confidentiality"),
    ),
    Question(
        "trouble",
        Kind.CHOICE,
        ("none", "minor", "serious", UNKNOWN),
        ATTACKED | AT_ANOTHER | {Situation.DATA_LOST},
        fills=("affects_people", "effect", "essential_service"),
        beside="data_left",
    ),
    Question(
        "ai_account",
        Kind.CHOICE,
        ("own", "work", UNKNOWN),
        frozenset({Situation.AI_SERVICE}),
        fills=("processor", "recipient", "recipient_trusted"),
        form="5.3",
    ),
    Question(
        "ai_deleted",
        Kind.CHOICE,
        YES_NO,
        frozenset({Situation.AI_SERVICE}),
        fills=("deletion_confirmed",),
        beside="ai_account",
    ),
    Question(
        "file_seen",
        Kind.CHOICE,
        ("colleague", "known_person", UNKNOWN),
        frozenset({Situation.WRONG_FILE}),
        fills=("recipient", "confidentiality"),
        form="5.3",
    ),
    Question(
        "corrected",
        Kind.CHOICE,
        YES_NO,
        frozenset({Situation.WRONG_FILE}),
        fills=("ongoing",),
        beside="file_seen",
    ),
    Question(
        "used",
        Kind.CHOICE,
        YES_NO,
        frozenset({Situation.WRONG_FILE}),
        fills=("wrong_data_used",),
    ),
)
