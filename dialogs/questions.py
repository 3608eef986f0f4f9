"""The catalogue of questions: what a reporter can be asked, when, and which facts it fills.

The state machine, the fields of the cards and the facts are all built from this one list, in this
order. What an answer *means* stands in `meaning.py`; how it is worded, in the Fluent files.
A question is asked only when the form of the supervisory authority requires the reporter's answer
(`form` names the number there) or when its facts can still change a duty.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field

from pydantic import JsonValue

from dialogs.exchange import Kind
from dialogs.situations import Situation

Answers = Mapping[str, JsonValue]
S = Situation

UNKNOWN = "unknown"
TEXT_LIMIT = 4000  # characters kept of one free text; the reporter is told when it is cut

ALL = frozenset(S)
SENT = frozenset({S.WRONG_MAIL, S.WRONG_LETTER, S.TOO_MUCH, S.WRONG_DOCUMENT, S.SPOKEN})
LOST = frozenset({S.LOST_PAPER, S.LOST_MAIL})
ATTACKED = frozenset({S.RANSOMWARE, S.HACKED})
HARMLESS = frozenset({S.NEAR_MISS, S.PHISHING})


def _always(_answers: Answers) -> bool:
    return True


@dataclass(frozen=True)
class Question:
    """One question of the catalogue.

    `beside` names the question on whose card this one is a companion; a companion that is left
    open is asked on its own when its facts can still change a duty, or always with `on_its_own`.
    A `hint` is something
    heard in the reporter's words that makes the question fit where `when` alone would not.
    """

    key: str
    kind: Kind
    choices: tuple[str, ...] = ()
    situations: frozenset[Situation] = ALL
    when: Callable[[Answers], bool] = field(default=_always, repr=False)
    fills: tuple[str, ...] = ()
    form: str = ""
    beside: str = ""
    hint: str = ""
    on_its_own: bool = False

    def fits(self, situation: Situation, answers: Answers, hints: Collection[str] = ()) -> bool:
        """Whether the question makes sense for this situation, these answers and hints."""
        if situation not in self.situations:
            return False
        return self.hint in hints or self.when(answers)


def something_happened(answers: Answers) -> bool:
    """False once the reporter said that nothing got out: a near miss, or a mail left alone."""
    return answers.get("nothing_left") != "yes" and answers.get("clicked") != "nothing"


def _answered(key: str, *values: str) -> Callable[[Answers], bool]:
    def when(answers: Answers) -> bool:
        value = answers.get(key)
        return value in values or (isinstance(value, list) and any(v in value for v in values))

    return when


YES_NO = ("yes", "no", UNKNOWN)

# The order is that of recognition at the counter; `special` opens a second, short list.
DATA = (
    "name",
    "address",
    "birth_date",
    "bsn",
    "phone",
    "email",
    "family",
    "bank_account",
    "benefits",
    "debts",
    "tax",
    "other_financial",
    "id_copy",
    "photo",
    "signature",
    "health",
    "social_support",
    "youth_care",
    "absence",
    "opinion",
    "criminal",
    "police",
    "credentials",
    "secret_address",
    "special",
    UNKNOWN,
)
SPECIAL = (
    "ethnicity",
    "religion",
    "politics",
    "union",
    "sexuality",
    "biometric",
    "genetic",
    "performance",
    "professional_secret",
    "location",
    "communications",
    "vehicle",
    "work",
    "gender",
    "credit_card",
    "other",
    UNKNOWN,
)
GROUPS = ("residents", "employees", "minors", "vulnerable", "pupils", "other", UNKNOWN)

CATALOGUE: tuple[Question, ...] = (
    Question("description", Kind.TEXT, form="5.3"),
    Question(
        "nothing_left",
        Kind.CHOICE,
        YES_NO,
        frozenset({S.NEAR_MISS}),
        fills=("confidentiality", "integrity", "availability"),
    ),
    Question(
        "clicked",
        Kind.CHOICE,
        ("nothing", "clicked", "opened", "password", UNKNOWN),
        frozenset({S.PHISHING}),
        fills=("confidentiality",),
    ),
    Question(
        "it_checked",
        Kind.CHOICE,
        ("clean", "found", "busy", "not_yet", UNKNOWN),
        ATTACKED | {S.PHISHING},
        when=something_happened,
        fills=("confidentiality", "under_control"),
        beside="clicked",
    ),
    Question(
        "discovered",
        Kind.MOMENT,
        when=something_happened,
        fills=("signalled_at", "aware_at"),
        form="4.2",
    ),
    Question(
        "how_discovered",
        Kind.CHOICE,
        ("self", "colleague", "recipient", "subject", "supplier", "other", UNKNOWN),
        when=something_happened,
        form="4.3",
        beside="discovered",
    ),
    Question(
        "timing",
        Kind.CHOICE,
        ("same", "earlier", "ongoing", UNKNOWN),
        when=something_happened,
        fills=("happened_from", "happened_to", "ongoing"),
        form="4.1",
    ),
    Question(
        "happened",
        Kind.MOMENT,
        when=_answered("timing", "earlier", "ongoing"),
        fills=("happened_from", "happened_to"),
        form="4.1",
        beside="timing",
        on_its_own=True,
    ),
    Question("supplier_name", Kind.TEXT, situations=frozenset({S.SUPPLIER}), form="3.3"),
    Question(
        "supplier_told",
        Kind.MOMENT,
        situations=frozenset({S.SUPPLIER}),
        fills=("processor_informed_at", "aware_at"),
        form="4.2",
        beside="supplier_name",
        on_its_own=True,
    ),
    Question(
        "supplier_what",
        Kind.CHOICE,
        ("attack", "open", "sent", "lost", "down", UNKNOWN),
        frozenset({S.SUPPLIER}),
        fills=("kind", "cause", "confidentiality", "availability"),
        form="5.2",
    ),
    Question(
        "nature",
        Kind.CHOICES,
        ("seen", "changed", "gone", "unreachable", UNKNOWN),
        frozenset({S.OTHER}),
        fills=("confidentiality", "integrity", "availability", "loss"),
        form="5.1",
    ),
    Question("data", Kind.CHOICES, DATA, when=something_happened, fills=("data",), form="6.1"),
    Question(
        "special",
        Kind.CHOICES,
        SPECIAL,
        when=_answered("data", "special"),
        fills=("data",),
        form="6.2",
    ),
    Question("people", Kind.COUNT, when=something_happened, fills=("people",), form="7.3"),
    Question(
        "groups",
        Kind.CHOICES,
        GROUPS,
        when=something_happened,
        fills=("groups",),
        form="7.1",
        beside="people",
    ),
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
        SENT,
        fills=("recipient", "recipients", "recipient_trusted"),
        form="5.3",
    ),
    Question(
        "recipient_state",
        Kind.CHOICE,
        ("unopened", "deleted", "returned", "asked", "kept", "not_asked", UNKNOWN),
        SENT,
        fills=("opened", "deletion_confirmed", "access_excluded"),
        beside="recipient",
    ),
    Question(
        "protection",
        Kind.CHOICES,
        ("encrypted", "code", "none", UNKNOWN),
        frozenset({S.LOST_DEVICE}),
        fills=("unintelligible",),
        form="8.1",
    ),
    Question(
        "wiped",
        Kind.CHOICE,
        YES_NO,
        frozenset({S.LOST_DEVICE}),
        fills=("access_excluded",),
        beside="protection",
    ),
    Question(
        "key_safe",
        Kind.CHOICE,
        YES_NO,
        frozenset({S.LOST_DEVICE}),
        when=_answered("protection", "encrypted"),
        fills=("key_safe",),
    ),
    Question(
        "copy",
        Kind.CHOICE,
        ("all", "some", "none", UNKNOWN),
        LOST | {S.LOST_DEVICE},
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
        frozenset({S.PUBLISHED}),
        fills=("ongoing",),
        form="4.1",
    ),
    Question(
        "logged",
        Kind.CHOICE,
        ("yes", "no", "not_checked", UNKNOWN),
        frozenset({S.SNOOPING}),
        fills=("confidentiality", "opened"),
    ),
    Question(
        "who_could",
        Kind.CHOICE,
        ("colleague", "partner", "public", UNKNOWN),
        frozenset({S.OPEN_ACCESS}),
        fills=("recipient", "recipient_trusted"),
        form="5.3",
    ),
    Question(
        "looked",
        Kind.CHOICE,
        YES_NO,
        frozenset({S.OPEN_ACCESS}),
        fills=("opened", "confidentiality", "access_excluded"),
        beside="who_could",
    ),
    Question(
        "reachable",
        Kind.CHOICE,
        ("yes", "hours", "days", "never", UNKNOWN),
        ATTACKED | {S.DATA_LOST},
        fills=("availability", "loss", "outage_hours"),
        form="5.1",
    ),
    Question(
        "backup",
        Kind.CHOICE,
        YES_NO,
        ATTACKED | {S.DATA_LOST},
        fills=("backup", "data_intact"),
        beside="reachable",
    ),
    Question(
        "data_left",
        Kind.CHOICE,
        ("yes", "excluded", "not_excluded", UNKNOWN),
        ATTACKED,
        fills=("exfiltration", "confidentiality"),
    ),
    Question(
        "trouble",
        Kind.CHOICE,
        ("none", "minor", "serious", UNKNOWN),
        ATTACKED | {S.DATA_LOST},
        fills=("affects_people", "effect", "essential_service"),
        beside="data_left",
    ),
    Question(
        "ai_account",
        Kind.CHOICE,
        ("own", "work", UNKNOWN),
        frozenset({S.AI_SERVICE}),
        fills=("processor", "recipient", "recipient_trusted"),
        form="5.3",
    ),
    Question(
        "ai_deleted",
        Kind.CHOICE,
        YES_NO,
        frozenset({S.AI_SERVICE}),
        fills=("deletion_confirmed",),
        beside="ai_account",
    ),
    Question(
        "file_seen",
        Kind.CHOICE,
        ("colleague", "known_person", UNKNOWN),
        frozenset({S.WRONG_FILE}),
        fills=("recipient", "confidentiality"),
        form="5.3",
    ),
    Question(
        "corrected",
        Kind.CHOICE,
        YES_NO,
        frozenset({S.WRONG_FILE}),
        fills=("ongoing",),
        beside="file_seen",
    ),
    Question(
        "used",
        Kind.CHOICE,
        YES_NO,
        frozenset({S.WRONG_FILE}),
        fills=("wrong_data_used",),
    ),
    Question(
        "boa",
        Kind.CHOICE,
        ("yes", "partly", "no", UNKNOWN),
        when=_answered("data", "police", "criminal"),
        fills=("regime",),
        form="1.2",
        hint="boa",
    ),
)

BY_KEY: Mapping[str, Question] = {question.key: question for question in CATALOGUE}
COMPANION: Mapping[str, Question] = {
    question.beside: question for question in CATALOGUE if question.beside
}
