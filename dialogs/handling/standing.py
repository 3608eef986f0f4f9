"""What the contents of a case mean: which decisions stand, and which duties are met.

These small questions are the conditions of the machine in `states.py`.
"""

from __future__ import annotations

from datetime import datetime

from dialogs.handling.casefile import (
    Actor,
    CaseFile,
    Communication,
    Decision,
    Hold,
    Matter,
    Notification,
    Outcome,
    Stage,
    Weighing,
)
from dialogs.law.exceptions import EXCEPTION, PUBLIC_WAYS, Exemption
from dialogs.law.facts import Answer
from dialogs.law.second import surely_takes_two, takes_two
from dialogs.law.verdict import RANK, Verdict


def latest_decision(file: CaseFile, duty: Matter) -> Decision | None:
    """The last decision about a duty, whether it stands or not."""
    return next((d for d in reversed(file.decisions) if d.duty is duty), None)


def danger_known(file: CaseFile) -> bool:
    """Whether it was ever known for sure that "no" takes two people here."""
    return any(surely_takes_two(weighing.facts) for weighing in file.weighings)


def dangerous(file: CaseFile) -> bool:
    """Whether saying no in this case takes two people: by its facts, or by what was known before.

    One person may find out what was unclear. What was known is not made unknown by one person.
    """
    return danger_known(file) or takes_two(file.facts)


def needs_second(file: CaseFile, decision: Decision) -> bool:
    """Whether a second person must agree before this decision stands."""
    if decision.outcome is not Outcome.NO or not dangerous(file):
        return False
    return decision.duty is Matter.NOTIFY or _against(file, decision.duty)


def _against(file: CaseFile, duty: Matter) -> bool:
    """Whether "no" goes against a weighing, or against the doubt in one that was decided on.

    A yes counts however long ago; doubt counts in the last weighing, and in those on which
    somebody said no, so that correcting the facts afterwards does not spare the second person.
    """
    decided_on = {
        d.weighing for d in file.decisions if d.duty is duty and d.outcome is Outcome.NO
    } | {file.weighing.number}
    words = [(w.number, verdict_of(w, duty)) for w in file.weighings]
    return any(word is Verdict.YES for _, word in words) or any(
        word is not Verdict.NO for number, word in words if number in decided_on
    )


def bound(file: CaseFile, by: Actor, *, agreed: bool = True) -> bool:
    """Whether this person said a "no" here that takes, or took, a second person.

    Without `agreed` only such a one to which no second person agreed.
    """
    mine = (d for d in file.decisions if d.by.id == by.id and needs_second(file, d))
    return any(agreed or d.second is None or not d.second.agrees for d in mine)


def own_case(file: CaseFile, by: Actor) -> bool:
    """Whether this person reported the case."""
    return file.reporter is not None and file.reporter.id.casefold() == by.id.casefold()


def waits_for_second(file: CaseFile, duty: Matter) -> bool:
    """Whether the last decision about a duty is still to be looked at by a second person."""
    decision = latest_decision(file, duty)
    return decision is not None and decision.second is None and needs_second(file, decision)


def verdict_of(weighing: Weighing, duty: Matter) -> Verdict:
    """What a weighing said of a duty, or of there being a breach, as a verdict."""
    found = weighing.assessment
    if duty is Matter.BREACH:
        return _BREACH[found.breach]
    return found.duty_to_notify if duty is Matter.NOTIFY else found.duty_to_communicate


_BREACH = {Answer.YES: Verdict.YES, Answer.NO: Verdict.NO, Answer.UNKNOWN: Verdict.OFFICER}


def overtaken(file: CaseFile, decision: Decision) -> bool:
    """Whether a later weighing is stricter than the one a "no" rests on."""
    if decision.outcome is not Outcome.NO:
        return False
    basis = next(w for w in file.weighings if w.number == decision.weighing)
    return stricter(file.weighing, basis, decision.duty)


def stricter(one: Weighing, other: Weighing, duty: Matter) -> bool:
    """Whether one weighing says more on a duty than another."""
    return RANK[verdict_of(one, duty)] > RANK[verdict_of(other, duty)]


def standing(file: CaseFile, duty: Matter) -> Decision | None:
    """The decision that stands: not taken back, not overtaken, and seconded where it must be."""
    decision = latest_decision(file, duty)
    if decision is None or decision.outcome is Outcome.OPEN or overtaken(file, decision):
        return None
    if decision.second is not None and not decision.second.agrees:
        return None
    if needs_second(file, decision) and decision.second is None:
        return None
    return decision


def decided(file: CaseFile, duty: Matter, outcome: Outcome) -> bool:
    """Whether a duty is decided that way, and the decision stands."""
    decision = standing(file, duty)
    return decision is not None and decision.outcome is outcome


def latest_notification(file: CaseFile) -> Notification | None:
    """The last notification of any stage."""
    return file.notifications[-1] if file.notifications else None


def first_notification(file: CaseFile) -> Notification | None:
    """The first notification to the authority: the one the term is about."""
    return file.notifications[0] if file.notifications else None


def in_force(file: CaseFile) -> bool:
    """Whether the authority holds a notification that was not withdrawn."""
    latest = latest_notification(file)
    return latest is not None and latest.stage is not Stage.WITHDRAWN


def hold(file: CaseFile) -> Hold | None:
    """The legal hold that keeps a case from being destroyed, if there is one."""
    return next((one for one in file.holds if one.released_at is None), None)


def readers(file: CaseFile) -> tuple[Actor, ...]:
    """Who alone may see the case; none where everybody with a role may."""
    return file.restrictions[-1].only if file.restrictions else ()


def may_read(file: CaseFile, person_id: str) -> bool:
    """Whether a person with a role may see the case, or even know what it is about."""
    named = readers(file)
    return not named or person_id in {one.id for one in named}


# --- the conditions of the machine -------------------------------------------------------------


def breach_refuted(file: CaseFile) -> bool:
    """It was decided, with a second person where needed, that there is no breach."""
    return decided(file, Matter.BREACH, Outcome.NO)


def authority_decided(file: CaseFile) -> bool:
    """The duty to notify is decided."""
    return standing(file, Matter.NOTIFY) is not None


def authority_notified(file: CaseFile) -> bool:
    """The authority has been notified, in whatever stage."""
    return bool(file.notifications)


def authority_served(file: CaseFile) -> bool:
    """Nothing stands between this case and the people: notified, or decided that it need not."""
    decision = standing(file, Matter.NOTIFY)
    return decision is not None and (decision.outcome is Outcome.NO or authority_notified(file))


def term_runs(file: CaseFile) -> bool:
    """Whether the term for notifying the authority runs: neither met nor decided away."""
    return not authority_notified(file) and not decided(file, Matter.NOTIFY, Outcome.NO)


def told(file: CaseFile) -> tuple[Communication, ...]:
    """The occasions on which people were told."""
    return tuple(c for c in file.communications if c.ground is None)


def still_to_tell(file: CaseFile) -> int:
    """How many people are still to be told: what the officer said last, else all of them."""
    occasions = told(file)
    return occasions[-1].remaining if occasions else file.facts.people.least or 0


def everybody_told(file: CaseFile) -> bool:
    """People were told, and nobody remains."""
    return bool(told(file)) and still_to_tell(file) == 0


def excused(file: CaseFile) -> bool:
    """A ground of the closed list excuses telling people for good, its own condition met."""
    grounds = (c.ground for c in file.communications if c.until is None)
    return any(ground is not None and _notice_given(file, ground) for ground in grounds)


def _notice_given(file: CaseFile, ground: Exemption) -> bool:
    """What is excused only by a public notice, as a disproportionate effort, has one."""
    if not EXCEPTION[ground].needs_public_notice:
        return True
    return any(PUBLIC_WAYS & set(communication.how) for communication in file.communications)


def postponed_until(file: CaseFile) -> datetime | None:
    """Until when telling people is postponed, if it is."""
    return file.communications[-1].until if file.communications else None


def people_served(file: CaseFile) -> bool:
    """Art. 34 is dealt with: decided no, or people told, or a ground excuses it."""
    decision = standing(file, Matter.COMMUNICATE)
    if decision is None:
        return False
    return decision.outcome is Outcome.NO or everybody_told(file) or excused(file)


def replied_at(file: CaseFile) -> datetime | None:
    """When the reporter answered, as long as nobody did anything since."""
    newest = max((one.replied_at for one in file.questions if one.replied_at), default=None)
    return newest if newest and newest >= file.acted_at else None


def has_measures(file: CaseFile) -> bool:
    """Measures were agreed."""
    return bool(file.measures)
