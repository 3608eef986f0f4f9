"""The history of one case as lines of text: every act, when, by whom and from where."""

from __future__ import annotations

from collections.abc import Iterator

from sqlmodel import Session

from bot.cards.words import doer, moment, term
from bot.language import text
from dialogs.handling.casefile import CaseFile
from dialogs.handling.moments import due_at
from store import cases
from store.history import events
from store.history.events import PastEvent

_POINTERS = ("hash", "id")  # of use to the program only


def history_in_words(session: Session, reference: str) -> str | None:
    """The history of the case with this reference; None where there is none."""
    case = cases.by_reference(session, reference)
    if case is None:
        return None
    told = (_line(event) for event in events.of_case(session, case.id))
    return "\n".join([*_head(case.file), *told])


def _head(file: CaseFile) -> Iterator[str]:
    situation = text(f"situation-{file.situation}-short")
    yield f"{file.reference}  {situation}  {term('case-state', file.state)}"
    yield text("history-due", due=moment(due_at(file)))


def _line(event: PastEvent) -> str:
    what = term("event", event.kind)
    who = doer(event) or "-"
    source = term("source", event.source)
    return f"{moment(event.at):<34}  {what}  ({who}, {source})  {_details(event)}".rstrip()


def _details(event: PastEvent) -> str:
    """The codes and numbers of the event; what people wrote stands in the case itself."""
    shown = {key: value for key, value in event.data.items() if not key.endswith(_POINTERS)}
    return "  ".join(f"{key}={value}" for key, value in shown.items() if value not in ("", None))
