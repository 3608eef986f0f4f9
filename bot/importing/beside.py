"""What stands beside the cases taken over from a list, or from advisories in CSAF.

Every line that is right is kept, what is wrong is told by its line, and what is here already is
left as it is: the same file again changes nothing. A dry run does the same, and takes it back.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final, NamedTuple

from sqlmodel import Session

from bot.importing.tables import UnreadableError, read_table
from bot.language import spoken, text
from bot.officer.wording import by_field
from bot.turns.redacting import cleaned_fields
from dialogs.beside import KINDS, Beside, NoticeKind
from dialogs.beside.beside import read_beside
from dialogs.beside.csaf import CsafError, read_csaf
from dialogs.beside.lines import fields_by_heading, filled_in, heading
from dialogs.handling.acts.reading import Form
from dialogs.handling.casefile import Role
from dialogs.handling.lacks import Refusal
from store import beside
from store.history.chain import Provenance

_OBJECT: Final = b"{"  # begins an advisory


class LeftOut(NamedTuple):
    """A line that was not taken over, and why."""

    line: int
    said: str


@dataclass(frozen=True)
class Imported:
    """What became of the lines of a file."""

    new: int = 0
    known: int = 0
    wrong: tuple[LeftOut, ...] = ()

    @property
    def said(self) -> str:
        """In words: how many, and every line that is wrong."""
        counts = text("import-counts", new=self.new, known=self.known, wrong=len(self.wrong))
        lines = (text("import-line", line=line, said=said) for line, said in self.wrong)
        return "\n".join([counts, *lines])


def import_beside(
    session: Session, kind: NoticeKind, content: bytes, by: Provenance, role: Role, *, dry: bool
) -> Imported:
    """Take a file over, in this transaction. Raises UnreadableError where it is none."""
    within = session.begin_nested()
    done = Imported()
    for line, values in _entries(KINDS[kind], content, by.now):
        form = Form(values, by.now, spoken())
        entry = read_beside(KINDS[kind], form, role)
        done = _taken(session, entry, line, done, by)
    within.rollback() if dry else within.commit()
    return done


def _taken(
    session: Session, entry: Beside | Refusal, line: int, done: Imported, by: Provenance
) -> Imported:
    if isinstance(entry, Refusal):
        said = " ".join(by_field(entry).values()).replace("\n", " ")
        return replace(done, wrong=(*done.wrong, LeftOut(line, said)))
    if beside.add(session, entry, by, of_file=True) is None:
        return replace(done, known=done.known + 1)
    return replace(done, new=done.new + 1)


def _entries(
    what: type[Beside], content: bytes, now: datetime
) -> Iterator[tuple[int, Mapping[str, str]]]:
    """Every entry as a form hands it in, without personal numbers, with its line."""
    if content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(_OBJECT):
        yield 1, _clean(_advisory(what, content).typed())
        return
    table = read_table(content)
    if not {*map(str.casefold, table.head)} & fields_by_heading(what).keys():
        usual = ", ".join(heading(name, spoken()) for name in what.form)
        raise UnreadableError("no-headings", headings=usual)
    for line in table.lines:
        yield line.number, _clean(filled_in(what, line.cells, now))


def _advisory(what: type[Beside], content: bytes) -> Beside:
    if what.kind is not NoticeKind.VULNERABILITY:
        raise UnreadableError("csaf-of-other")
    try:
        return read_csaf(content)
    except CsafError as error:
        raise UnreadableError("csaf", where=error.where or "JSON") from error


def _clean(values: Mapping[str, str]) -> Mapping[str, str]:
    return cleaned_fields(values, spoken())[0]
