"""The words in which the facts of a breach are told, each with its meaning.

Whoever codes a story reads these meanings in the JSON schema and needs no other convention. What a
word means for a duty stands in `rules/`; their Dutch and English names stand in the Fluent files.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from pydantic import GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue


class Documented(StrEnum):
    """A word that is stored and printed as text, with what it means."""

    meaning: str

    def __new__(cls, value: str, meaning: str) -> Self:
        """Make a member of its stored word and its meaning."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.meaning = meaning
        return member

    __hash__ = str.__hash__  # Enum's own is written in Python, and the rules look words up a lot

    @classmethod
    def __get_pydantic_json_schema__(
        cls,
        core_schema: Any,  # noqa: ANN401 - pydantic hands in a union of some sixty dictionaries
        handler: GetJsonSchemaHandler,
    ) -> JsonSchemaValue:
        """The schema of the words, each with its meaning beside it."""
        schema = handler.resolve_ref_schema(handler(core_schema))
        schema.pop("enum", None)
        schema["oneOf"] = [{"const": one.value, "description": one.meaning} for one in cls]
        return schema


class Answer(Documented):
    """Yes, no, or not known (yet)."""

    YES = "yes", "It is so."
    NO = "no", "It is not so, or nothing in the story points to it after someone looked."
    UNKNOWN = "unknown", "Not known yet, or nobody looked."


class Regime(Documented):
    """The law the data fall under (AP question 1.2)."""

    AVG = "avg", "Ordinary processing: the AVG (GDPR)."
    WPG = "wpg", "Police data: processed to investigate offences, for instance by a boa (Wpg)."
    BOTH = "avg+wpg", "Both kinds of data, such as a mixed mailbox or all servers."
    UNKNOWN = "unknown", "Not known yet."

    @property
    def wpg(self) -> bool:
        """Whether police data are among them."""
        return self in (Regime.WPG, Regime.BOTH)


class IncidentKind(Documented):
    """The kinds of incident of the EDPB's notification template, field 60 (a to y)."""

    MISUSE_OF_ACCESS = (
        "misuse_of_access",
        "An employee looks people up, or uses data, without a task that needs it (snooping).",
    )
    RANSOMWARE = "ransomware", "Devices or data made unreadable to extort."
    HACKING = "hacking", "Hacking or malware, such as malicious code on a website."
    PHISHING = "phishing", "Phishing or another trick on a person, also by telephone."
    VULNERABILITY_EXPLOITED = (
        "vulnerability_exploited",
        "A weak spot in software was used, such as SQL injection.",
    )
    UNAUTHORISED_ACCESS = (
        "unauthorised_access",
        "Someone got into an account or system, such as with guessed or reused passwords.",
    )
    EXFILTRATION = (
        "exfiltration",
        "Data were copied and taken away, also by an own (leaving) employee, or by mail rules.",
    )
    RECORD_MIX_UP = (
        "record_mix_up",
        "Data in the wrong file, or data of another person shown or printed with it.",
    )
    DEVICE_LOST = "device_lost", "Laptop, telephone, tablet, USB stick lost or stolen."
    E_WASTE = "e_waste", "Data still on a discarded device."
    PAPER_DISPOSAL = "paper_disposal", "Papers in an open bin or put out with the waste."
    MAIL_LOST = (
        "mail_lost",
        "Letter or parcel with the right address lost, opened or delivered wrongly on the way.",
    )
    MISCONFIGURATION = (
        "misconfiguration",
        "A system or website was set up wrongly; where people could then reach too much, "
        "wrong_access_rights does as well.",
    )
    WRONG_ACCESS_RIGHTS = (
        "wrong_access_rights",
        "People could reach what they should not, in a folder, system, portal or cloud; also when "
        "a file was put in a folder that others can open.",
    )
    PAPER_LOST = "paper_lost", "Papers lost, stolen or left where others could read them."
    DATA_DELETED = "data_deleted", "Data deleted or destroyed without intent to do so."
    SHOWN_TO_WRONG_RECIPIENT = (
        "shown_to_wrong_recipient",
        "Shown or handed over in person to the wrong one, such as at the counter.",
    )
    SENT_BY_MISTAKE = (
        "sent_by_mistake",
        "Sent by us to the wrong one, with a wrong address or in a wrong envelope, or too much "
        "sent, by e-mail, letter or message.",
    )
    NO_BCC = "no_bcc", "An e-mail with all addresses readable in To or cc."
    TECHNICAL_FAULT = "technical_fault", "A fault or power cut without intent."
    UNAUTHORISED_CHANGE = "unauthorised_change", "Data were changed without right."
    UNINTENDED_PUBLICATION = "unintended_publication", "Put online or published by mistake."
    ORAL_DISCLOSURE = "oral_disclosure", "Told or said aloud, also by telephone."
    TO_BE_DETERMINED = "to_be_determined", "Not known yet."
    OTHER = "other", "None of these, such as an upload to an AI service."


class Channel(Documented):
    """How the data travelled; with the kind it decides the AP's label of question 5.2."""

    EMAIL = "email", "By e-mail, also secured e-mail."
    POST = "post", "On paper by letter or parcel."
    COUNTER = "counter", "Handed over or shown in person."
    PHONE = "phone", "By telephone."
    ONLINE = "online", "On a website, portal or outside cloud service."
    INTERNAL_SYSTEM = "internal_system", "In an own system, folder or intranet."
    OTHER = "other", "Otherwise, such as a lost or stolen thing."
    UNKNOWN = "unknown", "Not known yet."


class Cause(Documented):
    """Internal or external, malicious or not (EDPB template, field 61)."""

    INTERNAL_ACCIDENT = "internal_accident", "A mistake or fault of our own or of our processor."
    INTERNAL_MALICIOUS = (
        "internal_malicious",
        "An own (former) employee on purpose: snooping, taking data along, selling.",
    )
    EXTERNAL_ACCIDENT = "external_accident", "A mistake or event outside, such as at the post."
    EXTERNAL_MALICIOUS = "external_malicious", "An outsider on purpose: theft, attack, deception."
    UNKNOWN = "unknown", "Not known yet."


class DataKind(Documented):
    """The kinds of personal data of AP questions 6.1 and 6.2, with the municipal ones apart."""

    NAME = "name", "Name, initials, title."
    GENDER = "gender", "Sex or gender."
    BIRTH_DATE = "birth_date", "Date of birth or age."
    BSN = "bsn", "Citizen service number, also a foreign social security or tax number."
    ADDRESS = "address", "Home address."
    EMAIL = "email", "E-mail address."
    PHONE = "phone", "Telephone number."
    CREDENTIALS = "credentials", "User names, passwords, access codes: what opens an account."
    BANK_ACCOUNT = "bank_account", "Bank account number (IBAN)."
    CREDIT_CARD = "credit_card", "Payment card data with which one can pay."
    DEBTS = "debts", "Debts, arrears, reminders, debt counselling, bailiff."
    BENEFITS = "benefits", "Social assistance or another benefit, or that somebody has one."
    TAX = "tax", "A tax or fee assessment, value of a house (WOZ), without arrears."
    OTHER_FINANCIAL = (
        "other_financial",
        "Income, wage, bank statement, transactions, invoices; a policy or its premium is `other`.",
    )
    ID_COPY = "id_copy", "(Copy or number of) passport, identity card or driving licence."
    PHOTO = "photo", "Photograph or camera image of a recognisable person."
    SIGNATURE = "signature", "Signature."
    LOCATION = "location", "Where somebody was or travels."
    VEHICLE = "vehicle", "Number plate, parking permit, data about a car."
    FAMILY = "family", "Family, household, marital status, children."
    BEHAVIOUR = "behaviour", "Habits, purchases, orders over time, call or browsing data."
    COMMUNICATIONS = "communications", "The content of messages or a whole mailbox."
    OPINION = "opinion", "A complaint, objection, view or request; political ones: politics."
    WORK = "work", "Function, job title, employer, company of a business contact, school or study."
    CAREER = "career", "Curriculum vitae, diploma, job application, employment history."
    PERFORMANCE = "performance", "Appraisal, functioning at work or school, discipline, conflict."
    CRIMINAL = "criminal", "Offences, suspicions, convictions, penalties (AVG art. 10)."
    POLICE = "police", "Police data of a boa: official report, suspect, witness, fine (Wpg)."
    ETHNICITY = "ethnicity", "Race, ethnic origin, also nationality or asylum status."
    POLITICS = "politics", "Political views, also an objection on a political matter."
    RELIGION = "religion", "Religion or philosophy of life."
    UNION = "union", "Trade union membership."
    SEXUALITY = "sexuality", "Sexual behaviour or orientation."
    HEALTH = (
        "health",
        "Health, disability, diagnosis, care, addiction; see little_insight.",
    )
    GENETIC = "genetic", "Genetic data."
    BIOMETRIC = "biometric", "Biometric data to recognise somebody, such as a fingerprint."
    YOUTH_CARE = "youth_care", "Youth care, child protection, family problems."
    SOCIAL_SUPPORT = "social_support", "Social support (Wmo): need, decision, report."
    ABSENCE = "absence", "Absence through illness or from school, with or without reason."
    PROFESSIONAL_SECRET = (
        "professional_secret",
        "Other data under professional secrecy, as of a lawyer or social worker.",
    )
    SECRET_ADDRESS = (  # the address of a person, no password
        "secret_address",
        "An address or stay that must be kept hidden, such as a shelter.",
    )
    OTHER = (
        "other",
        "Another kind, of little weight: one order, a preference, a file number, a premium.",
    )
    UNKNOWN = "unknown", "Not known (yet) which kinds, or whether these are all."


class Group(Documented):
    """The groups of people of AP question 7.1."""

    RESIDENTS = "residents", "Residents, clients or customers."
    EMPLOYEES = "employees", "Employees, also former ones and applicants."
    PUPILS = "pupils", "Pupils or students; add minors where they are under 18."
    PATIENTS = "patients", "Patients or people in care."
    MINORS = "minors", "People under 18."
    VULNERABLE = (
        "vulnerable",
        "People in a weak position: debt help, shelter, asylum, elderly in need, victims.",
    )
    OTHER = "other", "Other people."
    UNKNOWN = "unknown", "Not known (yet) which groups, or whether these are all."


class Recipient(Documented):
    """Who got, saw or may have the data; where several did, the one that is worst."""

    NOBODY = "nobody", "Nobody outside those entitled: not sent, only unreachable, only damaged."
    COLLEAGUE = (
        "colleague",
        "One or more employees of our own organisation without the task; who takes data along for "
        "himself or a next employer is known_person or company.",
    )
    PARTNER = "partner", "An institution or professional: care, school, lawyer, authority."
    PROCESSOR = "processor", "A supplier under contract that works for us."
    KNOWN_PERSON = "known_person", "One person we know and can reach, such as another resident."
    KNOWN_GROUP = "known_group", "Several people we know and can reach, or known users."
    COMPANY = "company", "A company without a contract with us on these data."
    UNKNOWN_PERSON = "unknown_person", "A finder, passer-by or neighbour whom we do not know."
    PUBLIC = "public", "Anybody: the internet, press, a public place, many unknown people."
    ATTACKER = "attacker", "An outsider who stole, broke in or deceived us."
    AI_SERVICE = "ai_service", "An AI or translation service without a contract with us."
    UNKNOWN = "unknown", "Not known (yet) who."


class Loss(Documented):
    """Whether and how long the data themselves (not the thing they were on) were lost to us."""

    NONE = "none", "We could use the data all along, for instance from the source system."
    TEMPORARY = "temporary", "For some time; they are or will be back, save a rest nobody misses."
    PERMANENT = "permanent", "For good, wholly or partly: nothing to restore them from."
    UNKNOWN = "unknown", "Not known yet."


class Exfiltration(Documented):
    """Whether data left; "no proof that they left" is not an answer."""

    YES = "yes", "Data were copied out or taken along."
    EXCLUDED = "excluded", "An investigation, such as complete logs, excludes it."
    NOT_EXCLUDED = "not_excluded", "Looked at, and it cannot be excluded."
    NOT_APPLICABLE = (
        "not_applicable",
        "Nobody broke in or took along: a mistake, fault, loss or theft of a thing; also an "
        "employee who only looked.",
    )
    UNKNOWN = "unknown", "Not known yet."


class Effect(Documented):
    """What the loss or the wrong data did or will do to people."""

    NONE = "none", "Nothing that people notice."
    MINOR = (
        "minor",
        "A short delay or bother that is soon over, such as a later delivery, or a decision that "
        "is made anew while the right goes on.",
    )
    SERIOUS = (
        "serious",
        "Care, money, a decision, a right or safety is hurt, or a service falls out for long.",
    )
    UNKNOWN = "unknown", "Not known yet."
