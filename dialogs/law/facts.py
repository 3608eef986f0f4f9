"""The facts of a breach: language-free, typed and frozen.

Every fact can be unknown, and unknown is the default: the weighing must be able to say what is
missing. This module holds no rule; what a fact means for a duty stands in `duty.py`.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Self

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, model_validator


class Answer(StrEnum):
    """Yes, no, or not known (yet)."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Regime(StrEnum):
    """The law the data fall under."""

    AVG = "avg"
    WPG = "wpg"
    BOTH = "avg+wpg"
    UNKNOWN = "unknown"


class IncidentKind(StrEnum):
    """The kinds of incident of the EDPB's notification template, field 60 (a to y)."""

    MISUSE_OF_ACCESS = "misuse_of_access"
    RANSOMWARE = "ransomware"
    HACKING = "hacking"
    PHISHING = "phishing"
    VULNERABILITY_EXPLOITED = "vulnerability_exploited"
    UNAUTHORISED_ACCESS = "unauthorised_access"
    EXFILTRATION = "exfiltration"
    RECORD_MIX_UP = "record_mix_up"
    DEVICE_LOST = "device_lost"
    E_WASTE = "e_waste"
    PAPER_DISPOSAL = "paper_disposal"
    MAIL_LOST = "mail_lost"
    MISCONFIGURATION = "misconfiguration"
    WRONG_ACCESS_RIGHTS = "wrong_access_rights"
    PAPER_LOST = "paper_lost"
    DATA_DELETED = "data_deleted"
    SHOWN_TO_WRONG_RECIPIENT = "shown_to_wrong_recipient"
    SENT_BY_MISTAKE = "sent_by_mistake"
    NO_BCC = "no_bcc"
    TECHNICAL_FAULT = "technical_fault"
    UNAUTHORISED_CHANGE = "unauthorised_change"
    UNINTENDED_PUBLICATION = "unintended_publication"
    ORAL_DISCLOSURE = "oral_disclosure"
    TO_BE_DETERMINED = "to_be_determined"
    OTHER = "other"


class Channel(StrEnum):
    """How the data travelled; with the kind it decides the AP's label of question 5.2."""

    EMAIL = "email"
    POST = "post"
    COUNTER = "counter"
    PHONE = "phone"
    ONLINE = "online"
    INTERNAL_SYSTEM = "internal_system"
    OTHER = "other"
    UNKNOWN = "unknown"


class Cause(StrEnum):
    """Internal or external, malicious or not (EDPB template, field 61)."""

    INTERNAL_ACCIDENT = "internal_accident"
    INTERNAL_MALICIOUS = "internal_malicious"
    EXTERNAL_ACCIDENT = "external_accident"
    EXTERNAL_MALICIOUS = "external_malicious"
    UNKNOWN = "unknown"


class DataKind(StrEnum):
    """The kinds of personal data of AP questions 6.1 and 6.2, with the municipal ones apart."""

    NAME = "name"
    GENDER = "gender"
    BIRTH_DATE = "birth_date"
    BSN = "bsn"
    ADDRESS = "address"
    EMAIL = "email"
    PHONE = "phone"
    CREDENTIALS = "credentials"
    BANK_ACCOUNT = "bank_account"
    CREDIT_CARD = "credit_card"
    DEBTS = "debts"
    BENEFITS = "benefits"
    OTHER_FINANCIAL = "other_financial"
    ID_COPY = "id_copy"
    PHOTO = "photo"
    SIGNATURE = "signature"
    LOCATION = "location"
    CRIMINAL = "criminal"
    POLICE = "police"
    ETHNICITY = "ethnicity"
    POLITICS = "politics"
    RELIGION = "religion"
    UNION = "union"
    SEXUALITY = "sexuality"
    HEALTH = "health"
    GENETIC = "genetic"
    BIOMETRIC = "biometric"
    YOUTH_CARE = "youth_care"
    SOCIAL_SUPPORT = "social_support"
    ABSENCE = "absence"
    SECRET_ADDRESS = "secret_address"  # noqa: S105 - an address, not a password
    OTHER = "other"
    UNKNOWN = "unknown"


class Group(StrEnum):
    """The groups of people of AP question 7.1."""

    RESIDENTS = "residents"
    EMPLOYEES = "employees"
    PUPILS = "pupils"
    PATIENTS = "patients"
    MINORS = "minors"
    VULNERABLE = "vulnerable"
    OTHER = "other"
    UNKNOWN = "unknown"


class Recipient(StrEnum):
    """Who got, saw or may have the data."""

    NOBODY = "nobody"
    COLLEAGUE = "colleague"
    PARTNER = "partner"
    PROCESSOR = "processor"
    KNOWN_PERSON = "known_person"
    KNOWN_GROUP = "known_group"
    COMPANY = "company"
    UNKNOWN_PERSON = "unknown_person"
    PUBLIC = "public"
    ATTACKER = "attacker"
    AI_SERVICE = "ai_service"
    UNKNOWN = "unknown"


class Loss(StrEnum):
    """How long the data could not be reached."""

    NONE = "none"
    TEMPORARY = "temporary"
    PERMANENT = "permanent"
    UNKNOWN = "unknown"


class Exfiltration(StrEnum):
    """Whether data left; "no proof that they left" is not an answer."""

    YES = "yes"
    EXCLUDED = "excluded"
    NOT_EXCLUDED = "not_excluded"
    NOT_APPLICABLE = "not_applicable"
    UNKNOWN = "unknown"


class Count(BaseModel):
    """A number of people or records: exact (both ends equal), a range, or unknown (no ends)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    least: Annotated[int, Field(ge=0)] | None = None
    most: Annotated[int, Field(ge=0)] | None = None

    @model_validator(mode="after")
    def _ends_in_order(self) -> Self:
        if self.least is not None and self.most is not None and self.least > self.most:
            raise ValueError("least must not be greater than most")
        return self

    @classmethod
    def exactly(cls, number: int) -> Self:
        """The count of which the number is known for certain."""
        return cls(least=number, most=number)

    @property
    def known(self) -> bool:
        """Whether an upper end is known: without it every threshold may still be passed."""
        return self.most is not None


class Facts(BaseModel):
    """What is known of one incident; a field left out is unknown."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    regime: Regime = Regime.UNKNOWN
    personal_data: Answer = Answer.UNKNOWN
    kind: IncidentKind = IncidentKind.TO_BE_DETERMINED
    channel: Channel = Channel.UNKNOWN
    cause: Cause = Cause.UNKNOWN
    confidentiality: Answer = Answer.UNKNOWN
    integrity: Answer = Answer.UNKNOWN
    availability: Answer = Answer.UNKNOWN
    exfiltration: Exfiltration = Exfiltration.UNKNOWN
    data: frozenset[DataKind] = frozenset({DataKind.UNKNOWN})
    groups: frozenset[Group] = frozenset({Group.UNKNOWN})
    people: Count = Count()
    records: Count = Count()
    recipient: Recipient = Recipient.UNKNOWN
    recipients: Count = Count()
    recipient_trusted: Answer = Answer.UNKNOWN
    opened: Answer = Answer.UNKNOWN
    deletion_confirmed: Answer = Answer.UNKNOWN
    unintelligible: Answer = Answer.UNKNOWN
    data_intact: Answer = Answer.UNKNOWN
    under_control: Answer = Answer.UNKNOWN
    key_safe: Answer = Answer.UNKNOWN
    loss: Loss = Loss.UNKNOWN
    outage_hours: Annotated[float, Field(ge=0)] | None = None
    backup: Answer = Answer.UNKNOWN
    affects_people: Answer = Answer.UNKNOWN
    wrong_data_used: Answer = Answer.UNKNOWN
    physical_danger: Answer = Answer.UNKNOWN
    ongoing: Answer = Answer.UNKNOWN
    processor: Answer = Answer.UNKNOWN
    cross_border: Answer = Answer.UNKNOWN
    essential_service: Answer = Answer.UNKNOWN
    happened_from: AwareDatetime | None = None
    happened_to: AwareDatetime | None = None
    signalled_at: AwareDatetime | None = None
    aware_at: AwareDatetime | None = None
    processor_informed_at: AwareDatetime | None = None
