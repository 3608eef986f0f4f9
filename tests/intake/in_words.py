"""What a reporter would read, from the values of a step: enough words for a story to check."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from dialogs.exchange import (
    Ask,
    AskDepartment,
    AskMore,
    Choose,
    Closed,
    Line,
    MyReports,
    Notice,
    Propose,
    Reply,
    Row,
    Sent,
    Summary,
)
from dialogs.intake.phrasing import (
    SITUATION,
    choice_in_words,
    in_words,
    label_of,
    question_in_words,
)
from dialogs.texts import text


def reply_in_words(reply: Reply, language: str) -> str:
    """All the words of a reply, each on a line of its own."""
    return "\n".join(_words(reply, language))


def _lines(lines: tuple[Line, ...], language: str) -> Iterator[str]:
    for line in lines:
        yield text(language, line.key, **line.args)


def _rows(rows: tuple[Row, ...], language: str) -> Iterator[str]:
    for row in rows:
        label = label_of(row.question, language)
        yield f"{label}: {in_words(row.question, row.value, language)}"


def _words(reply: Reply, language: str) -> Iterator[str]:
    yield from _lines(getattr(reply, "notices", ()), language)
    error = getattr(reply, "error", None)
    yield from _lines((error,) if error else (), language)
    aid = reply.situation if isinstance(reply, Sent) else getattr(reply, "aid", None)
    if aid:
        yield text(language, f"aid-{aid}")
    yield from _ASIDE[type(reply)](reply, language)


def _ask(reply: Ask, language: str) -> Iterator[str]:
    for field in reply.fields:
        yield question_in_words(field.question, language)
        if field.value is not None:
            yield in_words(field.question, field.value, language)


def _ask_more(reply: AskMore, language: str) -> Iterator[str]:
    yield text(language, "add-ask", reference=reply.reference)


def _ask_department(_reply: AskDepartment, language: str) -> Iterator[str]:
    yield text(language, "department-ask")


def _choose(reply: Choose, language: str) -> Iterator[str]:
    for value in (*reply.first, *reply.rest):
        yield choice_in_words(SITUATION, value.value, language)


def _summary(reply: Summary, language: str) -> Iterator[str]:
    yield from (text(language, f"summary-{part}") for part in ("title", "intro"))
    yield from _rows(reply.rows, language)


def _sent(_reply: Sent, language: str) -> Iterator[str]:
    yield from (text(language, f"sent-{part}") for part in ("thanks", "next", "add"))


def _my_reports(reply: MyReports, language: str) -> Iterator[str]:
    for case in reply.cases:
        yield f"{case.reference} {text(language, f'state-{case.state}')}"


def _notice(reply: Notice, language: str) -> Iterator[str]:
    yield from _lines(reply.lines, language)


def _closed(reply: Closed, language: str) -> Iterator[str]:
    yield from _lines((reply.line,) if reply.line else (), language)
    yield from _rows(reply.rows, language)


def _proposal(reply: Propose, language: str) -> Iterator[str]:
    if reply.told:
        yield text(language, "propose-several", count=len(reply.told))
        yield from (words for _, words in reply.told)
    else:
        yield text(language, "propose-intro" if reply.situation else "propose-unsure")
    for kind in filter(None, (reply.situation, *reply.others)):
        yield choice_in_words(SITUATION, kind.value, language)
    yield from (choice_in_words("data", kind.value, language) for kind in reply.data)
    if reply.happened is not None:
        yield in_words("happened", reply.happened, language)


_ASIDE: Mapping[type, Callable[[Any, str], Iterator[str]]] = {
    Ask: _ask,
    AskDepartment: _ask_department,
    AskMore: _ask_more,
    Choose: _choose,
    Closed: _closed,
    MyReports: _my_reports,
    Notice: _notice,
    Propose: _proposal,
    Sent: _sent,
    Summary: _summary,
}
