"""An old register taken over: its lines become cases that have ended, each in its own year.

A mapping, a file in TOML, says which column holds what, and what its words mean:

    [columns]                 # a field, and the heading of its column
    registered = "Datum melding"
    description = "Omschrijving"

    [words.situation]         # of a field: the words of the register, and what they mean here
    "brief verkeerd" = "wrong_letter"

    [always]                  # what holds of every line
    breach = "yes"
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from pydantic import BaseModel, ConfigDict, JsonValue, ValidationError
from sqlmodel import Session

from bot.importing.beside import Imported, LeftOut
from bot.importing.tables import Table, TableLine, UnreadableError, read_table
from bot.language import spoken
from bot.officer.entering import ASKED, answers_of
from bot.officer.wording import by_field
from bot.turns.redacting import cleaned_fields
from dialogs.handling.acts.act import moment_told
from dialogs.handling.acts.reading import Form
from dialogs.handling.casefile import Actor, Role
from dialogs.handling.importing import RegisterLine, ended_case
from dialogs.handling.lacks import Refusal
from store import cases, imported
from store.history import events
from store.history.chain import Provenance

FIELDS: Final = (*RegisterLine.form, *ASKED)
_NEEDED: Final = ("registered", "situation", "description")
_YES: Final = dict.fromkeys(("ja", "j", "yes", "y", "x", "waar", "true", "1"), "yes")
_NO: Final = dict.fromkeys(("nee", "n", "no", "onwaar", "false", "0"), "no")
_SHOWN: Final = 40  # characters of a cell that is told


class ColumnMapping(BaseModel):
    """Which column of a register holds what, and what its words mean."""

    model_config = ConfigDict(extra="forbid")
    columns: dict[str, str]
    words: dict[str, dict[str, str]] = {}
    always: dict[str, str] = {}


def read_mapping(content: bytes) -> ColumnMapping:
    """The mapping in a file. Raises UnreadableError with what is wrong in it."""
    try:
        mapping = ColumnMapping.model_validate(tomllib.loads(content.decode("utf-8-sig")))
    except UnicodeDecodeError as error:
        raise UnreadableError("mapping", what="UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise UnreadableError("mapping", what=str(error)) from error
    except ValidationError as error:
        place = ".".join(str(part) for part in error.errors()[0]["loc"])
        raise UnreadableError("mapping", what=place) from error
    _refuse_odd(mapping)
    return mapping


def _refuse_odd(mapping: ColumnMapping) -> None:
    named = {*mapping.columns, *mapping.words, *mapping.always}
    if odd := sorted(named - {*FIELDS}):
        raise UnreadableError("mapping-field", field=odd[0], fields=", ".join(FIELDS))
    missing = [one for one in _NEEDED if one not in {*mapping.columns, *mapping.always}]
    if missing:
        raise UnreadableError("mapping-lacks", fields=", ".join(missing))


@dataclass(frozen=True)
class _Taking:
    """One import: by whom, and how columns are read."""

    session: Session
    mapping: ColumnMapping
    by: Provenance

    @property
    def who(self) -> Actor:
        """Who takes the register over, as who did what it tells."""
        return Actor(self.by.who.id, self.by.who.name, Role.OFFICER)


def import_register(
    session: Session,
    content: bytes,
    mapping: ColumnMapping,
    by: Provenance,
    *,
    dry: bool,
) -> Imported:
    """Take a register over, in this transaction; a dry run takes it back.

    Raises UnreadableError where the file, or its headings, cannot be read.
    """
    table = read_table(content)
    _refuse_headings(table, mapping)
    taking, within, done = _Taking(session, mapping, by), session.begin_nested(), Imported()
    for line in table.lines:
        done = _taken(taking, line, done)
    within.rollback() if dry else within.commit()
    return done


def _refuse_headings(table: Table, mapping: ColumnMapping) -> None:
    for heading in mapping.columns.values():
        if heading not in table.head:
            known = ", ".join(table.head)
            raise UnreadableError("mapping-column", column=heading, columns=known)


def _taken(taking: _Taking, line: TableLine, done: Imported) -> Imported:
    values, _ = cleaned_fields(_values(taking.mapping, line), spoken())
    form = Form(values, taking.by.now, spoken())
    read, answers = form.read(RegisterLine), answers_of(form)
    unread = {lack.in_field for lack in form.lacks}
    lacks = (*form.lacks, *(one for one in read.lacks() if one.in_field not in unread))
    if lacks:
        wrong = LeftOut(line.number, _told(taking.mapping, line, Refusal(lacks)))
        return replace(done, wrong=(*done.wrong, wrong))
    if not imported.claim(taking.session, _identity(read, values)):
        return replace(done, known=done.known + 1)
    _keep(taking, read, answers)
    return replace(done, new=done.new + 1)


def _identity(read: RegisterLine, values: Mapping[str, str]) -> str:
    """What tells a line from others: its number and day; without a number all of it."""
    day = moment_told(read.registered.from_) if read.registered else ""
    return repr((read.number, day) if read.number else sorted(values.items()))


def _keep(taking: _Taking, read: RegisterLine, answers: dict[str, JsonValue]) -> None:
    session, by = taking.session, taking.by
    assert read.registered is not None  # noqa: S101 - a line without it lacks it
    reference = cases.next_reference(session, read.registered.from_)
    done = ended_case(read, reference, answers, taking.who)
    begun, ended = done[0].before, done[-1].file
    case = cases.add(session, ended)
    events.case_filed(session, replace(case, file=begun), replace(by, now=begun.registered_at))
    for change in done:
        for told in change.act.told(change):
            events.tell(session, case.id, told, replace(by, now=change.at))
    events.case_closed(session, case, replace(by, now=ended.acted_at))
    events.case_imported(session, case, by)


def _values(mapping: ColumnMapping, line: TableLine) -> dict[str, str]:
    """The fields of a line, in the words of the forms."""
    told = {name: line.cells.get(column, "") for name, column in mapping.columns.items()}
    known = {name: said.strip() for name, said in told.items() if said.strip()}
    return mapping.always | {name: _meant(mapping, name, said) for name, said in known.items()}


def _meant(mapping: ColumnMapping, name: str, said: str) -> str:
    words = {word.casefold(): meant for word, meant in mapping.words.get(name, {}).items()}
    usual = {**_YES, **_NO} if name in {"breach", "notified", "told"} else {}
    return words.get(said.casefold(), usual.get(said.casefold(), said))


def _told(mapping: ColumnMapping, line: TableLine, refusal: Refusal) -> str:
    """What is wrong with a line, each with what stands in its column."""
    return " ".join(_one(mapping, line, *told) for told in by_field(refusal).items())


def _one(mapping: ColumnMapping, line: TableLine, name: str, said: str) -> str:
    column = mapping.columns.get(name, "")
    cell = line.cells.get(column, "")[:_SHOWN]
    there = f" ({column}: {cell or '–'})" if column else ""
    return f"{said}{there}".replace("\n", " ")
