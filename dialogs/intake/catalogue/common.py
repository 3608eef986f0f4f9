"""The questions of nearly every report: what happened, when, which data, whose."""

from __future__ import annotations

from dialogs.exchange import Kind
from dialogs.intake.question import UNKNOWN, Question, answered, something_happened

# The order is that of recognition at the counter; `special` opens a second list. `coded` and
# `not_special` are no kinds: they say something of all of them.
DATA = (
    "name",
    "address",
    "birth_date",
    "bsn",
    "phone",
    "email",
    "bank_account",
    "benefits",
    "debts",
    "other_financial",
    "id_copy",
    "photo",
    "signature",
    "health",
    "social_support",
    "youth_care",
    "absence",
    "criminal",
    "police",
    "family",
    "tax",
    "opinion",
    "credentials",
    "secret_address",
    "special",
    "coded",
    "not_special",
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
    "behaviour",
    "vehicle",
    "work",
    "career",
    "gender",
    "credit_card",
    "other",
    UNKNOWN,
)
GROUPS = ("residents", "employees", "minors", "vulnerable", "pupils", "other", UNKNOWN)


STORY: tuple[Question, ...] = (Question("description", Kind.TEXT, form="5.3"),)

TIMES: tuple[Question, ...] = (
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
        when=answered("timing", "earlier", "ongoing"),
        fills=("happened_from", "happened_to"),
        form="4.1",
        beside="timing",
        alone="always",
    ),
)

DATA_AND_PEOPLE: tuple[Question, ...] = (
    Question(
        "data",
        Kind.CHOICES,
        DATA,
        when=something_happened,
        fills=("data", "special_excluded", "pseudonymised"),
        form="6.1",
    ),
    Question(
        "danger",
        Kind.CHOICE,
        ("no", "yes", UNKNOWN),
        when=something_happened,
        fills=("physical_danger",),
        beside="data",
        alone="never",
    ),
    Question(
        "special",
        Kind.CHOICES,
        SPECIAL,
        when=answered("data", "special"),
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
)

# Asked on a hint in the words, or for these data.
POLICE_WORK: tuple[Question, ...] = (
    Question(
        "boa",
        Kind.CHOICE,
        ("yes", "partly", "no", UNKNOWN),
        when=answered("data", "police", "criminal"),
        fills=("regime",),
        form="1.2",
        hint="boa",
    ),
)
