"""What the demo left in the database, read back from the file after the bot has gone."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC
from pathlib import Path

from rich.console import Console
from rich.table import Table
from sqlmodel import Session, col, select

from bot.demo.people import OMAR
from bot.demo.proof import Proof
from bot.demo.scenes import BSN
from dialogs.handling.casefile import CaseFile, CaseState
from dialogs.handling.moments import aware_at, due_at
from dialogs.law.assessment import Assessment
from dialogs.law.facts import Count
from dialogs.texts import text
from store import cases
from store.access.database import Database
from store.history import events
from store.models import Case, Outbox, OutboxState
from store.secrecy.rotation import everything

TYPED = b"uitkeringsbesluit"  # a word of the first sentence
TOLD = {
    "case_filed",
    "case_taken",
    "question_answered",
    "duty_decided",
    "notification_recorded",
    "communication_recorded",
    "measure_done",
    "case_closed",
}


async def what_is_kept(console: Console, file: Path, proof: Proof) -> None:
    """Print the case, its weighing and its history, and check each claim against them."""
    with closing(Database(f"sqlite:///{file}")) as database:
        await database.read(lambda session: _look(session, console, proof))
    proof.check("the database file does not tell what was typed", TYPED not in _bytes(file))


def _bytes(file: Path) -> bytes:
    """The database with what is still in its write-ahead log."""
    log = file.with_name(f"{file.name}-wal")
    return file.read_bytes() + (log.read_bytes() if log.exists() else b"")


def _look(session: Session, console: Console, proof: Proof) -> None:
    console.rule("[bold]What is in the store")
    [case_id] = session.exec(select(Case.id)).all()
    file = cases.load(session, case_id).file
    _print_case(console, file)
    taken_by = file.officer.name if file.officer else ""
    opened = b"".join(everything(session))
    proof.check("the BSN is nowhere, not in what is sealed either", BSN.encode() not in opened)
    proof.check("what was typed is there for who has the keys", TYPED in opened)
    proof.check("the case is taken by the officer", taken_by == OMAR.name)
    proof.check("the case is closed", file.state is CaseState.CLOSED)
    proof.check("the corrected number of people is stored", file.facts.people == Count.exactly(2))
    _weighing(console, proof, file.assessment)
    _history(session, console, proof, case_id)
    sent = session.exec(select(Outbox).where(col(Outbox.state) == OutboxState.SENT)).all()
    proof.check("the alert was delivered", any(row.kind == "alert" for row in sent))


def _print_case(console: Console, file: CaseFile) -> None:
    console.print(f"{file.reference}  {file.situation}  state: {file.state}")
    console.print(f"told: {file.description}", markup=False)
    aware, due = aware_at(file).astimezone(UTC), due_at(file)
    console.print(f"aware {aware:%Y-%m-%d %H:%M} UTC, due {due:%Y-%m-%d %H:%M} UTC")


def _weighing(console: Console, proof: Proof, weighing: Assessment) -> None:
    console.print(
        f"weighing: breach {weighing.breach}, notify the authority {weighing.duty_to_notify}, "
        f"tell the people {weighing.duty_to_communicate}"
    )
    for reason in weighing.reasons:
        words = text("en", f"law-rule-{reason.rule}")
        console.print(f"  - {words} ({reason.source})", markup=False)
    proof.check("the weighing has reasons", bool(weighing.reasons))
    proof.check("a BSN with a benefit must be notified", weighing.duty_to_notify == "yes")


def _history(session: Session, console: Console, proof: Proof, case_id: int) -> None:
    table = Table("when (UTC)", "what", "who", "from")
    told = events.of_case(session, case_id)
    for event in told:
        table.add_row(f"{event.at:%H:%M:%S}", event.kind, event.who_name, event.source)
    console.print(table)
    kinds = [event.kind for event in told]
    proof.check("the history tells of every act", {*kinds} >= TOLD)
    proof.check("the chain of events is whole", events.verify(session) is None)
