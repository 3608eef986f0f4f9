"""All facts of a case in one form: what if they were otherwise, and corrected with one reason.

What could still change a duty comes first. *What if* weighs what is filled in and keeps nothing; to
correct is one act, whatever the number of facts. Who is second sees what the first made of a fact
beside what they filled in themselves, and chooses.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from http import HTTPStatus
from typing import Final, NamedTuple

from aiohttp import web
from pydantic import JsonValue
from sqlmodel import Session

from bot.cards.fact import choices_in_words
from bot.cards.forms import elsewhere
from bot.cards.standing import verdict_lines
from bot.cards.turned import facts_turned, weighing_turned
from bot.cards.views import CaseView
from bot.cards.words import PARTS, fact_in_words, full_moment, term
from bot.language import has, spoken, text
from bot.officer.acting import attempt, meanwhile
from bot.officer.wording import by_field
from bot.register.case.case_page import missing
from bot.register.case.forms import Drawn, handed_in
from bot.register.opening import CORRECT, addressed, done, opened, read, scene
from bot.register.visit import Visit
from bot.turns.redacting import cleaned_fields
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
_FEW: Final = 4  # choices that stand beside each other


@dataclass(frozen=True)
class Typed:
    """What was filled in: the words at each fact that was changed, the reason, what was wrong."""

    facts: Mapping[str, str] = field(default_factory=dict)
    reason: str = ""
    problems: Mapping[str, str] = field(default_factory=dict)
    first: str = ""  # who was first, in words
    theirs: Mapping[str, str] = field(default_factory=dict)  # facts that somebody else changed


class FactsPart(NamedTuple):
    """Some facts of the form under one title."""

    name: str
    title: str
    fields: list[Drawn]
    open: bool


# --- the pages ---------------------------------------------------------------------------------


async def ask(visit: Visit) -> web.Response:
    """The form, as the case is."""
    view = await opened(visit)
    return _page(visit, view, Typed())


async def what_if(visit: Visit) -> web.Response:
    """The weighing of what is filled in, beside the one that counts; nothing is kept."""
    values = handed_in(visit.sent)
    view = await opened(visit)
    return _page(visit, view, _typed(view.file, visit, values))


async def do(visit: Visit) -> web.Response:
    """The facts that were changed, corrected in one act; or the form again."""
    values, found = cleaned_fields(handed_in(visit.sent), spoken())
    made = await visit.transact(lambda session: _attempt(session, visit, values))
    if isinstance(made, str):
        return done(visit, made, CORRECT, cleaned=bool(found))
    return _page(visit, *made)


def _attempt(
    session: Session, visit: Visit, values: dict[str, str]
) -> str | tuple[CaseView, Typed]:
    """The reference of the case in which it was done; or the case as it is, and why not."""
    case = addressed(session, visit)
    typed = _typed(case.file, visit, values)
    if visit.field("revision") != str(case.file.revision):
        return read(session, case, visit), _second(session, case, visit, typed)
    sent = {**_fields(typed.facts), "reason": typed.reason}
    made = attempt(session, case, CORRECT, sent, visit.doer)
    if not isinstance(made, Refusal):
        return case.file.reference
    problems = {**typed.problems, **by_field(made)}
    return read(session, case, visit), Typed(typed.facts, typed.reason, problems)


def _second(session: Session, case: StoredCase, visit: Visit, typed: Typed) -> Typed:
    """Who was first, and what they made of the facts since this form was drawn."""
    now, base = _shown(case.file.facts), _shown(_base(case.file, visit))
    theirs = {fact: _now(case.file, fact) for fact in now if now[fact] != base[fact]}
    first = text("page-was-first-who", **meanwhile(session, case))
    return Typed(typed.facts, typed.reason, typed.problems, first, theirs)


# --- what was filled in ------------------------------------------------------------------------


def _typed(file: CaseFile, visit: Visit, values: Mapping[str, str]) -> Typed:
    """The facts at which something else stands than the form was drawn with; and what of it
    cannot be read."""
    base = _shown(_base(file, visit))
    sent = {name.removeprefix(FACT_FIELD): said for name, said in values.items()}
    facts = {
        fact: sent[fact] for fact in base if fact in sent and not _same(fact, sent[fact], base)
    }
    form = _form(facts, visit)
    form.facts()
    problems = by_field(Refusal(tuple(form.lacks)))
    return Typed(facts, values.get("reason", ""), problems)


def _base(file: CaseFile, visit: Visit) -> Facts:
    """The facts with which the form was drawn: those of a weighing, by its number."""
    number = visit.field("weighing")
    known = {str(one.number): one.facts for one in file.weighings}
    return known.get(number, file.facts)


def _same(fact: str, said: str, base: Mapping[str, str]) -> bool:
    if kind_of(fact) is FactKind.CHOICES:
        return set(said.split(",")) == set(base[fact].split(","))
    return said.strip() == base[fact]


def _fields(facts: Mapping[str, str]) -> dict[str, str]:
    return {f"{FACT_FIELD}{fact}": said for fact, said in facts.items()}


def _form(facts: Mapping[str, str], visit: Visit) -> Form:
    return Form(_fields(facts), visit.now, spoken())


def _supposed(file: CaseFile, typed: Typed, visit: Visit) -> Facts:
    """The facts as they would be, as far as they could be read."""
    form = _form(typed.facts, visit)
    changes = form.facts() if typed.facts else {}
    return corrected(file.facts, changes) or file.facts


# --- drawing -----------------------------------------------------------------------------------


def _page(visit: Visit, view: CaseView, typed: Typed) -> web.Response:
    supposed = _supposed(view.file, typed, visit)
    would = assess(supposed, visit.now) if supposed != view.file.facts else view.file.assessment
    parts = list(_parts(view.file, typed))
    drawn = {one.name for part in parts for one in part.fields} | {"reason"}
    return visit.page(
        "facts.html",
        _status(typed),
        view=view,
        parts=parts,
        typed=typed,
        others=elsewhere(typed.problems, drawn),
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


def _status(typed: Typed) -> int:
    if typed.first:
        return HTTPStatus.CONFLICT
    return HTTPStatus.UNPROCESSABLE_ENTITY if typed.problems else HTTPStatus.OK


def _parts(file: CaseFile, typed: Typed) -> Iterator[FactsPart]:
    """What could still change something, and then every other fact in the order of the story."""
    shown = {**_shown(file.facts), **typed.facts}
    could = missing(file.assessment)
    wanted = {fact for facts in could.values() for fact in facts}
    for number, (what, facts) in enumerate(could.items(), 1):
        yield FactsPart(f"{OPENING}-{number}", what, [_drawn(f, shown, typed) for f in facts], True)
    for name, told in PARTS.items():
        facts = [fact for fact in told if fact not in wanted]
        unfolds = any(fact in typed.facts or fact in typed.theirs for fact in facts)
        fields = [_drawn(fact, shown, typed) for fact in facts]
        yield FactsPart(name, text(f"facts-{name}"), fields, unfolds)


def _drawn(fact: str, shown: Mapping[str, str], typed: Typed) -> Drawn:
    name, kind = f"{FACT_FIELD}{fact}", kind_of(fact)
    choices = choices_in_words(fact) if kind in {FactKind.CHOICE, FactKind.CHOICES} else []
    theirs = typed.theirs.get(fact, "")
    return Drawn(
        name=name,
        shape=_shape(kind, len(choices)),
        label=term("law-fact", fact),
        must=True,
        value=shown[fact],
        help=_help(fact, kind),
        problem=typed.problems.get(name, ""),
        choices=choices,
        note=text("facts-theirs", value=theirs) if theirs else "",
    )


def _shape(kind: FactKind, choices: int) -> str:
    if kind is FactKind.CHOICES:
        return "boxes"
    if kind is FactKind.CHOICE:
        return "radio" if choices <= _FEW else "list"
    return "line"


def _help(fact: str, kind: FactKind) -> str:
    said = text(f"fact-help-{fact}") if has(f"fact-help-{fact}") else ""
    example = {FactKind.COUNT: "fact-count-example", FactKind.MOMENT: "form-moment-example"}
    return f"{said} {text(example[kind])}" if kind in example else said


def _shown(facts: Facts) -> dict[str, str]:
    """Every fact as it stands in its field."""
    return {fact: _field_of(fact, value) for fact, value in facts.model_dump(mode="json").items()}


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


def _now(file: CaseFile, fact: str) -> str:
    return fact_in_words(file.facts.model_dump(mode="json")[fact])
