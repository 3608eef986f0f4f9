"""The facts of a breach: language-free, typed and frozen.

Every fact can be unknown, and unknown is the default: the weighing must be able to say what is
missing. This module holds no rule; what a fact means for a duty stands in `rules/`. The meanings
below are the JSON schema that `datalek assess --schema` prints.
"""

from __future__ import annotations

from typing import Annotated, Any, Self

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, model_validator

from dialogs.law.kinds import (
    Answer,
    Cause,
    Channel,
    DataKind,
    Effect,
    Exfiltration,
    Group,
    IncidentKind,
    Loss,
    Recipient,
    Regime,
)

__all__ = [
    "Answer",
    "Cause",
    "Channel",
    "Count",
    "DataKind",
    "Effect",
    "Exfiltration",
    "Facts",
    "Group",
    "IncidentKind",
    "Loss",
    "Recipient",
    "Regime",
]


def _or_a_number(schema: dict[str, Any]) -> None:
    """Say in the JSON schema that a plain number is taken for an exact count."""
    shown = dict(schema)
    schema.clear()
    schema["anyOf"] = [{"type": "integer", "minimum": 0}, shown]


class Count(BaseModel):
    """A number of people or records: exact (both ends equal), a range, or unknown (no ends)."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        use_attribute_docstrings=True,
        json_schema_extra=_or_a_number,
    )

    least: Annotated[int, Field(ge=0)] | None = None
    """At least this many; null is unknown."""
    most: Annotated[int, Field(ge=0)] | None = None
    """At most this many; null is unknown."""

    @model_validator(mode="before")
    @classmethod
    def _a_number_is_exact(cls, value: object) -> object:
        """Take a plain number for an exact count."""
        return {"least": value, "most": value} if isinstance(value, int) else value

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


Hours = Annotated[float, Field(ge=0, allow_inf_nan=False)]


def _on_one_line(schema: dict[str, Any]) -> None:
    """Let each meaning in the JSON schema be one line, as it was written for reading."""
    for fact in schema["properties"].values():
        fact["description"] = " ".join(fact["description"].split())


class Facts(BaseModel):
    """What is known of one incident; a fact that is left out is unknown.

    Code what the story says. Code "no" where somebody looked and nothing points to it; leave a
    fact out only where nobody looked. An unknown fact never turns a yes into a no.
    """

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        use_attribute_docstrings=True,
        json_schema_extra=_on_one_line,
    )

    @model_validator(mode="before")
    @classmethod
    def _unknown_is_left_out(cls, values: object) -> object:
        """Take null and "unknown" for what they say, whatever kind of value the fact has."""
        if not isinstance(values, dict):
            return values
        return {fact: value for fact, value in values.items() if value not in (None, "unknown")}

    regime: Regime = Regime.UNKNOWN
    """The law the data fall under. Source: AP 1.2, Wpg art. 1."""
    personal_data: Answer = Answer.UNKNOWN
    """Whether data about living, identifiable people are involved at all. 'no' only for companies
    only or the dead only; then leave `data` and `groups` out. For a near miss it is 'yes': the data
    that might have got out are personal, and the three natures are 'no'. Source: AVG art. 4(1),
    recital 27.
    """
    kind: IncidentKind = IncidentKind.TO_BE_DETERMINED
    """What kind of incident it is. Source: EDPB notification template, field 60."""
    channel: Channel = Channel.UNKNOWN
    """How the data travelled. Source: AP 5.2."""
    cause: Cause = Cause.UNKNOWN
    """Who caused it, on purpose or not. Source: EDPB template, field 61."""
    confidentiality: Answer = Answer.UNKNOWN
    """Whether anyone without right got, saw, heard or took the data, or they are out of our hands
    (lost, stolen, published, open to others): also 'yes' for a lost or stolen encrypted device, as
    encryption goes in `unintelligible`. 'no' for a near miss and where an investigation shows that
    data were only unreachable or damaged. Source: AVG art. 4(12), EDPB 9/2022 par. 17.
    """
    integrity: Answer = Answer.UNKNOWN
    """Whether data were changed, mixed up or damaged without right or by accident; 'no' when they
    were only read, copied or sent and nothing points to a change. Source: AVG art. 4(12), EDPB
    9/2022 par. 17.
    """
    availability: Answer = Answer.UNKNOWN
    """Whether data were lost, destroyed or unreachable, also for a time; planned maintenance is
    'no', and so is a lost device, paper or letter of which we have the data elsewhere. Source: AVG
    art. 4(12), EDPB 9/2022 par. 17.
    """
    exfiltration: Exfiltration = Exfiltration.UNKNOWN
    """Whether an intruder or insider took data out; whether anybody could look in at all is
    `access_excluded`. Source: EDPB template, field 56; EDPB 01/2021, cases 01-06.
    """
    data: frozenset[DataKind] = frozenset({DataKind.UNKNOWN})
    """All kinds of personal data that are affected; leave 'unknown' out when the list is complete.
    What a sender or subject gives away counts too: a letter of the debt counsellor holds `debts`. A
    document counts for all that it always holds: a payslip for `name`, `bsn`, `bank_account` and
    `other_financial`. For a near miss: what might have got out. Source: AP 6.1, 6.2.
    """
    special_excluded: Answer = Answer.UNKNOWN
    """Only where `data` holds 'unknown': whether it is certain that nothing special is among the
    kinds not named: no special category, criminal or police data, youth care, debts, BSN, copy of
    an identity document, password or payment card. Else leave it out. Source: AVG art. 9, 10; AP,
    list of high risks.
    """
    pseudonymised: Answer = Answer.UNKNOWN
    """Whether names and numbers were replaced by codes beforehand, so that who has the data cannot
    tell whose they are; whether the list of codes is out of their reach is `key_safe`. Data with a
    name, BSN or contact data among them are not. Source: AVG art. 4(5); ENISA 2013, EI.
    """
    little_insight: Answer = Answer.UNKNOWN
    """Whether sensitive or financial data among these say next to nothing about a person: a food
    intolerance on a lunch list, that somebody is client of a bank, the premium of a car insurance.
    Irrelevant for plain data. Source: ENISA 2013, DPC -2 and -3; EDPB 01/2021, case 15.
    """
    already_public: Answer = Answer.UNKNOWN
    """Whether exactly these data, all of them in this combination, were lawfully public before,
    whatever this incident did; an earlier leak is not lawful, and a BSN, password or secret address
    never is public. Source: ENISA 2013, decreasing factors.
    """
    groups: frozenset[Group] = frozenset({Group.UNKNOWN})
    """Whose data they are; leave 'unknown' out when the list is complete. Source: AP 7.1."""
    people: Count = Count()
    """Of how many people data are affected: those whom the data are about, not those who got them
    (`recipients`). 0 only where nothing happened to the data of anybody. Source: AP 7.3.
    """
    records: Count = Count()
    """How many records or files. Source: AP 6.3.1."""
    recipient: Recipient = Recipient.UNKNOWN
    """Who got, saw or may have the data; the worst of several. People who could be counted, as in a
    waiting room or meeting, are known_group or unknown_person, not public. A thing that is lost and
    not found is unknown_person; a letter that never arrived, of which nobody knows where it is, is
    'unknown'. Source: EDPB 9/2022, severity of consequences.
    """
    recipients: Count = Count()
    """How many people or bodies got the data or could reach them: all who had the rights to a
    folder, also when nobody knows who looked. Source: ENISA 2013, CB.
    """
    recipient_trusted: Answer = Answer.UNKNOWN
    """Whether every recipient can be relied on: known, with a standing relation or a duty of
    secrecy (colleague, care provider, lawyer, supplier under contract), and not bent on misuse. A
    colleague is 'yes', also without the task, unless they misused the data; a random resident and
    an AI service without a contract are 'no'. With recipient 'nobody' it says nothing: leave it
    out. Source: AP and EDPB 9/2022, trusted recipient.
    """
    opened: Answer = Answer.UNKNOWN
    """Whether someone without right really opened, read or saw the data, as far as anyone says;
    leave it out where nobody says anything, as of a folder without logs. Who opened a thing and
    could not read what is encrypted on it saw nothing: 'no'. Source: AP 9.1.
    """
    deletion_confirmed: Answer = Answer.UNKNOWN
    """Whether all recipients gave the data back or confirmed (in writing) that they destroyed them.
    A mistake in a file that a colleague saw and put back is 'yes': nothing was kept. Closing a
    folder, page or system is no word of those who could look: leave it out there, unless each of
    them was asked. 'no' when they were asked and did not answer, or nobody asked. Source: EDPB
    01/2021, case 09.
    """
    deletion_refused: Answer = Answer.UNKNOWN
    """Whether a recipient refuses to give the data back or to destroy them, or wants something for
    it. Not answering is 'no': nothing points to a refusal. Source: AP and EDPB 9/2022, trusted
    recipient.
    """
    access_excluded: Answer = Answer.UNKNOWN
    """Whether our own proof excludes that anyone saw the data: complete logs, a sealed return, a
    recall before opening, a device wiped before it was opened, no log-in took place. More than
    `exfiltration` excluded: who looks in need not take anything. The word of the recipient alone is
    'no', and so is closing a folder of which nobody read the logs. Where somebody looked (`opened`,
    snooping) it is 'no'. Source: EDPB 9/2022, Annex B vii; AP 5.2.
    """
    targeted: Answer = Answer.UNKNOWN
    """Whether someone aimed at certain people: looked up an ex or a neighbour, asked for somebody's
    address, posed as one client, sold an address. Also 'yes' where we gave it by mistake to who was
    after that person. Source: ENISA 2013, malicious intent.
    """
    unintelligible: Answer = Answer.UNKNOWN
    """Whether all affected data were made unreadable beforehand by state-of-the-art encryption or
    hashing; an attacker's own encryption and a mere password do not count. Source: AP 8.1; AVG art.
    34(3)(a).
    """
    data_intact: Answer = Answer.UNKNOWN
    """Whether the data themselves still exist complete with us, in the source or a back-up, even if
    the device is gone. Source: AP, first condition of unreadable data.
    """
    under_control: Answer = Answer.UNKNOWN
    """Whether we still have full control of the data, such as by a recent back-up. Source: AP,
    second condition of unreadable data.
    """
    key_safe: Answer = Answer.UNKNOWN
    """Whether the key (PIN, password, salt, list of codes) is not at risk in this breach and cannot
    be found with available means. Where nothing was encrypted or pseudonymised it says nothing:
    leave it out. Source: AP, third condition of unreadable data.
    """
    loss: Loss = Loss.UNKNOWN
    """How long the data themselves were lost to us: 'none' for a lost device, paper or letter of
    which we have the data elsewhere. Source: AP 5.1; ENISA 2013, CB.
    """
    outage_hours: Hours | None = None
    """How many hours the data were unreachable in all; null is unknown. Source: EDPB 9/2022, Annex
    B iii and viii.
    """
    backup: Answer = Answer.UNKNOWN
    """Whether all data could be restored from a back-up or copy in good time. Source: EDPB 01/2021,
    cases 01 and 02.
    """
    affects_people: Answer = Answer.UNKNOWN
    """Whether people feel the loss or the wrong data at all, even a short bother; how badly is
    `effect`. What others may do with data that got out counts for neither. Source: EDPB 01/2021,
    cases 01-03.
    """
    effect: Effect = Effect.UNKNOWN
    """What the loss or the wrong data did or will do to people: 'none' goes with `affects_people`
    no, minor and serious with yes. Source: EDPB 01/2021, cases 01-04; AP 9.1, 9.2.
    """
    wrong_data_used: Answer = Answer.UNKNOWN
    """Whether changed, mixed-up or incomplete data were or may have been used before they were
    corrected. Source: ENISA 2013, CB; AP 9.1.
    """
    physical_danger: Answer = Answer.UNKNOWN
    """Whether anyone may come to bodily harm: threat, stalking, a missed treatment. 'no' when
    nothing in the story points to it. Source: AVG recital 85.
    """
    ongoing: Answer = Answer.UNKNOWN
    """Whether it still goes on. Source: AP 4.1."""
    processor: Answer = Answer.UNKNOWN
    """Whether it happened at a processor (supplier). Source: AP 3.3; AVG art. 33(2)."""
    cross_border: Answer = Answer.UNKNOWN
    """Whether people or controllers in other countries are touched. Source: AP 2.1."""
    essential_service: Answer = Answer.UNKNOWN
    """Whether a service of ours is seriously disrupted or others are considerably harmed
    (significant incident). Source: Cbw (NIS2 art. 23(3)).
    """
    happened_from: AwareDatetime | None = None
    """When it began, with time zone. Source: AP 4.1.1."""
    happened_to: AwareDatetime | None = None
    """When it ended, with time zone. Source: AP 4.1.2."""
    signalled_at: AwareDatetime | None = None
    """When anyone of ours first saw a sign of it. Source: EDPB 9/2022 par. 34."""
    aware_at: AwareDatetime | None = None
    """When we knew with reasonable certainty that data were compromised; the 72 hours run from
    here. Source: EDPB 9/2022 par. 31.
    """
    aware_latest: AwareDatetime | None = None
    """Only where the moment we knew was told vaguely ('a few weeks ago'): the latest it can have
    been; aware_at is then the earliest, from which the term counts. Source: EDPB 9/2022 par. 31.
    """
    processor_informed_at: AwareDatetime | None = None
    """When the processor informed us. Source: EDPB 9/2022; AVG art. 33(2)."""

    @property
    def known_data(self) -> frozenset[DataKind]:
        """The kinds of data that are known, whether these are all or not."""
        return self.data - {DataKind.UNKNOWN}
