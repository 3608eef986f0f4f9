"""All facts of a case in one form: what if they were otherwise, and corrected with one reason.

What could still change a duty comes first. *What if* weighs what is filled in and keeps nothing; to
correct is one act, whatever the number of facts. Who is second sees what the first made of a fact
beside what they filled in themselves, and chooses.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from http import HTTPStatus
from typing import Final, NamedTuple

from aiohttp import web
from pydantic import JsonValue
from sqlmodel import Session

from bot.cards.standing import verdict_lines
from bot.cards.turned import facts_turned, weighing_turned
from bot.cards.views import CaseView
from bot.cards.words import PARTS, fact_in_words, full_moment
from bot.forms.fields import DrawnField, OpenForm, fact_field
from bot.forms.handed_in import from_page
from bot.language import spoken, text
from bot.officer.acting import attempt, meanwhile
from bot.officer.wording import by_field
from bot.register.case.case_page import missing
from bot.register.opening import CORRECT, addressed, done, opened, read, scene
from bot.register.visit import Visit
from dialogs.handling.acts.reading import FACT_FIELD, Form
from dialogs.handling.acts.weighing import CorrectFacts
from dialogs.handling.casefile import CaseFile
from dialogs.handling.fact_values import FactKind, kind_of
from dialogs.handling.lacks import Refusal
from dialogs.handling.moments import corrected
from dialogs.handling.perform import barred
from dialogs.law.assessment import assess
from dialogs.law.facts import Facts
from store.documents import StoredCase

OPENING: Final = "open"  # begins the names of the parts that could still turn something


@dataclass(frozen=True)
class OpenFacts(OpenForm):
    """The form, with what was filled in at each fact that was changed, and the reason."""

    verb: str = CORRECT
    first: str = ""  # who was first, in words
    theirs: Mapping[str, str] = field(default_factory=dict)  # what somebody else made, by field


class FactsPart(NamedTuple):
    """Some facts of the form under one title."""

    name: str
    title: str
    fields: list[DrawnField]
    open: bool


# --- the pages ---------------------------------------------------------------------------------


async def ask(visit: Visit) -> web.Response:
    """The form, as the case is."""
    view = await opened(visit)
    return _page(visit, view, OpenFacts())


async def what_if(visit: Visit) -> web.Response:
    """The weighing of what is filled in, beside the one that counts; nothing is kept."""
    values = from_page(visit.sent)
    view = await opened(visit)
    return _page(visit, view, _filled(view.file, visit, values))


async def do(visit: Visit) -> web.Response:
    """The facts that were changed, corrected in one act; or the form again."""
    values, found = visit.filled_in()
    made = await visit.transact(lambda session: _attempt(session, visit, values))
    if isinstance(made, str):
        return done(visit, made, CORRECT, cleaned=found)
    return _page(visit, *made)


def _attempt(
    session: Session, visit: Visit, values: dict[str, str]
) -> str | tuple[CaseView, OpenFacts]:
    """The reference of the case in which it was done; or the case as it is, and why not."""
    case = addressed(session, visit)
    filled = _filled(case.file, visit, values)
    if visit.field("revision") != str(case.file.revision):
        return read(session, case, visit), _second(session, case, visit, filled)
    made = attempt(session, case, CORRECT, filled.values, visit.doer)
    if not isinstance(made, Refusal):
        return case.file.reference
    problems = {**filled.problems, **by_field(made)}
    return read(session, case, visit), replace(filled, problems=problems)


def _second(session: Session, case: StoredCase, visit: Visit, filled: OpenFacts) -> OpenFacts:
    """Who was first, and what they made of the facts since this form was drawn."""
    now, base = _shown(case.file.facts), _shown(_base(case.file, visit))
    theirs = {name: _now(case.file, name) for name in now if now[name] != base[name]}
    first = text("page-was-first-who", **meanwhile(session, case))
    return replace(filled, first=first, theirs=theirs)


# --- what was filled in ------------------------------------------------------------------------


def _filled(file: CaseFile, visit: Visit, values: Mapping[str, str]) -> OpenFacts:
    """The facts at which something else stands than the form was drawn with; and what of it
    cannot be read."""
    base = _shown(_base(file, visit))
    changed = {
        name: values[name]
        for name, was in base.items()
        if name in values and not _same(name, values[name], was)
    }
    form = Form(changed, visit.now, spoken())
    form.facts()
    problems = by_field(Refusal(tuple(form.lacks)))
    return OpenFacts(values={**changed, "reason": values.get("reason", "")}, problems=problems)


def _base(file: CaseFile, visit: Visit) -> Facts:
    """The facts with which the form was drawn: those of a weighing, by its number."""
    number = visit.field("weighing")
    known = {str(one.number): one.facts for one in file.weighings}
    return known.get(number, file.facts)


def _same(name: str, said: str, was: str) -> bool:
    if kind_of(name.removeprefix(FACT_FIELD)) is FactKind.CHOICES:
        return set(said.split(",")) == set(was.split(","))
    return said.strip() == was


def _supposed(file: CaseFile, filled: OpenFacts, visit: Visit) -> Facts:
    """The facts as they would be, as far as they could be read."""
    form = Form(filled.values, visit.now, spoken())
    changes = form.facts() if filled.values.keys() - {"reason"} else {}
    return corrected(file.facts, changes) or file.facts


# --- drawing -----------------------------------------------------------------------------------


def _page(visit: Visit, view: CaseView, filled: OpenFacts) -> web.Response:
    supposed = _supposed(view.file, filled, visit)
    would = assess(supposed, visit.now) if supposed != view.file.facts else view.file.assessment
    parts = list(_parts(view.file, filled))
    drawn = {one.name for part in parts for one in part.fields} | {"reason"}
    return visit.page(
        "facts.html",
        _status(filled),
        view=view,
        parts=parts,
        filled=filled,
        others=filled.elsewhere(drawn),
        verdicts=list(verdict_lines(would)),
        supposed=list(facts_turned(view.file.facts, supposed)),
        turned=list(weighing_turned(view.file.assessment, would)),
        barred=_barred(visit, view),
        weighing=view.file.weighings[-1].number,
    )


def _barred(visit: Visit, view: CaseView) -> str:
    """Why this person cannot correct facts in this case now; empty when they can."""
    why = barred(CorrectFacts, scene(view.file, visit))
    return by_field(Refusal((why,)))[""] if why else ""


def _status(filled: OpenFacts) -> int:
    if filled.first:
        return HTTPStatus.CONFLICT
    return HTTPStatus.UNPROCESSABLE_ENTITY if filled.problems else HTTPStatus.OK


def _parts(file: CaseFile, filled: OpenFacts) -> Iterator[FactsPart]:
    """What could still change something, and then every other fact in the order of the story."""
    shown = {**_shown(file.facts), **filled.values}
    could = missing(file.assessment)
    wanted = {fact for facts in could.values() for fact in facts}
    touched = filled.values.keys() | filled.theirs.keys()
    for number, (what, facts) in enumerate(could.items(), 1):
        fields = [_drawn(fact, shown, filled) for fact in facts]
        yield FactsPart(f"{OPENING}-{number}", what, fields, True)
    for name, told in PARTS.items():
        fields = [_drawn(fact, shown, filled) for fact in told if fact not in wanted]
        unfolds = any(one.name in touched for one in fields)
        yield FactsPart(name, text(f"facts-{name}"), fields, unfolds)


def _drawn(fact: str, shown: Mapping[str, str], filled: OpenFacts) -> DrawnField:
    name = f"{FACT_FIELD}{fact}"
    theirs = filled.theirs.get(name, "")
    note = text("facts-theirs", value=theirs) if theirs else ""
    return fact_field(fact, shown[name], filled.problems.get(name, ""), note)


def _shown(facts: Facts) -> dict[str, str]:
    """Every fact as it stands in its field, by the name of that."""
    known = facts.model_dump(mode="json").items()
    return {f"{FACT_FIELD}{fact}": _field_of(fact, value) for fact, value in known}


def _field_of(fact: str, value: JsonValue) -> str:
    match kind_of(fact):
        case FactKind.CHOICE:
            return str(value)
        case FactKind.CHOICES:
            return ",".join(sorted(map(str, value))) if isinstance(value, list) else ""
        case FactKind.MOMENT:
            return full_moment(datetime.fromisoformat(str(value))) if value else ""
        case FactKind.COUNT if value == {"least": None, "most": None}:
            return ""
        case _:
            return "" if value is None else fact_in_words(value)


def _now(file: CaseFile, name: str) -> str:
    return fact_in_words(file.facts.model_dump(mode="json")[name.removeprefix(FACT_FIELD)])
