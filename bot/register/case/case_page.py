"""One case on a page, in the order in which an officer thinks.

What happened, which data, whose, who has them, how it is now; the weighing and why; what is missing
and what it could change; what was decided and done; the history. Reading it is an event.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from aiohttp import web
from sqlmodel import Session

from bot.cards import standing
from bot.cards.acts import AP_FORM, EVERY_ACT, OFFICERS_ACTS, USUAL, slug
from bot.cards.entries import Entry, ending, entries, lesson, names_only
from bot.cards.story import STORY
from bot.cards.turned import Turned, weighing_turned
from bot.cards.views import CaseView
from bot.cards.words import (
    answer_in_words,
    data_in_words,
    fact_in_words,
    happened_in_words,
    holder_in_words,
    moment,
    now_in_words,
    people_in_words,
    term,
)
from bot.language import text
from bot.register.address import case_path
from bot.register.case import attachments_page, forms, messages
from bot.register.case.tasks import Task, suggested
from bot.register.case.weighings import Compared, compared
from bot.register.opening import CORRECT, TAKEN_OUT, addressed, read
from bot.register.visit import Visit, go
from dialogs.exchange import Row
from dialogs.handling.casefile import CaseFile
from dialogs.handling.moments import CaseTerm, case_terms
from dialogs.handling.states import ENDED
from dialogs.law.assessment import Assessment
from dialogs.law.verdict import DUTIES, Duty, Verdict

Pairs = list[tuple[str, str]]


@dataclass(frozen=True)
class VerdictLine:
    """One verdict with every reason for it."""

    title: str
    answer: str
    why: list[str]


@dataclass(frozen=True)
class TermLine:
    """A term in words, and how pressing it is."""

    title: str
    left: str
    until: str
    frame: str


# --- reading -----------------------------------------------------------------------------------


async def show(visit: Visit) -> web.Response:
    """The page of a case."""
    view, below = await visit.transact(lambda session: _found(session, visit))
    if view.file.reference != visit.request.match_info["reference"]:
        return go(case_path(view.file.reference))
    return visit.page(
        "case.html", view=view, page=CasePage(view), below=below, came=_came(visit, view)
    )


def _found(session: Session, visit: Visit) -> tuple[CaseView, Dossier]:
    case = addressed(session, visit)
    told, files = list(messages.lines(session, case)), attachments_page.lines(case.file)
    return read(session, case, visit), Dossier(
        told, files, compared(case.file), suggested(case.file, visit)
    )


@dataclass(frozen=True)
class Came:
    """What was just done, for who comes from its form: in words, what turned, and the way back."""

    done: str = ""
    turned: Sequence[Turned] | None = None
    undo: tuple[str, str] | None = None
    cleaned: bool = False
    message: str = ""
    file: tuple[str, bool] = ("", True)


def _came(visit: Visit, view: CaseView) -> Came:
    query = visit.request.query
    done = f"case.{query.get('done', '')}"
    undo = _UNDO.get(done, "")
    return Came(
        done=text(f"done-{slug(done)}") if done in OFFICERS_ACTS else "",
        turned=_turned(view.file) if done == CORRECT else None,
        undo=_named(undo) if undo in view.actions else None,
        cleaned=TAKEN_OUT in query,
        message=messages.said(visit),
        file=attachments_page.said(visit),
    )


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


@dataclass(frozen=True)
class Dossier:
    """What stands below the case itself: its messages and files, and its weighings side by side."""

    messages: Sequence[messages.MessageLine]
    attachments: Sequence[attachments_page.AttachmentLine]
    weighings: Compared | None
    tasks: Sequence[Task]


class CasePage:
    """The parts of a case in words."""

    def __init__(self, view: CaseView) -> None:
        self.view = view
        self.file = view.file
        self.assessment = view.file.assessment
        self.title = standing.situation(view.file.situation)
        self.state = standing.state(view.file.state, view.officer)
        self.score = standing.score(self.assessment)
        self.severity = standing.severity(self.assessment)
        self.signals = standing.signals(self.assessment)
        self.ending, self.lesson = ending(self.file, view.file.state), lesson(self.file)

    @property
    def next(self) -> str:
        """What the case waits for; who may second is told so."""
        if not self.view.next:
            return ""
        yours = "case.second" in self.view.actions
        key = "second-you" if yours else slug(self.view.next)
        return text("next-step", step=text(f"next-{key}"))

    @property
    def gist(self) -> Pairs:
        """Which data, whose, who has them and how it is now; and when everything was."""
        known, file = self.file.facts, self.file
        pairs = [
            (text("gist-data"), data_in_words(known)),
            (text("gist-people"), people_in_words(known)),
            (text("gist-holder"), holder_in_words(known)),
            (text("gist-now"), now_in_words(known)),
            (text("happened-at"), happened_in_words(file)),
            (text("signalled-at"), moment(known.signalled_at) if known.signalled_at else ""),
            (text("aware-at"), moment(known.aware_at) if known.aware_at else ""),
            (text("registered-at"), moment(file.registered_at)),
            (text("reporter"), " · ".join(filter(None, [file.told_by, file.department]))),
            (text("file-names"), names_only(file)),
        ]
        return [(label, said) for label, said in pairs if said]

    @property
    def asks(self) -> str:
        """Whether everybody should see a case about colleagues."""
        return standing.asks_to_restrict(self.view.file, self.view.actions)

    @property
    def merged(self) -> str:
        """Which cases go on in this one, or in which it goes on."""
        file = self.file
        if file.merged:
            return text("merged-here", cases=", ".join(file.merged))
        return text("merged-into", cases=file.merged_into) if file.merged_into else ""

    @property
    def verdicts(self) -> list[VerdictLine]:
        """Whether it is a breach, and each duty, with why."""
        return verdicts(self.assessment)

    @property
    def missing(self) -> list[tuple[str, Pairs]]:
        """What could still turn, with the facts that could: name, and in words."""
        could = missing(self.assessment).items()
        return [(what, [(fact, term("law-fact", fact)) for fact in facts]) for what, facts in could]

    @property
    def remarks(self) -> list[str]:
        """What is odd about the moments."""
        found = self.assessment.terms.remarks if self.assessment.terms else ()
        return [text(f"law-remark-{odd.value}") for odd in found]

    @property
    def terms(self) -> list[TermLine]:
        """Every term, with the time that is left."""
        return [self._term(one) for one in case_terms(self.file)]

    def _term(self, one: CaseTerm) -> TermLine:
        left, frame = standing.standing(one, self.view.now)
        until = text("due-at", moment=moment(one.due))
        return TermLine(text(f"law-term-{one.kind}"), left, until, frame)

    @property
    def done(self) -> list[tuple[str, Sequence[Entry]]]:
        """What people did, under its titles; what nobody did is left out.

        Files have a part of the page of their own, from which they can be taken.
        """
        done = ((title, told) for title, told in entries(self.file) if title != "files")
        return [(text(title), told) for title, told in done if told]

    @property
    def facts(self) -> Pairs:
        """Every fact of which something is known, in the order of the story."""
        known = self.file.facts.model_dump(mode="json", exclude_defaults=True)
        return [(term("law-fact", f), fact_in_words(known[f])) for f in STORY if f in known]

    @property
    def answers(self) -> Pairs:
        """What the reporter answered."""
        answers = self.file.answers.items()
        return [answer_in_words(Row(question, value)) for question, value in answers]

    @property
    def acts(self) -> tuple[Pairs, Pairs]:
        """The acts that are likely now, and all others: the word in the address, and the name."""
        able = [verb for verb in EVERY_ACT if verb in self.view.actions and verb != AP_FORM]
        doing = {"case.tell": "case.decide", "case.supplement": "case.notify"}
        first = doing.get(self.view.next, self.view.next)
        usual = dict.fromkeys(("case.second", "case.advise", first, *USUAL[self.file.state]))
        likely = [verb for verb in usual if verb in able]
        others = [verb for verb in able if verb not in likely]
        return list(map(_named, likely)), list(map(_named, others))

    @property
    def open(self) -> bool:
        """Whether the case has not ended."""
        return self.file.state not in ENDED


def _named(verb: str) -> tuple[str, str]:
    return verb.removeprefix("case."), forms.title(verb)


def verdicts(found: Assessment) -> list[VerdictLine]:
    """Whether it is a breach, and each duty, with every reason."""
    natures = ", ".join(text(f"law-nature-{one.value}") for one in found.nature)
    lines = [("breach", found.breach.value, [natures] if natures else [])]
    lines += [(duty.value, found.on(duty).value, standing.reasons(found, duty)) for duty in DUTIES]
    return [
        VerdictLine(text(f"duty-{duty}"), text(f"verdict-{answer}"), why)
        for duty, answer, why in lines
    ]


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
