"""Sections 1 to 5: what is notified, by whom, when it was, and what kind of breach it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import astuple

from dialogs.ap_form.choices import HOW, LAWS, Given, choice
from dialogs.ap_form.form import (
    NO,
    NOT_NEEDED,
    YES,
    Choice,
    Filled,
    Known,
    Origin,
    Purpose,
    derived,
    missing,
    own,
    recorded,
)
from dialogs.handling.casefile import Matter, Outcome
from dialogs.handling.moments import late, perhaps_late
from dialogs.handling.standing import first_notification, latest_notification, standing
from dialogs.law.ap import ApKind, ap_kind
from dialogs.law.facts import Answer, Channel, Facts, IncidentKind, Loss
from dialogs.law.terms import local_day
from dialogs.law.verdict import Nature, Signal

# --- 1 to 3: introduction, abroad, the organisation ------------------------------------------


def sort_of_notification(known: Known) -> Filled:
    """1.1: a new one, or more about the one that the authority has."""
    last = latest_notification(known.file)
    match known.purpose:
        case Purpose.ADDITION if last:
            return derived(choice(Given.ADDITION), last.number, notes=("withdraw",))
        case Purpose.WITHDRAWAL if last:
            return derived(choice(Given.WITHDRAWAL), last.number)
        case _:
            return derived(choice(Given.NEW))


def why_withdrawn(known: Known) -> Filled:
    """1.1: the reason of a decision by which there is nothing to notify, if there is one."""
    found = (standing(known.file, duty) for duty in (Matter.BREACH, Matter.NOTIFY))
    reasons = [one.reason for one in found if one and one.outcome is Outcome.NO and one.reason]
    return derived(*reasons) if reasons else own("why-withdrawn")


def law(known: Known) -> Filled:
    """1.2: the law under which the data fall."""
    laws = LAWS[known.facts.regime]
    return recorded(*map(choice, laws)) if laws else missing()


def other_supervisors(known: Known) -> Filled:
    """1.3: nobody records this; for a significant incident there is a duty elsewhere too."""
    return own("supervisors-cbw" if Signal.CBW in known.assessment.signals else "supervisors")


def countries(known: Known) -> Filled:
    """2.1.1: people in other countries."""
    return _yes_or_no(known.facts.cross_border, "countries")


def foreign_supervisors(known: Known) -> Filled:
    """2.2.1: nothing to notify abroad where nobody there is touched."""
    return derived(NO) if known.facts.cross_border is Answer.NO else own()


def organisation(known: Known) -> Filled:
    """3.1.1: the same in every notification, out of the settings."""
    return _as_set(astuple(known.controller), "organisation")


def _as_set(parts: tuple[str, ...], note: str) -> Filled:
    """What the settings say of all that the form asks here."""
    told = tuple(filter(None, parts))
    if not told:
        return own(note)
    return recorded(*told) if len(told) == len(parts) else Filled(Origin.PARTLY, told, (note,))


def sector(_: Known) -> Filled:
    """3.1.2: a municipality has one sector."""
    return derived(choice(Given.GOVERNMENT))


def notifier(known: Known) -> Filled:
    """3.2.1: whoever fills the form in."""
    return _as_set(astuple(known.notifier), "notifier")


def contact(_: Known) -> Filled:
    """3.2.2: only where that is somebody else."""
    return own("contact")


def other_parties(known: Known) -> Filled:
    """3.3: a processor; a joint controller is not asked for."""
    if known.facts.processor is Answer.NO:
        return derived(NO, notes=("joint",))
    return _yes_or_no(known.facts.processor, "processor")


def _yes_or_no(answer: Answer, if_yes: str) -> Filled:
    if answer is Answer.UNKNOWN:
        return missing()
    return recorded(YES, notes=(if_yes,)) if answer is Answer.YES else recorded(NO)


# --- 4: the timeline -------------------------------------------------------------------------


def began(known: Known) -> Filled:
    """4.1.1: the day on which it began."""
    at = known.facts.happened_from
    return recorded(local_day(at)) if at else missing()


def ended(known: Known) -> Filled:
    """4.1.2: the day on which it ended, or that it goes on."""
    if known.facts.ongoing is Answer.YES:
        return recorded(choice(Given.ONGOING))
    at = known.facts.happened_to
    return recorded(local_day(at)) if at else missing()


def discovered(known: Known) -> Filled:
    """4.2: the awareness, from which the term runs; a first sign may be older."""
    aware, sign = known.facts.aware_at, known.facts.signalled_at
    if aware is None:
        return missing()
    return recorded(aware, notes=("first-sign",) if sign is not None and sign < aware else ())


def how_discovered(known: Known) -> Filled:
    """4.3: as the reporter said, or through the processor."""
    said = HOW.get(str(known.answers.get("how_discovered")))
    if said is not None:
        return recorded(choice(said))
    if known.facts.processor_informed_at is not None:
        return derived(choice(Given.BY_PROCESSOR))
    return own("how-discovered")


def too_late(known: Known) -> Filled:
    """4.4: as recorded with the first notification, else as it is at this moment."""
    first = first_notification(known.file)
    if first is not None:
        return recorded(YES if first.late else NO)
    if known.facts.aware_at is None:
        return missing()
    if late(known.facts, known.at):
        return derived(YES)
    perhaps = perhaps_late(known.facts, known.at)
    return missing() if perhaps else derived(NO, notes=("still-in-time",))


def why_late(known: Known) -> Filled:
    """4.5: the recorded reason, else what was noted about the delay."""
    judged = too_late(known)
    if YES not in judged.values:
        return recorded(NOT_NEEDED) if judged.values else missing()
    first = first_notification(known.file)
    if first is not None and first.late_reason:
        return recorded(first.late_reason)
    noted = [note.words for note in known.file.notes if note.on_delay]
    return derived(*noted) if noted else own("why-late")


# --- 5: the breach ---------------------------------------------------------------------------


def nature(known: Known) -> Filled:
    """5.1: what was done to the data; each of the three natures is asked."""
    values, notes = tuple(map(choice, _natures(known))), tuple(_nature_notes(known))
    if not values:
        return missing(notes=notes or ("no-nature",))
    if notes:
        return Filled(Origin.PARTLY, values, notes)
    said = sum(getattr(known.facts, name) is Answer.YES for name in Nature)
    return recorded(*values) if said == len(values) else derived(*values)


def _natures(known: Known) -> Iterator[Given]:
    natures, loss = known.assessment.nature, known.facts.loss
    if Nature.CONFIDENTIALITY in natures:
        yield Given.SEEN
    if Nature.INTEGRITY in natures:
        yield Given.CHANGED
    if Nature.AVAILABILITY in natures and loss is Loss.PERMANENT:
        yield Given.GONE
    if Nature.AVAILABILITY in natures and loss is Loss.TEMPORARY:
        yield Given.UNREACHABLE


def _nature_notes(known: Known) -> Iterator[str]:
    if any(getattr(known.facts, name) is Answer.UNKNOWN for name in Nature):
        yield "nature-open"
    told = known.facts.loss in {Loss.PERMANENT, Loss.TEMPORARY}
    if Nature.AVAILABILITY in known.assessment.nature and not told:
        yield "how-long"


def kind(known: Known) -> Filled:
    """5.2: the label of the kind; open while the way the data went could still change it."""
    facts = known.facts
    if facts.kind is IncidentKind.TO_BE_DETERMINED:
        return missing()
    label = ap_kind(facts)
    if label is not ApKind.OTHER:
        return derived(Choice(f"law-ap-{label}"))
    if facts.channel is Channel.UNKNOWN and _depends_on_channel(facts):
        return missing(notes=("channel",))
    if facts.kind is IncidentKind.OTHER:
        return derived(Choice(f"law-ap-{label}"), notes=("which-kind",))
    return derived(Choice(f"law-ap-{label}", (f"law-value-{facts.kind}",)))


def _depends_on_channel(facts: Facts) -> bool:
    tried = (facts.model_copy(update={"channel": channel}) for channel in Channel)
    return any(ap_kind(one) is not ApKind.OTHER for one in tried)


def description(_: Known) -> Filled:
    """5.3: in the officer's own words; what the reporter typed may hold names."""
    return own("description")


def attachments(_: Known) -> Filled:
    """5.4: only what the authority needs."""
    return own("attachments")
