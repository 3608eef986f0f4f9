"""One case on a page, in the order in which an officer thinks.

What happened, which data, whose, who has them, how it is now; the weighing and why; what is missing
and what it could change; what was decided and done; the history. Reading it is an event.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from aiohttp import web
from sqlmodel import Session

from bot.cards import standing
from bot.cards.entries import Entry, entries, names_only
from bot.cards.turned import Turned, weighing_turned
from bot.cards.views import CaseView
from bot.cards.words import happened_in_words, moment, term
from bot.forms import acts
from bot.forms.acts import AP_FORM, EVERY_ACT, OFFICERS_ACTS, USUAL, doing, slug
from bot.language import text
from bot.register.address import case_path
from bot.register.case import attachments_page, messages
from bot.register.case.tasks import suggested
from bot.register.case.weighings import compared
from bot.register.opening import CORRECT, TAKEN_OUT, addressed, read
from bot.register.visit import Visit, go
from dialogs.handling.casefile import CaseFile
from dialogs.handling.states import ENDED
from dialogs.law.assessment import Assessment
from dialogs.law.verdict import Duty, Verdict

Pairs = list[tuple[str, str]]


async def show(visit: Visit) -> web.Response:
    """The page of a case."""
    view, below = await visit.transact(lambda session: _found(session, visit))
    if view.file.reference != visit.request.match_info["reference"]:
        return go(case_path(view.file.reference))
    came = _came(visit, view)
    return visit.page("case.html", view=view, page=_parts(view), below=below, came=came)


def _found(session: Session, visit: Visit) -> tuple[CaseView, dict[str, object]]:
    """The case, and what stands below it: its messages, its weighings side by side, and tasks."""
    case = addressed(session, visit)
    below: dict[str, object] = {
        "messages": list(messages.lines(session, case)),
        "weighings": compared(case.file),
        "tasks": suggested(case.file, visit),
    }
    return read(session, case, visit), below


def _came(visit: Visit, view: CaseView) -> dict[str, object]:
    """What was just done, for who comes from its form: in words, what turned, and the way back."""
    query = visit.request.query
    done = f"case.{query.get('done', '')}"
    undo = _UNDO.get(done, "")
    return {
        "done": text(f"done-{slug(done)}") if done in OFFICERS_ACTS else "",
        "turned": _turned(view.file) if done == CORRECT else None,
        "undo": _named(undo) if undo in view.actions else None,
        "cleaned": TAKEN_OUT in query,
        "message": messages.said(visit),
        "file": attachments_page.said(visit),
    }


# The act that takes one back, or makes good what it did, as far as the road of a case has one.
_UNDO: Final = {
    "case.take": "case.hand_over",
    "case.restrict": "case.open_up",
    "case.open_up": "case.restrict",
    "case.hand_over": "case.hand_over",
    "case.correct": "case.correct",
    "case.weigh": "case.back",
    "case.decide": "case.back",
    "case.notify": "case.notify",
    "case.communicate": "case.back",
    "case.measure": "case.measure_done",
    "case.no_breach": "case.reopen",
    "case.merge": "case.reopen",
    "case.close": "case.reopen",
}


def _turned(file: CaseFile) -> list[Turned]:
    """What the last weighing made of the one before."""
    last = file.weighings[-2:]
    return list(weighing_turned(last[0].assessment, last[-1].assessment))


def _parts(view: CaseView) -> dict[str, object]:
    """The parts of the page in words; what says itself in one word is said where it is drawn."""
    found = view.file.assessment
    odd = found.terms.remarks if found.terms else ()
    return {
        "gist": _gist(view.file),
        "missing": _missing(found),
        "remarks": [text(f"law-remark-{one.value}") for one in odd],
        "done": _done(view.file),
        "acts": _acts(view),
        "open": view.file.state not in ENDED,
    }


def _gist(file: CaseFile) -> Pairs:
    """Which data, whose, who has them and how it is now; and when everything was."""
    known = file.facts
    pairs = [
        *standing.gist_in_words(known),
        (text("happened-at"), happened_in_words(file)),
        (text("signalled-at"), moment(known.signalled_at) if known.signalled_at else ""),
        (text("aware-at"), moment(known.aware_at) if known.aware_at else ""),
        (text("registered-at"), moment(file.registered_at)),
        (text("reporter"), " · ".join(filter(None, [file.told_by, file.department]))),
        (text("file-names"), names_only(file)),
    ]
    return [(label, said) for label, said in pairs if said]


def _missing(found: Assessment) -> list[tuple[str, Pairs]]:
    """What could still turn, with the facts that could: name, and in words."""
    could = missing(found).items()
    return [(what, [(fact, term("law-fact", fact)) for fact in facts]) for what, facts in could]


def _done(file: CaseFile) -> list[tuple[str, Sequence[Entry]]]:
    """What people did, under its titles; what nobody did is left out.

    Files have a part of the page of their own, from which they can be taken.
    """
    return [(text(title), told) for title, told in entries(file) if told and title != "files"]


def _acts(view: CaseView) -> tuple[Pairs, Pairs]:
    """The acts that are likely now, and all others: the word in the address, and the name."""
    able = [verb for verb in EVERY_ACT if verb in view.actions and verb != AP_FORM]
    usual = dict.fromkeys(("case.second", "case.advise", doing(view), *USUAL[view.file.state]))
    likely = [verb for verb in usual if verb in able]
    others = [verb for verb in able if verb not in likely]
    return list(map(_named, likely)), list(map(_named, others))


def _named(verb: str) -> tuple[str, str]:
    return verb.removeprefix("case."), acts.title(verb)


def missing(found: Assessment) -> dict[str, list[str]]:
    """The facts that are not known and could still turn something, by what that is, in words."""
    groups: dict[str, list[str]] = {}
    if found.settling:
        groups[text("facts-could-settle")] = list(found.settling)
    for one in found.missing:
        if one.fact not in found.settling:
            could = (_could(duty, verdicts) for duty, verdicts in one.could.items())
            groups.setdefault(" · ".join(could), []).append(one.fact)
    return groups


def _could(duty: Duty, verdicts: Sequence[Verdict]) -> str:
    others = f" {text('facts-or')} ".join(f"‘{text(f'verdict-{one}').lower()}’" for one in verdicts)
    return text("facts-could", duty=text(f"duty-{duty}"), verdicts=others)
