"""The form's choices (questionnaire of August 2022), and which of our words each stands for.

The value of a choice is the number of its question and a name; its official words stand in the
Fluent files under `ap-<value>`. Choices that a case can never tell are left out. For question 5.2
see `dialogs/law/ap.py`.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Final, TypeVar

from dialogs.ap_form.form import Choice
from dialogs.law.conditions.exposure import LOOSE
from dialogs.law.exceptions import Exemption, Way
from dialogs.law.facts import DataKind, Exfiltration, Group, Recipient, Regime
from dialogs.law.severity import Level

Word = TypeVar("Word", bound=StrEnum)


class Given(StrEnum):
    """Everything the form lets one choose that a case can tell."""

    # 1.1, what kind of notification
    NEW = "1-1-new"
    ADDITION = "1-1-addition"
    WITHDRAWAL = "1-1-withdrawal"
    # 1.2, under which law
    AVG = "1-2-avg"
    WPG = "1-2-wpg"
    # 3.1.2, sector: a municipality has one
    GOVERNMENT = "3-1-2-government"
    # 4.1.2, and 4.3 in which the form wants a sentence
    ONGOING = "4-1-2-ongoing"
    BY_EMPLOYEE = "4-3-employee"
    BY_RECIPIENT = "4-3-recipient"
    BY_SUBJECT = "4-3-subject"
    BY_PROCESSOR = "4-3-processor"
    # 5.1, nature of the breach
    SEEN = "5-1-seen"
    CHANGED = "5-1-changed"
    GONE = "5-1-gone"
    UNREACHABLE = "5-1-unreachable"
    # 6.1, ordinary data
    NAME = "6-1-name"
    GENDER = "6-1-gender"
    BIRTH_DATE = "6-1-birth_date"
    BSN = "6-1-bsn"
    ADDRESS = "6-1-address"
    EMAIL = "6-1-email"
    PHONE = "6-1-phone"
    CREDENTIALS = "6-1-credentials"
    BANK_ACCOUNT = "6-1-bank_account"
    CREDIT_CARD = "6-1-credit_card"
    DEBTS = "6-1-debts"
    BENEFITS = "6-1-benefits"
    OTHER_FINANCIAL = "6-1-other_financial"
    ID_COPY = "6-1-id_copy"
    LOCATION = "6-1-location"
    CRIMINAL = "6-1-criminal"
    UNKNOWN_DATA = "6-1-unknown"
    OTHER_DATA = "6-1-other"
    # 6.2, special data
    ETHNICITY = "6-2-ethnicity"
    POLITICS = "6-2-politics"
    RELIGION = "6-2-religion"
    UNION = "6-2-union"
    SEXUALITY = "6-2-sexuality"
    HEALTH = "6-2-health"
    GENETIC = "6-2-genetic"
    BIOMETRIC = "6-2-biometric"
    # 7.1, groups of people
    EMPLOYEES = "7-1-employees"
    CUSTOMERS = "7-1-customers"
    PUPILS = "7-1-pupils"
    PATIENTS = "7-1-patients"
    MINORS = "7-1-minors"
    VULNERABLE = "7-1-vulnerable"
    OTHER_PEOPLE = "7-1-other"
    # 8.1, protection beforehand
    ENCRYPTED = "8-1-encrypted"
    OTHERWISE_UNREADABLE = "8-1-otherwise"
    UNPROTECTED = "8-1-none"
    # 9.1, consequences for the data
    READ = "9-1-read"
    MISUSE = "9-1-misuse"
    WRONG_DATA_USED = "9-1-wrong_data_used"
    SERVICE_INTERRUPTED = "9-1-service_interrupted"
    SERVICE_GONE = "9-1-service_gone"
    # 9.2, consequences for the people
    DISCRIMINATION = "9-2-discrimination"
    IDENTITY_FRAUD = "9-2-identity_fraud"
    FINANCIAL_LOSS = "9-2-financial_loss"
    REPUTATION = "9-2-reputation"
    SECRECY = "9-2-secrecy"
    REVERSED = "9-2-reversed"
    NO_ACCESS = "9-2-no_access"
    OVERVIEW_LOST = "9-2-overview_lost"
    OTHER_HARM = "9-2-other"
    # 9.3, severity
    NEGLIGIBLE = "9-3-negligible"
    LIMITED = "9-3-limited"
    CONSIDERABLE = "9-3-considerable"
    VERY_GREAT = "9-3-very_great"
    # 10.1, telling the people, and why not
    TOLD = "10-1-1-told"
    WILL_TELL = "10-1-1-will_tell"
    NOT_TOLD = "10-1-1-not_told"
    NOT_DECIDED = "10-1-1-not_decided"
    NO_HIGH_RISK = "10-1-no_high_risk"
    PROTECTED = "10-1-protected"
    RISK_REMOVED = "10-1-risk_removed"
    DISPROPORTIONATE = "10-1-disproportionate"
    WEIGHTY_REASON = "10-1-weighty_reason"
    # 10.1.7, how they were told
    BY_PHONE = "10-1-7-phone"
    BY_LETTER = "10-1-7-letter"
    BY_EMAIL = "10-1-7-email"
    BY_WEBSITE = "10-1-7-website"
    BY_SOCIAL_MEDIA = "10-1-7-social_media"
    BY_NEWSPAPER = "10-1-7-newspaper"
    OTHERWISE = "10-1-7-other"
    # 10.2, what was done
    DELETED = "10-2-deleted"
    # the end
    PRELIMINARY = "end-preliminary"
    COMPLETE = "end-complete"


def choice(given: Given, namely: tuple[str, ...] = ()) -> Choice:
    """A choice as it stands in an answer."""
    return Choice(f"ap-{given}", namely)


def _alike(question: str, words: Iterable[Word]) -> dict[Word, Given]:
    """Those of our words that the form has as well, by the same name."""
    named = {word: f"{question}-{word}" for word in words}
    return {word: Given(name) for word, name in named.items() if name in set(Given)}


LAWS: Final[dict[Regime, tuple[Given, ...]]] = {
    Regime.AVG: (Given.AVG,),
    Regime.WPG: (Given.WPG,),
    Regime.BOTH: (Given.AVG, Given.WPG),
    Regime.UNKNOWN: (),
}

HOW: Final[dict[str, Given]] = {
    "self": Given.BY_EMPLOYEE,
    "colleague": Given.BY_EMPLOYEE,
    "recipient": Given.BY_RECIPIENT,
    "subject": Given.BY_SUBJECT,
    "supplier": Given.BY_PROCESSOR,
}
"""Question 4.3, by what the reporter chose."""

TRANSLATED: Final[dict[DataKind, Given]] = {
    DataKind.SECRET_ADDRESS: Given.ADDRESS,
    DataKind.TAX: Given.OTHER_FINANCIAL,
    DataKind.POLICE: Given.CRIMINAL,
}
"""Kinds that the form has no word of their own for, so that the choice is to be checked."""

ORDINARY: Final = _alike("6-1", set(DataKind) - {DataKind.OTHER, DataKind.UNKNOWN}) | TRANSLATED
"""Question 6.1. What stands neither here nor below is "Anders, namelijk"."""

SPECIAL: Final = _alike("6-2", DataKind)
"""Question 6.2."""

PERHAPS_HEALTH: Final = frozenset(
    {
        DataKind.YOUTH_CARE,
        DataKind.SOCIAL_SUPPORT,
        DataKind.ABSENCE,
        DataKind.PROFESSIONAL_SECRET,
    }
)
"""Municipal kinds that often, not always, tell something of health."""

GROUPS: Final = {Group.RESIDENTS: Given.CUSTOMERS, **_alike("7-1", Group)}
"""Question 7.1."""

OUT_OF_REACH: Final = LOOSE | {Recipient.AI_SERVICE}
TAKEN: Final = frozenset({Exfiltration.YES, Exfiltration.NOT_EXCLUDED})
"""With either, or with intent, improper use of the data is possible (question 9.1)."""

HARMS: Final[dict[Given, frozenset[DataKind]]] = {
    Given.DISCRIMINATION: frozenset({*SPECIAL, DataKind.CRIMINAL, DataKind.POLICE})
    - {DataKind.BIOMETRIC},
    Given.IDENTITY_FRAUD: frozenset({DataKind.ID_COPY, DataKind.CREDENTIALS, DataKind.BIOMETRIC}),
    Given.FINANCIAL_LOSS: frozenset(
        {DataKind.CREDIT_CARD, DataKind.BANK_ACCOUNT, DataKind.CREDENTIALS}
    ),
    Given.REPUTATION: frozenset(
        {
            DataKind.DEBTS,
            DataKind.BENEFITS,
            DataKind.PERFORMANCE,
            DataKind.CRIMINAL,
            DataKind.POLICE,
            DataKind.HEALTH,
            DataKind.SEXUALITY,
            DataKind.YOUTH_CARE,
        }
    ),
    Given.SECRECY: frozenset(
        {
            DataKind.PROFESSIONAL_SECRET,
            DataKind.HEALTH,
            DataKind.YOUTH_CARE,
            DataKind.SOCIAL_SUPPORT,
        }
    ),
}
"""Question 9.2: what the AP names as harm of which data, when others can read them.

A BSN beside any other kind is identity fraud too; see `consequences.py`.
"""

LEVELS: Final = _alike("9-3", Level)
"""Question 9.3."""

GROUNDS: Final = {
    **_alike("10-1", Exemption),
    Exemption.UAVG_41: Given.WEIGHTY_REASON,
    Exemption.WPG_27: Given.WEIGHTY_REASON,
}
"""Question 10.1: why people are not told."""

WAYS: Final = _alike("10-1-7", Way)
"""Question 10.1.7."""
